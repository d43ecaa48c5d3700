/** What a row is without some of what it points at, or pointing elsewhere. */
import type { Field } from '../tables/describe.ts';
import type { ListName, TableName } from '../tables/names.ts';
import type { Id } from '../values/ids.ts';
import { type IsThere, isFields, REFERRING, type RowFields, targetOf } from './references.ts';

/** The patch that takes out of a row what it names and is not there; empty where nothing is. What it cannot be without stays. */
export function released(table: TableName, row: object, isThere: IsThere): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  const fields: RowFields = { ...row };
  for (const [name] of REFERRING.get(table) ?? []) {
    const value = fields[name];
    const left = releasedField(table, name, value, isThere, fields);
    if (left !== value) patch[name] = left ?? null;
  }
  return patch;
}

/** A field's value without what is not there: itself where all is; undefined where nothing is left of one that may be absent. */
export function releasedField(
  table: TableName,
  name: string,
  value: unknown,
  isThere: IsThere,
  row: RowFields = {},
): unknown {
  const field = REFERRING.get(table)?.find(([own]) => own === name)?.[1];
  if (!field || value === undefined || value === null) return value;
  return without(field, value, isThere, row);
}

function without(field: Field, value: unknown, isThere: IsThere, row: RowFields): unknown {
  const { kind, mayLack } = field;
  if (kind.is === 'reference') {
    const to = typeof value === 'string' ? targetOf(kind.pointer, value, row) : undefined;
    const isGone = to !== undefined && typeof value === 'string' && !isThere({ to, id: value });
    return isGone && mayLack ? undefined : value;
  }
  if (kind.is === 'list' && Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const left = list.flatMap((each): unknown[] => {
      if (lacksNeeded(kind.of, each, isThere, row)) return [];
      return [without(kind.of, each, isThere, row)];
    });
    if (left.length === list.length && left.every((each, i) => each === list[i])) return value;
    return left.length === 0 && mayLack ? undefined : left;
  }
  if (kind.is === 'part' && isFields(value)) {
    const entries = Object.entries(value).map(([member, held]): [string, unknown] => {
      const inner = kind.part.fields[member];
      return [member, inner ? without(inner, held, isThere, value) : held];
    });
    if (entries.every(([member, held]) => held === value[member])) return value;
    return Object.fromEntries(entries.filter(([, held]) => held !== undefined));
  }
  return value;
}

/** Whether an element of a list is nothing without a reference of its own that is not there. */
function lacksNeeded(of: Field, value: unknown, isThere: IsThere, row: RowFields): boolean {
  if (of.kind.is === 'reference') {
    const to = typeof value === 'string' ? targetOf(of.kind.pointer, value, row) : undefined;
    return to !== undefined && typeof value === 'string' && !isThere({ to, id: value });
  }
  if (of.kind.is !== 'part' || !isFields(value)) return false;
  return Object.entries(of.kind.part.fields).some(
    ([member, inner]) =>
      inner.kind.is === 'reference' && !inner.mayLack && lacksNeeded(inner, value[member], isThere, value),
  );
}

/**
 * The patch after which a row points at other rows of a table, by what `now` says of each id; empty where it points at none
 * of those that change. What then is named twice in a list is named once, the first.
 */
export function repointed(
  table: TableName,
  row: object,
  to: ListName,
  now: (id: Id) => Id,
): Record<string, unknown> {
  const fields: RowFields = { ...row };
  const patch: Record<string, unknown> = {};
  for (const [name, field] of REFERRING.get(table) ?? []) {
    const value = fields[name];
    const next = elsewhere(field, value, to, now);
    if (next !== value) patch[name] = next;
  }
  return patch;
}

function elsewhere({ kind }: Field, value: unknown, to: ListName, now: (id: Id) => Id): unknown {
  if (kind.is === 'reference') {
    return typeof value === 'string' && 'to' in kind.pointer && kind.pointer.to === to ? now(value) : value;
  }
  if (kind.is === 'part' && isFields(value)) {
    const entries = Object.entries(value).map(([member, held]): [string, unknown] => {
      const inner = kind.part.fields[member];
      return [member, inner ? elsewhere(inner, held, to, now) : held];
    });
    return entries.every(([member, held]) => held === value[member]) ? value : Object.fromEntries(entries);
  }
  if (kind.is !== 'list' || !Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  const next = list.map((each) => elsewhere(kind.of, each, to, now));
  if (next.every((each, i) => each === list[i])) return value;
  const by = kind.once?.by;
  const named = (each: unknown) => (by !== undefined && isFields(each) ? each[by] : each);
  return kind.once
    ? next.filter((each, i) => next.findIndex((other) => named(other) === named(each)) === i)
    : next;
}
