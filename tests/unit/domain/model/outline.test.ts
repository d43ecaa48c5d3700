import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danglingReferences } from '#/domain/integrity/references.ts';
import {
  flatten,
  leavesNoWeight,
  moveOf,
  OUTLINE_TABLES,
  type OutlineRef,
  type OutlineTable,
  outlineOf,
  type Place,
  parentOf,
  parentTable,
  type RowPatch,
  siblingsUnder,
  stepOf,
  weighedWith,
} from '#/domain/model/outline.ts';
import type { PlanDocument, PlanRows } from '#/domain/tables/tables.ts';
import { viewPlan } from '#/domain/view/planView.ts';
import { applied } from '../applied.ts';
import { planDocument } from '../arbitraries.ts';
import { indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, subGoalRow } from '../smallPlan.ts';

/** Two areas: `a` with the sub-goals a1 and a2, `b` with b1; two indicators and two actions under a1. */
function twoAreas(): PlanDocument {
  return smallPlan({
    goalAreas: [
      { id: 'a', name: 'A', order: 1, weight: 1 },
      { id: 'b', name: 'B', order: 2, weight: 2 },
    ],
    subGoals: [
      subGoalRow('a1', { goalArea: 'a', order: 1 }),
      subGoalRow('a2', { goalArea: 'a', order: 2, weight: 0 }),
      subGoalRow('b1', { goalArea: 'b', order: 1 }),
    ],
    indicators: [
      indicatorRow('i1', { subGoal: 'a1', order: 1 }),
      indicatorRow('i2', { subGoal: 'a1', order: 2 }),
    ],
    actions: [
      actionRow('t1', { subGoals: ['a1', 'a2'], order: 1 }),
      actionRow('t2', { subGoals: ['a1'], order: 2 }),
    ],
  });
}

function patched(plan: PlanDocument, patches: readonly RowPatch[]): PlanDocument {
  return applied(
    plan,
    patches.map(({ ref, patch }) => ({ table: ref.table, row: ref.id, patch })),
  );
}

const idsUnder = (rows: PlanRows, table: OutlineTable, parent?: string) =>
  siblingsUnder(rows, table, parent).map(({ id }) => id);
const numbered = (rows: PlanRows) =>
  Object.fromEntries(flatten(outlineOf(rows)).map(({ row, number }) => [row.id, number]));

describe('the outline', () => {
  it('numbers areas, sub-goals, indicators and actions by where they stand', () => {
    expect(numbered(twoAreas())).toEqual({
      a: '1',
      a1: '1.1',
      i1: '1.1.1',
      i2: '1.1.2',
      t1: '1.1.1',
      t2: '1.1.2',
      a2: '1.2',
      b: '2',
      b1: '2.1',
    });
  });

  it('gives every row of any plan the number that the pages about it show', () => {
    fc.assert(
      fc.property(planDocument, (plan) => {
        const view = viewPlan(plan, () => [], { asOf: '2021-01-01' });
        const shown = [
          ...view.areas.map(({ area, number }) => [area.id, number]),
          ...[...view.subGoals.values()].map(({ subGoal, number }) => [subGoal.id, number]),
          ...[...view.indicators.values()].map(({ indicator, number }) => [indicator.id, number]),
          ...[...view.actions.values()].map(({ action, number }) => [action.id, number]),
        ];
        expect(numbered(plan)).toEqual(Object.fromEntries(shown));
      }),
    );
  });
});

describe('moving a row', () => {
  const move = (ref: OutlineRef, place: Place, plan = twoAreas()) => patched(plan, moveOf(plan, ref, place));

  it('puts a sub-goal before another of another area, with all that is under it', () => {
    const plan = move({ table: 'subGoals', id: 'a1' }, { parent: 'b', before: 'b1' });
    expect(idsUnder(plan, 'subGoals', 'b')).toEqual(['a1', 'b1']);
    expect(idsUnder(plan, 'subGoals', 'a')).toEqual(['a2']);
    expect(numbered(plan)).toMatchObject({ a1: '2.1', i2: '2.1.2', t2: '2.1.2', b1: '2.2', a2: '1.1' });
  });

  it('puts a row last where it is not said before which', () => {
    const plan = move({ table: 'indicators', id: 'i1' }, { parent: 'b1' });
    expect(idsUnder(plan, 'indicators', 'b1')).toEqual(['i1']);
    expect(idsUnder(move({ table: 'goalAreas', id: 'a' }, {}), 'goalAreas')).toEqual(['b', 'a']);
  });

  it('keeps the other sub-goals that an action serves', () => {
    const elsewhere = move({ table: 'actions', id: 't1' }, { parent: 'b1' });
    expect(elsewhere.actions.find(({ id }) => id === 't1')?.subGoals).toEqual(['b1', 'a2']);
    const toItsSecond = move({ table: 'actions', id: 't1' }, { parent: 'a2' });
    expect(toItsSecond.actions.find(({ id }) => id === 't1')?.subGoals).toEqual(['a2']);
  });

  it('writes one row where there is a number between the neighbours', () => {
    const plan = twoAreas();
    expect(moveOf(plan, { table: 'indicators', id: 'i2' }, { before: 'i1' })).toEqual([
      { ref: { table: 'indicators', id: 'i2' }, patch: { order: 0 } },
    ]);
  });

  it('names the moved row first where its siblings are numbered anew', () => {
    const crowded = {
      ...twoAreas(),
      indicators: ['i1', 'i2', 'i3'].map((id) => indicatorRow(id, { subGoal: 'a1', order: 5 })),
    };
    const patches = moveOf(crowded, { table: 'indicators', id: 'i3' }, { before: 'i2' });
    expect(patches[0]?.ref.id).toBe('i3');
    expect(idsUnder(patched(crowded, patches), 'indicators', 'a1')).toEqual(['i1', 'i3', 'i2']);
  });

  it('changes nothing where the row stands there already', () => {
    const plan = twoAreas();
    expect(moveOf(plan, { table: 'subGoals', id: 'a1' }, { parent: 'a', before: 'a2' })).toEqual([]);
    expect(moveOf(plan, { table: 'subGoals', id: 'a2' }, {})).toEqual([]);
  });

  it('refuses a parent of the wrong kind, one that is gone, and a row that is gone', () => {
    const plan = twoAreas();
    expect(moveOf(plan, { table: 'indicators', id: 'i1' }, { parent: 'b' })).toEqual([]);
    expect(moveOf(plan, { table: 'subGoals', id: 'a1' }, { parent: 'gone' })).toEqual([]);
    expect(moveOf(plan, { table: 'goalAreas', id: 'a' }, { parent: 'b' })).toEqual([]);
    expect(moveOf(plan, { table: 'indicators', id: 'gone' }, { parent: 'b1' })).toEqual([]);
  });

  it('steps up and down, and stops at the ends', () => {
    const plan = twoAreas();
    const step = (id: string, by: -1 | 1) => stepOf(plan, { table: 'actions', id }, by);
    expect(idsUnder(patched(plan, step('t1', 1)), 'actions', 'a1')).toEqual(['t2', 't1']);
    expect(idsUnder(patched(plan, step('t2', -1)), 'actions', 'a1')).toEqual(['t2', 't1']);
    expect([step('t1', -1), step('t2', 1), step('gone', 1)]).toEqual([[], [], []]);
  });
});

