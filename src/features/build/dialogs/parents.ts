import { type OutlineItem, type OutlineTable, parentsFor } from '#/domain/model/outline.ts';

/** What a row can be moved to, narrowed by words in the number, the name or the name of the goal area above. */
export function findParents(
  items: readonly OutlineItem[],
  table: OutlineTable,
  search: string,
): OutlineItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = ({ number, row, parent }: OutlineItem) =>
    `${number} ${row.name} ${parent?.row.name ?? ''}`.toLowerCase();
  return parentsFor(items, table).filter((item) => words.every((word) => textOf(item).includes(word)));
}
