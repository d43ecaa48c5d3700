import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowRef } from '#/domain/dependents.ts';
import type { Id } from '#/domain/model.ts';
import { anchorOf } from './anchor.ts';

interface PlaceLinkProps {
  planId: Id;
  row: RowRef;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to where a row that is there is shown: its page, or its place on one. What has none is only named. */
export function PlaceLink({ planId, row: { table, id }, className, children }: PlaceLinkProps) {
  const look = className === undefined ? {} : { className };
  switch (table) {
    case 'goalAreas':
      return (
        <Link {...look} to="/plan/$planId/areas/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'subGoals':
      return (
        <Link {...look} to="/plan/$planId/sub-goals/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'indicators':
      return (
        <Link {...look} to="/plan/$planId/indicators/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'actions':
      return (
        <Link {...look} to="/plan/$planId/actions" params={{ planId }} hash={anchorOf(table, id)}>
          {children}
        </Link>
      );
    case 'partners':
      return (
        <Link {...look} to="/plan/$planId/partners" params={{ planId }} hash={anchorOf(table, id)}>
          {children}
        </Link>
      );
    case 'planPeriods':
      return (
        <Link {...look} to="/plan/$planId/build/periods" params={{ planId }}>
          {children}
        </Link>
      );
    case 'units':
    case 'duties':
      return (
        <Link {...look} to="/plan/$planId/build/responsibilities" params={{ planId }}>
          {children}
        </Link>
      );
    case 'frameworks':
      return (
        <Link {...look} to="/plan/$planId/connections" params={{ planId }} hash="frameworks">
          {children}
        </Link>
      );
    case 'climateTargets':
    case 'mandates':
      return (
        <Link {...look} to="/plan/$planId/connections" params={{ planId }} hash={anchorOf(table, id)}>
          {children}
        </Link>
      );
    default:
      return children;
  }
}
