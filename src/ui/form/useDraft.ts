import { useCallback, useState } from 'react';

/** What is typed in a form before it is saved, and whether anything differs from what the form opened with. */
export interface DraftState<D extends object> {
  draft: D;
  set(patch: Partial<D>): void;
  dirty: boolean;
  /** Starts over from another draft, which then counts as unchanged. */
  restart(draft: D): void;
}

export function useDraft<D extends object>(initial: () => D): DraftState<D> {
  const [opened, setOpened] = useState(initial);
  const [draft, setDraft] = useState(opened);
  const set = useCallback((patch: Partial<D>) => setDraft((before) => ({ ...before, ...patch })), []);
  const restart = useCallback((next: D) => {
    setOpened(next);
    setDraft(next);
  }, []);
  return { draft, set, restart, dirty: JSON.stringify(draft) !== JSON.stringify(opened) };
}
