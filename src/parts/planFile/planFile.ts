/** The backup the user takes home: a plan with all its readings and history as one file. */

import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { rememberBackup } from '#/store/plans/inBrowser.ts';
import { saveBlob } from '#/ui/file/saveBlob.ts';
import type { WriterAnswer } from './planFile.worker.ts';
import type { WriterRequest, WrittenPlan } from './writePlanFile.ts';

/**
 * Downloads a plan's file and remembers that all changes in it are backed up; with `knownOn`, the plan as it was known at
 * the end of that day, which is no backup. Does nothing where there is no such plan. Rejects when the plan cannot be read
 * or written; then nothing was downloaded. It needs no room where the plan is stored: on a full disk it is the way out.
 */
export async function downloadPlanFile(planId: Id, knownOn?: IsoDate): Promise<void> {
  const plan = await writtenPlan({ planId, knownOn });
  if (!plan) return;
  saveBlob(plan.blob, plan.name);
  if (knownOn !== undefined) return;
  // The file is in the user's hands whether this can be remembered or not.
  await rememberBackup(planId, plan.commits).catch((error: unknown) => console.warn(error));
}

/** Away from the page; where that fails, for a worker takes a connection of its own, in the page with the one it has. */
async function writtenPlan(request: WriterRequest): Promise<WrittenPlan | undefined> {
  try {
    return await writtenByWorker(request);
  } catch (error) {
    console.warn(error);
    const { writePlanFile } = await import('./writePlanFile.ts');
    return writePlanFile(request);
  }
}

async function writtenByWorker(request: WriterRequest): Promise<WrittenPlan | undefined> {
  const worker = new Worker(new URL('./planFile.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<WriterAnswer>) => {
        if (data.ok) resolve(data.plan);
        else reject(new Error(data.error));
      });
      worker.addEventListener('error', () => reject(new Error('The plan file’s writer stopped')));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
