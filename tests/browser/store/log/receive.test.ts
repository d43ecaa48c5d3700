/** Commits of other devices, put in the log whatever order they come in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf } from '#/domain/log/heads.ts';
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import { settledLog } from '#/domain/merge/settlement.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isSame } from '#/domain/values/same.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { receive } from '#/store/log/receive.ts';
import { PlanFaultError, PlanGoneError } from '#/store/log/refusals.ts';
import { undoCommit } from '#/store/log/undo.ts';
import { mergePlan } from '#/store/plans/merge.ts';
import { copyWithCorrectedTimes, createPlan, openPlan } from '#/store/plans/planIO.ts';
import { catchUp, loadHistory } from '#/store/read/history.ts';
import { loadSnapshot, loadWholePlan, refreshSnapshot, touchedSince } from '#/store/read/load.ts';
import { loadStill, loadStillPlan } from '#/store/read/past.ts';
import { onDay } from '#/store/read/planSource.ts';
import { opened } from '../../../support/opened.ts';
import { runs } from '../../../support/runs.ts';
import {
  connect,
  deletion,
  document,
  documentOf,
  dump,
  expectFolded,
  logOf,
  NOW,
  signed,
} from '../support.ts';

const DAY = 86_400_000;

/** The same plan in the databases of some people. */
async function copies<N extends string>(...names: N[]): Promise<{ plan: Id } & Record<N, VardeDatabase>> {
  const [first = '', ...others] = names;
  const beginning = connect();
  const plan = await createPlan(beginning, document(), signed(0, first));
  const whole = await loadWholePlan(beginning, plan);
  if (!whole) throw new Error('There is no plan');
  const made: Record<string, VardeDatabase> = { [first]: beginning };
  for (const name of others) {
    const db = connect();
    await openPlan(db, whole, signed(0, name));
    made[name] = db;
  }
  return { plan, ...(made as Record<N, VardeDatabase>) };
}

const write = (db: VardeDatabase, plan: Id, author: string, after: number, ...changes: DraftChange[]) =>
  commit(db, plan, { intent: 'edit-row', changes }, signed(after, author));
const rename = (row: Id, name: string): DraftChange => ({ table: 'subGoals', row, patch: { name } });
const dates = (patch: Record<string, unknown>): DraftChange => ({ table: 'actions', row: 'action', patch });
const reading = (row: Id, date: string, value: number | null): DraftChange => ({
  table: 'readings',
  row,
  patch: { [date]: { value } },
});

/** Expects a plan to be, row for row and commit for commit, what the settled log folds to. */
async function expectSettled(db: VardeDatabase, plan: Id): Promise<void> {
  await expectFolded(db, plan);
  const log = await logOf(db, plan);
  expect(log).toEqual(settledLog(log));
  const head = await db.heads.get(plan);
  expect(head?.heads).toEqual(headsOf(log));
  expect(head?.clock).toBe(
    log
      .flatMap(({ changes }) => changes.map(({ id }) => id))
      .sort()
      .at(-1),
  );
}

