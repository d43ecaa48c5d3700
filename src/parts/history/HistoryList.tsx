/** Commits day by day, the newest first. A long list keeps only what is near the window in the page. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { History } from '#/store/read/history.ts';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import { EntryItem } from './EntryItem.tsx';
import css from './history.module.css';
import type { Shown } from './shown.ts';
import { dayHeading, dayOf } from './times.ts';
import type { Teller } from './useTelling.ts';

/** Lines above which only those near the window are in the page. */
const MANY = 100;
/** Lines put on paper at most. */
const ON_PAPER = 1_000;
/** About how tall (px) a line is before it has been measured. */
const USUAL_HEIGHT = 56;

type Line = { kind: 'day'; key: string; day: IsoDate } | { kind: 'entry'; key: Clock; shown: Shown };

interface HistoryListProps {
  planId: Id;
  history: History;
  teller: Teller;
  /** The newest first. */
  shown: readonly Shown[];
  /** The commit that a link points at: scrolled to, focused and marked. */
  target?: Clock | undefined;
}

export function HistoryList({ planId, history, teller, shown, target }: HistoryListProps) {
  const text = useText();
  const isPrinting = usePrinting();
  const lines = useMemo(() => linesOf(shown), [shown]);
  const targetIndex = target === undefined ? -1 : lines.findIndex(({ key }) => key === target);
  const renderLine = (line: Line) =>
    line.kind === 'day' ? (
      <h2 className={css.dayHeading}>{dayHeading(line.day, text)}</h2>
    ) : (
      <EntryItem
        planId={planId}
        history={history}
        teller={teller}
        shown={line.shown}
        isUnderDay
        isTarget={line.key === target}
      />
    );
  if (isPrinting || lines.length <= MANY) {
    return <AllLines lines={lines.slice(0, ON_PAPER)} targetIndex={targetIndex} renderLine={renderLine} />;
  }
  return <NearLines lines={lines} targetIndex={targetIndex} renderLine={renderLine} />;
}

interface LinesProps {
  lines: readonly Line[];
  /** Where the line to go to is; −1 for none. */
  targetIndex: number;
  renderLine: (line: Line) => ReactNode;
}

function AllLines({ lines, targetIndex, renderLine }: LinesProps) {
  const target = lines[targetIndex]?.key;
  useEffect(() => {
    if (target === undefined) return undefined;
    const giveUp = goTo(target);
    return () => giveUp();
  }, [target]);
  return (
    <div className={css.list}>
      {lines.map((line) => (
        <div key={line.key}>{renderLine(line)}</div>
      ))}
    </div>
  );
}

function NearLines({ lines, targetIndex, renderLine }: LinesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  // What stands above the list may grow and shrink, so this is looked at each time and kept only where it moved.
  useLayoutEffect(() => {
    const top = box.current?.getBoundingClientRect().top;
    if (top !== undefined) setScrollMargin(Math.round(top + window.scrollY));
  });
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => USUAL_HEIGHT,
    scrollPaddingStart: 96,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 10,
    scrollMargin,
  });
  const target = lines[targetIndex]?.key;
  useEffect(() => {
    if (target === undefined) return undefined;
    virtualizer.scrollToIndex(targetIndex, { align: 'start' });
    const giveUp = goTo(target);
    return () => giveUp();
  }, [target, targetIndex, virtualizer]);
  const near = virtualizer.getVirtualItems();
  return (
    <div ref={box} className={css.list} style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      <div
        style={{
          position: 'absolute',
          insetInline: 0,
          transform: `translateY(${(near[0]?.start ?? scrollMargin) - scrollMargin}px)`,
        }}
      >
        {near.map(({ index, key }) => {
          const line = lines[index];
          return (
            line && (
              <div key={key} ref={virtualizer.measureElement} data-index={index}>
                {renderLine(line)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** How long (ms) a line is waited for that is on its way into the page. */
const PATIENCE = 1_000;

/** Scrolls to a commit and gives it focus, as soon as it is in the page. Returns how to give up. */
function goTo(commit: Clock): () => void {
  const until = performance.now() + PATIENCE;
  let frame = 0;
  const look = () => {
    const element = document.getElementById(commit);
    if (element) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'center' });
    } else if (performance.now() < until) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

function linesOf(shown: readonly Shown[]): Line[] {
  const lines: Line[] = [];
  let day = '';
  for (const each of shown) {
    const { id, at } = each.entry.commit;
    const own = dayOf(at);
    // Another writer's clock may be behind: a day that comes again gets its heading again.
    if (own !== day) lines.push({ kind: 'day', key: `day ${id}`, day: own });
    day = own;
    lines.push({ kind: 'entry', key: id, shown: each });
  }
  return lines;
}
