/**
 * What a chart of one indicator shows, as plain data. It is built from the judgement, not beside it, so that what is
 * drawn is what was judged: the path is cut and the target rounded for a plan period by the same functions of
 * `domain/progress.ts`. No React, no text, no pixels.
 */
import { fromDay, toDay } from '#/domain/dates.ts';
import { extentOf } from '#/domain/extent.ts';
import type { DatedValue, Direction, Indicator, IsoDate, Plan } from '#/domain/model.ts';
import { type Lens, lastCountedDate } from '#/domain/planView.ts';
import {
  cutPath,
  type ExpectedPath,
  expectedValue,
  type IndicatorStatus,
  isJudgeablePath,
  type Judgement,
  TOLERANCE,
} from '#/domain/progress.ts';
import type { SummaryReading } from '#/domain/series.ts';

/** What of an indicator a chart draws; a climate target can be written as one. */
export type Charted = Pick<
  Indicator,
  'name' | 'unit' | 'direction' | 'targets' | 'path' | 'band' | 'decimals'
>;

/** Whether a reading counts in the view, or why it is only drawn as history (faded). */
export type Counting = 'counted' | 'before-baseline' | 'after-view';

export interface ChartPoint {
  date: IsoDate;
  /** The date as days since 1970-01-01, the unit of the time axis. */
  day: number;
  value: number;
  preliminary: boolean;
  practice: boolean;
  counting: Counting;
  /** The reading that was judged. */
  current: boolean;
}

export interface ChartTarget extends DatedValue {
  day: number;
  /** `final` is the plan's last target, `period` what is due at the end of the period looked at. */
  kind: 'interim' | 'final' | 'period';
}

/** The distance between the current reading and what was expected of it (or the nearest edge of the band). */
export interface ChartGap {
  day: number;
  /** The current reading's value. */
  from: number;
  /** The expected value, or the edge of the band. */
  to: number;
  /** Always positive. */
  amount: number;
  /** `behind`/`ahead` in the indicator's direction; `below`/`above` the band of a `hold` indicator. */
  side: 'behind' | 'ahead' | 'below' | 'above';
}

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

export interface ChartModel {
  name: string;
  unit: string;
  decimals: number;
  direction: Direction;
  status: IndicatorStatus;
  /** How the current reading stands; colours the gap. */
  tone: Tone;
  /** All readings in date order, also those that do not count. */
  points: ChartPoint[];
  /** The path values are expected to follow, through the period's own target where a period is looked at. */
  path?: ExpectedPath;
  /** Where the path starts, with whether it is itself a reading. */
  baseline?: DatedValue & { day: number; isReading: boolean };
  /** Targets in date order; also drawn where there is no path to judge by. */
  targets: ChartTarget[];
  band?: { min: number; max: number; end: IsoDate; startDay: number; endDay: number };
  period?: { name: string; startDay: number; endDay: number };
  asOf: { date: IsoDate; day: number; place: 'inside' | 'before' | 'after' };
  /** e(d_r), as judged. */
  expected?: number;
  gap?: ChartGap;
  /** First and last day of the time axis; always at least a year apart. */
  domain: { start: number; end: number };
}

const DAYS_PER_YEAR = 365;
/** As-of widens the time axis by at most this share of it; further away it is named at the edge instead. */
const AS_OF_REACH = 0.15;

/**
 * Builds what a chart shows. `readings` are all of the indicator's, in date order; `judgement` is the verdict on them
 * seen through `lens`. `plan` gives the time axis its dates where nothing else does. Never throws.
 */
export function chartModel(
  indicator: Charted,
  readings: readonly SummaryReading[],
  judgement: Judgement,
  lens: Lens,
  plan?: Pick<Plan, 'start' | 'end'>,
): ChartModel {
  const points = chartPoints(readings, judgement, lens);
  const path = pathOf(indicator, judgement, lens);
  const targets =
    indicator.direction === 'hold' ? [] : targetsOf(path?.targets ?? indicator.targets, judgement, lens);
  const period = lens.period && {
    name: lens.period.name,
    startDay: toDay(lens.period.start),
    // Both dates are included, so the band reaches the end of the last day.
    endDay: toDay(lens.period.end) + 1,
  };
  const band = indicator.direction === 'hold' && judgement.band ? indicator.band : undefined;
  const start = judgement.baseline;

  const days = [
    ...points.map((point) => point.day),
    ...targets.map((target) => target.day),
    ...(path ? [toDay(path.baseline.date)] : []),
    ...(band ? [toDay(band.end)] : []),
    ...(period ? [period.startDay, period.endDay] : []),
  ];
  const asOfDay = toDay(lens.asOf);
  const domain = domainOf(days, asOfDay, plan);
  const gap = gapOf(indicator, judgement);

  return {
    name: indicator.name,
    unit: indicator.unit,
    decimals: indicator.decimals,
    direction: indicator.direction,
    status: judgement.status,
    tone: toneOf(judgement.status),
    points,
    ...(path && { path }),
    ...(path &&
      start && {
        baseline: {
          ...start,
          day: toDay(start.date),
          isReading: points.some((point) => point.date === start.date && point.value === start.value),
        },
      }),
    targets,
    ...(band && {
      band: {
        ...band,
        startDay: start ? toDay(start.date) : domain.start,
        endDay: toDay(band.end),
      },
    }),
    ...(period && { period }),
    asOf: {
      date: lens.asOf,
      day: asOfDay,
      place: asOfDay < domain.start ? 'before' : asOfDay > domain.end ? 'after' : 'inside',
    },
    ...(judgement.expected !== undefined && { expected: judgement.expected }),
    ...(gap && { gap }),
    domain,
  };
}

