/** Which reading speaks: the current one, or at the end the closing one. Rule: `docs/progress.md`, "The closing reading". */

import type { Reading } from '../tables/readings.ts';
import { addMonths, earlier, type IsoDate } from '../values/dates.ts';
import type { Judged } from './rule.ts';
import { closingMonths, withLag } from './timing.ts';

/** What of a series counts, both dates in ISO text. */
export interface Counted {
  /** Readings dated later do not count. */
  until: IsoDate;
  /** Readings on this date or before it do not count: they are where one started. */
  after?: IsoDate | undefined;
}

/** The latest reading that counts. `readings` are in date order. */
function latestReading(readings: readonly Reading[], { until, after }: Counted): Reading | undefined {
  const latest = readings.findLast(({ date }) => date <= until);
  return latest && (after === undefined || latest.date > after) ? latest : undefined;
}

/**
 * The closing reading of the end date: the latest within one period before it or on it, else the first within one period
 * after it. `isSettled` says whether no better one can come: it is dated on the end or later, or the end is past by more
 * than the publishing lag.
 */
export function closingReading(
  readings: readonly Reading[],
  end: IsoDate,
  counted: Counted,
  indicator: Judged,
  asOf: IsoDate,
): { reading: Reading; isSettled: boolean } | undefined {
  const months = closingMonths(indicator);
  const from = addMonths(end, -months);
  const after = counted.after !== undefined && counted.after > from ? counted.after : from;
  const before = latestReading(readings, { until: earlier(end, counted.until), after });
  if (before) {
    return { reading: before, isSettled: before.date >= end || asOf > withLag(end, indicator) };
  }
  const last = earlier(addMonths(end, months), counted.until);
  const next = readings.find(
    ({ date }) => date > end && (counted.after === undefined || date > counted.after),
  );
  return next && next.date <= last ? { reading: next, isSettled: true } : undefined;
}

/**
 * The reading that is judged: the closing one where it has settled; while it may still be bettered, the latest no later than
 * the end; where none closes, the latest of all that count.
 */
export function currentReading(
  readings: readonly Reading[],
  end: IsoDate | undefined,
  counted: Counted,
  indicator: Judged,
  asOf: IsoDate,
): { reading?: Reading; isSettled: boolean } {
  const closing = end === undefined ? undefined : closingReading(readings, end, counted, indicator, asOf);
  if (closing) return closing;
  const latest = latestReading(readings, counted);
  return { ...(latest && { reading: latest }), isSettled: false };
}
