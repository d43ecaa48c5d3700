/** Gives focus to parts of lines, also of lines that are not on the page yet. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { LinesHandle } from '../rows/OutlineLines.tsx';
import type { Line } from './lines.ts';
import type { Part } from './outlineContext.ts';

/** A row that was just made is on the page as soon as the database has said so; after this long it will not come. */
const PATIENCE = 3000;

/**
 * Returns a function that gives a part of a line focus, once the line is there.
 * @param box What the outline stands in.
 */
export function useOutlineFocus(
  box: RefObject<HTMLElement | null>,
  handle: RefObject<LinesHandle | null>,
  lines: readonly Line[],
): (key: string, part: Part) => void {
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  }, [lines]);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  return useCallback(
    (key, part) => {
      cancelAnimationFrame(frame.current);
      const began = performance.now();
      const attempt = (now: number) => {
        const line = box.current?.querySelector(`[data-key="${CSS.escape(key)}"]`);
        const found = line?.querySelector<HTMLElement>(`[data-part="${part}"]`);
        if (found) {
          found.focus();
          found.scrollIntoView({ block: 'nearest' });
          return;
        }
        const index = latest.current.findIndex((each) => each.key === key);
        if (!line && index >= 0) handle.current?.reveal(index);
        if (now - began < PATIENCE) frame.current = requestAnimationFrame(attempt);
      };
      frame.current = requestAnimationFrame(attempt);
    },
    [box, handle],
  );
}
