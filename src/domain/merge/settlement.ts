/**
 * How work that was done apart is made one plan without anyone being asked, as commits come in from other devices.
 *
 * Where a log has several heads and the fold alone would get something wrong (`merge.ts` says what), a **settlement** lies on
 * top: a commit that changes what a merge would change. It follows from the commits it stands on alone, stamp and all, so
 * every device that has those has the very same one, in whatever order they came. As long as nothing stands on it, it is no
 * part of what devices tell each other: when more comes in it goes, and what the log needs then takes its place. Once somebody
 * has written on it, it stays, like any commit.
 */
import { nextClock } from '../log/clock.ts';
import { type Apart, apartFrom, headsOf, parentsOf } from '../log/heads.ts';
import type { Change, Clock, Commit, DraftChange } from '../log/log.ts';
import { lastClock } from '../log/logTimes.ts';
import { fingerprint } from '../values/ids.ts';
import { mergeLogs } from './merge.ts';

/** Raised with every change to what a settlement does: two Vardes that differ in it must not give the same stamp to two. */
const RULE = 1;
/** The length of a stamp's device part. */
const DEVICE_LENGTH = 10;

/** A log and what of it is known apart. */
export interface Divided {
  /** The heads of the log, in clock order. */
  heads: readonly Clock[];
  /** What all heads stand on: all of it, or what it says of every row that `own` touches and of the rows that are there. */
  common: readonly Commit[];
  /** What not all heads stand on, in clock order. */
  own: readonly Commit[];
  /** Which heads stand on each of those. */
  apart: Apart;
  /** The greatest stamp in the log. */
  last: Clock;
}

/** The settlement that a log needs; undefined where the fold alone gets it right. Throws a `ClockSpentError` where no stamp is left. */
export function settlementOf({ heads, common, own, apart, last }: Divided): Commit | undefined {
  const device = fingerprint([RULE, ...heads].join(' ')).slice(-DEVICE_LENGTH);
  const latest = own.at(-1);
  const [first, ...others] = heads;
  if (first === undefined || !latest) return undefined;
  const changes: Change[] = [];
  let clock = last;
  const stamped = (drafts: readonly DraftChange[]) =>
    drafts.map((draft): Change => {
      clock = nextClock(clock, 0, device);
      return { id: clock, ...draft };
    });
  const knownTo = (head: Clock) => [...common, ...own.filter(({ id }) => apart.get(id)?.has(head))];
  let here: readonly Commit[] = knownTo(first);
  for (const head of others) {
    const merge = mergeLogs(here, knownTo(head));
    const made = stamped(merge.changes);
    for (const change of made) changes.push(change);
    here = made.length > 0 ? [...merge.log, settlement(made, latest, heads)] : merge.log;
  }
  return changes.length > 0 ? settlement(changes, latest, heads) : undefined;
}

/** It is nobody's doing, and was there as soon as the last of what it settles. */
function settlement(changes: Change[], { at }: Commit, heads: readonly Clock[]): Commit {
  return { id: changes[0]?.id ?? '', intent: 'settle', author: '', at, heads: [...heads], changes };
}

/** A log with the settlement that it needs on top, and without those that nothing stands on. */
export function settledLog(log: readonly Commit[]): Commit[] {
  const loose = looseSettlements(log);
  const real = log.filter(({ id }) => !loose.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const heads = headsOf(real);
  const apart = heads.length > 1 ? apartFrom(real, parentsOf(real), heads) : undefined;
  const last = lastClock(real);
  if (!apart || last === undefined) return real;
  const made = settlementOf({
    heads,
    common: real.filter(({ id }) => !apart.has(id)),
    own: real.filter(({ id }) => apart.has(id)),
    apart,
    last,
  });
  return made ? [...real, made] : real;
}

/** The settlements of a log that nothing stands on. */
function looseSettlements(log: readonly Pick<Commit, 'id' | 'intent' | 'heads'>[]): Set<Clock> {
  const named = new Set<Clock>();
  const loose = new Set<Clock>();
  // What stands on a commit comes after it.
  for (const { id, intent, heads = [] } of log.toSorted((a, b) => (a.id < b.id ? 1 : -1))) {
    if (intent === 'settle' && !named.has(id)) loose.add(id);
    else for (const head of heads) named.add(head);
  }
  return loose;
}

/**
 * Which of some commits can be put in a log that has the commits `isKnown` tells: those of which all that they name is there,
 * or can be put in with them. A settlement that nothing stands on waits, as do those that name what has not come. In clock
 * order.
 */
export function placeable<C extends Pick<Commit, 'id' | 'intent' | 'heads'>>(
  commits: readonly C[],
  isKnown: (commit: Clock) => boolean,
): C[] {
  const found = new Map<Clock, C>();
  for (const commit of commits.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const isReady = (commit.heads ?? []).every((head) => found.has(head) || isKnown(head));
    if (isReady && !isKnown(commit.id)) found.set(commit.id, commit);
  }
  const loose = looseSettlements([...found.values()]);
  return [...found.values()].filter(({ id }) => !loose.has(id));
}
