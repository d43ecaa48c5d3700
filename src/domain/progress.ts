/**
 * How progress is judged: the one rule, the same on screen, in every export and in every report. Source:
 * `docs/progress.md`. Judging one indicator is here; roll-up to sub-goals, goal areas and the plan is in `rollup.ts`.
 */
import { addDays, addMonths, earlier, monthsIn, toDay } from './dates.ts';
import {
  type DatedValue,
  DEFAULT_PUBLISHING_LAG_DAYS,
  type Indicator,
  type IsoDate,
  type Reading,
  type Thresholds,
} from './model.ts';

export const INDICATOR_STATUSES = [
  'achieved',
  'on-track',
  'at-risk',
  'off-track',
  'missed',
  'no-data',
  'no-target',
] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

export const FLAGS = [
  'stale',
  'final-reading-missing',
  'preliminary',
  'practice',
  'baseline-from-reading',
  'invalid-target',
] as const;
export type Flag = (typeof FLAGS)[number];

/** Figures are compared with this tolerance so that binary rounding never decides a status. */
export const TOLERANCE = 1e-9;

/** What is larger counts as this, so that it can still be averaged and written as percent. */
const LARGEST_SHARE = 1e300;

/** What of an indicator the rule looks at. */
export type Judged = Pick<
  Indicator,
  'direction' | 'baseline' | 'targets' | 'path' | 'band' | 'decimals' | 'frequency'
> & { publishingLagDays?: number };

/** From where and when one looks. `periodEnd` is the last day of the plan period judged, absent for the whole plan. */
export interface View {
  asOf: IsoDate;
  periodEnd?: IsoDate;
  thresholds: Thresholds;
}

/** A status with every number it rests on. Shares are fractions (0.5 = 50 %), never rounded or clamped. */
export interface Judgement {
  status: IndicatorStatus;
  flags: Flag[];
  /** The current reading, absent when there is none. */
  reading?: Reading;
  /** B: where change is counted from. Absent for `hold` without a baseline and where nothing is known. */
  baseline?: DatedValue;
  /** V (or P within a plan period) and its date; absent without a target and for `hold`. */
  target?: DatedValue;
  /** The band's range and end date within the view; only for `hold`. */
  band?: { min: number; max: number; end: IsoDate };
  /** e(d_r): what the value should have been when the reading was taken. Absent for `hold`. */
  expected?: number;
  /** (r − B) / (V − B). */
  progress?: number;
  /** Share of the whole planned change that is missing; negative is ahead. */
  lag?: number;
  /** Where progress should have been when the reading was taken; 1 for `hold`. */
  expectedProgress?: number;
}

/** The path that values are expected to follow: from the baseline through the targets, in date order. */
export interface ExpectedPath {
  baseline: DatedValue;
  targets: readonly DatedValue[];
  shape: 'linear' | 'step';
}

/** e(d): the value expected on a date. Linear by calendar days (UTC), or the last target reached when `step`. */
export function expectedValue(path: ExpectedPath, date: IsoDate): number {
  let from = path.baseline;
  if (date < from.date) return from.value;
  for (const to of path.targets) {
    if (date < to.date) {
      if (path.shape === 'step') return from.value;
      const share = (toDay(date) - toDay(from.date)) / (toDay(to.date) - toDay(from.date));
      const change = to.value - from.value;
      if (!Number.isFinite(change)) return from.value * (1 - share) + to.value * share;
      return from.value + share * change;
    }
    from = to;
  }
  return from.value;
}

/** Rounds half away from zero to 0–6 decimals, with {@link TOLERANCE} for halves that binary fractions just miss. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const magnitude = Math.abs(value) * factor;
  // So large a number has no such decimals to round.
  if (magnitude > Number.MAX_SAFE_INTEGER) return value;
  const rounded = Math.floor(magnitude + 0.5 + TOLERANCE) / factor;
  return value < 0 ? -rounded || 0 : rounded;
}

/** The path's targets as seen within a plan period ending on `end`: those before it, and what is due at its end. */
export function cutPath(path: ExpectedPath, end: IsoDate, decimals: number): ExpectedPath {
  const own = path.targets.find((target) => target.date === end);
  const value = own ? own.value : roundTo(expectedValue(path, end), decimals);
  return { ...path, targets: [...path.targets.filter((t) => t.date < end), { date: end, value }] };
}

