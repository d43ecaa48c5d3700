/**
 * Opens a plan file: reads it through the gate, compares it with what is here, asks where only the user can decide, and
 * saves it in one transaction. Runs in the worker; knows nothing of it, so that it can be tested without.
 */

import { foldLog } from '#/domain/log/fold.ts';
import { type Clock, rowTableOf } from '#/domain/log/log.ts';
import { tiesIn } from '#/domain/merge/ties.ts';
import { calledIn, rowsIn } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { MAX_PLAN_FILE_BYTES } from '#/files/planFile/limits.ts';
import { readPlanFileBytes } from '#/files/planFile/read.ts';
import { statedIn } from '#/files/planFile/stated.ts';
import { copyName } from '#/parts/planFile/copyName.ts';
import { failureOf } from '#/store/device/failure.ts';
import type { Incoming } from '#/store/plans/incoming.ts';
import type { PlanValues } from '#/store/plans/newValues.ts';
import type { Comparison, PlanContent } from '#/store/plans/planIO.ts';
import { questionAbout } from './fileQuestion.ts';
import { otherFileType, SNIFFED_BYTES } from './fileType.ts';
import type { Answer, Mended, Opener, Outcome, Phase, Question, Refusal, Saving } from './planFileJob.ts';

export interface Attended {
  onPhase: (phase: Phase, saving?: Saving) => void;
  /** `plan`: the plan here that the question is about. */
  ask: (question: Question, plan: Id) => Promise<Answer>;
  /** Settles whether this device's clock may stamp what nobody was asked about; without it, it may. */
  settle?: () => Promise<boolean>;
}

/** Opens a file and says what came of it. Never rejects; whatever it does not say was opened, left nothing behind. */
export async function openPlanFileContent(
  here: Incoming,
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
    const text = () => new TextDecoder().decode(bytes);
    const outcome = await save(here, { content: read.file, text }, opener, attended);
    const mended = mendedOf(read.file);
    return mended && (outcome.kind === 'opened' || outcome.kind === 'merged' || outcome.kind === 'taken')
      ? { ...outcome, mended }
      : outcome;
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

/** A file that is through the gate. */
interface Read {
  content: PlanContent;
  /** Its text, for what the content does not tell. */
  text: () => string;
}

async function save(here: Incoming, read: Read, opener: Opener, attended: Attended): Promise<Outcome> {
  const { content } = read;
  const { id, name } = content.document.plan;
  if (opener.into !== undefined && opener.into !== id) return { kind: 'other-plan', name };
  for (;;) {
    const comparison = await here.compare(content);
    const head = await here.headOf(id);
    const outcome =
      comparison === 'new'
        ? await saveNew(here, content, opener, attended)
        : await saveBeside(here, read, opener, attended, comparison, head);
    if (outcome) return outcome;
    // Another tab wrote to the plan while the user was thinking: what was answered was about something else.
  }
}

/** Undefined where the plan has come here in the meantime. */
async function saveNew(
  here: Incoming,
  content: PlanContent,
  { author }: Opener,
  { onPhase, settle }: Attended,
): Promise<Outcome | undefined> {
  const { id, name } = content.document.plan;
  // A plan with a log is opened as it is; one without begins with a commit, and one that was mended gets one on top.
  const isWritten = !content.log || content.repairs !== undefined || content.ties !== undefined;
  if (isWritten && settle && !(await settle())) return { kind: 'cancelled' };
  onPhase('saving', { plan: id });
  const opened = await here.openNew(content, { author, now: Date.now() });
  return opened && { kind: 'opened', ...opened, name, as: 'new' };
}

/** Two plans of the same name could not be told apart in the list, so a copy is named for what it is. */
async function saveCopy(
  here: Incoming,
  content: PlanContent,
  { author }: Opener,
  { onPhase }: Attended,
  suffix: string,
  times: 'kept' | 'corrected',
): Promise<Outcome> {
  onPhase('saving', {});
  const name = copyName(content.document.plan.name, suffix);
  const opened = await here.openCopy(content, name, { author, now: Date.now() }, times);
  return { kind: 'opened', ...opened, name, as: 'copy' };
}

/** What comes of a file whose plan is here already; undefined where the plan has changed since it was asked about. */
async function saveBeside(
  here: Incoming,
  read: Read,
  opener: Opener,
  attended: Attended,
  comparison: Exclude<Comparison, 'new'>,
  head: Clock | undefined,
): Promise<Outcome | undefined> {
  const { content } = read;
  const { id } = content.document.plan;
  const values = comparison === 'untold' ? valuesOf(read) : undefined;
  const question = await questionAbout(here, content, comparison, values);
  if (!question) return undefined;
  const answer = await attended.ask(question, id);
  switch (answer.kind) {
    case 'cancel':
      return { kind: 'cancelled' };
    case 'open':
      return { kind: 'same', plan: id, name: question.here ?? question.name };
    case 'copy':
      return saveCopy(here, content, opener, attended, opener.copySuffix, 'kept');
    case 'corrected':
      return saveCopy(here, content, opener, attended, opener.correctedSuffix, 'corrected');
  }
  attended.onPhase('saving', { plan: id, ...(head && { before: head }) });
  const signature = { author: answer.author, now: Date.now() };
  if (answer.kind === 'values') {
    const taken = values && (await here.takeValues(values, head, signature));
    return taken && { kind: 'taken', plan: id, ...taken };
  }
  const merged = await here.merge(content, new Set(answer.chosen), head, signature);
  return merged && { kind: 'merged', plan: id, ...merged };
}

/** What the gate mended, with the names of the rows that it is about. */
function mendedOf({ document, log = [], repairs, ties }: PlanContent): Mended | undefined {
  if (!repairs && !ties) return undefined;
  const names: Record<string, string> = {};
  for (const { table, row } of repairs?.listed ?? []) {
    if (table === undefined || table === 'plans' || row === undefined) continue;
    const found = rowsIn(document, rowTableOf(table)).find(({ id }) => id === row);
    const name = found && calledIn({ ...found });
    if (name !== undefined) names[`${table}|${row}`] = name;
  }
  const report = repairs ?? { places: 0, listed: [] };
  return { ...report, names, ...(ties && { ties: tiesIn(log, ties) }) };
}

function valuesOf({ content: { document }, text }: Read): PlanValues {
  return { document, isStated: statedIn(text()) };
}

/**
 * Whether a save that was cut short had been written after all: the last moment to cancel is not the last moment to
 * click. `before` holds the ids of the plans that were here. Waits until the browser has rolled back what was under way.
 */
export async function savedAnyway(
  here: Incoming,
  { plan, before: head }: Saving,
  before: ReadonlySet<string>,
): Promise<string | undefined> {
  const heads = [...(await here.heads())];
  const found = heads.find(([id, now]) =>
    plan === undefined ? !before.has(id) : id === plan && now !== head,
  );
  return found?.[0];
}
