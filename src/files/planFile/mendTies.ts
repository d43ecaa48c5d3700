/**
 * What a plan's own file may hold that points at nothing: earlier versions let a second tab put things under what the first had
 * deleted. The log knows what was deleted, so it can come back; what merely pointed at it lets go.
 */
import { applyToPlan, documentOf, foldState } from '#/domain/fold.ts';
import type { Commit, DraftChange } from '#/domain/log.ts';
import { repairReferences } from '#/domain/mergeRepairs.ts';
import { danglingReferences } from '#/domain/references.ts';

/** The changes after which nothing in the plan of a log points at nothing; undefined where there are none that do it. */
export function mendedTies(log: readonly Commit[]): DraftChange[] | undefined {
  const state = foldState(log);
  const changes = repairReferences(state, log, state, new Set());
  const after = documentOf(
    applyToPlan(
      state,
      changes.map((change) => ({ id: '', ...change })),
    ),
  );
  return after && danglingReferences(after).size === 0 ? changes : undefined;
}
