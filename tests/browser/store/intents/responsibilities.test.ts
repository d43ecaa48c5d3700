import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#/domain/tables/responsibilities.ts';
import type { Link, PlanDocument } from '#/domain/tables/tables.ts';
import { database } from '#/store/database/db.ts';
import { editFramework, linksThatGo } from '#/store/intents/frameworks.ts';
import { addDuties, setRoles } from '#/store/intents/responsibilities.ts';
import { addRow, editRow } from '#/store/intents/rows.ts';
import { placeRow } from '#/store/intents/siblings.ts';
import { undo } from '#/store/intents/write.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { document, documentOf, expectFolded, logOf, signed } from '../support.ts';

let plan: string;

const link = (id: string, to: string): Link => ({
  id,
  fromTable: 'subGoals',
  from: 'sub',
  toKind: 'node',
  to,
  strength: 'direct',
});

beforeEach(async () => {
  const doc = document();
  plan = await createPlan(
    database(),
    {
      ...doc,
      duties: [{ id: 'duty', name: 'Handlingsplan', order: 1 }],
      frameworks: [
        {
          id: 'kpa',
          name: 'Kommuneplan',
          order: 0,
          nodes: [
            { code: '1', name: 'Grønn by' },
            { code: '2', name: 'Åpen by' },
          ],
        },
      ],
      links: [link('to1', 'kpa:1'), link('to2', 'kpa:2'), link('un', 'sdg:1')],
    },
    signed(),
  );
});

afterAll(() => database().close());

async function now(): Promise<PlanDocument> {
  const seen = await documentOf(database(), plan);
  if (!seen) throw new Error('There is no plan');
  return seen;
}

const commits = async () => (await logOf(database(), plan)).length;
const roles = async () => (await now()).responsibilities.map(({ role }) => role).sort();

describe('the roles of a unit in a duty', () => {
  const set = (...wanted: Role[]) => setRoles(plan, 'duty', 'unit', wanted);

  test('are set in one commit, whatever comes and goes, and undone as one', async () => {
    await set('decides', 'informed');
    const before = await commits();
    const made = await set('responsible', 'informed');
    expect(made?.intent).toBe('edit-roles');
    expect(await roles()).toEqual(['informed', 'responsible']);
    expect(await commits()).toBe(before + 1);
    await undo(plan);
    expect(await roles()).toEqual(['decides', 'informed']);
    await expectFolded(database(), plan);
  });

  test('cost no commit when they are so already', async () => {
    await set('decides');
    expect(await set('decides')).toBeUndefined();
  });

  test('are not given twice by two ticks at once', async () => {
    await Promise.all([set('decides'), set('decides', 'contributes')]);
    expect(await roles()).toEqual(['contributes', 'decides']);
  });

  test('are those of this unit and duty only', async () => {
    await addDuties(plan, [{ id: 'other', name: 'Strategi', order: 2 }]);
    await setRoles(plan, 'other', 'unit', ['decides']);
    await set('informed');
    await set();
    expect(await roles()).toEqual(['decides']);
  });
});

test('duties that are put in together are one commit, and undone as one', async () => {
  const before = await commits();
  await addDuties(plan, [
    { id: 'a', name: 'Strategi', order: 2 },
    { id: 'b', name: 'Prosjekter', order: 3 },
  ]);
  expect((await now()).duties.map(({ id }) => id).sort()).toEqual(['a', 'b', 'duty']);
  expect(await commits()).toBe(before + 1);
  await undo(plan);
  expect((await now()).duties.map(({ id }) => id)).toEqual(['duty']);
});

test('duties that are asked for twice at once, as by a double click, are put in once', async () => {
  const before = await commits();
  const wanted = (round: string) => [{ id: `a${round}`, name: 'Strategi', order: 2 }];
  const [first, second] = await Promise.all([addDuties(plan, wanted('1')), addDuties(plan, wanted('2'))]);
  expect(first).toBeDefined();
  expect(second).toBeUndefined();
  expect((await now()).duties.filter(({ name }) => name === 'Strategi')).toHaveLength(1);
  expect(await commits()).toBe(before + 1);
});

