import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deletionOf, type RowRef } from '#/domain/dependents.ts';
import type { Commit } from '#/domain/log.ts';
import type { Id, PlanDocument } from '#/domain/model.ts';
import { commit, type DraftChange } from '#/store/commit.ts';
import type { VardeDatabase } from '#/store/db.ts';
import { createPlan, openPlan } from '#/store/planIO.ts';
import { type UndoResult, undoCommit, undoState } from '#/store/undo.ts';
import { connect, document, documentOf, expectFolded, indicator, logOf, signed } from './support.ts';

async function withPlan(): Promise<{ db: VardeDatabase; plan: Id }> {
  const db = connect();
  return { db, plan: await createPlan(db, document(), signed()) };
}

function write(db: VardeDatabase, plan: Id, ...changes: DraftChange[]): Promise<Commit> {
  return commit(db, plan, { intent: 'edit-row', changes }, signed());
}

async function undoLast(db: VardeDatabase, plan: Id): Promise<UndoResult> {
  const last = (await undoState(db, plan)).undo;
  return last ? undoCommit(db, plan, last.id, signed()) : { done: false, reason: 'nothing' };
}

async function redoLast(db: VardeDatabase, plan: Id): Promise<UndoResult> {
  const last = (await undoState(db, plan)).redo;
  return last ? undoCommit(db, plan, last.id, signed(), 'redo') : { done: false, reason: 'nothing' };
}

const name = (text: string, row = 'unit'): DraftChange => ({ table: 'units', row, patch: { name: text } });
const reading = (date: string, value: number): DraftChange => ({
  table: 'readings',
  row: 'short',
  patch: { [date]: { value } },
});

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
      expect(await documentOf(db, plan)).toEqual(document1(plan));
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
    expect(await documentOf(db, plan)).toEqual(document1(plan));
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
    expect(await documentOf(db, plan)).toEqual(document1(plan));
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
    expect(await documentOf(again, plan)).toEqual(document1(plan));
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

describe('undo of an earlier commit', () => {
  const built = { done: false, reason: 'built-upon' };

  test('is done where nothing builds on it, and leaves what came later', async () => {
    const { db, plan } = await withPlan();
    const made = await write(db, plan, name('Første'), reading('2021-12-31', 1));
    await write(db, plan, { table: 'units', row: 'unit', patch: { order: 7 } }, reading('2022-12-31', 2));
    expect((await undoCommit(db, plan, made.id, signed())).done).toBe(true);
    const seen = await documentOf(db, plan);
    expect(seen?.units).toEqual([{ id: 'unit', name: 'Internasjonalt kontor', order: 7 }]);
    expect(
      seen?.series.find((series) => series.indicator === 'short')?.readings.map(({ date }) => date),
    ).toEqual(['2019-12-31', '2020-12-31', '2022-12-31']);
    await expectFolded(db, plan);
  });

  test.each<[string, DraftChange, DraftChange]>([
    ['the same field was written later', name('Første'), name('Andre')],
    ['the same reading was written later', reading('2021-12-31', 1), reading('2021-12-31', 2)],
    [
      'the row it made was written in later',
      { table: 'units', row: 'new', patch: { name: 'Ny', order: 1 } },
      { table: 'units', row: 'new', patch: { source: 'Sak 1' } },
    ],
    [
      'a goal was put under the area it made',
      { table: 'goalAreas', row: 'new', patch: { name: 'Nytt', order: 2, weight: 1 } },
      { table: 'subGoals', row: 'sub2', patch: { goalArea: 'new' } },
    ],
    [
      'readings were written for the indicator it made',
      { table: 'indicators', row: 'new', patch: { ...fieldsOf('sub') } },
      { table: 'readings', row: 'new', patch: { '2021-12-31': { value: 1 } } },
    ],
    [
      'a link points at the node it added',
      {
        table: 'frameworks',
        row: 'kpa',
        patch: {
          nodes: [
            { code: '1', name: 'En' },
            { code: '2', name: 'To' },
          ],
        },
      },
      { table: 'links', row: 'link', patch: { to: 'kpa:2' } },
    ],
    [
      'what the row was moved from is gone',
      { table: 'subGoals', row: 'sub2', patch: { goalArea: 'empty' } },
      { table: 'goalAreas', row: 'area', deleted: true },
    ],
  ])('is refused where %s', async (_why, first, second) => {
    const { db, plan } = await withPlan();
    if (first.row === 'sub2') await clear(db, plan, { table: 'subGoals', id: 'sub' });
    const made = await write(db, plan, first);
    await write(db, plan, second);
    const before = await documentOf(db, plan);
    expect(await undoCommit(db, plan, made.id, signed())).toEqual(built);
    expect(await documentOf(db, plan)).toEqual(before);
    // Until that, too, is taken back.
    expect((await undoLast(db, plan)).done).toBe(true);
    expect((await undoCommit(db, plan, made.id, signed())).done).toBe(true);
    await expectFolded(db, plan);
  });

  test('is refused again when what built on it has been done anew', async () => {
    const { db, plan } = await withPlan();
    const made = await write(db, plan, name('Første'));
    await write(db, plan, name('Andre'));
    await undoLast(db, plan);
    await redoLast(db, plan);
    expect(await undoCommit(db, plan, made.id, signed())).toEqual(built);
  });

  test('does not mind what pointed at nothing before', async () => {
    const { db, plan } = await withPlan();
    await write(db, plan, { table: 'indicators', row: 'none', patch: { responsible: 'gone' } });
    const made = await write(db, plan, { table: 'subGoals', row: 'sub', patch: { unit: null } });
    expect((await undoCommit(db, plan, made.id, signed())).done).toBe(true);
  });
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
    { table: 'climateTargets', id: 'climate' },
    { table: 'links', id: 'link' },
  ];
  for (const ref of refs) {
    await clear(db, plan, ref);
    expect(await documentOf(db, plan)).not.toEqual(document1(plan));
    expect((await undoLast(db, plan)).done).toBe(true);
    expect(await documentOf(db, plan)).toEqual(document1(plan));
  }
  await expectFolded(db, plan);
});

