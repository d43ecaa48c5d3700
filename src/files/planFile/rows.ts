/** The rows of a plan file's tables, each through its schema, and which ids the file uses. */
import * as v from 'valibot';
import { LISTS, type ListName } from '#/domain/tables/names.ts';
import type { PlanTables } from '#/domain/tables/tables.ts';
import type { ProblemList } from '../problem.ts';
import { reportIssues } from './issues.ts';
import { rowSchemas } from './rowSchemas.ts';
import { isJsonObject, type JsonObject, reportUnknownMembers, type Shape, shapeOf } from './shape.ts';

/** A list with a hole where a row could not be read, so that positions stay those of the file. */
type WithHoles<T> = (T | undefined)[];

/** The rows of a file's lists. */
export type Lists = { [K in ListName]: WithHoles<PlanTables[K]> };

export type Rows = Lists & { plan: PlanTables['plans'] | undefined };

/** The ids of each table, also of rows that could not be read: a reference to one of those is not broken. */
export type Ids = Record<ListName, ReadonlySet<string>>;

/** Reads every table of a parsed plan file but the series. */
export function readRows(file: JsonObject, problems: ProblemList): Rows {
  const plan = readPlan(file.plan, problems);
  const lists = LISTS.map((table) => [table, readTable<object>(file, table, rowSchemas[table], problems)]);
  // Each list has been through the schema of its own table.
  return { plan, ...(Object.fromEntries(lists) as Lists) };
}

/** Collects the ids of a parsed plan file and reports those used twice in a table. */
export function readIds(file: JsonObject, problems: ProblemList): Ids {
  const ids: Partial<Record<ListName, ReadonlySet<string>>> = {};
  for (const table of LISTS) ids[table] = tableIds(file, table, problems);
  // Every list has been through.
  return ids as Ids;
}

function readPlan(raw: unknown, problems: ProblemList): PlanTables['plans'] | undefined {
  if (raw === undefined) {
    problems.add('missing-field', 'plan');
    return undefined;
  }
  return readRow(raw, 'plan', rowSchemas.plans, shapeOf(rowSchemas.plans), problems);
}

function readTable<T extends object>(
  file: JsonObject,
  table: string,
  schema: v.GenericSchema<unknown, T>,
  problems: ProblemList,
): WithHoles<T> {
  const raw = file[table];
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    problems.add('expected-list', table);
    return [];
  }
  const shape = shapeOf(schema);
  return raw.map((row: unknown, position) => {
    const placed = isJsonObject(row) && !Object.hasOwn(row, 'order') ? { ...row, order: position } : row;
    return readRow(
      shape.members?.has('order') ? placed : row,
      `${table}[${position}]`,
      schema,
      shape,
      problems,
    );
  });
}

function readRow<T extends object>(
  raw: unknown,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  shape: Shape,
  problems: ProblemList,
): T | undefined {
  if (!isJsonObject(raw)) {
    problems.add('expected-object', path);
    return undefined;
  }
  const before = problems.count;
  reportUnknownMembers(raw, shape, path, problems);
  const result = v.safeParse(schema, withoutEmptyTexts(raw, shape), { abortPipeEarly: true });
  if (!result.success) reportIssues(result.issues, path, problems);
  return result.success && problems.count === before ? result.output : undefined;
}

/** Other systems often write an empty text where they have none; in a plan a text that is missing is absent. */
function withoutEmptyTexts(row: JsonObject, shape: Shape): JsonObject {
  const entries = Object.entries(row).filter(
    ([name, value]) => value !== '' || !shape.members?.get(name)?.mayBeAbsent,
  );
  // Own properties whatever their name, where assignment would let `__proto__` reach the prototype.
  return Object.fromEntries(entries);
}

function tableIds(file: JsonObject, table: string, problems: ProblemList): Set<string> {
  const ids = new Set<string>();
  const raw = file[table];
  if (!Array.isArray(raw)) return ids;
  raw.forEach((row: unknown, position) => {
    const id = isJsonObject(row) ? row.id : undefined;
    if (typeof id !== 'string') return;
    if (ids.has(id)) problems.add('duplicate-id', `${table}[${position}].id`, { id });
    ids.add(id);
  });
  return ids;
}