/** The latest reading no later than `until` and, where a baseline date is given, no earlier than it. */
export function currentReading(
  readings: readonly Reading[],
  until: IsoDate,
  from?: IsoDate,
): Reading | undefined {
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i];
    if (!reading || reading.date > until) continue;
    return from === undefined || reading.date >= from ? reading : undefined;
  }
  return undefined;
}

/** Status of a lag against the plan's thresholds, for one indicator and for averages alike. */
export function statusOfLag(lag: number, thresholds: Thresholds): 'on-track' | 'at-risk' | 'off-track' {
  if (lag <= thresholds.onTrack + TOLERANCE) return 'on-track';
  return lag <= thresholds.atRisk + TOLERANCE ? 'at-risk' : 'off-track';
}

/** Whether a path from baseline through targets leads in the indicator's direction and forward in time. */
export function isJudgeablePath(
  direction: 'increase' | 'decrease',
  baseline: DatedValue,
  targets: readonly DatedValue[],
): boolean {
  const first = targets[0];
  const final = targets[targets.length - 1];
  if (!first || !final) return false;
  return sign(direction) * (final.value - baseline.value) > 0 && first.date > baseline.date;
}

/**
 * Judges an indicator. `readings` are all of its readings in date order. Never throws: what cannot be judged comes back
 * as `no-data` or `no-target`, the latter with the flag `invalid-target` where a given path leads nowhere.
 */
export function judge(indicator: Judged, readings: readonly Reading[], view: View): Judgement {
  return indicator.direction === 'hold'
    ? judgeBand(indicator, readings, view)
    : judgePath(indicator, indicator.direction, readings, view);
}

function judgePath(
  indicator: Judged,
  direction: 'increase' | 'decrease',
  readings: readonly Reading[],
  view: View,
): Judgement {
  const s = sign(direction);
  const until = view.periodEnd ? earlier(view.asOf, view.periodEnd) : view.asOf;
  const first = readings[0];
  const fromReading = !indicator.baseline && first !== undefined && first.date <= until;
  const baseline = indicator.baseline ?? (fromReading ? { date: first.date, value: first.value } : undefined);
  const reading = currentReading(readings, until, baseline?.date);

  const whole: ExpectedPath | undefined = baseline && {
    baseline,
    targets: indicator.targets,
    shape: indicator.path,
  };
  const hasTargets = indicator.targets.length > 0;
  const valid =
    whole !== undefined && hasTargets && isJudgeablePath(direction, whole.baseline, whole.targets);
  const path = valid && view.periodEnd ? cutPath(whole, view.periodEnd, indicator.decimals) : whole;
  const target = valid ? path?.targets[path.targets.length - 1] : undefined;
  // A period that ends with the baseline or before it asks for nothing, whatever rounding makes of e(E).
  const judgeable =
    valid &&
    baseline !== undefined &&
    target !== undefined &&
    target.date > baseline.date &&
    s * (target.value - baseline.value) > 0;

  const base = {
    flags: flagsOf(indicator, reading, view.asOf, judgeable ? target.date : undefined, {
      'baseline-from-reading': fromReading,
      'invalid-target': hasTargets && whole !== undefined && !valid,
    }),
    ...(reading && { reading }),
    ...(baseline && { baseline }),
    ...(judgeable && { target }),
  };
  if (!reading) return { ...base, status: 'no-data' };
  if (!judgeable || !path) return { ...base, status: 'no-target' };

  const expected = expectedValue(path, reading.date);
  const shareOf = (from: number, to: number) => shareOfWay(from, to, baseline.value, target.value);
  // The whole way leads in the indicator's direction, so that what is behind counts as missing in either.
  const lag = shareOf(reading.value, expected);
  return {
    ...base,
    status: statusOfReading(
      s * (reading.value - target.value) >= -TOLERANCE,
      reading.date >= target.date,
      lag,
      view.thresholds,
    ),
    expected,
    progress: shareOf(baseline.value, reading.value),
    lag,
    expectedProgress: shareOf(baseline.value, expected),
  };
}

