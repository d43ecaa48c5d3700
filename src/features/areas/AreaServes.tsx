/** What a goal area serves, gathered from everything under it: UN goals as tiles, and the mandates it answers. */
import { Link } from '@tanstack/react-router';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import type { SubGoalView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { sdgGoalsOf } from '#/parts/links/linkGroups.ts';
import { SdgTile } from '#/parts/links/SdgTile.tsx';
import type { Snapshot } from '#/store/read/load.ts';
import page from './AreaPage.module.css';
import css from './goal.module.css';
import { linksBeneath } from './served.ts';

interface AreaServesProps {
  planId: Id;
  snapshot: Snapshot;
  subGoals: readonly SubGoalView[];
}

export function AreaServes({ planId, snapshot: { rows }, subGoals }: AreaServesProps) {
  const { t, f } = useText();
  const links = linksBeneath(rows.links, subGoals);
  const goals = sdgGoalsOf(links);
  const byMandate = groupBy(
    links.filter(({ toKind }) => toKind === 'mandate'),
    ({ to }) => to,
  );
  const mandates = rows.mandates.filter(({ id }) => byMandate.has(id)).sort(byOrder);
  return (
    <>
      {goals.length > 0 && (
        <section className={css.section} aria-labelledby="sdg">
          <div className={css.sectionHead}>
            <h2 id="sdg">{t('areas.links.sdg')}</h2>
          </div>
          <ul className={page.tiles}>
            {goals.map(({ goal, count }) => (
              <li key={goal}>
                <Link to="/plan/$planId/connections" params={{ planId }}>
                  <SdgTile code={goal} count={count} showName />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mandates.length > 0 && (
        <section className={css.section} aria-labelledby="mandates">
          <div className={css.sectionHead}>
            <h2 id="mandates">{t('areas.links.answers')}</h2>
          </div>
          <ul className={page.mandates}>
            {mandates.map((mandate) => (
              <li key={mandate.id}>
                <Link to="/plan/$planId/connections" params={{ planId }}>
                  {mandate.title}
                </Link>
                <p className="muted">
                  <bdi>{mandate.body}</bdi>, <bdi>{mandate.caseNumber}</bdi>, {f.date(mandate.date)} ·{' '}
                  {t(`common.mandateStatus.${mandate.status}`)} ·{' '}
                  {t('areas.links.count', { count: byMandate.get(mandate.id)?.length ?? 0 })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
