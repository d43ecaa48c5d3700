import { describe, expect, test } from 'vitest';
import { comparePeriods } from '#/domain/periods/comparison.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { at, indicatorRow } from '../progress/examples.ts';
import { smallPlan, subGoalRow, viewOf } from '../smallPlan.ts';

const PERIODS: PlanPeriod[] = [1, 2, 3].map((n) => ({
  id: `p${n}`,
  name: `Periode ${n}`,
  start: `${2017 + 2 * n}-01-01`,
  end: `${2018 + 2 * n}-12-31`,
  order: n,
}));
const READINGS: Record<string, Reading[]> = { i1: [at('2020-12-31', 14), at('2022-12-31', 19)] };

const document = smallPlan({
  planPeriods: PERIODS,
  goalAreas: [
    { id: 'area', name: 'Area', order: 0, weight: 1 },
    { id: 'empty', name: 'Empty', order: 1, weight: 1 },
  ],
  subGoals: [
    subGoalRow('always', { order: 1 }),
    subGoalRow('renewed', { order: 2, periods: ['p1'] }),
    subGoalRow('closed', { order: 3, periods: ['p1', 'p2'], outcomes: [{ period: 'p2', result: 'missed' }] }),
    subGoalRow('left', { order: 4, periods: ['p1'] }),
    subGoalRow('heir', { order: 5, periods: ['p2'], predecessor: 'renewed' }),
    subGoalRow('grandchild', { order: 6, periods: ['p3'], predecessor: 'heir' }),
    subGoalRow('fresh', { order: 7, periods: ['p2', 'p3'] }),
  ],
  indicators: [
    indicatorRow('i1', { subGoal: 'always' }),
    indicatorRow('old', { subGoal: 'renewed' }),
    indicatorRow('dropped', { subGoal: 'renewed', order: 1 }),
    indicatorRow('middle', { subGoal: 'heir', predecessor: 'old' }),
    indicatorRow('new', { subGoal: 'grandchild', predecessor: 'middle' }),
  ],
});

function compared(from: number, to: number) {
  const through = (n: number) => {
    const period = PERIODS[n - 1];
    if (!period) throw new Error(`There is no period ${n}`);
    return viewOf(document, { asOf: '2026-01-01', period }, READINGS);
  };
  return comparePeriods(document, through(from), through(to));
}

function fates(from: number, to: number) {
  return compared(from, to).areas[0]?.goals.map(
    ({ fate, before, after }) => `${before?.subGoal.id ?? '–'} → ${after?.subGoal.id ?? '–'}: ${fate}`,
  );
}

describe('two periods side by side', () => {
  test('show every sub-goal of either, in the order of the first, renewed ones on one line', () => {
    expect(fates(1, 2)).toEqual([
      'always → always: continued',
      'renewed → heir: renewed',
      'closed → closed: continued',
      'left → –: ended',
      '– → fresh: new',
    ]);
    expect(compared(1, 2).counts).toEqual({ continued: 2, renewed: 1, closed: 0, ended: 1, new: 1 });
  });

  test('find a renewed sub-goal again across a period between', () => {
    expect(fates(1, 3)).toEqual([
      'always → always: continued',
      'renewed → grandchild: renewed',
      'closed → –: closed',
      'left → –: ended',
      '– → fresh: new',
    ]);
  });

  test('judge each by its own period', () => {
    const [goal] = compared(1, 2).areas[0]?.goals ?? [];
    expect(goal?.before?.rollup).toMatchObject({ status: 'missed', progress: 0.8 });
    expect(goal?.after?.rollup).toMatchObject({ status: 'missed', progress: 0.9 });
  });

  test('put a renewed indicator beside the one it goes on from, and leave out none', () => {
    const renewed = compared(1, 3).areas[0]?.goals[1];
    expect(
      renewed?.indicators.map(({ before, after }) => [before?.indicator.id, after?.indicator.id]),
    ).toEqual([
      ['old', 'new'],
      ['dropped', undefined],
    ]);
  });

  test('show the result that a sub-goal was closed with, also in a period between', () => {
    expect(compared(1, 3).areas[0]?.goals[2]?.outcome).toEqual({ period: 'p2', result: 'missed' });
  });

  test('keep an area without sub-goals in its place', () => {
    expect(compared(1, 2).areas[1]).toMatchObject({ area: { number: '2' }, goals: [] });
  });
});