/**
 * How large a share of the way from `start` to `end` lies between `from` and `to`. Finite for all finite numbers, also
 * those that lie further apart than the largest number.
 */
function shareOfWay(from: number, to: number, start: number, end: number): number {
  const isReckonable = Number.isFinite(to - from) && Number.isFinite(end - start);
  const share = isReckonable ? (to - from) / (end - start) : (to / 4 - from / 4) / (end / 4 - start / 4);
  return Math.max(-LARGEST_SHARE, Math.min(LARGEST_SHARE, share));
}

function judgeBand(indicator: Judged, readings: readonly Reading[], view: View): Judgement {
  const until = view.periodEnd ? earlier(view.asOf, view.periodEnd) : view.asOf;
  const reading = currentReading(readings, until, indicator.baseline?.date);
  const band = indicator.band;
  const valid = band !== undefined && band.min <= band.max;
  const end = valid ? (view.periodEnd ? earlier(band.end, view.periodEnd) : band.end) : undefined;
  const base = {
    flags: flagsOf(indicator, reading, view.asOf, end, { 'invalid-target': band !== undefined && !valid }),
    ...(reading && { reading }),
    ...(indicator.baseline && { baseline: indicator.baseline }),
    ...(valid && end !== undefined && { band: { min: band.min, max: band.max, end } }),
  };
  if (!reading) return { ...base, status: 'no-data' };
  if (!valid || end === undefined) return { ...base, status: 'no-target' };

  const distance = Math.max(0, band.min - reading.value, reading.value - band.max);
  const inside = distance <= TOLERANCE;
  const halfWidth = band.max / 2 - band.min / 2;
  const lag = inside
    ? 0
    : Math.min(LARGEST_SHARE, distance / (halfWidth > 0 ? halfWidth : Math.max(Math.abs(band.min), 1)));
  const over = reading.date >= end;
  return {
    ...base,
    status: inside ? (over ? 'achieved' : 'on-track') : over ? 'missed' : statusOfLag(lag, view.thresholds),
    progress: Math.max(0, 1 - lag),
    lag,
    expectedProgress: 1,
  };
}

function statusOfReading(
  reached: boolean,
  over: boolean,
  lag: number,
  thresholds: Thresholds,
): IndicatorStatus {
  if (reached) return 'achieved';
  return over ? 'missed' : statusOfLag(lag, thresholds);
}

function flagsOf(
  indicator: Judged,
  reading: Reading | undefined,
  asOf: IsoDate,
  finalDate: IsoDate | undefined,
  known: Partial<Record<Flag, boolean>>,
): Flag[] {
  const lagDays = indicator.publishingLagDays ?? DEFAULT_PUBLISHING_LAG_DAYS;
  const months = monthsIn(indicator.frequency);
  const set: Partial<Record<Flag, boolean>> = {
    ...known,
    stale:
      reading !== undefined &&
      months !== undefined &&
      asOf > addDays(addMonths(reading.date, months), lagDays),
    'final-reading-missing':
      reading !== undefined &&
      finalDate !== undefined &&
      reading.date < finalDate &&
      asOf > addDays(finalDate, lagDays),
    preliminary: reading?.preliminary === true,
    practice: reading?.practice === true,
  };
  return FLAGS.filter((flag) => set[flag]);
}

function sign(direction: 'increase' | 'decrease'): 1 | -1 {
  return direction === 'increase' ? 1 : -1;
}
