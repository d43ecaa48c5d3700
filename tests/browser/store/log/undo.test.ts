import { describe, expect, test } from 'vitest';
import type { RowRef } from '#/domain/tables/tables.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit, undoState } from '#/store/log/undo.ts';
import { openPlan } from '#/store/plans/planIO.ts';
import { connect, document, documentOf, expectFolded, logOf, signed } from '../support.ts';
import { clear, name, original, reading, redoLast, undoLast, withPlan, write } from '../undoSupport.ts';

describe('undo', () => {
  test('of two edits of the same field goes back one at a time, and redo forward again', async () => {
    const { db, plan } = await withPlan();
    const texts = async () => (await documentOf(db, plan))?.units.map((unit) => unit.name);
    await write(db, plan, name('Første'));
    await write(db, plan, name('Andre'));
    await write(db, plan, name('Tredje'));
    const seen: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      expect((await undoLast(db, plan)).done).toBe(true);
      seen.push(...((await texts()) ?? []));
    }
    expect(seen).toEqual(['Andre', 'Første', 'Internasjonalt kontor']);
    expect(await undoLast(db, plan)).toEqual({ done: false, reason: 'nothing' });
    for (let i = 0; i < 3; i++) expect((await redoLast(db, plan)).done).toBe(true);
    expect(await texts()).toEqual(['Tredje']);
    expect(await redoLast(db, plan)).toEqual({ done: false, reason: 'nothing' });
    await expectFolded(db, plan);
  });

  test('back and forth any number of times ends where it should', async () => {
    const { db, plan } = await withPlan();
    await write(db, plan, name('Første'), reading('2021-12-31', 5));
    const after = await documentOf(db, plan);
    for (let i = 0; i < 4; i++) {
      expect((await undoLast(db, plan)).done).toBe(true);
      expect(await documentOf(db, plan)).toEqual(original(plan));
      expect((await redoLast(db, plan)).done).toBe(true);
      expect(await documentOf(db, plan)).toEqual(after);
    }
  });

  test('gives back fields that were taken away and takes away those that were added', async () => {
    const { db, plan } = await withPlan();
    await write(db, plan, {
      table: 'subGoals',
      row: 'sub',
      patch: { unit: null, description: 'Ny', periods: [] },
    });
    await undoLast(db, plan);
    expect(await documentOf(db, plan)).toEqual(original(plan));
  });

  test('says what it would take back, also when it has been done anew', async () => {
    const { db, plan } = await withPlan();
    expect(await undoState(db, plan)).toEqual({});
    const made = await commit(
      db,
      plan,
      { intent: 'record-reading', changes: [reading('2021-12-31', 1)] },
      signed(),
    );
    expect(await undoState(db, plan)).toEqual({ undo: { id: made.id, intent: 'record-reading' } });
    const undone = await undoLast(db, plan);
    const undoId = undone.done ? undone.commit.id : '';
    expect(await undoState(db, plan)).toEqual({ redo: { id: undoId, intent: 'record-reading' } });
    await redoLast(db, plan);
    expect((await undoState(db, plan)).undo?.intent).toBe('record-reading');
  });

  test('is written into the log with what it takes back', async () => {
    const { db, plan } = await withPlan();
    const made = await write(db, plan, name('Første'));
    await undoLast(db, plan);
    expect((await logOf(db, plan)).at(-1)).toMatchObject({ intent: 'undo', of: made.id });
  });

  test('is forgotten for redo once something new is written', async () => {
    const { db, plan } = await withPlan();
    await write(db, plan, name('Første'));
    await undoLast(db, plan);
    await write(db, plan, reading('2021-12-31', 1));
    expect((await undoState(db, plan)).redo).toBeUndefined();
  });

  test('never takes back the plan’s own beginning', async () => {
    const { db, plan } = await withPlan();
    const [beginning] = await logOf(db, plan);
    expect(await undoCommit(db, plan, beginning?.id ?? '', signed())).toEqual({
      done: false,
      reason: 'nothing',
    });
    expect(await documentOf(db, plan)).toEqual(original(plan));
  });

  test('of what is not there, or is taken back already, does nothing', async () => {
    const { db, plan } = await withPlan();
    const made = await write(db, plan, name('Første'));
    const nothing = { done: false, reason: 'nothing' };
    expect(await undoCommit(db, plan, `${made.id.slice(0, -1)}!`, signed())).toEqual(nothing);
    const both = await Promise.all([
      undoCommit(db, plan, made.id, signed()),
      undoCommit(db, plan, made.id, signed()),
    ]);
    expect(both.map(({ done }) => done)).toEqual([true, false]);
    expect(await undoCommit(db, plan, made.id, signed())).toEqual(nothing);
    const undoId = both[0].done ? both[0].commit.id : '';
    expect((await undoCommit(db, plan, undoId, signed(), 'redo')).done).toBe(true);
    expect(await undoCommit(db, plan, undoId, signed(), 'redo')).toEqual(nothing);
    expect((await logOf(db, plan)).length).toBe(4);
  });

  test('of an undo is a redo', async () => {
    const { db, plan } = await withPlan();
    await write(db, plan, name('Første'));
    const undone = await undoLast(db, plan);
    const again = await undoCommit(db, plan, undone.done ? undone.commit.id : '', signed());
    expect(again.done && again.commit.intent).toBe('redo');
    expect((await documentOf(db, plan))?.units[0]?.name).toBe('Første');
  });

  test('and redo are still known when the database is opened anew', async () => {
    const { db, plan } = await withPlan();
    await write(db, plan, name('Første'));
    await write(db, plan, reading('2021-12-31', 1));
    await undoLast(db, plan);
    const before = await undoState(db, plan);
    expect(Object.keys(before)).toEqual(['undo', 'redo']);
    db.close();
    const again = connect(db.name);
    expect(await undoState(again, plan)).toEqual(before);
    expect((await redoLast(again, plan)).done).toBe(true);
    expect((await undoLast(again, plan)).done).toBe(true);
    expect((await undoLast(again, plan)).done).toBe(true);
    expect(await documentOf(again, plan)).toEqual(original(plan));
  });

  test('is offered only for what this device wrote', async () => {
    const { db, plan } = await withPlan();
    await write(db, plan, name('Første'));
    const whole = { document: (await documentOf(db, plan)) ?? document(), log: await logOf(db, plan) };
    const elsewhere = connect();
    await openPlan(elsewhere, whole, signed());
    expect(await undoState(elsewhere, plan)).toEqual({});
    const made = await write(elsewhere, plan, name('Andre'));
    expect((await undoState(elsewhere, plan)).undo?.id).toBe(made.id);
  });
});

