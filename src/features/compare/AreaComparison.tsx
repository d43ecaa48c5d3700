/** A goal area's sub-goals in two periods: one line for each, with its indicators beneath. */

import { ProgressBar } from '#/charts/draw/ProgressBar.tsx';
import { hueVar } from '#/charts/layout/hue.ts';
import type { AreaPair, GoalPair, IndicatorPair } from '#/domain/periods/comparison.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { IndicatorView, SubGoalView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { whySubGoal } from '#/i18n/saying/because.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { RowTags } from '#/parts/status/FlagTag.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import css from './AreaComparison.module.css';

interface AreaComparisonProps {
  planId: Id;
  pair: AreaPair;
  from: PlanPeriod;
  to: PlanPeriod;
  asOf: IsoDate;
}

export function AreaComparison({ planId, pair: { area, goals }, from, to, asOf }: AreaComparisonProps) {
  const { t } = useText();
  const heading = `area-${area.number}`;
  return (
    <section className={css.area} style={{ borderLeftColor: hueVar(area.index) }} aria-labelledby={heading}>
      <h2 id={heading}>
        {area.number} {area.area.name}
      </h2>
      {goals.length === 0 ? (
        <p className="muted">{t('compare.noneHere')}</p>
      ) : (
        <table className={css.table} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">{t('compare.subGoal')}</th>
              <th scope="col">{from.name}</th>
              <th scope="col">{to.name}</th>
            </tr>
          </thead>
          {goals.map((goal) => (
            <GoalRows
              key={`${goal.before?.subGoal.id}|${goal.after?.subGoal.id}`}
              planId={planId}
              goal={goal}
              hue={area.index}
              from={from}
              to={to}
              asOf={asOf}
            />
          ))}
        </table>
      )}
    </section>
  );
}

interface GoalRowsProps {
  planId: Id;
  goal: GoalPair;
  /** 0-based place of the goal area. */
  hue: number;
  from: PlanPeriod;
  to: PlanPeriod;
  asOf: IsoDate;
}

function GoalRows({ planId, goal, hue, from, to, asOf }: GoalRowsProps) {
  const { t } = useText();
  const { before, after, fate, outcome, indicators } = goal;
  return (
    <tbody>
      <tr className={css.goal}>
        <th scope="row">
          <p className={css.fate} data-fate={fate}>
            {t(`compare.fate.${fate}`)}
          </p>
          {before && <GoalLink planId={planId} goal={before} period={from} />}
          {fate === 'renewed' && <p className={css.small}>{t('periods.replacedBy')}</p>}
          {after && after.subGoal.id !== before?.subGoal.id && (
            <GoalLink planId={planId} goal={after} period={to} />
          )}
        </th>
        <td data-label={from.name}>
          {before ? (
            <Standing goal={before} hue={hue} period={from} />
          ) : (
            <Absent text={t(from.end < asOf ? 'compare.notThere' : 'compare.notInPeriod')} />
          )}
          {outcome && (
            <div className={css.outcome}>
              <p>{t('compare.closedWith', { result: t(`periods.result.${outcome.result}`) })}</p>
              {outcome.note && <p className={css.note}>{outcome.note}</p>}
            </div>
          )}
        </td>
        <td data-label={to.name}>
          {after ? (
            <Standing goal={after} hue={hue} period={to} />
          ) : (
            <Absent text={t('compare.notInPeriod')} />
          )}
        </td>
      </tr>
      {indicators.map((pair) => (
        <IndicatorRow
          key={`${pair.before?.indicator.id}|${pair.after?.indicator.id}`}
          planId={planId}
          pair={pair}
          from={from}
          to={to}
        />
      ))}
    </tbody>
  );
}

/** A link to the sub-goal as it is seen in the period. */
function GoalLink({ planId, goal, period }: { planId: Id; goal: SubGoalView; period: PlanPeriod }) {
  const { subGoal, number } = goal;
  return (
    <p className={css.name}>
      <PlaceLink planId={planId} row={{ table: 'subGoals', id: subGoal.id }} period={period.id}>
        {number} {subGoal.name}
      </PlaceLink>
    </p>
  );
}

function Standing({ goal, hue, period }: { goal: SubGoalView; hue: number; period: PlanPeriod }) {
  const text = useText();
  const { t } = text;
  const { rollup, known, indicators } = goal;
  return (
    <div className={css.standing}>
      <StatusBadge status={rollup.status} isPast={rollup.isPast} />
      <Reason>{whySubGoal(goal, text)}</Reason>
      <ProgressBar
        progress={rollup.progress}
        expected={rollup.expectedProgress}
        expectedNow={rollup.expectedProgressNow}
        hue={hue}
        ofTarget={t('common.ofTargetPeriod', { period: period.name })}
      />
      {indicators.length > 0 && (
        <p className={css.small}>{t('common.known', { known, total: indicators.length })}</p>
      )}
    </div>
  );
}

function Absent({ text }: { text: string }) {
  return <p className={css.small}>{text}</p>;
}

interface IndicatorRowProps {
  planId: Id;
  pair: IndicatorPair;
  from: PlanPeriod;
  to: PlanPeriod;
}

function IndicatorRow({ planId, pair: { before, after }, from, to }: IndicatorRowProps) {
  const { t } = useText();
  const isRenewed = before && after && before.indicator.id !== after.indicator.id;
  return (
    <tr className={css.indicator}>
      <th scope="row">
        {before && <IndicatorLink planId={planId} own={before} period={from} />}
        {isRenewed && <span className={css.small}> {t('periods.continuedBy')} </span>}
        {after && (isRenewed || !before) && <IndicatorLink planId={planId} own={after} period={to} />}
      </th>
      <td data-label={from.name}>{before ? <Figures own={before} /> : <Absent text="–" />}</td>
      <td data-label={to.name}>{after ? <Figures own={after} /> : <Absent text="–" />}</td>
    </tr>
  );
}

function IndicatorLink({ planId, own, period }: { planId: Id; own: IndicatorView; period: PlanPeriod }) {
  return (
    <PlaceLink planId={planId} row={{ table: 'indicators', id: own.indicator.id }} period={period.id}>
      {own.number} {own.indicator.name}
    </PlaceLink>
  );
}

/** An indicator's reading and target in a period, with its status. */
function Figures({ own: { indicator, judgement } }: { own: IndicatorView }) {
  const text = useText();
  const { t, f } = text;
  const { reading, target, range, status, isPast } = judgement;
  const wanted = range
    ? t('compare.band', { range: rangeText(range, indicator, text) })
    : target
      ? t('compare.target', { value: measured(target.value, indicator, text) })
      : t('compare.noTarget');
  return (
    <div className={css.figures}>
      <p>
        {reading
          ? t('compare.reading', {
              value: measured(reading.value, indicator, text),
              date: f.date(reading.date),
            })
          : t('compare.noReading')}
      </p>
      <p className={css.small}>{wanted}</p>
      <StatusBadge status={status} isPast={isPast} />
      <RowTags judgement={judgement} isProposal={false} />
    </div>
  );
}
