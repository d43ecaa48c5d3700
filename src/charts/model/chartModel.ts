/**
 * What a chart of one indicator shows, as plain data. It is built from the judgement, not beside it, so that what is
 * drawn is what was judged: the path is cut and its values rounded for a plan period by the same functions of
 * `domain/progress/`. No React, no text, no pixels.
 */

import { lastDay, rounded } from '#/domain/progress/aim.ts';
import {
  cutPath,
  type ExpectedPath,
  expectedValue,
  leadsSomewhere,
  pathFrom,
} from '#/domain/progress/path.ts';
import { roundTo } from '#/domain/progress/rounding.ts';
import { type IndicatorStatus, isAfterTarget, type Judgement, TOLERANCE } from '#/domain/progress/rule.ts';
import type { SummaryReading } from '#/domain/readings/series.ts';
import type { DatedValue, Direction, Indicator } from '#/domain/tables/indicators.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import { type IsoDate, toDay } from '#/domain/values/dates.ts';
import { type Lens, lastCountedDate } from '#/domain/view/planView.ts';
import { timeDomain } from './timeDomain.ts';

/** What of an indicator a chart draws; a climate target can be written as one. */
export type Charted = Pick<
  Indicator,
  'name' | 'unit' | 'direction' | 'targets' | 'path' | 'band' | 'decimals'
>;

/** Whether a reading counts in the view, or why it is only drawn (faded): as history, or as what came later. */
export type Counting = 'counted' | 'before-baseline' | 'after-view' | 'after-target';

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
  /** Whether nobody has set it: it was worked out from the path. */
  computed?: true;
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
  /** What values are held within; one of the edges may be open. */
  band?: { min?: number; max?: number; end: IsoDate; startDay: number; endDay: number };
  period?: { name: string; startDay: number; endDay: number };
  asOf: { date: IsoDate; day: number; place: 'inside' | 'before' | 'after' };
  /** e(d_r), as judged. */
  expected?: number;
  gap?: ChartGap;
  /** First and last day of the time axis; always at least a year apart. */
  domain: { start: number; end: number };
}

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
  const points = chartPoints(indicator, readings, judgement, lens);
  const asked = rounded(indicator);
  const path = pathOf(asked, judgement, lens);
  // Drawn for as long as it is asked for, also where a period ends before that.
  const band = judgement.range && { ...judgement.range, end: lastDay(indicator) ?? judgement.range.end };
  const targets =
    indicator.direction === 'hold' || band ? [] : targetsOf(path?.targets ?? asked.targets, judgement, lens);
  const period = lens.period && {
    name: lens.period.name,
    startDay: toDay(lens.period.start),
    // Both dates are included, so the band reaches the end of the last day.
    endDay: toDay(lens.period.end) + 1,
  };
  const start = judgement.baseline;

  const days = [
    ...points.map((point) => point.day),
    ...targets.map((target) => target.day),
    ...(path ? [toDay(path.baseline.date)] : []),
    ...(band ? [toDay(band.end)] : []),
    ...(period ? [period.startDay, period.endDay] : []),
  ];
  const asOfDay = toDay(lens.asOf);
  const domain = timeDomain(days, asOfDay, plan);
  const gap = gapOf(indicator.direction, judgement);

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
          isReading: points.some(
            ({ date, value }) => date === start.date && roundTo(value, indicator.decimals) === start.value,
          ),
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
    ...[model.band?.min, model.band?.max].filter((edge) => edge !== undefined),
  ];
}

function chartPoints(
  indicator: Charted,
  readings: readonly SummaryReading[],
  judgement: Judgement,
  lens: Lens,
): ChartPoint[] {
  const until = lastCountedDate(indicator, lens);
  // Where there is nothing to reach, nothing is before the baseline.
  const from = indicator.targets.length > 0 ? judgement.baseline?.date : undefined;
  return readings.map((reading): ChartPoint => {
    const early = from !== undefined && reading.date < from;
    return {
      date: reading.date,
      day: toDay(reading.date),
      value: reading.value,
      preliminary: reading.preliminary === true,
      practice: reading.practice === true,
      counting: early
        ? 'before-baseline'
        : reading.date > until
          ? 'after-view'
          : isAfterTarget(reading.date, judgement)
            ? 'after-target'
            : 'counted',
      current: reading.date === judgement.reading?.date,
    };
  });
}

/** The whole path, led through the period's own target where the period has one. Undefined where nothing is judged by it. */
function pathOf(indicator: Charted, judgement: Judgement, lens: Lens): ExpectedPath | undefined {
  const { baseline, target, range } = judgement;
  const { direction, targets, path: shape, decimals } = indicator;
  if (direction === 'hold' || range || !baseline) return undefined;
  const whole = pathFrom(baseline, targets, shape, decimals);
  if (!leadsSomewhere(direction, whole)) return undefined;
  const final = whole.targets.at(-1);
  if (!lens.period || !target || !final || target.date >= final.date) return whole;
  // Its values are rounded as the period's are, so that what is drawn is what was judged.
  const cut = cutPath(whole, target, decimals);
  const later = whole.targets.filter(({ date }) => date > target.date);
  return { ...cut, targets: [...cut.targets, ...later] };
}

function targetsOf(targets: readonly DatedValue[], judgement: Judgement, lens: Lens): ChartTarget[] {
  const last = targets.length - 1;
  const isComputed = judgement.flags.includes('computed-target');
  return targets.map((target, i) => {
    const ofPeriod = lens.period && judgement.target && target.date === lens.period.end;
    return {
      ...target,
      day: toDay(target.date),
      kind: ofPeriod ? 'period' : i === last ? 'final' : 'interim',
      ...(ofPeriod && isComputed && { computed: true }),
    };
  });
}

function gapOf(direction: Direction, { reading, expected, range }: Judgement): ChartGap | undefined {
  if (!reading) return undefined;
  const day = toDay(reading.date);
  const from = reading.value;
  if (range) {
    const { min = -Infinity, max = Infinity } = range;
    if (from < min - TOLERANCE) return { day, from, to: min, amount: min - from, side: 'below' };
    if (from > max + TOLERANCE) return { day, from, to: max, amount: from - max, side: 'above' };
    return undefined;
  }
  if (expected === undefined) return undefined;
  const ahead = direction === 'decrease' ? expected - from : from - expected;
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
    case 'outdated':
    case 'no-data':
    case 'no-target':
      return 'neutral';
  }
}
