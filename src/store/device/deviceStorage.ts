/** localStorage for what is remembered on this device. What cannot be kept lasts as long as the page, and costs nothing else. */
import { createJSONStorage, type StateStorage } from 'zustand/middleware';

/** localStorage, but for its refusals. */
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

/** Where a persisted store keeps what it remembers. */
export function deviceStorage<T>() {
  return createJSONStorage<T>(() => forgiving(window.localStorage));
}

interface Remembering {
  getInitialState(): object;
  setState(state: object): void;
  persist: { rehydrate(): unknown };
}

/** Keeps a store true to what another tab has changed or deleted, so that this one does not write back what it remembers. */
export function followOtherTabs(name: string, store: Remembering): void {
  if (typeof window === 'undefined') return;
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== null && key !== name) return;
    if (newValue === null) store.setState(store.getInitialState());
    else void store.persist.rehydrate();
  });
}
