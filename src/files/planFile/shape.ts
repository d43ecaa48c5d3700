/**
 * What a schema says about members and nothing else: which names an object may have, in which order they are written,
 * and what lies inside. The reader finds unknown members by it, the writer orders members by it.
 */

import { DANGEROUS_KEYS } from '#/domain/values/ids.ts';
import type { ProblemList } from '../problem.ts';

export interface Shape {
  /** The members of an object, in the order in which they are written. */
  readonly members?: ReadonlyMap<string, Shape>;
  /** What a list holds. */
  readonly item?: Shape;
  /** For lists of targets and readings: the member whose order is the list's. */
  readonly sortedBy?: 'date' | 'year';
  /** Whether the row may lack the member; an empty text there is as good as none. */
  readonly mayBeAbsent: boolean;
}

export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The shape of a Valibot schema made of objects, lists, optionals and plain values. */
export function shapeOf(schema: object): Shape {
  if ('wrapped' in schema && isJsonObject(schema.wrapped)) {
    const mayBeAbsent = 'type' in schema && schema.type === 'exact_optional';
    return { ...shapeOf(schema.wrapped), mayBeAbsent };
  }
  if ('item' in schema && isJsonObject(schema.item)) {
    const item = shapeOf(schema.item);
    const sortedBy = (['date', 'year'] as const).find((member) => item.members?.has(member));
    return { item, mayBeAbsent: false, ...(sortedBy && { sortedBy }) };
  }
  if ('entries' in schema && isJsonObject(schema.entries)) {
    const members = new Map<string, Shape>();
    for (const [name, entry] of Object.entries(schema.entries)) {
      if (isJsonObject(entry)) members.set(name, shapeOf(entry));
    }
    return { members, mayBeAbsent: false };
  }
  return { mayBeAbsent: false };
}

/** Reports every member that the shape does not know, however deep. Valibot would stop at the first. */
export function reportUnknownMembers(
  value: unknown,
  shape: Shape,
  path: string,
  problems: ProblemList,
): void {
  if (shape.item && Array.isArray(value)) {
    const { item } = shape;
    value.forEach((entry, index) => {
      reportUnknownMembers(entry, item, `${path}[${index}]`, problems);
    });
  } else if (shape.members && isJsonObject(value)) {
    for (const name of Object.keys(value)) {
      const member = shape.members.get(name);
      if (member) reportUnknownMembers(value[name], member, `${path}.${name}`, problems);
      else reportUnknownMember(name, `${path}.${name}`, problems);
    }
  }
}

export function reportUnknownMember(name: string, path: string, problems: ProblemList): void {
  problems.add(DANGEROUS_KEYS.has(name) ? 'dangerous-key' : 'unknown-field', path);
}

/**
 * A copy with members and dated lists in the shape's order, without members that are absent or that the shape does not
 * know. Takes any value, because what a foreign log folds to may lack what a row must have.
 */
export function inWrittenOrder(value: unknown, shape: Shape): unknown {
  if (shape.item && Array.isArray(value)) {
    const { item, sortedBy } = shape;
    const entries = sortedBy ? value.toSorted((a, b) => compareMembers(a, b, sortedBy)) : value;
    return entries.map((entry) => inWrittenOrder(entry, item));
  }
  if (!shape.members || !isJsonObject(value)) return value;
  const ordered: JsonObject = {};
  for (const [name, member] of shape.members) {
    const inner = value[name];
    if (inner === undefined || (inner === '' && member.mayBeAbsent)) continue;
    ordered[name] = inWrittenOrder(inner, member);
  }
  return ordered;
}

function compareMembers(a: unknown, b: unknown, member: 'date' | 'year'): number {
  const x = isJsonObject(a) ? a[member] : undefined;
  const y = isJsonObject(b) ? b[member] : undefined;
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0;
}
