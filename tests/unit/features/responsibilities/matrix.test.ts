import { describe, expect, it } from 'vitest';
import type { Responsibility } from '#/domain/tables/responsibilities.ts';
import { answersByUnit, answersOf } from '#/features/responsibilities/answersFor.ts';
import { placeAfter, rolesByCell, rolesIn } from '#/features/responsibilities/matrix.ts';
import { actionRow, smallPlan, subGoalRow, viewOf } from '../../domain/smallPlan.ts';

describe('the roles of a unit in a duty', () => {
  const mark = (id: string, role: Responsibility['role'], unit = 'u1'): Responsibility => ({
    id,
    duty: 'd1',
    unit,
    role,
  });
  const roles = rolesByCell([mark('a', 'informed'), mark('b', 'decides'), mark('c', 'decides')]);

  it('come in the order of the roles, each once', () => {
    expect(rolesIn(roles, 'd1', 'u1')).toEqual(['decides', 'informed']);
  });

  it('are none for another unit or duty', () => {
    expect(rolesIn(roles, 'd1', 'u2')).toEqual([]);
    expect(rolesIn(roles, 'd2', 'u1')).toEqual([]);
  });
});

describe('the keyboard in the matrix', () => {
  const size = { rows: 3, columns: 4 };
  const press = (key: string, row: number, column: number, ctrlKey = false) =>
    placeAfter({ key, ctrlKey }, { row, column }, size);

  it('goes one cell in the direction of the arrow and stops at the edge', () => {
    expect(press('ArrowRight', 1, 1)).toEqual({ row: 1, column: 2 });
    expect(press('ArrowRight', 1, 3)).toEqual({ row: 1, column: 3 });
    expect(press('ArrowLeft', 1, 0)).toEqual({ row: 1, column: 0 });
    expect(press('ArrowUp', 0, 2)).toEqual({ row: 0, column: 2 });
    expect(press('ArrowDown', 2, 2)).toEqual({ row: 2, column: 2 });
  });

  it('goes to the ends of the row, and with Ctrl to the corners', () => {
    expect(press('Home', 1, 2)).toEqual({ row: 1, column: 0 });
    expect(press('End', 1, 2)).toEqual({ row: 1, column: 3 });
    expect(press('Home', 1, 2, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', 1, 2, true)).toEqual({ row: 2, column: 3 });
  });

  it('leaves every other key alone', () => {
    expect(press('Tab', 1, 2)).toBeUndefined();
    expect(press('Enter', 1, 2)).toBeUndefined();
  });
});

describe('what a unit answers for', () => {
  const doc = smallPlan({
    planPeriods: [
      { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 },
      { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 },
    ],
    subGoals: [
      subGoalRow('now', { unit: 'office', periods: ['p1'] }),
      subGoalRow('later', { unit: 'office', periods: ['p2'] }),
    ],
    actions: [
      actionRow('late', { subGoals: ['now'], units: ['office'], due: '2019-06-30' }),
      actionRow('done', { subGoals: ['now'], units: ['office'], due: '2019-06-30', status: 'completed' }),
      actionRow('others', {
        subGoals: ['now'],
        units: ['mayor'],
        milestones: [{ id: 'm', name: 'Utkast', due: '2020-01-01', responsible: 'office' }],
      }),
    ],
    partners: [{ id: 'city', name: 'By', order: 1, kind: 'friendship-city', unit: 'office' }],
  });
  const [period] = doc.planPeriods;
  const lens = { asOf: '2020-01-01', ...(period && { period }) };
  const answers = answersByUnit(viewOf(doc, lens), doc);

  it('is counted in the period looked at, partners always', () => {
    const office = answersOf(answers, 'office');
    expect(office.subGoals.map(({ subGoal }) => subGoal.id)).toEqual(['now']);
    expect(office).toMatchObject({ actions: 2, overdue: 1, milestones: 1, indicators: 0 });
    expect(office.others).toEqual(new Map([['partners', 1]]));
  });

  it('is nothing for a unit that nobody named', () => {
    expect(answersOf(answers, 'none')).toEqual({
      subGoals: [],
      actions: 0,
      overdue: 0,
      milestones: 0,
      indicators: 0,
      others: new Map(),
    });
  });
});
