/** Commits day by day, the newest first. A long list keeps only what is near the window in the page. */
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { History } from '#/store/read/history.ts';
import { useIsLong, useNearWindow } from '#/ui/list/useNearWindow.ts';
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
  const lines = useMemo(() => linesOf(shown), [shown]);
  const isLong = useIsLong(lines.length, MANY);
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
  if (isLong) return <NearLines lines={lines} targetIndex={targetIndex} renderLine={renderLine} />;
  return <AllLines lines={lines.slice(0, ON_PAPER)} targetIndex={targetIndex} renderLine={renderLine} />;
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
  const { top, near, total, measure, scrollTo } = useNearWindow({
    lines,
    keyOf,
    height: USUAL_HEIGHT,
    overscan: 10,
    padding: { start: 96 },
  });
  const target = lines[targetIndex]?.key;
  useEffect(() => {
    if (target === undefined) return undefined;
    scrollTo(targetIndex, 'start');
    const giveUp = goTo(target);
    return () => giveUp();
  }, [target, targetIndex, scrollTo]);
  return (
    <div ref={top} className={css.list} style={{ position: 'relative', height: total }}>
      <div style={{ position: 'absolute', insetInline: 0, transform: `translateY(${near[0]?.gap ?? 0}px)` }}>
        {near.map(({ line, key, index }) => (
          <div key={key} ref={measure} data-index={index}>
            {renderLine(line)}
          </div>
        ))}
      </div>
    </div>
  );
}

const keyOf = ({ key }: Line) => key;

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
