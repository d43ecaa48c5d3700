/** Links to a comment: its id after the address's #, on the page where its row is. */
import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import type { Comment, CommentedTable } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { idAt, placedAt } from '../place/anchor.ts';

/** The row that an address's # points at on a page of a table's rows: the one it names, or the one that the comment it names is on. */
export function rowPointedAt(hash: string, table: CommentedTable, comments: readonly Comment[]): Id {
  const named = placedAt(hash);
  if (named.table !== 'comments') return idAt(hash, table);
  return comments.find(({ id, onTable }) => id === named.id && onTable === table)?.on ?? '';
}

/** Brings a comment into view, and to whoever hears the page, when a link has led to it. */
export function useArrival(comment: Id): RefObject<HTMLLIElement | null> {
  const place = useRef<HTMLLIElement>(null);
  const isPointedAt = useLocation({ select: ({ hash }) => idAt(hash, 'comments') === comment });
  useEffect(() => {
    if (!isPointedAt) return;
    // Pages of many rows bring the row into view first.
    const timer = setTimeout(() => {
      place.current?.scrollIntoView({ block: 'center' });
      place.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [isPointedAt]);
  return place;
}
