import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { anchorOf } from './anchor.ts';

interface PlaceLinkProps {
  planId: Id;
  row: RowRef;
  className?: string | undefined;
  /** What it is called where its text says too little. */
  label?: string | undefined;
  /** Where on the row's page, or among the others on its page, it leads to; by default the row itself. */
  hash?: string | undefined;
  children: ReactNode;
}

/** A link to where a row that is there is shown: its page, or its place on one. What has none is only named. */
export function PlaceLink(props: PlaceLinkProps) {
  const { planId, row, className, label, hash, children } = props;
  const { table, id } = row;
  const look = {
    ...(className !== undefined && { className }),
    ...(label !== undefined && { 'aria-label': label }),
  };
  const within = hash === undefined ? {} : { hash };
  switch (table) {
    case 'goalAreas':
      return (
        <Link {...look} {...within} to="/plan/$planId/areas/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'subGoals':
      return (
        <Link {...look} {...within} to="/plan/$planId/sub-goals/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'indicators':
      return (
        <Link {...look} {...within} to="/plan/$planId/indicators/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
    case 'actions':
      return (
        <Link {...look} to="/plan/$planId/actions" params={{ planId }} hash={hash ?? anchorOf(table, id)}>
          {children}
        </Link>
      );
    case 'partners':
      return (
        <Link {...look} to="/plan/$planId/partners" params={{ planId }} hash={hash ?? anchorOf(table, id)}>
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
      return (
        <Link {...look} to="/plan/$planId/units/$id" params={{ planId, id }}>
          {children}
        </Link>
      );
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
