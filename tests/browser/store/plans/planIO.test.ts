import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLog } from '#/domain/log/fold.ts';
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import {
  comparePlan,
  createPlan,
  markBackedUp,
  openPlan,
  type PlanContent,
  removePlan,
} from '#/store/plans/planIO.ts';
import {
  listPlans,
  loadHeadlines,
  loadManyReadings,
  loadReadings,
  loadSnapshot,
  loadWholePlan,
} from '#/store/read/load.ts';
import { loosely } from '../../../support/changes.ts';
import { connect, document, documentOf, dump, expectFolded, logOf, NOW, signed, years } from '../support.ts';

/** What a plan file holds of a plan: as it would come back through JSON. */
async function exported(db: VardeDatabase, plan: Id): Promise<Required<PlanContent>> {
  const whole = await loadWholePlan(db, plan);
  if (!whole) throw new Error(`There is no plan ${plan}`);
  const { document: content, log } = whole;
  return JSON.parse(JSON.stringify({ document: content, log }));
}

function write(db: VardeDatabase, plan: Id, ...changes: DraftChange[]): Promise<Commit> {
  return commit(db, plan, { intent: 'edit-row', changes }, signed());
}

const rename = (text: string): DraftChange => ({ table: 'units', row: 'unit', patch: { name: text } });

describe('a new plan', () => {
  test('is what it was made from, under an id of its own', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), signed());
    expect(plan).not.toBe('strategi');
    const original = document();
    const seen = await documentOf(db, plan);
    expect(seen).toEqual({ ...original, plan: { ...original.plan, id: plan } });
    expect((await logOf(db, plan)).map(({ intent, author }) => [intent, author])).toEqual([
      ['create-plan', 'Kari'],
    ]);
    await expectFolded(db, plan);
  });

  test('lives beside another with the same row ids', async () => {
    const db = connect();
    const one = await createPlan(db, document(), signed());
    const two = await createPlan(db, document(), signed());
    expect(one).not.toBe(two);
    await write(db, one, rename('Kontoret'));
    await removePlan(db, one);
    expect(await documentOf(db, one)).toBeUndefined();
    expect((await documentOf(db, two))?.units[0]?.name).toBe('Internasjonalt kontor');
    await expectFolded(db, two);
    expect((await listPlans(db)).map(({ id }) => id)).toEqual([two]);
  });

  test('can be read back whole, by row, by series and by commit', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), signed());
    await write(db, plan, rename('Kontoret'));
    expect(await loadReadings(db, plan, 'long')).toEqual(document().series[0]?.readings);
    expect(await loadReadings(db, plan, 'none')).toEqual([]);
    const many = await loadManyReadings(db, plan, ['none', 'short', 'gone']);
    expect([...many.keys()]).toEqual(['short']);
    expect((await loadHeadlines(db, plan, 1)).map(({ intent }) => intent)).toEqual(['edit-row']);
    expect((await loadHeadlines(db, plan, 9)).map(({ intent }) => intent)).toEqual([
      'edit-row',
      'create-plan',
    ]);
    expect(await loadSnapshot(db, 'gone')).toBeUndefined();
    expect(await listPlans(db)).toEqual([
      {
        id: plan,
        name: 'Internasjonal strategi',
        municipality: 'Trondheim',
        start: '2019-01-01',
        end: '2022-12-31',
        commits: 2,
      },
    ]);
  });
});

