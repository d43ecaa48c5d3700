import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import type { Commit, Intent } from '#/domain/log/log.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument, RowRef } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { rescheduleAction, setActionStatus } from '#/store/intents/actions.ts';
import { linksFrom, setLinks } from '#/store/intents/links.ts';
import {
  addPractice,
  correctReading,
  deleteReading,
  recordReading,
  removePractice,
} from '#/store/intents/readings.ts';
import { addRow, deleteRow, editRow } from '#/store/intents/rows.ts';
import { newRowId, redo, undo } from '#/store/intents/write.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { document, documentOf, expectFolded, logOf, signed } from '../support.ts';

let plan: Id;
let before: PlanDocument;

beforeEach(async () => {
  plan = await createPlan(database(), document(), signed());
  before = await now();
});

afterAll(() => database().close());

async function now(): Promise<PlanDocument> {
  const seen = await documentOf(database(), plan);
  if (!seen) throw new Error('There is no plan');
  return seen;
}

async function readings(indicator: Id): Promise<Reading[]> {
  return (await now()).series.find((series) => series.indicator === indicator)?.readings ?? [];
}

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('The plan lacks what the test is about');
  return first;
}

const practice: Reading[] = [2030, 2031].map((year) => ({ date: `${year}-12-31`, value: 1, practice: true }));

/** One way of writing for each thing that a user can mean. */
const WAYS: [Intent, string, () => Promise<Commit | undefined>][] = [
  ['record-reading', 'a first reading', () => recorded('none', { date: '2021-12-31', value: 5 })],
  ['record-reading', 'over one that is there', () => recorded('short', { date: '2019-12-31', value: 5 })],
  [
    'correct-reading',
    'on its date',
    () => corrected('short', '2019-12-31', { date: '2019-12-31', value: 5 }),
  ],
  [
    'correct-reading',
    'to a new date',
    () => corrected('short', '2019-12-31', { date: '2019-11-30', value: 5 }),
  ],
  [
    'delete-reading',
    'with its comment',
    async () => deleteReading(plan, 'long', '2012-12-31', await seen('long', '2012-12-31')),
  ],
  [
    'add-practice',
    'to two series',
    () =>
      addPractice(plan, [
        { indicator: 'none', readings: practice },
        { indicator: 'short', readings: practice },
      ]),
  ],
  [
    'remove-practice',
    'of a series',
    () => removePractice(plan, [{ indicator: 'short', dates: ['2020-12-31'] }]),
  ],
  ['action-status', 'completed', () => setActionStatus(plan, 'action', 'completed', '2020-05-01')],
  [
    'action-date',
    'moved and taken away',
    async () => rescheduleAction(plan, only((await now()).actions), { start: '2019-11-01' }),
  ],
  ['add-row', 'a unit', () => addRow(plan, 'units', { id: newRowId(), name: 'Ny enhet', order: 1 })],
  [
    'edit-row',
    'a sub-goal',
    () => editRow(plan, { table: 'subGoals', before: only(before.subGoals), next: withoutUnit() }),
  ],
  [
    'edit-plan',
    'its name',
    () =>
      editRow(plan, {
        table: 'plans',
        before: before.plan,
        next: { ...before.plan, name: 'Ny', caseNumber: '19/1' },
      }),
  ],
  ['delete-row', 'a goal area', () => deleted({ table: 'goalAreas', id: 'area' })],
  [
    'edit-links',
    'one changed, one added, one removed',
    () =>
      setLinks(plan, 'indicators', 'long', before.links, [
        { ...only(before.links), strength: 'indirect' },
        {
          id: newRowId(),
          fromTable: 'indicators',
          from: 'long',
          toKind: 'node',
          to: 'sdg:4',
          strength: 'direct',
        },
      ]),
  ],
];

async function seen(indicator: Id, date: IsoDate) {
  return { reading: (await readings(indicator)).find((reading) => reading.date === date) };
}

async function recorded(indicator: Id, reading: Reading): Promise<Commit> {
  return recordReading(plan, indicator, reading, await seen(indicator, reading.date));
}

async function corrected(indicator: Id, date: IsoDate, reading: Reading): Promise<Commit> {
  return correctReading(plan, indicator, date, reading, await seen(indicator, date));
}

/** Deletes a row by somebody who has been told all that goes along. */
async function deleted(ref: RowRef): Promise<Commit> {
  return deleteRow(plan, ref, deletionOf(await now(), ref).deleted);
}

function withoutUnit() {
  const { unit: _unit, ...rest } = only(before.subGoals);
  return { ...rest, name: 'Nytt navn', periods: [] };
}

