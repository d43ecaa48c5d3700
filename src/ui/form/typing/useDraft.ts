import { useCallback, useEffect, useState } from 'react';
import { isSame } from '#/domain/values/same.ts';
import { draftOf, dropDraft, keepDraft, takeUpDraft, useDrafts } from './drafts.ts';

/** What is typed in a form before it is saved, and whether anything differs from what the form opened with. */
export interface DraftState<D extends object> {
  draft: D;
  set(patch: Partial<D> | ((before: D) => Partial<D>)): void;
  dirty: boolean;
  /** When (ms) what the form opened with was typed, where it is a draft from before; undefined where it is not. */
  keptFrom: number | undefined;
  /** Starts over from another draft, which then counts as unchanged. */
  restart(draft: D): void;
  /** What was typed is saved or thrown away: the form is as it opened. */
  drop(): void;
}

/**
 * The draft of a form. As soon as it differs from `initial` it is kept under `key` (see `ui/form/drafts.ts`), with `base`, and a
 * form that opens under the same key begins with it, until it is dropped. `key` and `base` do not change while it is open.
 */
export function useDraft<D extends object>(key: string, initial: () => D, base?: unknown): DraftState<D> {
  const [opened, setOpened] = useState(initial);
  const kept = useDrafts((state) => state.drafts[key]);
  const draft = kept && isLike(kept.typed, opened) ? kept.typed : opened;
  const isKept = draft !== opened;
  const [keptFrom, setKeptFrom] = useState(() => (isKept ? kept?.at : undefined));
  useEffect(() => {
    if (keptFrom !== undefined) takeUpDraft(key);
  }, [key, keptFrom]);
  const set = useCallback(
    (patch: Partial<D> | ((before: D) => Partial<D>)) => {
      const typed = draftOf(key)?.typed;
      const before = isLike(typed, opened) ? typed : opened;
      const next = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
      if (isSame(next, opened)) dropDraft(key);
      else keepDraft(key, next, base);
    },
    [key, opened, base],
  );
  const drop = useCallback(() => {
    setKeptFrom(undefined);
    dropDraft(key);
  }, [key]);
  const restart = useCallback(
    (next: D) => {
      drop();
      setOpened(next);
    },
    [drop],
  );
  return { draft, set, restart, drop, keptFrom, dirty: isKept && !isSame(draft, opened) };
}

/**
 * Whether a kept value has the fields of this form's draft: it may have been typed in an earlier Varde, before a reload that
 * brought a newer one.
 */
function isLike<D extends object>(value: unknown, like: D): value is D {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(like).every(
    ([name, field]) => field === undefined || kindOf(fields[name]) === kindOf(field),
  );
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
