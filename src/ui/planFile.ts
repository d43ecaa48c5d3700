/** The backup the user takes home: a plan with all its readings and history as one file. */
import type { Id } from '#/domain/model.ts';
import { database } from '#/store/db.ts';
import { loadWholePlan } from '#/store/load.ts';
import { markBackedUp } from '#/store/planIO.ts';
import { planFileName } from './planFileName.ts';
import { saveBlob } from './saveBlob.ts';

/** How long (ms) writing may hold the page before it lets it draw. */
const BREATH_AFTER = 40;

/**
 * Downloads a plan's file and remembers that all changes so far are backed up. Does nothing where there is no such plan.
 * Rejects with what the browser throws when the plan cannot be read.
 */
export async function downloadPlanFile(planId: Id): Promise<void> {
  const [whole, { planFileParts }] = await Promise.all([
    loadWholePlan(database(), planId),
    import('#/files/planFile/write.ts'),
  ]);
  if (!whole) return;
  const { document, log, commits } = whole;
  const parts: string[] = [];
  let since = performance.now();
  for (const part of planFileParts({ document, log })) {
    parts.push(part);
    if (performance.now() - since < BREATH_AFTER) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  saveBlob(new Blob(parts, { type: 'application/json' }), planFileName(document.plan));
  await markBackedUp(database(), planId, commits);
}
