/**
 * Two plan periods side by side, goal by goal: what went on, what was renewed, what was closed and what is new. Everything
 * judged comes from the two views; nothing is judged here.
 */

import type { PlanPeriod } from '../tables/planPeriods.ts';
import type { Outcome } from '../tables/subGoals.ts';
import type { PlanRows } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import type { AreaView, IndicatorView, PlanView, SubGoalView } from '../view/planView.ts';

/**
 * What became of a sub-goal between the periods: it lives in both; another took its place; it ended with a recorded
 * result; it ended without; or it was not there before.
 */
export type Fate = 'continued' | 'renewed' | 'closed' | 'ended' | 'new';

export interface IndicatorPair {
  before?: IndicatorView;
  after?: IndicatorView;
}

/** A sub-goal as it stands in each of the periods; the same one in both unless it was renewed. */
export interface GoalPair {
  fate: Fate;
  before?: SubGoalView;
  after?: SubGoalView;
  /** With which result it was closed. */
  outcome?: Outcome;
  indicators: IndicatorPair[];
}

export interface AreaPair {
  area: AreaView;
  goals: GoalPair[];
}

export interface Comparison {
  areas: AreaPair[];
  counts: Record<Fate, number>;
}

/**
 * Compares two periods of one plan. `before` and `after` are the plan judged through each, in the order of time; both hold
 * all goal areas.
 */
export function comparePeriods(rows: PlanRows, before: PlanView, after: PlanView): Comparison {
  const counts: Record<Fate, number> = { continued: 0, renewed: 0, closed: 0, ended: 0, new: 0 };
  const ancestors = new Map<Id, SubGoalView>();
  for (const goal of after.subGoals.values()) {
    if (before.subGoals.has(goal.subGoal.id)) continue;
    const ancestor = ancestorIn(goal.subGoal.id, rows.subGoals, before.subGoals);
    if (ancestor) ancestors.set(goal.subGoal.id, ancestor);
  }
  const replaced = new Set([...ancestors.values()].map(({ subGoal }) => subGoal.id));
  const closings = closingPeriods(rows.planPeriods, before.lens.period, after.lens.period);

  const areas = before.areas.map((area, i): AreaPair => {
    const gone = area.subGoals.filter(({ subGoal: { id } }) => !after.subGoals.has(id) && !replaced.has(id));
    const goals = [
      ...(after.areas[i]?.subGoals ?? []).map((goal): GoalPair => {
        const own = before.subGoals.get(goal.subGoal.id);
        const old = own ?? ancestors.get(goal.subGoal.id);
        return {
          fate: own ? 'continued' : old ? 'renewed' : 'new',
          ...(old && { before: old }),
          after: goal,
          indicators: pairIndicators(rows, old, goal),
        };
      }),
      ...gone.map((goal): GoalPair => {
        const outcome = closings
          .map((period) => goal.subGoal.outcomes?.find((each) => each.period === period))
          .find((each) => each !== undefined);
        return {
          fate: outcome ? 'closed' : 'ended',
          before: goal,
          ...(outcome && { outcome }),
          indicators: pairIndicators(rows, goal, undefined),
        };
      }),
    ].sort((a, b) => placeOf(area, a) - placeOf(area, b));
    for (const { fate } of goals) counts[fate] += 1;
    return { area, goals };
  });
  return { areas, counts };
}

/** The nearest of a row's predecessors that is in the view; undefined where none is, also where they lead in a circle. */
function ancestorIn<R extends { id: Id; predecessor?: Id }, V>(
  id: Id,
  rows: readonly R[],
  view: ReadonlyMap<Id, V>,
): V | undefined {
  const predecessorOf = (of: Id) => rows.find((row) => row.id === of)?.predecessor;
  const seen = new Set<Id>();
  for (let at = predecessorOf(id); at !== undefined && !seen.has(at); at = predecessorOf(at)) {
    const found = view.get(at);
    if (found) return found;
    seen.add(at);
  }
  return undefined;
}

/** The periods in which a sub-goal of the first may have been closed before the second, the latest first. */
function closingPeriods(
  periods: readonly PlanPeriod[],
  from: PlanPeriod | undefined,
  to: PlanPeriod | undefined,
): Id[] {
  if (!from || !to) return [];
  return periods
    .filter(({ start }) => start >= from.start && start < to.start)
    .sort((a, b) => (a.start < b.start ? 1 : -1))
    .map(({ id }) => id);
}

/** Indicators of the old goal and the new: the same one, a renewed one beside what it goes on from, or alone. */
function pairIndicators(
  rows: PlanRows,
  before: SubGoalView | undefined,
  after: SubGoalView | undefined,
): IndicatorPair[] {
  const old = new Map((before?.indicators ?? []).map((view) => [view.indicator.id, view]));
  const used = new Set<Id>();
  const pairs = (after?.indicators ?? []).map((view): IndicatorPair => {
    const { id } = view.indicator;
    const match = old.get(id) ?? ancestorIn(id, rows.indicators, old);
    if (match) used.add(match.indicator.id);
    return { ...(match && { before: match }), after: view };
  });
  const left = [...old.values()].filter(({ indicator }) => !used.has(indicator.id));
  return [...pairs, ...left.map((view): IndicatorPair => ({ before: view }))];
}

/** Where a line stands in its area: by the old goal's place, what is new last. */
function placeOf(area: AreaView, { before, after }: GoalPair): number {
  const at = before ? area.subGoals.findIndex((goal) => goal.subGoal.id === before.subGoal.id) : -1;
  if (at >= 0) return at;
  // A renewed goal whose old one stood in another area, and what is new, come after this area's own.
  const order = after ? after.number.split('.').map(Number).at(-1) : undefined;
  return area.subGoals.length + (order ?? 0);
}
