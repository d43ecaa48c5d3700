import { useEffect, useState } from 'react';

/** Whether Varde is on this machine: stored, on its way, or not possible in this browser or window. */
export type Offline = 'ready' | 'preparing' | 'unavailable';

/** Asks the browser itself, so that it is true also where another tab did the storing. */
export function useOffline(): Offline | undefined {
  const [offline, setOffline] = useState<Offline>();
  useEffect(() => {
    let isHere = true;
    const tell = (state: Offline) => {
      if (isHere) setOffline(state);
    };
    if ('serviceWorker' in navigator) {
      const { serviceWorker } = navigator;
      void serviceWorker.getRegistration().then(
        (registration) => {
          if (registration?.active) tell('ready');
          else if (registration) {
            tell('preparing');
            void serviceWorker.ready.then(() => tell('ready'));
          } else tell('unavailable');
        },
        () => tell('unavailable'),
      );
    } else tell('unavailable');
    return () => {
      isHere = false;
    };
  }, []);
  return offline;
}
