import { describe, expect, test } from 'vitest';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Comment } from '#/domain/tables/tables.ts';
import { indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, subGoalRow } from '../smallPlan.ts';

const period = (id: string, year: number, fields: Partial<PlanPeriod> = {}): PlanPeriod => ({
  id,
  name: id,
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  order: year,
  ...fields,
});
const comment = (id: string, onTable: Comment['onTable'], on: string): Comment => ({
  id,
  onTable,
  on,
  text: 'Hvem følger opp?',
  author: 'Kari',
  at: '2020-03-01T09:30:00.000Z',
});
const unit = (id: string) => ({ id, name: id, order: 0 });
const mark = (id: string, duty: string, of: string) => ({ id, duty, unit: of, role: 'decides' as const });
const idsOf = (refs: { id: string }[]) => refs.map(({ id }) => id);

describe('deleting a duty', () => {
  test('takes its marks in the responsibility matrix along', () => {
    const plan = smallPlan({
      units: [unit('office')],
      duties: [
        { id: 'strategy', name: 'Strategi', order: 0 },
        { id: 'budget', name: 'Budsjett', order: 1 },
      ],
      responsibilities: [mark('m1', 'strategy', 'office'), mark('m2', 'budget', 'office')],
    });
    const { deleted, released } = deletionOf(plan, { table: 'duties', id: 'strategy' });
    expect(idsOf(deleted)).toEqual(['m1', 'strategy']);
    expect(released).toEqual([]);
  });
});

describe('deleting a unit', () => {
  const plan = smallPlan({
    units: [unit('office'), unit('climate')],
    duties: [{ id: 'strategy', name: 'Strategi', order: 0 }],
    responsibilities: [mark('m1', 'strategy', 'office'), mark('m2', 'strategy', 'climate')],
    partners: [{ id: 'eurocities', name: 'Eurocities', order: 0, kind: 'network', unit: 'office' }],
    actions: [
      actionRow('course', {
        units: ['climate'],
        milestones: [
          { id: 'plan', name: 'Plan', due: '2019-03-01', responsible: 'office' },
          { id: 'hold', name: 'Kurs', due: '2019-05-01', responsible: 'climate', doneOn: '2019-05-02' },
          { id: 'sum', name: 'Evaluering', due: '2019-06-01' },
        ],
      }),
    ],
  });
  const { deleted, released } = deletionOf(plan, { table: 'units', id: 'office' });

  test('takes its marks in the responsibility matrix along', () => {
    expect(idsOf(deleted)).toEqual(['m1', 'office']);
  });

  test('leaves partners and milestones without it, and milestones as they were otherwise', () => {
    expect(released).toEqual([
      { ref: { table: 'partners', id: 'eurocities' }, patch: { unit: null } },
      {
        ref: { table: 'actions', id: 'course' },
        patch: {
          milestones: [
            { id: 'plan', name: 'Plan', due: '2019-03-01' },
            { id: 'hold', name: 'Kurs', due: '2019-05-01', responsible: 'climate', doneOn: '2019-05-02' },
            { id: 'sum', name: 'Evaluering', due: '2019-06-01' },
          ],
        },
      },
    ]);
  });
});

describe('deleting a plan period', () => {
  const plan = smallPlan({
    planPeriods: [
      period('first', 2019),
      period('second', 2020, { predecessor: 'first' }),
      period('third', 2021),
    ],
    subGoals: [
      subGoalRow('only', { periods: ['first'] }),
      subGoalRow('also', {
        periods: ['first', 'second'],
        outcomes: [
          { period: 'first', result: 'missed' },
          { period: 'second', result: 'achieved', note: 'I mål' },
        ],
      }),
      subGoalRow('closed', { periods: ['second'], outcomes: [{ period: 'first', result: 'discontinued' }] }),
      subGoalRow('all', { periods: [] }),
    ],
  });
  const { released, widened } = deletionOf(plan, { table: 'planPeriods', id: 'first' });

  test('takes it out of the sub-goals, with what they came to in it, and leaves its successor without a predecessor', () => {
    expect(released).toEqual([
      { ref: { table: 'planPeriods', id: 'second' }, patch: { predecessor: null } },
      { ref: { table: 'subGoals', id: 'only' }, patch: { periods: [] } },
      {
        ref: { table: 'subGoals', id: 'also' },
        patch: {
          periods: ['second'],
          outcomes: [{ period: 'second', result: 'achieved', note: 'I mål' }],
        },
      },
      { ref: { table: 'subGoals', id: 'closed' }, patch: { outcomes: null } },
    ]);
  });

  test('tells of the sub-goals that lived in no other period, because they come to live in all', () => {
    expect(widened).toEqual([{ table: 'subGoals', id: 'only' }]);
  });

  test('widens nothing where no other period is left', () => {
    const alone = smallPlan({
      planPeriods: [period('first', 2019)],
      subGoals: [subGoalRow('only', { periods: ['first'] })],
    });
    const deletion = deletionOf(alone, { table: 'planPeriods', id: 'first' });
    expect(deletion.released).toHaveLength(1);
    expect(deletion.widened).toEqual([]);
  });
});

describe('deleting what others follow or speak of', () => {
  const plan = smallPlan({
    goalAreas: [
      { id: 'area', name: 'Area', order: 0, weight: 1 },
      { id: 'new', name: 'Ny', order: 1, weight: 1 },
    ],
    subGoals: [
      subGoalRow('sub-goal'),
      subGoalRow('next', { goalArea: 'new', predecessor: 'sub-goal' }),
      subGoalRow('inside', { predecessor: 'sub-goal' }),
    ],
    indicators: [
      indicatorRow('old', { subGoal: 'sub-goal' }),
      indicatorRow('follows', { subGoal: 'next', predecessor: 'old' }),
    ],
    partners: [{ id: 'eurocities', name: 'Eurocities', order: 0, kind: 'network' }],
    links: [
      {
        id: 'link',
        fromTable: 'partners',
        from: 'eurocities',
        toKind: 'node',
        to: 'sdg:11',
        strength: 'direct',
      },
    ],
    comments: [
      comment('on-area', 'goalAreas', 'area'),
      comment('on-old', 'indicators', 'old'),
      comment('on-next', 'subGoals', 'next'),
      comment('on-partner', 'partners', 'eurocities'),
    ],
  });

  test('leaves a successor elsewhere without a predecessor, and takes the comments on all that goes', () => {
    const { deleted, released } = deletionOf(plan, { table: 'goalAreas', id: 'area' });
    expect(idsOf(deleted).toSorted()).toEqual(['area', 'inside', 'old', 'on-area', 'on-old', 'sub-goal']);
    expect(released).toEqual([
      { ref: { table: 'subGoals', id: 'next' }, patch: { predecessor: null } },
      { ref: { table: 'indicators', id: 'follows' }, patch: { predecessor: null } },
    ]);
  });

  test('takes a partner’s links and comments along', () => {
    const { deleted } = deletionOf(plan, { table: 'partners', id: 'eurocities' });
    expect(idsOf(deleted).toSorted()).toEqual(['eurocities', 'link', 'on-partner']);
  });
});
