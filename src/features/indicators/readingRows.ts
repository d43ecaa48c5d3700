/** An indicator's readings as its page lists them: each judged on its own date, as it was then. */
import type { DatedValue, Indicator, Reading, Thresholds } from '#/domain/model.ts';
import { type Lens, lastCountedDate } from '#/domain/planView.ts';
import { type IndicatorStatus, judge } from '#/domain/progress.ts';

export type ReadingRow =
  /** A reading that counted on its date. */
  | {
      kind: 'judged';
      reading: Reading;
      status: IndicatorStatus;
      expected?: number;
      range?: { min: number; max: number };
    }
  /** What change is counted from; `reading` is absent where it was given with the indicator instead of read. */
  | { kind: 'baseline'; value: DatedValue; reading?: Reading }
  /** History from before the baseline: drawn, not judged. */
  | { kind: 'before'; reading: Reading }
  /** Later than the date, or the plan period, one looks at. */
  | { kind: 'after-as-of' | 'after-period'; reading: Reading };

/** The rows, newest first. `readings` are all of the indicator's, in date order. */
export function readingRows(
  indicator: Indicator,
  readings: readonly Reading[],
  lens: Lens,
  thresholds: Thresholds,
): ReadingRow[] {
  const until = lastCountedDate(lens);
  const first = readings[0];
  const fromFirst = indicator.direction !== 'hold' && first && first.date <= until ? first : undefined;
  const baseline: DatedValue | undefined = indicator.baseline ?? fromFirst;
  const rows = readings.map((reading): ReadingRow => {
    if (reading.date > lens.asOf) return { kind: 'after-as-of', reading };
    if (reading.date > until) return { kind: 'after-period', reading };
    if (baseline && reading.date < baseline.date) return { kind: 'before', reading };
    if (baseline && reading.date === baseline.date && reading.value === baseline.value) {
      return { kind: 'baseline', value: baseline, reading };
    }
    // The rule looks at the first reading, which may be the baseline, and at the latest one: this.
    const known = first && first !== reading ? [first, reading] : [reading];
    const { status, expected, band } = judge(indicator, known, {
      asOf: reading.date,
      thresholds,
      ...(lens.period && { periodEnd: lens.period.end }),
    });
    return {
      kind: 'judged',
      reading,
      status,
      ...(expected !== undefined && { expected }),
      ...(band && { range: band }),
    };
  });
  if (indicator.baseline && !rows.some(({ kind }) => kind === 'baseline')) {
    rows.push({ kind: 'baseline', value: indicator.baseline });
  }
  return rows.sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
}

/** The date a row stands at. */
export function dateOf(row: ReadingRow): string {
  return row.kind === 'baseline' ? row.value.date : row.reading.date;
}
