/** The outline as the lines that stand on the page, one below the other: rows, and between them the places for new ones. */
import type { OutlineItem, OutlineRef, OutlineTable } from '#/domain/model/outline.ts';
import { finderOf, queryWords, searchable } from '#/domain/values/words.ts';

/** Tells rows apart: ids are only unique within their table. */
export function keyOf({ table, row }: OutlineItem): string {
  return refKey({ table, id: row.id });
}

export function refKey({ table, id }: OutlineRef): string {
  return `${table}|${id}`;
}

export function refOf({ table, row }: OutlineItem): OutlineRef {
  return { table, id: row.id };
}

interface Placed {
  key: string;
  /** 1 for goal areas, 2 for sub-goals, 3 for what is under them. */
  level: number;
  /** 0-based place of the goal area it belongs to. */
  area: number;
}

export interface RowLine extends Placed {
  kind: 'row';
  item: OutlineItem;
  /** Absent for rows that nothing can stand under. */
  isOpen?: boolean;
}

/** Buttons that add a row last under a parent, or last of all. */
export interface AddLine extends Placed {
  kind: 'add';
  parent?: OutlineItem;
  tables: readonly OutlineTable[];
}

/** The field for a new row's name. */
export interface NewLine extends Placed {
  kind: 'new';
  parent?: OutlineItem;
  table: OutlineTable;
}

export type Line = RowLine | AddLine | NewLine;

/** Where a new row is being named. */
export interface Adding {
  table: OutlineTable;
  /** Key of the row it is to stand under; absent for a goal area. */
  parent?: string | undefined;
}

/** The key of the line where a new row is being named. */
export function newKey({ table, parent = '' }: Adding): string {
  return `new|${table}|${parent}`;
}

export interface LinesOptions {
  isOpen: (key: string) => boolean;
  /** The rows that a search has found, and those they stand under; absent without a search. */
  found?: Found | undefined;
  adding?: Adding | undefined;
  canEdit: boolean;
}

const CHILDREN: Partial<Record<OutlineTable, readonly OutlineTable[]>> = {
  goalAreas: ['subGoals'],
  subGoals: ['indicators', 'actions'],
};

/** What can stand under a row of a table. */
export function childTables(table: OutlineTable): readonly OutlineTable[] {
  return CHILDREN[table] ?? [];
}

export function linesOf(items: readonly OutlineItem[], options: LinesOptions): Line[] {
  const lines: Line[] = [];
  const { isOpen, found, adding, canEdit } = options;
  const add = (more: readonly Line[]) => {
    for (const line of more) lines.push(line);
  };

  const addLines = (parent: OutlineItem | undefined, level: number, area: number) => {
    const tables: readonly OutlineTable[] = parent ? childTables(parent.table) : ['goalAreas'];
    const key = parent ? keyOf(parent) : '';
    const under = { level, area, ...(parent && { parent }) };
    return {
      new: (table: OutlineTable): NewLine[] =>
        adding?.table === table && (adding.parent ?? '') === key
          ? [{ kind: 'new', key: newKey(adding), table, ...under }]
          : [],
      // A search shows what is there; there it is not said what is last.
      add: (): AddLine[] =>
        canEdit && !found && tables.length > 0 ? [{ kind: 'add', key: `add|${key}`, tables, ...under }] : [],
    };
  };

  const visit = (
    siblings: readonly OutlineItem[],
    parent: OutlineItem | undefined,
    level: number,
    at = 0,
  ) => {
    // Under a hit that holds no other everything is there for whoever opens it.
    const narrows = found && (!parent || found.above.has(keyOf(parent)));
    const shown = narrows ? siblings.filter((item) => found.shown.has(keyOf(item))) : siblings;
    const place = addLines(parent, level, at);
    const visitRow = (item: OutlineItem) => {
      const area = parent ? at : items.indexOf(item);
      const key = keyOf(item);
      const canOpen = childTables(item.table).length > 0;
      const open = canOpen && isOpen(key);
      lines.push({
        kind: 'row',
        key,
        item,
        level,
        area,
        ...(canOpen && { isOpen: open }),
      });
      if (open) visit(item.children, item, level + 1, area);
    };
    // Under a sub-goal a new indicator is named below the indicators, above the actions.
    const actions = shown.findIndex(({ table }) => table === 'actions');
    const split = actions < 0 ? shown.length : actions;
    for (const item of shown.slice(0, split)) visitRow(item);
    if (parent?.table === 'subGoals') add(place.new('indicators'));
    for (const item of shown.slice(split)) visitRow(item);
    if (parent?.table === 'subGoals') add(place.new('actions'));
    else add(place.new(parent ? 'subGoals' : 'goalAreas'));
    add(place.add());
  };
  visit(items, undefined, 1);
  return lines;
}

export interface Found {
  /** Rows that have the words. */
  hits: number;
  /** Keys of the hits and of every row that one stands under. */
  shown: ReadonlySet<string>;
  /** Keys of the rows that a hit stands under. */
  above: ReadonlySet<string>;
}

/** The rows whose number or name has every word of a search; undefined without words. */
export function findIn(items: readonly OutlineItem[], search: string): Found | undefined {
  if (queryWords(search).length === 0) return undefined;
  const isFound = finderOf(search);
  let hits = 0;
  const shown = new Set<string>();
  const above = new Set<string>();
  const visit = (item: OutlineItem): boolean => {
    const isHit = isFound(searchable(`${item.number} ${item.row.name}`));
    // Every child is to be visited, also when the first is a hit.
    const under = item.children.map(visit).some(Boolean);
    if (isHit) hits += 1;
    if (under) above.add(keyOf(item));
    if (isHit || under) shown.add(keyOf(item));
    return isHit || under;
  };
  items.map(visit);
  return { hits, shown, above };
}

/** The keys of all rows that a row stands under, the nearest first. */
export function keysAbove(item: OutlineItem): string[] {
  return item.parent ? [keyOf(item.parent), ...keysAbove(item.parent)] : [];
}
