/**
 * Where messages show. A modal dialog makes everything outside it inert, whatever lies on top; so while one is open they
 * show inside it, where Undo can be reached.
 */
import { create } from 'zustand';

export const useMessagePlace = create<{ place: HTMLElement | null }>()(() => ({ place: null }));

/** A `ref` for an element inside a modal dialog: messages show in it for as long as it is there. */
export function messagePlace(place: HTMLElement | null): void {
  useMessagePlace.setState({ place });
}
