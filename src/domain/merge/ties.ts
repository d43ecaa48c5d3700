/**
 * What a plan may hold that points at nothing: earlier versions let a second tab put things under what the first had deleted.
 * The log knows what was deleted, so it can come back; what merely pointed at it lets go.
 */

import { danglingIn, danglingReferences } from '../integrity/references.ts';
import { applyToPlan, documentOf, foldState, type PlanState } from '../log/fold.ts';
import { type Commit, changedRow, type DraftChange } from '../log/log.ts';
import { calledIn, type PlanDocument } from '../tables/tables.ts';
import { repairReferences } from './repairs.ts';

/** What was mended, as people are told of it. */
export interface MendedTies {
  /** The names of the rows that came back since something hangs on them. */
  back: string[];
  /** How many others let go of what is gone. */
  released: number;
}

/** The changes after which nothing in the plan of a log points at nothing; undefined where there are none that do it. */
export function mendedTies(log: readonly Commit[]): DraftChange[] | undefined {
  const state = foldState(log);
  const changes = repairReferences(state, log, state, new Set());
  const after = documentAfter(state, changes);
  return after && danglingReferences(after).size === 0 ? changes : undefined;
}

/** What is told of the changes that {@link mendedTies} found for a log. */
export function tiesIn(log: readonly Commit[], ties: readonly DraftChange[]): MendedTies {
  const state = foldState(log);
  const isBack = ({ deleted }: DraftChange) => deleted === false;
  const back = ties.filter(isBack).flatMap((change) => {
    const { table, id } = changedRow(change);
    return calledIn(state.rows.get(table)?.get(id)?.fields ?? {}) ?? [];
  });
  // Also what the deletion had released, and which points at it again, is among the changes.
  const withThese = documentAfter(state, ties.filter(isBack));
  const letGo = new Set(
    (withThese ? danglingIn(withThese) : []).map(({ from: { table, id } }) => `${table}|${id}`),
  );
  return { back, released: letGo.size };
}

function documentAfter(state: PlanState, changes: readonly DraftChange[]): PlanDocument | undefined {
  return documentOf(applyToPlan(state, changes));
}
