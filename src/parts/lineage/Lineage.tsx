/** Where a sub-goal or an indicator comes from and what has taken over from it, across plan periods; with links both ways. */

import type { Indicator } from '#/domain/tables/indicators.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';
import { PlaceLink } from '../place/PlaceLink.tsx';
import css from './Lineage.module.css';

interface LineageProps<R> {
  planId: Id;
  rows: PlanRows;
  row: R;
}

/** What a sub-goal replaces and is replaced by, and with which result it was closed. Nothing where there is neither. */
export function SubGoalLineage({ planId, rows, row }: LineageProps<SubGoal>) {
  const { t } = useText();
  const before = rows.subGoals.filter(({ id }) => id === row.predecessor);
  const after = rows.subGoals.filter(({ predecessor }) => predecessor === row.id);
  const outcomes = row.outcomes ?? [];
  if (before.length + after.length + outcomes.length === 0) return null;
  return (
    <div className={css.lineage}>
      {[
        { label: t('periods.replaces'), goals: before },
        { label: t('periods.replacedBy'), goals: after },
      ].map(({ label, goals }) =>
        goals.map((goal) => (
          <p key={goal.id}>
            {label}{' '}
            <PlaceLink
              planId={planId}
              row={{ table: 'subGoals', id: goal.id }}
              period={lastPeriod(rows, goal)?.id ?? WHOLE_PLAN}
            >
              {goal.name}
            </PlaceLink>{' '}
            <PeriodName rows={rows} goal={goal} />
          </p>
        )),
      )}
      {outcomes.map(({ period, result, note }) => (
        <div key={period}>
          <p>
            <strong>
              {t('periods.outcome', {
                period: rows.planPeriods.find(({ id }) => id === period)?.name ?? '',
                result: t(`periods.result.${result}`),
              })}
            </strong>
          </p>
          {note && <p className={css.note}>{note}</p>}
        </div>
      ))}
    </div>
  );
}

/** Which indicator of an earlier period an indicator goes on from, and which goes on from it. Nothing where there is none. */
export function IndicatorLineage({ planId, rows, row }: LineageProps<Indicator>) {
  const { t } = useText();
  const before = rows.indicators.filter(({ id }) => id === row.predecessor);
  const after = rows.indicators.filter(({ predecessor }) => predecessor === row.id);
  if (before.length + after.length === 0) return null;
  return (
    <div className={css.lineage}>
      {[
        { label: t('periods.continuesFrom'), found: before },
        { label: t('periods.continuedBy'), found: after },
      ].map(({ label, found }) =>
        found.map(({ id, name, subGoal }) => {
          const goal = rows.subGoals.find((each) => each.id === subGoal);
          return (
            <p key={id}>
              {label}{' '}
              <PlaceLink
                planId={planId}
                row={{ table: 'indicators', id }}
                period={(goal && lastPeriod(rows, goal)?.id) ?? WHOLE_PLAN}
              >
                {name}
              </PlaceLink>{' '}
              {goal && <PeriodName rows={rows} goal={goal} />}
            </p>
          );
        }),
      )}
    </div>
  );
}

function PeriodName({ rows, goal }: { rows: PlanRows; goal: SubGoal }) {
  const { t } = useText();
  const period = lastPeriod(rows, goal)?.name;
  return period && <span className="muted">{t('periods.inPeriod', { period })}</span>;
}

/** The last of the periods that a sub-goal is said to live in; undefined where it lives in all. */
function lastPeriod({ planPeriods }: PlanRows, { periods }: SubGoal) {
  return planPeriods
    .filter(({ id }) => periods.includes(id))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1);
}