type Step = { do: 'undo' | 'redo' } | { do: 'write'; changes: DraftChange[] };

const field = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }));
const anyChange: fc.Arbitrary<DraftChange> = fc.oneof(
  fc.record(
    {
      table: fc.constantFrom('units' as const, 'mandates' as const, 'climateTargets' as const),
      row: fc.constantFrom('unit2', 'mandate2', 'climate'),
      patch: fc.dictionary(fc.constantFrom('name', 'order', 'source'), field),
      deleted: fc.boolean(),
    },
    { requiredKeys: ['table', 'row'] },
  ),
  fc.record({
    table: fc.constant('readings' as const),
    row: fc.constantFrom('long', 'short', 'none', 'not-here'),
    patch: fc.dictionary(
      fc.integer({ min: 2015, max: 2025 }).map((year) => `${year}-12-31`),
      fc.record({ value: field, comment: field }, { requiredKeys: [] }),
    ),
  }),
  fc.record({
    table: fc.constant('indicators' as const),
    row: fc.constantFrom('none', 'short'),
    deleted: fc.boolean(),
  }),
);
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
    { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
  ),
  { maxLength: 14 },
);

test('undo and redo walk back and forth through exactly the plans that were, whatever was written', async () => {
  const db = connect();
  await fc.assert(
    fc.asyncProperty(steps, async (list: Step[]) => {
      const plan = await createPlan(db, document(), signed());
      const past: (PlanDocument | undefined)[] = [];
      let future: (PlanDocument | undefined)[] = [];
      for (const step of list) {
        const now = await documentOf(db, plan);
        if (step.do === 'write') {
          await write(db, plan, ...step.changes);
          past.push(now);
          future = [];
        } else {
          const [from, to] = step.do === 'undo' ? [past, future] : [future, past];
          const result = await (step.do === 'undo' ? undoLast(db, plan) : redoLast(db, plan));
          expect(result.done).toBe(from.length > 0);
          if (!result.done) continue;
          to.push(now);
          expect(await documentOf(db, plan)).toEqual(from.pop());
        }
        await expectFolded(db, plan);
      }
    }),
    { numRuns: 40 },
  );
});

function document1(plan: Id): PlanDocument {
  const original = document();
  // As the database gives it back: rows in the order of their ids.
  const byId = (a: { id: Id }, b: { id: Id }) => (a.id < b.id ? -1 : 1);
  return {
    ...original,
    plan: { ...original.plan, id: plan },
    indicators: [...original.indicators].sort(byId),
    subGoals: [...original.subGoals].sort(byId),
  };
}

function fieldsOf(subGoal: Id): Record<string, unknown> {
  const { id: _id, ...fields } = indicator('new', subGoal);
  return fields;
}

async function clear(db: VardeDatabase, plan: Id, ref: RowRef): Promise<void> {
  const { deleted, released } = deletionOf((await documentOf(db, plan)) ?? document(), ref);
  await write(
    db,
    plan,
    ...released.map(({ ref: { table, id }, patch }): DraftChange => ({ table, row: id, patch })),
    ...deleted.map(({ table, id }): DraftChange => ({ table, row: id, deleted: true })),
  );
}
