/**
 * A kept overview: the last one that was worked out for a plan, so that a plan of ten thousand indicators opens as fast as
 * one of ten. It is a copy of what follows from the log and is only ever used while the log's head is the one it was made
 * from, by the same rules; anything else is worked out anew.
 */

import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview } from '#/domain/view/overview.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { VardeDatabase } from '../database/db.ts';
import type { Snapshot } from './load.ts';

/** From how many indicators on keeping one pays. */
const WORTH_KEEPING = 500;
/** Changes with the rule and the overview's form (see `vite.config.ts`). */
const RULES: unknown = import.meta.env.VITE_VARDE_RULES;

/** What a plan's pages need before anything else. */
export interface Frame {
  plan: Plan;
  planPeriods: PlanPeriod[];
  /** The kept overview, if it is true now, and the lens it was made for. */
  kept?: { lens: string; overview: Overview };
}

/** A lens as text, equal for lenses that show the same. */
export function lensKey({ asOf, period }: Lens): string {
  return `${asOf}|${period?.id ?? ''}`;
}

/** Reads a plan's frame; undefined when there is no such plan here. A few records, whatever the plan's size. */
export function loadFrame(db: VardeDatabase, plan: Id): Promise<Frame | undefined> {
  return db.transaction('r', [db.rows, db.heads, db.overviews], async () => {
    const [head, row, periods, kept] = await Promise.all([
      db.heads.get(plan),
      db.rows.get([plan, 'plans', plan]),
      db.rows
        .where('[plan+table+id]')
        .between([plan, 'planPeriods', ''], [plan, 'planPeriods', '\uffff'])
        .toArray(),
      db.overviews.get(plan),
    ]);
    if (!head || !row) return undefined;
    const isTrue =
      kept && kept.head === head.head && kept.commits === head.commits && kept.rules === String(RULES);
    return {
      plan: row.row as Plan,
      planPeriods: periods.map((record) => record.row as PlanPeriod),
      ...(isTrue && { kept: { lens: kept.lens, overview: kept.overview } }),
    };
  });
}

/** Keeps an overview made from a snapshot, in place of the plan's earlier one; small plans need none. */
export async function keepOverview(
  db: VardeDatabase,
  plan: Id,
  { head, commits, rows }: Snapshot,
  overview: Overview,
): Promise<void> {
  if (rows.indicators.length < WORTH_KEEPING) return;
  await db.overviews.put({
    plan,
    head,
    commits,
    rules: String(RULES),
    lens: lensKey(overview.lens),
    overview,
  });
}
