/**
 * A plan as an earlier version could leave it, with what points at nothing: one tab deleted a sub-goal and a unit, and another
 * that had been open meanwhile put an indicator under the one and gave a sub-goal to the other.
 */
import { expect } from 'vitest';
import { danglingReferences } from '#/domain/integrity/references.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Change, Commit, DraftChange, Intent } from '#/domain/log/log.ts';
import type { PlanDocument, RowRef } from '#/domain/tables/tables.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { connect, deletion, document, indicator, logOf, signed } from './support.ts';

/** The plan's rows and its log. Its sub-goal «Mer samarbeid» is gone, with an indicator under it that is not. */
export async function loosePlan(): Promise<{ document: PlanDocument; log: Commit[] }> {
  const db = connect();
  const plan = await createPlan(db, document(), signed());
  const [made] = await logOf(db, plan);
  if (!made) throw new Error('There is no plan');
  const { id: row, ...fields } = indicator('late', 'sub2');
  const gone = (ref: RowRef) => deletion(document(), ref);
  const steps: [string, Intent, DraftChange[]][] = [
    ['Ola', 'delete-row', gone({ table: 'subGoals', id: 'sub2' })],
    ['Ola', 'delete-row', gone({ table: 'units', id: 'unit' })],
    ['Kari', 'add-row', [{ table: 'indicators', row, patch: fields }]],
    ['Kari', 'edit-row', [{ table: 'subGoals', row: 'sub', patch: { unit: 'unit' } }]],
  ];
  const log = [made, ...steps.map((step, i) => stamped(made, i + 1, step))];
  const folded = foldLog(log);
  if (!folded) throw new Error('The log gives no plan');
  expect(danglingReferences(folded)).toEqual(
    new Set(['indicators|late|subGoals|sub2', 'subGoals|sub|units|unit']),
  );
  return { document: folded, log };
}

/** A commit that counts on from the plan's first. */
function stamped(
  { id, at }: Commit,
  step: number,
  [author, intent, drafts]: [string, Intent, DraftChange[]],
): Commit {
  const changes = drafts.map((draft, i): Change => {
    const count = String(step * 100 + i).padStart(4, '0');
    return { id: `${id.slice(0, 9)}-${count}-${id.slice(-10)}`, ...draft };
  });
  return { id: changes[0]?.id ?? id, intent, author, at, changes };
}
