/**
 * What an indicator is judged against as seen from a view, before any current reading is looked at: a path, a level or range
 * to hold, or nothing. Rule: `docs/progress.md`, the inputs and "Within a plan period".
 */

import type { DatedValue } from '../tables/indicators.ts';
import type { Reading } from '../tables/readings.ts';
import { earlier, type IsoDate } from '../values/dates.ts';
import { closingReading } from './current.ts';
import { cutPath, type ExpectedPath, leadsSomewhere, pathFrom, periodTarget, signOf } from './path.ts';
import { roundTo } from './rounding.ts';
import { type Judged, type Range, TOLERANCE, type View } from './rule.ts';

/** When one looks, and at which period. */
type Looked = Pick<View, 'asOf' | 'periodEnd'>;

interface Common {
  /** From where change is counted, where there is such a place. */
  baseline?: DatedValue;
  /** Whether that is the first reading, none being given. */
  isFromReading: boolean;
  /** Whether the period ends before what is asked for does: then only readings until its end count. */
  isCut: boolean;
  /** The last day whose readings count. */
  until: IsoDate;
}

export interface PathAim extends Common {
  kind: 'path';
  baseline: DatedValue;
  direction: 'increase' | 'decrease';
  path: ExpectedPath;
  target: DatedValue;
  isComputed: boolean;
}

/** The period asks for what the baseline is. `final` (the value last asked for) and `step` are the whole path's. */
export interface LevelAim extends Common {
  kind: 'level';
  baseline: DatedValue;
  direction: 'increase' | 'decrease';
  target: DatedValue;
  final: number;
  step: number;
  decimals: number;
}

export interface RangeAim extends Common {
  kind: 'range';
  range: Range;
  decimals: number;
}

/** Nothing that can be judged. */
export interface NoAim extends Common {
  kind: 'none';
  /** Something is asked for, but it cannot be judged. */
  isInvalid: boolean;
  /** The period ends with the baseline or before it. */
  isBeforeBaseline: boolean;
  /** There are targets, but nothing is measured yet that they could be counted from: the day they end on. */
  end?: IsoDate;
  /** What is then asked for on that day, where it is resolved and need not be reckoned. */
  target?: DatedValue;
}

export type Aim = PathAim | LevelAim | RangeAim | NoAim;

/** What the indicator aims at. Its values must be {@link rounded}; `readings` are in date order. */
export function aimOf(indicator: Judged, readings: readonly Reading[], view: Looked): Aim {
  const { direction } = indicator;
  const isCut = isCutAt(indicator, view.periodEnd);
  const until = lastCounted(indicator, view);
  const common: Common = { isFromReading: false, isCut, until };
  if (direction === 'hold') return rangeAim(indicator, indicator.band, common, view);
  const final = indicator.targets.at(-1);
  if (!final) {
    const baseline = indicator.baseline && { baseline: indicator.baseline };
    return { ...common, ...baseline, kind: 'none', isInvalid: false, isBeforeBaseline: false };
  }
  if (indicator.baseline) return pathAim(indicator, direction, indicator.baseline, common, view);

  const first = readings[0];
  if (!first || first.date > until) return unknownStart(indicator, final, common, view);
  const start = { date: first.date, value: roundTo(first.value, indicator.decimals) };
  const isMet = signOf(direction) * (start.value - final.value) >= -TOLERANCE;
  if (isMet || closes(first, final.date, readings, until, indicator, view.asOf)) {
    const edge = direction === 'increase' ? { min: final.value } : { max: final.value };
    return rangeAim(indicator, { ...edge, end: final.date }, common, view);
  }
  return pathAim(indicator, direction, start, { ...common, isFromReading: true }, view);
}

/** What says how long an indicator asks for something. */
type Ending = Pick<Judged, 'direction' | 'targets' | 'band'>;

/** The last day that an indicator registers something to be reached or held. */
export function lastDay({ direction, targets, band }: Ending): IsoDate | undefined {
  return direction === 'hold' ? band?.end : targets.at(-1)?.date;
}

function isCutAt(indicator: Ending, periodEnd: IsoDate | undefined): boolean {
  const last = lastDay(indicator);
  return periodEnd !== undefined && (last === undefined || periodEnd < last);
}

/**
 * The last day whose readings count: the one looked from, or the period's end where what is asked for goes on after it. A
 * period that holds all that is asked for shows the whole judgement, also of figures that come later.
 */
export function lastCounted(indicator: Ending, { asOf, periodEnd }: Looked): IsoDate {
  return periodEnd !== undefined && isCutAt(indicator, periodEnd) ? earlier(asOf, periodEnd) : asOf;
}

