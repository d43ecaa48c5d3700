/**
 * Bringing what somebody changed in a row onto the row as it has become in the meantime: another tab, a colleague's file or an
 * undo may have changed it since the page was drawn.
 */
import type { TableName } from '../tables/names.ts';
import { fieldsWith } from '../tables/tables.ts';
import type { Fields } from '../values/fields.ts';
import { difference, isSame } from '../values/same.ts';

/**
 * The fields that others have changed since and that clash with what somebody is about to change: the same thing to another
 * end, or a field that makes sense only together with one that is about to be changed.
 * @param before The row as it was seen.
 * @param next The row as it is wanted.
 * @param now The row as it is.
 */
export function changedByBoth(table: TableName, before: object, next: object, now: object): string[] {
  const wanted = difference(before, next);
  const [was, to, is]: Fields[] = [{ ...before }, { ...next }, { ...now }];
  return Object.keys(difference(before, now)).filter((field) =>
    field in wanted
      ? isClash(was?.[field], to?.[field], is?.[field])
      : fieldsWith(table, field).some((each) => each in wanted),
  );
}

/** Whether two have made different things of the same value; in a list, of the same member. */
function isClash(before: unknown, next: unknown, now: unknown): boolean {
  if (isSame(before, next) || isSame(before, now) || isSame(next, now)) return false;
  if (Array.isArray(next) && Array.isArray(now)) {
    const lists = namedLists(before, next, now);
    if (!lists) return true;
    const [was, to, is] = lists;
    return [...new Set([...was.keys(), ...to.keys(), ...is.keys()])].some((name) =>
      isClash(was.get(name), to.get(name), is.get(name)),
    );
  }
  if (isObject(before) && isObject(next) && isObject(now)) {
    return Object.keys({ ...before, ...next, ...now }).some((member) =>
      isClash(before[member], next[member], now[member]),
    );
  }
  return true;
}

/**
 * The patch that makes of `now` what was meant by making `next` of `before`: a field that was not touched is left alone, and
 * in a list of milestones, targets, outcomes, nodes or references only what was touched is changed. Where both have changed
 * the same thing, `next` has it.
 */
export function rebased(before: object, next: object, now: object): Record<string, unknown> {
  const [was, to, is]: Fields[] = [{ ...before }, { ...next }, { ...now }];
  const wanted: Record<string, unknown> = { ...is };
  for (const field of Object.keys(difference(before, next))) {
    const value = rebasedValue(was?.[field], to?.[field], is?.[field]);
    if (value === undefined) delete wanted[field];
    else wanted[field] = value;
  }
  return difference(now, wanted);
}

function rebasedValue(before: unknown, next: unknown, now: unknown): unknown {
  if (isSame(before, next)) return now ?? undefined;
  if (isSame(before, now) || isSame(next, now)) return next ?? undefined;
  if (Array.isArray(next) && Array.isArray(now)) {
    return rebasedList(before, next, now);
  }
  if (isObject(before) && isObject(next) && isObject(now)) {
    const members = new Set([...Object.keys(next), ...Object.keys(now)]);
    return Object.fromEntries(
      [...members]
        .map((member) => [member, rebasedValue(before[member], next[member], now[member])] as const)
        .filter(([, value]) => value !== undefined),
    );
  }
  return next ?? undefined;
}

/** What somebody else has added to a list stays, and what they took out stays out. */
function rebasedList(before: unknown, next: readonly unknown[], now: readonly unknown[]): unknown[] {
  const lists = namedLists(before, next, now);
  if (!lists) return [...next];
  const [was, to, is] = lists;
  const kept = [...to].flatMap(([name, value]): unknown[] => {
    const isGone = was.has(name) && !is.has(name);
    if (isGone) return isSame(was.get(name), value) ? [] : [value];
    return [is.has(name) ? rebasedValue(was.get(name), value, is.get(name)) : value];
  });
  const theirs = [...is].flatMap(([name, value]) => (was.has(name) || to.has(name) ? [] : [value]));
  return [...kept, ...theirs];
}

type NamedList = Map<unknown, unknown>;

/** Three lists by what their members are known by; undefined where two members of one are known by the same. */
function namedLists(
  before: unknown,
  next: readonly unknown[],
  now: readonly unknown[],
): [NamedList, NamedList, NamedList] | undefined {
  const base = Array.isArray(before) ? before : [];
  const [was, to, is] = [byName(base), byName(next), byName(now)];
  return was.size < base.length || to.size < next.length || is.size < now.length ? undefined : [was, to, is];
}

/** What a member of a list is known by. */
const NAMES = ['id', 'code', 'period', 'date', 'year'];

function byName(list: readonly unknown[]): NamedList {
  return new Map(
    list.map((each) => {
      if (!isObject(each)) return [each, each];
      const field = NAMES.find((name) => each[name] !== undefined);
      return [field === undefined ? each : each[field], each];
    }),
  );
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
