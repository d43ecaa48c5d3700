/** Taking in what a file without a log says of a plan that is here: looked at first, then done as one commit. */

import { faultKey, faultsOf } from '#/domain/integrity/faults.ts';
import { applyToPlan, documentOf, foldState, type PlanState } from '#/domain/log/fold.ts';
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import { beforeOf } from '#/domain/merge/difference.ts';
import { type IsStated, keptBeside, newValues } from '#/domain/merge/newValues.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { VardeDatabase } from '../database/db.ts';
import { commit, type Signature } from '../log/commit.ts';
import { loadLog } from '../read/load.ts';

/** A plan file's content without a log, and which fields it says itself. */
export interface PlanValues {
  document: PlanDocument;
  isStated: IsStated;
}

/** What taking in a file's values would do. */
export interface ValuesPreview {
  /** The plan as it is here. */
  document: PlanDocument;
  changes: DraftChange[];
  /** What the changes are about as it is now: readings of the same dates, and rows that are deleted. */
  before: DraftChange[];
  /** What is here that the file does not have; it stays. */
  kept: { table: TableName | 'readings'; count: number }[];
  /** What the plan would have wrong then; it cannot be done. */
  faults: Fault[];
}

/** Nothing is written. Undefined where the plan is not here. */
export async function previewValues(
  db: VardeDatabase,
  values: PlanValues,
): Promise<ValuesPreview | undefined> {
  const state = await stateHere(db, values);
  const document = documentOf(state);
  if (!document) return undefined;
  const changes = newValues(state, values.document, values.isStated);
  const after = documentOf(
    applyToPlan(
      state,
      changes.map((change) => ({ id: '', ...change })),
    ),
  );
  const known = new Set(faultsOf(document).map(faultKey));
  return {
    document,
    changes,
    before: beforeOf(state, changes),
    kept: keptBeside(state, values.document),
    faults: after ? faultsOf(after).filter((fault) => !known.has(faultKey(fault))) : [],
  };
}

/** Takes a file's values into the plan here. Returns the commit, or undefined where the plan has them already. */
export function takeValues(
  db: VardeDatabase,
  values: PlanValues,
  signature: Signature,
): Promise<Commit | undefined> {
  return db.atomically(async () => {
    const changes = newValues(await stateHere(db, values), values.document, values.isStated);
    if (changes.length === 0) return undefined;
    // A merge that names no commits: there were none to bring.
    return commit(db, values.document.plan.id, { intent: 'merge', changes }, signature);
  });
}

async function stateHere(db: VardeDatabase, { document }: PlanValues): Promise<PlanState> {
  return foldState(await loadLog(db, document.plan.id));
}
