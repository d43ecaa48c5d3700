/**
 * Reads a plan file: the one gate through which a plan from outside enters. Everything behind it trusts the types. What
 * may stand in a file is written down in `docs/file-format.md` and `public/schema/varde-plan-4.schema.json`.
 */

import type { Arrival } from '#/domain/log/arrivals.ts';
import type { Commit, DraftChange, RepairReport } from '#/domain/log/log.ts';
import { mendedTies } from '#/domain/merge/ties.ts';
import type { ListName } from '#/domain/tables/names.ts';
import { type PlanDocument, type PlanTables, rowsOfLists } from '#/domain/tables/tables.ts';
import { DANGEROUS_KEYS } from '#/domain/values/ids.ts';
import { type Problem, ProblemList } from '../problem.ts';
import { readAboutLog } from './aboutLog.ts';
import { withDecimals } from './decimals.ts';
import { readLog } from './log.ts';
import { readSeries } from './readings.ts';
import { repairFile } from './repairFile.ts';
import { rowSchemas } from './rowSchemas.ts';
import { type Lists, type Rows, readIds, readRows } from './rows.ts';
import { FileFaults } from './rules.ts';
import { planFile } from './schema.ts';
import { inWrittenOrder, shapeOf } from './shape.ts';
import { decode, parse } from './text/parse.ts';
import { documentParts } from './write.ts';

export interface ReadOptions {
  /** The fold of a log (`domain/log/fold.ts`), to find logs that do not give the file's rows. */
  fold?: (log: readonly Commit[]) => PlanDocument | undefined;
}

export type ReadResult =
  /**
   * `repairs`: what was mended of the text in a file of an earlier version. `ties`: what is to be changed in the plan, with its
   * log, so that nothing in it points at nothing.
   */
  { ok: true; file: ReadFile } | { ok: false; problems: Problem[] };

interface ReadFile {
  document: PlanDocument;
  log?: Commit[];
  /** When what came from other copies came to the one that the file was written from; absent where its log's merges tell. */
  arrivals?: Arrival[];
  repairs?: RepairReport;
  ties?: DraftChange[];
}

/** {@link readPlanFile} for bytes: UTF-8 with or without a byte order mark, at most 200 MiB. */
export function readPlanFileBytes(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const decoded = decode(bytes);
  return decoded.ok ? readPlanFile(decoded.value, options) : { ok: false, problems: decoded.problems };
}

/**
 * A plan from the text of a `*.varde.json` file, with its log where it has one. Members that have a default are filled
 * in; targets and readings come in date order, rows in the file's. Text that earlier versions let in is mended in their files
 * and told of. On bad input: every problem found, the first 50 listed and the rest counted; nothing half-read is returned.
 */
export function readPlanFile(text: string, { fold }: ReadOptions = {}): ReadResult {
  const parsed = parse(text);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const { file: mended, repairs } = repairFile(parsed.value);
  const file = withDecimals(mended);
  const problems = new ProblemList();
  for (const member of Object.keys(file)) {
    if (DANGEROUS_KEYS.has(member)) problems.add('dangerous-key', member);
    else if (!Object.hasOwn(planFile.entries, member)) problems.add('unknown-table', member);
  }
  const rows = readRows(file, problems);
  const ids = readIds(file, problems);
  const hasLog = Array.isArray(file.log) && file.log.length > 0;
  const faults = new FileFaults(rows, ids, { hasLog });
  faults.reportRules(problems);
  const series = readSeries(file.series, ids.indicators, problems);
  const beforeLog = problems.count;
  const log = readLog(file.log, problems);
  const arrivals = problems.count === beforeLog ? readAboutLog(file, log, problems) : undefined;
  // Only a log tells what it was that is gone.
  const ties = faults.isLoose && log && problems.isEmpty ? mendedTies(log) : undefined;
  if (!ties) faults.reportLoose(problems);
  if (!rows.plan || !problems.isEmpty) return { ok: false, problems: problems.toArray() };

  const document = toDocument(rows, rows.plan, series);
  if (log && fold) checkFold(document, fold(log), problems);
  if (!problems.isEmpty) return { ok: false, problems: problems.toArray() };
  const found = {
    ...(log && { log }),
    ...(arrivals && { arrivals }),
    ...(repairs && { repairs }),
    ...(ties && { ties }),
  };
  return { ok: true, file: { document, ...found } };
}

function toDocument(rows: Rows, plan: PlanDocument['plan'], series: PlanDocument['series']): PlanDocument {
  const lists: Lists = rows;
  // A list without holes holds the rows of its table; lists of dates come in their order.
  const whole = rowsOfLists(<T extends ListName>(table: T) =>
    present<PlanTables[T]>(lists[table]).map(
      (row) => inWrittenOrder(row, shapeOf(rowSchemas[table])) as PlanTables[T],
    ),
  );
  return { plan, ...whole, series };
}

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

/** Compares as the files the two would be, piece by piece, and names the member where they first differ. */
function checkFold(document: PlanDocument, folded: PlanDocument | undefined, problems: ProblemList): void {
  if (!folded) {
    problems.add('log-does-not-match', 'plan');
    return;
  }
  const ours = documentParts(document);
  const theirs = documentParts(folded);
  let member = 'plan';
  for (;;) {
    const a = ours.next();
    const b = theirs.next();
    const [, opened] = (typeof a.value === 'string' && /^,\n"(\w+)": \[/.exec(a.value)) || [];
    member = opened ?? member;
    if (a.value !== b.value) {
      problems.add('log-does-not-match', member);
      return;
    }
    if (a.done || b.done) return;
  }
}
