/** Writing the links of a row. */
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import { rebased } from '#/domain/merge/rebase.ts';
import type { Link, LinkSource } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { rowNow, rowsNow } from './rows.ts';
import { write } from './write.ts';

/** The links that start from a row. */
export function linksFrom(links: readonly Link[], fromTable: LinkSource, from: Id): Link[] {
  return links.filter((link) => link.fromTable === fromTable && link.from === from);
}

/**
 * Makes of a row's links what was meant by making `next` of `before`, in one commit. A link that a colleague has added or
 * taken away meanwhile stays so, and what both have added stands once. Undefined when there is nothing to change. Throws a
 * `RowGoneError` where the row is gone.
 */
export function setLinks(
  plan: Id,
  table: LinkSource,
  from: Id,
  before: readonly Link[],
  next: readonly Link[],
): Promise<Commit | undefined> {
  const old = new Map(before.map((link) => [link.id, link]));
  const kept = new Set(next.map((link) => link.id));
  return database().atomically(async () => {
    await rowNow(plan, { table, id: from });
    const now = linksFrom(await rowsNow(plan, 'links'), table, from);
    const there = new Map(now.map((link) => [link.id, link]));
    const ends = new Set(now.map(endKey));
    const changes: DraftChange[] = [
      ...next.flatMap((link): DraftChange[] => {
        const { id, ...fields } = link;
        const [was, is] = [old.get(id), there.get(id)];
        // What is new to this row, and nobody else has linked it to in the meantime.
        if (!was) return ends.has(endKey(link)) ? [] : [{ table: 'links', row: id, patch: fields }];
        const patch = is ? rebased(was, link, is) : {};
        return Object.keys(patch).length > 0 ? [{ table: 'links', row: id, patch }] : [];
      }),
      ...before
        .filter(({ id }) => !kept.has(id) && there.has(id))
        .map(({ id }): DraftChange => ({ table: 'links', row: id, deleted: true })),
    ];
    return changes.length > 0 ? write(plan, 'edit-links', changes) : undefined;
  });
}

function endKey({ toKind, to }: Link): string {
  return `${toKind}|${to}`;
}
