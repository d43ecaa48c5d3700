// From where one starts to where one should end, and what is expected on the way.
import { type Amount, absolute, larger, roundedQuotient, smaller, unitOf } from './amounts.ts';
import { daysBetween } from './calendar.ts';
import type { Day } from './types.ts';

export interface Point {
  readonly date: Day;
  readonly amount: Amount;
}

/** (b, B), (t1, V1) … (tn, V), by date. */
export interface Path {
  readonly shape: 'linear' | 'step';
  readonly decimals: number;
  readonly start: Point;
  readonly between: readonly Point[];
  readonly final: Point;
}

/** «scale = |V − B|» */
export function scaleOf({ start, final }: Path): Amount {
  return absolute(final.amount - start.amount);
}

/** «a step that one can mean: the larger of 10^−decimals and the largest power of ten ≤ scale/100» */
export function stepOf(path: Path): Amount {
  let step = unitOf(path.decimals);
  while (step * 10n * 100n <= scaleOf(path)) step *= 10n;
  return step;
}

/** e(d) */
export function expectedOn(path: Path, date: Day): Amount {
  const points = [path.start, ...path.between, path.final];
  const before = points.findLast((point) => point.date <= date);
  const after = points.find((point) => point.date > date);
  // «B before b»
  if (before === undefined) return path.start.amount;
  // «V after tn». «Step: the value of the last target whose date is ≤ d; B before t1.» A point's own value is never rounded.
  if (after === undefined || path.shape === 'step' || before.date === date) return before.amount;
  return interpolated(before, after, date, stepOf(path));
}

/** «interpolated by calendar days», «rounded to a step that one can mean […], half away from zero, then kept between the two points around it» */
function interpolated(before: Point, after: Point, date: Day, step: Amount): Amount {
  const length = BigInt(daysBetween(before.date, after.date));
  const walked = BigInt(daysBetween(before.date, date));
  const rise = after.amount - before.amount;
  const rounded = roundedQuotient(before.amount * length + rise * walked, length * step) * step;
  return larger(smaller(before.amount, after.amount), smaller(larger(before.amount, after.amount), rounded));
}
