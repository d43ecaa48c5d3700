/**
 * What a page has seen may be gone or changed by the time it writes: another tab, an undo, a colleague's file. Whatever is
 * written is checked, and worked out, against the rows as they are in the transaction that writes.
 */
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { danglingReferences } from '#/domain/integrity/references.ts';
import type { Commit } from '#/domain/log/log.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanDocument, PlanTables, RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isSame, withPatch } from '#/domain/values/same.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { rescheduleAction, setActionStatus } from '#/store/intents/actions.ts';
import { addComment } from '#/store/intents/comments.ts';
import { setLinks } from '#/store/intents/links.ts';
import { recordReading } from '#/store/intents/readings.ts';
import { setRoles } from '#/store/intents/responsibilities.ts';
import { addRow, deleteRow, editRow } from '#/store/intents/rows.ts';
import { renameRow } from '#/store/intents/structure.ts';
import { newRowId, redo, undo } from '#/store/intents/write.ts';
import {
  ChangedMeanwhileError,
  MoreGoesAlongError,
  PlanFaultError,
  PlanGoneError,
  RowGoneError,
} from '#/store/log/refusals.ts';
import { createPlan, openPlan, removePlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { anySeedling, patchTowards, type Seedling } from '../../support/anyPlan.ts';
import { opened } from '../../support/opened.ts';
import { everyday } from '../../unit/domain/arbitraries.ts';
import { connect, document, documentOf, expectFolded, indicator, signed } from './support.ts';

let plan: Id;
beforeEach(async () => {
  usePrefs.getState().set({ author: 'Ola' });
  plan = await createPlan(database(), planned(), signed());
});
afterAll(() => {
  usePrefs.getState().set({ author: '' });
  database().close();
});

/** The small plan of the store's tests, with everything that one thing may point at. */
function planned(): PlanDocument {
  const base = document();
  return {
    ...base,
    duties: [{ id: 'duty', name: 'Handlingsplan', order: 1 }],
    partners: [{ id: 'graz', name: 'Graz', kind: 'friendship-city', order: 1, unit: 'unit' }],
    comments: [
      {
        id: 'said',
        onTable: 'partners',
        on: 'graz',
        text: 'Ring',
        author: '',
        at: '2026-05-01T10:00:00.000Z',
      },
    ],
  };
}

async function now(): Promise<PlanDocument> {
  const seen = await documentOf(database(), plan);
  if (!seen) throw new Error('There is no plan');
  return seen;
}

async function remove(ref: RowRef, seen?: PlanDocument): Promise<Commit> {
  return deleteRow(plan, ref, deletionOf(seen ?? (await now()), ref).deleted);
}

describe('what points at a row that is gone', () => {
  const late: [string, RowRef, (seen: PlanDocument) => Promise<unknown>][] = [
    [
      'a new indicator under a sub-goal',
      { table: 'subGoals', id: 'sub2' },
      () => addRow(plan, 'indicators', indicator('new', 'sub2')),
    ],
    [
      'a sub-goal that is given a unit',
      { table: 'units', id: 'unit' },
      ({ subGoals: [, row] }) =>
        row
          ? editRow(plan, { table: 'subGoals', before: row, next: { ...row, unit: 'unit' } })
          : Promise.reject(),
    ],
    [
      'a milestone that a unit is to see to',
      { table: 'units', id: 'unit' },
      ({ actions: [row] }) => {
        if (!row) return Promise.reject();
        const milestones = row.milestones.map((each) => ({ ...each, responsible: 'unit' }));
        return editRow(plan, { table: 'actions', before: row, next: { ...row, milestones } });
      },
    ],
    [
      'a link to a mandate',
      { table: 'mandates', id: 'mandate' },
      () =>
        setLinks(
          plan,
          'subGoals',
          'sub',
          [],
          [
            {
              id: 'l',
              fromTable: 'subGoals',
              from: 'sub',
              toKind: 'mandate',
              to: 'mandate',
              strength: 'direct',
            },
          ],
        ),
    ],
    [
      'a link to a point of a framework',
      { table: 'frameworks', id: 'kpa' },
      () =>
        setLinks(
          plan,
          'subGoals',
          'sub',
          [],
          [{ id: 'l', fromTable: 'subGoals', from: 'sub', toKind: 'node', to: 'kpa:1', strength: 'direct' }],
        ),
    ],
    [
      'a comment on a partner',
      { table: 'partners', id: 'graz' },
      () => addComment(plan, 'partners', 'graz', { text: 'Hei' }),
    ],
    ['a role of a unit', { table: 'units', id: 'unit' }, () => setRoles(plan, 'duty', 'unit', ['decides'])],
  ];

  test.each(late)(
    '%s is refused, with the name of what is gone and who deleted it',
    async (_what, ref, write) => {
      const seen = await now();
      await remove(ref);
      const before = await now();
      const refusal = await write(seen).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(PlanFaultError);
      expect(refusal).toMatchObject({ gone: [{ ref, by: { author: 'Ola' } }] });
      expect(await now()).toEqual(before);
      expect(danglingReferences(before)).toEqual(new Set());
      // Once it is back, the same thing can be saved.
      expect((await undo(plan)).done).toBe(true);
      await write(seen);
      expect(danglingReferences(await now())).toEqual(new Set());
      await expectFolded(database(), plan);
    },
  );

  const gone: [string, RowRef, (seen: PlanDocument) => Promise<unknown>][] = [
    [
      'a reading',
      { table: 'indicators', id: 'none' },
      () => recordReading(plan, 'none', { date: '2021-12-31', value: 1 }, { reading: undefined }),
    ],
    [
      'a status',
      { table: 'actions', id: 'action' },
      () => setActionStatus(plan, 'action', 'paused', '2026-01-01'),
    ],
    [
      'dates',
      { table: 'actions', id: 'action' },
      ({ actions: [row] }) => (row ? rescheduleAction(plan, row, { due: '2021-01-01' }) : Promise.reject()),
    ],
    [
      'links',
      { table: 'subGoals', id: 'sub2' },
      () =>
        setLinks(
          plan,
          'subGoals',
          'sub2',
          [],
          [{ id: 'l', fromTable: 'subGoals', from: 'sub2', toKind: 'node', to: 'sdg:1', strength: 'direct' }],
        ),
    ],
    [
      'a deletion',
      { table: 'indicators', id: 'none' },
      (seen) => remove({ table: 'indicators', id: 'none' }, seen),
    ],
  ];

  test.each(gone)('%s of it is refused, and nothing is written', async (_what, ref, write) => {
    const seen = await now();
    await remove(ref);
    const before = await now();
    await expect(write(seen)).rejects.toBeInstanceOf(RowGoneError);
    expect(await now()).toEqual(before);
  });

  const inTheOutline: typeof gone = [
    [
      'a name in the outline',
      { table: 'subGoals', id: 'sub' },
      () => renameRow(plan, { table: 'subGoals', id: 'sub' }, 'Nytt navn'),
    ],
  ];

  test.each([...late, ...gone, ...inTheOutline])(
    '%s is refused where the whole plan has been removed, and brings nothing of it back',
    async (_what, _ref, write) => {
      const seen = await now();
      await removePlan(database(), plan);
      await expect(write(seen)).rejects.toBeInstanceOf(PlanGoneError);
      expect(
        await database()
          .rows.filter((row) => row.plan === plan)
          .count(),
      ).toBe(0);
      expect(await database().heads.get(plan)).toBeUndefined();
    },
  );
});

describe('what others have done meanwhile', () => {
  test('stays where somebody renames an action that came with a file: the date of a milestone is not taken back', async () => {
    const [seen] = (await now()).actions;
    if (!seen) throw new Error('The plan lacks an action');
    // The members as the file has them, in the other order.
    const before = { ...seen, milestones: [{ due: '2019-12-01', name: 'Utkast', id: 'm1' }] };
    await editRow(plan, {
      table: 'actions',
      before: seen,
      next: { ...seen, milestones: [{ id: 'm1', name: 'Utkast', due: '2020-03-01' }] },
    });
    const made = await editRow(plan, { table: 'actions', before, next: { ...before, name: 'Nytt navn' } });
    expect(made?.changes.map(({ patch }) => patch)).toEqual([{ name: 'Nytt navn' }]);
    expect((await now()).actions).toMatchObject([{ name: 'Nytt navn', milestones: [{ due: '2020-03-01' }] }]);
  });

  test('is told before it is written over, once', async () => {
    const [seen] = (await now()).goalAreas;
    if (!seen) throw new Error('The plan lacks a goal area');
    await editRow(plan, { table: 'goalAreas', before: seen, next: { ...seen, name: 'Deres' } });
    const edit = { table: 'goalAreas' as const, before: seen, next: { ...seen, name: 'Mitt' } };
    const refusal = await editRow(plan, edit).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ChangedMeanwhileError);
    if (!(refusal instanceof ChangedMeanwhileError)) return;
    expect(refusal.fields).toEqual(['name']);
    expect((await now()).goalAreas[0]?.name).toBe('Deres');
    await editRow(plan, { ...edit, told: refusal.now });
    expect((await now()).goalAreas[0]?.name).toBe('Mitt');
  });

  test('under a row keeps it from being deleted with what nobody has been told of', async () => {
    const seen = await now();
    await addRow(plan, 'indicators', indicator('new', 'sub2'));
    await expect(remove({ table: 'subGoals', id: 'sub2' }, seen)).rejects.toBeInstanceOf(MoreGoesAlongError);
    await remove({ table: 'subGoals', id: 'sub2' });
    expect((await now()).indicators.map(({ id }) => id)).not.toContain('new');
  });

  test('on the same date is told before another figure is put in its place', async () => {
    const reading = { date: '2021-12-31', value: 7 };
    await recordReading(plan, 'none', reading, { reading: undefined });
    const mine = { date: '2021-12-31', value: 8 };
    await expect(recordReading(plan, 'none', mine, { reading: undefined })).rejects.toBeInstanceOf(
      ChangedMeanwhileError,
    );
    await recordReading(plan, 'none', mine, { reading: undefined, told: reading });
    expect((await now()).series.find(({ indicator: id }) => id === 'none')?.readings).toEqual([mine]);
  });

  test('puts a new row last where another has taken its place in the order', async () => {
    const order = 2;
    await addRow(plan, 'indicators', indicator('mine', 'sub', { order }));
    await addRow(plan, 'indicators', indicator('theirs', 'sub', { order }));
    const orders = (await now()).indicators
      .filter(({ subGoal }) => subGoal === 'sub')
      .map((row) => row.order);
    expect(new Set(orders).size).toBe(orders.length);
  });
});

