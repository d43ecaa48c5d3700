/** The path that values are expected to follow, and what it asks for on a date. Rule: `docs/progress.md`. */

import type { DatedValue, TargetPath } from '../tables/indicators.ts';
import { type IsoDate, toDay } from '../values/dates.ts';
import { between, betweenRounded, difference, roundTo, stepOf } from './rounding.ts';
import { TOLERANCE } from './rule.ts';

/** From the baseline through the targets, in date order, each later than the baseline. */
export interface ExpectedPath {
  baseline: DatedValue;
  targets: readonly DatedValue[];
  shape: TargetPath;
  /** How many its values have: all are whole numbers of the last one. */
  decimals: number;
  /** What values between the points are rounded to. */
  step: number;
}

/** The path from a baseline through those targets that are later, which may be none; all rounded to what is shown. */
export function pathFrom(
  baseline: DatedValue,
  targets: readonly DatedValue[],
  shape: TargetPath,
  decimals: number,
): ExpectedPath {
  const round = ({ date, value }: DatedValue): DatedValue => ({ date, value: roundTo(value, decimals) });
  const start = round(baseline);
  const later = targets.filter(({ date }) => date > baseline.date).map(round);
  const final = later.at(-1);
  const scale = final ? Math.abs(difference(start.value, final.value, decimals)) : 0;
  return { baseline: start, targets: later, shape, decimals, step: stepOf(scale, decimals) };
}

/**
 * e(d): the value expected on a date. Between two points of a linear path it is interpolated by calendar days (UTC), rounded
 * to the path's step and kept between the two; on a step path it is the last target reached.
 */
export function expectedValue(path: ExpectedPath, date: IsoDate): number {
  return valueOn(path, date, (from, to, way) => betweenRounded([from, to], way, path));
}

/** Where the path's line runs on a date. What is expected then is rounded to something that one can mean; the line is not. */
export function lineValue(path: ExpectedPath, date: IsoDate): number {
  return valueOn(path, date, (from, to, { walked, length }) => between(from, to, walked / length));
}

function valueOn(
  { baseline, targets, shape }: ExpectedPath,
  date: IsoDate,
  onTheWay: (from: number, to: number, days: { walked: number; length: number }) => number,
): number {
  let from = baseline;
  if (date < from.date) return from.value;
  for (const to of targets) {
    if (date < to.date) {
      if (shape === 'step' || date === from.date) return from.value;
      const start = toDay(from.date);
      return onTheWay(from.value, to.value, { walked: toDay(date) - start, length: toDay(to.date) - start });
    }
    from = to;
  }
  return from.value;
}

/** Whether a path leads forward in time and in the indicator's direction. */
export function leadsSomewhere(
  direction: 'increase' | 'decrease',
  { baseline, targets }: ExpectedPath,
): boolean {
  const final = targets.at(-1);
  return final !== undefined && signOf(direction) * (final.value - baseline.value) > TOLERANCE;
}

/** What is asked for at the end of a plan period, and whether somebody resolved it or it was worked out. */
export interface PeriodTarget {
  target: DatedValue;
  isComputed: boolean;
}

/**
 * What a path asks for on `end`, a day after its baseline and before its last target: the target of that day; on a step path
 * the latest one before it, if any; otherwise what the path expects then.
 */
export function periodTarget(path: ExpectedPath, end: IsoDate): PeriodTarget | undefined {
  const resolved = path.targets.findLast(({ date }) => (path.shape === 'step' ? date <= end : date === end));
  if (resolved) return { target: { date: end, value: resolved.value }, isComputed: false };
  if (path.shape === 'step') return undefined;
  return { target: { date: end, value: expectedValue(path, end) }, isComputed: true };
}

/** The path as far as a period's end: its targets before that day, and then what is asked for there. */
export function cutPath(path: ExpectedPath, target: DatedValue, decimals: number): ExpectedPath {
  const before = path.targets.filter(({ date }) => date < target.date);
  return pathFrom(path.baseline, [...before, target], path.shape, decimals);
}

/** 1 where more is better, −1 where less is. */
export function signOf(direction: 'increase' | 'decrease'): 1 | -1 {
  return direction === 'increase' ? 1 : -1;
}
