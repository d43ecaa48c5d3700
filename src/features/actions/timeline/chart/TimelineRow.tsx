import { memo, useId, useRef } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { ActionStatusBadge, DelayTag } from '#/parts/status/ActionStatusBadge.tsx';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { ActionStatusSelect } from '../../ActionStatusSelect.tsx';
import { ActionDates } from '../../list/ActionDates.tsx';
import { ActionDetails } from '../../list/ActionDetails.tsx';
import { MoveQuestion } from '../../MoveQuestion.tsx';
import { datesText } from '../../words.ts';
import { barOf, marksOf } from '../geometry.ts';
import { useBarMove } from '../useBarMove.ts';
import { BarGroup, type BarPlace } from './BarGroup.tsx';
import { Marks } from './Marks.tsx';
import { NowLine } from './NowLine.tsx';
import css from './TimelineRow.module.css';

/** Width (px) of a day and a month, `31.12.`, at the size that milestones are dated in. */
const LABEL_WIDTH = 40;

interface TimelineRowProps extends BarPlace {
  planId: Id;
  rows: PlanRows;
  hue: string;
  /** Width (px) of the timeline, for what has room on it. */
  width: number;
  /** Background that continues the axis's stretches. */
  grid: string;
  asOf: IsoDate;
  say: (text: string) => void;
}

/** One action: what it is called and how it stands, its bar and milestones, and, when open, everything else about it. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { planId, rows, item, hue, scale, width, grid, now, asOf, isOpen, say } = props;
  const { action, number } = item;
  const text = useText();
  const isReadOnly = useIsReadOnly();
  const track = useRef<HTMLDivElement>(null);
  const move = useBarMove({
    planId,
    item,
    scale,
    width: () => track.current?.clientWidth ?? width,
    canMove: !isReadOnly,
    say,
  });
  const bar = barOf(move.dates, scale);
  const barId = useId();
  const detailsId = useId();
  return (
    <>
      <div className={css.row}>
        {/* The bar says all of this; a click on the name is a click on the bar. */}
        <label className={css.name} htmlFor={barId} aria-hidden>
          <span className={css.title} title={action.name}>
            <span className={css.number}>{number}</span> {action.name} {action.proposal && <ProposalTag />}
          </span>
          <span className={css.how}>
            <ActionStatusBadge status={action.status} />
            <DelayTag {...item} />
            <span className={css.when}>{datesText(move.dates, text)}</span>
          </span>
        </label>
        <div className={css.track} ref={track} style={{ color: hue, background: grid }}>
          <NowLine now={now} />
          {bar && (
            <BarGroup
              {...props}
              id={barId}
              detailsId={detailsId}
              bar={bar}
              move={move}
              hasHandles={!isReadOnly}
            />
          )}
          <Marks action={action} marks={marksOf(action.milestones, scale, width, LABEL_WIDTH)} asOf={asOf} />
        </div>
      </div>
      {isOpen && (
        <div id={detailsId} className={css.details}>
          <div className={css.quick}>
            <ActionStatusSelect planId={planId} action={action} number={number} />
            <ActionDates planId={planId} item={item} />
          </div>
          <ActionDetails planId={planId} rows={rows} item={item} asOf={asOf} />
        </div>
      )}
      {move.question && <MoveQuestion number={number} question={move.question} onAnswer={move.answer} />}
    </>
  );
});
