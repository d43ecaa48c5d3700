/** Writing the outline: what each intention leaves in the log, and that keys pressed faster than a page is drawn all count. */
import { afterEach, expect, test } from 'vitest';
import { flatten, outlineOf } from '#/domain/model/outline.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '#/store/database/db.ts';
import { addOutlineRow, copyRow, moveRow, renameRow, setWeight, stepRow } from '#/store/intents/structure.ts';
import { undo } from '#/store/intents/write.ts';
import { createPlan, removePlan } from '#/store/plans/planIO.ts';
import { loadHeadlines, loadReadings, loadSnapshot } from '#/store/read/load.ts';
import { planOf } from '../../../support/plan.ts';

const made: Id[] = [];
afterEach(() => Promise.all(made.splice(0).map((plan) => removePlan(database(), plan))));

function document(): PlanDocument {
  const goal = { goalArea: 'a', periods: [], weight: 1, proposal: false };
  return planOf({
    plan: {
      name: 'Plan',
      municipality: 'Varde',
    },
    goalAreas: [{ id: 'a', name: 'A', order: 1 }],
    subGoals: [
      { ...goal, id: 's1', name: 'S1', order: 1 },
      { ...goal, id: 's2', name: 'S2', order: 2 },
    ],
    indicators: [
      {
        id: 'i',
        subGoal: 's1',
        name: 'I',
        order: 1,
        unit: '%',
        frequency: 'annual',
      },
    ],
    series: [{ indicator: 'i', readings: [{ date: '2020-12-31', value: 4 }] }],
  });
}

async function plan() {
  const id = await createPlan(database(), document(), { author: '', now: Date.now() });
  made.push(id);
  return {
    id,
    rows: async () => {
      const snapshot = await loadSnapshot(database(), id);
      if (!snapshot) throw new Error('The plan is gone');
      return snapshot.rows;
    },
    outline: async () => {
      const snapshot = await loadSnapshot(database(), id);
      return snapshot
        ? flatten(outlineOf(snapshot.rows)).map(({ number, row }) => `${number} ${row.name}`)
        : [];
    },
    intents: async () => (await loadHeadlines(database(), id, 9)).map(({ intent }) => intent).slice(0, -1),
  };
}

test('rows that are added in one breath stand in the order they were added', async () => {
  const { id, outline, intents } = await plan();
  const names = ['Første', 'Andre', 'Tredje'];
  await Promise.all(names.map((name) => addOutlineRow(id, 'actions', { id: name, name, parent: 's2' })));
  expect((await outline()).slice(-3)).toEqual(['1.2.1 Første', '1.2.2 Andre', '1.2.3 Tredje']);
  expect(await intents()).toEqual(['add-row', 'add-row', 'add-row']);
});

test('a row is not added under one that has gone', async () => {
  const { id, intents } = await plan();
  expect(await addOutlineRow(id, 'indicators', { id: 'x', name: 'X', parent: 'gone' })).toBeUndefined();
  expect(await intents()).toEqual([]);
});

test('a copy is one commit with its own headline, has no readings, and is gone with one undo', async () => {
  const { id, outline, intents, rows } = await plan();
  const before = await outline();
  const commit = await copyRow(
    id,
    { table: 'subGoals', id: 's1' },
    { id: 'c', name: 'S1 (kopi)', withActions: false },
  );
  expect(commit?.changes[0]).toMatchObject({ table: 'subGoals', row: 'c', patch: { name: 'S1 (kopi)' } });
  expect(await outline()).toEqual(['1 A', '1.1 S1', '1.1.1 I', '1.2 S1 (kopi)', '1.2.1 I', '1.3 S2']);
  const copy = (await rows()).indicators.find(({ subGoal }) => subGoal === 'c');
  expect(await loadReadings(database(), id, copy?.id ?? '')).toEqual([]);
  expect(await intents()).toEqual(['copy-row']);
  expect(await undo(id)).toMatchObject({ done: true });
  expect(await outline()).toEqual(before);
});

test('steps pressed at once are all taken; one too many writes nothing', async () => {
  const { id, outline, intents } = await plan();
  const ref = { table: 'subGoals', id: 's1' } as const;
  await Promise.all([stepRow(id, ref, 1), stepRow(id, ref, 1), stepRow(id, ref, 1)]);
  expect(await outline()).toEqual(['1 A', '1.1 S2', '1.2 S1', '1.2.1 I']);
  expect(await intents()).toEqual(['move-row']);
});

test('a move keeps the readings of what is moved', async () => {
  const { id, outline } = await plan();
  await moveRow(id, { table: 'indicators', id: 'i' }, { parent: 's2' });
  expect(await outline()).toEqual(['1 A', '1.1 S1', '1.2 S2', '1.2.1 I']);
  expect(await loadReadings(database(), id, 'i')).toHaveLength(1);
});

test('a name or a weight that is so already is not written', async () => {
  const { id, intents } = await plan();
  expect(await renameRow(id, { table: 'goalAreas', id: 'a' }, 'A')).toBeUndefined();
  expect(await setWeight(id, { table: 'subGoals', id: 's1' }, 1)).toBeUndefined();
  expect(await intents()).toEqual([]);
});

test('a weight below 0, or of 0 where nothing beside it counts, is refused and nothing is written', async () => {
  const { id, rows, intents } = await plan();
  const weigh = (row: Id, weight: number) => setWeight(id, { table: 'subGoals', id: row }, weight);
  await expect(weigh('s1', -1)).rejects.toThrow(RangeError);
  await expect(weigh('s1', Number.NaN)).rejects.toThrow(RangeError);
  await weigh('s1', 0);
  await expect(weigh('s2', 0)).rejects.toThrow(RangeError);
  expect((await rows()).subGoals.map(({ weight }) => weight)).toEqual([0, 1]);
  expect(await intents()).toEqual(['edit-row']);
});
