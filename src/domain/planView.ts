/**
 * A plan seen from a date and a plan period: every indicator judged, every goal rolled up, everything numbered. This is
 * what pages, reports and exports draw from; none of them judges anything itself.
 */
import { earlier } from './dates.ts';
import type {
  Action,
  GoalArea,
  Id,
  Indicator,
  IsoDate,
  Plan,
  PlanDocument,
  PlanPeriod,
  SubGoal,
} from './model.ts';
import { type Judgement, judge } from './progress.ts';
import { childOf, isMeasured, type Rollup, rollUp } from './rollup.ts';
import type { SummaryReading } from './series.ts';

/** The rows of a plan without its readings. */
export type PlanRows = Omit<PlanDocument, 'series'>;

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
  overdue: boolean;
}

export interface SubGoalView {
  subGoal: SubGoal;
  number: string;
  rollup: Rollup;
  indicators: IndicatorView[];
  actions: ActionView[];
  /** Indicators with a figure that could be judged. */
  measured: number;
  /** Whether what is said of it rests on a figure that should have been replaced by a newer one. */
  isOld: boolean;
}

export interface AreaView {
  area: GoalArea;
  number: string;
  /** 0-based place among the plan's areas; picks the area's hue. */
  index: number;
  rollup: Rollup;
  subGoals: SubGoalView[];
  measured: number;
  indicatorCount: number;
  actionCount: number;
}

export interface PlanView {
  plan: Plan;
  lens: Lens;
  rollup: Rollup;
  areas: AreaView[];
  /** Every judged sub-goal, indicator and action by id, within the lens's period. */
  subGoals: ReadonlyMap<Id, SubGoalView>;
  indicators: ReadonlyMap<Id, IndicatorView>;
  actions: ReadonlyMap<Id, ActionView>;
}

/** The last date whose readings count: as-of, or the period's end where that comes first. */
export function lastCountedDate(lens: Lens): IsoDate {
  return lens.period ? earlier(lens.asOf, lens.period.end) : lens.asOf;
}

/** Whether a sub-goal lives in the period looked at (all do in the whole plan, and those that name no period). */
export function livesIn(subGoal: SubGoal, period: PlanPeriod | undefined): boolean {
  return !period || subGoal.periods.length === 0 || subGoal.periods.includes(period.id);
}

/** Whether an action's due date has passed without it being completed or cancelled. */
export function isOverdue(action: Action, asOf: IsoDate): boolean {
  return (
    action.due !== undefined &&
    action.due < asOf &&
    action.status !== 'completed' &&
    action.status !== 'cancelled'
  );
}

/** Whether an action runs in the period; one without dates runs wherever its sub-goals do. */
export function actionRunsIn(action: Action, period: PlanPeriod | undefined): boolean {
  if (!period) return true;
  const start = action.start ?? action.due;
  const due = action.due ?? action.start;
  return start === undefined || due === undefined || (start <= period.end && due >= period.start);
}

/** Siblings in their own order; rows with the same order keep a fixed place by id. */
export function byOrder(a: { order: number; id: Id }, b: { order: number; id: Id }): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

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
  const key = `${lens.asOf}|${lens.period?.end ?? ''}|${onTrack}|${atRisk}`;
  const last = remembered.get(indicator);
  if (last && last.readings === readings && last.key === key) return last.judgement;
  const judgement = judge(indicator, readings, {
    asOf: lens.asOf,
    thresholds: plan.thresholds,
    ...(lens.period && { periodEnd: lens.period.end }),
  });
  remembered.set(indicator, { readings, key, judgement });
  return judgement;
}

/** Whether a judgement that may still change rests on a figure that should have been replaced by now. */
function restsOnOldFigure({ status, flags }: Judgement): boolean {
  const isOpen = status === 'on-track' || status === 'at-risk' || status === 'off-track';
  return isOpen && (flags.includes('stale') || flags.includes('final-reading-missing'));
}

/**
 * Judges and numbers a plan. `readingsOf` gives an indicator's readings in date order, at least the first one and all
 * that may be current on {@link lastCountedDate}; the same array for the same readings, so that judging is not repeated.
 */
