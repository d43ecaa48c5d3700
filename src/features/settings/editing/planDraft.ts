import type { Plan } from '#/domain/tables/plans.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan } from '#/parts/form/rowFaults.ts';
import { readThresholds, type ThresholdsDraft, thresholdsDraft } from '#/parts/form/thresholds.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface PlanDraft extends ThresholdsDraft {
  name: string;
  municipality: string;
  start: string;
  end: string;
  caseNumber: string;
  description: string;
  source: string;
}

export function planDraft(plan: Plan, language: Language): PlanDraft {
  return {
    name: plan.name,
    municipality: plan.municipality,
    start: plan.start,
    end: plan.end,
    caseNumber: plan.caseNumber ?? '',
    description: plan.description ?? '',
    source: plan.source ?? '',
    ...thresholdsDraft(plan.thresholds, language),
  };
}

/** What could not be read stands as it was while the plan is asked about the rest. */
export function validatePlan(
  draft: PlanDraft,
  { base, language, rows }: { base: Plan; language: Language; rows: PlanRows },
): Validated<RowToSave<Plan>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const municipality = read.name('municipality', draft.municipality);
  const start = read.date('start', draft.start) ?? base.start;
  const end = read.date('end', draft.end) ?? base.end;
  const thresholds = readThresholds(read, draft, base.thresholds);
  const caseNumber = read.label('caseNumber', draft.caseNumber);
  const row: Plan = {
    id: base.id,
    name,
    municipality,
    start,
    end,
    thresholds,
    ...(caseNumber !== '' && { caseNumber }),
    ...read.optional('description', draft.description),
    ...read.optional('source', draft.source),
  };
  askPlan(read, { rows, table: 'plans', row });
  return read.done({ row });
}
