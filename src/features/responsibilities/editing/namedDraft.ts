/** Rows that are little more than their name: responsible units, and duties of the responsibility matrix. */

import type { Duty } from '#/domain/tables/duties.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import type { Validated } from '#/ui/form/message.ts';

/** Both kinds of row have these members and no others. */
type NamedRow = Unit & Duty;

export interface NamedDraft {
  name: string;
  source: string;
}

export function blankUnit(rows: PlanRows, id: Id): Unit {
  return { id, order: nextOrder(rows.units), name: '' };
}

export function blankDuty(rows: PlanRows, id: Id): Duty {
  return { id, order: nextOrder(rows.duties), name: '' };
}

export function namedDraft(row: NamedRow): NamedDraft {
  return { name: row.name, source: row.source ?? '' };
}

export interface NamedContext {
  base: NamedRow;
  language: Language;
  siblings: readonly NamedRow[];
}

/** Refuses a name that another of the siblings has, whatever its case: lists could not tell the two apart. */
export function validateNamed(
  draft: NamedDraft,
  { base, language, siblings }: NamedContext,
): Validated<RowToSave<NamedRow>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const other = siblings.find(
    (row) => row.id !== base.id && row.name.toLowerCase() === name.toLowerCase(),
  )?.name;
  if (other !== undefined) read.fail('name', 'duplicateName', { name: other });
  const source = read.optional('source', draft.source);
  return read.done({ row: { id: base.id, order: base.order, name, ...source } });
}
