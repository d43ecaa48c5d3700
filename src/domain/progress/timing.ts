/** When figures are waited for and how long they are good. Rule: `docs/progress.md`, "How long a figure is good". */

import { DEFAULT_PUBLISHING_LAG_DAYS } from '../tables/indicators.ts';
import { addDays, addMonths, type Frequency, type IsoDate, monthsIn } from '../values/dates.ts';
import type { Judged } from './rule.ts';

type Timed = Pick<Judged, 'frequency' | 'publishingLagDays'>;

/** How long an irregular figure is good, in months. */
const IRREGULAR_MONTHS = 24;
/** The period that an irregular figure closes for, in months. */
const IRREGULAR_CLOSING_MONTHS = 12;

/** Days between the end of what is measured and its figure. */
function lagDays({ publishingLagDays }: Timed): number {
  return publishingLagDays ?? DEFAULT_PUBLISHING_LAG_DAYS;
}

/** The day by which the figure for a period that ends on `date` should be here. */
export function withLag(date: IsoDate, timed: Timed): IsoDate {
  return addDays(date, lagDays(timed));
}

/** When the figure after the one dated `date` should be here; undefined for irregular ones, which have no such day. */
export function dueAfter(date: IsoDate, timed: Timed): IsoDate | undefined {
  const months = monthsIn(timed.frequency);
  return months === undefined ? undefined : withLag(addMonths(date, months), timed);
}

/** The last day on which a figure dated `date` still says how things are. */
export function goodUntil(date: IsoDate, timed: Timed): IsoDate {
  const due = dueAfter(date, timed);
  return due === undefined ? addMonths(date, IRREGULAR_MONTHS) : addDays(due, graceOf(timed.frequency));
}

/** Months before and after its end that a judgement's closing reading may be dated in. */
export function closingMonths({ frequency }: Timed): number {
  return monthsIn(frequency) ?? IRREGULAR_CLOSING_MONTHS;
}

/** Days that a figure may be late before the one before it is too old. */
function graceOf(frequency: Frequency): number {
  switch (frequency) {
    case 'monthly':
      return 15;
    case 'quarterly':
      return 45;
    case 'tertial':
      return 60;
    default:
      return 90;
  }
}
