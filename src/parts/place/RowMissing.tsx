import { Link, Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { focusContentIfLost } from '#/ui/dialog/focusContent.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { destinationOf, listOf } from './destination.ts';
import type { PlaceLeft } from './usePlaceLeft.ts';

interface RowMissingProps {
  planId: Id;
  /** Where to go at once instead, when the row was deleted while its page was shown; see `usePlaceLeft`. */
  placeLeft?: PlaceLeft | undefined;
}

/** What a page about one row shows when the plan has no such row: the address is wrong, or the row has been deleted. */
export function RowMissing({ planId, placeLeft }: RowMissingProps) {
  if (placeLeft) return <Left planId={planId} place={placeLeft} />;
  return <Missing planId={planId} />;
}

function Left({ planId, place }: { planId: Id; place: PlaceLeft }) {
  // What had focus has gone with the row.
  useEffect(() => () => void setTimeout(focusContentIfLost), []);
  const row = place === 'top' ? undefined : destinationOf(place);
  const to = row?.to ?? listOf('goalAreas');
  return to !== undefined && <Navigate to={to} params={{ planId, ...row?.params }} replace />;
}

function Missing({ planId }: { planId: Id }) {
  const { t } = useText();
  usePageTitle(t('shell.notFoundTitle'));
  // The row may just have been deleted, and what had focus with it.
  useEffect(() => {
    focusContentIfLost();
  }, []);
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
