/** Closing or reloading the browser's page is for the browser to ask about, as long as something typed would be lost by it. */
import { useEffect, useState } from 'react';

/** A guard of its own: returns a function that says whether there is something to lose. */
export function unloadGuard(): (isNeeded: boolean) => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  return (isNeeded) => {
    if (isNeeded) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
}

/** The same for what a component shows, for as long as it is on the page. */
export function useUnloadGuard(isNeeded: boolean): void {
  const [guard] = useState(unloadGuard);
  useEffect(() => {
    guard(isNeeded);
    return () => guard(false);
  }, [guard, isNeeded]);
}
