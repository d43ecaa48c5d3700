// What an indicator is judged against: a path, a level, a band or nothing; whole, or cut at the end of a plan period.
import { type Amount, amountOf, numberOf, unitOf } from './amounts.ts';
import { expectedOn, type Path, type Point, scaleOf, stepOf } from './path.ts';
import { closingReading, type Reading } from './readings.ts';
import type { BandInput, Dated, Day, IndicatorInput } from './types.ts';

export interface Band {
  readonly min: Amount | undefined;
  readonly max: Amount | undefined;
  readonly unit: number;
  readonly decimals: number;
}

export type Measure =
  | { readonly kind: 'path'; readonly path: Path; readonly sign: bigint; readonly computed: boolean }
  /** «A resolved P = B is a level to hold»; scale and step are the whole path's. */
  | {
      readonly kind: 'level';
      readonly level: Amount;
      readonly sign: bigint;
      readonly scale: Amount;
      readonly step: Amount;
    }
  | { readonly kind: 'band'; readonly band: Band }
  /** Nothing to judge against. */
  | { readonly kind: 'none'; readonly invalid: boolean; readonly evenUnmeasured: boolean }
  /** A path whose start nobody has given or measured. */
  | { readonly kind: 'unstarted' };

export interface Course {
  readonly measure: Measure;
  /** T, where there is one. */
  readonly end: Day | undefined;
  /** b: the current reading is dated later. Absent where «a baseline plays no part». */
  readonly start: Day | undefined;
  /** «the first is due at due(b)»; absent «without a baseline». */
  readonly dueFrom: Day | undefined;
  readonly baselineFromReading: boolean;
}

const noTarget: Measure = { kind: 'none', invalid: false, evenUnmeasured: false };
const invalidTarget: Measure = { kind: 'none', invalid: true, evenUnmeasured: false };

/** The last date for which the indicator has something registered: the last target's, or the band's end. */
function registeredEnd({ direction, band, targets }: IndicatorInput): Day | undefined {
  return direction === 'hold' ? band?.end : byDate(targets).at(-1)?.date;
}

/**
 * E, where the period cuts. «A period that ends on tn (or the band's end) or later shows the whole path's judgement. Otherwise the
 * same rule on the path cut at the period's end E.»
 */
export function cutOf(input: IndicatorInput): Day | undefined {
  const end = registeredEnd(input);
  const cutAt = input.period?.end;
  return cutAt !== undefined && end !== undefined && cutAt >= end ? undefined : cutAt;
}

/** @param counted the counted readings by date, already cut at `cutAt` */
export function courseOf(input: IndicatorInput, counted: readonly Reading[], cutAt: Day | undefined): Course {
  // «For `hold` a baseline plays no part»
  if (input.direction === 'hold') {
    const band = input.band === undefined ? undefined : bandOf(input.band, input.decimals);
    return holdCourse(band, input.band?.end, cutAt);
  }
  const last = byDate(input.targets).at(-1);
  // «an indicator with no targets registered needs none: the latest reading ≤ asOf»
  if (last === undefined) return courseWithout(noTarget, input.baseline?.date);
  if (input.baseline !== undefined) {
    return courseFrom(pointOf(input.baseline, input.decimals), false, input, cutAt);
  }
  // «where none is given, the first counted reading serves, and the page says so»; cut: «nor do they serve as baseline»
  const first = counted[0];
  if (first === undefined) return unstartedCourse(input, last.date, cutAt);
  if (isOverBeforeItStarts(first, last, input, counted)) {
    const edge = input.direction === 'increase' ? { min: last.value } : { max: last.value };
    return holdCourse(bandOf(edge, input.decimals), last.date, cutAt);
  }
  return courseFrom(first, true, input, cutAt);
}

/**
 * «Where that first reading settles as the closing reading of the last registered target, or already meets its value, there is no
 * path: the indicator is judged as `hold` with that value as its one edge and that date as end.»
 */
function isOverBeforeItStarts(
  first: Reading,
  last: Dated,
  input: IndicatorInput,
  counted: readonly Reading[],
): boolean {
  const closing = closingReading(counted, last.date, input);
  const settles = closing?.settled === true && closing.reading === first;
  return settles || signOf(input) * (first.amount - amountOf(last.value, input.decimals)) >= 0n;
}

function unstartedCourse(input: IndicatorInput, lastTarget: Day, cutAt: Day | undefined): Course {
  // «on a step path P is the latest target dated ≤ E […], and where there is none the period has no target»
  const nothingYet =
    input.path === 'step' && cutAt !== undefined && input.targets.every(({ date }) => date > cutAt);
  if (nothingYet) return courseWithout(noTarget, undefined);
  return { ...courseWithout({ kind: 'unstarted' }, undefined), end: cutAt ?? lastTarget };
}

