import { createContext, useContext } from 'react';

export interface DrawerControl {
  /** Closes at once. */
  close(): void;
  /** Closes unless the form inside objects (see `objectTo`). Returns whether it closes. */
  requestClose(): boolean;
  /** Opens what is inside anew, from the plan as it is. */
  startOver(): void;
  /** Sets what is asked before closing: it returns true when the drawer may close. Returns a function that lifts it. */
  objectTo(mayClose: () => boolean): () => void;
  /** Id of the heading that names the drawer. */
  titleId: string;
}

export const DrawerContext = createContext<DrawerControl | undefined>(undefined);

export function useDrawer(): DrawerControl {
  const drawer = useContext(DrawerContext);
  if (!drawer) throw new Error('A form stands outside its drawer');
  return drawer;
}
