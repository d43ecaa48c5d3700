import type { ClimateTarget } from '#/domain/tables/climateTargets.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { readYear } from '#/parts/editing/years.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan } from '#/parts/form/rowFaults.ts';
import { numberToType } from '#/ui/form/fields/numbers.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface YearTargetDraft {
  /** Only within the form; a target is told by its year. */
  id: string;
  year: string;
  value: string;
}

export interface ClimateTargetDraft {
  name: string;
  unit: string;
  scope: string;
  baselineYear: string;
  targets: YearTargetDraft[];
  source: string;
}

/** What a new climate target starts from; its baseline year is for the user to say. */
export interface BlankClimateTarget extends Omit<ClimateTarget, 'baselineYear'> {
  baselineYear?: number;
}

export function blankClimateTarget(rows: PlanRows, id: Id): BlankClimateTarget {
  return { id, order: nextOrder(rows.climateTargets), name: '', unit: '%', targets: [] };
}

export function climateTargetDraft(row: BlankClimateTarget, language: Language): ClimateTargetDraft {
  return {
    name: row.name,
    unit: row.unit,
    scope: row.scope ?? '',
    baselineYear: row.baselineYear === undefined ? '' : String(row.baselineYear),
    targets: row.targets.map(({ year, value }) => ({
      id: String(year),
      year: String(year),
      value: numberToType(value, language),
    })),
    source: row.source ?? '',
  };
}

/**
 * Refuses what the plan would, and a target that is not after the baseline year: a file may hold one. Targets left wholly
 * empty are dropped.
 */
export function validateClimateTarget(
  draft: ClimateTargetDraft,
  { base, language, rows }: { base: Pick<ClimateTarget, 'id' | 'order'>; language: Language; rows: PlanRows },
): Validated<RowToSave<ClimateTarget>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const unit = read.name('unit', draft.unit);
  const scope = read.optional('scope', draft.scope);
  const baselineYear = readYear(read, 'baselineYear', draft.baselineYear);
  const source = read.optional('source', draft.source);
  const targets = draft.targets.flatMap(({ year: typedYear, value: typedValue }, line) => {
    if (typedYear.trim() === '' && typedValue.trim() === '') return [];
    const [yearField, valueField] = [`targets.${line}.year`, `targets.${line}.value`];
    const year = readYear(read, yearField, typedYear);
    const value = read.number(valueField, typedValue, { unit });
    if (year === undefined || value === undefined) return [];
    if (baselineYear !== undefined && year <= baselineYear) {
      read.fail(yearField, 'yearNotAfterBaseline', { year: String(baselineYear) });
    }
    return [{ year, value, line }];
  });
  targets.sort((a, b) => a.year - b.year);
  const row: ClimateTarget = {
    id: base.id,
    order: base.order,
    name,
    unit,
    // Only so that the plan can be asked about the rest: it has been refused.
    baselineYear: baselineYear ?? Number.NaN,
    targets: targets.map(({ year, value }) => ({ year, value })),
    ...scope,
    ...source,
  };
  askPlan(read, { rows, table: 'climateTargets', row, lines: { targets: targets.map(({ line }) => line) } });
  return read.done({ row });
}
