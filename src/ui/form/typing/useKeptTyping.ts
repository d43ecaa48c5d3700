import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, takeUpDraft, useDrafts } from './drafts.ts';

interface KeptTyping {
  /** What stands in the field: what is typed, or else the value. */
  shown: string;
  /** Keeps what is typed; undefined throws it away. */
  type(text: string | undefined): void;
  /** Whether what is typed differs from the value, and when (ms) it was typed where that was before the field appeared. */
  dirty: boolean;
  keptFrom: number | undefined;
}

/**
 * What is typed in a field over a value that belongs elsewhere, kept under `key` (see `ui/form/drafts.ts`) until it is saved or given
 * up. A value that changes meanwhile (saved, undone, from another tab) takes the place of what is typed.
 */
export function useKeptTyping(key: string, value: string): KeptTyping {
  const kept = useDrafts((state) => state.drafts[key]);
  const typed = kept && isTyping(kept.typed) ? kept.typed : undefined;
  const isThere = typed !== undefined && typed.over === value;
  const [keptFrom, setKeptFrom] = useState(() => (isThere ? kept?.at : undefined));
  useEffect(() => {
    if (keptFrom !== undefined) takeUpDraft(key);
  }, [key, keptFrom]);
  const isStale = kept !== undefined && !isThere;
  useEffect(() => {
    if (!isStale) return;
    setKeptFrom(undefined);
    dropDraft(key);
  }, [key, isStale]);
  return {
    shown: isThere ? typed.text : value,
    type: (text) => {
      if (text !== undefined && text !== value) return keepDraft(key, { text, over: value });
      setKeptFrom(undefined);
      dropDraft(key);
    },
    dirty: isThere,
    keptFrom,
  };
}

function isTyping(value: unknown): value is { text: string; over: string } {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('over' in value)) return false;
  return typeof value.text === 'string' && typeof value.over === 'string';
}