describe('whatever is written', () => {
  test.each(WAYS)(
    '%s (%s) changes the plan, and undo and redo go exactly back and forth',
    async (intent, _what, write) => {
      const made = await write();
      expect(made?.intent).toBe(intent);
      await expectFolded(database(), plan);
      const after = await now();
      expect(after).not.toEqual(before);
      expect((await undo(plan)).done).toBe(true);
      expect(await now()).toEqual(before);
      expect((await redo(plan)).done).toBe(true);
      expect(await now()).toEqual(after);
      expect((await undo(plan)).done).toBe(true);
      expect(await now()).toEqual(before);
      expect(await undo(plan)).toEqual({ done: false, reason: 'nothing' });
      await expectFolded(database(), plan);
    },
  );

  test('can all be written one upon the other and taken back one by one', async () => {
    const seen: PlanDocument[] = [];
    // The deletion last, for what it takes along the others write to.
    const ways = [...WAYS].sort(([a], [b]) => Number(a === 'delete-row') - Number(b === 'delete-row'));
    for (const [, , write] of ways) {
      seen.push(await now());
      await write();
    }
    while (seen.length > 0) {
      expect((await undo(plan)).done).toBe(true);
      expect(await now()).toEqual(seen.pop());
    }
    await expectFolded(database(), plan);
  });

  test('is signed by whoever uses this device', async () => {
    usePrefs.getState().set({ author: 'Ola, næringsavdelingen' });
    const made = await recorded('none', { date: '2021-12-31', value: 5 });
    expect(made.author).toBe('Ola, næringsavdelingen');
    usePrefs.getState().set({ author: '' });
  });
});

describe('pressing undo twice at once', () => {
  test('takes back two commits, not one', async () => {
    await recorded('none', { date: '2021-12-31', value: 5 });
    await recorded('none', { date: '2021-12-31', value: 6 });
    const both = await Promise.all([undo(plan), undo(plan)]);
    expect(both.map(({ done }) => done)).toEqual([true, true]);
    expect(await now()).toEqual(before);
    const again = await Promise.all([redo(plan), redo(plan)]);
    expect(again.map(({ done }) => done)).toEqual([true, true]);
    expect(await readings('none')).toEqual([{ date: '2021-12-31', value: 6 }]);
  });
});

describe('a reading', () => {
  test('that replaces another inherits nothing from it', async () => {
    await recorded('long', { date: '2012-12-31', value: 99 });
    expect((await readings('long')).find(({ date }) => date === '2012-12-31')).toEqual({
      date: '2012-12-31',
      value: 99,
    });
  });

  test('moved to another date leaves none on the old', async () => {
    await corrected('short', '2019-12-31', {
      date: '2018-12-31',
      value: 7,
      comment: 'Rettet dato',
    });
    expect((await readings('short')).map(({ date, value }) => [date, value])).toEqual([
      ['2018-12-31', 7],
      ['2020-12-31', -3.25],
    ]);
  });
});

describe('an edit that changes nothing', () => {
  test('of a row writes no commit', async () => {
    const row = only(before.subGoals);
    const next = structuredClone(row);
    expect(await editRow(plan, { table: 'subGoals', before: row, next })).toBeUndefined();
    const links = structuredClone(before.links);
    expect(await setLinks(plan, 'indicators', 'long', before.links, links)).toBeUndefined();
    expect((await logOf(database(), plan)).length).toBe(1);
  });

  test('of a field writes only the others', async () => {
    const row = only(before.subGoals);
    const made = await editRow(plan, { table: 'subGoals', before: row, next: { ...row, name: 'Nytt navn' } });
    expect(made?.changes.map(({ patch }) => patch)).toEqual([{ name: 'Nytt navn' }]);
  });
});

describe('an action', () => {
  test('keeps the day it was completed only while it is completed', async () => {
    const action = async () => only((await now()).actions);
    await setActionStatus(plan, 'action', 'completed', '2020-05-01');
    expect(await action()).toMatchObject({ status: 'completed', completedOn: '2020-05-01' });
    await setActionStatus(plan, 'action', 'completed', '2020-06-01');
    expect((await action()).completedOn).toBe('2020-05-01');
    await setActionStatus(plan, 'action', 'in-progress', '2020-07-01');
    expect(await action()).not.toHaveProperty('completedOn');
  });
});

test('links of a row are those that start from it', () => {
  expect(linksFrom(before.links, 'indicators', 'long').map(({ id }) => id)).toEqual(['link']);
  expect(linksFrom(before.links, 'subGoals', 'long')).toEqual([]);
});
