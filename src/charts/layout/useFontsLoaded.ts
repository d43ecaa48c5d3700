import { useSyncExternalStore } from 'react';

let loads = 0;

function subscribe(notify: () => void): () => void {
  const loaded = () => {
    loads++;
    notify();
  };
  document.fonts.addEventListener('loadingdone', loaded);
  return () => document.fonts.removeEventListener('loadingdone', loaded);
}

/** A number that changes when a web font arrives: what was measured in the font before it must be measured again. */
export function useFontsLoaded(): number {
  return useSyncExternalStore(subscribe, () => loads);
}
