/** What a reading would mean before it is saved: what is there, what was expected, what status it gives, what looks odd. */
import { isIsoDate } from '#/domain/dates.ts';
import type { Indicator, IsoDate, Reading, Thresholds } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import {
  expectedValue,
  type IndicatorStatus,
  isJudgeablePath,
  judge,
  roundTo,
  TOLERANCE,
} from '#/domain/progress.ts';

/** Things to think over; none of them stops anyone. */
export type ReadingNote = 'beforeBaseline' | 'farFromEarlier' | 'over100' | 'moreDecimals';

export interface Outlook {
  /** The reading on the same date, other than the one being corrected. */
  existing?: Reading;
  /** The latest reading other than the one being corrected. */
  last?: Reading;
  /** What the value should be on the date. */
  expected?: number;
  /** The status with this reading; absent while it has no value, and where a newer reading decides. */
  status?: IndicatorStatus;
  /** The later reading that the status rests on instead. */
  decidedBy?: Reading;
  notes: ReadingNote[];
}

export interface OutlookContext {
  indicator: Indicator;
  readings: readonly Reading[];
  editing?: Reading | undefined;
  lens: Lens;
  thresholds: Thresholds;
}

/** A value this many times greater or smaller than the one before is more often a slip of the comma than the truth. */
const FAR = 10;

/** `date` as typed (not yet a date when it is not valid), `value` undefined while it is not a number. */
export function outlookOf(
  { date, value, preliminary }: { date: string; value: number | undefined; preliminary: boolean },
  { indicator, readings, editing, lens, thresholds }: OutlookContext,
): Outlook {
  const others = editing ? readings.filter((reading) => reading.date !== editing.date) : readings;
  const last = others[others.length - 1];
  const outlook: Outlook = { notes: [], ...(last && { last }) };
  if (!isIsoDate(date)) return outlook;
  const existing = others.find((reading) => reading.date === date);
  if (existing) outlook.existing = existing;
  const expected = expectedOn(indicator, others, date);
  if (expected !== undefined) outlook.expected = expected;
  if (value === undefined) return outlook;

  const added: Reading = { date, value, ...(preliminary && { preliminary }) };
  const all = [...others.filter((reading) => reading.date !== date), added].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
  const asOf = lens.asOf > date ? lens.asOf : date;
  const period = lens.period && date <= lens.period.end ? lens.period : undefined;
  const judgement = judge(indicator, all, { asOf, thresholds, ...(period && { periodEnd: period.end }) });
  const before = indicator.baseline !== undefined && date < indicator.baseline.date;
  if (judgement.reading?.date === date) outlook.status = judgement.status;
  else if (!before && judgement.reading) outlook.decidedBy = judgement.reading;

  if (before) outlook.notes.push('beforeBaseline');
  const previous = others.findLast((reading) => reading.date < date) ?? indicator.baseline ?? others[0];
  if (previous && isFar(previous.value, value)) outlook.notes.push('farFromEarlier');
  if (indicator.unit === '%' && value > 100) outlook.notes.push('over100');
  if (Math.abs(roundTo(value, indicator.decimals) - value) > TOLERANCE) outlook.notes.push('moreDecimals');
  return outlook;
}

function isFar(previous: number, value: number): boolean {
  if (previous === 0 || value === 0) return false;
  const times = Math.abs(value / previous);
  return times >= FAR || times <= 1 / FAR;
}

/** e(date) on the whole plan's path; undefined where there is no path to judge by, or the date is before it begins. */
function expectedOn(indicator: Indicator, readings: readonly Reading[], date: IsoDate): number | undefined {
  if (indicator.direction === 'hold') return undefined;
  const baseline = indicator.baseline ?? readings[0];
  if (
    !baseline ||
    date < baseline.date ||
    !isJudgeablePath(indicator.direction, baseline, indicator.targets)
  ) {
    return undefined;
  }
  return expectedValue({ baseline, targets: indicator.targets, shape: indicator.path }, date);
}
