import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_PATTERN } from '#/domain/log/clock.ts';
import type { Clock, DraftChange } from '#/domain/log/log.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { commit, type Draft } from '#/store/log/commit.ts';
import { createPlan, openPlan } from '#/store/plans/planIO.ts';
import { loosely } from '../../../support/changes.ts';
import {
  connect,
  deletion,
  document,
  documentOf,
  dump,
  expectFolded,
  freshName,
  logOf,
  signed,
} from '../support.ts';

async function withPlan(db = connect()): Promise<{ db: VardeDatabase; plan: string }> {
  return { db, plan: await createPlan(db, document(), signed()) };
}

function edit(...changes: DraftChange[]): Draft {
  return { intent: 'edit-row', changes };
}

function reading(date: string, value: number | null, row = 'short'): DraftChange {
  return { table: 'readings', row, patch: { [date]: { value } } };
}

describe('a commit', () => {
  test('writes a row, its history and the plan’s head', async () => {
    const { db, plan } = await withPlan();
    const made = await commit(
      db,
      plan,
      edit({ table: 'units', row: 'unit', patch: { name: 'Kontoret' } }),
      signed(5),
    );
    expect(made).toMatchObject({ intent: 'edit-row', author: 'Kari', at: '2026-06-01T12:00:00.005Z' });
    expect(made.id).toMatch(CLOCK_PATTERN);
    expect(made.changes.map(({ id }) => id)).toEqual([made.id]);
    expect((await documentOf(db, plan))?.units).toEqual([{ id: 'unit', name: 'Kontoret', order: 0 }]);
    expect((await logOf(db, plan)).at(-1)).toEqual(made);
    await expectFolded(db, plan);
  });

  test('of several changes stamps each, in order, the first as its own', async () => {
    const { db, plan } = await withPlan();
    const made = await commit(
      db,
      plan,
      edit(reading('2021-12-31', 1), reading('2022-12-31', 2), reading('2021-12-31', 3)),
      signed(),
    );
    const ids = made.changes.map(({ id }) => id);
    expect(ids[0]).toBe(made.id);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    await expectFolded(db, plan);
  });

  test('brings a deleted indicator back with the readings written before and meanwhile', async () => {
    const { db, plan } = await withPlan();
    await commit(db, plan, edit({ table: 'indicators', row: 'short', deleted: true }), signed(1));
    await expectFolded(db, plan);
    await commit(
      db,
      plan,
      edit(reading('2021-12-31', 7), { table: 'indicators', row: 'short', patch: { name: 'Ny' } }),
      signed(2),
    );
    await expectFolded(db, plan);
    await commit(
      db,
      plan,
      edit({ table: 'indicators', row: 'short', deleted: false }, reading('2022-12-31', 8)),
      signed(3),
    );
    await expectFolded(db, plan);
    const series = (await documentOf(db, plan))?.series.find(({ indicator }) => indicator === 'short');
    expect(series?.readings.map(({ value }) => value)).toEqual([12, -3.25, 7, 8]);
  });

  test('leaves another plan with the same row ids alone', async () => {
    const { db, plan } = await withPlan();
    const other = await createPlan(db, document(), signed(1));
    const before = await documentOf(db, other);
    await commit(
      db,
      plan,
      edit(...deletion(document(), { table: 'subGoals', id: 'sub2' }), reading('2021-12-31', 1)),
      signed(2),
    );
    await commit(db, plan, edit({ table: 'subGoals', row: 'sub2', deleted: false }), signed(3));
    expect(await documentOf(db, other)).toEqual(before);
    await expectFolded(db, plan);
    await expectFolded(db, other);
  });

  test('never takes another plan’s history for its own, however ids are spelt', async () => {
    const db = connect();
    const [one, two] = ['p', 'p|units'];
    for (const id of [one, two]) {
      const original = document();
      await openPlan(db, { document: { ...original, plan: { ...original.plan, id } } }, signed());
    }
    await commit(
      db,
      one,
      edit({ table: 'units', row: 'units|x', patch: { name: 'Ens', order: 1 } }),
      signed(),
    );
    await commit(
      db,
      two,
      edit({ table: 'units', row: 'x', patch: { name: 'Annen', source: 'Sak 1' } }),
      signed(),
    );
    await commit(db, one, edit({ table: 'units', row: 'units|x', deleted: true }), signed());
    await commit(db, one, edit({ table: 'units', row: 'units|x', deleted: false }), signed());
    await expectFolded(db, one);
    await expectFolded(db, two);
  });

  test('to a plan that is not here is refused', async () => {
    const db = connect();
    await expect(commit(db, 'gone', edit(reading('2021-12-31', 1)), signed())).rejects.toThrow(
      'no plan gone',
    );
    expect(await db.meta.count()).toBe(0);
  });

  test('without changes is refused', async () => {
    const { db, plan } = await withPlan();
    const before = await dump(db);
    await expect(commit(db, plan, edit(), signed())).rejects.toThrow();
    expect(await dump(db)).toEqual(before);
  });
});