test('undo of a commit over hundreds of rows takes all of them back', async () => {
  const { db, plan } = await withPlan();
  await write(db, plan, name('Første'));
  const before = await documentOf(db, plan);
  const many = Array.from({ length: 300 }, (_, i) => name(`Enhet ${i}`, `u${i}`));
  await write(db, plan, name('Andre'), ...many);
  expect((await documentOf(db, plan))?.units).toHaveLength(301);
  expect((await undoLast(db, plan)).done).toBe(true);
  expect(await documentOf(db, plan)).toEqual(before);
  expect((await redoLast(db, plan)).done).toBe(true);
  await expectFolded(db, plan);
});

test('undo of any deletion gives back all that went with it', async () => {
  const { db, plan } = await withPlan();
  const refs: RowRef[] = [
    { table: 'goalAreas', id: 'area' },
    { table: 'subGoals', id: 'sub' },
    { table: 'indicators', id: 'long' },
    { table: 'actions', id: 'action' },
    { table: 'units', id: 'unit' },
    { table: 'planPeriods', id: 'period' },
    { table: 'frameworks', id: 'kpa' },
    { table: 'mandates', id: 'mandate' },
    { table: 'climateTargets', id: 'utslipp' },
    { table: 'links', id: 'link' },
  ];
  for (const ref of refs) {
    await clear(db, plan, ref);
    expect(await documentOf(db, plan)).not.toEqual(original(plan));
    expect((await undoLast(db, plan)).done).toBe(true);
    expect(await documentOf(db, plan)).toEqual(original(plan));
  }
  await expectFolded(db, plan);
});
