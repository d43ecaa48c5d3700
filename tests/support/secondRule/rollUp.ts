// The second implementation of the roll-up: indicators → sub-goal → goal area → plan. See judge.ts.
import { addDays } from './calendar.ts';
import type { BecauseKind, Child, Figures, RolledUp, RollUpContext, Status, Thresholds } from './types.ts';
import { atBestAtRisk, byLag, tolerance } from './verdict.ts';

interface Weighed {
  readonly child: Child;
  readonly weight: number;
}

/** A parent's children, parted and averaged. */
interface Family {
  readonly all: readonly Weighed[];
  readonly known: readonly Weighed[];
  readonly coverage: number;
  readonly halfKnown: boolean;
  readonly figures: Figures;
}

/** «A child is *known* when its status is […]» */
const knownStatuses: readonly Status[] = [
  'on-track',
  'at-risk',
  'off-track',
  'achieved',
  'missed',
  'partly-achieved',
];

/** «None known → the first that any child is» */
const unknownStatuses: readonly Status[] = [
  'insufficient',
  'outdated',
  'no-data',
  'no-target',
  'not-measurable',
];

/** Rolls up the children of a sub-goal, a goal area or the plan. */
export function rollUp(children: readonly Child[], { asOf, thresholds }: RollUpContext): RolledUp {
  const family = familyOf(children);
  const closed = isClosed(children, asOf);
  const { status, because } = decided(family, closed, thresholds);
  return {
    rule: 2,
    status,
    // «A closed parent is final.» Where nothing is known there is no verdict that could be.
    final: closed && family.known.length > 0,
    coverage: family.coverage,
    ...family.figures,
    because,
  };
}

/** «A child of weight 0 counts in nothing, neither figures nor decisions; where all are 0 they all count as 1.» */
function counting(children: readonly Child[]): Weighed[] {
  const weighed = children
    .map((child) => ({ child, weight: child.weight }))
    .filter(({ weight }) => weight > 0);
  return weighed.length > 0 ? weighed : children.map((child) => ({ child, weight: 1 }));
}

function familyOf(children: readonly Child[]): Family {
  const all = counting(children);
  const known = all.filter(({ child }) => isKnown(child));
  const total = totalOf(all);
  // «coverage = Σ w·coverage(child) / Σ w»
  const coverage = total === 0 ? 0 : sumOf(all, coverageOf) / total;
  return {
    all,
    known,
    coverage,
    // «Half known: coverage ≥ 0.5 and the known children's weight ≥ half.»
    halfKnown: coverage >= 0.5 - tolerance && totalOf(known) >= total / 2 - tolerance,
    // «progress = Σ w·clamp(progress, 0, 1) / Σ w over the known; lag = Σ w·max(0, lag) / Σ w over the known; both ticks likewise»
    figures: {
      progress: averageOf(known, ({ progress }) => clamped(progress)),
      lag: averageOf(known, ({ lag }) => Math.max(0, lag ?? 0)),
      expectedProgress: averageOf(known, ({ expectedProgress }) => clamped(expectedProgress)),
      expectedNowProgress: averageOf(known, ({ expectedNowProgress }) => clamped(expectedNowProgress)),
    },
  };
}

function resultOf(child: Child): Figures & { readonly status: Status; readonly final: boolean } {
  return child.kind === 'indicator' ? child.judgement : child.rolledUp;
}

function statusOf(child: Child): Status {
  return resultOf(child).status;
}

function isKnown(child: Child): boolean {
  return knownStatuses.includes(statusOf(child));
}

/** «an indicator's is 1 if known, else 0» */
function coverageOf(child: Child): number {
  if (child.kind === 'group') return child.rolledUp.coverage;
  return isKnown(child) ? 1 : 0;
}

function totalOf(weighed: readonly Weighed[]): number {
  return sumOf(weighed, () => 1);
}

function sumOf(weighed: readonly Weighed[], of: (child: Child) => number): number {
  return weighed.reduce((sum, { child, weight }) => sum + weight * of(child), 0);
}

function averageOf(known: readonly Weighed[], of: (figures: Figures) => number): number | undefined {
  return known.length === 0 ? undefined : sumOf(known, (child) => of(resultOf(child))) / totalOf(known);
}

function clamped(share: number | undefined): number {
  return Math.min(1, Math.max(0, share ?? 0));
}

/** «Closed: every known child is final, and every other child is past its end.» */
function isClosed(children: readonly Child[], asOf: string): boolean {
  return counting(children).every(({ child }) =>
    isKnown(child) ? resultOf(child).final : isPast(child, asOf),
  );
}

