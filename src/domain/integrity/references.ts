/**
 * What the rows of a plan point at: described once, by table. Whoever must know what a row refers to, or which of it is not
 * there, asks here.
 */

import { SDG_FRAMEWORK } from '../tables/frameworks.ts';
import type { TableName } from '../tables/names.ts';
import {
  COMMENTED_TABLES,
  LINK_SOURCES,
  type PlanRows,
  type PlanTables,
  type RowRef,
} from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';

/** The tables that are lists in {@link PlanRows}. */
export type ListTable = Exclude<TableName, 'plans'>;

/** Where a reference may point: at a row, or at a point of a framework, whose id is then `framework:code`. */
export type Target = ListTable | 'nodes';

/** Something that a row points at. */
export interface Reference {
  to: Target;
  id: Id;
}

/** How the rows of a table point at others. */
interface Pointing<R> {
  /** The fields that say where to. */
  fields: readonly (keyof R & string)[];
  to: readonly Target[];
  find: (row: R) => readonly (Id | undefined | Reference)[];
}

/** References of one or more fields to one table. */
function to<R>(
  table: Target,
  fields: readonly (keyof R & string)[],
  find: (row: R) => readonly (Id | undefined)[],
): Pointing<R> {
  return { fields, to: [table], find };
}

/** The UN goals ship with Varde and are always there. */
const SHIPPED = `${SDG_FRAMEWORK}:`;

const POINTING: { readonly [T in TableName]: readonly Pointing<PlanTables[T]>[] } = {
  plans: [],
  planPeriods: [to('planPeriods', ['predecessor'], ({ predecessor }) => [predecessor])],
  units: [],
  frameworks: [],
  climateTargets: [],
  mandates: [],
  goalAreas: [],
  subGoals: [
    to('goalAreas', ['goalArea'], ({ goalArea }) => [goalArea]),
    to('units', ['unit'], ({ unit }) => [unit]),
    to('planPeriods', ['periods', 'outcomes'], ({ periods, outcomes = [] }) => [
      ...periods,
      ...outcomes.map(({ period }) => period),
    ]),
    to('subGoals', ['predecessor'], ({ predecessor }) => [predecessor]),
  ],
  actions: [
    // An action that serves no sub-goal points at nothing too.
    to('subGoals', ['subGoals'], ({ subGoals }) => (subGoals.length > 0 ? subGoals : [''])),
    to('units', ['units', 'milestones'], ({ units, milestones }) => [
      ...units,
      ...milestones.map(({ responsible }) => responsible),
    ]),
  ],
  indicators: [
    to('subGoals', ['subGoal'], ({ subGoal }) => [subGoal]),
    to('units', ['responsible'], ({ responsible }) => [responsible]),
    to('indicators', ['predecessor'], ({ predecessor }) => [predecessor]),
  ],
  duties: [],
  responsibilities: [
    to('duties', ['duty'], ({ duty }) => [duty]),
    to('units', ['unit'], ({ unit }) => [unit]),
  ],
  partners: [to('units', ['unit'], ({ unit }) => [unit])],
  links: [
    {
      fields: ['fromTable', 'from'],
      to: LINK_SOURCES,
      find: ({ fromTable, from }) => [{ to: fromTable, id: from }],
    },
    {
      fields: ['toKind', 'to'],
      to: ['nodes', 'climateTargets', 'mandates'],
      find: ({ toKind, to: id }) => {
        if (toKind === 'climateTarget') return [{ to: 'climateTargets', id }];
        if (toKind === 'mandate') return [{ to: 'mandates', id }];
        return id.startsWith(SHIPPED) ? [] : [{ to: 'nodes', id }];
      },
    },
  ],
  comments: [
    { fields: ['onTable', 'on'], to: COMMENTED_TABLES, find: ({ onTable, on }) => [{ to: onTable, id: on }] },
  ],
};

/** Everything that a row points at; the UN goals, which are always there, are left out. */
export function referencesOf<T extends TableName>(table: T, row: PlanTables[T]): Reference[] {
  const pointing: readonly Pointing<PlanTables[T]>[] = POINTING[table];
  return pointing.flatMap(({ to: [only], find }) =>
    find(row).flatMap((found): Reference[] => {
      if (typeof found === 'object') return [found];
      return found === undefined || only === undefined ? [] : [{ to: only, id: found }];
    }),
  );
}

/** The tables whose rows may point at rows of the given tables; at a framework one points through its nodes. */
export function tablesPointingAt(tables: ReadonlySet<TableName>): ListTable[] {
  return LIST_TABLES.filter((table) =>
    POINTING[table].some(({ to: targets }) => targets.some((each) => tables.has(rowTable(each)))),
  );
}

/** The fields of any row that point at other rows, or are pointed at. */
export const REFERRING: ReadonlySet<string> = new Set([
  ...Object.values(POINTING).flatMap((all) => all.flatMap(({ fields }): readonly string[] => fields)),
  'nodes',
]);

/** The row without which a reference points at nothing. */
export function rowOf({ to: target, id }: Reference): RowRef {
  return target === 'nodes' ? { table: 'frameworks', id: id.split(':')[0] ?? '' } : { table: target, id };
}

function rowTable(target: Target): ListTable {
  return target === 'nodes' ? 'frameworks' : target;
}

const LIST_TABLES = Object.keys(POINTING).filter((table): table is ListTable => table !== 'plans');

/** A reference that points at nothing. */
export interface Dangling {
  /** The row that points. */
  from: RowRef & { table: ListTable };
  reference: Reference;
}

/** Every reference that points at nothing. Also an action that serves no sub-goal has one. */
export function danglingIn(rows: PlanRows): Dangling[] {
  const known = new Map<Target, Set<string>>(
    LIST_TABLES.map((table) => [table, new Set(rows[table].map(({ id }) => id))]),
  );
  known.set(
    'nodes',
    new Set(rows.frameworks.flatMap(({ id, nodes }) => nodes.map(({ code }) => `${id}:${code}`))),
  );
  const lists: { readonly [T in ListTable]: readonly PlanTables[T][] } = rows;
  const dangling: Dangling[] = [];
  const look = <T extends ListTable>(table: T) => {
    for (const row of lists[table]) {
      for (const reference of referencesOf(table, row)) {
        if (!known.get(reference.to)?.has(reference.id)) {
          dangling.push({ from: { table, id: row.id }, reference });
        }
      }
    }
  };
  for (const table of LIST_TABLES) look(table);
  return dangling;
}

/** Text that is the same for the same reference: `table|row|target table|target`. */
export function referenceKey({ from: { table, id }, reference }: Dangling): string {
  return `${table}|${id}|${reference.to}|${reference.id}`;
}

/** Every reference of {@link danglingIn} as {@link referenceKey}. */
export function danglingReferences(rows: PlanRows): Set<string> {
  return new Set(danglingIn(rows).map(referenceKey));
}
