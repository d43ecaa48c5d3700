// What goes into the second implementation of the progress rule, and what comes out of it. See judge.ts.

/** A calendar day, `YYYY-MM-DD`: ISO dates compare as text. */
export type Day = string;

export interface Dated {
  readonly date: Day;
  readonly value: number;
}

export interface ReadingInput extends Dated {
  readonly preliminary?: boolean;
  readonly practice?: boolean;
}

export type Frequency =
  | 'monthly'
  | 'quarterly'
  | 'tertial'
  | 'semiannual'
  | 'annual'
  | 'biennial'
  | 'irregular';

/** A band to stay within; what is missing is how a plan may really have it, and what the rule must answer. */
export interface BandInput {
  readonly min?: number;
  readonly max?: number;
  readonly end?: Day;
}

export interface Thresholds {
  readonly onTrack: number;
  readonly atRisk: number;
}

export interface IndicatorInput {
  readonly direction: 'increase' | 'decrease' | 'hold';
  readonly baseline?: Dated;
  /** In any order, one per date. */
  readonly targets: readonly Dated[];
  readonly path: 'linear' | 'step';
  readonly band?: BandInput;
  /** A whole number from 0 to 6. */
  readonly decimals: number;
  readonly frequency: Frequency;
  /** A whole number of days, 0 or more. */
  readonly publishingLagDays: number;
  /** In any order, one per date. */
  readonly readings: readonly ReadingInput[];
  readonly asOf: Day;
  readonly thresholds: Thresholds;
  readonly planStart: Day;
  readonly period?: { readonly start: Day; readonly end: Day };
}

export type IndicatorStatus =
  | 'no-data'
  | 'no-target'
  | 'outdated'
  | 'achieved'
  | 'missed'
  | 'on-track'
  | 'at-risk'
  | 'off-track';

export type Status = IndicatorStatus | 'insufficient' | 'not-measurable' | 'partly-achieved';

export const allFlags = [
  'stale',
  'awaiting-final',
  'final-reading-missing',
  'preliminary',
  'practice',
  'baseline-from-reading',
  'invalid-target',
  'computed-target',
] as const;

export type Flag = (typeof allFlags)[number];

/** Shares of the planned change; absent where the rule gives none. */
export interface Figures {
  readonly progress: number | undefined;
  readonly lag: number | undefined;
  /** Where one should have been when it was measured: the bar's tick. */
  readonly expectedProgress: number | undefined;
  /** Where one should be today: the bar's thin mark. */
  readonly expectedNowProgress: number | undefined;
}

export interface Judgement extends Figures {
  readonly rule: 2;
  readonly status: IndicatorStatus;
  readonly final: boolean;
  /** e(d_r), in the indicator's own unit. */
  readonly expected: number | undefined;
  /** The current reading, its value rounded as shown. */
  readonly current: Dated | undefined;
  readonly since: Day | undefined;
  readonly flags: ReadonlySet<Flag>;
  /** T: the end date against which the closing reading is judged, where there is one. */
  readonly end: Day | undefined;
}

export type BecauseKind =
  | 'closed'
  | 'failing-child'
  | 'too-little-measured'
  | 'average'
  | 'ahead-does-not-offset';

export interface RolledUp extends Figures {
  readonly rule: 2;
  readonly status: Status;
  readonly final: boolean;
  /** From 0 to 1. */
  readonly coverage: number;
  /** The reason; absent where all is well. */
  readonly because: { readonly kind: BecauseKind; readonly ids: readonly string[] } | undefined;
}

/** An indicator as its sub-goal sees it. */
export interface IndicatorChild {
  readonly kind: 'indicator';
  readonly id: string;
  readonly weight: number;
  readonly judgement: Judgement;
  readonly publishingLagDays: number;
}

/** A sub-goal as its area sees it, or an area as the plan does. */
export interface GroupChild {
  readonly kind: 'group';
  readonly id: string;
  readonly weight: number;
  readonly rolledUp: RolledUp;
  readonly children: readonly Child[];
}

export type Child = IndicatorChild | GroupChild;

export interface RollUpContext {
  readonly asOf: Day;
  readonly thresholds: Thresholds;
}
