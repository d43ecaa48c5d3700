/** Where the axes' ticks go and how far the value axis reaches. Pure; pixels come in as numbers. */
import { fromDay, toDay } from '#/domain/values/dates.ts';
import { extentOf } from '#/domain/values/extent.ts';

export interface ValueAxis {
  min: number;
  max: number;
  /** Ascending, at most {@link MOST_TICKS}. */
  ticks: number[];
  /** The distance between two ticks. */
  step: number;
  /** Decimals that tell the ticks apart, 0–6. */
  decimals: number;
}

export interface ValueAxisOptions {
  /** Whether the unit is percent: the axis then stays within 0–100 unless the values do not. */
  percent: boolean;
  /** Whether values are whole numbers, so that ticks must be too. */
  whole: boolean;
  /** Height of the plot in pixels; decides how many ticks there is room for. */
  height: number;
}

const PIXELS_PER_TICK = 38;
/** More ticks than any axis has: one more than it is divided into, and one where its lower end is moved out to a tick. */
export const MOST_TICKS = 9;
/** Zero is shown when it is no further from the values than they are spread. */
const ZERO_WITHIN = 1;
/** Air above the highest value (and below the lowest), as a share of the spread. */
const AIR = 0.1;
/** The finest step between ticks: what six decimals can write. */
const FINEST_STEP = 1e-6;
/** The finest step as a share of the largest value; what is finer may be no more than the noise of binary fractions. */
const FINEST_SHARE = 1e-9;
/** Values beyond this are reckoned with in a larger unit, so that neither their distance nor the air overflows. */
const HUGE = 1e300;
const SCALE = 1e20;

/**
 * The value axis for the given values: from zero where the values are near it, otherwise around them. No values, or
 * only one, give a readable axis too, and values that differ by less than an axis can write count as one. Every finite
 * number is on the axis made for it.
 */
export function valueAxis(values: readonly number[], options: ValueAxisOptions): ValueAxis {
  const extent = extentOf(values) ?? { min: 0, max: options.percent ? 100 : 1 };
  if (Math.max(-extent.min, extent.max) <= HUGE) return axisAround(extent.min, extent.max, options);
  const { min, max, step, ticks, decimals } = axisAround(extent.min / SCALE, extent.max / SCALE, options);
  return {
    min: Math.min(extent.min, Math.max(-Number.MAX_VALUE, min * SCALE)),
    max: Math.max(extent.max, Math.min(Number.MAX_VALUE, max * SCALE)),
    step: Math.min(Number.MAX_VALUE, step * SCALE),
    ticks: ticks.map((tick) => tick * SCALE).filter(Number.isFinite),
    decimals,
  };
}

/** Where a value stands between the ends of the axis: 0 at its lower end, 1 at its upper. Never overflows. */
export function placeOn({ min, max }: Pick<ValueAxis, 'min' | 'max'>, value: number): number {
  return (value / 2 - min / 2) / (max / 2 - min / 2);
}

function axisAround(lowest: number, highest: number, options: ValueAxisOptions): ValueAxis {
  let lo = lowest;
  let hi = highest;
  const finest = finestStep(Math.max(Math.abs(lo), Math.abs(hi)), options.whole);
  const allPositive = lo >= 0;
  const allNegative = hi <= 0 && lo < 0;
  const withinHundred = hi <= 100;

  if (hi - lo < finest) {
    // A single value: zero gives it scale, as long as it is the only thing to compare with.
    if (allPositive) lo = 0;
    else if (allNegative) hi = 0;
    if (hi - lo < finest) {
      if (allNegative) lo = -1;
      else hi = 1;
    }
  }
  const fromZero = allPositive && lo <= (hi - lo) * ZERO_WITHIN;
  const toZero = !fromZero && allNegative && -hi <= (hi - lo) * ZERO_WITHIN;
  if (fromZero) lo = 0;
  if (toZero) hi = 0;

  const air = (hi - lo) * AIR;
  let max = toZero ? 0 : hi + air;
  let min = fromZero ? 0 : lo - air;
  if (allPositive) min = Math.max(0, min);
  if (allNegative) max = Math.min(0, max);
  if (options.percent && withinHundred) max = Math.min(100, max);

  const step = niceStep((max - min) / tickCount(options.height), finest);
  if (!fromZero) {
    min = Math.floor(min / step + 1e-9) * step;
    if (allPositive) min = Math.max(0, min);
  }
  const decimals = decimalsOf(step);
  const tidy = (value: number) => Number(value.toFixed(decimals)) || 0;
  // Counted first, so that there is an end to them whatever the figures are.
  const first = Math.ceil(min / step - 1e-9);
  const count = Math.min(MOST_TICKS, Math.floor(max / step + 1e-9) - first + 1);
  const ticks = Array.from({ length: Math.max(0, count) }, (_, i) => tidy((first + i) * step));
  return { min: Math.min(tidy(min), lowest), max: Math.max(max, highest), ticks, step, decimals };
}

function tickCount(height: number): number {
  return Math.max(2, Math.min(6, Math.floor(height / PIXELS_PER_TICK)));
}

/** The finest step, a power of ten, that an axis reaching to `reach` can have and name. */
function finestStep(reach: number, whole: boolean): number {
  const least = Math.max(whole ? 1 : FINEST_STEP, reach * FINEST_SHARE);
  return powerOfTen(Math.ceil(Math.log10(least) - 1e-9));
}

