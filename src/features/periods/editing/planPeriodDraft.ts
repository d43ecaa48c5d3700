import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan } from '#/parts/form/rowFaults.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface PlanPeriodDraft {
  name: string;
  start: string;
  end: string;
  source: string;
}

export function planPeriodDraft({ name, start, end, source = '' }: PlanPeriod): PlanPeriodDraft {
  return { name, start, end, source };
}

export interface PlanPeriodContext {
  base: PlanPeriod;
  language: Language;
  rows: PlanRows;
}

/** A day that cannot be read yet is taken to be the other one, so that what is wrong with that one is said. */
export function validatePlanPeriod(
  draft: PlanPeriodDraft,
  { base, language, rows }: PlanPeriodContext,
): Validated<RowToSave<PlanPeriod>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const start = read.date('start', draft.start);
  const end = read.date('end', draft.end);
  const source = read.optional('source', draft.source);
  const { id, order, predecessor } = base;
  const row: PlanPeriod = {
    id,
    order,
    name,
    start: start ?? end ?? base.start,
    end: end ?? start ?? base.end,
    ...source,
    ...(predecessor !== undefined && { predecessor }),
  };
  askPlan(read, { rows, table: 'planPeriods', row });
  return read.done({ row });
}
