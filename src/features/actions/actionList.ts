/** Which actions the list shows and in what order: pure, so that it can be told from tests rather than from screens. */

import { hasTag } from '#/domain/model/tags.ts';
import type { Action, ActionStatus, Milestone } from '#/domain/tables/actions.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { finderOf, searchable } from '#/domain/values/words.ts';
import { inDateOrder, isOver, isOverdueMilestone, overdueMilestones } from '#/domain/view/delays.ts';
import type { AreaView, PlanView, SubGoalView } from '#/domain/view/planView.ts';
import type { ActionFilter, Late } from './search.ts';

/** An action with what the list says about it. */
export interface ActionItem {
  action: Action;
  number: string;
  overdue: boolean;
  lateToStart: boolean;
  /** The goal area it stands under. */
  area: Id;
  /** The sub-goals it serves that live in the period looked at. */
  subGoals: SubGoalView[];
  /** All goal areas that these belong to. */
  areas: ReadonlySet<Id>;
  units: Unit[];
  milestones: MilestoneSummary;
  /** What a search looks in, in lower case. */
  text: string;
}

export interface MilestoneSummary {
  done: number;
  total: number;
  /** The first one to come; none where the action itself is over. */
  next?: Milestone;
  /** Whether the next one's due date has passed. */
  late: boolean;
  /** How many are past their due date and not reached. */
  overdue: number;
}

/** A line of the list: the heading of a goal area, or an action. */
export type ActionLine =
  | { kind: 'area'; area: AreaView; count: number }
  | { kind: 'action'; item: ActionItem };

export interface ActionCounts {
  total: number;
  completed: number;
  inProgress: number;
  overdue: number;
  lateToStart: number;
  /** Milestones, not actions. */
  overdueMilestones: number;
}

/**
 * The actions of a view in the order of its goal areas and sub-goals, each once: under the first of its sub-goals that
 * lives in the period. These are the actions that the view counts under its areas.
 */
export function listActions(view: PlanView, units: readonly Unit[]): ActionItem[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return view.areas.flatMap(({ area, subGoals }) =>
    subGoals.flatMap(({ subGoal, actions }) =>
      actions.flatMap(({ action, number, listedUnder, overdue, lateToStart }): ActionItem[] => {
        if (listedUnder !== subGoal.id) return [];
        const served = action.subGoals.flatMap((id) => view.subGoals.get(id) ?? []);
        const responsible = action.units.flatMap((id) => unitOf.get(id) ?? []);
        return [
          {
            action,
            number,
            overdue,
            lateToStart,
            area: area.id,
            subGoals: served,
            areas: new Set(served.map((each) => each.subGoal.goalArea)),
            units: responsible,
            milestones: summariseMilestones(action, view.lens.asOf),
            text: searchable(
              [
                number,
                action.name,
                action.description,
                action.source,
                ...(action.tags ?? []),
                ...responsible.map(({ name }) => name),
              ].join(' '),
            ),
          },
        ];
      }),
    ),
  );
}

/** How far an action's milestones have come as seen on `asOf`. */
export function summariseMilestones(action: Action, asOf: IsoDate): MilestoneSummary {
  const left = inDateOrder(action.milestones.filter(({ doneOn }) => doneOn === undefined));
  const next = isOver(action) ? undefined : left[0];
  return {
    done: action.milestones.length - left.length,
    total: action.milestones.length,
    ...(next && { next }),
    late: next !== undefined && isOverdueMilestone(action, next, asOf),
    overdue: overdueMilestones(action, asOf).length,
  };
}

/** An action's milestones with one of them marked as reached on a date, or opened again where no date is given. */
export function withMilestone(
  milestones: readonly Milestone[],
  id: Id,
  doneOn: IsoDate | undefined,
): Milestone[] {
  return milestones.map((milestone) => {
    if (milestone.id !== id) return milestone;
    const { doneOn: _, ...open } = milestone;
    return doneOn === undefined ? open : { ...open, doneOn };
  });
}

export function filterActions(items: readonly ActionItem[], filter: ActionFilter): ActionItem[] {
  const isFound = finderOf(filter.q ?? '');
  return items.filter((item) => {
    const { action, areas, text } = item;
    return (
      (filter.area === undefined || areas.has(filter.area)) &&
      (filter.unit === undefined || action.units.includes(filter.unit)) &&
      (filter.status === undefined || action.status === filter.status) &&
      (filter.late === undefined || isLate(item, filter.late)) &&
      (filter.tag === undefined || hasTag(action, filter.tag)) &&
      isFound(text)
    );
  });
}

function isLate({ overdue, lateToStart, milestones }: ActionItem, late: Late): boolean {
  switch (late) {
    case 'due':
      return overdue;
    case 'start':
      return lateToStart;
    case 'milestone':
      return milestones.overdue > 0;
    case 'any':
      return overdue || lateToStart || milestones.overdue > 0;
  }
}

/** The lines of a list: each goal area that has any of the actions, followed by them. */
export function linesOf(items: readonly ActionItem[], areas: readonly AreaView[]): ActionLine[] {
  return areas.flatMap((area): ActionLine[] => {
    const own = items.filter((item) => item.area === area.area.id);
    if (own.length === 0) return [];
    return [
      { kind: 'area', area, count: own.length },
      ...own.map((item): ActionLine => ({ kind: 'action', item })),
    ];
  });
}

export function countActions(items: readonly ActionItem[]): ActionCounts {
  const inStatus = (status: ActionStatus) => items.filter(({ action }) => action.status === status).length;
  return {
    total: items.length,
    completed: inStatus('completed'),
    inProgress: inStatus('in-progress'),
    overdue: items.filter(({ overdue }) => overdue).length,
    lateToStart: items.filter(({ lateToStart }) => lateToStart).length,
    overdueMilestones: items.reduce((sum, { milestones }) => sum + milestones.overdue, 0),
  };
}
