import { type OutlineItem, type OutlineTable, parentsFor } from '#/domain/model/outline.ts';
import { finderOf, searchable } from '#/domain/values/words.ts';

/** What a row can be moved to, narrowed by words in the number, the name or the name of the goal area above. */
export function findParents(
  items: readonly OutlineItem[],
  table: OutlineTable,
  search: string,
): OutlineItem[] {
  const isFound = finderOf(search);
  return parentsFor(items, table).filter(({ number, row, parent }) =>
    isFound(searchable(`${number} ${row.name} ${parent?.row.name ?? ''}`)),
  );
}
