/**
 * The changes that start the next plan period, all of them one commit. What the old period was judged by does not change
 * by them: its sub-goals go on living in it with the indicators they had, whose targets are moved by `rolloverTargets.ts`.
 */
import { faultsOfDraft } from '../integrity/faults.ts';
import type { DraftChange } from '../log/log.ts';
import type { Action, Milestone } from '../tables/actions.ts';
import type { Fault } from '../tables/faults.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { PlanPeriod } from '../tables/planPeriods.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { Link, PlanRows } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { moveBy, type Span, spanOf } from './periodSpan.ts';
import {
  CARRIED,
  type Ground,
  type NextPeriod,
  type RollOverChoices,
  type SubGoalChoice,
  type Subject,
  standOf,
  subjectsOf,
} from './rollover.ts';
import { continuedTargets, type Ends, renewedTargets, type TargetFault } from './rolloverTargets.ts';

/** What is wrong with the choices: with the period that starts, or with the target of an indicator. */
export type RollOverProblem =
  | { code: 'not-after'; end: IsoDate }
  | { code: 'unknown-period' }
  /** What the plan would say of the period. */
  | { code: 'fault'; fault: Fault; period: PlanPeriod }
  | { code: 'target'; indicator: Id; fault: TargetFault };

export type RollOver =
  | { ok: true; period: PlanPeriod; changes: DraftChange[] }
  | { ok: false; problems: RollOverProblem[] };

/**
 * The changes that the choices come to, none where everything is so already, or all that is wrong with them. `newId` gives
 * ids to new rows.
 */
export function rollOver(ground: Ground, choices: RollOverChoices, newId: () => Id): RollOver {
  const { rows, from } = ground;
  const found = periodOf(rows, from, choices.to, newId);
  if (Array.isArray(found)) return { ok: false, problems: found };
  const making: Making = {
    ground,
    choices,
    newId,
    to: found.period,
    ends: { old: from.end, new: found.period.end },
    problems: [],
    replaced: new Map(),
    lastOrder: new Map(),
  };
  const subjects = subjectsOf(ground, found.period.id).flatMap((area) => area.subjects);
  const changes = [
    ...subjects.flatMap((subject) => (subject.successor ? [] : subjectChanges(making, subject))),
    ...subjects.flatMap((subject) => subject.actions.flatMap(({ action }) => actionChanges(making, action))),
    ...choices.added.map(({ goalArea, name }): DraftChange => {
      const order = lastIn(making, goalArea);
      const fields = { goalArea, name, order, periods: [making.to.id], weight: 1, proposal: false };
      return { table: 'subGoals', row: newId(), patch: fields satisfies Omit<SubGoal, 'id'> };
    }),
  ];
  if (making.problems.length > 0) return { ok: false, problems: making.problems };
  const nothing = changes.length === 0 && !found.isChanged;
  return { ok: true, period: found.period, changes: nothing ? [] : [...found.changes, ...changes] };
}

/** What the work on a roll-over needs, and what it comes across. */
interface Making {
  ground: Ground;
  choices: RollOverChoices;
  newId: () => Id;
  to: PlanPeriod;
  ends: Ends;
  problems: RollOverProblem[];
  /** New sub-goals by those they replace. */
  replaced: Map<Id, Id>;
  /** The order of the last sub-goal of an area, new ones included. */
  lastOrder: Map<Id, number>;
}

interface Starting {
  period: PlanPeriod;
  changes: DraftChange[];
  isChanged: boolean;
}

