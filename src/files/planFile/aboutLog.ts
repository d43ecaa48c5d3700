/**
 * What a plan file says of its log before the log itself: which commits nothing stands on (`heads`), how many there are
 * (`commits`), and when those that came from another copy came (`arrivals`). A log of which something was cut away, or
 * that something was put into, does not fit that.
 */
import * as v from 'valibot';
import { type Arrival, arrivalsByMerges, isSameArrivals } from '#/domain/log/arrivals.ts';
import { headsOf } from '#/domain/log/heads.ts';
import type { Clock, Commit } from '#/domain/log/log.ts';
import { isSame } from '#/domain/values/same.ts';
import type { ProblemList } from '../problem.ts';
import { reportIssues } from './issues.ts';
import { planFile } from './schema.ts';
import { type JsonObject, reportUnknownMembers, shapeOf } from './shape.ts';
import { tellsOfLog } from './version.ts';

/**
 * Checks what a file says of its log and returns the arrivals. Undefined where the log's own merges tell
 * those, as they do in files of earlier versions, which need not say anything. Where the log is left out, what is said of it says
 * nothing.
 */
export function readAboutLog(
  file: JsonObject,
  log: readonly Commit[] | undefined,
  problems: ProblemList,
): Arrival[] | undefined {
  const before = problems.count;
  const heads = readMember(file, 'heads', problems);
  const commits = readMember(file, 'commits', problems);
  const arrivals = readMember(file, 'arrivals', problems);
  if (problems.count > before || !log) return undefined;
  if (tellsOfLog(file.version)) {
    if (heads === undefined) problems.add('missing-field', 'heads');
    if (commits === undefined) problems.add('missing-field', 'commits');
  }
  if (commits !== undefined && commits !== log.length) {
    problems.add('log-number', 'commits', { stated: commits, found: log.length });
  } else if (heads !== undefined && !isSame(heads.toSorted(), headsOf(log))) {
    problems.add('log-heads', 'heads');
  }
  checkArrivals(arrivals ?? [], log, problems);
  const found = arrivals ?? (tellsOfLog(file.version) ? [] : undefined);
  return found && !isSameArrivals(found, arrivalsByMerges(log)) ? found : undefined;
}

/** One of the members; undefined where the file has none, and where it cannot be read. */
function readMember<M extends 'heads' | 'commits' | 'arrivals'>(
  file: JsonObject,
  member: M,
  problems: ProblemList,
): v.InferOutput<(typeof planFile.entries)[M]> | undefined {
  const raw = file[member];
  if (raw === undefined) return undefined;
  const schema = planFile.entries[member];
  reportUnknownMembers(raw, shapeOf(schema), member, problems);
  const result = v.safeParse(schema, raw, { abortPipeEarly: true });
  if (result.success) return result.output;
  reportIssues(result.issues, member, problems);
  return undefined;
}

/** Every arrival names commits of the log, each once. */
function checkArrivals(arrivals: readonly Arrival[], log: readonly Commit[], problems: ProblemList): void {
  const known = new Set(log.map(({ id }) => id));
  const named = new Set<Clock>();
  arrivals.forEach(({ commits }, position) => {
    commits.forEach((id, at) => {
      const path = `arrivals[${position}].commits[${at}]`;
      if (!known.has(id)) problems.add('broken-reference', path, { id, table: 'log' });
      else if (named.has(id)) problems.add('duplicate-reference', path, { id });
      named.add(id);
    });
  });
}
