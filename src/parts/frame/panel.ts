/** Which side panel is open. Pages ask for one by what the user wants to do; the feature that has such a panel answers. */
import { create } from 'zustand';
import { openLayer } from '#/ui/dialog/layers.ts';
import type { PanelRequest } from '../registry/registered.ts';

interface Panel {
  request?: PanelRequest | undefined;
  open(request: PanelRequest): void;
  close(): void;
}

export const usePanel = create<Panel>()((set) => ({
  open: (request) => set({ request }),
  close: () => set({ request: undefined }),
}));

/** The panel as it is on the page, which asks before what is typed in it is lost. */
let shown: (() => boolean) | undefined;

/** Tells how the panel that is on the page is asked to close. Returns a function that tells that it is gone. */
export function showPanel(requestClose: () => boolean): () => void {
  shown = requestClose;
  return () => {
    if (shown === requestClose) shown = undefined;
  };
}

// A layer from the moment it is asked for: what it shows may be on its way yet.
let closed: (() => void) | undefined;
usePanel.subscribe(({ request, close }) => {
  if (request && !closed) {
    closed = openLayer({
      requestClose: () => {
        if (shown) return shown();
        close();
        return true;
      },
    });
  } else if (!request && closed) {
    closed();
    closed = undefined;
  }
});

/** A text that is the same for the same request, whatever the order of its members. */
export function panelKey(request: PanelRequest): string {
  return Object.entries(request)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}