describe('a plan file', () => {
  test('with its log, deleted and opened again, gives the same plan and the same history', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), signed());
    await write(db, plan, rename('Kontoret'), { table: 'indicators', row: 'none', deleted: true });
    await write(db, plan, {
      table: 'readings',
      row: 'short',
      patch: { '2019-12-31': { value: null, comment: 'Feil' } },
    });
    const file = await exported(db, plan);
    await removePlan(db, plan);
    expect(await dump(db)).toMatchObject({ rows: [], series: [], commits: [], heads: [] });
    expect(await openPlan(db, file, signed(9))).toBe(plan);
    expect(await exported(db, plan)).toEqual(file);
    await expectFolded(db, plan);
    expect(await comparePlan(db, file)).toBe('same');
  });

  test('remembers what a deleted reading left behind, as the log does', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), signed());
    await write(db, plan, {
      table: 'readings',
      row: 'short',
      patch: { '2021-12-31': { value: 1, comment: 'Anslag' } },
    });
    await write(db, plan, { table: 'readings', row: 'short', patch: { '2021-12-31': { value: null } } });
    const elsewhere = connect();
    await openPlan(elsewhere, await exported(db, plan), signed());
    await write(elsewhere, plan, { table: 'readings', row: 'short', patch: { '2021-12-31': { value: 2 } } });
    await expectFolded(elsewhere, plan);
    expect((await loadReadings(elsewhere, plan, 'short')).at(-1)).toEqual({
      date: '2021-12-31',
      value: 2,
      comment: 'Anslag',
    });
  });

  test('also of a series that has no reading left', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), signed());
    await write(db, plan, { table: 'readings', row: 'none', patch: { '2021-12-31': { comment: 'Kommer' } } });
    const elsewhere = connect();
    await openPlan(elsewhere, await exported(db, plan), signed());
    await write(elsewhere, plan, { table: 'readings', row: 'none', patch: { '2021-12-31': { value: 2 } } });
    await expectFolded(elsewhere, plan);
  });

  test('without a log becomes a plan with one commit', async () => {
    const db = connect();
    const id = await openPlan(db, { document: document() }, signed());
    expect(id).toBe('strategi');
    expect((await logOf(db, id)).map(({ intent }) => intent)).toEqual(['open-file']);
    await expectFolded(db, id);
    expect(await comparePlan(db, { document: document() })).toBe('untold');
    expect(await comparePlan(db, { document: document(), log: [] })).toBe('untold');
  });

  test('of a plan that is here is not put in twice', async () => {
    const db = connect();
    await openPlan(db, { document: document() }, signed());
    const before = await dump(db);
    await expect(openPlan(db, { document: document() }, signed(5))).rejects.toThrow();
    expect(await dump(db)).toEqual(before);
  });

  test('as a copy has the same content and history under another id', async () => {
    const db = connect();
    const plan = await createPlan(db, document(), signed());
    await write(db, plan, rename('Kontoret'), { table: 'plans', row: plan, patch: { name: 'Ny strategi' } });
    const file = await exported(db, plan);
    const copy = await openPlan(db, file, signed(), 'copy');
    expect(copy).not.toBe(plan);
    expect(await documentOf(db, copy)).toEqual({
      ...file.document,
      plan: { ...file.document.plan, id: copy },
    });
    expect((await logOf(db, copy)).map(({ id }) => id)).toEqual(file.log.map(({ id }) => id));
    await write(db, copy, { table: 'plans', row: copy, patch: { name: 'Kopien' } });
    await expectFolded(db, copy);
    expect(await exported(db, plan)).toEqual(file);
  });

  test('as a copy without a log is a plan of its own too', async () => {
    const db = connect();
    const plan = await openPlan(db, { document: document() }, signed());
    const copy = await openPlan(db, { document: document() }, signed(), 'copy');
    expect(copy).not.toBe(plan);
    await expectFolded(db, copy);
  });

  test('is compared by what the other lacks', async () => {
    const db = connect();
    expect(await comparePlan(db, { document: document() })).toBe('new');
    const plan = await createPlan(db, document(), signed());
    const old = await exported(db, plan);
    expect(await comparePlan(connect(), old)).toBe('new');
    await write(db, plan, rename('Her'));
    expect(await comparePlan(db, old)).toBe('same');
    const colleague = connect();
    await openPlan(colleague, old, signed());
    await write(colleague, plan, rename('Der'));
    expect(await comparePlan(db, await exported(colleague, plan))).toBe('more');
    expect(await comparePlan(db, { document: old.document })).toBe('untold');
  });
});

