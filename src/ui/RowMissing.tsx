import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { EmptyState } from './EmptyState.tsx';
import { focusContentIfLost } from './focusContent.ts';
import { usePageTitle } from './usePageTitle.ts';

/** What a page about one row shows when the plan has no such row: the address is wrong, or the row has been deleted. */
export function RowMissing({ planId }: { planId: Id }) {
  const { t } = useText();
  usePageTitle(t('shell.notFoundTitle'));
  // The row may just have been deleted, and what had focus with it.
  useEffect(focusContentIfLost, []);
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
