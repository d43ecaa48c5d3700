/**
 * How progress is judged: the one rule, the same on screen, in every export and in every report. Source:
 * `docs/progress.md`. Judging one indicator is here; roll-up to sub-goals, goal areas and the plan is in `rollUp.ts`.
 */

import type { Thresholds } from '../tables/plans.ts';
import type { Reading } from '../tables/readings.ts';
import { addDays, earlier, type IsoDate } from '../values/dates.ts';
import { type Aim, aimOf, type LevelAim, type PathAim, type RangeAim, rounded } from './aim.ts';
import { currentReading } from './current.ts';
import { expectedValue, signOf } from './path.ts';
import { difference, roundTo } from './rounding.ts';
import {
  FLAGS,
  type Flag,
  type IndicatorStatus,
  type Judged,
  type Judgement,
  RULE,
  TOLERANCE,
  type View,
} from './rule.ts';
import { reckonable, shareOfWay } from './share.ts';
import { dueAfter, goodUntil, withLag } from './timing.ts';

/**
 * Judges an indicator. `readings` are all of its readings in date order, or as many of them as `readingsFor` in `series.ts`
 * says. Never throws: what cannot be judged comes back as `no-data` or `no-target`, the latter with the flag
 * `invalid-target` where something is asked for that cannot be judged.
 */
export function judgeIndicator(given: Judged, readings: readonly Reading[], view: View): Judgement {
  const indicator = rounded(given);
  const aim = aimOf(indicator, readings, view);
  const end = endOf(aim);
  // Where there is nothing to count from, whatever was measured last is how it stands.
  const after = indicator.targets.length > 0 ? aim.baseline?.date : undefined;
  const counted = { until: aim.until, after };
  const found = currentReading(readings, end, counted, indicator, view.asOf);
  const reading = found.reading && {
    ...found.reading,
    value: roundTo(found.reading.value, indicator.decimals),
  };

  const awaitedUntil = end && withLag(end, indicator);
  const isOver = awaitedUntil !== undefined && view.asOf > awaitedUntil;
  const good = reading && goodUntil(reading.date, indicator);
  const isOld = good !== undefined && !found.isSettled && (isOver || view.asOf > good);
  const assessed = reading && aim.kind !== 'none' ? assess(aim, reading, found.isSettled, view) : undefined;
  const status = statusOf(aim, reading, assessed, isOld);
  const isFinal = assessed !== undefined && found.isSettled;
  const due = isFinal
    ? undefined
    : reading
      ? dueAfter(reading.date, indicator)
      : firstDue(indicator, aim, view);
  const since = sinceWhen(status, reading, good, isOver ? awaitedUntil : undefined);
  return {
    rule: RULE,
    status,
    isFinal,
    flags: flagsOf({
      stale:
        due !== undefined && view.asOf > due && status !== 'outdated' && !isOverForGood(aim, indicator, view),
      'awaiting-final': end !== undefined && view.asOf >= end && !isOver && !isFinal,
      'final-reading-missing': isOver && !found.isSettled,
      preliminary: reading?.preliminary === true,
      practice: reading?.practice === true,
      'baseline-from-reading': aim.isFromReading,
      'invalid-target': aim.kind === 'none' && aim.isInvalid,
      'computed-target': aim.kind === 'path' && aim.isComputed,
    }),
    ...(reading && { reading }),
    ...(aim.baseline && { baseline: aim.baseline }),
    ...('target' in aim && aim.target && { target: aim.target }),
    ...(aim.kind === 'level' && { isLevel: true as const }),
    ...(aim.kind === 'range' && { range: aim.range }),
    ...(end !== undefined && { end }),
    ...(awaitedUntil !== undefined && { awaitedUntil }),
    isPast: end === undefined || isOver || isFinal,
    ...assessed?.figures,
    ...(due !== undefined && { due }),
    ...(good !== undefined && { goodUntil: good }),
    ...(since !== undefined && { since }),
  };
}

type Figures = Pick<
  Judgement,
  'expected' | 'expectedNow' | 'progress' | 'lag' | 'expectedProgress' | 'expectedProgressNow'
>;

interface Assessed {
  status: IndicatorStatus;
  figures: Figures;
}

/** What a reading says of what is aimed at, however old it is. */
function assess(
  aim: PathAim | LevelAim | RangeAim,
  reading: Reading,
  isSettled: boolean,
  view: View,
): Assessed {
  switch (aim.kind) {
    case 'path':
      return assessPath(aim, reading, isSettled, view);
    case 'level':
      return assessLevel(aim, reading, isSettled, view);
    case 'range':
      return assessRange(aim, reading, isSettled, view);
  }
}

function assessPath(
  { path, direction, baseline, target }: PathAim,
  reading: Reading,
  isSettled: boolean,
  view: View,
): Assessed {
  const s = signOf(direction);
  const { decimals } = path;
  const way = [baseline.value, target.value] as const;
  const share = (from: number, to: number) => shareOfWay([from, to], way, decimals);
  const expected = isSettled ? target.value : expectedValue(path, reading.date);
  const expectedNow = expectedValue(path, earlier(view.asOf, target.date));
  const shortfall = s * difference(reading.value, expected, decimals);
  // The whole way leads in the indicator's direction, so that what is behind counts as missing in either.
  const lag = share(reading.value, expected);
  const isReached = s * (reading.value - target.value) >= -TOLERANCE;
  const byLag = mildly(statusOfLag(lag, view.thresholds), shortfall, path.step);
  return {
    status: isReached ? 'achieved' : isSettled ? 'missed' : byLag,
    figures: {
      expected,
      expectedNow,
      progress: share(baseline.value, reading.value),
      lag,
      expectedProgress: share(baseline.value, expected),
      expectedProgressNow: share(baseline.value, expectedNow),
    },
  };
}

