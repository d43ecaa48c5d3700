/**
 * The rule by which progress is judged: its number, its statuses and flags, and what a judgement is. What they mean is in
 * `docs/progress.md`; how they come about is in the other files of this folder.
 */
import type { DatedValue, Indicator } from '../tables/indicators.ts';
import type { Thresholds } from '../tables/plans.ts';
import type { Reading } from '../tables/readings.ts';
import type { IsoDate } from '../values/dates.ts';

/** The rule's number. A change of what comes out of it is a new number; every judgement carries it. */
export const RULE = 2;

export const INDICATOR_STATUSES = [
  'achieved',
  'on-track',
  'at-risk',
  'off-track',
  'missed',
  'outdated',
  'no-data',
  'no-target',
] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

export const GOAL_STATUSES = [
  'achieved',
  'partly-achieved',
  'on-track',
  'at-risk',
  'off-track',
  'missed',
  'insufficient',
  'outdated',
  'no-data',
  'no-target',
  'not-measurable',
] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];
export type Status = IndicatorStatus | GoalStatus;

/** Reservations beside a status, never instead of it. */
export const FLAGS = [
  'stale',
  'awaiting-final',
  'final-reading-missing',
  'preliminary',
  'practice',
  'baseline-from-reading',
  'invalid-target',
  'computed-target',
] as const;
export type Flag = (typeof FLAGS)[number];

const KNOWN: ReadonlySet<Status> = new Set<Status>([
  'on-track',
  'at-risk',
  'off-track',
  'achieved',
  'missed',
  'partly-achieved',
]);

/** Whether a status rests on a figure that is still good: only then does it say how things go. */
export function isKnown(status: Status): boolean {
  return KNOWN.has(status);
}

/** Whether a date comes after the reading that settled, or may settle, what was asked for: then it changes nothing. */
export function isAfterTarget(
  date: IsoDate,
  { end, isFinal, reading, flags }: Pick<Judgement, 'end' | 'isFinal' | 'reading' | 'flags'>,
): boolean {
  if (end === undefined || date <= end) return false;
  return flags.includes('awaiting-final') || (isFinal && reading !== undefined && date > reading.date);
}

/** Values and shares are compared with this tolerance so that binary rounding never decides a status. */
export const TOLERANCE = 1e-9;

/** What of an indicator the rule looks at. */
export type Judged = Pick<
  Indicator,
  'direction' | 'baseline' | 'targets' | 'path' | 'band' | 'decimals' | 'frequency'
> & { publishingLagDays?: number };

/** From where and when one looks. */
export interface View {
  asOf: IsoDate;
  /** The last day of the plan period judged; absent for the whole plan. */
  periodEnd?: IsoDate;
  thresholds: Thresholds;
  /** The plan's first day, from which the first figure of an indicator without a baseline is waited for. */
  planStart: IsoDate;
}

/** The range that a value must stay within, either edge open, and the date until which it must. */
export interface Range {
  min?: number;
  max?: number;
  end: IsoDate;
}

/** A status with every number it rests on. Shares are fractions (0.5 = 50 %), neither rounded nor clamped. */
export interface Judgement {
  rule: typeof RULE;
  status: IndicatorStatus;
  /** Whether the closing reading has settled it: what is measured later changes nothing. */
  isFinal: boolean;
  flags: Flag[];
  /** The current reading, its value as it was judged: rounded to the indicator's decimals. Absent where there is none. */
  reading?: Reading;
  /** B: where change is counted from. Absent where values are held within a range, and where nothing is known. */
  baseline?: DatedValue;
  /**
   * V, or P within a plan period, and its date. Absent without a target, where values are held within a range, and where P
   * would have to be reckoned and nothing is known to reckon it from.
   */
  target?: DatedValue;
  /** The range to hold: the indicator's band, or what a path comes to where the first reading was at its goal already. */
  range?: Range;
  /** Whether the target asks for what the baseline is: a level to hold until the period's end. */
  isLevel?: true;
  /** T: the day that the judgement ends on. Absent where nothing is asked for. */
  end?: IsoDate;
  /** Until when a better closing reading may come: T and the publishing lag. */
  awaitedUntil?: IsoDate;
  /** Whether nothing more can be expected: past T and its publishing lag, or nothing was ever asked for. */
  isPast: boolean;
  /** e(d_r): what the value should have been when it was measured. Absent where values are held within a range. */
  expected?: number;
  /** What the value should be on the date looked from. */
  expectedNow?: number;
  /** (r − B) / (V − B). */
  progress?: number;
  /** Share of the whole planned change that is missing; negative is ahead. */
  lag?: number;
  /** Where progress should have been when it was measured; 1 where something is held. */
  expectedProgress?: number;
  /** Where progress should be on the date looked from. */
  expectedProgressNow?: number;
  /** When the next figure, or the first, should be here. Absent where none is waited for. */
  due?: IsoDate;
  /** Until when the current reading says how things are. */
  goodUntil?: IsoDate;
  /** Since when the status holds: the date of the reading that decided, or the day after its figure ceased to be good. */
  since?: IsoDate;
}
