/**
 * Joining two copies of a plan on which people worked apart. Both logs' commits stand side by side in one log, and the
 * fold decides: field by field, the later change wins. What the fold alone would get wrong is mended by a few changes
 * that the merge commit makes:
 *
 * - Fields that make sense only together (an action's dates and milestones, a path's baseline and targets) are won or
 *   lost together.
 * - A deletion counts as a change of the whole row: it stands against an earlier change and yields to a later one.
 * - What one has put under something that another has deleted brings that back, with all that went along.
 * - Two plan periods of the same dates that both have made apart become one.
 * - References to what is gone are released; links, comments and roles of what is gone go along.
 *
 * All of it follows from the two logs alone, whichever of them is called ours, so both people come to the same plan.
 */
import { deletionOf } from '../integrity/dependents.ts';
import { faultsOf, newFaults } from '../integrity/faults.ts';
import { applyToPlan, documentOf, foldState, type PlanState } from '../log/fold.ts';
import { type Clock, type Commit, changeOf, type DraftChange, hiding, isOfReadings } from '../log/log.ts';
import type { Fault } from '../tables/faults.ts';
import { type PlanDocument, type RowRef, refKey } from '../tables/tables.ts';
import type { Fields } from '../values/fields.ts';
import { isSame } from '../values/same.ts';
import {
  type Conflict,
  conflictsOf,
  fieldsOf,
  isVisible,
  otherSide,
  type Sides,
  sideOf,
  type Version,
} from './conflicts.ts';
import { onePeriodEach, repairReferences, restoredWith, samePeriods } from './repairs.ts';

export interface Merge {
  /** The commits of both copies, in clock order, each once. */
  log: Commit[];
  /** Those of them that only the other copy has. */
  joined: Clock[];
  conflicts: Conflict[];
  /** What the merge commit must change so that the joined plan holds together, with the choices that were made. */
  changes: DraftChange[];
  /** The plan that comes of it. Undefined when there is none: the plan itself was deleted. */
  document: PlanDocument | undefined;
  /** What would then be wrong in the plan that is not in either copy, e.g. two periods that overlap. It must not be done. */
  faults: Fault[];
}

/**
 * Works out the merge of two logs of the same plan. `chosen` holds the keys of the conflicts in which the version that
 * would not stand is wanted. Neither log is changed.
 */
export function mergeLogs(
  here: readonly Commit[],
  there: readonly Commit[],
  chosen: ReadonlySet<string> = new Set(),
): Merge {
  const ours = new Set(here.map(({ id }) => id));
  const theirs = new Set(there.map(({ id }) => id));
  const shared = here.filter(({ id }) => theirs.has(id));
  const sides: Sides = {
    here: sideOf(
      here,
      here.filter(({ id }) => !theirs.has(id)),
    ),
    there: sideOf(
      there,
      there.filter(({ id }) => !ours.has(id)),
    ),
  };
  const log = [...here, ...sides.there.own].sort((a, b) => (a.id < b.id ? -1 : 1));
  const base = foldState(shared);
  const commits = [...sides.here.own, ...sides.there.own];
  const joint = foldState(log);
  const join = (conflicts: readonly Conflict[], wanted: ReadonlySet<string>) =>
    joined({ state: joint, commits, base, conflicts, chosen: wanted });
  const conflicts = heldUp(conflictsOf(sides, base, samePeriods(joint, base)), join);
  const { state, changes } = join(conflicts, chosen);
  const document = documentOf(state);
  const known = [...faultsIn(sides.here.state), ...faultsIn(sides.there.state)];
  return {
    log,
    joined: sides.there.own.map(({ id }) => id),
    conflicts,
    changes,
    document,
    faults: document ? newFaults(known, faultsOf(document)) : [],
  };
}

interface Joined {
  changes: DraftChange[];
  /** What the log folds to, with the changes. */
  state: PlanState;
}

