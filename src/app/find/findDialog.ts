/** Whether the search is open, and the keys that open and close it. */
import { useEffect } from 'react';
import { create } from 'zustand';

interface FindOpen {
  isOpen: boolean;
  show(): void;
  hide(): void;
}

export const useFindOpen = create<FindOpen>()((set) => ({
  isOpen: false,
  show: () => set({ isOpen: true }),
  hide: () => set({ isOpen: false }),
}));

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys as people know them, and as assistive technology wants them. */
export const FIND_KEYS = isApple ? '⌘ K' : 'Ctrl K';
export const FIND_ARIA_KEYS = isApple ? 'Meta+K' : 'Control+K';

/** ⌘ K on Apple's machines, where Ctrl K cuts to the end of the line, and Ctrl K on others; also while typing. */
export function useFindKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isMeant = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!isMeant || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      const { isOpen, show, hide } = useFindOpen.getState();
      // A form or a question that waits for its answer is not left by a key.
      if (!isOpen && document.querySelector('dialog:modal')) return;
      event.preventDefault();
      if (isOpen) hide();
      else show();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      useFindOpen.getState().hide();
    };
  }, []);
}