/** A move by places in lists, so that it fits any plan. */
const wish = fc.record({
  table: fc.constantFrom(...OUTLINE_TABLES),
  row: fc.nat(20),
  parent: fc.nat(20),
  before: fc.nat(6),
});

describe('any sequence of moves', () => {
  it('leaves siblings in the order asked for, no two at the same place and no reference broken', () => {
    fc.assert(
      fc.property(planDocument, fc.array(wish, { maxLength: 30 }), (start, wishes) => {
        let plan = start;
        for (const { table, row, parent, before } of wishes) {
          const rows = plan[table];
          const moved = rows[row % Math.max(1, rows.length)];
          if (!moved) continue;
          const ref: OutlineRef = { table, id: moved.id };
          const top = parentTable(table);
          const to = top && plan[top][parent % plan[top].length]?.id;
          const expected = idsUnder(plan, table, to).filter((id) => id !== moved.id);
          const beside = expected[before];
          expected.splice(beside === undefined ? expected.length : before, 0, moved.id);
          const left = parentOf(plan, ref);
          const behind = idsUnder(plan, table, left).filter((id) => id !== moved.id);

          plan = patched(plan, moveOf(plan, ref, { parent: to, before: beside }));

          expect(idsUnder(plan, table, to)).toEqual(expected);
          if (left !== to) expect(idsUnder(plan, table, left)).toEqual(behind);
          const orders = siblingsUnder(plan, table, to).filter(({ id }) => id !== moved.id);
          const place = siblingsUnder(plan, table, to).find(({ id }) => id === moved.id);
          if (left !== to) expect(orders.map(({ order }) => order)).not.toContain(place?.order);
        }
        expect(danglingReferences(plan)).toEqual(danglingReferences(start));
      }),
      { numRuns: 300 },
    );
  });

  it('can go on for ever in the same gap', () => {
    let plan: PlanDocument = {
      ...twoAreas(),
      indicators: ['i1', 'i2', 'i3'].map((id, i) => indicatorRow(id, { subGoal: 'a1', order: i })),
    };
    // The last of three is put between the other two, again and again.
    for (let turn = 0; turn < 200; turn += 1) {
      const [first, second, third] = idsUnder(plan, 'indicators', 'a1');
      const ref = { table: 'indicators', id: third ?? '' } as const;
      plan = patched(plan, moveOf(plan, ref, { before: second }));
      expect(idsUnder(plan, 'indicators', 'a1')).toEqual([first, third, second]);
      expect(new Set(plan.indicators.map(({ order }) => order)).size).toBe(3);
    }
  });
});

describe('a weight', () => {
  it('may be 0 as long as a sibling counts', () => {
    const plan = twoAreas();
    const siblings = (id: string) => weighedWith(plan, { table: 'subGoals', id });
    // a2 is at 0 already; b1 stands alone.
    expect(leavesNoWeight(siblings('a1'), 'a1', 0)).toBe(true);
    expect(leavesNoWeight(siblings('a1'), 'a1', 0.5)).toBe(false);
    expect(leavesNoWeight(siblings('a2'), 'a2', 0)).toBe(false);
    expect(leavesNoWeight(siblings('b1'), 'b1', 0)).toBe(true);
    expect(leavesNoWeight(weighedWith(plan, { table: 'goalAreas', id: 'a' }), 'a', 0)).toBe(false);
    expect(leavesNoWeight(weighedWith(plan, { table: 'indicators', id: 'i1' }), 'i1', 0)).toBe(false);
  });
});
