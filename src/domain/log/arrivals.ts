/**
 * As it stood: which commits of a log were known in this copy of the plan at a moment. A commit made here was known when
 * it was made; one that came with a merge was known from the merge on, whatever day its author made it.
 */
import type { Clock, Commit, CommitHeadline } from './log.ts';

type Entry = Pick<Commit | CommitHeadline, 'id' | 'at' | 'joined'>;

/**
 * The commits known at a moment (ms since 1970), in the order given. `log` is the whole log; days are counted by the
 * writers' own clocks (`at`).
 *
 * A merge that itself came with a later merge tells when the other copy heard of this one's work, not when this one did,
 * so only merges of this copy's own line count.
 */
export function knownCommits<T extends Entry>(log: readonly T[], moment: number): T[] {
  const arrivals = arrivalsOf(log);
  return log.filter(({ id, at }) => (arrivals.get(id) ?? Date.parse(at)) <= moment);
}

/** For each commit that came with a merge of this copy's own line: when (ms since 1970), by the latest part of a log. */
export function arrivalsOf(log: readonly Entry[]): Map<Clock, number> {
  const merges = log.filter(({ joined }) => joined !== undefined);
  const foreign = new Set(merges.flatMap(({ joined = [] }) => joined));
  const arrivals = new Map<Clock, number>();
  for (const { id, at, joined = [] } of merges) {
    if (foreign.has(id)) continue;
    const time = Date.parse(at);
    for (const commit of joined) arrivals.set(commit, Math.min(time, arrivals.get(commit) ?? time));
  }
  return arrivals;
}
