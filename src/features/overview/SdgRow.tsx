/** The 17 UN goals, those that the plan serves in their own colours with how often. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Id, SDG_FRAMEWORK } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { SDG_GOALS } from '#/reference/sdg.ts';
import { SdgTile } from '#/ui/SdgTile.tsx';
import css from './OverviewPage.module.css';

export function SdgRow({ planId, rows }: { planId: Id; rows: PlanRows }) {
  const { t } = useText();
  const counts = useMemo(() => countByGoal(rows), [rows]);
  return (
    <section className={css.section} aria-labelledby="sdg">
      <h2 id="sdg">{t('overview.sdg')}</h2>
      <ul className={css.tiles}>
        {SDG_GOALS.map((goal) => (
          <li key={goal.code}>
            <Link to="/plan/$planId/connections" params={{ planId }} hash={`sdg-${goal.code}`}>
              <SdgTile code={goal.code} count={counts.get(goal.code) ?? 0} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many rows of the plan link to each UN goal or one of its targets. */
function countByGoal({ links }: PlanRows): Map<string, number> {
  const from = new Map<string, Set<Id>>();
  for (const link of links) {
    const [framework, node] = link.to.split(':');
    const goal = node?.split('.')[0];
    if (link.toKind !== 'node' || framework !== SDG_FRAMEWORK || !goal) continue;
    from.set(goal, (from.get(goal) ?? new Set()).add(link.from));
  }
  return new Map([...from].map(([goal, rowIds]) => [goal, rowIds.size]));
}
