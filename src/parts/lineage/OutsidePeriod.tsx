import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { useText } from '#/i18n/i18n.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';

/** What a page shows for a row that exists, but not in the plan period looked at; offers the whole plan. */
export function OutsidePeriod({ name, period }: { name: string; period: PlanPeriod }) {
  const { t } = useText();
  usePageTitle(name);
  return (
    <>
      <h1>{name}</h1>
      <div style={{ marginBlockStart: 'var(--space-24)' }}>
        <EmptyState
          title={t('areas.outside.title', { period: period.name })}
          action={
            <Button asChild>
              <Link to="." search={(search: object) => ({ ...search, period: WHOLE_PLAN })}>
                {t('areas.outside.whole')}
              </Link>
            </Button>
          }
        >
          {t('areas.outside.text')}
        </EmptyState>
      </div>
    </>
  );
}
