/**
 * Practice figures (øvingstall): invented readings that let someone try Varde before there are real ones. They follow an
 * indicator's target path with some deviation, are the same each time for the same indicator, and are always marked.
 *
 * So that a plan filled with them looks like a plan, an indicator draws a course once and keeps to it: 45 % keep pace,
 * 39 % end a little behind (some of them reach a target of few whole things all the same), the rest far behind. What is
 * missing grows with the square root of the way, quickly at first and slowly later: the course already shows in the
 * plan's first period and does not make every indicator fail at its end.
 */

import { expectedValue, leadsSomewhere, pathFrom } from '../progress/path.ts';
import { roundTo } from '../progress/rounding.ts';
import type { Band, DatedValue, Indicator } from '../tables/indicators.ts';
import type { Plan } from '../tables/plans.ts';
import type { Reading } from '../tables/readings.ts';
import {
  addDays,
  addMonths,
  earlier,
  type IsoDate,
  isIsoDate,
  monthsBetween,
  monthsIn,
} from '../values/dates.ts';
import { extentOf } from '../values/extent.ts';

/** At most this many practice figures per indicator: five years of months. Longer plans leave out every other, and so on. */
const MAX_FIGURES = 60;

/**
 * Practice readings for an indicator within its plan's span and no later than its final target, on the ends of its
 * frequency's periods (yearly where irregular). Dates that have a reading already are left alone: where real readings or
 * a baseline exist the figures start after the last of them, so that what is real stays the starting point. Without
 * either, a figure before the plan (and before the first target) is the starting point. The last figure is preliminary.
 * Empty where there is no target, or none that can be judged. `real` is in date order.
 */
export function practiceReadings(indicator: Indicator, plan: Plan, real: readonly Reading[]): Reading[] {
  const random = seeded(indicator.id);
  const course = courseFrom(random);
  const { direction, band } = indicator;
  return direction === 'hold'
    ? bandFigures(indicator, band, plan, real, course, random)
    : pathFigures(indicator, direction, plan, real, course, random);
}

/** How far behind an indicator ends, as a share of its whole planned change. Below zero is ahead. */
interface Course {
  lag: number;
  keepsPace: boolean;
}

function courseFrom(random: () => number): Course {
  const draw = random();
  const within = random();
  if (draw < 0.45) return { lag: -0.15 + 0.15 * within, keepsPace: true };
  return { lag: draw < 0.84 ? 0.06 + 0.05 * within : 0.2 + 0.2 * within, keepsPace: false };
}

function pathFigures(
  indicator: Indicator,
  direction: 'increase' | 'decrease',
  plan: Plan,
  real: readonly Reading[],
  course: Course,
  random: () => number,
): Reading[] {
  const { targets, path: shape, decimals } = indicator;
  const goal = targets.at(-1);
  const given = indicator.baseline ?? real[0];
  const from = given ?? inventedStart(indicator, direction, plan);
  if (!goal || !from) return [];
  const s = direction === 'increase' ? 1 : -1;
  // What was measured first has no way to go: its goal is then a level to hold.
  if (!indicator.baseline && real[0] && s * (from.value - goal.value) >= 0) {
    const edge = direction === 'increase' ? { min: goal.value } : { max: goal.value };
    return bandFigures(indicator, { ...edge, end: goal.date }, plan, real, course, random);
  }
  const path = pathFrom(from, targets, shape, decimals);
  if (!leadsSomewhere(direction, path)) return [];
  const scale = Math.abs(goal.value - from.value);
  const limits = naturalLimits(indicator.unit, [from, ...targets]);
  const dates = figureDates(indicator, plan, goal.date, lastOf(from.date, real));
  const figures = dates.map((date): Reading => {
    const expected = expectedValue(path, date);
    const way = Math.min(1, Math.max(0, (s * (expected - from.value)) / scale));
    const lag = (course.lag + (random() - 0.5) * 0.04) * Math.sqrt(way);
    const value = limits(expected - s * lag * scale);
    // Whole applications are counted, not parts of them: who keeps pace has the next whole one when it is expected.
    return figure(date, course.keepsPace ? roundTowards(s, value, decimals) : roundTo(value, decimals));
  });
  if (dates.length === 0) return [];
  return given ? markLast(figures) : [figure(from.date, from.value), ...markLast(figures)];
}

/**
 * A starting point where nothing is known: worse than every target by half the first one or by two of its shown steps,
 * whichever is more, on the day before the plan starts or one period before the first target, whichever is earlier.
 */
