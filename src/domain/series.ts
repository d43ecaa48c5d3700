/**
 * A series' summary: enough of its readings to judge the indicator on any date that is not long past, without loading
 * the series. Commits keep it beside the indicator, so the overview reads one small record per indicator.
 */
import type { IsoDate, Reading } from './model.ts';

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

/**
 * The readings the rule needs to judge as of `until`, or undefined where the summary does not reach that far back and
 * the series itself must be read.
 */
export function readingsAsOf(summary: SeriesSummary, until: IsoDate): SummaryReading[] | undefined {
  const { first, tail, count } = summary;
  if (count <= tail.length) return tail;
  const from = tail[0];
  if (!first || !from) return tail;
  if (until < first.date) return [];
  return from.date <= until ? [first, ...tail] : undefined;
}

function bare({ date, value, preliminary, practice }: Reading): SummaryReading {
  return { date, value, ...(preliminary && { preliminary }), ...(practice && { practice }) };
}
