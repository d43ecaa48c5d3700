import { expect, test } from 'vitest';
import { type Lens, viewPlan } from '#/domain/view/planView.ts';
import { listActions } from '#/features/actions/actionList.ts';
import { columnBeside, columnsOf } from '#/features/actions/board/columns.ts';
import { planOf } from '../../../support/plan.ts';
import { action, goalArea, subGoal } from './plan.ts';

const rows = planOf({
  goalAreas: [goalArea('partners', 0)],
  subGoals: [subGoal('cities', 'partners')],
  actions: [
    action('visit', ['cities'], { order: 0, status: 'in-progress' }),
    action('course', ['cities'], { order: 1 }),
    action('report', ['cities'], { order: 2, status: 'in-progress' }),
  ],
});
const lens: Lens = { asOf: '2020-06-01' };
const items = listActions(
  viewPlan(rows, () => [], lens),
  rows.units,
);
const shown = (moved?: Parameters<typeof columnsOf>[1]) =>
  columnsOf(items, moved).map((column) => [column.status, ...column.items.map(({ action: { id } }) => id)]);

test('the board has a column for every status, also the empty ones, in the order that work goes', () => {
  expect(shown()).toEqual([
    ['planned', 'course'],
    ['in-progress', 'visit', 'report'],
    ['paused'],
    ['completed'],
    ['cancelled'],
  ]);
});

test('a card that is being moved stands where it is going', () => {
  expect(shown(new Map([['visit', 'completed']]))).toEqual([
    ['planned', 'course'],
    ['in-progress', 'report'],
    ['paused'],
    ['completed', 'visit'],
    ['cancelled'],
  ]);
});

test('a step to the side stops at the board’s ends', () => {
  expect([columnBeside('planned', 1), columnBeside('planned', -1), columnBeside('cancelled', 1)]).toEqual([
    'in-progress',
    'planned',
    'cancelled',
  ]);
});
