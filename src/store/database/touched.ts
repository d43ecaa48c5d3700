/** Under which keys the commits are found that changed a row. */
import type { Change } from '#/domain/log/log.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { Id } from '#/domain/values/ids.ts';

/** Index key under which a commit is found by a row it changed. */
export function touchKey(plan: Id, table: TableName | 'readings', row: Id): string {
  return `${plan}|${table}|${row}`;
}

/** From how many rows on a commit is found under {@link everyRow} instead of each row it changed. */
const TOUCHES_EVERYTHING = 2_000;

/** Index key of the commits that changed so very many rows that they are looked into for any of them. */
export function everyRow(plan: Id): string {
  return `${plan}|*`;
}

/** The index keys of a commit that makes some changes. */
export function touchedBy(plan: Id, changes: readonly Pick<Change, 'table' | 'row'>[]): string[] {
  const touched = new Set(changes.map(({ table, row }) => touchKey(plan, table, row)));
  return touched.size < TOUCHES_EVERYTHING ? [...touched] : [everyRow(plan)];
}