/** The period that starts, with what makes it so. */
function periodOf(
  rows: PlanRows,
  from: PlanPeriod,
  next: NextPeriod,
  newId: () => Id,
): Starting | RollOverProblem[] {
  const { plan, planPeriods } = rows;
  if ('id' in next) {
    const period = planPeriods.find(({ id }) => id === next.id);
    if (!period) return [{ code: 'unknown-period' }];
    if (period.start <= from.end) return [{ code: 'not-after', end: from.end }];
    if (leadsBackTo(planPeriods, from, period.id)) return { period, changes: [], isChanged: false };
    // Said also where it is so already: the commit is about this period, and its first change says what it is about.
    const changes: DraftChange[] = [
      { table: 'planPeriods', row: period.id, patch: { predecessor: from.id } },
    ];
    return { period, changes, isChanged: period.predecessor !== from.id };
  }
  const { name, start, end } = next;
  if (start <= from.end) return [{ code: 'not-after', end: from.end }];
  const order = planPeriods.reduce((last, period) => Math.max(last, period.order), 0) + 1;
  const period: PlanPeriod = { id: newId(), name, start, end, order, predecessor: from.id };
  const lasting = end > plan.end ? { ...plan, end } : plan;
  const faults = faultsOfDraft({ ...rows, plan: lasting }, 'planPeriods', period);
  if (faults.length > 0) return faults.map((fault) => ({ code: 'fault', fault, period }));
  const { id, ...fields } = period;
  return {
    period,
    isChanged: true,
    changes: [
      { table: 'planPeriods', row: id, patch: fields },
      ...(lasting === plan ? [] : [{ table: 'plans', row: plan.id, patch: { end } } as const]),
    ],
  };
}

/** Whether a period comes, step by step, from another. */
function leadsBackTo(periods: readonly PlanPeriod[], from: PlanPeriod, wanted: Id): boolean {
  const seen = new Set<Id>();
  for (let at: PlanPeriod | undefined = from; at && !seen.has(at.id); ) {
    if (at.id === wanted) return true;
    seen.add(at.id);
    const before: Id | undefined = at.predecessor;
    at = periods.find(({ id }) => id === before);
  }
  return false;
}

function subjectChanges(making: Making, subject: Subject): DraftChange[] {
  const { ground, choices, newId, to, replaced } = making;
  const { subGoal, indicators } = subject.subGoal;
  const choice = choices.subGoals.get(subGoal.id) ?? { kind: 'continue' };
  const patch = fieldsAfter(subGoal, choice, ground.from, to, ground.rows.planPeriods);
  const own: DraftChange[] = patch ? [{ table: 'subGoals', row: subGoal.id, patch }] : [];
  if (choice.kind === 'close') return own;
  if (choice.kind === 'continue') {
    return [...own, ...indicators.flatMap(({ indicator }) => continuedIndicator(making, indicator))];
  }
  const id = newId();
  replaced.set(subGoal.id, id);
  const { id: old, outcomes: _, ...kept } = subGoal;
  const fields: Omit<SubGoal, 'id'> = {
    ...kept,
    name: choice.name,
    // Last in its area, so that nothing else changes its number.
    order: lastIn(making, subGoal.goalArea),
    periods: [to.id],
    predecessor: old,
  };
  return [
    ...own,
    { table: 'subGoals', row: id, patch: fields },
    ...copiedLinks(making, 'subGoals', old, id),
    ...indicators.flatMap(({ indicator }) => renewedIndicator(making, indicator, id)),
  ];
}

