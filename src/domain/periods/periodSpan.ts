/** How long a plan period is, and what lies as much later: the next period, a due date that moves along with it. */

import type { PlanPeriod } from '../tables/planPeriods.ts';
import { addDays, addMonths, type IsoDate, monthsBetween, toDay } from '../values/dates.ts';

type Dates = Pick<PlanPeriod, 'start' | 'end'>;

/** A length in calendar months where it is a whole number of them, otherwise in days. */
export type Span = { months: number } | { days: number };

/** The length of a period, both its days included. */
export function spanOf({ start, end }: Dates): Span {
  const after = addDays(end, 1);
  const months = monthsBetween(start, after);
  return months > 0 && addMonths(start, months) === after
    ? { months }
    : { days: toDay(end) - toDay(start) + 1 };
}

/** The date one span later. Later dates never come out before earlier ones. */
export function moveBy(date: IsoDate, span: Span): IsoDate {
  return 'months' in span ? addMonths(date, span.months) : addDays(date, span.days);
}

/** The period of the same length that begins the day after this one ends. */
export function nextDates(period: Dates): Dates {
  const start = addDays(period.end, 1);
  return { start, end: addDays(moveBy(start, spanOf(period)), -1) };
}

/** What a period is called by its years: `2021–2022`, or `2021` within one year. */
export function yearsOf({ start, end }: Dates): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}