describe('clocks from elsewhere', () => {
  test('are passed before anything is written on top of them', async () => {
    const ahead = connect();
    const plan = await createPlan(ahead, document(), signed(3_600_000));
    const file = await exported(ahead, plan);
    const db = connect();
    await openPlan(db, file, signed());
    const made = await write(db, plan, rename('Kontoret'));
    expect(made.id > (file.log[0]?.changes.at(-1)?.id ?? '')).toBe(true);
    await expectFolded(db, plan);
  });

  test('are passed also where an earlier commit reaches past the last', async () => {
    const stamp = (count: string, device: string) =>
      `${NOW.toString(36).padStart(9, '0')}-${count}-${device}`;
    const source = connect();
    const plan = await createPlan(source, document(), signed(-1000));
    const file = await exported(source, plan);
    const base = { author: '', at: '2026-06-01T12:00:00.000Z', intent: 'edit-row' as const };
    const long: Commit = {
      ...base,
      id: stamp('0000', 'aaaaaaaaaa'),
      changes: ['0000', '0001', '0009'].map((count) => ({
        id: stamp(count, 'aaaaaaaaaa'),
        table: 'units',
        row: 'unit',
        patch: { name: count },
      })),
    };
    const short: Commit = {
      ...base,
      id: stamp('0001', 'bbbbbbbbbb'),
      changes: [{ id: stamp('0001', 'bbbbbbbbbb'), table: 'units', row: 'unit', patch: { order: 3 } }],
    };
    const log = [...file.log, long, short];
    const db = connect();
    await openPlan(db, { document: foldLog(log) ?? file.document, log }, signed());
    await expectFolded(db, plan);
    await write(db, plan, rename('Sist'));
    await expectFolded(db, plan);
    expect((await documentOf(db, plan))?.units[0]?.name).toBe('Sist');
  });
});

test('a backup is remembered until something more is written', async () => {
  const db = connect();
  const plan = await createPlan(db, document(), signed());
  await write(db, plan, rename('Kontoret'));
  const before = await loadSnapshot(db, plan);
  expect(before).toMatchObject({ commits: 2, backedUp: 1 });
  await markBackedUp(db, plan, 2);
  expect(await loadSnapshot(db, plan)).toMatchObject({ commits: 2, backedUp: 2 });
});

test('a plan of many readings goes in and comes out whole', async () => {
  const original = document();
  const large: PlanDocument = {
    ...original,
    series: [{ indicator: 'long', readings: years(190) }, ...original.series.slice(1)],
  };
  const db = connect();
  const plan = await createPlan(db, large, signed());
  await expectFolded(db, plan);
  const file = await exported(db, plan);
  const elsewhere = connect();
  await openPlan(elsewhere, file, signed());
  expect(await exported(elsewhere, plan)).toEqual(file);
});

const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }));
const changes = fc.array(
  fc.oneof(
    fc
      .record({
        table: fc.constant('readings' as const),
        row: fc.constantFrom('long', 'short', 'none'),
        patch: fc.dictionary(
          fc.integer({ min: 2015, max: 2025 }).map((year) => `${year}-12-31`),
          fc.record({ value, comment: value }, { requiredKeys: [] }),
        ),
      })
      .map(loosely),
    fc.record({
      table: fc.constant('indicators' as const),
      row: fc.constantFrom('none', 'short'),
      deleted: fc.boolean(),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

test('a plan that goes to another browser half-way ends up as one that stayed', async () => {
  const here = connect();
  await fc.assert(
    fc.asyncProperty(
      fc.array(changes, { maxLength: 5 }),
      fc.array(changes, { maxLength: 5 }),
      async (first, second) => {
        const plan = await createPlan(here, document(), signed());
        for (const list of first) await write(here, plan, ...list);
        const there = connect();
        await openPlan(there, await exported(here, plan), signed());
        await expectFolded(there, plan);
        for (const list of second) {
          await write(here, plan, ...list);
          await write(there, plan, ...list);
        }
        await expectFolded(there, plan);
        expect(await documentOf(there, plan)).toEqual(await documentOf(here, plan));
      },
    ),
    { numRuns: 20 },
  );
});
