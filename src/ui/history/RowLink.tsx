import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowRef } from '#/domain/dependents.ts';
import type { HistoryState } from '#/domain/history.ts';
import type { Id } from '#/domain/model.ts';
import { anchorOf } from '../anchor.ts';

interface RowLinkProps {
  planId: Id;
  row: RowRef;
  state: HistoryState;
  children: ReactNode;
}

/** A link to where a row is: its page or place on one, or the bin where it has been deleted. */
export function RowLink({ planId, row, state, children }: RowLinkProps) {
  const { table, id } = row;
  if (!state.isThere(row)) {
    // A row that the log never added, or one that is looked for by what it tied together.
    if (!state.fieldsOf(row) || table === 'links' || table === 'responsibilities') return children;
    return (
      <Link to="/plan/$planId/history/bin" params={{ planId }} hash={anchorOf(table, id)}>
        {children}
      </Link>
    );
  }
  switch (table) {
    case 'goalAreas':
      return (
        <Link to="/plan/$planId/areas/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'subGoals':
      return (
        <Link to="/plan/$planId/sub-goals/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'indicators':
      return (
        <Link to="/plan/$planId/indicators/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'actions':
      return (
        <Link to="/plan/$planId/actions" params={{ planId }} hash={anchorOf(table, id)}>
          {children}
        </Link>
      );
    case 'partners':
      return (
        <Link to="/plan/$planId/partners" params={{ planId }} hash={anchorOf(table, id)}>
          {children}
        </Link>
      );
    case 'planPeriods':
      return (
        <Link to="/plan/$planId/build/periods" params={{ planId }}>
          {children}
        </Link>
      );
    case 'units':
    case 'duties':
      return (
        <Link to="/plan/$planId/build/responsibilities" params={{ planId }}>
          {children}
        </Link>
      );
    case 'frameworks':
    case 'climateTargets':
    case 'mandates':
      return (
        <Link to="/plan/$planId/connections" params={{ planId }} hash={SECTIONS[table]}>
          {children}
        </Link>
      );
    default:
      return children;
  }
}

const SECTIONS = { frameworks: 'frameworks', climateTargets: 'climate', mandates: 'mandates' } as const;
