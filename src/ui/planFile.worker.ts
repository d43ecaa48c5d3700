/** Writes a plan's file away from the page, which stays usable however large the plan is. Asked once, answers once. */
import type { Id, IsoDate } from '#/domain/model.ts';
import { planFileParts } from '#/files/planFile/write.ts';
import { database } from '#/store/db.ts';
import { loadWholePlan } from '#/store/load.ts';
import { loadPastPlan } from '#/store/past.ts';
import { planFileName } from './planFileName.ts';

export interface WrittenPlan {
  blob: Blob;
  name: string;
  /** How many commits the file holds. */
  commits: number;
}

/** A written plan; nothing where there is no such plan; or what went wrong. */
export type WriterAnswer = { ok: true; plan: WrittenPlan | undefined } | { ok: false; error: string };

/** What to write: a plan as it is now, or as it was known at the end of a past day. */
export interface WriterRequest {
  planId: Id;
  knownOn: IsoDate | undefined;
}

async function write({ planId, knownOn }: WriterRequest): Promise<WrittenPlan | undefined> {
  const db = database();
  const whole = await (knownOn === undefined ? loadWholePlan(db, planId) : loadPastPlan(db, planId, knownOn));
  if (!whole) return undefined;
  const { document, log } = whole;
  const blob = new Blob([...planFileParts({ document, log })], { type: 'application/json' });
  return { blob, name: planFileName(document.plan, knownOn), commits: log.length };
}

const answer = (message: WriterAnswer) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<WriterRequest>) => {
  write(data).then(
    (plan) => answer({ ok: true, plan }),
    (error: unknown) => answer({ ok: false, error: String(error) }),
  );
});
