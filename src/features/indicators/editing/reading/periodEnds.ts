/** When an indicator's periods end: what a reading's date is likely to be. */

import {
  type Frequency,
  type IsoDate,
  monthNumber,
  monthsBetween,
  monthsIn,
  toDay,
} from '#/domain/values/dates.ts';

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
  const rhythm = rhythmOf(frequency, last);
  if (!rhythm) return [];
  return endsFrom(latestEnd(rhythm, until) - (count - 1) * rhythm.months, rhythm, count);
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
  const rhythm = rhythmOf(frequency, last);
  if (!rhythm) return last === today ? undefined : today;
  const latest = latestEnd(rhythm, today);
  if (last === undefined) return monthEnd(latest);
  const next = nextEnd(rhythm, last);
  return next <= latest ? monthEnd(next) : undefined;
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
  const rhythm = rhythmOf(frequency, last);
  if (!rhythm) return [];
  const { months } = rhythm;
  const latest = latestEnd(rhythm, today);
  const lastOnes = latest - (shown - 1) * months;
  if (last === undefined) return endsFrom(lastOnes, rhythm, shown);
  // No further back than the period that the latest reading falls in.
  const behind = Math.ceil(Math.max(0, monthsBetween(last, today)) / months);
  const own = Math.max(nextEnd(rhythm, last) - months, latest - behind * months);
  return endsFrom(Math.min(lastOnes, own), rhythm, shown);
}

/** How many months a period has, and which month, counted as `monthNumber` counts, its ends are whole periods from. */
interface Rhythm {
  months: number;
  phase: number;
}

function rhythmOf(frequency: Frequency, last: IsoDate | undefined): Rhythm | undefined {
  const months = monthsIn(frequency);
  if (months === undefined) return undefined;
  const own = last !== undefined && isMonthEnd(last) ? monthNumber(last) % months : undefined;
  return { months, phase: own ?? (months === 24 ? 12 : 0) };
}

/** The month of the last period end up to and including a date. */
function latestEnd({ months, phase }: Rhythm, until: IsoDate): number {
  const month = monthNumber(until) - (isMonthEnd(until) ? 0 : 1);
  return month - modulo(month - phase, months);
}

/** The month of the first period end after a date. */
function nextEnd({ months, phase }: Rhythm, date: IsoDate): number {
  const month = monthNumber(date) + (isMonthEnd(date) ? 1 : 0);
  return month + modulo(phase - month, months);
}

function endsFrom(first: number, { months }: Rhythm, count: number): IsoDate[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => monthEnd(first + i * months));
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
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

/** The last day of a month counted as `monthNumber` counts. */
function monthEnd(index: number): IsoDate {
  const year = Math.floor((index - 1) / 12);
  const month = index - year * 12;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function isMonthEnd(date: IsoDate): boolean {
  return new Date((toDay(date) + 1) * 86_400_000).getUTCDate() === 1;
}
