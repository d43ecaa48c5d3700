/** Names that are being written in the outline: what was open when the page was loaded anew is open again. */

import { flatten, OUTLINE_TABLES, type OutlineItem, type OutlineTable } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { draftedForms, draftKey } from '#/ui/form/typing/drafts.ts';
import { type Adding, keyOf, keysAbove } from './lines.ts';

const FORM = 'outline';

/** The key of a row's name as it is being changed. */
export function nameDraft(plan: Id, key: string): string {
  return draftKey(plan, FORM, 'name', key);
}

/** The key of a row's weight as it is being changed. */
export function weightDraft(plan: Id, key: string): string {
  return draftKey(plan, FORM, 'weight', key);
}

/** The key of the name of a row that is not there yet. */
export function newDraft(plan: Id, { table, parent = '' }: Adding): string {
  return draftKey(plan, FORM, 'new', table, parent);
}

/** The key of the name that the guide asks for. */
export function guideDraft(plan: Id, table: OutlineTable): string {
  return draftKey(plan, FORM, 'guide', table);
}

export interface LeftOpen {
  adding?: Adding;
  /** The row whose name or weight is being changed. */
  busy?: { key: string; with: 'name' | 'weight' };
  /** Keys of the rows that must be open for it to be seen. */
  above: readonly string[];
}

/** What was left half-written, where there still is a place for it. */
export function leftOpen(plan: Id, items: readonly OutlineItem[]): LeftOpen {
  const rows = flatten(items);
  for (const [form, kind, ...at] of draftedForms(plan)) {
    if (form !== FORM) continue;
    if (kind === 'name' || kind === 'weight') {
      const item = rows.find((row) => keyOf(row) === at[0]);
      if (item) return { busy: { key: keyOf(item), with: kind }, above: keysAbove(item) };
    }
    if (kind === 'new') {
      const table = OUTLINE_TABLES.find((each) => each === at[0]);
      const parent = rows.find((row) => keyOf(row) === at[1]);
      if (table === 'goalAreas') return { adding: { table }, above: [] };
      if (table && parent)
        return { adding: { table, parent: keyOf(parent) }, above: [keyOf(parent), ...keysAbove(parent)] };
    }
  }
  return { above: [] };
}
