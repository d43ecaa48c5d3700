import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
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
  plan: Plan;
  planPeriods: readonly PlanPeriod[];
}

/** A period lies within the plan and shares no day with another period. Both its dates are included; its predecessor is kept. */
export function validatePlanPeriod(
  draft: PlanPeriodDraft,
  { base, language, plan, planPeriods }: PlanPeriodContext,
): Validated<RowToSave<PlanPeriod>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const start = read.date('start', draft.start);
  const end = read.date('end', draft.end);
  const source = read.optional('source', draft.source);
  const span = { start: { date: plan.start }, end: { date: plan.end } };
  if (start !== undefined && (start < plan.start || start > plan.end))
    read.fail('start', 'outsidePlan', span);
  if (end !== undefined && start !== undefined && end < start)
    read.fail('end', 'endBeforeStart', { start: { date: start } });
  if (end !== undefined && (end < plan.start || end > plan.end)) read.fail('end', 'outsidePlan', span);
  if (start === undefined || end === undefined) return read.done<RowToSave<PlanPeriod>>(undefined);

  const other = planPeriods.find(
    (period) => period.id !== base.id && period.start <= end && period.end >= start,
  );
  if (other) {
    const field = start >= other.start && start <= other.end ? 'start' : 'end';
    read.fail(field, 'overlapsPeriod', {
      name: other.name,
      start: { date: other.start },
      end: { date: other.end },
    });
  }
  const { id, order, predecessor } = base;
  return read.done({
    row: { id, order, name, start, end, ...source, ...(predecessor !== undefined && { predecessor }) },
  });
}
