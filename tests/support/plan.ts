/**
 * Plans for tests. A test says of its rows only what it is about; the rest follows from the tables' descriptions, so a table
 * or a field that is new needs nothing here.
 */

import { referencesOf } from '#/domain/integrity/references.ts';
import type { Field, Pointer, Row } from '#/domain/tables/describe.ts';
import { LISTS, type ListName, type TableName } from '#/domain/tables/names.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Series } from '#/domain/tables/readings.ts';
import {
  COMMENTED_TABLES,
  described,
  emptyDocument,
  LINK_SOURCES,
  type PlanDocument,
  type PlanTables,
} from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';

/** A row as a test gives it: its id alone, or with some of its fields. */
export type Given<T extends TableName> = Id | ({ id: Id } & Partial<PlanTables[T]>);
type GivenLists = { [T in ListName]?: readonly Given<T>[] };
export type Parts = GivenLists & { plan?: Partial<Plan>; series?: readonly Series[] };

/**
 * A row of any table. What is not said is what a plan file means that leaves it out: a row's name is its id, and what it must
 * stand under is called by its table, as `sub-goal`.
 */
export function row<T extends TableName>(
  table: T,
  id: Id,
  fields: Partial<PlanTables[T]> = {},
): PlanTables[T] {
  return completed(table, { ...fields, id }, byTable);
}

/**
 * A plan 2019–2022 of the given rows, each in its place in the list where nothing else is said. What a row must stand under
 * is, where nothing else is said, the first row of that table; where the plan has none, one is put there.
 */
export function planOf({ plan: own, series = [], ...lists }: Parts = {}): PlanDocument {
  const document = emptyDocument(
    row('plans', own?.id ?? 'plan', {
      name: 'Internasjonal strategi',
      municipality: 'Varde kommune',
      start: '2019-01-01',
      end: '2022-12-31',
      ...own,
    }),
  );
  document.series = [...series];
  const givenId = (table: ListName) => {
    const [first] = lists[table] ?? [];
    return typeof first === 'string' ? first : (first?.id ?? byTable(table));
  };
  for (const table of LISTS) put(document, table, lists[table] ?? [], givenId);
  // From the last table to the first, for rows refer to tables before their own.
  for (const table of LISTS.toReversed()) {
    const wanted = byTable(table);
    if (document[table].length === 0 && isPointedAt(document, table, wanted)) {
      put(document, table, [wanted], byTable);
    }
  }
  return document;
}

/** Puts rows into a list of the plan. */
function put<T extends ListName>(
  document: PlanDocument,
  table: T,
  given: readonly Given<T>[],
  under: (table: ListName) => Id,
): void {
  const lists: Record<ListName, Row[]> = document;
  for (const [order, each] of given.entries()) {
    const fields = typeof each === 'string' ? { id: each } : each;
    const isOrdered = 'order' in described(table).fields;
    lists[table].push(completed(table, { ...(isOrdered && { order }), ...fields }, under));
  }
}

function isPointedAt(document: PlanDocument, table: ListName, id: Id): boolean {
  return LISTS.some((from) =>
    document[from].some((each) =>
      referencesOf(from, each).some(
        (reference) => reference.to === table && reference.id === id && reference.holds !== 'named',
      ),
    ),
  );
}

/** What a row of a table is called where nobody says: `goal-area`. */
function byTable(table: ListName): Id {
  return described(table).one.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function completed<T extends TableName>(
  table: T,
  given: { id: Id } & Partial<Record<string, unknown>>,
  under: (table: ListName) => Id,
): PlanTables[T] {
  const own = Object.entries<Field>(described(table).fields).flatMap(([name, field]): [string, unknown][] => {
    if (name in given) return [[name, given[name]]];
    return field.mayLack ? [] : [[name, unsaid(field, { table, name, id: given.id, under })]];
  });
  const unknown = Object.keys(given).filter((name) => !(name in described(table).fields));
  if (unknown.length > 0) throw new Error(`Rows of ${table} have no ${unknown.join(', ')}`);
  // Every field that the table's description names is there.
  return Object.fromEntries(own) as unknown as PlanTables[T];
}

interface Unsaid {
  table: TableName;
  name: string;
  id: Id;
  under: (table: ListName) => Id;
}

/** What a field is of which a test says nothing. */
function unsaid({ kind, standard }: Field, at: Unsaid): unknown {
  if (standard !== undefined) return structuredClone(standard);
  switch (kind.is) {
    case 'text':
      return ['label', 'text'].includes(kind.kind) ? '' : at.id;
    case 'number':
      return kind.kind === 'year' ? 2020 : 0;
    case 'date':
      return '2019-01-01';
    case 'partialDate':
      return '2019';
    case 'instant':
      return '2020-03-01T09:30:00.000Z';
    case 'flag':
      return false;
    case 'choice':
      return kind.among[0];
    case 'table':
      return tablesAmong(kind.among)[0];
    case 'reference':
      return at.under(targetOf(kind.pointer, at));
    case 'list':
      // A list without a standard needs one at least.
      return [unsaid(kind.of, at)];
    case 'part':
      return Object.fromEntries(
        Object.entries(kind.part.fields)
          .filter(([, member]) => !member.mayLack)
          .map(([member, field]) => [member, unsaid(field, at)]),
      );
  }
}

function tablesAmong(among: 'commented' | 'linked'): readonly ListName[] {
  return among === 'commented' ? COMMENTED_TABLES : LINK_SOURCES;
}

function targetOf(pointer: Pointer, { table, name, id }: Unsaid): ListName {
  if ('to' in pointer) return pointer.to;
  const [first] = 'tableIn' in pointer ? tablesAmong(pointer.among) : [];
  if (first === undefined)
    throw new Error(`Say ${name} of ${id} in ${table}: it may point at several tables`);
  return first;
}
