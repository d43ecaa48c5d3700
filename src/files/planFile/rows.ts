/** The rows of a plan file's tables, each through its schema, and which ids the file uses. */
import * as v from 'valibot';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanTables } from '#/domain/tables/tables.ts';
import type { ProblemList } from '../problem.ts';
import { reportIssues } from './issues.ts';
import { rowSchemas } from './schema.ts';
import { isJsonObject, type JsonObject, reportUnknownMembers, type Shape, shapeOf } from './shape.ts';

/** A list with a hole where a row could not be read, so that positions stay those of the file. */
type WithHoles<T> = (T | undefined)[];

export type Rows = { [K in Exclude<TableName, 'plans'>]: WithHoles<PlanTables[K]> } & {
  plan: PlanTables['plans'] | undefined;
};

/** The ids of each table, also of rows that could not be read: a reference to one of those is not broken. */
export type Ids = Record<Exclude<TableName, 'plans'>, ReadonlySet<string>>;

/** Reads every table of a parsed plan file but the series. */
export function readRows(file: JsonObject, problems: ProblemList): Rows {
  return {
    plan: readPlan(file.plan, problems),
    planPeriods: readTable(file, 'planPeriods', rowSchemas.planPeriods, problems),
    units: readTable(file, 'units', rowSchemas.units, problems),
    frameworks: readTable(file, 'frameworks', rowSchemas.frameworks, problems),
    climateTargets: readTable(file, 'climateTargets', rowSchemas.climateTargets, problems),
    mandates: readTable(file, 'mandates', rowSchemas.mandates, problems),
    goalAreas: readTable(file, 'goalAreas', rowSchemas.goalAreas, problems),
    subGoals: readTable(file, 'subGoals', rowSchemas.subGoals, problems),
    actions: readTable(file, 'actions', rowSchemas.actions, problems),
    indicators: readTable(file, 'indicators', rowSchemas.indicators, problems),
    duties: readTable(file, 'duties', rowSchemas.duties, problems),
    responsibilities: readTable(file, 'responsibilities', rowSchemas.responsibilities, problems),
    partners: readTable(file, 'partners', rowSchemas.partners, problems),
    links: readTable(file, 'links', rowSchemas.links, problems),
    comments: readTable(file, 'comments', rowSchemas.comments, problems),
  };
}

/** Collects the ids of a parsed plan file and reports those used twice in a table. */
export function readIds(file: JsonObject, problems: ProblemList): Ids {
  return {
    planPeriods: tableIds(file, 'planPeriods', problems),
    units: tableIds(file, 'units', problems),
    frameworks: tableIds(file, 'frameworks', problems),
    climateTargets: tableIds(file, 'climateTargets', problems),
    mandates: tableIds(file, 'mandates', problems),
    goalAreas: tableIds(file, 'goalAreas', problems),
    subGoals: tableIds(file, 'subGoals', problems),
    actions: tableIds(file, 'actions', problems),
    indicators: tableIds(file, 'indicators', problems),
    duties: tableIds(file, 'duties', problems),
    responsibilities: tableIds(file, 'responsibilities', problems),
    partners: tableIds(file, 'partners', problems),
    links: tableIds(file, 'links', problems),
    comments: tableIds(file, 'comments', problems),
  };
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
