/** The list's filters as they stand in the address, so that a link shows what its sender saw. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import * as v from 'valibot';
import { PARTNER_KINDS } from '#/domain/tables/partners.ts';
import { beginningOf } from '#/domain/values/text.ts';
import type { PartnerFilter } from './partnerList.ts';

/** As long as the longest country or tag a plan file may hold. */
const MAX_LENGTH = 500;

/** The router reads a bare number or `true` in an address as one; ids and words are text. */
const text = v.fallback(
  v.optional(
    v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String), v.maxLength(MAX_LENGTH)),
  ),
  undefined,
);

const filterSearch = v.object({
  kind: v.fallback(v.optional(v.picklist(PARTNER_KINDS)), undefined),
  country: text,
  unit: text,
  tag: text,
  q: text,
});

/** Reads the filters from an address's search parameters; whatever makes no sense there is left out. */
export function readFilter(search: object): PartnerFilter {
  const { kind, country, unit, tag, q } = v.parse(filterSearch, search);
  return {
    ...(kind && { kind }),
    ...(country && { country }),
    ...(unit && { unit }),
    ...(tag && { tag }),
    ...(q && { q }),
  };
}

/** Whether anything is asked for at all. */
export function isFiltered(filter: PartnerFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The filters in the address, and a function that puts others there in their place. */
export function usePartnerFilter(): [PartnerFilter, (filter: PartnerFilter) => void] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = useMemo(() => readFilter(search), [search]);
  const setFilter = useCallback(
    ({ kind, country, unit, tag, q }: PartnerFilter) =>
      void navigate({
        to: '.',
        // A filter is a view of the same page: choosing one is not a step to go back over.
        replace: true,
        resetScroll: false,
        search: (before: object) => ({
          ...before,
          kind,
          country,
          unit,
          tag,
          q: beginningOf(q ?? '', MAX_LENGTH) || undefined,
        }),
      }),
    [navigate],
  );
  return [filter, setFilter];
}
