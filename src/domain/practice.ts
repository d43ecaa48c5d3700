/**
 * Practice figures (øvingstall): invented readings that let someone try Varde before there are real ones. They follow an
 * indicator's target path with some deviation, are the same each time for the same indicator, and are always marked.
 */
import { addMonths, earlier, fromDay, isIsoDate, monthsIn, toDay } from './dates.ts';
import type { Indicator, IsoDate, Plan, Reading } from './model.ts';
import { expectedValue, isJudgeablePath, roundTo } from './progress.ts';

/** At most this many practice figures per indicator. */
const MAX_FIGURES = 24;

/**
 * Practice readings for an indicator within its plan's span, on the ends of its frequency's periods (yearly where
 * irregular). Dates that have a reading already are left alone. Where real readings or a baseline exist the figures start
 * after the last of them, so that what is real stays the starting point. No target, no figures.
 */
export function practiceReadings(indicator: Indicator, plan: Plan, real: readonly Reading[]): Reading[] {
  const last = real.at(-1);
  const goal = indicator.direction === 'hold' ? bandGoal(indicator) : indicator.targets.at(-1);
  if (!goal) return [];
  const from = startOf(indicator, plan, real, goal.value);
  const after = last && last.date > from.date ? last.date : from.date;
  const random = seeded(indicator.id);
  const skill = 0.35 + 0.8 * random();
  const dates = periodEnds(plan.start, earlier(plan.end, goal.date), indicator).filter(
    (date) => date > after,
  );
  const figures = dates.slice(0, MAX_FIGURES).map((date, i): Reading => {
    const share = expectedShare(indicator, from, goal, date) * skill + (random() - 0.5) * 0.12;
    const value = from.value + share * (goal.value - from.value);
    const wobble = indicator.direction === 'hold' ? (random() - 0.5) * bandWidth(indicator) * 1.1 : 0;
    return {
      date,
      value: tidy(value + wobble, indicator, from.value),
      practice: true,
      ...(i === dates.length - 1 && { preliminary: true }),
    };
  });
  // Without a baseline the first reading is the starting point, so a practice one must stand there.
  const first: Reading[] =
    indicator.baseline || last || dates.length === 0
      ? []
      : [{ date: from.date, value: tidy(from.value, indicator, from.value), practice: true }];
  return [...first, ...figures];
}

function startOf(
  indicator: Indicator,
  plan: Plan,
  real: readonly Reading[],
  goal: number,
): { date: IsoDate; value: number } {
  if (indicator.baseline) return indicator.baseline;
  const first = real[0];
  if (first) return first;
  const before = fromDay(toDay(plan.start) - 1);
  const date = isIsoDate(before) ? before : plan.start;
  if (indicator.direction === 'hold') return { date, value: goal };
  return { date, value: indicator.direction === 'increase' ? goal * 0.45 : goal * 1.6 + 1 };
}

function expectedShare(
  indicator: Indicator,
  from: { date: IsoDate; value: number },
  goal: { date: IsoDate; value: number },
  date: IsoDate,
): number {
  if (indicator.direction === 'hold' || goal.value === from.value) return 0;
  const targets = isJudgeablePath(indicator.direction, from, indicator.targets) ? indicator.targets : [goal];
  const expected = expectedValue({ baseline: from, targets, shape: indicator.path }, date);
  return (expected - from.value) / (goal.value - from.value);
}

function bandGoal({ band }: Indicator): { date: IsoDate; value: number } | undefined {
  return band && { date: band.end, value: (band.min + band.max) / 2 };
}

function bandWidth({ band }: Indicator): number {
  return band ? band.max - band.min : 0;
}

/** Rounded as shown; a count or share that started at zero or above does not go below it, nor a share above 100. */
function tidy(value: number, indicator: Indicator, start: number): number {
  const bounded = start >= 0 ? Math.max(0, value) : value;
  return roundTo(indicator.unit === '%' ? Math.min(100, bounded) : bounded, indicator.decimals);
}

/** The last days of an indicator's periods from `start` to `end`, counted from the day before the plan starts. */
function periodEnds(start: IsoDate, end: IsoDate, indicator: Indicator): IsoDate[] {
  const months = monthsIn(indicator.frequency) ?? 12;
  const zero = fromDay(toDay(start) - 1);
  const ends: IsoDate[] = [];
  for (let i = 1; i <= 600; i++) {
    const date = addMonths(zero, months * i);
    if (date > end) break;
    ends.push(date);
  }
  return ends;
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
