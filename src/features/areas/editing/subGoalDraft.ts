import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { orderUnder, type UnitContext } from '#/parts/editing/rows.ts';
import { readUnit, type UnitChoice, unitChoiceOf } from '#/parts/editing/unitChoice.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readWeight } from '#/parts/form/readWeight.ts';
import { askPlan } from '#/parts/form/rowFaults.ts';
import { readTags, type TagsDraft, tagsDraft } from '#/parts/form/tagsDraft.ts';
import { numberToType } from '#/ui/form/fields/numbers.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface SubGoalDraft extends UnitChoice, TagsDraft {
  name: string;
  goalArea: Id;
  description: string;
  allPeriods: boolean;
  periods: Id[];
  weight: string;
  proposal: boolean;
  source: string;
}

export function subGoalDraft(row: SubGoal, language: Language): SubGoalDraft {
  return {
    name: row.name,
    goalArea: row.goalArea,
    description: row.description ?? '',
    allPeriods: row.periods.length === 0,
    periods: row.periods,
    ...unitChoiceOf(row.unit),
    weight: numberToType(row.weight, language),
    proposal: row.proposal,
    source: row.source ?? '',
    ...tagsDraft(row.tags),
  };
}

export interface SubGoalContext {
  base: SubGoal;
  language: Language;
  rows: PlanRows;
  units: UnitContext;
  /** All tags of the plan. */
  knownTags?: readonly string[];
}

export function validateSubGoal(
  draft: SubGoalDraft,
  { base, language, rows, units, knownTags }: SubGoalContext,
): Validated<RowToSave<SubGoal>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const { goalArea } = draft;
  // No period means all of them; an empty choice by oversight must not become its opposite.
  if (!draft.allPeriods && draft.periods.length === 0) read.fail('periods', 'noPeriod');
  const unit = readUnit(read, draft, units);
  const siblings = rows.subGoals.filter((row) => row.goalArea === goalArea);
  const weight = readWeight(read, draft.weight, base, siblings);
  const texts = {
    ...read.optional('description', draft.description),
    ...read.optional('source', draft.source),
    ...readTags(read, draft, knownTags),
  };
  const row: SubGoal = {
    id: base.id,
    order: orderUnder(base, goalArea !== base.goalArea, siblings),
    goalArea,
    name,
    periods: draft.allPeriods ? [] : draft.periods,
    weight: weight ?? base.weight,
    proposal: draft.proposal,
    ...texts,
    ...(unit.id !== undefined && { unit: unit.id }),
    // What rolling over has written is no field of the form.
    ...(base.predecessor !== undefined && { predecessor: base.predecessor }),
    ...(base.outcomes && { outcomes: base.outcomes }),
  };
  askPlan(read, { rows, table: 'subGoals', row });
  return read.done({ row, ...(unit.added && { unit: unit.added }) });
}
