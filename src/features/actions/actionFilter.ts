/** The list's filters as they stand in the address, so that a link shows what its sender saw. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import * as v from 'valibot';
import { ACTION_STATUSES } from '#/domain/model.ts';
import type { ActionFilter } from './actionList.ts';

const MAX_LENGTH = 200;

/** The router reads a bare number or `true` in an address as one; ids and search words are text. */
const text = v.fallback(
  v.optional(
    v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String), v.maxLength(MAX_LENGTH)),
  ),
  undefined,
);

const filterSearch = v.object({
  area: text,
  unit: text,
  status: v.fallback(v.optional(v.picklist(ACTION_STATUSES)), undefined),
  overdue: v.fallback(v.optional(v.literal(true)), undefined),
  q: text,
});

/** Reads the filters from an address's search parameters; whatever makes no sense there is left out. */
export function readFilter(search: object): ActionFilter {
  const { area, unit, status, overdue, q } = v.parse(filterSearch, search);
  return {
    ...(area && { area }),
    ...(unit && { unit }),
    ...(status && { status }),
    ...(overdue && { overdue }),
    ...(q && { q }),
  };
}

/** Whether anything is asked for at all. */
export function isFiltered(filter: ActionFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The filters in the address, and a function that puts others there in their place. */
export function useActionFilter(): [ActionFilter, (filter: ActionFilter) => void] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = useMemo(() => readFilter(search), [search]);
  const setFilter = useCallback(
    ({ area, unit, status, overdue, q }: ActionFilter) =>
      void navigate({
        to: '.',
        // A filter is a view of the same page: choosing one is not a step to go back over.
        replace: true,
        resetScroll: false,
        search: (before: object) => ({
          ...before,
          area,
          unit,
          status,
          overdue,
          q: q?.slice(0, MAX_LENGTH) || undefined,
        }),
      }),
    [navigate],
  );
  return [filter, setFilter];
}
