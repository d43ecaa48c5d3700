import { Link } from '@tanstack/react-router';
import type { Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { EmptyState } from './EmptyState.tsx';
import { usePageTitle } from './usePageTitle.ts';

/** What a page about one row shows when the plan has no such row: the address is wrong, or the row has been deleted. */
export function RowMissing({ planId }: { planId: Id }) {
  const { t } = useText();
  usePageTitle(t('shell.notFoundTitle'));
  return (
    <>
      <h1 className="sr-only">{t('shell.notFoundTitle')}</h1>
      <EmptyState
        title={t('shell.notFoundTitle')}
        action={
          <Link to="/plan/$planId" params={{ planId }}>
            {t('shell.toOverview')}
          </Link>
        }
      >
        {t('shell.notFound')}
      </EmptyState>
    </>
  );
}
