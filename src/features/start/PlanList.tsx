import { ChevronRightIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { isVisible } from '#/domain/values/text.ts';
import { useText } from '#/i18n/i18n.ts';
import type { PlanListing } from '#/store/read/load.ts';
import { Guarded } from '#/ui/dialog/Guarded.tsx';
import css from './start.module.css';
import { unbroken } from './unbroken.ts';

/** The plans in this browser; the whole row opens one. */
export function PlanList({ plans, lastPlan }: { plans: readonly PlanListing[]; lastPlan: string }) {
  return (
    <ul className={css.plans}>
      {plans.map((plan) => (
        <li key={plan.id} className={css.plan}>
          <Guarded fallback={<Broken plan={plan} />}>
            {plan.isBroken ? <Broken plan={plan} /> : <Plan plan={plan} isLast={plan.id === lastPlan} />}
          </Guarded>
        </li>
      ))}
    </ul>
  );
}

function Plan({ plan, isLast }: { plan: PlanListing; isLast: boolean }) {
  const { t, f } = useText();
  const { id, name, municipality, start, end, commits } = plan;
  return (
    <>
      <div className={css.planText}>
        <Link to="/plan/$planId" params={{ planId: id }} className={css.planName}>
          {unbroken(name)}
        </Link>
        <p className="muted">
          <bdi>{municipality}</bdi> · {f.date(start)}–{f.date(end)}
        </p>
      </div>
      {isLast && <p className={css.tag}>{t('start.plans.last')}</p>}
      <p className={css.changes}>{t('start.plans.changes', { count: commits })}</p>
      <ChevronRightIcon aria-hidden fontSize="1.5rem" />
    </>
  );
}

/** A plan that cannot be opened: it stands in the list, and the others can be opened as before. */
function Broken({ plan: { name } }: { plan: PlanListing }) {
  const { t } = useText();
  return (
    <div className={css.planText}>
      <p className={css.planName}>{isVisible(name) ? name : t('history.noName')}</p>
      <p className="muted">{t('start.plans.broken')}</p>
    </div>
  );
}
