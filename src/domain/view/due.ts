/** When an indicator's next reading can be expected, whatever plan period one looks at. Rule: `docs/progress.md`. */

import { lastDay } from '../progress/aim.ts';
import { closingMonths, dueAfter, withLag } from '../progress/timing.ts';
import type { Indicator } from '../tables/indicators.ts';
import { addDays, addMonths, type IsoDate } from '../values/dates.ts';

/** How many days ahead a coming reading is worth preparing for. */
const DUE_SOON_DAYS = 30;

/**
 * - `missing`: never read, and nothing to count a date from.
 * - `unscheduled`: irregular, so no date can be set.
 * - `closed`: what was asked for has had its closing reading.
 */
export type DueState = 'overdue' | 'soon' | 'later' | 'missing' | 'unscheduled' | 'closed';

export interface NextDue {
  state: DueState;
  /** The last day on which the next reading is in time. Absent where none is waited for on a certain day. */
  date?: IsoDate;
}

/**
 * What is waited for on the day `asOf`: the reading after `last` (the latest one by then), or the first one. The day it is due
 * is still in time.
 */
export function nextDue(
  indicator: Indicator,
  last: IsoDate | undefined,
  asOf: IsoDate,
  planStart: IsoDate,
): NextDue {
  const end = lastDay(indicator);
  const start = indicator.direction === 'hold' ? undefined : indicator.baseline?.date;
  // What was read on the baseline's date is where one started.
  const counted = last !== undefined && (start === undefined || last > start) ? last : undefined;
  if (counted !== undefined && end !== undefined && closes(counted, end, indicator, asOf)) {
    return { state: 'closed' };
  }
  const date = dueAfter(counted ?? start ?? addDays(planStart, -1), indicator);
  if (date === undefined) return { state: last === undefined ? 'missing' : 'unscheduled' };
  return { state: asOf > date ? 'overdue' : date <= addDays(asOf, DUE_SOON_DAYS) ? 'soon' : 'later', date };
}

/** Whether nothing that is measured after `last` can still settle what is asked for until `end`. */
function closes(last: IsoDate, end: IsoDate, indicator: Indicator, asOf: IsoDate): boolean {
  if (last >= end) return true;
  return last > addMonths(end, -closingMonths(indicator)) && asOf > withLag(end, indicator);
}
