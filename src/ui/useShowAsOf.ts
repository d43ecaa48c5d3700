import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { IsoDate } from '#/domain/model.ts';

/** Returns a function that shows the page one is on as of another date. */
export function useShowAsOf(): (date: IsoDate) => void {
  const navigate = useNavigate();
  return useCallback(
    (date) =>
      void navigate({ to: '.', resetScroll: false, search: (before: object) => ({ ...before, asOf: date }) }),
    [navigate],
  );
}
