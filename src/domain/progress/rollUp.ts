/**
 * Roll-up of judgements: indicators → sub-goal → goal area → plan. Source: `docs/progress.md`, "Roll-up".
 */

import type { Thresholds } from '../tables/plans.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { type Because, becauseOf, HALF, isFailing } from './because.ts';
import type { Child } from './child.ts';
import { statusOfLag } from './judge.ts';
import { type GoalStatus, isKnown, RULE } from './rule.ts';

export interface Rollup {
  rule: typeof RULE;
  status: GoalStatus;
  /** What the status comes from. */
  because: Because;
  /** Weighted share of what could be known that is, 0–1. */
  coverage: number;
  /** Weighted mean of the known children's progress, each clamped to 0–1; absent when nothing is known. */
  progress?: number;
  /** Weighted mean of the known children's lag, each at least 0. */
  lag?: number;
  /** The tick: weighted mean of where the known children should have been when they were measured, 0–1. */
  expectedProgress?: number;
  /** The thin mark: where they should be on the date looked from, 0–1. */
  expectedProgressNow?: number;
  /** Closed: everything that is known is final, and nothing else can be expected. */
  isFinal: boolean;
  isPast: boolean;
  hasMissed: boolean;
  /** Since when the child that decided has stood as it does. */
  since?: IsoDate;
}

/** A goal's roll-up as a child of what is above it. */
export function childGoal(id: Id, rollup: Rollup, weight: number): Child {
  return { ...rollup, id, weight };
}

/** In the order in which a parent takes after them where none of its children is known. */
const UNKNOWN = ['insufficient', 'outdated', 'no-data', 'no-target', 'not-measurable'] as const;

/** Rolls children up into their parent's status and figures. Any number of children, also none. */
export function rollUp(given: readonly Child[], thresholds: Thresholds): Rollup {
  const children = counting(given);
  const known = children.filter(({ status }) => isKnown(status));
  const rest = children.filter(({ status }) => !isKnown(status));
  const coverage = children.length > 0 ? mean(children, (child) => child.coverage) : 0;
  const isClosed = known.every(({ isFinal }) => isFinal) && rest.every(({ isPast }) => isPast);
  const common = {
    rule: RULE,
    coverage,
    isPast: isClosed || children.every(({ isPast }) => isPast),
    hasMissed: known.some(({ hasMissed }) => hasMissed),
  } as const;
  if (known.length === 0) {
    const status =
      UNKNOWN.find((each) => children.some((child) => child.status === each)) ?? 'not-measurable';
    const because = becauseOf({ kind: 'unknown', status }, children);
    return { ...common, status, ...because, isFinal: false };
  }
  const figures = {
    progress: mean(known, (child) => clamp(child.progress ?? 0)),
    lag: mean(known, (child) => Math.max(0, child.lag ?? 0)),
    expectedProgress: mean(known, (child) => clamp(child.expectedProgress ?? 0)),
    expectedProgressNow: mean(known, (child) => clamp(child.expectedProgressNow ?? 0)),
  };
  const knownWeight = mean(children, ({ status }) => (isKnown(status) ? 1 : 0));
  const isHalfKnown = Math.min(coverage, knownWeight) >= HALF;
  const { status, kind } = decide({ children, known, figures, thresholds, isClosed, isHalfKnown });
  return { ...common, status, ...becauseOf({ kind, status }, children), ...figures, isFinal: isClosed };
}

interface Ground {
  children: readonly Child[];
  known: readonly Child[];
  figures: { progress: number; lag: number; expectedProgress: number };
  thresholds: Thresholds;
  isClosed: boolean;
  isHalfKnown: boolean;
}

function decide(ground: Ground): { status: GoalStatus; kind: Because['kind'] } {
  const { children, known, figures, thresholds, isClosed, isHalfKnown } = ground;
  if (known.length === children.length && known.every(({ status }) => status === 'achieved')) {
    return { status: 'achieved', kind: 'achieved' };
  }
  if (isClosed) {
    if (known.every(({ status }) => status === 'missed')) return { status: 'missed', kind: 'closed' };
    return isHalfKnown
      ? { status: 'partly-achieved', kind: 'closed' }
      : { status: 'insufficient', kind: 'too-little-known' };
  }
  const average = statusOfLag(figures.lag, thresholds);
  // One step short is never far behind, however much of the way that step is; nor is a goal that has nothing worse in it.
  const byLag = average === 'off-track' && !known.some(isFailing) ? 'at-risk' : average;
  if (byLag !== 'on-track') {
    // A parent's lag does not count who is ahead; its bar does, and may then look better than it is.
    const byBar = statusOfLag(figures.expectedProgress - figures.progress, thresholds);
    const looksBetter = byBar !== byLag && byBar !== 'off-track';
    return { status: byLag, kind: looksBetter ? 'ahead-does-not-offset' : 'average' };
  }
  if (known.some(isFailing)) return { status: 'at-risk', kind: 'failing' };
  return isHalfKnown
    ? { status: 'on-track', kind: 'average' }
    : { status: 'insufficient', kind: 'too-little-known' };
}

/** The children that count: those with a weight, or all alike where none has any. */
function counting(children: readonly Child[]): readonly Child[] {
  const weighty = children.filter(({ weight }) => weight > 0);
  return weighty.length > 0 ? weighty : children.map((child) => ({ ...child, weight: 1 }));
}

function mean(children: readonly Child[], value: (child: Child) => number): number {
  const total = children.reduce((sum, { weight }) => sum + weight, 0);
  if (!Number.isFinite(total)) {
    const lighter = children.map((child) => ({ ...child, weight: child.weight / (2 * children.length) }));
    return mean(lighter, value);
  }
  return children.reduce((sum, child) => sum + (child.weight / total) * value(child), 0);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
