import { describe, expect, test } from 'vitest';
import { foldLog } from '#/domain/log/fold.ts';
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit, undoState } from '#/store/log/undo.ts';
import { mergePlan, previewMerge } from '#/store/plans/merge.ts';
import { comparePlan, createPlan, openPlan, type PlanContent } from '#/store/plans/planIO.ts';
import { loadSnapshot, loadWholePlan } from '#/store/read/load.ts';
import { opened } from '../../../support/opened.ts';
import { connect, deletion, document, signed } from '../support.ts';

const rename = (name: string, row = 'sub'): DraftChange => ({ table: 'subGoals', row, patch: { name } });
const reading = (date: string, value: number): DraftChange => ({
  table: 'readings',
  row: 'short',
  patch: { [date]: { value } },
});

async function exported(db: VardeDatabase, plan: Id): Promise<PlanContent & { log: Commit[] }> {
  const whole = await loadWholePlan(db, plan);
  if (!whole) throw new Error('There is no plan');
  return { document: whole.document, log: whole.log };
}

async function planOf(db: VardeDatabase, plan: Id): Promise<PlanDocument> {
  return (await exported(db, plan)).document;
}

/** Kari's copy of a plan, and Ola's, opened from her file on his machine. */
async function twoCopies(): Promise<{ kari: VardeDatabase; ola: VardeDatabase; plan: Id }> {
  const kari = connect();
  const plan = await createPlan(kari, document(), signed());
  const ola = connect();
  await openPlan(ola, await exported(kari, plan), signed(0, 'Ola'));
  return { kari, ola, plan };
}

const write = (db: VardeDatabase, plan: Id, author: string, after: number, ...changes: DraftChange[]) =>
  commit(db, plan, { intent: 'edit-row', changes }, signed(after, author));

const merge = async (into: VardeDatabase, from: VardeDatabase, plan: Id, chosen: string[] = []) =>
  mergePlan(into, await exported(from, plan), new Set(chosen), signed(9000, 'Kari'));

