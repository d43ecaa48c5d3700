/** Why a goal has the status it has: what decided, and which of its children, the worst first. */

import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import type { Child } from './child.ts';
import { type GoalStatus, isKnown, type Status, TOLERANCE } from './rule.ts';

/**
 * - `average`: the children's mean lag.
 * - `ahead-does-not-offset`: the same, where the bar beside its tick would say better, because it counts who is ahead.
 * - `failing`: the mean is on track, but a child is far behind, or was missed, or holds something that was.
 * - `closed`: everything known is final and nothing more is expected.
 * - `too-little-known`: what is known would be good news, and is less than half. Named are those that are not known, then those
 *   that are, from less than half of what is below them.
 * - `unknown`: nothing is known.
 * - `achieved`: all children are.
 */
export interface Because {
  kind:
    | 'average'
    | 'ahead-does-not-offset'
    | 'failing'
    | 'closed'
    | 'too-little-known'
    | 'unknown'
    | 'achieved';
  /** The children that decided, the worst first. None where all is well. */
  children: readonly Id[];
}

/** From the worst to the best. */
const WORST_FIRST: readonly Status[] = [
  'missed',
  'off-track',
  'at-risk',
  'partly-achieved',
  'insufficient',
  'outdated',
  'no-data',
  'no-target',
  'not-measurable',
  'on-track',
  'achieved',
];
/** A share that is half, binary fractions aside. */
export const HALF = 0.5 - TOLERANCE;
const RANKS = new Map(WORST_FIRST.map((status, rank) => [status, rank]));

/** A status's place from the worst (0) to the best. */
export function rankOf(status: Status): number {
  return RANKS.get(status) ?? WORST_FIRST.length;
}

/** The children that a status comes from, and since when the worst of them has stood as it does. */
export function becauseOf(
  { kind, status }: { kind: Because['kind']; status: GoalStatus },
  children: readonly Child[],
): { because: Because; since?: IsoDate } {
  const named = children
    .filter((child) => decides(child, kind, status))
    .sort(kind === 'too-little-known' ? leastKnownFirst : worstFirst);
  // What is over was over when the last of its parts was settled.
  const settled = children
    .flatMap((child) => (isKnown(child.status) && child.since ? [child.since] : []))
    .sort();
  const since = kind === 'closed' ? settled.at(-1) : named[0]?.since;
  return {
    because: { kind, children: named.map(({ id }) => id) },
    ...(since !== undefined && { since }),
  };
}

function decides(child: Child, kind: Because['kind'], parent: GoalStatus): boolean {
  switch (kind) {
    case 'average':
    case 'ahead-does-not-offset':
      return parent !== 'on-track' && isKnown(child.status) && (child.lag ?? 0) > TOLERANCE;
    case 'failing':
      return isFailing(child);
    case 'closed':
      return child.status !== 'achieved';
    case 'too-little-known':
      return isTooLittleKnown(child);
    case 'unknown':
      return child.status === parent;
    case 'achieved':
      return false;
  }
}

/** Whether a child is not known, or known from less than half of what is below it. */
function isTooLittleKnown({ status, coverage }: Child): boolean {
  return !isKnown(status) || coverage < HALF;
}

/** Whether a child keeps its parent from being on track: far behind, missed, or known with something missed below it. */
export function isFailing({ status, hasMissed }: Child): boolean {
  return status === 'off-track' || status === 'missed' || (isKnown(status) && hasMissed);
}

function leastKnownFirst(a: Child, b: Child): number {
  return Number(isKnown(a.status)) - Number(isKnown(b.status)) || worstFirst(a, b);
}

/** By status; among those alike the one furthest behind first, then the weightiest, then by id. */
function worstFirst(a: Child, b: Child): number {
  return (
    rankOf(a.status) - rankOf(b.status) ||
    (b.lag ?? 0) - (a.lag ?? 0) ||
    b.weight - a.weight ||
    (a.id < b.id ? -1 : 1)
  );
}
