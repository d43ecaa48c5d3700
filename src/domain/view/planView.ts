/**
 * A plan seen from a date and a plan period: every indicator judged, every goal rolled up, everything numbered. This is
 * what pages, reports and exports draw from; none of them judges anything itself.
 */

import { type OutlineItem, outlineOf } from '../model/outline.ts';
import { lastCounted, reachOf } from '../progress/aim.ts';
import { childOf } from '../progress/child.ts';
import { judgeIndicator } from '../progress/judge.ts';
import { childGoal, type Rollup, rollUp } from '../progress/rollUp.ts';
import { isKnown, type Judgement, type View } from '../progress/rule.ts';
import type { SummaryReading } from '../readings/series.ts';
import type { Action } from '../tables/actions.ts';
import type { GoalArea } from '../tables/goalAreas.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { PlanPeriod } from '../tables/planPeriods.ts';
import type { Plan } from '../tables/plans.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { PlanRows } from '../tables/tables.ts';
import { earlier, type IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { byOrder } from '../values/order.ts';
import { isLateToStart, isOverdue } from './delays.ts';

/** From where one looks at a plan: on a date, and at one plan period or (without it) the whole plan. */
export interface Lens {
  asOf: IsoDate;
  period?: PlanPeriod;
}

export interface IndicatorView {
  indicator: Indicator;
  /** Outline number, e.g. `2.1.3`. */
  number: string;
  judgement: Judgement;
}

export interface ActionView {
  action: Action;
  /** Outline number under its first sub-goal, e.g. `2.1.4`. */
  number: string;
  /** The sub-goal it is listed and counted under: the first that it serves of those that live in the period. */
  listedUnder: Id;
  overdue: boolean;
  /** Whether it should be in progress and is only planned. */
  lateToStart: boolean;
}

export interface SubGoalView {
  subGoal: SubGoal;
  number: string;
  rollup: Rollup;
  indicators: IndicatorView[];
  actions: ActionView[];
  /** Indicators of which it is known how they stand. */
  known: number;
  /** The years, in order, that the targets end in which its progress is a share of; all that are asked for where it has none. */
  targetYears: string[];
}

export interface AreaView {
  area: GoalArea;
  number: string;
  /** 0-based place among the plan's areas; picks the area's hue. */
  index: number;
  rollup: Rollup;
  subGoals: SubGoalView[];
  known: number;
  targetYears: string[];
  indicatorCount: number;
  /** Actions listed under it: each action of the plan counts in one area, so that the areas add up to the plan. */
  actionCount: number;
  /** Actions listed under other areas that serve its sub-goals too. */
  sharedActionCount: number;
}

export interface PlanView {
  plan: Plan;
  lens: Lens;
  rollup: Rollup;
  areas: AreaView[];
  targetYears: string[];
  /** Every judged sub-goal, indicator and action by id, within the lens's period. */
  subGoals: ReadonlyMap<Id, SubGoalView>;
  indicators: ReadonlyMap<Id, IndicatorView>;
  actions: ReadonlyMap<Id, ActionView>;
}

/** The last day of the lens: as-of, or the period's end where that comes first. */
export function lastDayOf(lens: Lens): IsoDate {
  return lens.period ? earlier(lens.asOf, lens.period.end) : lens.asOf;
}

/** A lens as the rule takes it. */
export function viewThrough({ asOf, period }: Lens, { start, thresholds }: Plan): View {
  return { asOf, ...(period && { periodEnd: period.end }), thresholds, planStart: start };
}

/** The last day whose readings count for an indicator: that of the lens, unless the period holds all it asks for. */
export function lastCountedDate(
  indicator: Pick<Indicator, 'direction' | 'targets' | 'band'>,
  { asOf, period }: Lens,
): IsoDate {
  return lastCounted(indicator, { asOf, ...(period && { periodEnd: period.end }) });
}

/** How far back from a lens an indicator's readings must be known; see `readingsReaching` in `series.ts`. */
export function reachThrough(
  { asOf, period }: { asOf: IsoDate; period?: Pick<PlanPeriod, 'end'> },
  indicator: Indicator,
): IsoDate {
  return reachOf(indicator, { asOf, ...(period && { periodEnd: period.end }) });
}

/** Whether a sub-goal lives in the period looked at (all do in the whole plan, and those that name no period). */
export function livesIn(subGoal: SubGoal, period: PlanPeriod | undefined): boolean {
  return !period || subGoal.periods.length === 0 || subGoal.periods.includes(period.id);
}

/** Whether an action runs in the period; one without dates runs wherever its sub-goals do. */
export function actionRunsIn(action: Action, period: PlanPeriod | undefined): boolean {
  if (!period) return true;
  const start = action.start ?? action.due;
  const due = action.due ?? action.start;
  return start === undefined || due === undefined || (start <= period.end && due >= period.start);
}

type SubGoalItem = Extract<OutlineItem, { table: 'subGoals' }>;

interface Remembered {
  readings: readonly SummaryReading[];
  key: string;
  judgement: Judgement;
}
/** Judgements by indicator row, so that one new reading costs one judgement, not ten thousand. */
const remembered = new WeakMap<Indicator, Remembered>();

function judgeOnce(
  indicator: Indicator,
  readings: readonly SummaryReading[],
  lens: Lens,
  plan: Plan,
): Judgement {
  const { onTrack, atRisk } = plan.thresholds;
  const key = `${lens.asOf}|${lens.period?.end ?? ''}|${onTrack}|${atRisk}|${plan.start}`;
  const last = remembered.get(indicator);
  if (last && last.readings === readings && last.key === key) return last.judgement;
  const judgement = judgeIndicator(indicator, readings, viewThrough(lens, plan));
  remembered.set(indicator, { readings, key, judgement });
  return judgement;
}

/**
 * Judges and numbers a plan. `readingsOf` gives an indicator's readings in date order, at least the first one and all
 * from {@link reachThrough} on; the same array for the same readings, so that judging is not repeated.
 */
export function viewPlan(
  rows: PlanRows,
  readingsOf: (indicator: Id) => readonly SummaryReading[],
  lens: Lens,
): PlanView {
  const { plan } = rows;
  const outline = outlineOf(rows);
  const living = new Set<Id>();
  /** Each action where it has its number. */
  const atHome = new Map<Id, OutlineItem>();
  for (const item of outline.flatMap(({ children }) => children)) {
    if (item.table === 'subGoals' && livesIn(item.row, lens.period)) living.add(item.row.id);
    for (const child of item.children) if (child.table === 'actions') atHome.set(child.row.id, child);
  }
  const actionsOf = servingActions(rows.actions);

  const subGoals = new Map<Id, SubGoalView>();
  const indicators = new Map<Id, IndicatorView>();
  const actions = new Map<Id, ActionView>();

  const viewSubGoal = ({ row: subGoal, number, children }: SubGoalItem): SubGoalView => {
    const own = children.flatMap((child): IndicatorView[] => {
      if (child.table !== 'indicators') return [];
      const { row: indicator } = child;
      const judgement = judgeOnce(indicator, readingsOf(indicator.id), lens, plan);
      const view = { indicator, number: child.number, judgement };
      indicators.set(indicator.id, view);
      return [view];
    });
    const isAway = ({ id }: Action) => atHome.get(id)?.parent?.row.id !== subGoal.id;
    const ownActions = (actionsOf.get(subGoal.id) ?? [])
      .filter((action) => actionRunsIn(action, lens.period))
      // Its own first, so that their numbers run on; then those that have their number elsewhere.
      .sort((a, b) => Number(isAway(a)) - Number(isAway(b)))
      .map((action): ActionView => {
        const view = actions.get(action.id) ?? {
          action,
          number: atHome.get(action.id)?.number ?? '',
          listedUnder: action.subGoals.find((id) => living.has(id)) ?? subGoal.id,
          overdue: isOverdue(action, lens.asOf),
          lateToStart: isLateToStart(action, lens.asOf),
        };
        actions.set(action.id, view);
        return view;
      });
    const view: SubGoalView = {
      subGoal,
      number,
      rollup: rollUp(
        own.map(({ indicator, judgement }) => childOf(indicator.id, judgement, indicator.weight)),
        plan.thresholds,
      ),
      indicators: own,
      actions: ownActions,
      known: own.filter(({ judgement }) => isKnown(judgement.status)).length,
      targetYears: endYears(own),
    };
    subGoals.set(subGoal.id, view);
    return view;
  };

  const areas = outline.flatMap((item, index): AreaView[] => {
    if (item.table !== 'goalAreas') return [];
    const { row: area, number } = item;
    const own = item.children.flatMap((child) =>
      child.table === 'subGoals' && living.has(child.row.id) ? [viewSubGoal(child)] : [],
    );
    const serving = new Set(own.flatMap((view) => view.actions));
    const places = new Set(own.map(({ subGoal }) => subGoal.id));
    const listed = [...serving].filter(({ listedUnder }) => places.has(listedUnder)).length;
    const view: AreaView = {
      area,
      number,
      index,
      rollup: rollUp(
        own.map(({ subGoal, rollup }) => childGoal(subGoal.id, rollup, subGoal.weight)),
        plan.thresholds,
      ),
      subGoals: own,
      known: own.reduce((sum, view) => sum + view.known, 0),
      targetYears: endYears(own.flatMap((view) => view.indicators)),
      indicatorCount: own.reduce((sum, view) => sum + view.indicators.length, 0),
      actionCount: listed,
      sharedActionCount: serving.size - listed,
    };
    return [view];
  });
  return {
    plan,
    lens,
    rollup: rollUp(
      areas.map(({ area, rollup }) => childGoal(area.id, rollup, area.weight)),
      plan.thresholds,
    ),
    areas,
    targetYears: endYears(areas.flatMap((area) => area.subGoals.flatMap((view) => view.indicators))),
    subGoals,
    indicators,
    actions,
  };
}

/** The years that judgements end in, of those with progress, or of all where none has any. */
function endYears(views: readonly IndicatorView[]): string[] {
  const counted = views.filter(({ judgement }) => judgement.progress !== undefined);
  const of = counted.length > 0 ? counted : views;
  return [...new Set(of.flatMap(({ judgement: { end } }) => (end ? [end.slice(0, 4)] : [])))].sort();
}

/** The actions that serve each sub-goal, in order. */
function servingActions(actions: readonly Action[]): Map<Id, Action[]> {
  const serving = new Map<Id, Action[]>();
  for (const action of actions) {
    for (const subGoal of new Set(action.subGoals)) {
      const group = serving.get(subGoal);
      if (group) group.push(action);
      else serving.set(subGoal, [action]);
    }
  }
  for (const group of serving.values()) group.sort(byOrder);
  return serving;
}
