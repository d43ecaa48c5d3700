/** What each unit answers for, as seen through a lens. */

import { referencesOf, tablesPointingAt } from '#/domain/integrity/references.ts';
import { OUTLINE_TABLES } from '#/domain/model/outline.ts';
import type { ListName, TableName } from '#/domain/tables/names.ts';
import { type PlanRows, rowsIn, TIES } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView, SubGoalView } from '#/domain/view/planView.ts';

export interface AnswersFor {
  subGoals: SubGoalView[];
  actions: number;
  /** Of the actions, those whose deadline has passed. */
  overdue: number;
  /** Those that it sees to by itself, whoever answers for the action. */
  milestones: number;
  indicators: number;
  /** Rows of other tables that name it, by table. */
  others: ReadonlyMap<ListName, number>;
}

const NOTHING: AnswersFor = {
  subGoals: [],
  actions: 0,
  overdue: 0,
  milestones: 0,
  indicators: 0,
  others: new Map(),
};

/** What the unit answers for; units that answer for nothing are not in the map that {@link answersByUnit} makes. */
export function answersOf(answers: ReadonlyMap<Id, AnswersFor>, unit: Id): AnswersFor {
  return answers.get(unit) ?? NOTHING;
}

/** Counted once for all units: the rows of the view, and those that belong to no period. */
export function answersByUnit(view: PlanView, rows: PlanRows): ReadonlyMap<Id, AnswersFor> {
  const found = new Map<Id, AnswersFor>();
  const of = (unit: Id) => {
    const known = found.get(unit) ?? { ...NOTHING, subGoals: [] };
    found.set(unit, known);
    return known;
  };
  for (const subGoal of view.subGoals.values()) {
    if (subGoal.subGoal.unit !== undefined) of(subGoal.subGoal.unit).subGoals.push(subGoal);
  }
  for (const { action, overdue } of view.actions.values()) {
    for (const unit of new Set(action.units)) {
      of(unit).actions += 1;
      if (overdue) of(unit).overdue += 1;
    }
    for (const { responsible } of action.milestones) {
      if (responsible !== undefined) of(responsible).milestones += 1;
    }
  }
  for (const { indicator } of view.indicators.values()) {
    if (indicator.responsible !== undefined) of(indicator.responsible).indicators += 1;
  }
  const rest = tablesPointingAt(new Set<TableName>(['units'])).filter(
    (table) => ![...OUTLINE_TABLES, ...TIES].some((each) => each === table),
  );
  for (const table of rest) {
    for (const row of rowsIn(rows, table)) {
      for (const { to, id } of referencesOf(table, row)) {
        if (to !== 'units') continue;
        const own = of(id);
        own.others = new Map(own.others).set(table, (own.others.get(table) ?? 0) + 1);
      }
    }
  }
  return found;
}
