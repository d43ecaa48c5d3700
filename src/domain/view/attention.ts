/**
 * What in a plan needs someone's attention on the date looked at, the gravest first, each with the reason why. Nothing is
 * told twice: an indicator that decides how a sub-goal stands is told with the sub-goal.
 */

import type { Rollup } from '../progress/rollUp.ts';
import type { Judgement, Status } from '../progress/rule.ts';
import type { Action, Milestone } from '../tables/actions.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { Mandate } from '../tables/mandates.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { PlanRows } from '../tables/tables.ts';
import { type IsoDate, toDay } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { isLateToStart, overdueMilestones } from './delays.ts';
import type { ActionView, IndicatorView, PlanView, SubGoalView } from './planView.ts';

export type Attention =
  | SubGoalNeed
  /** It is behind, or its figure is too old to say how it stands; where `isLate`, it still does, but the next one is late. */
  | { kind: 'indicator'; indicator: IndicatorView; isLate: boolean; units: Units }
  /** Indicators of a sub-goal whose own status comes from others. */
  | { kind: 'not-measured' | 'no-target'; subGoal: NamedGoal; indicators: NamedIndicator[]; units: Units }
  | ActionNeed
  /** `overdue`: past its date; otherwise nothing is linked to it. */
  | { kind: 'mandate'; mandate: Mandate; overdue: boolean };

/** A sub-goal that is not on track. */
export interface SubGoalNeed {
  kind: 'sub-goal';
  subGoal: NamedGoal;
  rollup: Rollup;
  /** What its status comes from, the worst first. */
  parts: NamedIndicator[];
  /** The first {@link TOLD_AT_MOST} of those, with the figures they are judged by. */
  indicators: IndicatorView[];
  units: Units;
}

/** An action that is not where it should be. */
export interface ActionNeed {
  kind: 'action';
  action: Action;
  number: string;
  overdue: boolean;
  /** It should have been started, and is not overdue. */
  isLateToStart: boolean;
  /** Milestones past their date, the longest first. */
  milestones: Milestone[];
  units: Units;
}

/** Names of the units that answer for it. */
type Units = readonly string[];

export interface NamedGoal extends Pick<SubGoal, 'id' | 'name'> {
  number: string;
}

/** As much of an indicator's view as its goal's reason is written from. */
export interface NamedIndicator extends Pick<IndicatorView, 'number'> {
  indicator: Pick<Indicator, 'id' | 'name'>;
  judgement: Pick<Judgement, 'status' | 'isPast'>;
}

/** Indicators whose figures are told with their sub-goal. */
export const TOLD_AT_MOST = 3;