describe('a row and the unit that was named for it', () => {
  const unit = { id: 'new', name: 'Miljøenheten', order: 2 };

  test('are added in one commit about the row', async () => {
    const [first] = (await now()).subGoals;
    if (!first) throw new Error('The plan lacks a sub-goal');
    const before = await commits();
    const made = await addRow(plan, 'subGoals', { ...first, id: 'added', unit: 'new' }, unit);
    expect(made.changes.map(({ table, row }) => [table, row])).toEqual([
      ['subGoals', 'added'],
      ['units', 'new'],
    ]);
    expect(await commits()).toBe(before + 1);
    await undo(plan);
    expect((await now()).units.map(({ id }) => id)).toEqual(['unit']);
    expect((await now()).subGoals.map(({ id }) => id)).not.toContain('added');
  });

  test('are changed and added in one commit', async () => {
    const [first] = (await now()).subGoals;
    if (!first) throw new Error('The plan lacks a sub-goal');
    const before = await commits();
    await editRow(plan, { table: 'subGoals', before: first, next: { ...first, unit: 'new' }, unit });
    expect((await now()).subGoals.find(({ id }) => id === first.id)?.unit).toBe('new');
    expect((await now()).units.map(({ id }) => id).sort()).toEqual(['new', 'unit']);
    expect(await commits()).toBe(before + 1);
    await expectFolded(database(), plan);
  });
});

describe('a framework', () => {
  test('takes the links to its nodes along when their codes change, even where two change places', async () => {
    const { frameworks } = await now();
    const [before] = frameworks;
    if (!before) throw new Error('The plan lacks a framework');
    const next = {
      ...before,
      nodes: [
        { code: '2', name: 'Grønn by' },
        { code: '1', name: 'Åpen by' },
      ],
    };
    const codes = new Map([
      ['1', '2'],
      ['2', '1'],
    ]);
    await editFramework(plan, [], { before, next }, codes);
    const to = Object.fromEntries((await now()).links.map((row) => [row.id, row.to]));
    expect(to).toEqual({ to1: 'kpa:2', to2: 'kpa:1', un: 'sdg:1' });
    await undo(plan);
    expect((await now()).links.find(({ id }) => id === 'to1')?.to).toBe('kpa:1');
  });

  test('loses a node together with the links to it, in one commit', async () => {
    const { frameworks, links } = await now();
    const [before] = frameworks;
    if (!before) throw new Error('The plan lacks a framework');
    const codes = new Map([['2', '2']]);
    expect(linksThatGo(links, 'kpa', codes).map(({ id }) => id)).toEqual(['to1']);
    const next = { ...before, nodes: before.nodes.slice(1) };
    const count = await commits();
    const told = linksThatGo(links, 'kpa', codes);
    await editFramework(plan, told, { before, next }, codes);
    expect((await now()).links.map(({ id }) => id).sort()).toEqual(['to2', 'un']);
    expect(await commits()).toBe(count + 1);
    await undo(plan);
    expect((await now()).links).toHaveLength(3);
    expect((await now()).frameworks[0]?.nodes).toHaveLength(2);
  });

  test('that is as it was costs no commit', async () => {
    const { frameworks } = await now();
    const [before] = frameworks;
    if (!before) throw new Error('The plan lacks a framework');
    const codes = new Map(before.nodes.map(({ code }) => [code, code]));
    expect(await editFramework(plan, [], { before, next: structuredClone(before) }, codes)).toBeUndefined();
  });
});

test('a row that is moved changes its own order and no other', async () => {
  const { goalAreas } = await now();
  const made = await placeRow(plan, 'goalAreas', goalAreas, 'empty', 0);
  expect(made?.intent).toBe('move-row');
  expect(made?.changes.map(({ row, patch }) => [row, patch])).toEqual([['empty', { order: -1 }]]);
  expect(await placeRow(plan, 'goalAreas', (await now()).goalAreas, 'empty', 0)).toBeUndefined();
});