function courseWithout(measure: Measure, dueFrom: Day | undefined): Course {
  return { measure, end: undefined, start: undefined, dueFrom, baselineFromReading: false };
}

function holdCourse(band: Band | undefined, bandEnd: Day | undefined, cutAt: Day | undefined): Course {
  // «no edge, no end, or min > max after rounding is no target (flag `invalid-target`)»
  if (band === undefined || bandEnd === undefined) return courseWithout(invalidTarget, undefined);
  // In a period «`hold`: T = E»
  return { ...courseWithout({ kind: 'band', band }, undefined), end: cutAt ?? bandEnd };
}

function bandOf({ min, max }: BandInput, decimals: number): Band | undefined {
  const low = min === undefined ? undefined : amountOf(min, decimals);
  const high = max === undefined ? undefined : amountOf(max, decimals);
  const edge = low ?? high;
  if (edge === undefined) return undefined;
  if (low !== undefined && high !== undefined && low !== high) {
    // «unit = (max − min)/2»
    return low > high ? undefined : { min: low, max: high, unit: numberOf(high - low) / 2, decimals };
  }
  // «or for a point or an open edge the larger of |edge|/10 and 10^−decimals»
  const unit = Math.max(Math.abs(numberOf(edge)) / 10, numberOf(unitOf(decimals)));
  return { min: low, max: high, unit, decimals };
}

function courseFrom(
  start: Point,
  baselineFromReading: boolean,
  input: IndicatorInput,
  cutAt: Day | undefined,
): Course {
  const measure = measureFrom(start, input, cutAt);
  const whole = byDate(input.targets).at(-1)?.date;
  // A path that cannot be judged has no T to wait for.
  const end = measure.kind === 'none' ? undefined : (cutAt ?? whole);
  return { measure, end, start: start.date, dueFrom: start.date, baselineFromReading };
}

function measureFrom(start: Point, input: IndicatorInput, cutAt: Day | undefined): Measure {
  // «Where E ≤ b of a path with targets (also when nothing is measured) […] the period has no target (`no-target`, no flag)»
  if (cutAt !== undefined && cutAt <= start.date) {
    return { kind: 'none', invalid: false, evenUnmeasured: true };
  }
  const sign = signOf(input);
  const whole = wholePath(start, input);
  // «a path that cannot be judged: none of its targets is later than b, or s · (V − B) ≤ 0 (flag `invalid-target`)»;
  // «a whole path that cannot be judged gives none for a period either»
  if (whole === undefined || sign * (whole.final.amount - start.amount) <= 0n) return invalidTarget;
  return cutAt === undefined
    ? { kind: 'path', path: whole, sign, computed: false }
    : cutPath(whole, sign, cutAt);
}

/** «`targets`: […] those dated b or earlier are left out, the others are t1 < … < tn; the last value V is the final target» */
function wholePath(start: Point, { targets, decimals, path }: IndicatorInput): Path | undefined {
  const points = byDate(targets)
    .filter(({ date }) => date > start.date)
    .map((target) => pointOf(target, decimals));
  const final = points.pop();
  return final === undefined ? undefined : { shape: path, decimals, start, between: points, final };
}

/** The path up to the period's end E, which is after b and before tn. */
function cutPath(whole: Path, sign: bigint, cutAt: Day): Measure {
  const { start, between, shape } = whole;
  // «where P is the target dated E»; «on a step path P is the latest target dated ≤ E and is resolved»
  const resolved =
    shape === 'step'
      ? between.findLast(({ date }) => date <= cutAt)
      : between.find(({ date }) => date === cutAt);
  // «and where there is none the period has no target»
  if (shape === 'step' && resolved === undefined) return noTarget;
  // «else e(E) on the whole path, rounded to the whole path's step (flag `computed-target`)»
  const amount = resolved?.amount ?? expectedOn(whole, cutAt);
  const rise = sign * (amount - start.amount);
  // «s · (P − B) < 0, or a computed P = B, the period has no target»
  if (rise < 0n || (rise === 0n && resolved === undefined)) return noTarget;
  if (rise === 0n) return { kind: 'level', level: amount, sign, scale: scaleOf(whole), step: stepOf(whole) };
  // «the targets dated before E, then (E, P)»
  const path: Path = {
    ...whole,
    between: between.filter(({ date }) => date < cutAt),
    final: { date: cutAt, amount },
  };
  return { kind: 'path', path, sign, computed: resolved === undefined };
}

/** «s = +1 for increase and −1 for decrease» */
function signOf({ direction }: IndicatorInput): bigint {
  return direction === 'decrease' ? -1n : 1n;
}

function pointOf({ date, value }: Dated, decimals: number): Point {
  return { date, amount: amountOf(value, decimals) };
}

function byDate<T extends { readonly date: Day }>(dated: readonly T[]): T[] {
  return [...dated].sort((one, other) => (one.date < other.date ? -1 : 1));
}