/** The value expected on a date by what is drawn; undefined without a path, and outside its first and last date. */
export function expectedOn(model: ChartModel, date: IsoDate): number | undefined {
  const last = model.path?.targets[model.path.targets.length - 1];
  if (!model.path || !last || date < model.path.baseline.date || date > last.date) return undefined;
  return expectedValue(model.path, date);
}

/** Every value the value axis must reach. */
export function drawnValues(model: ChartModel): number[] {
  return [
    ...model.points.map((point) => point.value),
    ...model.targets.map((target) => target.value),
    ...(model.path ? [model.path.baseline.value] : []),
    ...(model.band ? [model.band.min, model.band.max] : []),
  ];
}

function chartPoints(readings: readonly SummaryReading[], judgement: Judgement, lens: Lens): ChartPoint[] {
  const until = lastCountedDate(lens);
  const from = judgement.baseline?.date;
  return readings.map((reading): ChartPoint => {
    const early = from !== undefined && reading.date < from;
    return {
      date: reading.date,
      day: toDay(reading.date),
      value: reading.value,
      preliminary: reading.preliminary === true,
      practice: reading.practice === true,
      counting: early ? 'before-baseline' : reading.date > until ? 'after-view' : 'counted',
      current: reading.date === judgement.reading?.date,
    };
  });
}

/** The whole path, led through the period's own target where the period has one. Undefined where nothing is judged by it. */
function pathOf(indicator: Charted, judgement: Judgement, lens: Lens): ExpectedPath | undefined {
  const { baseline, target } = judgement;
  if (indicator.direction === 'hold' || !baseline) return undefined;
  if (!isJudgeablePath(indicator.direction, baseline, indicator.targets)) return undefined;
  const whole: ExpectedPath = { baseline, targets: indicator.targets, shape: indicator.path };
  if (!lens.period || !target) return whole;
  const { end } = lens.period;
  const cut = cutPath(whole, end, indicator.decimals);
  // After the final target the path is flat; a period that ends there adds nothing to the whole path but its end.
  return { ...whole, targets: [...cut.targets, ...indicator.targets.filter((later) => later.date > end)] };
}

function targetsOf(targets: readonly DatedValue[], judgement: Judgement, lens: Lens): ChartTarget[] {
  const last = targets.length - 1;
  return targets.map((target, i) => ({
    ...target,
    day: toDay(target.date),
    kind:
      lens.period && judgement.target && target.date === lens.period.end
        ? 'period'
        : i === last
          ? 'final'
          : 'interim',
  }));
}

function gapOf(indicator: Charted, judgement: Judgement): ChartGap | undefined {
  const { reading, expected, band } = judgement;
  if (!reading) return undefined;
  const day = toDay(reading.date);
  const from = reading.value;
  if (indicator.direction === 'hold') {
    if (!band) return undefined;
    if (from < band.min - TOLERANCE)
      return { day, from, to: band.min, amount: band.min - from, side: 'below' };
    if (from > band.max + TOLERANCE)
      return { day, from, to: band.max, amount: from - band.max, side: 'above' };
    return undefined;
  }
  if (expected === undefined) return undefined;
  const ahead = indicator.direction === 'increase' ? from - expected : expected - from;
  if (Math.abs(ahead) <= TOLERANCE) return undefined;
  // Two values can lie further apart than the largest number there is.
  const amount = Math.min(Number.MAX_VALUE, Math.abs(ahead));
  return { day, from, to: expected, amount, side: ahead > 0 ? 'ahead' : 'behind' };
}

function toneOf(status: IndicatorStatus): Tone {
  switch (status) {
    case 'achieved':
    case 'on-track':
      return 'good';
    case 'at-risk':
      return 'warning';
    case 'off-track':
    case 'missed':
      return 'bad';
    case 'no-data':
    case 'no-target':
      return 'neutral';
  }
}

function domainOf(
  days: readonly number[],
  asOf: number,
  plan: Pick<Plan, 'start' | 'end'> | undefined,
): { start: number; end: number } {
  let { min: start, max: end } = extentOf(days) ?? { min: asOf, max: asOf };
  // One date, or none, is no axis: the plan's own dates give it room, else the year around it.
  if (end - start < DAYS_PER_YEAR && plan) {
    start = Math.min(start, toDay(plan.start));
    end = Math.max(end, toDay(plan.end));
  }
  if (end - start < DAYS_PER_YEAR) {
    const year = Number(fromDay(start).slice(0, 4));
    start = Math.min(start, toDay(`${year}-01-01`));
    end = Math.max(end, toDay(`${year}-12-31`) + 1);
  }
  const reach = (end - start) * AS_OF_REACH;
  if (asOf > end && asOf - end <= reach) end = asOf;
  if (asOf < start && start - asOf <= reach) start = asOf;
  // Air, so that the outermost dots are not cut by the frame.
  const air = (end - start) * 0.02;
  return { start: start - air, end: end + air };
}
