/**
 * When a log's commits were made, as far as the log itself can tell. Stamps only tell the order: one clock that is set
 * wrong puts all later stamps ahead, and the clock's own word (`at`) is then wrong for what was written by it.
 *
 * A log's order is the order in which things were done, so times that do not rise with it cannot all be right. Wrong for
 * certain are those after now. Wrong by all likelihood is one that lies months before what was written earlier: a clock that
 * lost its time. Of the rest, as few as possible are taken for wrong. A wrong one was made between the right ones around it.
 */
import { clockDevice, clockTime, laterClock, nextClock, wallTime } from './clock.ts';
import type { Change, Clock, Commit } from './log.ts';

/** A clock this much (ms) behind what was written earlier has lost its time; 60 days. */
const LOST_TIME_MS = 60 * 86_400_000;

/** What this file needs of a commit. */
type Timed = Pick<Commit, 'id' | 'at'>;

/**
 * For each commit of a log in clock order: when it was made (ms since 1970), never falling, never after `now` (ms, by a
 * clock that is right).
 */
export function madeTimes(log: readonly Timed[], now: number): number[] {
  const latest = wallTime(now);
  const said = log.map(({ at }) => wallTime(Date.parse(at) || 0));
  const isRight = longestRising(said, possible(said, latest));
  const made: number[] = [];
  let after = latest;
  for (let i = said.length - 1; i >= 0; i -= 1) {
    const time = said[i] ?? 0;
    if (isRight[i]) after = time;
    made[i] = Math.min(time, after);
  }
  let before = 0;
  return made.map((time) => {
    before = Math.max(before, time);
    return before;
  });
}

/** Which of some times may be right, each for itself: not after `latest`, and not by a clock that has lost its time. */
function possible(times: readonly number[], latest: number): boolean[] {
  let greatest = 0;
  return times.map((time) => {
    if (time > latest || time < greatest - LOST_TIME_MS) return false;
    greatest = Math.max(greatest, time);
    return true;
  });
}

/** Marks a longest row of times that never falls, among those that may be in it; of several, the one that ends earliest. */
function longestRising(times: readonly number[], mayBe: readonly boolean[]): boolean[] {
  /** By length: where the row of that length ends that ends with the smallest time. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  times.forEach((time, i) => {
    if (!mayBe[i]) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[ends[middle] ?? 0] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1];
    ends[low] = i;
  });
  const isIn = times.map(() => false);
  for (let i = ends.at(-1); i !== undefined; i = before[i]) isIn[i] = true;
  return isIn;
}

/** The greatest stamp in a log, undefined in an empty one. Not always in the last commit: a long one may reach past the next. */
export function lastClock(log: readonly Pick<Commit, 'changes'>[]): Clock | undefined {
  let last: Clock | undefined;
  for (const { changes } of log) {
    for (const { id } of changes) last = laterClock(last, id);
  }
  return last;
}

/**
 * The same log stamped anew by {@link madeTimes}: every change keeps its place in the order and its device, so the log folds
 * to the same rows; what names a commit (`heads`, `of`, `joined`) names it by its new stamp; no stamp is after `now`, and a commit
 * does not say that it was made after its stamp. The log must be in clock order. Throws a `ClockSpentError` only where
 * `now` itself is at the end of what stamps can tell.
 */
export function restamped(log: readonly Commit[], now: number): Commit[] {
  const made = madeTimes(log, now);
  const entries = log.flatMap((commit, i) =>
    commit.changes.map((change) => ({ change, time: made[i] ?? 0 })),
  );
  entries.sort((a, b) => (a.change.id < b.change.id ? -1 : 1));
  const stamps = new Map<Clock, Clock>();
  let last: Clock | undefined;
  for (const { change, time } of entries) {
    last = nextClock(last, time, clockDevice(change.id));
    stamps.set(change.id, last);
  }
  const stampOf = (id: Clock): Clock => stamps.get(id) ?? id;
  return log.map(({ id, heads, of, joined, changes, at, ...rest }): Commit => {
    const stamp = stampOf(id);
    return {
      ...rest,
      id: stamp,
      at: earlierInstant(at, clockTime(stamp)),
      ...(heads && { heads: heads.map(stampOf) }),
      ...(of !== undefined && { of: stampOf(of) }),
      ...(joined && { joined: joined.map(stampOf) }),
      changes: changes.map((change): Change => ({ ...change, id: stampOf(change.id) })),
    };
  });
}

/** An instant as it is written, or the moment (ms) where that comes before it. */
function earlierInstant(at: string, moment: number): string {
  return Date.parse(at) > moment ? new Date(moment).toISOString() : at;
}
