import type { RefObject } from 'react';
import { monthName } from '#/charts/model/chartText.ts';
import { useText } from '#/i18n/i18n.ts';
import type { lineOf } from '../geometry.ts';
import type { Axis as AxisCells, Cell } from '../scale.ts';
import css from './Axis.module.css';

interface AxisProps {
  /** Set to the element that is as wide as the time shown. */
  track: RefObject<HTMLDivElement | null>;
  axis: AxisCells;
  now: ReturnType<typeof lineOf>;
  /** What the line of the as-of date is called. */
  nowText: string;
}

/** Years over months or quarters, and what the as-of line means. Each bar says its own dates, so this is only drawn. */
export function Axis({ track, axis, now, nowText }: AxisProps) {
  return (
    <div className={css.axis} aria-hidden>
      <div className={css.track} ref={track}>
        <div className={css.now}>
          {typeof now === 'number' ? (
            <span style={{ insetInlineStart: `clamp(4.25rem, ${share(now)}, 100% - 4.25rem)` }}>
              {nowText}
            </span>
          ) : (
            <span data-side={now}>{now === 'after' ? `${nowText} →` : `← ${nowText}`}</span>
          )}
        </div>
        {axis.upper.length > 0 && <Cells cells={axis.upper} isUpper />}
        <Cells cells={axis.lower} />
      </div>
    </div>
  );
}

function Cells({ cells, isUpper = false }: { cells: readonly Cell[]; isUpper?: boolean }) {
  const { t, language } = useText();
  const nameOf = ({ kind, year, part }: Cell) => {
    if (kind === 'year') return String(year);
    return kind === 'quarter' ? t('actions.timeline.quarter', { n: part }) : monthName(part, language);
  };
  return (
    <div className={css.cells} data-upper={isUpper || undefined}>
      {cells.map((cell) => (
        <span
          key={`${cell.year} ${cell.part}`}
          data-kind={cell.kind}
          style={{ insetInlineStart: share(cell.from), inlineSize: share(cell.to - cell.from) }}
        >
          {cell.hasRoom && nameOf(cell)}
        </span>
      ))}
    </div>
  );
}

function share(part: number): string {
  return `${part * 100}%`;
}
