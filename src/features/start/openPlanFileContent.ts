/**
 * Opens a plan file: reads it through the gate, compares it with what is here, asks where only the user can decide, and
 * saves it in one transaction. Runs in the worker; knows nothing of it, so that it can be tested without.
 */
import { foldLog } from '#/domain/fold.ts';
import { MAX_NAME_LENGTH, MAX_PLAN_FILE_BYTES } from '#/files/planFile/limits.ts';
import { readPlanFileBytes } from '#/files/planFile/read.ts';
import { commit } from '#/store/commit.ts';
import type { VardeDatabase } from '#/store/db.ts';
import { failureOf } from '#/store/failure.ts';
import { type Comparison, comparePlan, openPlan, type PlanContent } from '#/store/planIO.ts';
import { otherFileType, SNIFFED_BYTES } from './fileType.ts';
import type { Answer, Opener, Outcome, Phase, Question, Refusal, Saving } from './planFileJob.ts';

export interface Attended {
  onPhase: (phase: Phase, saving?: Saving) => void;
  ask: (question: Question) => Promise<Answer>;
}

/** Opens a file and says what came of it. Never rejects; whatever it does not say was opened, left nothing behind. */
export async function openPlanFileContent(
  db: VardeDatabase,
  file: File,
  opener: Opener,
  attended: Attended,
): Promise<Outcome> {
  attended.onPhase('reading');
  try {
    const bytes = await readBytes(file);
    if (!(bytes instanceof Uint8Array)) return bytes;
    attended.onPhase('checking');
    const read = readPlanFileBytes(bytes, { now: new Date(), fold: foldLog });
    if (!read.ok) return { kind: 'problems', problems: read.problems };
    return await save(db, read.file, opener, attended);
  } catch (error) {
    console.error(error);
    return { kind: 'failed', failure: failureOf(error) };
  }
}

async function readBytes(file: File): Promise<Uint8Array | Refusal> {
  try {
    const type = otherFileType(file.name, new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer()));
    if (type) return { kind: 'other-type', type };
    if (file.size > MAX_PLAN_FILE_BYTES) return tooLarge(file.size);
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A folder, or a file that was moved after it was chosen.
    console.error(error);
    return { kind: 'unreadable' };
  }
}

function tooLarge(bytes: number): Refusal {
  const megabyte = 1024 * 1024;
  const params = { megabytes: Math.ceil(bytes / megabyte), maxMegabytes: MAX_PLAN_FILE_BYTES / megabyte };
  return { kind: 'problems', problems: [{ code: 'file-too-large', params }] };
}

async function save(
  db: VardeDatabase,
  content: PlanContent,
  opener: Opener,
  { onPhase, ask }: Attended,
): Promise<Outcome> {
  const { id, name } = content.document.plan;
  for (;;) {
    const comparison = await comparePlan(db, content);
    if (comparison === 'same') return { kind: 'same', plan: id, name };
    const as = comparison === 'new' ? 'new' : asFor(await ask(await questionFor(db, content, comparison)));
    if (as === undefined) return { kind: 'cancelled' };
    onPhase('saving', savingOf(content, as));
    const plan = await saveUnlessMoved(db, content, opener, comparison, as);
    if (plan !== undefined)
      return { kind: 'opened', plan, name: as === 'copy' ? copyName(name, opener) : name, as };
    // Another tab wrote to the plan while the user was thinking: what was answered was about something else.
  }
}

function asFor(answer: Answer): 'newer' | 'copy' | undefined {
  if (answer === 'cancel') return undefined;
  return answer === 'update' ? 'newer' : 'copy';
}

async function questionFor(
  db: VardeDatabase,
  { document, log = [] }: PlanContent,
  comparison: Comparison,
): Promise<Question> {
  const { id, name } = document.plan;
  if (comparison !== 'newer') return { kind: 'differs', name, hasLog: log.length > 0 };
  const head = await db.heads.get(id);
  return { kind: 'newer', name, more: log.length - (head?.commits ?? 0) };
}

function savingOf({ document, log = [] }: PlanContent, as: 'new' | 'newer' | 'copy'): Saving {
  if (as === 'copy') return {};
  const head = log.at(-1)?.id;
  return { plan: document.plan.id, ...(head && { head }) };
}

/** Saves in one transaction if the plan here still compares as it did; undefined if not. Returns the plan's id here. */
function saveUnlessMoved(
  db: VardeDatabase,
  content: PlanContent,
  opener: Opener,
  comparison: Comparison,
  as: 'new' | 'newer' | 'copy',
): Promise<string | undefined> {
  const signature = { author: opener.author, now: Date.now() };
  return db.atomically(async () => {
    if (as !== 'copy' && (await comparePlan(db, content)) !== comparison) return undefined;
    const plan = await openPlan(db, content, signature, as);
    if (as === 'copy') {
      // Two plans of the same name could not be told apart in the list.
      const patch = { name: copyName(content.document.plan.name, opener) };
      await commit(
        db,
        plan,
        { intent: 'edit-plan', changes: [{ table: 'plans', row: plan, patch }] },
        signature,
      );
    }
    return plan;
  });
}

function copyName(name: string, { copySuffix }: Opener): string {
  const suffix = ` (${copySuffix})`;
  return name.slice(0, MAX_NAME_LENGTH - suffix.length) + suffix;
}

/**
 * Whether a save that was cut short had been written after all: the last moment to cancel is not the last moment to
 * click. `before` holds the ids of the plans that were here. Waits until the browser has rolled back what was under way.
 */
export async function savedAnyway(
  db: VardeDatabase,
  { plan, head }: Saving,
  before: ReadonlySet<string>,
): Promise<string | undefined> {
  const heads = await db.heads.toArray();
  const found = heads.find((record) => {
    if (plan === undefined) return !before.has(record.plan);
    return record.plan === plan && (head === undefined || record.head === head);
  });
  return found?.plan;
}
