import { expect, test } from 'vitest';
import { fieldsOf } from '#/domain/history/edit.ts';
import type { Entry } from '#/domain/history/history.ts';
import { type Clock, isOfReadings } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { openPlan, removePlan } from '#/store/plans/planIO.ts';
import { catchUp, loadHistory, loadRecent } from '#/store/read/history.ts';
import { loadSnapshot } from '#/store/read/load.ts';
import { documentOf, logOf, signed } from '../support.ts';
import { name, reading, undoLast, withPlan, write } from '../undoSupport.ts';

/** What entries say, without how it is kept. */
const told = (entries: readonly Entry[]) =>
  entries.map(({ commit, edits }) => [
    commit.id,
    edits.map((edit) => [edit.table, edit.row, edit.kind, edit.name, edit.place.areas, fieldsOf(edit)]),
  ]);

async function livelyPlan(): Promise<{ db: VardeDatabase; plan: Id }> {
  const { db, plan } = await withPlan();
  await write(db, plan, name('Første'), reading('2021-12-31', 1));
  await write(db, plan, { table: 'subGoals', row: 'sub', patch: { goalArea: 'empty' } });
  await write(db, plan, { table: 'indicators', row: 'short', deleted: true });
  await undoLast(db, plan);
  await write(db, plan, reading('2021-12-31', 2), reading('2020-12-31', 7));
  await write(db, plan, name('Andre'));
  return { db, plan };
}

test('a history tells every commit of the log, readings that lie packed among them', async () => {
  const { db, plan } = await livelyPlan();
  const { entries, isWhole } = await loadHistory(db, plan);
  expect(isWhole).toBe(true);
  expect(entries.map(({ commit }) => commit.id)).toEqual((await logOf(db, plan)).map(({ id }) => id));
  const readings = entries[0]?.edits.filter(isOfReadings).find(({ row }) => row === 'long');
  expect(readings?.many?.size).toBe(40);
  expect(readings && fieldsOf(readings)[3]?.to).toEqual({ value: 0.3, comment: 'Anslag' });
});

test('the end of a log read by itself tells the same as the end of all of it', async () => {
  const { db, plan } = await livelyPlan();
  const whole = await loadHistory(db, plan);
  const snapshot = await loadSnapshot(db, plan);
  for (const limit of [1, 2, 3, 5]) {
    const recent = snapshot && (await loadRecent(db, plan, snapshot.rows, limit));
    expect(recent?.isWhole).toBe(false);
    expect(told(recent?.entries ?? [])).toEqual(told(whole.entries.slice(-limit)));
  }
});

test('a history goes on with what was written since', async () => {
  const { db, plan } = await livelyPlan();
  const before = await loadHistory(db, plan);
  expect(await catchUp(db, plan, before)).toBe(before);
  await write(db, plan, name('Tredje'));
  const after = await catchUp(db, plan, before);
  expect(after.state).toBe(before.state);
  expect(told(after.entries)).toEqual(told((await loadHistory(db, plan)).entries));
});

test('a history is read anew where an answer to the same question was lost, or the log is another', async () => {
  const { db, plan } = await livelyPlan();
  const before = await loadHistory(db, plan);
  await write(db, plan, name('Tredje'));
  // What was read is not taken over, as when a page is left in between.
  await catchUp(db, plan, before);
  const again = await catchUp(db, plan, before);
  expect(told(again.entries)).toEqual(told((await loadHistory(db, plan)).entries));

  const document = await documentOf(db, plan);
  const log = await logOf(db, plan);
  if (!document) throw new Error('There is no plan');
  const earlier = earlierThan(log[2]?.id ?? '', plan);
  await removePlan(db, plan);
  await openPlan(db, { document, log: [...log.slice(0, 2), earlier, ...log.slice(2)] }, signed());
  const merged = await catchUp(db, plan, again);
  expect(merged.entries.map(({ commit }) => commit.id)).toContain(earlier.id);
  expect(merged.entries).toHaveLength(log.length + 1);
});

/** Somebody else's commit that changes nothing, just before another. */
function earlierThan(id: Clock, plan: Id) {
  const own = `${id.slice(0, -1)}${id.endsWith('0') ? '/' : '0'}`;
  const before = own < id ? own : `${id.slice(0, 15)}0000000000`;
  const change = { id: before, table: 'plans' as const, row: plan, patch: { municipality: 'Trondheim' } };
  return {
    id: before,
    intent: 'edit-plan' as const,
    author: 'Ola',
    at: '2026-06-01T12:00:00Z',
    changes: [change],
  };
}
