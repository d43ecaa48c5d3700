/**
 * What must hold within a plan: every reference points at something, dates are in order, no period lies upon another, nothing
 * leads back to itself, nothing is named twice. The one list of it, gathered from the tables' descriptions: every commit, undo,
 * the merge of two copies, the gate for files and the forms ask here, so a plan that can be written can also be opened.
 */
import type { Field } from '../tables/describe.ts';
import { type Fault, type FoundFault, repeated } from '../tables/faults.ts';
import { TABLES, type TableName } from '../tables/names.ts';
import { described, type PlanRows, type PlanTables, type RowRef, rowsIn, withRow } from '../tables/tables.ts';
import { inRings } from '../values/cycles.ts';
import type { Id } from '../values/ids.ts';
import {
  type Dangling,
  danglingIn,
  danglingOf,
  type IsThere,
  presenceIn,
  type RowFields,
  rowOf,
} from './references.ts';

/** Every fault of a plan. The time it takes grows with the number of rows; only periods upon each other are compared in pairs. */
export function faultsOf(rows: PlanRows, isThere: IsThere = presenceIn(rows)): Fault[] {
  return [...faultsWithinRows(rows), ...danglingIn(rows, isThere).map(asFault)];
}

/** The faults of {@link faultsOf} but for what points at nothing. */
export function faultsWithinRows(rows: PlanRows): Fault[] {
  return TABLES.flatMap((table) => [
    ...rowsIn(rows, table).flatMap((row) => faultsOfRow(table, row, rows.plan)),
    ...faultsBetween(table, rowsIn(rows, table)),
  ]);
}

/**
 * The faults of {@link faultsOf} that have to do with the given rows: their own, those between one of them and another row,
 * and where the plan itself is among them those of its periods. Cheap enough to ask on every commit: other tables than those
 * of the given rows are not looked at, and of the given rows' tables all that {@link tablesAsked} names must be whole.
 */
export function faultsOfRows(
  rows: PlanRows,
  refs: readonly RowRef[],
  isThere: IsThere = presenceIn(rows),
): Fault[] {
  const wanted = new Map<TableName, Set<Id>>();
  for (const { table, id } of refs) wanted.set(table, (wanted.get(table) ?? new Set()).add(id));
  const ofPlan = wanted.has('plans');
  const has = (table: TableName, id: Id | undefined) =>
    id !== undefined && wanted.get(table)?.has(id) === true;
  return TABLES.flatMap((table) => {
    const ids = wanted.get(table);
    const all = rowsIn(rows, table);
    const own = all.filter(({ id }) => ids?.has(id));
    const judged = ofPlan && described(table).isWithinPlan ? all : own;
    return [
      ...judged.flatMap((row) => faultsOfRow(table, row, rows.plan)),
      ...(ids ? faultsBetween(table, all) : []).filter(({ id, part }) => has(table, id) || has(table, part)),
      ...own.flatMap((row) => danglingOf(table, row, isThere)).map(asFault),
    ];
  });
}

/**
 * The faults that a plan would have for a row as somebody is writing it, in its old place or as a new one; of the plan itself
 * also those of what must lie within it. A reference that points nowhere is among them. One to a row that is gone is not: the
 * commit knows what became of that.
 */
export function faultsOfDraft<T extends TableName>(rows: PlanRows, table: T, row: PlanTables[T]): Fault[] {
  return faultsOfRows(withRow(rows, table, row), [{ table, id: row.id }], ({ id }) => id !== '');
}

/** The tables that must be whole for the faults of changed rows to be found: those whose rows may be at odds with each other. */
export function tablesAsked(
  changed: readonly { table: TableName; fields: readonly string[] }[],
): TableName[] {
  return TABLES.filter((table) => {
    const { faultsBetween: between, isWithinPlan } = described(table);
    return changed.some(
      (change) =>
        (change.table === table &&
          (between || chainsOf(table).some((field) => change.fields.includes(field)))) ||
        (change.table === 'plans' && isWithinPlan),
    );
  });
}

/** Text that is the same for the same fault before and after a change, so that the two can be compared. */
export function faultKey({ code, table, id, field = '', part = field }: Fault): string {
  return `${code}|${table}|${id}|${part}`;
}

/** The faults of `after` that were not there before. */
export function newFaults(before: readonly Fault[], after: readonly Fault[]): Fault[] {
  const known = new Set(before.map(faultKey));
  return after.filter((fault) => !known.has(faultKey(fault)));
}

function asFault({ from: { table, id }, reference }: Dangling): Fault {
  return {
    code: 'broken-reference',
    table,
    id,
    field: reference.path,
    // A row may point at the same thing from several fields: where a goal lives, and where it was closed.
    part: `${reference.field}|${reference.to}|${reference.id}`,
    params: { to: reference.to, id: reference.id },
    ...(reference.id !== '' && { missing: rowOf(reference) }),
  };
}

/** What is wrong within a row by itself, and between it and the plan. */
function faultsOfRow<T extends TableName>(table: T, row: PlanTables[T], plan: PlanRows['plan']): Fault[] {
  const { fields, faults } = described(table);
  const values: RowFields = { ...row };
  const found = [
    ...Object.entries<Field>(fields).flatMap(([name, field]) => listFaults(name, field, values[name])),
    ...(faults?.(row, plan) ?? []),
  ];
  return found.map((fault): Fault => ({ table, id: row.id, ...fault }));
}

/** What is wrong with a list as such: nothing in it where it should be absent, or the same twice. */
function listFaults(name: string, { kind, mayLack }: Field, value: unknown): FoundFault[] {
  if (kind.is !== 'list' || !Array.isArray(value)) return [];
  const list: readonly unknown[] = value;
  // A list that may be absent is absent where there is nothing in it.
  if (mayLack && list.length === 0) return [{ code: 'empty-list', field: name }];
  const { once } = kind;
  if (!once) return [];
  const { by, code } = once;
  const isReference = code === 'duplicate-reference';
  return repeated(
    list.map((each) => String(by === undefined ? each : isRecord(each) ? each[by] : undefined)),
    (id, at) => ({
      code,
      field: by === undefined ? `${name}[${at}]` : `${name}[${at}].${by}`,
      part: isReference ? `${name} ${id}` : id,
      params: { id },
    }),
  );
}

function isRecord(value: unknown): value is RowFields {
  return typeof value === 'object' && value !== null;
}

/** The fields in which a row names one of its own table. */
function chainsOf(table: TableName): string[] {
  return Object.entries<Field>(described(table).fields).flatMap(([name, { kind }]) =>
    kind.is === 'reference' && 'to' in kind.pointer && kind.pointer.to === table ? [name] : [],
  );
}

/** What is wrong between the rows of a table, what leads back to itself included. */
function faultsBetween<T extends TableName>(table: T, rows: readonly PlanTables[T][]): Fault[] {
  const own = described(table).faultsBetween?.(rows) ?? [];
  const rings = chainsOf(table).flatMap((field): (FoundFault & { id: Id })[] => {
    const next = new Map(
      rows.flatMap((row): [Id, string][] => {
        const values: RowFields = { ...row };
        const to = values[field];
        return typeof to === 'string' ? [[row.id, to]] : [];
      }),
    );
    const closed = inRings(next);
    return rows.flatMap(({ id }): (FoundFault & { id: Id })[] =>
      closed.has(id) ? [{ code: 'predecessor-cycle', id, field, params: { id: next.get(id) ?? '' } }] : [],
    );
  });
  return [...own, ...rings].map((fault): Fault => ({ table, ...fault }));
}