describe('Commits that come in', () => {
  test('are put where they belong, and only what they touch is another', async () => {
    const { plan, kari, ola } = await copies('kari', 'ola');
    const early = await write(
      ola,
      plan,
      'Ola',
      10,
      rename('sub', 'Olas navn'),
      reading('short', '2021-12-31', 7),
    );
    await write(kari, plan, 'Kari', 20, rename('sub', 'Karis navn'), reading('short', '2022-12-31', 9));
    const rows = await kari.rows.toArray();
    const { received, made } = await receive(kari, plan, [early], signed(100));
    expect(received).toEqual([early.id]);
    expect(made).toBeUndefined();
    await expectSettled(kari, plan);
    expect((await documentOf(kari, plan))?.subGoals[0]?.name).toBe('Karis navn');
    const readings = (await documentOf(kari, plan))?.series.find(({ indicator }) => indicator === 'short');
    expect(readings?.readings.filter(({ date }) => date > '2021').map(({ value }) => value)).toEqual([7, 9]);
    const now = await kari.rows.toArray();
    const other = now.filter((record, i) => !isSame(record, rows[i]));
    expect(other.map(({ id }) => id)).toEqual(['short']);
    expect((await kari.heads.get(plan))?.heads).toHaveLength(2);
    // What is written next stands on both.
    const next = await write(kari, plan, 'Kari', 200, rename('sub2', 'Nytt'));
    expect(next.heads).toHaveLength(2);
    expect((await kari.heads.get(plan))?.heads).toEqual([next.id]);
  });

  test('are settled where the fold alone would get it wrong, the same on every device, and that goes when more comes', async () => {
    const { plan, kari, ola, pia } = await copies('kari', 'ola', 'pia');
    const ours = await write(kari, plan, 'Kari', 10, dates({ due: '2019-10-31', milestones: [] }));
    const theirs = await write(ola, plan, 'Ola', 20, dates({ start: '2019-11-01', due: '2020-09-30' }));
    const third = await write(pia, plan, 'Pia', 15, rename('sub', 'Pias navn'));
    const atKari = await receive(kari, plan, [theirs], signed(100));
    const atOla = await receive(ola, plan, [ours], signed(300));
    expect(atKari.made).toMatchObject({ intent: 'settle', author: '', heads: [ours.id, theirs.id] });
    expect(atOla.made).toEqual(atKari.made);
    expect((await documentOf(kari, plan))?.actions[0]).toMatchObject({
      start: '2019-11-01',
      due: '2020-09-30',
    });
    expect((await documentOf(kari, plan))?.actions[0]?.milestones).toHaveLength(1);

    await receive(kari, plan, [third], signed(400));
    await receive(ola, plan, [third], signed(500));
    await receive(pia, plan, [theirs, ours], signed(600));
    for (const db of [kari, ola, pia]) await expectSettled(db, plan);
    const log = await logOf(kari, plan);
    expect(log.filter(({ intent }) => intent === 'settle')).toHaveLength(1);
    expect(await logOf(ola, plan)).toEqual(log);
    expect(await logOf(pia, plan)).toEqual(log);
    // And they have nothing more to tell each other.
    const before = await dump(kari);
    expect(await receive(kari, plan, await logOf(pia, plan), signed(700))).toEqual({
      received: [],
      waiting: 0,
    });
    expect(await dump(kari)).toEqual(before);
  });

  test('keep a settlement that somebody has written on, also here where it was gone', async () => {
    const { plan, kari, ola, pia } = await copies('kari', 'ola', 'pia');
    const ours = await write(kari, plan, 'Kari', 10, dates({ due: '2019-10-31', milestones: [] }));
    const theirs = await write(ola, plan, 'Ola', 20, dates({ start: '2019-11-01', due: '2020-09-30' }));
    const third = await write(pia, plan, 'Pia', 15, rename('sub', 'Pias navn'));
    await receive(kari, plan, [theirs], signed(100));
    const { made } = await receive(ola, plan, [ours], signed(100));
    const onIt = await write(ola, plan, 'Ola', 200, rename('sub2', 'På toppen'));
    expect(onIt.heads).toEqual([made?.id]);
    // Kari’s has gone when what stands on it comes, without the settlement itself.
    await receive(kari, plan, [third], signed(300));
    expect((await logOf(kari, plan)).map(({ id }) => id)).not.toContain(made?.id);
    const { received } = await receive(kari, plan, [onIt], signed(400));
    expect(received).toEqual([made?.id, onIt.id]);
    await receive(ola, plan, [third], signed(400));
    for (const db of [kari, ola]) await expectSettled(db, plan);
    expect(await logOf(kari, plan)).toEqual(await logOf(ola, plan));
  });

  test('wait for what they stand on that has not come', async () => {
    const { plan, kari, ola } = await copies('kari', 'ola');
    const first = await write(ola, plan, 'Ola', 10, rename('sub', 'Først'));
    const second = await write(ola, plan, 'Ola', 20, rename('sub', 'Så'));
    expect(await receive(kari, plan, [second], signed(100))).toEqual({ received: [], waiting: 1 });
    expect((await documentOf(kari, plan))?.subGoals[0]?.name).toBe('Flere søknader');
    await expectSettled(kari, plan);
    expect(await receive(kari, plan, [first], signed(200))).toEqual({
      received: [first.id, second.id],
      waiting: 0,
    });
    await expectSettled(kari, plan);
    expect((await documentOf(kari, plan))?.subGoals[0]?.name).toBe('Så');
    expect(await kari.waiting.count()).toBe(0);
  });

  test('bring back what something was put under that had been deleted here, with its readings', async () => {
    const { plan, kari, ola } = await copies('kari', 'ola');
    const before = await documentOf(kari, plan);
    await write(kari, plan, 'Kari', 50, ...deletion(document(), { table: 'subGoals', id: 'sub' }));
    const { id: _id, ...fields } = document().indicators[0] ?? { id: '' };
    const theirs = await write(ola, plan, 'Ola', 10, {
      table: 'indicators',
      row: 'ny',
      patch: { ...fields, order: 9 },
    });
    await receive(kari, plan, [theirs], signed(100));
    await expectSettled(kari, plan);
    const after = await documentOf(kari, plan);
    expect(after?.indicators.map(({ id }) => id)).toEqual(['long', 'none', 'ny', 'short']);
    expect(after?.series).toEqual(before?.series);
  });

  test('are told of to pages that hold the plan in memory', async () => {
    const { plan, kari, ola, pia } = await copies('kari', 'ola', 'pia');
    await write(kari, plan, 'Kari', 10, dates({ due: '2019-10-31', milestones: [] }));
    await receive(
      kari,
      plan,
      [await write(ola, plan, 'Ola', 20, dates({ start: '2019-11-01', due: '2020-09-30' }))],
      signed(100),
    );
    const snapshot = await loadSnapshot(kari, plan);
    const history = await loadHistory(kari, plan);
    if (!snapshot) throw new Error('There is no plan');
    // One comes and the settlement goes, with none in its place: as many as before.
    const resolving = await write(
      pia,
      plan,
      'Pia',
      30,
      dates({ start: '2020-01-01', due: '2020-12-31', milestones: [] }),
    );
    await receive(kari, plan, [resolving], signed(200));
    const touched = await touchedSince(kari, plan, snapshot);
    const seen = touched
      ? await refreshSnapshot(kari, plan, snapshot, touched.rows)
      : await loadSnapshot(kari, plan);
    expect(seen).toEqual(await loadSnapshot(kari, plan));
    const log = await logOf(kari, plan);
    expect((await catchUp(kari, plan, history)).entries.map(({ commit: { id } }) => id)).toEqual(
      log.map(({ id }) => id),
    );
  });

  test('of a plan that is not here are refused, and nothing is left of them', async () => {
    const { plan, kari, ola } = await copies('kari', 'ola');
    const theirs = await write(ola, plan, 'Ola', 10, rename('sub', 'Olas navn'));
    await expect(receive(kari, 'annen', [theirs], signed(100))).rejects.toThrow(PlanGoneError);
    expect(await kari.waiting.count()).toBe(0);
  });

  test('can be merged over by file, and taken back', async () => {
    const { plan, kari, ola, pia } = await copies('kari', 'ola', 'pia');
    await write(kari, plan, 'Kari', 10, dates({ due: '2019-10-31', milestones: [] }));
    await receive(
      kari,
      plan,
      [await write(ola, plan, 'Ola', 20, dates({ start: '2019-11-01', due: '2020-09-30' }))],
      signed(100),
    );
    await write(pia, plan, 'Pia', 30, rename('sub', 'Pias navn'));
    const before = await documentOf(kari, plan);
    const file = await loadWholePlan(pia, plan);
    const merge = file && (await mergePlan(kari, file, new Set(), signed(200)));
    if (!merge) throw new Error('Nothing was merged');
    await expectSettled(kari, plan);
    expect((await kari.heads.get(plan))?.heads).toEqual([merge.id]);
    expect((await undoCommit(kari, plan, merge.id, signed(300))).done).toBe(true);
    expect(await documentOf(kari, plan)).toEqual(before);
  });
});