function assessLevel(
  { direction, baseline, target, final, step, decimals }: LevelAim,
  reading: Reading,
  isSettled: boolean,
  { thresholds }: View,
): Assessed {
  const shortfall = signOf(direction) * difference(reading.value, target.value, decimals);
  const lag = shareOfWay([reading.value, target.value], [baseline.value, final], decimals);
  const isKept = shortfall <= TOLERANCE;
  const byLag = isKept ? 'on-track' : mildly(statusOfLag(lag, thresholds), shortfall, step);
  return {
    status: isSettled ? (isKept ? 'achieved' : 'missed') : byLag,
    figures: { expected: target.value, expectedNow: target.value, ...held(lag) },
  };
}

function assessRange(
  { range, decimals }: RangeAim,
  reading: Reading,
  isSettled: boolean,
  { thresholds }: View,
): Assessed {
  const { min, max } = range;
  const last = 10 ** -decimals;
  const edge = min !== undefined && reading.value < min ? min : max;
  const below = min === undefined ? 0 : difference(reading.value, min, decimals);
  const above = max === undefined ? 0 : difference(max, reading.value, decimals);
  const distance = Math.max(0, below, above);
  const isInside = distance <= TOLERANCE;
  const halfWidth = min !== undefined && max !== undefined ? difference(min / 2, max / 2, decimals + 1) : 0;
  const unit = halfWidth > TOLERANCE ? halfWidth : Math.max(Math.abs(edge ?? min ?? 0) / 10, last);
  const lag = isInside ? 0 : reckonable(distance / unit);
  const byLag = atBest(statusOfLag(lag, thresholds));
  // One death against none is one too many.
  const outside = edge === 0 ? byLag : mildly(byLag, distance, last);
  return {
    status: isSettled ? (isInside ? 'achieved' : 'missed') : isInside ? 'on-track' : outside,
    figures: held(lag),
  };
}

/** The figures of something that is to be held where it is. */
function held(lag: number): Figures {
  return { progress: Math.max(0, 1 - Math.max(0, lag)), lag, expectedProgress: 1, expectedProgressNow: 1 };
}

type ByLag = 'on-track' | 'at-risk' | 'off-track';

/** Status of a lag against the plan's thresholds, for one indicator and for averages alike. */
export function statusOfLag(lag: number, thresholds: Thresholds): ByLag {
  if (lag <= thresholds.onTrack + TOLERANCE) return 'on-track';
  return lag <= thresholds.atRisk + TOLERANCE ? 'at-risk' : 'off-track';
}

/** One step short is never far behind, however few steps there are. */
function mildly(status: ByLag, shortfall: number, step: number): ByLag {
  return status === 'off-track' && shortfall <= step + TOLERANCE ? 'at-risk' : status;
}

function atBest(status: ByLag): ByLag {
  return status === 'on-track' ? 'at-risk' : status;
}

function statusOf(
  aim: Aim,
  reading: Reading | undefined,
  assessed: Assessed | undefined,
  isOld: boolean,
): IndicatorStatus {
  if (aim.kind === 'none' && aim.isBeforeBaseline) return 'no-target';
  if (!reading) return 'no-data';
  if (!assessed) return 'no-target';
  return isOld ? 'outdated' : assessed.status;
}

/** T: the day that what is aimed at ends on. */
function endOf(aim: Aim): IsoDate | undefined {
  switch (aim.kind) {
    case 'path':
    case 'level':
      return aim.target.date;
    case 'range':
      return aim.range.end;
    case 'none':
      return aim.end;
  }
}

/** When the first figure should be here: one period after the baseline, or after the day before the plan's start. */
function firstDue(indicator: Judged, aim: Aim, view: View): IsoDate | undefined {
  const start = indicator.direction === 'hold' ? undefined : aim.baseline?.date;
  return dueAfter(start ?? addDays(view.planStart, -1), indicator);
}

/** Whether the period is over for so long that a figure that is missing is no longer waited for. */
function isOverForGood({ isCut }: Aim, indicator: Judged, { periodEnd, asOf }: View): boolean {
  return isCut && periodEnd !== undefined && asOf > withLag(periodEnd, indicator);
}

function sinceWhen(
  status: IndicatorStatus,
  reading: Reading | undefined,
  good: IsoDate | undefined,
  closed: IsoDate | undefined,
): IsoDate | undefined {
  if (status === 'no-data' || status === 'no-target' || !reading) return undefined;
  if (status !== 'outdated') return reading.date;
  const last = good !== undefined && closed !== undefined ? earlier(good, closed) : (good ?? closed);
  return last && addDays(last, 1);
}

function flagsOf(set: Record<Flag, boolean>): Flag[] {
  return FLAGS.filter((flag) => set[flag]);
}
