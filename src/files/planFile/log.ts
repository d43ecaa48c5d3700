/**
 * The log of a plan file. History, undo and "as it stood" fold parts of it, so every change is checked as strictly as
 * the rows: a value that was later overwritten must still be one that the field may have.
 */
import * as v from 'valibot';
import type { Change, Clock, Commit } from '#/domain/log/log.ts';
import type { ProblemList } from '../problem.ts';
import { reportIssues } from './issues.ts';
import { rememberingDates } from './readings.ts';
import { reading as readingSchema, rowSchemas } from './rowSchemas.ts';
import { commit as commitSchema } from './schema.ts';
import {
  isJsonObject,
  type JsonObject,
  reportUnknownMember,
  reportUnknownMembers,
  shapeOf,
} from './shape.ts';

const commitShape = shapeOf(commitSchema);
/** A patch says the date itself, as the name under which the fields stand. */
const { date: _date, ...readingEntries } = readingSchema.entries;

/** The `log` member of a plan file; undefined where the file has none or an empty one, and where it cannot be read. */
export function readLog(raw: unknown, problems: ProblemList): Commit[] | undefined {
  if (raw === undefined) return undefined;
  if (!Array.isArray(raw)) {
    problems.add('expected-list', 'log');
    return undefined;
  }
  if (raw.length === 0) return undefined;
  const before = problems.count;
  const commits: Commit[] = [];
  const isDate = rememberingDates();
  raw.forEach((entry: unknown, position) => {
    const commit = readCommit(entry, `log[${position}]`, isDate, problems);
    if (commit) commits.push(commit);
  });
  if (problems.count > before) return undefined;
  checkClocks(commits, problems);
  return problems.count === before ? commits : undefined;
}

function readCommit(
  raw: unknown,
  path: string,
  isDate: (text: string) => boolean,
  problems: ProblemList,
): Commit | undefined {
  if (!isJsonObject(raw)) {
    problems.add('expected-object', path);
    return undefined;
  }
  reportUnknownMembers(raw, commitShape, path, problems);
  const result = v.safeParse(commitSchema, raw, { abortPipeEarly: true });
  if (!result.success) {
    reportIssues(result.issues, path, problems);
    return undefined;
  }
  const { changes, ...commit } = result.output;
  changes.forEach((change, at) => {
    checkChange(change, `${path}.changes[${at}]`, isDate, problems);
  });
  // What the fields of a change may be goes with its table, which the schema cannot say and has just been checked.
  return { ...commit, changes: changes as Change[] };
}

type ReadChange = v.InferOutput<typeof commitSchema>['changes'][number];

function checkChange(
  { table, row, patch, deleted }: ReadChange,
  path: string,
  isDate: (text: string) => boolean,
  problems: ProblemList,
): void {
  if (patch === undefined) {
    if (deleted === undefined) problems.add('empty-change', path);
  } else if (table === 'readings') {
    checkReadingPatches(patch, `${path}.patch`, isDate, problems);
  } else {
    checkFields(patch, rowSchemas[table].entries, `${path}.patch`, problems);
    // The row's id is `row`; a patch may repeat it but not change it.
    if (typeof patch.id === 'string' && patch.id !== row) {
      problems.add('broken-reference', `${path}.patch.id`, { id: patch.id, table });
    }
  }
}

function checkReadingPatches(
  patch: JsonObject,
  path: string,
  isDate: (text: string) => boolean,
  problems: ProblemList,
): void {
  for (const [date, fields] of Object.entries(patch)) {
    if (!isDate(date)) problems.add('bad-date', `${path}.${date}`);
    else if (!isJsonObject(fields)) problems.add('expected-object', `${path}.${date}`);
    else if (!isPlainValue(fields)) checkFields(fields, readingEntries, `${path}.${date}`, problems);
  }
}

/** `{ value: n }`, by far the most common patch of a reading, without the cost of a schema. */
function isPlainValue(fields: JsonObject): boolean {
  const names = Object.keys(fields);
  return names.length === 1 && names[0] === 'value' && Number.isFinite(fields.value);
}

/** Each field is one the row may have and is `null` (removed) or what the row's schema allows. */
function checkFields(
  fields: JsonObject,
  entries: v.ObjectEntries,
  path: string,
  problems: ProblemList,
): void {
  for (const [field, value] of Object.entries(fields)) {
    const schema = Object.hasOwn(entries, field) ? entries[field] : undefined;
    const fieldPath = `${path}.${field}`;
    if (!schema) reportUnknownMember(field, fieldPath, problems);
    else if (value !== null) {
      reportUnknownMembers(value, shapeOf(schema), fieldPath, problems);
      const result = v.safeParse(schema, value, { abortPipeEarly: true });
      if (!result.success) reportIssues(result.issues, fieldPath, problems);
    }
  }
}

/** Stamps are unique and rise, and a commit bears its first change's. However late they are: a clock was set wrong then. */
function checkClocks(commits: readonly Commit[], problems: ProblemList): void {
  const commitIds = new Set<string>();
  const changeIds = new Set<string>();
  let previous = '';
  commits.forEach((commit, position) => {
    const path = `log[${position}]`;
    if (commitIds.has(commit.id)) problems.add('clock-not-unique', `${path}.id`, { id: commit.id });
    else if (commit.id < previous) problems.add('clock-not-ascending', `${path}.id`);
    previous = commit.id;
    if (commit.changes[0]?.id !== commit.id) problems.add('commit-id-mismatch', `${path}.id`);
    if (commit.of !== undefined && !commitIds.has(commit.of)) {
      problems.add('broken-reference', `${path}.of`, { id: commit.of, table: 'log' });
    }
    checkEarlier(commit.heads, `${path}.heads`, commitIds, problems);
    if (commit.joined && commit.intent !== 'merge') problems.add('joined-outside-merge', `${path}.joined`);
    checkEarlier(commit.joined, `${path}.joined`, commitIds, problems);
    commitIds.add(commit.id);
    checkChangeClocks(commit, path, changeIds, problems);
  });
}

/** What a commit names stands before it in the log, and is named once. */
function checkEarlier(
  named: readonly Clock[] | undefined,
  path: string,
  earlier: ReadonlySet<Clock>,
  problems: ProblemList,
): void {
  if (named === undefined) return;
  const seen = new Set<Clock>();
  named.forEach((id, at) => {
    if (!earlier.has(id)) problems.add('broken-reference', `${path}[${at}]`, { id, table: 'log' });
    else if (seen.has(id)) problems.add('duplicate-reference', `${path}[${at}]`, { id });
    seen.add(id);
  });
}

function checkChangeClocks(
  { changes }: Commit,
  path: string,
  seen: Set<string>,
  problems: ProblemList,
): void {
  let previous = '';
  changes.forEach(({ id }, at) => {
    if (seen.has(id)) problems.add('clock-not-unique', `${path}.changes[${at}].id`, { id });
    else if (id < previous) problems.add('clock-not-ascending', `${path}.changes[${at}].id`);
    seen.add(id);
    previous = id;
  });
}