/** Settles every conflict on what the joint log folds to, and mends the references. */
function joined(given: {
  state: PlanState;
  commits: readonly Commit[];
  base: PlanState;
  conflicts: readonly Conflict[];
  chosen: ReadonlySet<string>;
}): Joined {
  const { commits, base, conflicts, chosen } = given;
  const changes: DraftChange[] = [];
  let { state } = given;
  const add = (more: readonly DraftChange[]) => {
    for (const change of more) changes.push(change);
    state = applyToPlan(state, more);
  };
  const settled = conflicts.map((conflict) => {
    const isChosen = chosen.has(conflict.key);
    const version = conflict[isChosen ? otherSide(conflict.standing) : conflict.standing];
    return { conflict, version, isWanted: isChosen && version.deleted, turn: turnOf(version, isChosen) };
  });
  const unwanted = new Set<string>();
  for (const { conflict, version, isWanted } of settled.toSorted((a, b) => a.turn - b.turn)) {
    const { changes: own, gone } = settle(conflict, version, state, commits, base);
    if (isWanted) for (const ref of gone) unwanted.add(refKey(ref));
    add(own);
  }
  add(onePeriodEach(state, base));
  add(repairReferences(state, commits, base, unwanted));
  return { changes, state };
}

/**
 * What is kept comes after the deletions that stand, so that none takes it along, and what somebody chose after what merely
 * stands. A deletion that was chosen comes last: it takes along what the others have kept under it.
 */
function turnOf({ deleted }: Version, isChosen: boolean): number {
  if (isChosen) return deleted ? 3 : 2;
  return deleted ? 0 : 1;
}

/**
 * The conflicts as they come out when nothing is chosen: a deletion does not stand where something that is kept needs the
 * row that it hides.
 */
function heldUp(
  conflicts: readonly Conflict[],
  join: (conflicts: readonly Conflict[], chosen: ReadonlySet<string>) => Joined,
): Conflict[] {
  let now = [...conflicts];
  // What comes back with a row may itself need another: each round turns at least one.
  while (now.some(isDeletion)) {
    const { state } = join(now, new Set());
    const isBack = (conflict: Conflict) =>
      isDeletion(conflict) && isVisible(state, conflict.table, conflict.row);
    if (!now.some(isBack)) break;
    now = now.map((conflict) =>
      isBack(conflict) ? { ...conflict, standing: otherSide(conflict.standing), isHeld: true } : conflict,
    );
  }
  return now;
}

/** Whether a deletion is what stands. */
function isDeletion(conflict: Conflict): boolean {
  return conflict[conflict.standing].deleted;
}

function faultsIn(state: PlanState): Fault[] {
  const document = documentOf(state);
  return document ? faultsOf(document) : [];
}

interface Settlement {
  changes: DraftChange[];
  /** The rows that are gone with it, where it is a deletion. */
  gone: RowRef[];
}

/** What makes one version of a conflict the one that stands; no changes where it does. */
function settle(
  conflict: Conflict,
  version: Version,
  state: PlanState,
  commits: readonly Commit[],
  base: PlanState,
): Settlement {
  const { row, fields } = conflict;
  if (isOfReadings(conflict)) {
    const { table, date } = conflict;
    const patch = differing(fields, state.series.get(row)?.get(date) ?? {}, version.values);
    return { changes: patch ? [{ table, row, patch: { [date]: patch } }] : [], gone: [] };
  }
  const { table } = conflict;
  const ref: RowRef = { table, id: row };
  if (fields.length > 0) {
    const patch = differing(fields, fieldsOf(state, table, row), version.values);
    return { changes: patch ? [changeOf(ref, patch)] : [], gone: [] };
  }
  const back = isVisible(state, table, row) ? [] : restoredWith(state, ref, commits, base);
  return version.deleted ? deleteRow(state, back, ref) : { changes: back, gone: [] };
}

/** Deletes a row with all that is under it now, also what was put under something that is hidden already. */
function deleteRow(state: PlanState, back: readonly DraftChange[], ref: RowRef): Settlement {
  const document = documentOf(applyToPlan(state, back));
  if (!document) return { changes: [], gone: [] };
  const { deleted, released } = deletionOf(document, ref);
  return {
    changes: [
      ...released.map((release) => changeOf(release.ref, release.patch)),
      ...deleted.filter(({ table, id }) => isVisible(state, table, id)).map(hiding),
    ],
    gone: deleted,
  };
}

/** The patch that gives some fields the wanted values; undefined where they have them. */
function differing(
  fields: readonly string[],
  now: Fields,
  wanted: Fields,
): Record<string, unknown> | undefined {
  const patch = Object.fromEntries(
    fields
      .filter((field) => !isSame(now[field], wanted[field]))
      .map((field) => [field, wanted[field] ?? null]),
  );
  return Object.keys(patch).length > 0 ? patch : undefined;
}
