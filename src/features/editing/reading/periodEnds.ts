/** When an indicator's periods end: what a reading's date is likely to be. */
import { monthsIn, toDay } from '#/domain/dates.ts';
import type { Frequency, IsoDate } from '#/domain/model.ts';

/**
 * The last `count` period ends up to and including `until`, in date order; none for `irregular`. Periods follow the
 * calendar (quarters end in March, June …; two-year periods in even years, as plan periods do), unless `last`, the date
 * of the latest reading, is the end of another month: then the series has a rhythm of its own, such as school years.
 */
export function periodEnds(
  frequency: Frequency,
  last: IsoDate | undefined,
  until: IsoDate,
  count: number,
): IsoDate[] {
  const months = monthsIn(frequency);
  if (months === undefined) return [];
  const phase = last !== undefined && isMonthEnd(last) ? monthIndex(last) % months : months === 24 ? 12 : 0;
  const ends: IsoDate[] = [];
  let month = monthIndex(until);
  if (!isMonthEnd(until)) month -= 1;
  month -= (((month - phase) % months) + months) % months;
  for (; ends.length < count; month -= months) ends.unshift(monthEnd(month));
  return ends;
}

/**
 * The date the next reading most likely has: the first period end after the latest reading, or without one the latest
 * period end. Undefined where that is still to come. An irregular indicator is read today.
 */
export function nextReadingDate(
  frequency: Frequency,
  last: IsoDate | undefined,
  today: IsoDate,
): IsoDate | undefined {
  const months = monthsIn(frequency);
  if (months === undefined) return last === today ? undefined : today;
  if (last === undefined) return periodEnds(frequency, last, today, 1)[0];
  const behind = Math.max(0, monthIndex(today) - monthIndex(last));
  return periodEnds(frequency, last, today, Math.floor(behind / months) + 1).find((end) => end > last);
}

/**
 * Period ends to choose a date among, in date order, at most `shown`: from the latest reading's own on where the series
 * lags far behind, else the last ones.
 */
export function periodChoices(
  frequency: Frequency,
  last: IsoDate | undefined,
  today: IsoDate,
  shown: number,
): IsoDate[] {
  const months = monthsIn(frequency) ?? 1;
  const behind =
    last === undefined ? 0 : Math.ceil(Math.max(0, monthIndex(today) - monthIndex(last)) / months);
  const ends = periodEnds(frequency, last, today, Math.max(shown, behind + 1));
  const next = last === undefined ? -1 : ends.findIndex((end) => end > last);
  const from = next < 0 ? ends.length - shown : Math.min(next - 1, ends.length - shown);
  return ends.slice(Math.max(0, from)).slice(0, shown);
}

/** Which period ends on a date, where it is one of the calendar's own. */
export type CalendarPeriod =
  | { kind: 'month' }
  | { kind: 'year' }
  | { kind: 'quarter' | 'tertial' | 'half'; number: number };

export function calendarPeriod(frequency: Frequency, end: IsoDate): CalendarPeriod | undefined {
  const months = monthsIn(frequency);
  if (months === undefined || !isMonthEnd(end)) return undefined;
  const month = Number(end.slice(5, 7));
  if (months >= 12) return month === 12 ? { kind: 'year' } : undefined;
  if (months === 1) return { kind: 'month' };
  if (month % months !== 0) return undefined;
  return { kind: months === 3 ? 'quarter' : months === 4 ? 'tertial' : 'half', number: month / months };
}

/** Months since year 0, January being 1, so that a calendar year ends on a multiple of 12. */
function monthIndex(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function monthEnd(index: number): IsoDate {
  const year = Math.floor((index - 1) / 12);
  const month = index - year * 12;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function isMonthEnd(date: IsoDate): boolean {
  return new Date((toDay(date) + 1) * 86_400_000).getUTCDate() === 1;
}
