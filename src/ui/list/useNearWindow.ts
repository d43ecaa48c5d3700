/**
 * A long list that keeps only the lines near the window in the page. All long lists of Varde are this one: what stands above
 * may grow and shrink, real heights are measured, what has focus or is being dragged stays, and on paper everything is there.
 */
import { defaultRangeExtractor, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefCallback, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from '../page/usePrinting.ts';

/**
 * Up to this many lines are simply there, where a list does not say otherwise: found by the browser's search, and no sums
 * while scrolling. More would cost each change a tenth of a second of layout.
 */
const ALL_AT_ONCE = 60;

/** Whether a list is so long that only what is near the window is to be there; never on paper. */
export function useIsLong(count: number, allAtOnce = ALL_AT_ONCE): boolean {
  const isPrinting = usePrinting();
  return count > allAtOnce && !isPrinting;
}

export interface NearWindowOptions<T> {
  lines: readonly T[];
  keyOf: (line: T) => string;
  /** About how tall (px) a line is before it has been measured. */
  height: number;
  /** How many lines outside the window, on either side, are there. */
  overscan?: number;
  /** Room (px) that is left above and below a line that is scrolled to. */
  padding?: { start: number; end?: number };
  /** Keys of lines that stay in the page wherever the window is: what is typed in them, or dragged, must not go. */
  kept?: ReadonlySet<string>;
  /**
   * Whether the window scrolls on by as much as a line above it turns out taller than thought, so that what is read stays
   * where it is. Not where several columns share the window: each would move the others.
   */
  holdsStill?: boolean;
}

/** A line that is in the page. */
export interface NearLine<T> {
  line: T;
  key: string;
  /** Its place among all lines, from 0. Its element must say it, as `data-index`. */
  index: number;
  /** The room (px) of the lines that are not there between it and the one before it, or the top. */
  gap: number;
}

export interface NearWindow<T> {
  /** Goes on the element with which the list begins. */
  top: RefCallback<Element>;
  near: readonly NearLine<T>[];
  /** The room (px) of the lines that are not there after the last one. */
  after: number;
  /** The room (px) of all lines. */
  total: number;
  /** Goes on each line's element. */
  measure: (element: Element | null) => void;
  /** Scrolls so that a line is in the window. The function stays the same. */
  scrollTo: (index: number, align: 'start' | 'center' | 'auto') => void;
}

const NONE: ReadonlySet<string> = new Set();

export function useNearWindow<T>(options: NearWindowOptions<T>): NearWindow<T> {
  const { lines, keyOf, height, overscan = 8, padding, kept = NONE, holdsStill = true } = options;
  const first = useRef<Element>(null);
  const [top, setTop] = useState(0);
  const keyAt = (index: number) => {
    const line = lines[index];
    return line === undefined ? index : keyOf(line);
  };
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => height,
    overscan,
    scrollMargin: top,
    scrollPaddingStart: padding?.start ?? 0,
    scrollPaddingEnd: padding?.end ?? 0,
    getItemKey: keyAt,
    rangeExtractor: (range) => {
      const shown = new Set(defaultRangeExtractor(range));
      if (kept.size > 0) for (const [i, line] of lines.entries()) if (kept.has(keyOf(line))) shown.add(i);
      return [...shown].sort((a, b) => a - b);
    },
  });
  // What stands above may grow or shrink with every render, so this is looked at each time, but while scrolling: then it does
  // not, and looking costs a layout. It is kept only where it moved.
  useLayoutEffect(() => {
    if (virtual.isScrolling) return;
    const box = first.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  });
  if (!holdsStill) virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const items = virtual.getVirtualItems();
  return {
    top: useCallback((element: Element | null) => {
      first.current = element;
    }, []),
    near: items.flatMap(({ index, start }, i): NearLine<T>[] => {
      const line = lines[index];
      if (line === undefined) return [];
      return [{ line, key: keyOf(line), index, gap: start - endOf(items[i - 1], top) }];
    }),
    after: Math.max(0, virtual.getTotalSize() + top - endOf(items.at(-1), top)),
    total: virtual.getTotalSize(),
    measure: virtual.measureElement,
    scrollTo: useCallback((index, align) => virtual.scrollToIndex(index, { align }), [virtual]),
  };
}

/** Where (px) a line ends, or the list begins. */
function endOf(item: VirtualItem | undefined, top: number): number {
  return item?.end ?? top;
}
