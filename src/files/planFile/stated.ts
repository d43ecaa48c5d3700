import type { TableName } from '#/domain/tables/names.ts';
import { isJsonObject } from './shape.ts';

/**
 * Tells which fields the rows of a plan file say themselves; the reader fills in what they leave out. By table, a row's place
 * in its list, and field. `text` must be a plan file that has been read.
 */
export function statedIn(text: string): (table: TableName, place: number, field: string) => boolean {
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const rowAt = (table: TableName, place: number): unknown => {
    if (!isJsonObject(file)) return undefined;
    if (table === 'plans') return file.plan;
    const rows = file[table];
    return Array.isArray(rows) ? rows[place] : undefined;
  };
  return (table, place, field) => {
    const row = rowAt(table, place);
    return isJsonObject(row) && Object.hasOwn(row, field);
  };
}
