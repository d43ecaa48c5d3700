import { useEffect, useSyncExternalStore } from 'react';
import {
  applyUpdate,
  currentState,
  type ServiceWorkerState,
  startServiceWorker,
  subscribe,
} from './serviceWorker.ts';

/**
 * Registers the service worker after the first paint and tells how it stands. `applyUpdate` replaces the running version
 * and reloads the tab, so call it only when the user has said yes.
 */
export function useServiceWorker(): ServiceWorkerState & { readonly applyUpdate: () => void } {
  useEffect(() => {
    startServiceWorker();
  }, []);
  const state = useSyncExternalStore(subscribe, currentState);
  return { ...state, applyUpdate };
}
