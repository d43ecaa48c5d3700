/** Writes a plan's file away from the page, which stays usable however large the plan is. Asked once, answers once. */
import { type WriterRequest, type WrittenPlan, writePlanFile } from './writePlanFile.ts';

/** A written plan; nothing where there is no such plan; or what went wrong. */
export type WriterAnswer = { ok: true; plan: WrittenPlan | undefined } | { ok: false; error: string };

const answer = (message: WriterAnswer) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<WriterRequest>) => {
  writePlanFile(data).then(
    (plan) => answer({ ok: true, plan }),
    (error: unknown) => answer({ ok: false, error: String(error) }),
  );
});
