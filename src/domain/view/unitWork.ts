/**
 * What one unit answers for, as seen through a lens: what of it is late, what is due soon, and the whole.
 *
 * A sub-goal, an action and a partner are those units' that they name. A milestone is the unit's that it names, or, where it
 * names none, its action's units'. An indicator is the unit's that it names, or, where it names none, its sub-goal's unit's:
 * somebody must find the figure.
 */

import { referencesOf, tablesPointingAt } from '../integrity/references.ts';
import { OUTLINE_TABLES } from '../model/outline.ts';
import type { SeriesSummary } from '../readings/series.ts';
import type { Milestone } from '../tables/actions.ts';
import type { Duty } from '../tables/duties.ts';
import type { ListName, TableName } from '../tables/names.ts';
import type { Partner } from '../tables/partners.ts';
import { ROLES, type Role } from '../tables/responsibilities.ts';
import { calledIn, type PlanRows, rowsIn, TIES } from '../tables/tables.ts';
import { addMonths, type IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { byOrder } from '../values/order.ts';
import { isLateToStart, isOver, isOverdueMilestone } from './delays.ts';
import { type NextDue, nextDue } from './due.ts';
import type { ActionView, IndicatorView, PlanView, SubGoalView } from './planView.ts';

/** How many months ahead a date is worth telling a unit of. */
const SOON_MONTHS = 3;

/** Why a figure is waited for and is not here. */
export type MissingWhy =
  /** The first, or the next, is past the day it was due. */
  | 'overdue'
  /** What was asked for has ended without a figure that closes it. */
  | 'final'
  /** It has no day to come on, and the last one is too old to say how things are. */
  | 'old'
  /** It has no day to come on, and there has never been one. */
  | 'never';

export interface UnitIndicator {
  view: IndicatorView;
  /** The sub-goal whose unit it is, where the indicator names none itself. */
  through?: SubGoalView;
  /** When its next figure is due, whatever plan period one looks at. */
  next: NextDue;
  /** Why a figure is missing, where one is. */
  missing?: { why: MissingWhy; since?: IsoDate };
}

export interface UnitAction {
  view: ActionView;
  isLateToStart: boolean;
}

export interface UnitMilestone {
  milestone: Milestone;
  /** What it is a milestone of, which need not be the unit's. */
  action: ActionView;
  isLate: boolean;
}

/** Something with a day: `start` is an action that begins, `action` one that is to be done. */
export type UnitItem =
  | { kind: 'reading'; date?: IsoDate; indicator: UnitIndicator }
  | { kind: 'action' | 'start'; date: IsoDate; action: ActionView }
  | { kind: 'milestone'; date: IsoDate; milestone: UnitMilestone };

/** What the unit is to one of the plan's duties. */
export interface UnitRoles {
  duty: Duty;
  /** Each once, in the order of `ROLES`. */
  roles: Role[];
}

export interface UnitWork {
  /** In the plan's own order, as the actions and indicators are. */
  subGoals: SubGoalView[];
  actions: UnitAction[];
  /** Those that are not reached, of actions that are not over; the first to be due first, so that late ones lead. */
  milestones: UnitMilestone[];
  indicators: UnitIndicator[];
  partners: Partner[];
  /** What else names it as responsible, by table. */
  others: OtherWork[];
  roles: UnitRoles[];
  /** Each thing once, what has been late the longest first; what has no date comes last. */
  late: UnitItem[];
  /** What is due from as-of on, within {@link SOON_MONTHS} months; the soonest first. */
  coming: UnitItem[];
}

/** A row of a table without a section of its own. */
export interface OtherWork {
  table: ListName;
  id: Id;
  name: string;
}

/** The work of all units in one pass; units that answer for nothing are not in the map. Ask with {@link workOf}. */
export function workByUnit(
  view: PlanView,
  rows: PlanRows,
  summaries: ReadonlyMap<Id, SeriesSummary>,
): ReadonlyMap<Id, UnitWork> {
  const found = new Map<Id, UnitWork>();
  const of = (unit: Id): UnitWork => {
    const known = found.get(unit) ?? noWork();
    found.set(unit, known);
    return known;
  };
  const { asOf } = view.lens;
  for (const subGoal of view.subGoals.values()) {
    const { unit } = subGoal.subGoal;
    if (unit !== undefined) of(unit).subGoals.push(subGoal);
    for (const own of subGoal.indicators) {
      const answers = own.indicator.responsible ?? unit;
      if (answers === undefined) continue;
      const through = own.indicator.responsible === undefined ? subGoal : undefined;
      of(answers).indicators.push(unitIndicator(own, through, view, summaries.get(own.indicator.id)));
    }
  }
  for (const action of view.actions.values()) {
    const units = new Set(action.action.units);
    for (const unit of units) {
      of(unit).actions.push({ view: action, isLateToStart: isLateToStart(action.action, asOf) });
    }
    if (isOver(action.action)) continue;
    for (const milestone of action.action.milestones) {
      if (milestone.doneOn !== undefined) continue;
      const own = { milestone, action, isLate: isOverdueMilestone(action.action, milestone, asOf) };
      const answer = milestone.responsible === undefined ? units : [milestone.responsible];
      for (const unit of answer) of(unit).milestones.push(own);
    }
  }
  for (const partner of [...rows.partners].sort(byOrder)) {
    if (partner.unit !== undefined) of(partner.unit).partners.push(partner);
  }
  addOthers(rows, of);
  addRoles(rows, of);
  for (const work of found.values()) {
    work.milestones.sort((a, b) => byDate(a.milestone.due, b.milestone.due));
    work.late = lateOf(work).sort((a, b) => byDate(a.date, b.date));
    work.coming = comingOf(work, asOf).sort((a, b) => byDate(a.date, b.date));
  }
  return found;
}

/** What a unit answers for; nothing where it is not in the map that {@link workByUnit} makes. */
export function workOf(work: ReadonlyMap<Id, UnitWork>, unit: Id): UnitWork {
  return work.get(unit) ?? noWork();
}

/** Whether a unit answers for nothing at all. */
export function isIdle({ late: _, coming: __, ...work }: UnitWork): boolean {
  return Object.values(work).every((list: readonly unknown[]) => list.length === 0);
}

function noWork(): UnitWork {
  return {
    subGoals: [],
    actions: [],
    milestones: [],
    indicators: [],
    partners: [],
    others: [],
    roles: [],
    late: [],
    coming: [],
  };
}

function unitIndicator(
  view: IndicatorView,
  through: SubGoalView | undefined,
  { lens: { asOf }, plan }: PlanView,
  summary: SeriesSummary | undefined,
): UnitIndicator {
  const { indicator, judgement } = view;
  // The judgement may rest on an earlier one: the one that closes the period.
  const last = summary?.tail.findLast(({ date }) => date <= asOf)?.date ?? judgement.reading?.date;
  const next = nextDue(indicator, last, asOf, plan.start);
  const missing = missingOf(view, next);
  return { view, ...(through && { through }), next, ...(missing && { missing }) };
}

/** Why a figure is missing: by its own dates whatever the period, or as the status that stands beside it says. */
function missingOf({ judgement }: IndicatorView, next: NextDue): UnitIndicator['missing'] {
  const { status, flags, due, goodUntil, awaitedUntil } = judgement;
  if (flags.includes('final-reading-missing') && status !== 'no-target') {
    return { why: 'final', ...(awaitedUntil !== undefined && { since: awaitedUntil }) };
  }
  if (next.state === 'overdue' && next.date !== undefined) return { why: 'overdue', since: next.date };
  if (status === 'outdated' || flags.includes('stale')) {
    if (due !== undefined) return { why: 'overdue', since: due };
    return { why: 'old', ...(goodUntil !== undefined && { since: goodUntil }) };
  }
  return next.state === 'missing' ? { why: 'never' } : undefined;
}

/** The tables whose rows have sections of their own in a unit's work. */
const OWN_SECTIONS: ReadonlySet<TableName> = new Set<TableName>([...OUTLINE_TABLES, ...TIES, 'partners']);

/** Rows of every other table that name a unit. */
function addOthers(rows: PlanRows, of: (unit: Id) => UnitWork): void {
  for (const table of tablesPointingAt(new Set<TableName>(['units']))) {
    if (OWN_SECTIONS.has(table)) continue;
    for (const row of rowsIn(rows, table)) {
      const name = calledIn({ ...row });
      const units = referencesOf(table, row).flatMap(({ to, id }) => (to === 'units' ? [id] : []));
      for (const unit of new Set(units))
        if (name !== undefined) of(unit).others.push({ table, id: row.id, name });
    }
  }
}

function addRoles({ duties, responsibilities }: PlanRows, of: (unit: Id) => UnitWork): void {
  const held = new Map<Id, Map<Id, Set<Role>>>();
  for (const { duty, unit, role } of responsibilities) {
    const units = held.get(duty) ?? new Map<Id, Set<Role>>();
    held.set(duty, units);
    units.set(unit, (units.get(unit) ?? new Set()).add(role));
  }
  for (const duty of [...duties].sort(byOrder)) {
    for (const [unit, roles] of held.get(duty.id) ?? []) {
      of(unit).roles.push({ duty, roles: ROLES.filter((role) => roles.has(role)) });
    }
  }
}

function lateOf({ actions, milestones, indicators }: UnitWork): UnitItem[] {
  return [
    ...indicators.flatMap((indicator): UnitItem[] => {
      const { missing } = indicator;
      if (!missing) return [];
      return [{ kind: 'reading', indicator, ...(missing.since !== undefined && { date: missing.since }) }];
    }),
    ...actions.flatMap(({ view, isLateToStart: isLate }): UnitItem[] => {
      const { start, due } = view.action;
      if (view.overdue && due !== undefined) return [{ kind: 'action', date: due, action: view }];
      return isLate && start !== undefined ? [{ kind: 'start', date: start, action: view }] : [];
    }),
    ...milestones.flatMap((milestone): UnitItem[] =>
      milestone.isLate ? [{ kind: 'milestone', date: milestone.milestone.due, milestone }] : [],
    ),
  ];
}

function comingOf({ actions, milestones, indicators }: UnitWork, asOf: IsoDate): UnitItem[] {
  const until = addMonths(asOf, SOON_MONTHS);
  const isSoon = (date: IsoDate | undefined): date is IsoDate =>
    date !== undefined && date >= asOf && date <= until;
  return [
    ...indicators.flatMap((indicator): UnitItem[] => {
      const { date } = indicator.next;
      return isSoon(date) ? [{ kind: 'reading', date, indicator }] : [];
    }),
    ...actions.flatMap(({ view }): UnitItem[] => {
      const { start, due, status } = view.action;
      if (isOver(view.action)) return [];
      return [
        ...(status === 'planned' && isSoon(start)
          ? [{ kind: 'start' as const, date: start, action: view }]
          : []),
        ...(isSoon(due) ? [{ kind: 'action' as const, date: due, action: view }] : []),
      ];
    }),
    ...milestones.flatMap((milestone): UnitItem[] => {
      const { due } = milestone.milestone;
      return isSoon(due) ? [{ kind: 'milestone', date: due, milestone }] : [];
    }),
  ];
}

/** The earlier first; what has no date comes last. */
function byDate(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
}
