import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HistoryState } from '#/domain/history/history.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { anchorOf } from '../place/anchor.ts';
import { PlaceLink } from '../place/PlaceLink.tsx';

interface RowLinkProps {
  planId: Id;
  row: RowRef;
  state: HistoryState;
  children: ReactNode;
}

/** A link to where a row is: its page or place on one, or the bin where it has been deleted. */
export function RowLink({ planId, row, state, children }: RowLinkProps) {
  if (state.isThere(row)) {
    return (
      <PlaceLink planId={planId} row={row}>
        {children}
      </PlaceLink>
    );
  }
  // A row that the log never added, or one that is looked for by what it tied together.
  if (!state.fieldsOf(row) || row.table === 'links' || row.table === 'responsibilities') return children;
  return (
    <Link to="/plan/$planId/history/bin" params={{ planId }} hash={anchorOf(row.table, row.id)}>
      {children}
    </Link>
  );
}
