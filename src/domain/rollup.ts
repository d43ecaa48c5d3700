/**
 * Roll-up of judgements: indicators → sub-goal → goal area → plan. Source: `docs/progress.md`, "Roll-up".
 */
import type { Thresholds } from './model.ts';
import { type IndicatorStatus, type Judgement, statusOfLag } from './progress.ts';

export const GOAL_STATUSES = [
  'achieved',
  'partly-achieved',
  'on-track',
  'at-risk',
  'off-track',
  'missed',
  'no-data',
  'not-measurable',
] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];
export type Status = IndicatorStatus | GoalStatus;

/** A part of a goal as the roll-up sees it: an indicator's judgement or a goal's own roll-up. */
export interface Child {
  status: Status;
  /** Relative importance, ≥ 0. Where all that count have weight 0 they count alike. */
  weight: number;
  progress?: number | undefined;
  lag?: number | undefined;
  expectedProgress?: number | undefined;
  /** 0–1. */
  coverage: number;
}

export interface Rollup {
  status: GoalStatus;
  /** Weighted share of what could be measured that is, 0–1. */
  coverage: number;
  /** Weighted mean of the measured children's progress, each clamped to 0–1; absent when nothing is measured. */
  progress?: number;
  /** Weighted mean of the measured children's lag, each at least 0. */
  lag?: number;
  /** The tick: weighted mean of where the measured children should be, 0–1. */
  expectedProgress?: number;
  /** True where the mean alone would have said on track, but a child is off track or missed. */
  heldBack: boolean;
}

const UNMEASURED: ReadonlySet<Status> = new Set(['no-data', 'no-target', 'not-measurable']);
const FINAL: ReadonlySet<Status> = new Set(['achieved', 'missed', 'partly-achieved']);

/** Whether a status rests on a figure that was judged. */
export function isMeasured(status: Status): boolean {
  return !UNMEASURED.has(status);
}

/** Whether the status is an outcome that can no longer change with time alone. */
function isFinal(status: Status): boolean {
  return FINAL.has(status);
}

/** An indicator's judgement as a child of its sub-goal. */
export function childOf(judgement: Judgement, weight: number): Child {
  return {
    status: judgement.status,
    weight,
    progress: judgement.progress,
    lag: judgement.lag,
    expectedProgress: judgement.expectedProgress,
    coverage: isMeasured(judgement.status) ? 1 : 0,
  };
}

/** Rolls children up into their parent's status and figures. Any number of children, also none. */
export function rollUp(children: readonly Child[], thresholds: Thresholds): Rollup {
  if (children.length === 0) return { status: 'not-measurable', coverage: 0, heldBack: false };
  const coverage = mean(children, (child) => child.coverage);
  const measured = children.filter((child) => isMeasured(child.status));
  if (measured.length === 0) return { status: 'no-data', coverage, heldBack: false };

  const lag = mean(measured, (child) => Math.max(0, child.lag ?? 0));
  const byLag = statusOfLag(lag, thresholds);
  const failing = measured.some((child) => child.status === 'off-track' || child.status === 'missed');
  const final = children.every((child) => isFinal(child.status));
  return {
    status: final ? finalStatus(children) : failing && byLag === 'on-track' ? 'at-risk' : byLag,
    coverage,
    progress: mean(measured, (child) => clamp(child.progress ?? 0)),
    lag,
    expectedProgress: mean(measured, (child) => clamp(child.expectedProgress ?? 0)),
    heldBack: !final && failing && byLag === 'on-track',
  };
}

function finalStatus(children: readonly Child[]): GoalStatus {
  if (children.every((child) => child.status === 'achieved')) return 'achieved';
  return children.every((child) => child.status === 'missed') ? 'missed' : 'partly-achieved';
}

function mean(children: readonly Child[], value: (child: Child) => number): number {
  const total = children.reduce((sum, child) => sum + child.weight, 0);
  if (!Number.isFinite(total)) {
    const lighter = children.map((child) => ({ ...child, weight: child.weight / (2 * children.length) }));
    return mean(lighter, value);
  }
  const weightOf = total > 0 ? (child: Child) => child.weight / total : () => 1 / children.length;
  return children.reduce((sum, child) => sum + weightOf(child) * value(child), 0);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
