import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { destinationOf } from './destination.ts';

interface PlaceLinkProps {
  planId: Id;
  row: RowRef;
  className?: string | undefined;
  /** What it is called where its text says too little. */
  label?: string | undefined;
  /** Where on the row's page, or among the others on its page, it leads to; by default the row itself. */
  hash?: string | undefined;
  /** The plan period in which it is shown there; by default the one that is shown now. */
  period?: string | undefined;
  title?: string | undefined;
  children: ReactNode;
}

/** A link to where a row that is there is shown: its page, or its place on one. What has none is only named. */
export function PlaceLink(props: PlaceLinkProps) {
  const { planId, row, className, label, hash, period, title, children } = props;
  const destination = destinationOf(row);
  if (!destination) return children;
  const place = hash ?? destination.hash;
  return (
    <Link
      to={destination.to}
      params={{ planId, ...destination.params }}
      {...(place !== undefined && { hash: place })}
      {...(period !== undefined && { search: { period } })}
      {...(title !== undefined && { title })}
      {...(className !== undefined && { className })}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}
