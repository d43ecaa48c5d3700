import { ChevronRightIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useText } from '#/i18n/i18n.ts';
import type { PlanListing } from '#/store/load.ts';
import css from './start.module.css';
import { unbroken } from './unbroken.ts';

/** The plans in this browser; the whole row opens one. */
export function PlanList({ plans, lastPlan }: { plans: readonly PlanListing[]; lastPlan: string }) {
  const { t, f } = useText();
  return (
    <ul className={css.plans}>
      {plans.map(({ id, name, municipality, start, end, commits }) => (
        <li key={id} className={css.plan}>
          <div className={css.planText}>
            <Link to="/plan/$planId" params={{ planId: id }} className={css.planName}>
              {unbroken(name)}
            </Link>
            <p className="muted">
              {municipality} · {f.date(start)}–{f.date(end)}
            </p>
          </div>
          {id === lastPlan && <p className={css.tag}>{t('start.plans.last')}</p>}
          <p className={css.changes}>{t('start.plans.changes', { count: commits })}</p>
          <ChevronRightIcon aria-hidden fontSize="1.5rem" />
        </li>
      ))}
    </ul>
  );
}
