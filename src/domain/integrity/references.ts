/**
 * What the rows of a plan point at, read from the tables' descriptions (`tables/`). Whoever must know what a row refers to,
 * what of it is not there, or what a row is without it, asks here.
 */
import type { Field, Fields, Holds, Pointer, Target } from '../tables/describe.ts';
import { SDG_FRAMEWORK } from '../tables/frameworks.ts';
import { END_TABLES, type LinkEnd } from '../tables/links.ts';
import { LISTS, type ListName, TABLES, type TableName } from '../tables/names.ts';
import {
  COMMENTED_TABLES,
  described,
  LINK_SOURCES,
  type PlanRows,
  type RowRef,
  refKey,
  rowsIn,
} from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';

/** Something that a row points at. */
export interface Reference {
  to: Target;
  id: Id;
}

/** A reference as it stands in a row. */
export interface Pointing extends Reference {
  holds: Holds;
  /** The field that it stands in, and where in the row, e.g. `outcomes` and `outcomes[0].period`. */
  field: string;
  path: string;
}

/** What a row holds, whether it is known to be one of its table or is read from a log. */
export type RowFields = Readonly<Record<string, unknown>>;

/**
 * The UN goals ship with Varde and are always there: the 17 goals, and whatever has the form of one of their targets (`17.16`,
 * `17.a`). Which targets there are is `reference/`'s to know.
 */
const SHIPPED = new RegExp(`^${SDG_FRAMEWORK}:([1-9]|1[0-7])(\\.(\\d{1,2}|[a-z]))?$`);

/** The fields of each table in which references stand. */
export const REFERRING: ReadonlyMap<TableName, readonly [string, Field][]> = new Map(
  TABLES.map((table) => [
    table,
    Object.entries(described(table).fields).filter(([, field]) => holdsReference(field)),
  ]),
);

function holdsReference({ kind }: Field): boolean {
  if (kind.is === 'list') return holdsReference(kind.of);
  if (kind.is === 'part') return Object.values(kind.part.fields).some(holdsReference);
  return kind.is === 'reference';
}

/** Everything that a row points at; the UN goals, which are always there, are left out. */
export function referencesOf(table: TableName, row: object): Pointing[] {
  const found: Pointing[] = [];
  const fields: RowFields = { ...row };
  for (const [field, { kind }] of REFERRING.get(table) ?? []) {
    const value = fields[field];
    const none = kind.is === 'list' && kind.of.kind.is === 'reference' ? kind.of.kind : undefined;
    // What must stand under something and stands under nothing points at nothing too.
    if (none?.holds === 'under' && Array.isArray(value) && value.length === 0) {
      found.push({ to: onlyTarget(none.pointer), id: '', holds: 'under', field, path: field });
    }
    collect(kind, value, { fields, field, path: field }, found);
  }
  return found;
}

function collect(
  kind: Field['kind'],
  value: unknown,
  at: { fields: RowFields; field: string; path: string },
  found: Pointing[],
): void {
  if (kind.is === 'reference') {
    const to = typeof value === 'string' ? targetOf(kind.pointer, value, at.fields) : undefined;
    if (to !== undefined && typeof value === 'string') {
      found.push({ to, id: value, holds: kind.holds, field: at.field, path: at.path });
    }
  } else if (kind.is === 'list' && Array.isArray(value)) {
    value.forEach((each: unknown, i) => {
      collect(kind.of.kind, each, { ...at, path: `${at.path}[${i}]` }, found);
    });
  } else if (kind.is === 'part' && isFields(value)) {
    for (const [member, inner] of Object.entries(kind.part.fields)) {
      collect(inner.kind, value[member], { ...at, fields: value, path: `${at.path}.${member}` }, found);
    }
  }
}

/** Where a reference points; undefined for what ships with Varde, and where the row does not say. */
export function targetOf(pointer: Pointer, id: Id, row: RowFields): Target | undefined {
  if ('to' in pointer) return pointer.to;
  if ('tableIn' in pointer) return LISTS.find((table) => table === row[pointer.tableIn]);
  const end = row[pointer.kindIn];
  if (end === 'node' && SHIPPED.test(id)) return undefined;
  return isLinkEnd(end) ? END_TABLES[end] : undefined;
}

function isLinkEnd(end: unknown): end is LinkEnd {
  return typeof end === 'string' && Object.hasOwn(END_TABLES, end);
}

/** Where references by a pointer may lead. */
function targetsOf(pointer: Pointer): readonly Target[] {
  if ('to' in pointer) return [pointer.to];
  if ('kindIn' in pointer) return Object.values(END_TABLES);
  return pointer.among === 'commented' ? COMMENTED_TABLES : LINK_SOURCES;
}

function onlyTarget(pointer: Pointer): Target {
  const [target] = targetsOf(pointer);
  if (target === undefined) throw new Error('A pointer leads somewhere');
  return target;
}

/** The references that a field may hold, with where they may lead. */
function pointersIn({ kind }: Field): { holds: Holds; targets: readonly Target[] }[] {
  if (kind.is === 'reference') return [{ holds: kind.holds, targets: targetsOf(kind.pointer) }];
  if (kind.is === 'list') return pointersIn(kind.of);
  return kind.is === 'part' ? Object.values(kind.part.fields).flatMap(pointersIn) : [];
}

function pointersOf(table: TableName): { holds: Holds; targets: readonly Target[] }[] {
  return (REFERRING.get(table) ?? []).flatMap(([, field]) => pointersIn(field));
}

