/**
 * Starting the next plan period from the one that ends: what there is to choose, and what is likely until somebody chooses.
 * What the choices come to is in `rolloverChanges.ts`.
 */
import type { Action, DatedValue, Id, IsoDate, OutcomeResult, PlanPeriod, SubGoal } from './model.ts';
import type { AreaView, PlanRows, PlanView, SubGoalView } from './planView.ts';
import type { Stand, TargetChoice } from './rolloverTargets.ts';
import type { GoalStatus } from './rollup.ts';

/** What happens to a sub-goal: it goes on, a new one takes its place, or it ends with a result. */
export type SubGoalChoice =
  | { kind: 'continue' }
  | { kind: 'renew'; name: string }
  | { kind: 'close'; result: OutcomeResult; note?: string };

/** What happens to an unfinished action. */
export type ActionChoice =
  | { kind: 'carry'; moveDue: boolean }
  | { kind: 'close'; status: 'completed' | 'cancelled' };

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
  /** An indicator's first reading, which serves as baseline where none is given. */
  firstReading: (indicator: Id) => DatedValue | undefined;
}

/** A sub-goal of the period that ends, and what is known of its place in the next one. */
export interface Subject {
  subGoal: SubGoalView;
  /** Whether it lives in the next period without anything being done. */
  goesOnAlready: boolean;
  /** The sub-goal in the next period that has replaced it already; then there is nothing to choose. */
  successor?: SubGoal;
  /** Unfinished actions, each under the first of the sub-goals it serves that there is something to choose for. */
  actions: Action[];
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
      const actions = rows.actions.filter(
        (action) =>
          !successor && isUnfinished(action) && action.subGoals.includes(id) && !taken.has(action.id),
      );
      for (const action of actions) taken.add(action.id);
      return {
        subGoal,
        goesOnAlready: periods.length === 0 || (to !== undefined && periods.includes(to)),
        ...(successor && { successor }),
        actions,
      };
    }),
  }));
}

function isUnfinished({ status }: Action): boolean {
  return status !== 'completed' && status !== 'cancelled';
}

/** What an indicator of the period that ends stands at, by its readings. */
export function standOf({ view, firstReading }: Pick<Ground, 'view' | 'firstReading'>, indicator: Id): Stand {
  return { first: firstReading(indicator), now: view.indicators.get(indicator)?.judgement.reading };
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
    case 'no-data':
    case 'not-measurable':
      return 'discontinued';
  }
}

/** What is likely for an unfinished action: it ends with its sub-goal, and what is overdue gets as much time again. */
export function likelyAction(action: Action, parent: SubGoalChoice['kind'], oldEnd: IsoDate): ActionChoice {
  if (parent === 'close') return { kind: 'close', status: 'cancelled' };
  return { kind: 'carry', moveDue: action.due !== undefined && action.due <= oldEnd };
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