/** What a tab may do, by what it saw last; each says which fields of which rows it means to change. */
interface Step {
  tab: 0 | 1;
  /** Whether the tab looks at the plan anew before it acts. */
  looks: boolean;
  act:
    | 'delete'
    | 'add'
    | 'change'
    | 'rename'
    | 'point'
    | 'milestone'
    | 'reschedule'
    | 'link'
    | 'reading'
    | 'undo'
    | 'redo';
  pick: number;
  value: number;
  /** A row of any table: to add, or to make another one like. */
  seedling: Seedling;
}

const step: fc.Arbitrary<Step> = fc.record({
  tab: fc.constantFrom(0, 1),
  looks: fc.boolean(),
  act: fc.constantFrom(
    'delete',
    'add',
    'change',
    'rename',
    'point',
    'milestone',
    'reschedule',
    'link',
    'reading',
    'undo',
    'redo',
  ),
  pick: fc.nat(20),
  value: fc.nat(20),
  seedling: anySeedling(everyday),
});

const REFUSALS = [PlanFaultError, RowGoneError, ChangedMeanwhileError, MoreGoesAlongError];

describe('two tabs that see the plan as it was some time ago', () => {
  test('leave nothing that points at nothing, take back nothing they did not mean to, and any backup opens again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        plan = await createPlan(database(), planned(), signed());
        const seen = [await now(), await now()];
        for (const each of steps) {
          if (each.looks) seen[each.tab] = await now();
          const before = await now();
          const meant = await act(each, seen[each.tab] ?? before).catch((error: unknown) => {
            if (REFUSALS.some((kind) => error instanceof kind)) return undefined;
            throw error;
          });
          const after = await now();
          expect(danglingReferences(after)).toEqual(new Set());
          // What was refused has changed nothing; what was written has changed no more than was meant.
          if (meant === undefined) expect(after).toEqual(before);
          else if (meant !== 'anything') expectOnly(before, after, meant);
        }
        await expectBackupOpens();
        await expectFolded(database(), plan);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

type Meant = 'anything' | { table: TableName; id: Id; fields: readonly string[] };

async function act(
  { act: what, pick, value, seedling }: Step,
  seen: PlanDocument,
): Promise<Meant | undefined> {
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const edit = async <T extends TableName>(
    table: T,
    row: PlanTables[T] | undefined,
    field: keyof PlanTables[T] & string,
    to: unknown,
  ): Promise<Meant | undefined> => {
    if (!row) return undefined;
    await editRow(plan, { table, before: row, next: withPatch(row, { [field]: to }) });
    return { table, id: row.id, fields: [field] };
  };
  switch (what) {
    case 'delete': {
      const row = one<Row>(seen[seedling.table]);
      const ref = row && { table: seedling.table, id: row.id };
      if (ref) await deleteRow(plan, ref, deletionOf(seen, ref).deleted);
      return 'anything';
    }
    case 'add': {
      const row = seedling.grownIn(seen, newRowId());
      if (row) await addRow<TableName>(plan, seedling.table, row);
      return 'anything';
    }
    case 'change': {
      const { table } = seedling;
      const row = one<PlanTables[typeof table]>(seen[table]);
      const patch = row && patchTowards(seen, row.id, seedling, value);
      if (!row || !patch) return undefined;
      await editRow<TableName>(plan, { table, before: row, next: withPatch(row, patch) });
      return { table, id: row.id, fields: Object.keys(patch) };
    }
    case 'rename':
      return edit('actions', one(seen.actions), 'name', `Navn ${value}`);
    case 'point':
      return edit('subGoals', one(seen.subGoals), 'unit', value % 2 === 0 ? null : one(seen.units)?.id);
    case 'milestone': {
      const row = one(seen.actions);
      const milestones = row?.milestones.map((each) => ({ ...each, due: `2019-${10 + (value % 3)}-01` }));
      return edit('actions', row, 'milestones', milestones);
    }
    case 'reschedule': {
      const row = one(seen.actions);
      if (!row) return undefined;
      // A date that is not given is taken away: the start is meant to stay.
      const start = row.start === undefined ? {} : { start: row.start };
      await rescheduleAction(plan, row, { ...start, due: `2020-0${1 + (value % 9)}-28` });
      return { table: 'actions', id: row.id, fields: ['due'] };
    }
    case 'link': {
      const [from, to] = [one(seen.subGoals), one(seen.mandates)];
      if (!from || !to) return undefined;
      const own = seen.links.filter((link) => link.from === from.id);
      await setLinks(plan, 'subGoals', from.id, own, [
        ...own,
        {
          id: newRowId(),
          fromTable: 'subGoals',
          from: from.id,
          toKind: 'mandate',
          to: to.id,
          strength: 'direct',
        },
      ]);
      return 'anything';
    }
    case 'reading': {
      const row = one(seen.indicators);
      const date = `20${21 + (value % 3)}-12-31`;
      const reading = seen.series
        .find((all) => all.indicator === row?.id)
        ?.readings.find((r) => r.date === date);
      if (row) await recordReading(plan, row.id, { date, value }, { reading });
      return 'anything';
    }
    case 'undo':
      await undo(plan);
      return 'anything';
    case 'redo':
      await redo(plan);
      return 'anything';
  }
}

/** Expects nothing to differ but some fields of one row. */
function expectOnly(
  before: PlanDocument,
  after: PlanDocument,
  { table, id, fields }: Exclude<Meant, 'anything'>,
) {
  const none = Object.fromEntries(fields.map((field) => [field, null]));
  const without = ({ ...rows }: PlanDocument): unknown =>
    table === 'plans'
      ? rows
      : { ...rows, [table]: rows[table].map((row) => (row.id === id ? { ...row, ...none } : row)) };
  expect(isSame(without(after), without(before))).toBe(true);
}

async function expectBackupOpens(): Promise<void> {
  const whole = await loadWholePlan(database(), plan);
  if (!whole) throw new Error('There is no plan');
  const text = writePlanFile(whole);
  const file = opened(text);
  const elsewhere = connect();
  const there = await openPlan(elsewhere, file, signed());
  const again = await loadWholePlan(elsewhere, there);
  expect(again && writePlanFile(again)).toBe(text);
}