/** What somebody can look for among what needs attention. */
export const ATTENTION_KINDS = ['sub-goal', 'indicator', 'action', 'mandate'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** What a thing that needs attention is. */
export function attentionKind({ kind }: Attention): AttentionKind {
  return kind === 'not-measured' || kind === 'no-target' ? 'indicator' : kind;
}

/** The gravest first; within each of these by how much is missing, how late it is, or how many it is about. */
const GRAVITY = {
  farBehind: 1100,
  farBehindInIt: 1000,
  overdue: 900,
  littleBehind: 800,
  mandateOverdue: 700,
  mandate: 600,
  delayed: 500,
  outdated: 400,
  late: 300,
  'not-measured': 250,
  'no-target': 200,
  'not-measurable': 150,
} as const;

interface Found {
  item: Attention;
  gravity: number;
}

/**
 * Everything that needs attention, sorted: sub-goals that are far behind or were missed, then those that hold something that
 * is, and such indicators (by lag); overdue actions (the longest first); what is a little behind; mandates past their date,
 * then those with nothing linked to them; actions and milestones that are delayed; what has too old or too few figures, late
 * figures, no figures, no target that can be judged, no indicator.
 */
export function attentionOf(
  view: PlanView,
  { mandates, links, units }: Pick<PlanRows, 'mandates' | 'links' | 'units'>,
): Attention[] {
  const { asOf } = view.lens;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const unitNames: UnitNames = (ids) => [
    ...new Set(ids.flatMap((id) => (id === undefined ? [] : (names.get(id) ?? [])))),
  ];
  return [
    ...view.areas.flatMap(({ subGoals }) => subGoals).flatMap((subGoal) => inSubGoal(subGoal, unitNames)),
    ...[...view.actions.values()].flatMap((action) => delayed(action, asOf, unitNames)),
    ...unanswered(
      mandates,
      new Set(links.flatMap(({ toKind, to }) => (toKind === 'mandate' ? [to] : []))),
      asOf,
    ),
  ]
    .sort((a, b) => b.gravity - a.gravity)
    .map(({ item }) => item);
}

type UnitNames = (ids: readonly (Id | undefined)[]) => Units;

/** A sub-goal that is not on track, and what of its indicators its own status does not come from. */
function inSubGoal(view: SubGoalView, unitNames: UnitNames): Found[] {
  const own = goalNeed(view, unitNames);
  const told = new Set(own ? view.rollup.because.children : []);
  const rest = view.indicators.filter(({ indicator }) => !told.has(indicator.id));
  const of = (status: Status) => rest.filter(({ judgement }) => judgement.status === status);
  return [
    ...(own ? [own] : []),
    ...rest.flatMap((indicator) => indicatorNeed(indicator, view, unitNames)),
    ...counted('not-measured', of('no-data')),
    ...counted('no-target', of('no-target').filter(isAimless)),
  ];

  function counted(kind: 'not-measured' | 'no-target', indicators: readonly IndicatorView[]): Found[] {
    if (indicators.length === 0) return [];
    const ids = indicators.map(({ indicator }) => indicator.responsible ?? view.subGoal.unit);
    const item = { kind, subGoal: named(view), indicators: indicators.map(brief), units: unitNames(ids) };
    return [{ item, gravity: GRAVITY[kind] + capped(indicators.length) / 2 }];
  }
}

function goalNeed(view: SubGoalView, unitNames: UnitNames): Found | undefined {
  const { rollup, subGoal } = view;
  const { status, because } = rollup;
  if (status === 'on-track' || status === 'achieved') return undefined;
  const byId = new Map(view.indicators.map((each) => [each.indicator.id, each]));
  const parts = because.children.flatMap((id) => byId.get(id) ?? []);
  // A period that asks for no change of an indicator that has targets leaves nothing to mend.
  if (status === 'no-target' && !parts.some(isAimless)) return undefined;
  const [worst] = parts;
  const responsible = subGoal.unit ?? (parts.length === 1 ? worst?.indicator.responsible : undefined);
  const item: SubGoalNeed = {
    kind: 'sub-goal',
    subGoal: named(view),
    rollup,
    parts: parts.map(brief),
    indicators: parts.slice(0, TOLD_AT_MOST),
    units: unitNames([responsible]),
  };
  return { item, gravity: gravityOf(view) };
}

/** How grave it is that a sub-goal stands as it does, the greater the graver: the same order on every page and in reports. */
export function gravityOf({ rollup, indicators }: SubGoalView): number {
  const { status, lag = 0, because } = rollup;
  const deciding = because.children.flatMap((id) =>
    indicators.filter(({ indicator }) => indicator.id === id),
  );
  const worst = deciding[0]?.judgement;
  switch (status) {
    case 'off-track':
    case 'missed':
      return GRAVITY.farBehind + capped(lag * 10);
    case 'at-risk':
    case 'partly-achieved':
      return worst && isFar(worst)
        ? GRAVITY.farBehindInIt + capped((worst.lag ?? 0) * 10)
        : GRAVITY.littleBehind + capped(lag * 10);
    case 'no-data':
      return GRAVITY['not-measured'] + capped(deciding.length) / 2;
    case 'no-target':
    case 'not-measurable':
      return GRAVITY[status];
    default:
      return GRAVITY.outdated;
  }
}

/** An indicator that its sub-goal's status does not come from. */
function indicatorNeed(view: IndicatorView, { subGoal }: SubGoalView, unitNames: UnitNames): Found[] {
  const { indicator, judgement } = view;
  const { status, lag = 0, flags } = judgement;
  const units = unitNames([indicator.responsible ?? subGoal.unit]);
  const found = (gravity: number, isLate = false): Found[] => [
    { item: { kind: 'indicator', indicator: view, isLate, units }, gravity },
  ];
  if (isFar(judgement)) return found(GRAVITY.farBehindInIt + capped(lag * 10));
  if (status === 'at-risk') return found(GRAVITY.littleBehind + capped(lag * 10));
  if (status === 'outdated') return found(GRAVITY.outdated);
  const isCounted = status === 'no-data' || status === 'no-target';
  return flags.includes('stale') && !isCounted ? found(GRAVITY.late, true) : [];
}

function delayed({ action, number, overdue }: ActionView, asOf: IsoDate, unitNames: UnitNames): Found[] {
  const milestones = overdueMilestones(action, asOf);
  const isLate = !overdue && isLateToStart(action, asOf);
  if (!overdue && !isLate && milestones.length === 0) return [];
  const item: ActionNeed = {
    kind: 'action',
    action,
    number,
    overdue,
    isLateToStart: isLate,
    milestones,
    units: unitNames(action.units),
  };
  const since = overdue ? action.due : [isLate ? action.start : undefined, milestones[0]?.due].sort()[0];
  const days = since === undefined ? 0 : toDay(asOf) - toDay(since);
  return [{ item, gravity: GRAVITY[overdue ? 'overdue' : 'delayed'] + capped(days / 365) }];
}

/** Mandates that are not answered and either have nothing linked to them or are past the date they were due. */
function unanswered(mandates: readonly Mandate[], linked: ReadonlySet<Id>, asOf: IsoDate): Found[] {
  return mandates.flatMap((mandate): Found[] => {
    if (mandate.date > asOf || mandate.status === 'answered') return [];
    const overdue = mandate.due !== undefined && mandate.due < asOf;
    const gravity = overdue ? GRAVITY.mandateOverdue : GRAVITY.mandate;
    return overdue || !linked.has(mandate.id)
      ? [{ item: { kind: 'mandate', mandate, overdue }, gravity }]
      : [];
  });
}

function named({ subGoal: { id, name }, number }: SubGoalView): NamedGoal {
  return { id, name, number };
}

function brief({
  indicator: { id, name },
  number,
  judgement: { status, isPast },
}: IndicatorView): NamedIndicator {
  return { indicator: { id, name }, number, judgement: { status, isPast } };
}

function isFar({ status }: Pick<Judgement, 'status'>): boolean {
  return status === 'off-track' || status === 'missed';
}

/** Whether an indicator without a target to be judged by should have one. */
function isAimless({ indicator: { direction, targets, band }, judgement }: IndicatorView): boolean {
  const hasNone = direction === 'hold' ? band === undefined : targets.length === 0;
  return judgement.status === 'no-target' && (hasNone || judgement.flags.includes('invalid-target'));
}

/** At most 99, so that no lag, delay or count lifts a thing above a graver kind. */
function capped(value: number): number {
  return Math.min(99, Math.max(0, value));
}
