/**
 * Starting the next plan period from the one that ends: what there is to choose, and what is likely until somebody chooses.
 * What the choices come to is in `rolloverChanges.ts`.
 */

import { flatten, outlineOf } from '../model/outline.ts';
import type { GoalStatus } from '../progress/rule.ts';
import { EMPTY_SUMMARY, knownReadings, type SeriesSummary } from '../readings/series.ts';
import type { Action } from '../tables/actions.ts';
import type { PlanPeriod } from '../tables/planPeriods.ts';
import type { OutcomeResult, SubGoal } from '../tables/subGoals.ts';
import type { PlanRows } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { isOver } from '../view/delays.ts';
import type { AreaView, PlanView, SubGoalView } from '../view/planView.ts';
import type { Stand, TargetChoice } from './rolloverTargets.ts';

/** What happens to a sub-goal: it goes on, a new one takes its place, or it ends with a result. */
export type SubGoalChoice =
  | { kind: 'continue' }
  | { kind: 'renew'; name: string }
  | { kind: 'close'; result: OutcomeResult; note?: string };

/**
 * What happens to an unfinished action.
 * - `carry`: it goes on, also for what renews its sub-goals.
 * - `leave`: nothing of it changes, though its sub-goals end.
 */
export type ActionChoice =
  | { kind: 'leave' }
  | { kind: 'carry'; moveDue: boolean }
  | { kind: 'close'; status: 'completed' | 'cancelled' };

/** What happens to an action that nothing is chosen for. */
export const CARRIED: ActionChoice = { kind: 'carry', moveDue: false };

/** The period that starts: one that the plan has already, or a new one. */
export type NextPeriod = { id: Id } | Pick<PlanPeriod, 'name' | 'start' | 'end'>;

export interface RollOverChoices {
  to: NextPeriod;
  /** By sub-goal; one that is not here goes on. */
  subGoals: ReadonlyMap<Id, SubGoalChoice>;
  /** By indicator; the path of one that is not here stays as it is. */
  targets: ReadonlyMap<Id, TargetChoice>;
  /** By action; one that is not here is carried on with the due date it has. */
  actions: ReadonlyMap<Id, ActionChoice>;
  added: readonly { goalArea: Id; name: string }[];
  /** The date that an action closed as completed gets. */
  completedOn: IsoDate;
}

/** The plan that is rolled over. */
export interface Ground {
  rows: PlanRows;
  from: PlanPeriod;
  /** The plan judged through the period that ends. */
  view: PlanView;
  /** What is known of an indicator's readings. */
  summaryOf: (indicator: Id) => SeriesSummary | undefined;
}

export interface NumberedAction {
  action: Action;
  /** Outline number in the whole plan, e.g. `2.1.4`: what is unfinished need not run in the period that ends. */
  number: string;
}

/** A sub-goal of the period that ends, and what is known of its place in the next one. */
export interface Subject {
  subGoal: SubGoalView;
  /** Whether it lives in the next period without anything being done. */
  goesOnAlready: boolean;
  /** The sub-goal in the next period that has replaced it already; then there is nothing to choose. */
  successor?: SubGoal;
  /**
   * Unfinished actions in the plan's order, each under the first of the sub-goals it serves that there is something to
   * choose for.
   */
  actions: NumberedAction[];
}

export interface AreaSubjects {
  area: AreaView;
  subjects: Subject[];
}