describe('What was known on a day', () => {
  test('is what was exported then, whatever has come in since and however it was settled', async () => {
    const { plan, kari, ola, pia } = await copies('kari', 'ola', 'pia');
    const exports = new Map<string, string>();
    const known = async (day: number) => {
      const whole = await loadWholePlan(kari, plan);
      const date = new Date(NOW + day * DAY).toISOString().slice(0, 10);
      if (whole) exports.set(date, writePlanFile(whole));
    };
    const ours = await write(kari, plan, 'Kari', DAY, dates({ due: '2019-10-31', milestones: [] }));
    await known(1);
    const theirs = await write(ola, plan, 'Ola', DAY + 10, dates({ start: '2019-11-01', due: '2020-09-30' }));
    await receive(kari, plan, [theirs], signed(2 * DAY));
    await known(2);
    const resolving = await write(
      pia,
      plan,
      'Pia',
      DAY + 20,
      dates({ start: '2020-01-01', due: '2020-12-31', milestones: [] }),
    );
    await receive(kari, plan, [resolving], signed(3 * DAY));
    await known(3);
    await write(kari, plan, 'Kari', 4 * DAY, rename('sub', 'Karis navn'));
    await known(4);
    await receive(ola, plan, [ours], signed(3 * DAY));
    const onIt = await write(ola, plan, 'Ola', 3 * DAY + 10, rename('sub', 'På toppen'));
    await receive(kari, plan, [...(await logOf(ola, plan)), onIt], signed(5 * DAY));
    await known(5);

    const check = async (db: VardeDatabase) => {
      for (const [day, text] of exports) {
        const past = await loadStillPlan(db, plan, onDay(day));
        expect(past && writePlanFile(past), day).toBe(text);
        expect((await loadStill(db, plan, onDay(day)))?.rows.actions, day).toEqual(past?.document.actions);
      }
    };
    await check(kari);
    // So it is where the backup is opened again.
    const file = opened([...exports.values()].at(-1) ?? '');
    const again = connect();
    await openPlan(again, file, signed(6 * DAY));
    await check(again);
  });
});