/**
 * The date on which, or before which, the oldest reading stands that a judgement may rest on beside the first one: with all
 * readings from that one on an indicator is judged as with all it has.
 */
export function reachOf(indicator: Ending, view: Looked): IsoDate {
  const until = lastCounted(indicator, view);
  const last = lastDay(indicator);
  return last === undefined ? until : earlier(until, last);
}

/** An indicator as it is judged: its baseline, targets and band rounded to its decimals, half away from zero. */
export function rounded<J extends Pick<Judged, 'decimals' | 'baseline' | 'targets' | 'band'>>(
  indicator: J,
): J {
  const { decimals, baseline, targets, band } = indicator;
  const round = ({ date, value }: DatedValue): DatedValue => ({ date, value: roundTo(value, decimals) });
  return {
    ...indicator,
    targets: targets.map(round),
    ...(baseline && { baseline: round(baseline) }),
    ...(band && {
      band: {
        end: band.end,
        ...(band.min !== undefined && { min: roundTo(band.min, decimals) }),
        ...(band.max !== undefined && { max: roundTo(band.max, decimals) }),
      },
    }),
  };
}

/** Whether the first reading is what the last registered target is settled by: then there is no path from one to the other. */
function closes(
  first: Reading,
  end: IsoDate,
  readings: readonly Reading[],
  until: IsoDate,
  indicator: Judged,
  asOf: IsoDate,
): boolean {
  const closing = closingReading(readings, end, { until }, indicator, asOf);
  return closing?.isSettled === true && closing.reading.date === first.date;
}

function rangeAim(
  { decimals }: Judged,
  band: Judged['band'],
  common: Common,
  view: Looked,
): RangeAim | NoAim {
  const { min, max } = band ?? {};
  const hasEdge = min !== undefined || max !== undefined;
  const isUpsideDown = min !== undefined && max !== undefined && min > max;
  if (!band || !hasEdge || isUpsideDown) {
    return { ...common, kind: 'none', isInvalid: true, isBeforeBaseline: false };
  }
  const end = common.isCut && view.periodEnd ? view.periodEnd : band.end;
  const edges = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return { ...common, kind: 'range', range: { ...edges, end }, decimals };
}

/** What can be said of a path that nothing is known to start from: when it ends, and what was resolved for that day. */
function unknownStart({ targets, path }: Judged, final: DatedValue, common: Common, view: Looked): NoAim {
  const end = common.isCut && view.periodEnd ? view.periodEnd : final.date;
  // On a step path the last target holds until there is another; on a line what lies between two is reckoned.
  const resolved = targets.findLast(({ date }) => (path === 'step' ? date <= end : date === end));
  const asks = path === 'linear' || resolved !== undefined;
  return {
    ...common,
    kind: 'none',
    isInvalid: false,
    isBeforeBaseline: false,
    ...(asks && { end }),
    ...(resolved && { target: { date: end, value: resolved.value } }),
  };
}

function pathAim(
  indicator: Judged,
  direction: 'increase' | 'decrease',
  baseline: DatedValue,
  known: Common,
  view: Looked,
): PathAim | LevelAim | NoAim {
  const common = { ...known, baseline };
  const whole = pathFrom(baseline, indicator.targets, indicator.path, indicator.decimals);
  const end = common.isCut ? view.periodEnd : undefined;
  const none = { ...common, kind: 'none', isBeforeBaseline: false } as const;
  // Before it starts a path asks for nothing, sound or not.
  if (end !== undefined && end <= baseline.date) return { ...none, isBeforeBaseline: true, isInvalid: false };
  const final = whole.targets.at(-1);
  if (!final || !leadsSomewhere(direction, whole)) return { ...none, isInvalid: true };
  if (end === undefined) {
    return { ...common, kind: 'path', direction, path: whole, target: final, isComputed: false };
  }
  const asked = periodTarget(whole, end);
  const change = asked ? signOf(direction) * (asked.target.value - baseline.value) : -1;
  if (!asked || change < -TOLERANCE || (asked.isComputed && change <= TOLERANCE)) {
    return { ...none, isInvalid: false };
  }
  if (change <= TOLERANCE) {
    return {
      ...common,
      kind: 'level',
      direction,
      target: asked.target,
      final: final.value,
      step: whole.step,
      decimals: whole.decimals,
    };
  }
  const path = cutPath(whole, asked.target, indicator.decimals);
  return { ...common, kind: 'path', direction, path, ...asked };
}