export function viewPlan(
  rows: PlanRows,
  readingsOf: (indicator: Id) => readonly SummaryReading[],
  lens: Lens,
): PlanView {
  const { plan } = rows;
  const subGoalsOf = groupBy(rows.subGoals, (row) => [row.goalArea]);
  const indicatorsOf = groupBy(rows.indicators, (row) => [row.subGoal]);
  const actionsOf = groupBy(rows.actions, (row) => row.subGoals);

  const goalAreas = [...rows.goalAreas].sort(byOrder);
  const subGoalNumbers = new Map<Id, string>();
  for (const [index, area] of goalAreas.entries()) {
    for (const [i, subGoal] of (subGoalsOf.get(area.id) ?? []).entries()) {
      subGoalNumbers.set(subGoal.id, `${index + 1}.${i + 1}`);
    }
  }
  const homes = homesOf(rows.actions, subGoalNumbers);
  const actionNumbers = numberActions(actionsOf, homes, subGoalNumbers);

  const subGoals = new Map<Id, SubGoalView>();
  const indicators = new Map<Id, IndicatorView>();
  const actions = new Map<Id, ActionView>();

  const viewSubGoal = (subGoal: SubGoal, number: string): SubGoalView => {
    const own = (indicatorsOf.get(subGoal.id) ?? []).map((indicator, i): IndicatorView => {
      const view = {
        indicator,
        number: `${number}.${i + 1}`,
        judgement: judgeOnce(indicator, readingsOf(indicator.id), lens, plan),
      };
      indicators.set(indicator.id, view);
      return view;
    });
    const ownActions = (actionsOf.get(subGoal.id) ?? [])
      .filter((action) => actionRunsIn(action, lens.period))
      // Its own first, so that their numbers run on; then those that have their number elsewhere.
      .sort((a, b) => Number(homes.get(a.id) !== subGoal.id) - Number(homes.get(b.id) !== subGoal.id))
      .map((action): ActionView => {
        const view = actions.get(action.id) ?? {
          action,
          number: actionNumbers.get(action.id) ?? '',
          overdue: isOverdue(action, lens.asOf),
        };
        actions.set(action.id, view);
        return view;
      });
    const view: SubGoalView = {
      subGoal,
      number,
      rollup: rollUp(
        own.map(({ indicator, judgement }) => childOf(judgement, indicator.weight)),
        plan.thresholds,
      ),
      indicators: own,
      actions: ownActions,
      measured: own.filter(({ judgement }) => isMeasured(judgement.status)).length,
      isOld: own.some(({ judgement }) => restsOnOldFigure(judgement)),
    };
    subGoals.set(subGoal.id, view);
    return view;
  };

  const areas = goalAreas.map((area, index): AreaView => {
    // Numbers are the whole plan's: a row keeps its number whatever period one looks at.
    const own = (subGoalsOf.get(area.id) ?? [])
      .filter((subGoal) => livesIn(subGoal, lens.period))
      .map((subGoal) => viewSubGoal(subGoal, subGoalNumbers.get(subGoal.id) ?? ''));
    const areaActions = new Set(own.flatMap((view) => view.actions.map(({ action }) => action.id)));
    return {
      area,
      number: String(index + 1),
      index,
      rollup: rollUp(
        own.map(({ subGoal, rollup }) => ({ ...rollup, weight: subGoal.weight })),
        plan.thresholds,
      ),
      subGoals: own,
      measured: own.reduce((sum, view) => sum + view.measured, 0),
      indicatorCount: own.reduce((sum, view) => sum + view.indicators.length, 0),
      actionCount: areaActions.size,
    };
  });
  return {
    plan,
    lens,
    rollup: rollUp(
      areas.map(({ area, rollup }) => ({ ...rollup, weight: area.weight })),
      plan.thresholds,
    ),
    areas,
    subGoals,
    indicators,
    actions,
  };
}

/** Where each action has its number: the first of its sub-goals that has one itself, wherever that stands in the plan. */
function homesOf(actions: readonly Action[], subGoalNumbers: ReadonlyMap<Id, string>): Map<Id, Id> {
  const homes = new Map<Id, Id>();
  for (const { id, subGoals } of actions) {
    const home = subGoals.find((subGoal) => subGoalNumbers.has(subGoal));
    if (home !== undefined) homes.set(id, home);
  }
  return homes;
}

/** Numbers the actions of each sub-goal without a gap: one that only serves it beside another does not count. */
function numberActions(
  actionsOf: ReadonlyMap<Id, readonly Action[]>,
  homes: ReadonlyMap<Id, Id>,
  subGoalNumbers: ReadonlyMap<Id, string>,
): Map<Id, string> {
  const numbers = new Map<Id, string>();
  for (const [subGoal, number] of subGoalNumbers) {
    const own = (actionsOf.get(subGoal) ?? []).filter(({ id }) => homes.get(id) === subGoal);
    for (const [i, { id }] of own.entries()) numbers.set(id, `${number}.${i + 1}`);
  }
  return numbers;
}

function groupBy<T extends { order: number; id: Id }>(
  rows: readonly T[],
  parents: (row: T) => Id[],
): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    for (const parent of new Set(parents(row))) {
      const group = groups.get(parent);
      if (group) group.push(row);
      else groups.set(parent, [row]);
    }
  }
  for (const group of groups.values()) group.sort(byOrder);
  return groups;
}
