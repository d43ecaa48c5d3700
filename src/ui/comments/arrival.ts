/** Links to a comment: its id after the address's #, on the page where its row is. */
import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import type { Comment, Id } from '#/domain/model.ts';
import { idAt } from '../anchor.ts';

/** The row that an address's # points at on a page of many rows: the one it names, or the one that the comment it names is on. */
export function rowPointedAt(hash: string, comments: readonly Comment[]): Id {
  const id = idAt(hash);
  return comments.find((comment) => comment.id === id)?.on ?? id;
}

/** Brings a comment into view, and to whoever hears the page, when a link has led to it. */
export function useArrival(comment: Id): RefObject<HTMLLIElement | null> {
  const place = useRef<HTMLLIElement>(null);
  const isPointedAt = useLocation({ select: ({ hash }) => idAt(hash) === comment });
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
