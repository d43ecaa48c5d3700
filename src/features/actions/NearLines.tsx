/** A long column of lines of which only those near the window are in the page; on paper, and where they are few, all are. */
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { anchorOf } from '#/parts/place/anchor.ts';
import { usePrinting } from '#/ui/page/usePrinting.ts';

/** Up to this many lines are simply there: found by the browser's search, and no scrolling sums. */
const ALL_AT_ONCE = 60;

/** What a line must put on its outermost element. */
export interface LinePlace {
  'data-index'?: number;
  ref?: (element: Element | null) => void;
}

interface NearLinesProps<T> {
  lines: readonly T[];
  keyOf: (line: T) => string;
  /** About how tall (px) a line is before it has been measured. */
  height: number;
  /** Key of a line that stays in the page wherever the window is: what has focus, or is being dragged, must not go. */
  keep?: string | undefined;
  /** Key of a line to bring into the window, each time it becomes another: the id of the action whose line it is. */
  goTo?: string | undefined;
  /**
   * Whether the window scrolls on by as much as a line above it turns out taller than thought, so that what is read stays
   * where it is. Not where several columns share the window: each would move the others.
   */
  holdsStill?: boolean;
  children: (line: T, place: LinePlace) => ReactNode;
}

export function NearLines<T>(props: NearLinesProps<T>) {
  const isPrinting = usePrinting();
  if (props.lines.length > ALL_AT_ONCE && !isPrinting) return <Near {...props} />;
  return <All {...props} />;
}

function All<T>({ lines, goTo, children }: NearLinesProps<T>) {
  useEffect(() => {
    if (goTo !== undefined)
      document.getElementById(anchorOf('actions', goTo))?.scrollIntoView({ block: 'nearest' });
  }, [goTo]);
  return lines.map((line) => children(line, {}));
}

function Near<T>({ lines, keyOf, height, keep, goTo, holdsStill = true, children }: NearLinesProps<T>) {
  const top = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const placeOf = (key: string | undefined) =>
    key === undefined ? -1 : lines.findIndex((line) => keyOf(line) === key);
  const kept = placeOf(keep);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => height,
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : keyOf(line);
    },
    overscan: 6,
    scrollMargin,
    scrollPaddingStart: 120,
    scrollPaddingEnd: 96,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return kept < 0 || near.includes(kept) ? near : [...near, kept].sort((a, b) => a - b);
    },
  });
  // What stands above may grow and shrink, so this is looked at each time (but while scrolling, when it does not and looking
  // costs a layout) and kept only where it moved.
  useLayoutEffect(() => {
    if (virtual.isScrolling) return;
    const box = top.current?.getBoundingClientRect();
    if (box) setScrollMargin(Math.round(box.top + window.scrollY));
  });
  if (!holdsStill) virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const wanted = placeOf(goTo);
  useEffect(() => {
    if (wanted >= 0) virtual.scrollToIndex(wanted, { align: 'auto' });
  }, [wanted, virtual]);
  let reached = scrollMargin;
  const near = virtual.getVirtualItems();
  return (
    <>
      <div ref={top} />
      {near.map(({ index, key, start, end }) => {
        const line = lines[index];
        const gap = start - reached;
        reached = end;
        return (
          line !== undefined && (
            <Gapped key={key} gap={gap}>
              {children(line, { 'data-index': index, ref: virtual.measureElement })}
            </Gapped>
          )
        );
      })}
      <Gap height={virtual.getTotalSize() + scrollMargin - reached} />
    </>
  );
}

function Gapped({ gap, children }: { gap: number; children: ReactNode }) {
  return (
    <>
      <Gap height={gap} />
      {children}
    </>
  );
}

/** The room of the lines that are not there. */
function Gap({ height }: { height: number }) {
  return height > 0 && <div aria-hidden style={{ blockSize: height }} />;
}