/** The periods of the plan that a period can be rolled over into, the next one first. */
export function laterPeriods(rows: Pick<PlanRows, 'planPeriods'>, from: PlanPeriod): PlanPeriod[] {
  return rows.planPeriods
    .filter(({ start }) => start > from.end)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** What there is to choose, by goal area. `to` is the period that starts, where the plan has it already. */
export function subjectsOf(
  { rows, view }: Pick<Ground, 'rows' | 'view'>,
  to: Id | undefined,
): AreaSubjects[] {
  const unfinished = flatten(outlineOf(rows)).flatMap((item): NumberedAction[] =>
    item.table === 'actions' && !isOver(item.row) ? [{ action: item.row, number: item.number }] : [],
  );
  const taken = new Set<Id>();
  return view.areas.map((area) => ({
    area,
    subjects: area.subGoals.map((subGoal): Subject => {
      const { id, periods } = subGoal.subGoal;
      const successor = rows.subGoals.find(
        (row) =>
          to !== undefined &&
          row.predecessor === id &&
          (row.periods.length === 0 || row.periods.includes(to)),
      );
      const actions = unfinished.filter(
        ({ action }) => !successor && action.subGoals.includes(id) && !taken.has(action.id),
      );
      for (const { action } of actions) taken.add(action.id);
      return {
        subGoal,
        goesOnAlready: periods.length === 0 || (to !== undefined && periods.includes(to)),
        ...(successor && { successor }),
        actions,
      };
    }),
  }));
}

/** What an indicator of the period that ends stands at, by its readings. */
export function standOf({ view, summaryOf }: Pick<Ground, 'view' | 'summaryOf'>, indicator: Id): Stand {
  return {
    readings: knownReadings(summaryOf(indicator) ?? EMPTY_SUMMARY),
    now: view.indicators.get(indicator)?.judgement.reading,
  };
}

/** The result that a sub-goal's status points to, until somebody judges otherwise. */
export function likelyOutcome(status: GoalStatus): OutcomeResult {
  switch (status) {
    case 'achieved':
      return 'achieved';
    case 'missed':
    case 'off-track':
      return 'missed';
    case 'partly-achieved':
    case 'on-track':
    case 'at-risk':
      return 'partly-achieved';
    case 'insufficient':
    case 'outdated':
    case 'no-data':
    case 'no-target':
    case 'not-measurable':
      return 'discontinued';
  }
}

/** Whether an action serves a sub-goal that goes on or is renewed. Sub-goals that nothing is known of do not count. */
export function goesOnWith(
  { subGoals }: Pick<Action, 'subGoals'>,
  kindOf: (subGoal: Id) => SubGoalChoice['kind'] | undefined,
): boolean {
  return subGoals.some((id) => {
    const kind = kindOf(id);
    return kind !== undefined && kind !== 'close';
  });
}

/** How many sub-goals go each way, as the summary says it. */
export interface RollOverCounts {
  continue: number;
  renew: number;
  close: number;
  added: number;
}

/** Counts what is chosen; sub-goals that were replaced earlier count as renewed. */
export function countChoices(areas: readonly AreaSubjects[], choices: RollOverChoices): RollOverCounts {
  const counts: RollOverCounts = { continue: 0, renew: 0, close: 0, added: choices.added.length };
  for (const { subGoal, successor } of areas.flatMap(({ subjects }) => subjects)) {
    const kind = successor ? 'renew' : (choices.subGoals.get(subGoal.subGoal.id)?.kind ?? 'continue');
    counts[kind] += 1;
  }
  return counts;
}

/** How many unfinished actions go each way, as the summary says it. */
export interface ActionCounts {
  /** Carried on with the due date they have. */
  carry: number;
  /** Carried on with another due date. */
  move: number;
  leave: number;
  completed: number;
  cancelled: number;
}

/** Counts what is chosen for the unfinished actions, each in one place. */
export function countActions(areas: readonly AreaSubjects[], choices: RollOverChoices): ActionCounts {
  const counts: ActionCounts = { carry: 0, move: 0, leave: 0, completed: 0, cancelled: 0 };
  for (const { action } of areas.flatMap(({ subjects }) => subjects.flatMap(({ actions }) => actions))) {
    const choice = choices.actions.get(action.id) ?? CARRIED;
    if (choice.kind === 'close') counts[choice.status] += 1;
    else if (choice.kind === 'carry' && choice.moveDue && action.due !== undefined) counts.move += 1;
    else counts[choice.kind] += 1;
  }
  return counts;
}
