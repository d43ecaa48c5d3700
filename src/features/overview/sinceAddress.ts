/** The day since when changes are shown, as it stands in the address, so that a link shows what its sender saw. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { addMonths, earlier, type IsoDate, isIsoDate } from '#/domain/values/dates.ts';

/** How far back one looks where nothing else is said. */
const USUAL_MONTHS = 1;

export interface SinceSearch {
  since?: IsoDate;
}

/** Validates the overview's own search parameters. What is no date is dropped, not refused. */
export function validateOverviewSearch({ since }: Record<string, unknown>): SinceSearch {
  return typeof since === 'string' && isIsoDate(since) ? { since } : {};
}

/** The day at whose end what was known is compared with what is known now: a month before as-of unless another is chosen. */
export function useSinceAddress(asOf: IsoDate): {
  day: IsoDate;
  /** Undefined for the usual day. */
  setDay: (day: IsoDate | undefined) => void;
} {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const usual = addMonths(asOf, -USUAL_MONTHS);
  const { since = usual } = validateOverviewSearch(search);
  const setDay = useCallback(
    (day: IsoDate | undefined) =>
      void navigate({
        to: '.',
        // A view of the same page: choosing one is not a step to go back over.
        replace: true,
        resetScroll: false,
        search: (before: object) => ({ ...before, since: day === usual ? undefined : day }),
      }),
    [navigate, usual],
  );
  return { day: earlier(since, asOf), setDay };
}
