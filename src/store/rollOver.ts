/** Starting the next plan period, as one commit that can be undone as one. */
import type { Commit } from '#/domain/log.ts';
import type { Id } from '#/domain/model.ts';
import type { Ground, RollOverChoices } from '#/domain/rollover.ts';
import { rollOver } from '#/domain/rolloverChanges.ts';
import { newRowId, write } from './write.ts';

/**
 * Rolls a plan period over as chosen; the choices must be free of problems (see `rollOver`). Resolves to the period that
 * starts, and the commit, which is absent where everything was so already.
 */
export async function startNextPeriod(
  plan: Id,
  ground: Ground,
  choices: RollOverChoices,
): Promise<{ period: Id; commit?: Commit }> {
  const made = rollOver(ground, choices, newRowId);
  if (!made.ok)
    throw new Error('A plan period cannot be rolled over while something is wrong with the choices');
  const period = made.period.id;
  if (made.changes.length === 0) return { period };
  return { period, commit: await write(plan, 'roll-over', made.changes) };
}
