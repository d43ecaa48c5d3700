import { useEffect, useState } from 'react';

/** Gives focus back to where it was: a dialog that is taken away, not closed, leaves it nowhere. */
export function useFocusReturned(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}