describe('a commit that fails on its way leaves everything as it was', () => {
  const draft = edit(
    { table: 'units', row: 'unit', patch: { name: 'Halvveis' } },
    { table: 'units', row: 'new', patch: { name: 'Ny', order: 1 } },
    ...deletion(document(), { table: 'indicators', id: 'long' }),
    reading('2021-12-31', 1),
  );

  test.each(['rows', 'series', 'commits', 'heads'] as const)('when writing %s fails', async (table) => {
    const { db, plan } = await withPlan();
    const before = await dump(db);
    const fail = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    db[table].hook('creating', fail);
    db[table].hook('updating', fail);
    await expect(commit(db, plan, draft, signed(1))).rejects.toThrow();
    db[table].hook('creating').unsubscribe(fail);
    db[table].hook('updating').unsubscribe(fail);
    expect(await dump(db)).toEqual(before);
    // And the next one is none the worse for it.
    await commit(db, plan, draft, signed(2));
    await expectFolded(db, plan);
  });

  test('when a value cannot be stored', async () => {
    const { db, plan } = await withPlan();
    const before = await dump(db);
    const bad = edit(
      reading('2021-12-31', 1),
      loosely({ table: 'units', row: 'unit', patch: { name: () => 'Kontoret' } }),
    );
    await expect(commit(db, plan, bad, signed(1))).rejects.toThrow();
    expect(await dump(db)).toEqual(before);
  });

  test('when the browser aborts the transaction after the last write', async () => {
    const { db, plan } = await withPlan();
    const before = await dump(db);
    const writing = db.atomically(async () => {
      await commit(db, plan, draft, signed(1));
      throw new Error('The tab was closed');
    });
    await expect(writing).rejects.toThrow('The tab was closed');
    expect(await dump(db)).toEqual(before);
  });
});

describe('two tabs on the same database', () => {
  test('lose nothing and never make the same stamp, whoever commits when', async () => {
    const name = freshName();
    const here = connect(name);
    const there = connect(name);
    const { plan } = await withPlan(here);
    const commits = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        // Both at the same moment by the clock, each tab its own dates.
        commit(
          i % 2 === 0 ? here : there,
          plan,
          edit(reading(`${2030 + i}-12-31`, i), reading('2021-12-31', i)),
          signed(),
        ),
      ),
    );
    const stamps = commits.flatMap(({ changes }) => changes.map(({ id }): Clock => id));
    expect(new Set(stamps).size).toBe(80);
    await expectFolded(here, plan);
    expect(await dump(there)).toEqual(await dump(here));
    expect((await logOf(there, plan)).length).toBe(41);
    const series = (await documentOf(there, plan))?.series.find(({ indicator }) => indicator === 'short');
    expect(series?.readings.filter(({ date }) => date >= '2030').map(({ value }) => value)).toEqual(
      Array.from({ length: 40 }, (_, i) => i),
    );
  });

  test('stamp later than all before when one tab’s clock is turned back', async () => {
    const { db, plan } = await withPlan();
    const late = await commit(db, plan, edit(reading('2021-12-31', 1)), signed(1_000_000));
    const early = await commit(db, plan, edit(reading('2021-12-31', 2)), signed(-1_000_000));
    expect(early.id > late.id).toBe(true);
    expect(early.at).toBe('2026-06-01T11:43:20.000Z');
    await expectFolded(db, plan);
  });
});

const rowId = fc.constantFrom('a', 'b', 'long', 'short');
const field = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }));
const change: fc.Arbitrary<DraftChange> = fc.oneof(
  fc
    .record(
      {
        table: fc.constantFrom('units' as const, 'indicators' as const),
        row: rowId,
        patch: fc.dictionary(fc.constantFrom('name', 'order', 'source'), field),
        deleted: fc.boolean(),
      },
      { requiredKeys: ['table', 'row'] },
    )
    // What every indicator has, for the guard that looks into it.
    .map(({ patch, ...rest }) =>
      loosely({ ...rest, patch: patch && rest.table === 'indicators' ? { targets: [], ...patch } : patch }),
    ),
  fc
    .record({
      table: fc.constant('readings' as const),
      row: rowId,
      patch: fc.dictionary(
        fc.integer({ min: 2009, max: 2025 }).map((year) => `${year}-12-31`),
        fc.record({ value: field, comment: field, preliminary: field }, { requiredKeys: [] }),
        { maxKeys: 12 },
      ),
    })
    .map(loosely),
);

test('rows, series and summaries are what the log folds to, whatever is committed', async () => {
  const { db } = await withPlan();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 10 }),
      async (drafts) => {
        // Without what points at the rows that come and go: that is the guard's, and refused.
        const plan = await createPlan(db, { ...document(), links: [] }, signed());
        for (const changes of drafts) {
          await commit(db, plan, edit(...changes), signed());
          await expectFolded(db, plan);
        }
      },
    ),
    { numRuns: 40 },
  );
});
