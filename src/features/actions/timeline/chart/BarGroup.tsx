/** An action's bar, with an end at each side to take hold of. */
import { type CSSProperties, useEffect, useRef } from 'react';
import { type IsoDate, toDay } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { ActionDates } from '#/domain/view/actionDates.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import type { ActionItem } from '../../actionList.ts';
import { actionLabel, datesText, milestonesText } from '../../words.ts';
import type { Bar, lineOf } from '../geometry.ts';
import type { Grip } from '../move.ts';
import type { Scale } from '../scale.ts';
import type { BarMove } from '../useBarMove.ts';
import css from './Bar.module.css';

/** How a bar behaves among the others. */
export interface BarPlace {
  item: ActionItem;
  scale: Scale;
  now: ReturnType<typeof lineOf>;
  /** Id of the text that says how the keyboard moves a bar. */
  hintId: string;
  isOpen: boolean;
  /** Whether it is the bar that the Tab key stops at. */
  isStop: boolean;
  takesFocus: boolean;
  onToggle: (id: Id) => void;
  onFocus: (id: Id) => void;
  onStep: (from: Id, by: number) => void;
}

interface BarGroupProps extends BarPlace {
  id: string;
  detailsId: string;
  bar: Bar;
  move: BarMove;
  hasHandles: boolean;
}

export function BarGroup(props: BarGroupProps) {
  const { id, detailsId, item, bar, move, now, isOpen, isStop, takesFocus, hasHandles } = props;
  const { action, overdue } = item;
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    button.current?.focus({ preventScroll: true });
    // The whole line, so that its name is seen too and the axis does not lie over it.
    document.getElementById(anchorOf('actions', action.id))?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus, action.id]);
  const listeners = move.listeners('whole');
  const isLate = overdue && typeof now === 'number' && now > bar.to;
  return (
    <>
      {isLate && (
        <span
          className={css.late}
          style={{ insetInlineStart: share(bar.to), inlineSize: share(now - bar.to) }}
        />
      )}
      <div
        className={css.bar}
        style={placeOf(bar)}
        data-open={bar.openStart ? 'start' : bar.openEnd ? 'end' : undefined}
        data-moving={move.isMoving || undefined}
      >
        <button
          ref={button}
          id={id}
          type="button"
          className={css.body}
          tabIndex={isStop ? 0 : -1}
          aria-label={actionLabel(item, move.dates, text)}
          aria-describedby={props.hintId}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          title={[
            `${datesText(move.dates, text)}`,
            ...(action.milestones.length > 0 ? [milestonesText(action.milestones, text)] : []),
          ].join('\n')}
          {...listeners}
          onFocus={() => props.onFocus(action.id)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              props.onStep(action.id, event.key === 'ArrowUp' ? -1 : 1);
            } else listeners.onKeyDown(event);
          }}
          onClick={() => {
            if (!move.wasPulled()) props.onToggle(action.id);
          }}
        >
          <span className={css.fill} data-status={action.status} />
        </button>
        {bar.cutStart && <span className={css.cut} data-side="start" />}
        {bar.cutEnd && <span className={css.cut} data-side="end" />}
        {hasHandles && <Handle {...props} grip="start" date={move.dates.start} isCut={bar.cutStart} />}
        {hasHandles && <Handle {...props} grip="due" date={move.dates.due} isCut={bar.cutEnd} />}
      </div>
      {move.isMoving && (
        <span
          className={css.dates}
          // Not past the edges, where it would widen the page.
          style={{ insetInlineStart: `clamp(5.75rem, ${share((bar.from + bar.to) / 2)}, 100% - 5.75rem)` }}
        >
          {datesText(move.dates, text)}
        </span>
      )}
    </>
  );
}

interface HandleProps extends Pick<BarGroupProps, 'item' | 'scale' | 'isStop' | 'onFocus' | 'move'> {
  grip: Exclude<Grip, 'whole'>;
  date: IsoDate | undefined;
  /** An end that is not shown cannot be taken hold of. */
  isCut: boolean;
}

/**
 * One end of a bar. Where the keyboard is, it is a slider along the days of what is shown, or of what the action spans beyond
 * that; elsewhere only the pointer needs it.
 */
function Handle({ item: { action, number }, scale, isStop, onFocus, move, grip, date, isCut }: HandleProps) {
  const { t, f } = useText();
  if (date === undefined || isCut) return null;
  const { start, due }: ActionDates = move.dates;
  const [min, max] = grip === 'start' ? [scale.start, due ?? scale.end] : [start ?? scale.start, scale.end];
  const common = {
    className: css.handle,
    'data-grip': grip,
    ...move.listeners(grip),
    onFocus: () => onFocus(action.id),
  };
  if (!isStop) return <div {...common} tabIndex={-1} aria-hidden />;
  return (
    <div
      {...common}
      role="slider"
      tabIndex={0}
      aria-label={t(grip === 'start' ? 'actions.timeline.startOf' : 'actions.timeline.dueOf', { number })}
      aria-valuemin={Math.min(toDay(min), toDay(date))}
      aria-valuemax={Math.max(toDay(max), toDay(date))}
      aria-valuenow={toDay(date)}
      aria-valuetext={f.date(date)}
    />
  );
}

/** A bar with one date stands at that date and is as long as it must be to be seen. */
function placeOf({ from, to, openStart, openEnd }: Bar): CSSProperties {
  if (openStart) return { insetInlineEnd: share(1 - to) };
  if (openEnd) return { insetInlineStart: share(from) };
  return { insetInlineStart: share(from), inlineSize: share(to - from) };
}

function share(part: number): string {
  return `${part * 100}%`;
}
