import { useState } from 'react';

/**
 * What is typed in a field over a value that belongs elsewhere, and a way to set it; undefined takes it away. A value that
 * changes meanwhile (saved, undone, from another tab) takes the place of what is typed.
 */
export function useTypedOver(value: string): [string, (text: string | undefined) => void] {
  const [typed, setTyped] = useState<{ text: string; over: string }>();
  const isThere = typed !== undefined && typed.over === value;
  if (typed && !isThere) setTyped(undefined);
  return [
    isThere ? typed.text : value,
    (text) => setTyped(text === undefined ? undefined : { text, over: value }),
  ];
}
