/** What a reading would mean before it is saved: what is there, what was expected, what status it gives, what looks odd. */

import { rounded } from '#/domain/progress/aim.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { expectedValue, leadsSomewhere, pathFrom } from '#/domain/progress/path.ts';
import { roundTo } from '#/domain/progress/rounding.ts';
import { type IndicatorStatus, isAfterTarget, TOLERANCE } from '#/domain/progress/rule.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { type IsoDate, isIsoDate } from '#/domain/values/dates.ts';
import { type Lens, viewThrough } from '#/domain/view/planView.ts';

/** Things to think over; none of them stops anyone, but some are asked about. */
export type ReadingNote =
  | 'beforeBaseline'
  | 'becomesBaseline'
  | 'closes'
  | 'farFromEarlier'
  | 'over100'
  | 'negative'
  | 'notWhole'
  | 'moreDecimals';

/** What is so unlikely that it is saved only once somebody has said that it is right. */
export const ASKED: readonly ReadingNote[] = ['negative', 'notWhole'];

export interface Outlook {
  /** The reading on the same date, other than the one being corrected. */
  existing?: Reading;
  /** The latest reading other than the one being corrected. */
  last?: Reading;
  /** What the value should be on the date. */
  expected?: number;
  /** The status with this reading; absent while it has no value, and where a newer reading decides. */
  status?: IndicatorStatus;
  isPast?: boolean;
  /** The reading that the status rests on instead: a newer one, or where `isAfterTarget` the one that settled it. */
  decidedBy?: Reading;
  isAfterTarget?: boolean;
  notes: ReadingNote[];
}

export interface OutlookContext {
  indicator: Indicator;
  readings: readonly Reading[];
  editing?: Reading | undefined;
  lens: Lens;
  plan: Plan;
}

/** A value this many times greater or smaller than the one before is more often a slip of the comma than the truth. */
const FAR = 10;

/** `date` as typed (not yet a date when it is not valid), `value` undefined while it is not a number. */
export function outlookOf(
  { date, value, preliminary }: { date: string; value: number | undefined; preliminary: boolean },
  { indicator, readings, editing, lens, plan }: OutlookContext,
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
  const judgement = judgeIndicator(indicator, all, viewThrough({ asOf, ...(period && { period }) }, plan));
  const isFirst = judgement.flags.includes('baseline-from-reading') && judgement.baseline?.date === date;
  const before = isBefore(indicator, date);
  if (judgement.reading?.date === date) {
    outlook.status = judgement.status;
    outlook.isPast = judgement.isPast;
    // What is judged against the target itself was expected to be there, whatever its date.
    if (judgement.expected !== undefined) outlook.expected = judgement.expected;
    if (judgement.isFinal) outlook.notes.push('closes');
  } else if (!before && !isFirst && judgement.reading) {
    outlook.decidedBy = judgement.reading;
    outlook.isAfterTarget = isAfterTarget(date, judgement);
  }
  if (before) outlook.notes.push('beforeBaseline');
  if (isFirst) outlook.notes.push('becomesBaseline');
  const previous = others.findLast((reading) => reading.date < date) ?? indicator.baseline ?? others[0];
  if (previous && isFar(previous.value, value)) outlook.notes.push('farFromEarlier');
  if (indicator.unit === '%' && value > 100) outlook.notes.push('over100');
  const known = knownFigures(indicator, others);
  const areWhole = known.length > 0 && indicator.decimals === 0 && known.every(Number.isInteger);
  if (value < 0 && areWhole && isCounted(indicator.unit) && known.every((figure) => figure >= 0)) {
    outlook.notes.push('negative');
  }
  if (areWhole && !Number.isInteger(value)) outlook.notes.push('notWhole');
  if (Math.abs(roundTo(value, indicator.decimals) - value) > TOLERANCE) outlook.notes.push('moreDecimals');
  return outlook;
}

/** Every figure that somebody has entered about the indicator. */
function knownFigures({ baseline, targets, band }: Indicator, readings: readonly Reading[]): number[] {
  return [
    baseline?.value,
    band?.min,
    band?.max,
    ...[...targets, ...readings].map(({ value }) => value),
  ].filter((value) => value !== undefined);
}

/** Shares, money and degrees can be below zero; what is counted cannot. */
const NOT_COUNTED =
  /^(%|‰|°|prosent|percent|poeng|grader?|degrees?|kr|kroner|nok|eur|usd|€|\$|tkr|mill|mrd|mnok)/i;

function isCounted(unit: string): boolean {
  return !NOT_COUNTED.test(unit.trim());
}

function isFar(previous: number, value: number): boolean {
  if (previous === 0 || value === 0) return false;
  const times = Math.abs(value / previous);
  return times >= FAR || times <= 1 / FAR;
}

/** Whether a reading on the date is where one started, or history: it does not say how it goes. */
function isBefore({ direction, baseline, targets }: Indicator, date: IsoDate): boolean {
  return direction !== 'hold' && targets.length > 0 && baseline !== undefined && date <= baseline.date;
}

/** e(date) on the whole plan's path; undefined where there is no path to judge by, or the date is before it begins. */
function expectedOn(indicator: Indicator, readings: readonly Reading[], date: IsoDate): number | undefined {
  if (indicator.direction === 'hold') return undefined;
  const baseline = indicator.baseline ?? readings[0];
  if (!baseline || date <= baseline.date) return undefined;
  const { direction, decimals } = indicator;
  const { targets, path: shape } = rounded(indicator);
  const start = { date: baseline.date, value: roundTo(baseline.value, decimals) };
  const path = pathFrom(start, targets, shape, decimals);
  return leadsSomewhere(direction, path) ? expectedValue(path, date) : undefined;
}
