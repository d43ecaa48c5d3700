/** Whether the page is being printed. What is left out on screen to be quick or short (rows far away, closed boxes) must be on paper. */
import { useSyncExternalStore } from 'react';

let printing = false;

/** True from just before the browser lays the page out for print until it is done. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => printing);
}

function follow(listener: () => void): () => void {
  const start = () => {
    printing = true;
    listener();
  };
  const stop = () => {
    printing = false;
    listener();
  };
  window.addEventListener('beforeprint', start);
  window.addEventListener('afterprint', stop);
  return () => {
    window.removeEventListener('beforeprint', start);
    window.removeEventListener('afterprint', stop);
  };
}