function isPast(child: Child, asOf: string): boolean {
  // «a sub-goal is past when it is closed or all its children are past»
  if (child.kind === 'group') {
    const { children } = child;
    return isClosed(children, asOf) || counting(children).every((each) => isPast(each.child, asOf));
  }
  const { status, end } = child.judgement;
  // «a child that has no end, or is `no-target` or `not-measurable`, keeps nothing open»
  if (end === undefined || status === 'no-target') return true;
  // «asOf > its T or band's end plus its publishing lag»
  return asOf > addDays(end, child.publishingLagDays);
}

/** «is `off-track` or `missed`, or has a missed one somewhere below it through known children» */
function isFailing(child: Child): boolean {
  return isKnown(child) && (statusOf(child) === 'off-track' || hasMissed(child));
}

function hasMissed(child: Child): boolean {
  if (!isKnown(child)) return false;
  if (statusOf(child) === 'missed') return true;
  return child.kind === 'group' && counting(child.children).some((each) => hasMissed(each.child));
}

type Decision = Pick<RolledUp, 'status' | 'because'>;

/** «Status, first match wins» */
function decided(family: Family, closed: boolean, thresholds: Thresholds): Decision {
  const { all, known, halfKnown } = family;
  const isEvery = (status: Status) => known.every(({ child }) => statusOf(child) === status);
  const unknown = all.filter(({ child }) => !isKnown(child));
  // «No children → `not-measurable`»
  if (all.length === 0) return because('not-measurable', 'too-little-measured', []);
  // «None known → the first that any child is»
  if (known.length === 0) return unmeasured(all);
  // «All children known and `achieved` → `achieved`.»
  if (unknown.length === 0 && isEvery('achieved')) return { status: 'achieved', because: undefined };
  if (closed) {
    const failed = all.filter(({ child }) => statusOf(child) !== 'achieved');
    // «Closed → `missed` if all known are missed; else `insufficient` if not half known; else `partly-achieved`»
    if (isEvery('missed')) return because('missed', 'closed', failed);
    if (!halfKnown) return because('insufficient', 'too-little-measured', tooLittleMeasured(all));
    return because('partly-achieved', 'closed', failed);
  }
  return running(family, thresholds);
}

function unmeasured(all: readonly Weighed[]): Decision {
  const status = unknownStatuses.find((each) => all.some(({ child }) => statusOf(child) === each));
  const alike = all.filter(({ child }) => statusOf(child) === status);
  return because(status ?? 'not-measurable', 'too-little-measured', alike);
}

/** «Otherwise by lag» */
function running({ all, known, halfKnown, figures }: Family, thresholds: Thresholds): Decision {
  const failing = known.filter(({ child }) => isFailing(child));
  const lagging = byLag(figures.lag ?? 0, thresholds);
  // «A goal is no worse than the worst below it»
  const byAverage = lagging === 'off-track' && failing.length === 0 ? 'at-risk' : lagging;
  if (byAverage !== 'on-track') {
    // «ahead does not offset, where the bar's tick alone would say better»
    const byTick = byLag((figures.expectedProgress ?? 0) - (figures.progress ?? 0), thresholds);
    const better = byTick === 'on-track' || (byTick === 'at-risk' && byAverage === 'off-track');
    const behind = known.filter(({ child }) => (resultOf(child).lag ?? 0) > tolerance);
    return because(byAverage, better ? 'ahead-does-not-offset' : 'average', behind);
  }
  if (failing.length > 0) return because(atBestAtRisk(byAverage), 'failing-child', failing);
  // «`on-track` that is not half known is `insufficient`»
  if (!halfKnown) return because('insufficient', 'too-little-measured', tooLittleMeasured(all));
  return { status: 'on-track', because: undefined };
}

/** What is not known, and what is known from less than half of it. */
function tooLittleMeasured(all: readonly Weighed[]): Weighed[] {
  return all.filter(({ child }) => !isKnown(child) || coverageOf(child) < 0.5 - tolerance);
}

/** «because: what decided […], with the children's ids, worst first» */
function because(status: Status, kind: BecauseKind, children: readonly Weighed[]): Decision {
  const lagOf = ({ child }: Weighed) => resultOf(child).lag ?? Number.NEGATIVE_INFINITY;
  const worstFirst = [...children].sort((one, other) => Math.sign(lagOf(other) - lagOf(one)) || 0);
  return { status, because: { kind, ids: worstFirst.map(({ child }) => child.id) } };
}
