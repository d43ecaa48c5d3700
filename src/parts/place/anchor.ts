/**
 * A row's place on a page, as an address names it after the #: its table and its id, for ids are unique in their table only, and
 * pages have places of their own (`climate`). Both the address and the element have it. The router writes what it is given there
 * as it is, and reads it back with some characters encoded and others not; written like this, it reads what it wrote.
 */
import { TABLES, type TableName } from '#/domain/tables/names.ts';

/** What a page may have places for: rows, and the nodes of frameworks (`framework id:code`). */
export type Placed = TableName | 'nodes';

const PLACED: readonly Placed[] = [...TABLES, 'nodes'];

/** The place of a row, or of a node. */
export function anchorOf(table: Placed, id: string): string {
  return `${table}:${id.replace(/[%"<>`{}\\]/g, encodeURIComponent)}`;
}

/** What a place that the address names is the place of. Without a table where it has none: links used to name the id alone. */
export function placedAt(anchor: string): { table?: Placed; id: string } {
  const table = PLACED.find((each) => anchor.startsWith(`${each}:`));
  const id = table === undefined ? anchor : anchor.slice(table.length + 1);
  return {
    ...(table !== undefined && { table }),
    id: id.replace(/%(?:25|22|3C|3E|60|7B|7D|5C)/g, decodeURIComponent),
  };
}

/** The id of the row of a table in a place that the address names; empty where that is another table's, or there is none. */
export function idAt(anchor: string, table: Placed): string {
  const placed = placedAt(anchor);
  return placed.table === undefined || placed.table === table ? placed.id : '';
}