describe('A colleague’s copy of the plan', () => {
  test('is joined in one commit, whichever way, to the same plan; the rows are what the log folds to', async () => {
    const { kari, ola, plan } = await twoCopies();
    await write(kari, plan, 'Kari', 10, rename('Karis navn'), reading('2021-06-30', 5));
    await write(ola, plan, 'Ola', 20, rename('Olas navn'), reading('2021-12-31', 7));
    await write(ola, plan, 'Ola', 30, ...deletion(document(), { table: 'indicators', id: 'long' }));
    const [atKari, atOla] = [await exported(kari, plan), await exported(ola, plan)];

    const made = await merge(kari, ola, plan);
    await mergePlan(ola, atKari, new Set(), signed(9000, 'Ola'));
    const joined = await exported(kari, plan);
    expect(joined.document).toEqual(await planOf(ola, plan));
    expect(joined.document).toEqual(foldLog(joined.log));
    expect(made?.joined).toEqual(atOla.log.slice(1).map(({ id }) => id));
    expect(joined.log.at(-1)).toEqual(made);
    for (const each of [...atKari.log, ...atOla.log]) expect(joined.log).toContainEqual(each);
    expect(joined.document.subGoals.find(({ id }) => id === 'sub')?.name).toBe('Olas navn');
    const readings = joined.document.series.find(({ indicator }) => indicator === 'short')?.readings;
    expect(readings?.filter(({ date }) => date > '2021').map(({ value }) => value)).toEqual([5, 7]);
    // Also what was summed up beside the indicator.
    const snapshot = await loadSnapshot(kari, plan);
    expect(snapshot?.summaries.get('short')?.count).toBe(readings?.length);
  });

  test('adds nothing the second time, nor when it comes back from the colleague', async () => {
    const { kari, ola, plan } = await twoCopies();
    await write(kari, plan, 'Kari', 10, rename('Karis navn'));
    await write(ola, plan, 'Ola', 20, reading('2021-12-31', 7));
    const atOla = await exported(ola, plan);
    await merge(kari, ola, plan);
    expect(await comparePlan(kari, atOla)).toBe('same');
    expect(await mergePlan(kari, atOla, new Set(), signed(9900))).toBeUndefined();
    await merge(ola, kari, plan);
    // Ola's note that he joined hers is no reason to join again.
    expect(await comparePlan(kari, await exported(ola, plan))).toBe('same');
    expect(await planOf(kari, plan)).toEqual(await planOf(ola, plan));
  });

  test('can be taken back whole, and joined again by redo', async () => {
    const { kari, ola, plan } = await twoCopies();
    await write(kari, plan, 'Kari', 10, rename('Karis navn'));
    await write(ola, plan, 'Ola', 20, rename('Olas navn'), reading('2021-12-31', 7));
    await write(ola, plan, 'Ola', 30, {
      table: 'units',
      row: 'new',
      patch: { name: 'Ny enhet', order: 2 },
    });
    const before = await planOf(kari, plan);
    await merge(kari, ola, plan);
    const joined = await planOf(kari, plan);
    const { undo } = await undoState(kari, plan);
    expect(undo?.intent).toBe('merge');
    const undone = await undoCommit(kari, plan, undo?.id ?? '', signed(9100));
    expect(undone.done).toBe(true);
    expect(await planOf(kari, plan)).toEqual(before);
    const { redo } = await undoState(kari, plan);
    await undoCommit(kari, plan, redo?.id ?? '', signed(9200), 'redo');
    expect(await planOf(kari, plan)).toEqual(joined);
  });

  test('leaves a plan file that can be opened again, also after it was taken back and joined anew', async () => {
    const { kari, ola, plan } = await twoCopies();
    await write(ola, plan, 'Ola', 20, rename('Olas navn'));
    const opens = async () => {
      opened(writePlanFile(await exported(kari, plan)));
    };
    const made = await merge(kari, ola, plan);
    await opens();
    const undone = await undoCommit(kari, plan, made?.id ?? '', signed(9100));
    await opens();
    await undoCommit(kari, plan, undone.done ? undone.commit.id : '', signed(9200), 'redo');
    await opens();
    expect((await planOf(kari, plan)).subGoals.find(({ id }) => id === 'sub')?.name).toBe('Olas navn');
  });

  test('is not taken back under something that was built on it since', async () => {
    const { kari, ola, plan } = await twoCopies();
    await write(ola, plan, 'Ola', 20, rename('Olas navn'));
    const made = await merge(kari, ola, plan);
    const later = await write(kari, plan, 'Kari', 9100, rename('Karis nye navn'));
    expect(await undoCommit(kari, plan, made?.id ?? '', signed(9200))).toEqual({
      done: false,
      reason: 'built-upon',
      by: [later.id],
    });
  });

  test('gives way where the other version is chosen', async () => {
    const { kari, ola, plan } = await twoCopies();
    await write(kari, plan, 'Kari', 10, rename('Karis navn'));
    await write(ola, plan, 'Ola', 20, rename('Olas navn'));
    const { conflicts } = await previewMerge(kari, await exported(ola, plan));
    expect(conflicts).toHaveLength(1);
    await merge(
      kari,
      ola,
      plan,
      conflicts.map(({ key }) => key),
    );
    expect((await planOf(kari, plan)).subGoals.find(({ id }) => id === 'sub')?.name).toBe('Karis navn');
  });

  test('is refused where the joined plan would have two periods at once, and nothing is written', async () => {
    const { kari, ola, plan } = await twoCopies();
    const period = (row: Id, end: string): DraftChange => ({
      table: 'planPeriods',
      row,
      patch: { name: row, start: '2021-01-01', end, order: 1 },
    });
    await write(kari, plan, 'Kari', 10, period('karis', '2022-12-31'));
    await write(ola, plan, 'Ola', 20, period('olas', '2021-12-31'));
    const before = await exported(kari, plan);
    const { faults } = await previewMerge(kari, await exported(ola, plan));
    expect(faults.map(({ code }) => code)).toContain('periods-overlap');
    expect(await merge(kari, ola, plan)).toBeUndefined();
    expect(await exported(kari, plan)).toEqual(before);
  });

  test('comes before what is written here afterwards, also where the colleague’s clock is ahead', async () => {
    const { kari, ola, plan } = await twoCopies();
    await write(ola, plan, 'Ola', 3_600_000, rename('Olas navn'));
    await merge(kari, ola, plan);
    await write(kari, plan, 'Kari', 9500, rename('Karis navn'));
    expect((await planOf(kari, plan)).subGoals.find(({ id }) => id === 'sub')?.name).toBe('Karis navn');
  });
});