function inventedStart(
  indicator: Indicator,
  direction: 'increase' | 'decrease',
  plan: Plan,
): DatedValue | undefined {
  const { targets, decimals } = indicator;
  const [first] = targets;
  if (!first) return undefined;
  const reach = extentOf(targets.map(({ value }) => value)) ?? { min: first.value, max: first.value };
  const s = direction === 'increase' ? 1 : -1;
  // As it is judged: what is shown as the target is no worse than it.
  const nearest = roundTo(direction === 'increase' ? reach.min : reach.max, decimals);
  const distance = Math.max(Math.abs(nearest) / 2, 2 * 10 ** -decimals);
  const wanted = nearest - s * distance;
  const limited = roundTo(naturalLimits(indicator.unit, targets)(wanted), decimals);
  // A target of zero that shall be reached from below, or of 100 % from above, leaves no room within the limits.
  const value = s * (nearest - limited) > 0 ? limited : wanted;
  const months = monthsIn(indicator.frequency) ?? 12;
  const date = earlier(addDays(plan.start, -1), addMonths(first.date, -months));
  return isIsoDate(date) ? { date, value: roundTo(value, decimals) } : undefined;
}

/**
 * Figures around a place of the indicator's own inside the band, or as far outside it as the course says, counted as the
 * rule counts it: in half the band's width, or where it is a point or open in a tenth of the edge.
 */
function bandFigures(
  indicator: Indicator,
  band: Band | undefined,
  plan: Plan,
  real: readonly Reading[],
  course: Course,
  random: () => number,
): Reading[] {
  const { decimals } = indicator;
  const { min = -Infinity, max = Infinity, end } = band ?? { end: plan.end };
  const edges = [min, max].filter(Number.isFinite);
  if (edges.length === 0 || min > max) return [];
  const [low = 0, high = low] = edges;
  const half = (high - low) / 2;
  const unit = half > 0 ? half : Math.max(Math.abs(low) / 10, 10 ** -decimals);
  const limits = naturalLimits(
    indicator.unit,
    edges.map((value) => ({ value })),
  );
  // Between two edges anywhere but close to them; on the good side of the only one.
  const inward = Number.isFinite(min) ? 1 : -1;
  const place =
    edges.length === 2 ? low + half + half * 1.2 * (random() - 0.5) : low + inward * unit * random();
  // What is outside shows it: by one unit of the last decimal at least, by two where it is far outside.
  const step = 10 ** -decimals;
  const away = Math.max(Math.max(0, course.lag) * unit, (course.lag < 0.2 ? 1 : 2) * step);
  // Too little is the likelier trouble, but there may be no room below: a count is never negative.
  const below = Number.isFinite(min) && (limits(min - away) === min - away || !Number.isFinite(max));
  const dates = figureDates(indicator, plan, end, lastOf(indicator.baseline?.date, real));
  return markLast(
    dates.map((date) => {
      const stray = (random() - 0.5) * 0.2;
      if (course.keepsPace) {
        const value = roundTo(limits(place + stray * half), decimals);
        // Or the edge that rounding would leave the band by.
        return figure(date, Math.min(max, Math.max(min, value)));
      }
      const value = below ? min - away * (1 + stray) : max + away * (1 + stray);
      return figure(date, roundTo(limits(value), decimals));
    }),
  );
}

function figure(date: IsoDate, value: number): Reading {
  return { date, value, practice: true };
}

function markLast(figures: Reading[]): Reading[] {
  return figures.map((each, i) => (i === figures.length - 1 ? { ...each, preliminary: true } : each));
}

/** Rounds up (1) or down (−1) to what is shown. */
function roundTowards(s: number, value: number, decimals: number): number {
  const nearest = roundTo(value, decimals);
  return s * (value - nearest) > 1e-9 ? roundTo(nearest + s * 10 ** -decimals, decimals) : nearest;
}

/** Keeps a count or share at zero or above, and a share at 100 % or below, where all that is known about it is so. */
function naturalLimits(unit: string, known: readonly { value: number }[]): (value: number) => number {
  const reach = extentOf(known.map(({ value }) => value)) ?? { min: 0, max: 0 };
  const low = reach.min >= 0 ? 0 : -Infinity;
  const high = unit === '%' && reach.max <= 100 ? 100 : Infinity;
  return (value) => Math.min(high, Math.max(low, value));
}

/** The last of the dates that must stay untouched. */
function lastOf(from: IsoDate | undefined, real: readonly Reading[]): IsoDate {
  const last = real.at(-1)?.date ?? '';
  return from !== undefined && from > last ? from : last;
}

/**
 * The last days of an indicator's periods, counted from the day before the plan starts, from after `after` to the plan's
 * end or `end`. Where there are more than {@link MAX_FIGURES}, evenly fewer, the last one kept.
 */
function figureDates(indicator: Indicator, plan: Plan, end: IsoDate, after: IsoDate): IsoDate[] {
  const months = monthsIn(indicator.frequency) ?? 12;
  const zero = addDays(plan.start, -1);
  const last = earlier(plan.end, end);
  const count = Math.max(0, Math.floor(monthsBetween(zero, last) / months));
  const dates = Array.from({ length: count }, (_, i) => addMonths(zero, months * (i + 1))).filter(
    (date) => date > after && date <= last,
  );
  const step = Math.ceil(dates.length / MAX_FIGURES);
  return dates.filter((_, i) => (dates.length - 1 - i) % step === 0);
}

/** A small repeatable source of numbers in 0–1 (mulberry32 over an FNV-1a hash), so that practice looks alike everywhere. */
function seeded(text: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
