/** The 17 UN goals, those that the plan serves in their own colours with how often. */
import { Link } from '@tanstack/react-router';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview } from '#/domain/view/overview.ts';
import { useText } from '#/i18n/i18n.ts';
import { SdgTile } from '#/parts/links/SdgTile.tsx';
import { SDG_GOALS } from '#/reference/sdg.ts';
import css from './OverviewPage.module.css';

export function SdgRow({ planId, counts }: { planId: Id; counts: Overview['sdgCounts'] }) {
  const { t } = useText();
  return (
    <section className={css.section} aria-labelledby="sdg" data-print="hide">
      <h2 id="sdg">{t('overview.sdg')}</h2>
      <ul className={css.tiles}>
        {SDG_GOALS.map((goal) => (
          <li key={goal.code}>
            <Link to="/plan/$planId/connections" params={{ planId }} hash={`sdg-${goal.code}`}>
              <SdgTile code={goal.code} count={counts[goal.code] ?? 0} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
