/** The view and the filters as they stand in the address, so that a link shows what its sender saw. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { beginningOf } from '#/domain/values/text.ts';
import { type ActionFilter, type ActionsView, MAX_LENGTH, readFilter, readView } from './search.ts';

interface ActionsAddress {
  view: ActionsView;
  filter: ActionFilter;
  /** Puts other filters in the place of all of these. */
  setFilter: (filter: ActionFilter) => void;
  /** Looks at another plan period, or the whole plan (`WHOLE_PLAN`). */
  setPeriod: (period: Id) => void;
}

export function useActionsAddress(): ActionsAddress {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = readView(search);
  const filter = useMemo(() => readFilter(search), [search]);
  const go = useCallback(
    (change: object) =>
      void navigate({
        to: '.',
        // A filter is a view of the same page: choosing one is not a step to go back over.
        replace: true,
        resetScroll: false,
        search: (before: object) => ({ ...before, ...change }),
      }),
    [navigate],
  );
  const setFilter = useCallback(
    ({ area, unit, status, late, tag, q }: ActionFilter) =>
      // Undefined, not left out: what is left out is kept from the address.
      go({
        area,
        unit,
        status,
        late,
        overdue: undefined,
        tag,
        q: beginningOf(q ?? '', MAX_LENGTH) || undefined,
      }),
    [go],
  );
  const setPeriod = useCallback((period: Id) => go({ period }), [go]);
  return { view, filter, setFilter, setPeriod };
}
