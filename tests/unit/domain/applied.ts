/** A plan after a commit, worked out in memory as the store folds it. */
import { applyToRow, type RowState } from '#/domain/log/fold.ts';
import type { DraftChange } from '#/domain/log/log.ts';
import { TABLES, type TableName } from '#/domain/tables/names.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';

export function applied(document: PlanDocument, changes: readonly DraftChange[]): PlanDocument {
  const states = new Map<string, RowState>();
  const key = (table: string, row: string) => `${table}|${row}`;
  const listOf = (table: TableName) => (table === 'plans' ? [document.plan] : document[table]);
  for (const table of TABLES) {
    for (const { id, ...fields } of listOf(table)) {
      states.set(key(table, id), { fields: { ...fields }, exists: true, deleted: false });
    }
  }
  for (const change of changes) {
    const at = key(change.table, change.row);
    states.set(at, applyToRow(states.get(at), change));
  }
  const rowsOf = (table: TableName) =>
    [...states]
      .filter(([at, state]) => at.startsWith(`${table}|`) && !state.deleted)
      .map(([at, { fields }]) => ({ ...fields, id: at.slice(table.length + 1) }));
  const lists = Object.fromEntries(
    TABLES.filter((table) => table !== 'plans').map((table) => [table, rowsOf(table)]),
  );
  return { ...document, ...lists, plan: { ...document.plan, ...rowsOf('plans')[0] } };
}