test('A copy with corrected times keeps what came when, and its backup opens', async () => {
  const { plan, kari, ola } = await copies('kari', 'ola');
  const ours = await write(kari, plan, 'Kari', 10, dates({ due: '2019-10-31', milestones: [] }));
  const theirs = await write(ola, plan, 'Ola', DAY, dates({ start: '2019-11-01', due: '2020-09-30' }));
  const { made } = await receive(kari, plan, [theirs], signed(20));
  const id = await copyWithCorrectedTimes(kari, plan, 'Kopi', signed(30, 'Kari'));
  const whole = id === undefined ? undefined : await loadWholePlan(kari, id);
  const places = (list: readonly Commit[], ids: readonly string[]) =>
    ids.map((each) => list.findIndex((one) => one.id === each));
  expect(whole?.arrivals.map(({ commits }) => places(whole.log, commits))).toEqual([[2, 3]]);
  const log = await logOf(kari, plan);
  expect(places(log, [ours.id, theirs.id, made?.id ?? ''])).toEqual([1, 2, 3]);
  if (!whole) throw new Error('No copy was made');
  opened(writePlanFile(whole));
});

test('Whatever three people do and in whatever order it comes, each has what the settled log folds to', async () => {
  const names = ['kari', 'ola', 'pia'] as const;
  const deed = fc.record({
    who: fc.nat(2),
    what: fc.nat(7),
    value: fc.nat(4),
    from: fc.nat(2),
    skip: fc.nat(3),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (list) => {
      const { plan, ...people } = await copies(...names);
      const dbs = names.map((name) => people[name]);
      let after = 0;
      for (const { who, what, value, from, skip } of list) {
        after += 1000;
        const [db, other] = [dbs[who], dbs[from]];
        const rows = db && (await documentOf(db, plan));
        if (!db || !other || !rows) continue;
        const author = names[who] ?? '';
        const work: DraftChange[][] = [
          [dates({ due: `2020-0${value + 5}-15`, ...(value % 2 === 0 && { milestones: [] }) })],
          [dates({ start: `2019-0${value + 1}-01` })],
          [reading('short', `202${value}-12-31`, value === 2 ? null : after)],
          rows.subGoals.length > 0
            ? deletion(rows, { table: 'subGoals', id: rows.subGoals[value % rows.subGoals.length]?.id ?? '' })
            : [],
          rows.subGoals.slice(0, 1).map(({ id: subGoal }): DraftChange => {
            const { id: _id, ...fields } = document().indicators[2] ?? { id: '' };
            return { table: 'indicators', row: `${author}${after}`, patch: { ...fields, subGoal } };
          }),
          rows.subGoals.slice(0, 1).map(({ id }) => rename(id, `${author} ${after}`)),
        ];
        const changes = work[what];
        if (changes && changes.length > 0)
          await write(db, plan, author, after, ...changes).catch((error: unknown) => {
            // What has been deleted meanwhile cannot be written to.
            if (!(error instanceof PlanFaultError)) throw error;
          });
        if (!changes) {
          const theirs = await logOf(other, plan);
          await receive(db, plan, theirs.toReversed().slice(skip), signed(after));
        }
      }
      const all = (await Promise.all(dbs.map((db) => logOf(db, plan)))).flat();
      const expected: Commit[] = [];
      for (const [i, db] of dbs.entries()) {
        const order = i === 0 ? all : all.toReversed();
        for (let at = 0; at < order.length; at += 3)
          await receive(db, plan, order.slice(at, at + 3), signed(after + 1000));
        await expectSettled(db, plan);
        if (i === 0) expected.push(...(await logOf(db, plan)));
        expect(await logOf(db, plan)).toEqual(expected);
      }
      const backup = await loadWholePlan(dbs[0] ?? connect(), plan);
      if (!backup) throw new Error('The plan is gone');
      opened(writePlanFile(backup));
      for (const db of dbs) db.close();
    }),
    { numRuns: runs(15, 150) },
  );
}, 600_000);
