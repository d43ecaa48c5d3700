/** Writes a plan's file away from the page, which stays usable however large the plan is. Asked once, answers once. */
import type { Id } from '#/domain/model.ts';
import { planFileParts } from '#/files/planFile/write.ts';
import { database } from '#/store/db.ts';
import { loadWholePlan } from '#/store/load.ts';
import { planFileName } from './planFileName.ts';

export interface WrittenPlan {
  blob: Blob;
  name: string;
  /** How many commits the file holds. */
  commits: number;
}

/** A written plan; nothing where there is no such plan; or what went wrong. */
export type WriterAnswer = { ok: true; plan: WrittenPlan | undefined } | { ok: false; error: string };

async function write(planId: Id): Promise<WrittenPlan | undefined> {
  const whole = await loadWholePlan(database(), planId);
  if (!whole) return undefined;
  const { document, log, commits } = whole;
  const blob = new Blob([...planFileParts({ document, log })], { type: 'application/json' });
  return { blob, name: planFileName(document.plan), commits };
}

const answer = (message: WriterAnswer) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<Id>) => {
  write(data).then(
    (plan) => answer({ ok: true, plan }),
    (error: unknown) => answer({ ok: false, error: String(error) }),
  );
});
