/** What is shown when an address leads nowhere or a page breaks: what happened, what was kept, and what to do. */
import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useText } from '#/i18n/i18n.ts';
import { failureOf } from '#/store/device/failure.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import css from './FailurePages.module.css';

export function NotFoundPage() {
  const { t } = useText();
  return (
    <main className={css.page}>
      <EmptyState
        heading="h1"
        title={t('shell.notFoundTitle')}
        action={<Link to="/">{t('shell.toPlans')}</Link>}
      >
        {t('shell.notFound')}
      </EmptyState>
    </main>
  );
}

export function PlanMissing() {
  const { t } = useText();
  return (
    <main className={css.page}>
      <EmptyState
        heading="h1"
        title={t('shell.planMissingTitle')}
        action={
          <Button asChild>
            <Link to="/">{t('shell.toPlans')}</Link>
          </Button>
        }
      >
        {t('shell.planMissing')}
      </EmptyState>
    </main>
  );
}

export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useText();
  const failure = failureOf(error);
  const reason = failure === 'unknown' || failure === 'faulty' || failure === 'spent' ? undefined : failure;
  return (
    <main className={css.page}>
      <div role="alert">
        <EmptyState
          heading="h1"
          title={reason ? t('shell.openFailedTitle') : t('shell.errorTitle')}
          action={
            <>
              <Button onClick={() => location.reload()}>{t('shell.reload')}</Button>
              {/* Loaded anew: whatever went wrong on this page is left behind, and the list leads to every other plan. */}
              <Button asChild variant="tertiary">
                <a href={`${import.meta.env.BASE_URL}?choose=true`}>{t('shell.toPlans')}</a>
              </Button>
            </>
          }
        >
          {reason ? t(`shell.opening.${reason}`) : t('shell.error')}
        </EmptyState>
      </div>
    </main>
  );
}
