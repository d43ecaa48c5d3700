import { useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { draftOf } from '#/ui/form/typing/drafts.ts';

/**
 * What a form found when it was opened, held on to: what the user sees is what changes are measured against. What a kept
 * draft was typed on counts on, also where it has been changed or deleted since; give it to `useDraft` as its base.
 */
export function useBase<T>(draftKey: string, isBase: (kept: unknown) => kept is T, find: () => T): T;
export function useBase<T>(
  draftKey: string,
  isBase: (kept: unknown) => kept is T,
  find: () => T | undefined,
): T | undefined;
export function useBase<T>(
  draftKey: string,
  isBase: (kept: unknown) => kept is T,
  find: () => T | undefined,
): T | undefined {
  const [base] = useState(() => {
    const kept = draftOf(draftKey)?.base;
    return isBase(kept) ? kept : find();
  });
  return base;
}

/** Whether a kept base is a row: the one with this id, or without an id one that is new. */
export function isRow<R extends { id: Id }>(kept: unknown, id: Id | undefined): kept is R {
  if (typeof kept !== 'object' || kept === null || !('id' in kept)) return false;
  return id === undefined ? typeof kept.id === 'string' : kept.id === id;
}
