/** When an indicator's next reading can be expected. Rule: `docs/progress.md`, the flag `stale`. */
import { addDays, addMonths, monthsIn } from './dates.ts';
import type { Indicator, IsoDate } from './model.ts';

/** How many days ahead a coming reading is worth preparing for. */
const DUE_SOON_DAYS = 30;

/** `missing`: never read, and nothing to count a date from. `unscheduled`: read, and irregular, so no date can be set. */
export type DueState = 'overdue' | 'soon' | 'later' | 'missing' | 'unscheduled';

/**
 * The last day on which the next reading is in time: one period of the frequency after the last reading, plus the
 * publishing lag in days. Without a reading the baseline counts as one. Undefined for irregular indicators and where
 * there is nothing to count from.
 */
export function nextReadingDue(
  indicator: Pick<Indicator, 'frequency' | 'publishingLagDays' | 'baseline'>,
  lastReadingDate: IsoDate | undefined,
): IsoDate | undefined {
  const from = lastReadingDate ?? indicator.baseline?.date;
  const months = monthsIn(indicator.frequency);
  if (from === undefined || months === undefined) return undefined;
  return addDays(addMonths(from, months), indicator.publishingLagDays);
}

/** What a due date means on the day `asOf`: the due date itself is still in time. */
export function dueState(
  due: IsoDate | undefined,
  lastReadingDate: IsoDate | undefined,
  asOf: IsoDate,
): DueState {
  if (due === undefined) return lastReadingDate === undefined ? 'missing' : 'unscheduled';
  if (asOf > due) return 'overdue';
  return due <= addDays(asOf, DUE_SOON_DAYS) ? 'soon' : 'later';
}
