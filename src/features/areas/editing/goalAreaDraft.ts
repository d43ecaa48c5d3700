import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readWeight } from '#/parts/form/readWeight.ts';
import { readTags, type TagsDraft, tagsDraft } from '#/parts/form/tagsDraft.ts';
import { numberToType } from '#/ui/form/fields/numbers.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface GoalAreaDraft extends TagsDraft {
  name: string;
  aim: string;
  strategy: string;
  source: string;
  weight: string;
}

export function goalAreaDraft(row: GoalArea, language: Language): GoalAreaDraft {
  return {
    name: row.name,
    aim: row.aim ?? '',
    strategy: row.strategy ?? '',
    source: row.source ?? '',
    ...tagsDraft(row.tags),
    weight: numberToType(row.weight, language),
  };
}

export interface GoalAreaContext {
  base: GoalArea;
  language: Language;
  /** All of the plan. */
  goalAreas: readonly GoalArea[];
  /** All tags of the plan. */
  knownTags?: readonly string[];
}

/** `base` is the row the form opened with; its id, order and note are kept. */
export function validateGoalArea(
  draft: GoalAreaDraft,
  { base, language, goalAreas, knownTags }: GoalAreaContext,
): Validated<RowToSave<GoalArea>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const texts = {
    ...read.optional('aim', draft.aim),
    ...read.optional('strategy', draft.strategy),
    ...read.optional('source', draft.source),
    ...readTags(read, draft, knownTags),
  };
  const weight = readWeight(read, draft.weight, base, goalAreas);
  if (weight === undefined) return read.done<RowToSave<GoalArea>>(undefined);
  const { id, order, note } = base;
  return read.done({ row: { id, order, name, weight, ...texts, ...(note !== undefined && { note }) } });
}
