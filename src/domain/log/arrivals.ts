/**
 * As it stood: which commits of a log were known in this copy of the plan at a moment. A commit that was made here was known
 * when it was made; one that came from another copy when it came here, whatever day its author made it on. When that was is
 * a thing of this copy, kept beside the log; a log in itself does not say it.
 */
import type { Clock, Commit } from './log.ts';

/** Commits that came to a copy of a plan at the same moment. */
export interface Arrival {
  /** When, by this device's clock, as an ISO instant in UTC. */
  at: string;
  /** In clock order. */
  commits: Clock[];
}

/**
 * The commits known at a moment (ms since 1970), in the order given. `arrivals` are the copy's; days are counted by the
 * writers' own clocks (`at`).
 */
export function knownCommits<C extends Pick<Commit, 'id' | 'at'>>(
  log: readonly C[],
  arrivals: readonly Arrival[],
  moment: number,
): C[] {
  const times = arrivalTimes(arrivals);
  return log.filter(({ id, at }) => (times.get(id) ?? Date.parse(at)) <= moment);
}

/** What of some arrivals had come at a moment (ms since 1970). */
export function arrivedBy(arrivals: readonly Arrival[], moment: number): Arrival[] {
  return arrivals.filter(({ at }) => Date.parse(at) <= moment);
}

/** When each commit came here (ms since 1970); those that were made here are not among them. */
function arrivalTimes(arrivals: readonly Arrival[]): Map<Clock, number> {
  return new Map(arrivals.flatMap(({ at, commits }) => commits.map((id) => [id, Date.parse(at)] as const)));
}

/**
 * What the merges of a log tell of arrivals, which is how earlier versions knew them. A merge that itself came with a later
 * merge tells when the other copy heard of this one's work, not when this one did, so only merges of this copy's own line
 * count.
 */
export function arrivalsByMerges(log: readonly Pick<Commit, 'id' | 'at' | 'joined'>[]): Arrival[] {
  const merges = log.filter(({ joined }) => joined !== undefined);
  const foreign = new Set(merges.flatMap(({ joined = [] }) => joined));
  const times = new Map<Clock, number>();
  for (const { id, at, joined = [] } of merges) {
    if (foreign.has(id)) continue;
    const time = Date.parse(at);
    for (const commit of joined) times.set(commit, Math.min(time, times.get(commit) ?? time));
  }
  const known = new Set(log.map(({ id }) => id));
  return gathered([...times].filter(([id]) => known.has(id)));
}

/** Arrivals of which some may name the same moment, or nothing, as they are written: one for each moment, the first first. */
export function inArrivalOrder(arrivals: readonly Arrival[]): Arrival[] {
  return gathered([...arrivalTimes(arrivals)]);
}

/** Whether two copies say the same of what came when. */
export function isSameArrivals(a: readonly Arrival[], b: readonly Arrival[]): boolean {
  const [times, others] = [arrivalTimes(a), arrivalTimes(b)];
  return times.size === others.size && [...times].every(([id, time]) => others.get(id) === time);
}

function gathered(times: readonly (readonly [Clock, number])[]): Arrival[] {
  const byTime = new Map<number, Clock[]>();
  for (const [id, time] of times) {
    const known = byTime.get(time);
    if (known) known.push(id);
    else byTime.set(time, [id]);
  }
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([time, commits]) => ({ at: new Date(time).toISOString(), commits: commits.sort() }));
}
