/** An indicator's readings as its page lists them: each judged on its own date, as it was then. */

import { judgeIndicator } from '#/domain/progress/judge.ts';
import { roundTo } from '#/domain/progress/rounding.ts';
import { type IndicatorStatus, isAfterTarget, type Judgement } from '#/domain/progress/rule.ts';
import type { DatedValue } from '#/domain/tables/indicators.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { type IndicatorView, type Lens, lastCountedDate, viewThrough } from '#/domain/view/planView.ts';

export type ReadingRow =
  /** A reading that counted on its date. */
  | {
      kind: 'judged';
      reading: Reading;
      status: IndicatorStatus;
      isPast: boolean;
      expected?: number;
      range?: { min?: number; max?: number };
    }
  /** What change is counted from, as entered; `reading` is absent where it was given with the indicator instead of read. */
  | { kind: 'baseline'; value: DatedValue; reading?: Reading }
  /** History from before the baseline: drawn, not judged. */
  | { kind: 'before'; reading: Reading }
  /** Later than the date, or the plan period, one looks at; or than what the target was settled by. */
  | { kind: 'after-as-of' | 'after-period' | 'after-target'; reading: Reading };

/** The rows, newest first. `readings` are all of the indicator's, in date order. */
export function readingRows(
  { indicator, judgement }: Pick<IndicatorView, 'indicator' | 'judgement'>,
  readings: readonly Reading[],
  lens: Lens,
  plan: Plan,
): ReadingRow[] {
  const until = lastCountedDate(indicator, lens);
  const { baseline } = judgement;
  // Where there is nothing to reach, nothing is before the baseline.
  const start = indicator.targets.length > 0 ? baseline : undefined;
  const given = indicator.baseline;
  const first = readings[0];
  const rows = readings.map((reading): ReadingRow => {
    if (reading.date > lens.asOf) return { kind: 'after-as-of', reading };
    if (reading.date > until) return { kind: 'after-period', reading };
    if (start && reading.date === start.date && isStart(reading, start, judgement, indicator.decimals)) {
      return { kind: 'baseline', value: given ?? start, reading };
    }
    if (start && reading.date <= start.date) return { kind: 'before', reading };
    if (isAfterTarget(reading.date, judgement)) return { kind: 'after-target', reading };
    // The rule looks at the first reading, which may be the baseline, and at the latest one: this.
    const known = first && first !== reading ? [first, reading] : [reading];
    const seen = judgeIndicator(indicator, known, viewThrough({ ...lens, asOf: reading.date }, plan));
    return {
      kind: 'judged',
      reading,
      status: seen.status,
      isPast: seen.isPast,
      ...(seen.expected !== undefined && { expected: seen.expected }),
      ...(seen.range && { range: seen.range }),
    };
  });
  if (indicator.baseline && baseline && !rows.some(({ kind }) => kind === 'baseline')) {
    rows.push({ kind: 'baseline', value: indicator.baseline });
  }
  return rows.sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
}

/** Whether a reading on the baseline's date is the baseline. */
function isStart(reading: Reading, start: DatedValue, { flags }: Judgement, decimals: number): boolean {
  return flags.includes('baseline-from-reading') || roundTo(reading.value, decimals) === start.value;
}

/** The date a row stands at. */
export function dateOf(row: ReadingRow): string {
  return row.kind === 'baseline' ? row.value.date : row.reading.date;
}
