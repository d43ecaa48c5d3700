/**
 * What a clock that is set wrong would do in a merge. A stamp far ahead of when its commit was made wins over what the
 * other wrote after it, so people are asked: whose clock it was, and where the time of writing would decide otherwise.
 */
import { clockDevice, clockTime, laterClock, MAX_CLOCK_LEAD_MS } from '../log/clock.ts';
import type { Clock, Commit } from '../log/log.ts';
import { lastClock, madeTimes } from '../log/logTimes.ts';
import { type Conflict, otherSide, type Side } from './conflicts.ts';

/** A clock that was ahead: what it was first seen to stamp in one of the copies. */
export interface ClockAhead {
  author: string;
  device: string;
  /** In whose copy it has written; `both` for what the two have in common. */
  side: Side | 'both';
  /** What it stamped (ms since 1970), and when that was written at the latest. */
  stamp: number;
  made: number;
}

export interface ClockLeads {
  /** Whose clocks were ahead, each once, the one furthest ahead first. Never empty. */
  clocks: ClockAhead[];
  /** The conflicts (by key) in which the version that stands was written before the other. */
  wins: string[];
  /** The greatest stamp there would be in the joined plan (ms): what is written there afterwards is stamped after it. */
  last: number;
}

/**
 * Whether a merge needs a word about clocks: where one of the copies has a commit that the other lacks, stamped more than a
 * day after the last that anybody's clock has said in either of them. Undefined where none has. `now` (ms) is by a clock
 * that is about right: what a clock said that lies more than a day after that was wrong.
 */
export function clockLeads(
  here: readonly Commit[],
  there: readonly Commit[],
  conflicts: readonly Conflict[],
  now: number,
): ClockLeads | undefined {
  const ids = { here: new Set(here.map(({ id }) => id)), there: new Set(there.map(({ id }) => id)) };
  const said = Math.max(lastSaid(here, now), lastSaid(there, now));
  const sides = { here: madeIn(here, now, said), there: madeIn(there, now, said) };
  const isAlone = (side: Side) => (id: Clock) => !ids[otherSide(side)].has(id);
  const isAsked = (['here', 'there'] as const).some((side) => [...sides[side].ahead].some(isAlone(side)));
  if (!isAsked) return undefined;

  const clocks = new Map<string, ClockAhead>();
  for (const [side, log] of [['here', here] as const, ['there', there] as const]) {
    for (const found of clocksAhead(log, sides[side])) {
      const known = clocks.get(found.device);
      const of = ids.here.has(found.id) && ids.there.has(found.id) ? ('both' as const) : side;
      const { id: _id, ...clock } = found;
      if (!known || known.stamp < clock.stamp) clocks.set(clock.device, { ...clock, side: of });
    }
  }
  const last = laterClock(lastClock(here), lastClock(there));
  const wins = conflicts.filter((conflict) => {
    const { standing } = conflict;
    const other = otherSide(standing);
    const [stands, falls] = [conflict[standing].commit, conflict[other].commit];
    return (
      conflict.isHeld !== true &&
      sides[standing].ahead.has(stands) &&
      (sides[standing].made.get(stands) ?? 0) < (sides[other].made.get(falls) ?? 0)
    );
  });
  return {
    clocks: [...clocks.values()].sort((a, b) => b.stamp - b.made - (a.stamp - a.made)),
    wins: wins.map(({ key }) => key),
    last: last === undefined ? 0 : clockTime(last),
  };
}

/** The latest that a clock which may have been right has said in a log (ms). */
function lastSaid(log: readonly Commit[], now: number): number {
  return log.reduce((last, { at }) => {
    const said = Date.parse(at);
    return said > last && said <= now + MAX_CLOCK_LEAD_MS ? said : last;
  }, Number.NEGATIVE_INFINITY);
}

/** When each commit of a copy was made, and which of them are stamped more than a day after `said` (ms). */
function madeIn(
  log: readonly Commit[],
  now: number,
  said: number,
): { made: Map<Clock, number>; ahead: Set<Clock> } {
  const times = madeTimes(log, now);
  const made = new Map(log.map(({ id }, i) => [id, times[i] ?? 0]));
  const ahead = log.filter((commit) => stampOf(commit) - said > MAX_CLOCK_LEAD_MS);
  return { made, ahead: new Set(ahead.map(({ id }) => id)) };
}

/** The time of a commit's last stamp. */
function stampOf(commit: Commit): number {
  return clockTime(lastClock([commit]) ?? commit.id);
}

/** The commits with which a log's stamps went ahead: by their device's own clock, not counted on from an earlier stamp. */
function clocksAhead(
  log: readonly Commit[],
  { made, ahead }: ReturnType<typeof madeIn>,
): (Omit<ClockAhead, 'side'> & { id: Clock })[] {
  let before = -1;
  return log.flatMap((commit) => {
    const { id, author } = commit;
    const stamp = stampOf(commit);
    const isOwn = stamp > before;
    before = Math.max(before, stamp);
    if (!isOwn || !ahead.has(id)) return [];
    return [{ id, author, device: clockDevice(id), stamp, made: made.get(id) ?? 0 }];
  });
}
