/**
 * What a commit's writer knew. A commit names the heads of the log it was made on: the commits that no other one there
 * names. Following them leads to everything that was known, whatever the clocks said, so a set of heads names exactly what
 * was known at a moment (`docs/decisions/0014`).
 *
 * Commits of earlier versions name none. Such a commit is understood to have known the one before it, in clock order, that came
 * the same way (was made in this copy, or came with the same merge); the one that its device made before; and, where it is a
 * merge, all that it joined.
 */
import { clockDevice } from './clock.ts';
import type { Clock, Commit } from './log.ts';

/** What this file needs of a commit. */
export type Linked = Pick<Commit, 'id' | 'heads' | 'joined'>;

/** The commits that each commit of a log stands on directly. The log may be in any order. */
export function parentsOf(log: readonly Linked[]): Map<Clock, readonly Clock[]> {
  const unnamed = log.filter(({ heads }) => heads === undefined);
  const understood = unnamed.length > 0 ? understoodParents(inOrder(unnamed), log) : undefined;
  return new Map(log.map(({ id, heads }) => [id, heads ?? understood?.get(id) ?? []]));
}

/** The commits of a log that no other one of it stands on, in clock order: what whoever writes next names. */
export function headsOf(log: readonly Linked[]): Clock[] {
  return unnamedIn(log, parentsOf(log));
}

/**
 * The heads of a log into which some commits have just come from another copy: what the merge names that is about to join
 * them. Until it does, nothing tells that commits which name no heads came by another way.
 */
export function headsToJoin(log: readonly Linked[], joined: readonly Clock[]): Clock[] {
  const parents = parentsOf([...log, { id: LAST, joined: [...joined] }]);
  parents.delete(LAST);
  return unnamedIn(log, parents);
}

/** Later than any stamp. */
const LAST = '~';

function unnamedIn(log: readonly Linked[], parents: ReadonlyMap<Clock, readonly Clock[]>): Clock[] {
  const named = new Set([...parents.values()].flat());
  return log
    .map(({ id }) => id)
    .filter((id) => !named.has(id))
    .sort();
}

/** All commits of a log that whoever had some heads knew, the heads included, in the log's order. */
export function knownFrom<C extends Linked>(log: readonly C[], heads: readonly Clock[]): C[] {
  const parents = parentsOf(log);
  const known = new Set(heads);
  // A commit comes after all it stands on, so going back in clock order, all that stands on it has been seen.
  for (const { id } of inOrder(log).reverse()) {
    if (known.has(id)) for (const parent of parents.get(id) ?? []) known.add(parent);
  }
  return log.filter(({ id }) => known.has(id));
}

/** What some heads do not have in common: for each commit that not all of them stand on, the heads that do. */
export type Apart = ReadonlyMap<Clock, ReadonlySet<Clock>>;

/**
 * Finds what some heads do not have in common. `latest` holds the log's latest commits, enough of them: undefined is
 * answered where those do not reach back to what all have in common.
 */
export function apartFrom(
  latest: readonly Linked[],
  parents: ReadonlyMap<Clock, readonly Clock[]>,
  heads: readonly Clock[],
): Apart | undefined {
  const apart = new Map<Clock, ReadonlySet<Clock>>();
  const reached = new Map<Clock, Set<Clock>>(heads.map((head) => [head, new Set([head])]));
  for (const { id } of inOrder(latest).reverse()) {
    const by = reached.get(id);
    reached.delete(id);
    if (!by) continue;
    if (by.size < heads.length) apart.set(id, by);
    for (const parent of parents.get(id) ?? []) {
      const known = reached.get(parent);
      if (known) for (const head of by) known.add(head);
      else reached.set(parent, new Set(by));
    }
  }
  const isOpen = [...reached.values()].some((by) => by.size < heads.length);
  return isOpen ? undefined : apart;
}

/** The parents that commits which name no heads are understood to have. */
function understoodParents(unnamed: readonly Linked[], log: readonly Linked[]): Map<Clock, Clock[]> {
  const joinedBy = new Map<Clock, Clock[]>();
  for (const { id, joined = [] } of inOrder(log)) {
    for (const commit of joined) joinedBy.set(commit, [...(joinedBy.get(commit) ?? []), id]);
  }
  /** The merges with which a commit came here, as text. A merge that came itself tells only of what came with it. */
  const wayOf = (id: Clock): string => {
    const merges = joinedBy.get(id) ?? [];
    const isOurs = (merge: Clock) => (joinedBy.get(merge) ?? []).every((outer) => merges.includes(outer));
    return merges.filter(isOurs).join(' ');
  };
  const lastByWay = new Map<string, Clock>();
  const lastByDevice = new Map<string, Clock>();
  let lastShared: Clock | undefined;
  const parents = new Map<Clock, Clock[]>();
  for (const { id, joined = [] } of unnamed) {
    const [way, device] = [wayOf(id), clockDevice(id)];
    // What came with a merge began on something that no copy had to get from another.
    const own = [lastByWay.get(way) ?? lastShared, lastByDevice.get(device), ...joined];
    parents.set(id, [...new Set(own.filter((parent) => parent !== undefined))]);
    lastByWay.set(way, id);
    lastByDevice.set(device, id);
    if (!joinedBy.has(id)) lastShared = id;
  }
  return parents;
}

function inOrder<C extends Linked>(log: readonly C[]): C[] {
  return log.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
