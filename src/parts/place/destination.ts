/** Where a row is shown, as a place to go to. The features say it (`parts/registry`); whoever leads to a row asks here. */
import type { TableName } from '#/domain/tables/names.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { placeOf } from '../registry/registered.ts';
import { anchorOf } from './anchor.ts';

/**
 * The page of a row, or the page and its place there; undefined for rows that have no place of their own, as ties.
 * `params` are those of the page, beside the plan.
 */
export function destinationOf({ table, id }: RowRef) {
  const place = placeOf(table);
  if (!place) return undefined;
  if ('page' in place) return { to: place.page, params: { id } };
  return { to: place.list, params: {}, hash: 'at' in place ? place.at : anchorOf(table, id) };
}

/** The page on which the rows of a table stand together; undefined where they have no place of their own. */
export function listOf(table: TableName): string | undefined {
  const place = placeOf(table);
  if (!place) return undefined;
  if ('list' in place) return place.list;
  return 'among' in place ? place.among : place.page.replace(/\/\$id$/, '');
}

/** Whether rows of a table have pages of their own. */
export function hasOwnPage(table: TableName): boolean {
  const place = placeOf(table);
  return place !== undefined && 'page' in place;
}

/** How a row is remembered on this device. */
export function rowKey({ table, id }: { table: TableName; id: Id }): string {
  return `${table}:${id}`;
}