/** What becomes of the sub-goal itself; undefined where it stays as it is. */
function fieldsAfter(
  { periods, outcomes = [] }: SubGoal,
  choice: SubGoalChoice,
  from: PlanPeriod,
  to: PlanPeriod,
  all: readonly PlanPeriod[],
): Record<string, unknown> | undefined {
  const others = outcomes.filter(({ period }) => period !== from.id);
  const patch: Record<string, unknown> = {};
  if (choice.kind === 'continue') {
    if (periods.length > 0 && !periods.includes(to.id)) patch.periods = [...periods, to.id];
    // It was closed, and is taken up again.
    if (others.length < outcomes.length) patch.outcomes = others.length > 0 ? others : null;
  } else {
    const lives = periods.length === 0 ? all.map(({ id }) => id) : periods;
    const later = new Set(all.filter(({ start }) => start > from.end).map(({ id }) => id));
    const left = lives.filter((id) => !later.has(id) && id !== to.id);
    if (left.length < lives.length || periods.length === 0) patch.periods = left;
  }
  if (choice.kind === 'close') {
    const { result, note } = choice;
    patch.outcomes = [...others, { period: from.id, result, ...(note && { note }) }];
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function continuedIndicator(making: Making, indicator: Indicator): DraftChange[] {
  const { ground, choices, ends, problems } = making;
  const choice = choices.targets.get(indicator.id) ?? { kind: 'keep' };
  const result = continuedTargets(indicator, choice, ends, standOf(ground, indicator.id));
  if (!result.ok) {
    problems.push({ code: 'target', indicator: indicator.id, fault: result.fault });
    return [];
  }
  const patch = { ...result.value };
  return Object.keys(patch).length > 0 ? [{ table: 'indicators', row: indicator.id, patch }] : [];
}

function renewedIndicator(making: Making, indicator: Indicator, subGoal: Id): DraftChange[] {
  const { ground, choices, ends, problems, newId } = making;
  const choice = choices.targets.get(indicator.id) ?? { kind: 'keep' };
  const result = renewedTargets(indicator, choice, ends, standOf(ground, indicator.id));
  if (!result.ok) {
    problems.push({ code: 'target', indicator: indicator.id, fault: result.fault });
    return [];
  }
  const { id: old, baseline: _baseline, band: _band, ...kept } = indicator;
  const id = newId();
  const fields: Omit<Indicator, 'id'> = { ...kept, ...result.value, subGoal, predecessor: old };
  return [{ table: 'indicators', row: id, patch: fields }, ...copiedLinks(making, 'indicators', old, id)];
}

function copiedLinks(
  { ground, newId }: Making,
  fromTable: Link['fromTable'],
  from: Id,
  to: Id,
): DraftChange[] {
  return ground.rows.links
    .filter((link) => link.fromTable === fromTable && link.from === from)
    .map(({ id: _, ...link }) => ({ table: 'links', row: newId(), patch: { ...link, from: to } }));
}

/** An action that is carried on serves what renewed its sub-goals as well, in the place of the old one and before it. */
function actionChanges({ ground, choices, replaced }: Making, action: Action): DraftChange[] {
  const choice = choices.actions.get(action.id) ?? CARRIED;
  if (choice.kind === 'leave') return [];
  const { id, subGoals, due, milestones } = action;
  const patch: Record<string, unknown> = {};
  if (choice.kind === 'close') {
    patch.status = choice.status;
    if (choice.status === 'completed') patch.completedOn = choices.completedOn;
  } else {
    if (subGoals.some((subGoal) => replaced.has(subGoal))) {
      patch.subGoals = subGoals.flatMap((subGoal) => {
        const renewed = replaced.get(subGoal);
        return renewed === undefined ? [subGoal] : [renewed, subGoal];
      });
    }
    if (choice.moveDue && due !== undefined) {
      const span = spanOf(ground.from);
      patch.due = moveBy(due, span);
      const moved = milestones.map((milestone) => movedMilestone(milestone, ground.from.end, span));
      if (moved.some((milestone, i) => milestone !== milestones[i])) patch.milestones = moved;
    }
  }
  return Object.keys(patch).length > 0 ? [{ table: 'actions', row: id, patch }] : [];
}

/** What was to be done in the old period and is not done moves along with the action; the rest stays. */
function movedMilestone(milestone: Milestone, oldEnd: IsoDate, span: Span): Milestone {
  if (milestone.doneOn !== undefined || milestone.due > oldEnd) return milestone;
  return { ...milestone, due: moveBy(milestone.due, span) };
}

/** The order that puts a row after the last sub-goal of an area. */
function lastIn({ ground, lastOrder }: Making, area: Id): number {
  const last =
    lastOrder.get(area) ??
    ground.rows.subGoals
      .filter(({ goalArea }) => goalArea === area)
      .reduce((highest, { order }) => Math.max(highest, order), 0);
  lastOrder.set(area, last + 1);
  return last + 1;
}
