/**
 * Opens a plan file: reads it through the gate, compares it with what is here, asks where only the user can decide, and
 * saves it in one transaction. Runs in the worker; knows nothing of it, so that it can be tested without.
 */
import { foldLog } from '#/domain/fold.ts';
import type { Clock, Commit, CommitHeadline } from '#/domain/log.ts';
import type { PlanDocument } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import { MAX_NAME_LENGTH, MAX_PLAN_FILE_BYTES } from '#/files/planFile/limits.ts';
import { readPlanFileBytes } from '#/files/planFile/read.ts';
import { commit } from '#/store/commit.ts';
import type { VardeDatabase } from '#/store/db.ts';
import { failureOf } from '#/store/failure.ts';
import { mergePlan, previewMerge } from '#/store/merge.ts';
import { headlineOf } from '#/store/pack.ts';
import { comparePlan, openPlan, type PlanContent } from '#/store/planIO.ts';
import { otherFileType, SNIFFED_BYTES } from './fileType.ts';
import {
  type Answer,
  LISTED_COMMITS,
  type MergePreview,
  type Opener,
  type Outcome,
  type Phase,
  type Question,
  type Refusal,
  type Saving,
} from './planFileJob.ts';

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
    const read = readPlanFileBytes(bytes, { fold: foldLog });
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
  attended: Attended,
): Promise<Outcome> {
  const { id, name } = content.document.plan;
  if (opener.into !== undefined && opener.into !== id) return { kind: 'other-plan', name };
  for (;;) {
    const comparison = await comparePlan(db, content);
    const head = (await db.heads.get(id))?.head;
    const outcome =
      comparison === 'new'
        ? await saveNew(db, content, opener, attended, 'new')
        : await saveBeside(db, content, opener, attended, comparison, head);
    if (outcome) return outcome;
    // Another tab wrote to the plan while the user was thinking: what was answered was about something else.
  }
}

/** Undefined where the plan has come here in the meantime. */
async function saveNew(
  db: VardeDatabase,
  content: PlanContent,
  opener: Opener,
  { onPhase }: Attended,
  as: 'new' | 'copy',
): Promise<Outcome | undefined> {
  const { id, name } = content.document.plan;
  onPhase('saving', as === 'copy' ? {} : { plan: id });
  const signature = { author: opener.author, now: Date.now() };
  return db.atomically(async (): Promise<Outcome | undefined> => {
    if (as === 'new' && (await comparePlan(db, content)) !== 'new') return undefined;
    const plan = await openPlan(db, content, signature, as);
    if (as === 'new') return { kind: 'opened', plan, name, as };
    // Two plans of the same name could not be told apart in the list.
    const copy = copyName(name, opener);
    const changes = [{ table: 'plans' as const, row: plan, patch: { name: copy } }];
    await commit(db, plan, { intent: 'edit-plan', changes }, signature);
    return { kind: 'opened', plan, name: copy, as };
  });
}

/** What comes of a file whose plan is here already; undefined where the plan has changed since it was asked about. */
async function saveBeside(
  db: VardeDatabase,
  content: PlanContent,
  opener: Opener,
  attended: Attended,
  comparison: 'same' | 'more' | 'untold',
  head: Clock | undefined,
): Promise<Outcome | undefined> {
  const { id, name } = content.document.plan;
  const question: Question =
    comparison === 'more'
      ? { kind: 'merge', name, preview: await preview(db, content) }
      : { kind: comparison, name };
  const answer = await attended.ask(question);
  if (answer.kind === 'cancel') return { kind: 'cancelled' };
  if (answer.kind === 'open') return { kind: 'same', plan: id, name };
  if (answer.kind === 'copy') return saveNew(db, content, opener, attended, 'copy');
  attended.onPhase('saving', { plan: id, ...(head && { before: head }) });
  return db.atomically(async (): Promise<Outcome | undefined> => {
    if ((await db.heads.get(id))?.head !== head) return undefined;
    const signature = { author: answer.author, now: Date.now() };
    const made = await mergePlan(db, content, new Set(answer.chosen), signature);
    if (!made) return undefined;
    return { kind: 'merged', plan: id, name, merge: made.id, joined: made.joined?.length ?? 0 };
  });
}

async function preview(db: VardeDatabase, content: PlanContent): Promise<MergePreview> {
  const { log, joined, conflicts, document, faults } = await previewMerge(db, content);
  const theirs = new Set((content.log ?? []).map(({ id }) => id));
  const ids = new Set(joined);
  const coming = log.filter(({ id }) => ids.has(id));
  const authors = new Map<string, MergePreview['authors'][number]>();
  for (const { author, at } of coming) {
    const known = authors.get(author);
    if (!known) authors.set(author, { author, commits: 1, first: at, last: at });
    else Object.assign(known, { commits: known.commits + 1, last: at });
  }
  return {
    commits: coming.slice(-LISTED_COMMITS).reverse().map(toHeadline),
    authors: [...authors.values()].sort((a, b) => b.commits - a.commits),
    joined: joined.length,
    kept: log.filter(({ id }) => !theirs.has(id)).length,
    conflicts,
    rows: document && withoutSeries(document),
    faults,
  };
}

function withoutSeries({ series: _series, ...rows }: PlanDocument): PlanRows {
  return rows;
}

function toHeadline({ changes, ...rest }: Commit): CommitHeadline {
  return { ...rest, first: headlineOf(changes) };
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
  { plan, before: head }: Saving,
  before: ReadonlySet<string>,
): Promise<string | undefined> {
  const heads = await db.heads.toArray();
  const found = heads.find((record) => {
    if (plan === undefined) return !before.has(record.plan);
    return record.plan === plan && record.head !== head;
  });
  return found?.plan;
}