/**
 * The smallest of 1, 2, 2.5 and 5 times a power of ten that is no less than `raw` and is a number of whole `finest`
 * (itself a power of ten).
 */
export function niceStep(raw: number, finest: number): number {
  if (raw <= finest) return finest;
  const power = powerOfTen(Math.floor(Math.log10(raw)));
  for (const factor of [1, 2, 2.5, 5]) {
    const step = factor * power;
    const isWhole = factor !== 2.5 || power > finest * 1.5;
    if (isWhole && step >= raw * (1 - 1e-9)) return step;
  }
  return 10 * power;
}

/** Exact, which `10 ** exponent` is not everywhere. */
function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 6;
}

export interface TimeLabel {
  day: number;
  text: string;
}

export interface TimeAxis {
  /** Names of years or months, each standing in the middle of the time it names. */
  labels: TimeLabel[];
  /** Under months: their years. Empty when {@link labels} are years. */
  years: TimeLabel[];
  /** First days of what the labels name; small marks on the axis. */
  starts: number[];
}

export interface TimeAxisOptions {
  /** Width of the plot in pixels. */
  width: number;
  /** Width of a text in the axis's font, in pixels. */
  measure: (text: string) => number;
  /** Short name of a month, 1–12. */
  monthName: (month: number) => string;
}

const LABEL_AIR = 8;
const MONTHS_UNTIL_DAYS = 731;
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200];
const MONTH_STEPS = [1, 2, 3, 4, 6];

/**
 * The time axis between two days. A year's name stands in the middle of the year, not at its start: readings are dated
 * to the last day of what they measure, and a plan period then covers exactly the years it is named after.
 */
export function timeAxis(start: number, end: number, options: TimeAxisOptions): TimeAxis {
  return end - start <= MONTHS_UNTIL_DAYS ? monthAxis(start, end, options) : yearAxis(start, end, options);
}

function yearAxis(start: number, end: number, options: TimeAxisOptions): TimeAxis {
  const perDay = options.width / (end - start);
  const widest = options.measure('2000');
  const step = YEAR_STEPS.find((n) => n * 365 * perDay >= widest + LABEL_AIR) ?? 500;
  const axis: TimeAxis = { labels: [], years: [], starts: [] };
  for (const year of yearsBetween(start, end, step)) {
    const first = firstOf(year, 1);
    if (first >= start) axis.starts.push(first);
    const middle = middleOf(first, firstOf(year + 1, 1), start, end, perDay, widest);
    if (middle !== undefined) axis.labels.push({ day: middle, text: String(year) });
  }
  return axis;
}

function monthAxis(start: number, end: number, options: TimeAxisOptions): TimeAxis {
  const perDay = options.width / (end - start);
  const names = Array.from({ length: 12 }, (_, i) => options.monthName(i + 1));
  const widest = extentOf(names.map(options.measure))?.max ?? 0;
  const step = MONTH_STEPS.find((n) => n * 30 * perDay >= widest + LABEL_AIR) ?? 12;
  const axis: TimeAxis = { labels: [], years: [], starts: [] };
  for (const year of yearsBetween(start, end, 1)) {
    const wholeYear = middleOf(
      firstOf(year, 1),
      firstOf(year + 1, 1),
      start,
      end,
      perDay,
      options.measure('2000'),
    );
    if (wholeYear !== undefined) axis.years.push({ day: wholeYear, text: String(year) });
    for (let month = 1; month <= 12; month += step) {
      const first = firstOf(year, month);
      if (first > end) break;
      if (first >= start) axis.starts.push(first);
      const next = firstOf(year, month + step);
      const middle = middleOf(first, next, start, end, perDay, widest);
      // With several months to a label, it names the first of them and stands at its start.
      const text = names[month - 1] ?? '';
      if (step === 1 && middle !== undefined) axis.labels.push({ day: middle, text });
      else if (step > 1) {
        const at = first + (widest / 2 + 2) / perDay;
        if (first >= start && at + widest / 2 / perDay <= end) axis.labels.push({ day: at, text });
      }
    }
  }
  return axis;
}

/** The middle of the part of a span that is on the axis, or undefined where the label would not fit in it. */
function middleOf(
  from: number,
  to: number,
  start: number,
  end: number,
  perDay: number,
  width: number,
): number | undefined {
  const whole = (to - from) * perDay;
  const left = Math.max(from, start);
  const right = Math.min(to, end);
  const shown = (right - left) * perDay;
  if (shown <= 0) return undefined;
  // A span narrower than its name (one year of every five): the name stands over it if it has room on the axis.
  if (whole < width) {
    const middle = (from + to) / 2;
    const half = width / 2 / perDay;
    return middle - half >= start && middle + half <= end ? middle : undefined;
  }
  return shown >= width ? (left + right) / 2 : undefined;
}

/** The years that two days lie in and those between, as far as `step` divides them. */
function yearsBetween(start: number, end: number, step: number): number[] {
  const yearOf = (day: number) => Number(fromDay(Math.floor(day)).slice(0, 4));
  const first = Math.ceil(yearOf(start) / step);
  const last = Math.floor(yearOf(end) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

/** The first day of a month; months past 12 run into the next year. */
function firstOf(year: number, month: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((month - 1) % 12) + 1;
  return toDay(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`);
}
