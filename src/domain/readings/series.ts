/**
 * A series' summary: enough of its readings to judge the indicator on any date that is not long past, where its target is
 * not long past either, without loading the series. Commits keep it beside the indicator, so the overview reads one small record per indicator.
 */

import type { Reading } from '../tables/readings.ts';
import type { IsoDate } from '../values/dates.ts';

/** Readings kept at the end of a summary: six years of quarters, two of months. */
export const SUMMARY_TAIL = 24;

/** What of a reading the rule needs; comments and sources stay in the series. */
export type SummaryReading = Pick<Reading, 'date' | 'value' | 'preliminary' | 'practice'>;

export interface SeriesSummary {
  count: number;
  practiceCount: number;
  first?: SummaryReading;
  /** The last {@link SUMMARY_TAIL} readings, in date order. */
  tail: SummaryReading[];
}

export const EMPTY_SUMMARY: SeriesSummary = { count: 0, practiceCount: 0, tail: [] };

/** Sums up readings given in date order. */
export function summarise(readings: readonly Reading[]): SeriesSummary {
  const first = readings[0];
  if (!first) return EMPTY_SUMMARY;
  return {
    count: readings.length,
    practiceCount: readings.reduce((n, reading) => n + (reading.practice ? 1 : 0), 0),
    first: bare(first),
    tail: readings.slice(-SUMMARY_TAIL).map(bare),
  };
}

const reaching = new WeakMap<SeriesSummary, SummaryReading[]>();

/**
 * The readings that a summary holds, in date order; undefined where they do not reach back to `from`, so that the latest
 * reading of that date may be another and the series itself must be read. The same array for the same summary, so that
 * judgements can be remembered.
 */
export function readingsReaching(summary: SeriesSummary, from: IsoDate): SummaryReading[] | undefined {
  const { first, tail, count } = summary;
  const [oldest] = tail;
  if (count > tail.length && first && oldest && oldest.date > from && first.date <= from) return undefined;
  return knownReadings(summary);
}

/** The readings that a summary holds, in date order; the same array for the same summary. */
export function knownReadings(summary: SeriesSummary): SummaryReading[] {
  const { first, tail, count } = summary;
  if (count <= tail.length || !first) return tail;
  const known = reaching.get(summary) ?? [first, ...tail];
  reaching.set(summary, known);
  return known;
}

function bare({ date, value, preliminary, practice }: Reading): SummaryReading {
  return { date, value, ...(preliminary && { preliminary }), ...(practice && { practice }) };
}
