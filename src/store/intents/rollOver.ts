/** Starting the next plan period, as one commit that can be undone as one. */
import type { Commit } from '#/domain/log/log.ts';
import type { RollOverChoices } from '#/domain/periods/rollover.ts';
import { rollOver } from '#/domain/periods/rolloverChanges.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { ChangedMeanwhileError, RowGoneError, whatBecameOf } from '../log/refusals.ts';
import { loadManyReadings, loadSnapshot } from '../read/load.ts';
import { viewOf } from '../source/queries.ts';
import { beyondSummary } from '../source/seriesInMemory.ts';
import { newRowId, write } from './write.ts';

/**
 * Rolls the plan period `from` over as chosen, on the plan as it is, judged on the day `asOf`. Resolves to the period that
 * starts, and the commit, which is absent where everything was so already. Throws a {@link RowGoneError} where the period is
 * gone, and a {@link ChangedMeanwhileError} where the choices no longer fit the plan: others have changed it since.
 */
export function startNextPeriod(
  plan: Id,
  from: Id,
  asOf: IsoDate,
  choices: RollOverChoices,
): Promise<{ period: Id; commit?: Commit }> {
  const db = database();
  return db.atomically(async () => {
    const snapshot = await loadSnapshot(db, plan);
    const period = snapshot?.rows.planPeriods.find(({ id }) => id === from);
    const ref = { table: 'planPeriods', id: from } as const;
    if (!snapshot || !period) throw new RowGoneError(await whatBecameOf(db, plan, ref));
    const { rows, summaries } = snapshot;
    const lens = { asOf, period };
    const missing = beyondSummary(snapshot, lens);
    const view = viewOf(snapshot, lens, await loadManyReadings(db, plan, missing));
    const ground = { rows, from: period, view, summaryOf: (id: Id) => summaries.get(id) };
    const made = rollOver(ground, choices, newRowId);
    if (!made.ok) throw new ChangedMeanwhileError('planPeriods', [], undefined);
    const { id } = made.period;
    if (made.changes.length === 0) return { period: id };
    return { period: id, commit: await write(plan, 'roll-over', made.changes) };
  });
}
