/** What the user prefers on this device: neither data of a plan nor part of an address. Kept in localStorage. */
import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

export type ThemeChoice = 'auto' | 'light' | 'dark';

interface Prefs {
  /** Who is writing: a name or role that is stored on each change. Empty until given. */
  author: string;
  /** A language code, or empty to follow the browser. */
  language: string;
  theme: ThemeChoice;
  /** The plan that was open last. */
  lastPlan: string;
  set(prefs: Partial<Omit<Prefs, 'set'>>): void;
}

/** localStorage, but for its refusals: a preference that cannot be kept lasts as long as the page, and costs nothing else. */
function forgiving(storage: Storage): StateStorage {
  return {
    getItem: (name) => storage.getItem(name),
    setItem: (name, value) => {
      try {
        storage.setItem(name, value);
      } catch (error) {
        console.warn(error);
      }
    },
    removeItem: (name) => storage.removeItem(name),
  };
}

export const usePrefs = create<Prefs>()(
  persist((set) => ({ author: '', language: '', theme: 'auto', lastPlan: '', set: (prefs) => set(prefs) }), {
    name: 'varde-prefs',
    version: 1,
    storage: createJSONStorage(() => forgiving(window.localStorage)),
    partialize: ({ author, language, theme, lastPlan }) => ({ author, language, theme, lastPlan }),
  }),
);

// Another tab has changed or deleted the preferences: this one must not write back what it remembers.
if (typeof window !== 'undefined') {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== null && key !== 'varde-prefs') return;
    if (newValue === null) usePrefs.setState(usePrefs.getInitialState());
    else void usePrefs.persist.rehydrate();
  });
}
