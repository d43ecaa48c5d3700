/**
 * The plan file as text. Canonical: fixed order of tables, rows, readings and members, one row or reading a line, no time
 * of export, so the same plan is the same bytes and two versions can be compared line by line.
 */
import { type Arrival, arrivalsByMerges, inArrivalOrder } from '#/domain/log/arrivals.ts';
import { headsOf } from '#/domain/log/heads.ts';
import type { Commit } from '#/domain/log/log.ts';
import type { ListName } from '#/domain/tables/names.ts';
import type { Series } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from './limits.ts';
import { reading, rowSchemas } from './rowSchemas.ts';
import { arrival, change, commit } from './schema.ts';
import { inWrittenOrder, isJsonObject, type Shape, shapeOf } from './shape.ts';
import { listsIn, tellsOfLog, versionFor } from './version.ts';

export interface PlanFile {
  document: PlanDocument;
  log?: readonly Commit[];
  /** When what came from other copies came to this one; left out where the log's own merges tell. */
  arrivals?: readonly Arrival[];
}

/** The whole file as one string. For plans that may be large, prefer {@link planFileParts}. */
export function writePlanFile(file: PlanFile): string {
  return [...planFileParts(file)].join('');
}

/** The file in pieces of at most a row, a series or a commit, in order: `new Blob([...planFileParts(file)])`. */
export function* planFileParts({
  document,
  log,
  arrivals = arrivalsByMerges(log ?? []),
}: PlanFile): Generator<string> {
  const version = versionFor({ document, log, arrivals });
  yield `{\n"format": "${PLAN_FILE_FORMAT}",\n"version": ${version},\n`;
  yield* documentParts(document, version);
  if (log && log.length > 0) {
    if (tellsOfLog(version)) yield* aboutLogParts(log, arrivals);
    yield ',\n"log": [\n';
    yield* separated(log.toSorted(by((entry) => entry.id)), commitText);
    yield '\n]';
  }
  yield '\n}\n';
}

/** What is said of a log before it. */
function* aboutLogParts(log: readonly Commit[], arrivals: readonly Arrival[]): Generator<string> {
  yield `,\n"heads": ${JSON.stringify(headsOf(log))},\n"commits": ${log.length}`;
  if (arrivals.length > 0) yield* listParts('arrivals', inArrivalOrder(arrivals), arrivalText);
}

/** The members that hold the plan itself. Equal documents give equal parts, which is how two are compared. */
export function* documentParts(
  document: PlanDocument,
  version: number = PLAN_FILE_VERSION,
): Generator<string> {
  yield `"plan": ${text(document.plan, shapeOf(rowSchemas.plans))}`;
  for (const table of listsIn(version)) yield* tableParts(table, document[table]);
  const series = document.series.filter(({ readings }) => readings.length > 0);
  yield* listParts('series', series.toSorted(by((entry) => entry.indicator)), seriesText);
}

interface Sortable {
  id: string;
  order?: number;
}

function tableParts(table: ListName, rows: readonly Sortable[]): Generator<string> {
  const shape = shapeOf(rowSchemas[table]);
  const byPlace = (a: Sortable, b: Sortable) => (a.order ?? 0) - (b.order ?? 0) || byId(a, b);
  return listParts(table, rows.toSorted(byPlace), (row) => text(row, shape));
}

function* listParts<T>(member: string, rows: readonly T[], write: (row: T) => string): Generator<string> {
  if (rows.length === 0) {
    yield `,\n"${member}": []`;
    return;
  }
  yield `,\n"${member}": [\n`;
  yield* separated(rows, write);
  yield '\n]';
}

function* separated<T>(rows: readonly T[], write: (row: T) => string): Generator<string> {
  for (const [position, row] of rows.entries()) yield (position === 0 ? '' : ',\n') + write(row);
}

const readingShape = shapeOf(reading);

function seriesText({ indicator, readings }: Series): string {
  const lines = readings.toSorted(by(({ date }) => date)).map((entry) => text(entry, readingShape));
  return `{"indicator":${JSON.stringify(indicator)},"readings":[\n${lines.join(',\n')}\n]}`;
}

const arrivalShape = shapeOf(arrival);
const arrivalText = (entry: Arrival) => text(entry, arrivalShape);

const commitShape = shapeOf(commit);
const changeShape = shapeOf(change);

function commitText({ changes, ...header }: Commit): string {
  const lines = changes.map((entry) => text({ ...entry, patch: inNameOrder(entry.patch) }, changeShape));
  const opening = text(header, commitShape).slice(0, -1);
  return `${opening},"changes":[\n${lines.join(',\n')}\n]}`;
}

function text(value: unknown, shape: Shape): string {
  return JSON.stringify(inWrittenOrder(value, shape));
}

/** Patches have no order of their own; by name, two logs of the same changes are the same text. */
function inNameOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inNameOrder);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).toSorted(by(([name]) => name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, inNameOrder(inner)]));
}

/** Compares by code units, which is the same in every browser and language. */
function by<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const x = key(a);
    const y = key(b);
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

const byId = by(({ id }: Sortable) => id);
