import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import type { Validated } from '#/ui/form/message.ts';
import { numberToType } from '#/ui/form/numbers.ts';

export interface PlanDraft {
  name: string;
  municipality: string;
  start: string;
  end: string;
  caseNumber: string;
  description: string;
  source: string;
  /** Percent of the whole planned change. */
  onTrack: string;
  atRisk: string;
}

export function planDraft(plan: Plan, language: Language): PlanDraft {
  // 0.07 · 100 is 7.000000000000001 in binary; nobody set more than ten decimals.
  const percent = (share: number) => numberToType(Number((share * 100).toFixed(10)), language);
  return {
    name: plan.name,
    municipality: plan.municipality,
    start: plan.start,
    end: plan.end,
    caseNumber: plan.caseNumber ?? '',
    description: plan.description ?? '',
    source: plan.source ?? '',
    onTrack: percent(plan.thresholds.onTrack),
    atRisk: percent(plan.thresholds.atRisk),
  };
}

/** Refuses dates that would leave a plan period outside the plan, and thresholds outside 0 ≤ on track ≤ at risk ≤ 100 %. */
export function validatePlan(
  draft: PlanDraft,
  { base, language, planPeriods }: { base: Plan; language: Language; planPeriods: readonly PlanPeriod[] },
): Validated<RowToSave<Plan>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const municipality = read.name('municipality', draft.municipality);
  const start = read.date('start', draft.start);
  const end = read.date('end', draft.end);
  if (start !== undefined && end !== undefined && end < start) {
    read.fail('end', 'endBeforeStart', { start: { date: start } });
  }
  for (const period of planPeriods) {
    const values = { name: period.name, start: { date: period.start }, end: { date: period.end } };
    if (start !== undefined && period.start < start) read.fail('start', 'leavesPeriodOut', values);
    if (end !== undefined && period.end > end) read.fail('end', 'leavesPeriodOut', values);
  }
  const percent = { unit: '%', min: 0, max: 100 };
  const onTrack = read.number('onTrack', draft.onTrack, percent);
  const atRisk = read.number('atRisk', draft.atRisk, percent);
  if (onTrack !== undefined && atRisk !== undefined && atRisk < onTrack) {
    read.fail('atRisk', 'thresholdOrder', { onTrack });
  }
  const caseNumber = read.label('caseNumber', draft.caseNumber);
  const texts = {
    ...read.optional('description', draft.description),
    ...read.optional('source', draft.source),
  };
  if (start === undefined || end === undefined || onTrack === undefined || atRisk === undefined) {
    return read.done<RowToSave<Plan>>(undefined);
  }
  return read.done({
    row: {
      id: base.id,
      name,
      municipality,
      start,
      end,
      thresholds: { onTrack: onTrack / 100, atRisk: atRisk / 100 },
      ...(caseNumber !== '' && { caseNumber }),
      ...texts,
    },
  });
}