/** The fields of each table in which a row says what it holds on to, by how. */
const HOLDING: ReadonlyMap<string, readonly string[]> = new Map(
  TABLES.flatMap((table) =>
    (['under', 'on', 'named'] as const).map((holds) => {
      const fields = (REFERRING.get(table) ?? []).filter(([, field]) =>
        pointersIn(field).some((pointer) => pointer.holds === holds),
      );
      return [`${table}|${holds}`, fields.map(([field]) => field)];
    }),
  ),
);

/** The fields of a table in which a row says what it stands under, what it hangs on, or what it may name. */
export function fieldsThatHold(table: TableName, holds: Holds): readonly string[] {
  return HOLDING.get(`${table}|${holds}`) ?? [];
}

/** How far down a table's rows stand: 0 where they stand under nothing and hang on nothing. */
export function depthOf(table: TableName): number {
  const known = depths.get(table);
  if (known !== undefined) return known;
  const depth = pointersOf(table)
    .filter(({ holds }) => holds !== 'named')
    .flatMap(({ targets }) => targets.map((target) => depthOf(rowTable(target)) + 1))
    .reduce((deepest, each) => Math.max(deepest, each), 0);
  depths.set(table, depth);
  return depth;
}
const depths = new Map<TableName, number>();

/** The lists of a plan, what stands under or hangs on something after that. */
export const FROM_THE_TOP: readonly ListName[] = LISTS.toSorted((a, b) => depthOf(a) - depthOf(b));

/** The tables whose rows may point at rows of the given tables; at a framework one points through its nodes. */
export function tablesPointingAt(tables: ReadonlySet<TableName>): ListName[] {
  return LISTS.filter((table) =>
    pointersOf(table).some(({ targets }) => targets.some((target) => tables.has(rowTable(target)))),
  );
}

/** Whether setting a field of a row can change what it points at, or what can be pointed at in it. */
export function isReferring(table: TableName, field: string): boolean {
  if (table === 'frameworks' && field === 'nodes') return true;
  const isOwn = (REFERRING.get(table) ?? []).some(([own]) => own === field);
  return isOwn || deciders(described(table).fields).includes(field);
}

/** The fields that say which table another field points at. */
function deciders(fields: Fields): string[] {
  return Object.values(fields).flatMap(({ kind }) => {
    if (kind.is !== 'reference' || 'to' in kind.pointer) return [];
    return ['tableIn' in kind.pointer ? kind.pointer.tableIn : kind.pointer.kindIn];
  });
}

/** The row without which a reference points at nothing. */
export function rowOf({ to: target, id }: Reference): RowRef {
  return target === 'nodes' ? { table: 'frameworks', id: id.split(':')[0] ?? '' } : { table: target, id };
}

function rowTable(target: Target): ListName {
  return target === 'nodes' ? 'frameworks' : target;
}

/** Everything that can be pointed at in a row: the row itself, and a framework's points. As {@link targetKey}s. */
export function targetsIn(table: TableName, row: { id: Id }): string[] {
  const own = `${table}|${row.id}`;
  if (table !== 'frameworks' || !('nodes' in row) || !Array.isArray(row.nodes)) return [own];
  const points = row.nodes.map((node: unknown) =>
    isFields(node) ? targetKey({ to: 'nodes', id: `${row.id}:${String(node.code)}` }) : own,
  );
  return [own, ...points];
}

/** What a reference points at, as text that no two targets share. */
export function targetKey({ to, id }: Reference): string {
  return `${to}|${id}`;
}

/** Whether something can be pointed at. */
export type IsThere = (reference: Reference) => boolean;

/** What is there in a plan. */
export function presenceIn(rows: PlanRows): IsThere {
  const known = new Set(
    LISTS.flatMap((table) => rowsIn(rows, table).flatMap((row) => targetsIn(table, row))),
  );
  return (reference) => known.has(targetKey(reference));
}

/** A reference that points at nothing. */
export interface Dangling {
  /** The row that points. */
  from: RowRef;
  reference: Pointing;
}

/** Every reference that points at nothing. Also a row that must stand under something and stands under nothing has one. */
export function danglingIn(rows: PlanRows, isThere: IsThere = presenceIn(rows)): Dangling[] {
  return LISTS.flatMap((table) => rowsIn(rows, table).flatMap((row) => danglingOf(table, row, isThere)));
}

/** The references of a row that point at nothing. */
export function danglingOf(table: TableName, row: { id: Id }, isThere: IsThere): Dangling[] {
  return referencesOf(table, row)
    .filter((reference) => !isThere(reference))
    .map((reference): Dangling => ({ from: { table, id: row.id }, reference }));
}

/** Text that is the same for the same reference: `table|row|target table|target`. */
function referenceKey({ from, reference }: Dangling): string {
  return `${refKey(from)}|${targetKey(reference)}`;
}

/** Every reference of {@link danglingIn} as {@link referenceKey}. */
export function danglingReferences(rows: PlanRows): Set<string> {
  return new Set(danglingIn(rows).map(referenceKey));
}

/** What a row cannot be without and is not there, of what it stands under, hangs on or both. */
export function missingFor(
  table: TableName,
  row: object,
  isThere: IsThere,
  needs: readonly Holds[] = ['under', 'on'],
): Pointing[] {
  const missing: Pointing[] = [];
  const needed = referencesOf(table, row).filter(({ holds }) => needs.includes(holds));
  for (const field of new Set(needed.map((reference) => reference.field))) {
    const own = needed.filter((reference) => reference.field === field);
    const [first] = own;
    // Of several that it stands under one is enough; the first is the one that gives it its number.
    if (first && !own.some(isThere)) missing.push(first);
  }
  return missing;
}

export function isFields(value: unknown): value is RowFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
