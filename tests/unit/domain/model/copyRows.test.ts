import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danglingReferences } from '#/domain/integrity/references.ts';
import { addition, changeOf } from '#/domain/log/log.ts';
import { copyOf } from '#/domain/model/copyRows.ts';
import { flatten, type OutlineRef, outlineOf, siblingsUnder } from '#/domain/model/outline.ts';
import type { Link, PlanDocument } from '#/domain/tables/tables.ts';
import { applied } from '../applied.ts';
import { planDocument } from '../arbitraries.ts';
import { indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, subGoalRow } from '../smallPlan.ts';

const link = (id: string, fromTable: Link['fromTable'], from: string): Link => ({
  id,
  fromTable,
  from,
  toKind: 'node',
  to: 'sdg:17.16',
  strength: 'direct',
});

/** One sub-goal that has been worked with, and another that shares an action with it. */
function worked(): PlanDocument {
  return smallPlan({
    subGoals: [
      subGoalRow('goal', {
        order: 1,
        predecessor: 'other',
        outcomes: [{ period: 'p', result: 'achieved' }],
        tags: ['eu'],
        weight: 2,
      }),
      subGoalRow('other', { order: 2 }),
    ],
    indicators: [indicatorRow('figure', { subGoal: 'goal', order: 1 })],
    actions: [
      actionRow('task', {
        subGoals: ['goal', 'other'],
        status: 'completed',
        completedOn: '2020-05-01',
        milestones: [{ id: 'm', name: 'Halvveis', due: '2020-02-01', doneOn: '2020-01-31' }],
      }),
      actionRow('guest', { subGoals: ['other', 'goal'] }),
    ],
    links: [
      link('l1', 'subGoals', 'goal'),
      link('l2', 'indicators', 'figure'),
      link('l3', 'actions', 'task'),
    ],
    series: [{ indicator: 'figure', readings: [{ date: '2019-12-31', value: 12 }] }],
  });
}

function copied(plan: PlanDocument, ref: OutlineRef, withActions = true): PlanDocument {
  let next = 0;
  const newId = () => {
    next += 1;
    return `new${next}`;
  };
  const copy = copyOf(plan, ref, { id: 'copy', name: 'Kopien', withActions, newId });
  if (!copy) throw new Error('Nothing was copied');
  return applied(plan, [
    ...copy.added.map(({ table, row }) => addition(table, row)),
    ...copy.moved.map((moved) => changeOf(moved.ref, moved.patch)),
  ]);
}

describe('a copy of a sub-goal', () => {
  it('has its indicators and links, and stands right after it', () => {
    const plan = copied(worked(), { table: 'subGoals', id: 'goal' }, false);
    expect(siblingsUnder(plan, 'subGoals', 'area').map(({ id }) => id)).toEqual(['goal', 'copy', 'other']);
    const copy = plan.subGoals.find(({ id }) => id === 'copy');
    expect(copy).toMatchObject({ name: 'Kopien', weight: 2, tags: ['eu'] });
    const [indicator] = plan.indicators.filter(({ subGoal }) => subGoal === 'copy');
    expect(indicator).toMatchObject({ name: 'Indicator figure', targets: [{ value: 20 }] });
    expect(plan.links.filter(({ from }) => from === 'copy' || from === indicator?.id)).toHaveLength(2);
    expect(plan.actions).toHaveLength(2);
  });

  it('takes the actions that have their number there along when asked to, as not yet begun', () => {
    const plan = copied(worked(), { table: 'subGoals', id: 'goal' });
    expect(plan.actions).toHaveLength(3);
    const action = plan.actions.find(({ subGoals }) => subGoals[0] === 'copy');
    expect(action).toMatchObject({ name: 'task', subGoals: ['copy', 'other'], status: 'planned' });
    expect(action).not.toHaveProperty('completedOn');
    expect(action?.milestones).toEqual([
      { id: expect.not.stringMatching(/^m$/), name: 'Halvveis', due: '2020-02-01' },
    ]);
    expect(plan.links.filter(({ from }) => from === action?.id)).toHaveLength(1);
  });

  it('says nothing of what came before or what came of it', () => {
    const copy = copied(worked(), { table: 'subGoals', id: 'goal' }).subGoals.find(({ id }) => id === 'copy');
    expect(copy).not.toHaveProperty('predecessor');
    expect(copy).not.toHaveProperty('outcomes');
  });
});

describe('a copy of any row of any plan', { timeout: 60_000 }, () => {
  it('leaves what was there as it was, breaks no reference, and stands right after its original', () => {
    fc.assert(
      fc.property(planDocument, fc.nat(30), fc.boolean(), (plan, pick, withActions) => {
        const items = flatten(outlineOf(plan));
        const item = items[pick % Math.max(1, items.length)];
        if (!item) return;
        const { table, row, parent } = item;
        const after = copied(plan, { table, id: row.id }, withActions);
        const before = siblingsUnder(plan, table, parent?.row.id).map(({ id }) => id);
        before.splice(before.indexOf(row.id) + 1, 0, 'copy');
        expect(siblingsUnder(after, table, parent?.row.id).map(({ id }) => id)).toEqual(before);
        expect(danglingReferences(after)).toEqual(danglingReferences(plan));
        expect(after.series).toEqual(plan.series);

        // Under it: the same names in the same order.
        const names = (id: string) => {
          const found = flatten(outlineOf(after)).find((each) => each.table === table && each.row.id === id);
          const under = flatten(found?.children ?? []);
          const wanted = table === 'subGoals' && !withActions && id === row.id;
          return under.filter((each) => !wanted || each.table !== 'actions').map((each) => each.row.name);
        };
        expect(names('copy')).toEqual(names(row.id));
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where the row has gone', () => {
    const newId = () => 'x';
    const options = { id: 'copy', name: 'Kopi', withActions: true, newId };
    expect(copyOf(worked(), { table: 'actions', id: 'gone' }, options)).toBeUndefined();
  });
});
