import { describe, expect, test } from 'vitest';
import type { DraftChange } from '#/domain/log/log.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { addDays } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit, undoState } from '#/store/log/undo.ts';
import { mergePlan } from '#/store/plans/merge.ts';
import { createPlan, openPlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { endOfDay, loadStill, loadStillPlan } from '#/store/read/past.ts';
import { type BookmarkSource, onDay } from '#/store/read/planSource.ts';
import { connect, deletion, document } from '../support.ts';

const FIRST_DAY = '2019-05-01';

/** Some moment of a day. */
const at = (day: IsoDate, hour = 12, author = 'Kari') => ({
  author,
  now: endOfDay(day) - (24 - hour) * 3_600_000,
});

async function fileOf(db: VardeDatabase, plan: Id): Promise<string> {
  const whole = await loadWholePlan(db, plan);
  if (!whole) throw new Error('There is no plan');
  return writePlanFile(whole);
}

/** What is done on each of thirty days: edits, readings, corrections, deletions, things coming back, and days off. */
function workOf(day: number): DraftChange[][] {
  const name = (row: Id, text: string): DraftChange => ({ table: 'subGoals', row, patch: { name: text } });
  const reading = (date: IsoDate, value: number | null): DraftChange => ({
    table: 'readings',
    row: 'short',
    patch: { [date]: { value } },
  });
  if (day % 7 === 6) return [];
  const work: DraftChange[][] = [
    [name('sub', `Navn fra dag ${day}`)],
    [reading(addDays('2019-01-01', day * 10), day), reading('2020-12-31', day % 5 === 0 ? null : day)],
  ];
  if (day === 8) work.push(deletion(document(), { table: 'indicators', id: 'long' }));
  if (day === 15)
    work.push([
      { table: 'indicators', row: 'long', deleted: false },
      { table: 'links', row: 'link', deleted: false },
    ]);
  if (day === 10) work.push([{ table: 'units', row: 'new', patch: { name: 'Ny enhet', order: 3 } }]);
  return work;
}

describe('A plan as it was known on a past day', () => {
  test('is the plan that was exported on that day, every day of a month, merges and undone work included', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), at(FIRST_DAY));
    const colleague = connect();
    const start = await loadWholePlan(db, plan);
    if (!start) throw new Error('There is no plan');
    await openPlan(colleague, start, at(FIRST_DAY));

    const exports = new Map<IsoDate, string>();
    const bookmarks = new Map<IsoDate, BookmarkSource>();
    for (let day = 1; day <= 30; day += 1) {
      const date = addDays(FIRST_DAY, day);
      for (const [i, changes] of workOf(day).entries()) {
        await commit(db, plan, { intent: 'edit-row', changes }, at(date, 8 + i));
      }
      // The colleague works all the while, which is not known here until the day of the merge.
      const theirs: DraftChange = {
        table: 'readings',
        row: 'none',
        patch: { [addDays('2019-01-01', day)]: { value: day } },
      };
      await commit(colleague, plan, { intent: 'record-reading', changes: [theirs] }, at(date, 9, 'Ola'));
      if (day === 12 || day === 24) {
        const whole = await loadWholePlan(colleague, plan);
        if (whole) await mergePlan(db, whole, new Set(), at(date, 15));
      }
      if (day % 4 === 0) {
        const { undo } = await undoState(db, plan);
        if (undo) await undoCommit(db, plan, undo.id, at(date, 20));
      }
      exports.set(date, await fileOf(db, plan));
      const { heads = [] } = (await db.heads.get(plan)) ?? {};
      bookmarks.set(date, { kind: 'bookmark', heads });
    }

    for (const [date, file] of exports) {
      const past = await loadStillPlan(db, plan, onDay(date));
      if (!past) throw new Error('There was a plan');
      expect(writePlanFile(past), date).toBe(file);
      // The quick way, which pages take, comes to the same.
      const snapshot = await loadStill(db, plan, onDay(date));
      const { series, ...rows } = past.document;
      expect(snapshot?.rows).toEqual(rows);
      expect([...(snapshot?.series ?? [])]).toEqual(series.map((own) => [own.indicator, own.readings]));
      expect(snapshot?.commits).toBe(past.log.length);
      // A bookmark set that day says the same, and so does an edition published that day, of all but the log.
      const bookmark = bookmarks.get(date);
      const marked = bookmark && (await loadStillPlan(db, plan, bookmark));
      expect(marked && writePlanFile(marked), date).toBe(file);
      expect(bookmark && (await loadStill(db, plan, bookmark))).toEqual(snapshot);
      const edition = { kind: 'edition', id: date, document: past.document } as const;
      expect(await loadStill(db, plan, edition)).toEqual({ ...snapshot, head: '', commits: 0, backedUp: 0 });
    }
    expect(new Set(exports.values()).size).toBeGreaterThan(20);
  });

  test('goes by what the writers’ clocks showed, also where a colleague’s was half a day ahead', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), at(FIRST_DAY));
    const start = await loadWholePlan(db, plan);
    if (!start) throw new Error('There is no plan');
    const colleague = connect();
    await openPlan(colleague, start, at(FIRST_DAY));
    const rename = (row: Id, name: string): DraftChange => ({ table: 'subGoals', row, patch: { name } });
    const ahead = { author: 'Ola', now: endOfDay('2019-05-02') + 6 * 3_600_000 };
    await commit(colleague, plan, { intent: 'edit-row', changes: [rename('sub', 'Olas navn')] }, ahead);
    const theirs = await loadWholePlan(colleague, plan);
    if (theirs) await mergePlan(db, theirs, new Set(), at('2019-05-02', 15));
    // Stamped after the colleague's, and so after midnight; made before it.
    await commit(
      db,
      plan,
      { intent: 'edit-row', changes: [rename('sub2', 'Vårt navn')] },
      at('2019-05-02', 16),
    );
    const exported = await fileOf(db, plan);
    await commit(
      db,
      plan,
      { intent: 'edit-row', changes: [rename('sub2', 'Dagen etter')] },
      at('2019-05-03', 9),
    );
    const past = await loadStillPlan(db, plan, onDay('2019-05-02'));
    expect(past && writePlanFile(past)).toBe(exported);
    const names = (await loadStill(db, plan, onDay('2019-05-02')))?.rows.subGoals.map(({ name }) => name);
    expect(names).toEqual(['Olas navn', 'Vårt navn']);
  });

  test('has its readings and their summaries with it', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), at(FIRST_DAY));
    const before = await loadWholePlan(db, plan);
    const reading: DraftChange = { table: 'readings', row: 'short', patch: { '2022-12-31': { value: 99 } } };
    await commit(db, plan, { intent: 'record-reading', changes: [reading] }, at('2019-05-03'));
    const past = await loadStill(db, plan, onDay('2019-05-02'));
    const own = (document: PlanDocument | undefined) =>
      document?.series.find(({ indicator }) => indicator === 'short')?.readings;
    expect(past?.series.get('short')).toEqual(own(before?.document));
    expect(past?.summaries.get('short')?.count).toBe(own(before?.document)?.length);
    expect((await loadStill(db, plan, onDay('2019-05-03')))?.summaries.get('short')?.count).toBe(
      (own(before?.document)?.length ?? 0) + 1,
    );
  });

  test('is none before the plan was here', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), at(FIRST_DAY));
    expect(await loadStill(db, plan, onDay(addDays(FIRST_DAY, -1)))).toBeUndefined();
    expect(await loadStill(db, plan, onDay(FIRST_DAY))).toBeDefined();
  });
});
