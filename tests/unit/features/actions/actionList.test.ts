import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Milestone } from '#/domain/tables/actions.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { type Lens, viewPlan } from '#/domain/view/planView.ts';
import {
  countActions,
  filterActions,
  linesOf,
  listActions,
  summariseMilestones,
  withMilestone,
} from '#/features/actions/actionList.ts';
import type { ActionFilter, Late } from '#/features/actions/search.ts';
import { planOf } from '../../../support/plan.ts';
import { date, planDocument } from '../../domain/arbitraries.ts';
import { action, goalArea, subGoal } from './plan.ts';

const FIRST: PlanPeriod = {
  id: 'first',
  name: '2019–2020',
  start: '2019-01-01',
  end: '2020-12-31',
  order: 0,
};
const SECOND: PlanPeriod = {
  id: 'second',
  name: '2021–2022',
  start: '2021-01-01',
  end: '2022-12-31',
  order: 1,
};

/** Two areas; `shared` is numbered under the second and also serves the first. */
const rows = planOf({
  planPeriods: [FIRST, SECOND],
  units: [
    { id: 'office', name: 'Internasjonalt kontor', order: 0 },
    { id: 'school', name: 'Oppvekst', order: 1 },
  ],
  goalAreas: [goalArea('partners', 0), goalArea('projects', 1)],
  subGoals: [
    subGoal('cities', 'partners', { periods: ['first'] }),
    subGoal('funding', 'projects', { periods: ['first', 'second'] }),
  ],
  actions: [
    action('visit', ['cities'], { name: 'Besøke Tampere', due: '2020-03-01', units: ['office'] }),
    action('shared', ['funding', 'cities'], {
      order: 1,
      name: 'Søke sammen',
      status: 'in-progress',
      units: ['office', 'school'],
    }),
    action('course', ['funding'], {
      name: 'Kurs for ansatte',
      status: 'completed',
      due: '2019-10-01',
      tags: ['EU'],
    }),
    action('report', ['funding'], {
      name: 'Rapport',
      start: '2021-02-01',
      due: '2021-11-01',
      description: 'Til formannskapet',
    }),
  ],
});

function list(lens: Lens, from: PlanRows = rows) {
  const view = viewPlan(from, () => [], lens);
  return { view, items: listActions(view, from.units) };
}
const namesIn = (items: readonly { action: Action }[]) => items.map(({ action: { id } }) => id);
const asOf = '2020-06-01';

describe('the list of actions', () => {
  test('has each action once, under the area that gives it its number', () => {
    const { items } = list({ asOf });
    expect(items.map(({ action: { id }, number, area }) => [id, number, area])).toEqual([
      ['visit', '1.1.1', 'partners'],
      ['course', '2.1.1', 'projects'],
      ['report', '2.1.2', 'projects'],
      ['shared', '2.1.3', 'projects'],
    ]);
  });

  test('of a plan period leaves out what does not run in it', () => {
    expect(namesIn(list({ asOf, period: FIRST }).items)).toEqual(['visit', 'course', 'shared']);
    expect(namesIn(list({ asOf, period: SECOND }).items)).toEqual(['report', 'shared']);
  });

  test('stands an action under another sub-goal it serves where its first one does not live in the period', () => {
    const moved = planOf({
      ...rows,
      actions: [action('shared', ['cities', 'funding'])],
    });
    const { items } = list({ asOf, period: SECOND }, moved);
    expect(items.map(({ action: { id }, area, subGoals }) => [id, area, subGoals.length])).toEqual([
      ['shared', 'projects', 1],
    ]);
  });

  test('of any plan and period has exactly the actions that the areas count', () => {
    fc.assert(
      fc.property(planDocument, date, fc.nat(2), (document, on, which) => {
        const period = document.planPeriods[which];
        const { view, items } = list({ asOf: on, ...(period && { period }) }, document);
        const counted = view.areas.flatMap(({ subGoals }) =>
          subGoals.flatMap(({ actions }) => namesIn(actions)),
        );
        expect(new Set(namesIn(items))).toEqual(new Set(counted));
        expect(items).toHaveLength(new Set(counted).size);
        expect(linesOf(items, view.areas).filter(({ kind }) => kind === 'action')).toHaveLength(items.length);
      }),
    );
  });

  test('is counted by status, and by what is late on the day one looks', () => {
    expect(countActions(list({ asOf }).items)).toEqual({
      total: 4,
      completed: 1,
      inProgress: 1,
      overdue: 1,
      lateToStart: 0,
      overdueMilestones: 0,
    });
    expect(countActions(list({ asOf: '2020-02-01' }).items).overdue).toBe(0);
  });

  test('has as many actions as the areas add up to, in any plan and period', () => {
    fc.assert(
      fc.property(planDocument, date, fc.nat(2), (document, on, which) => {
        const period = document.planPeriods[which];
        const { view, items } = list({ asOf: on, ...(period && { period }) }, document);
        const counted = view.areas.map(({ area, actionCount }) => [area.id, actionCount]);
        const listed = view.areas.map(({ area }) => [
          area.id,
          items.filter((item) => item.area === area.id).length,
        ]);
        expect(counted).toEqual(listed);
        for (const { area, actionCount, sharedActionCount } of view.areas) {
          expect(actionCount + sharedActionCount).toBe(
            items.filter(({ areas }) => areas.has(area.id)).length,
          );
        }
      }),
    );
  });

  test('counts actions that should be in progress, and milestones that are past their date', () => {
    const late = planOf({
      ...rows,
      actions: [
        action('waiting', ['cities'], {
          start: '2020-01-01',
          milestones: [
            { id: 'm1', name: 'Første', due: '2020-02-01' },
            { id: 'm2', name: 'Andre', due: '2020-03-01' },
            { id: 'm3', name: 'Tredje', due: '2020-12-01' },
          ],
        }),
        action('begun', ['cities'], { start: '2020-01-01', status: 'in-progress' }),
        action('overdue', ['cities'], { start: '2020-01-01', due: '2020-02-01' }),
      ],
    });
    const { items } = list({ asOf }, late);
    expect(countActions(items)).toMatchObject({ overdue: 1, lateToStart: 1, overdueMilestones: 2 });
    const names = (kind: Late) => namesIn(filterActions(items, { late: kind }));
    expect(names('start')).toEqual(['waiting']);
    expect(names('milestone')).toEqual(['waiting']);
    expect(names('any')).toEqual(['overdue', 'waiting']);
  });

  test('has a heading with a count for each area that has any, and none for the others', () => {
    const { view, items } = list({ asOf });
    const shown = filterActions(items, { area: 'projects' });
    expect(
      linesOf(shown, view.areas).map((line) =>
        line.kind === 'area' ? `${line.area.number}: ${line.count}` : line.item.action.id,
      ),
    ).toEqual(['2: 3', 'course', 'report', 'shared']);
  });
});

describe('a filter', () => {
  const cases: [string, ActionFilter, string[]][] = [
    ['nothing shows all', {}, ['visit', 'course', 'report', 'shared']],
    ['an area shows also what only contributes to it', { area: 'partners' }, ['visit', 'shared']],
    ['a unit shows what it is responsible for, alone or with others', { unit: 'school' }, ['shared']],
    ['a status shows what has it', { status: 'planned' }, ['visit', 'report']],
    ['what is late shows only that', { late: 'due' }, ['visit']],
    [
      'words finds them in any order and case, also in the description',
      { q: 'FORMANNSKAPET rapport' },
      ['report'],
    ],
    ['a unit’s name as a search word finds its actions', { q: 'oppvekst' }, ['shared']],
    ['a number finds the action', { q: '2.1.1' }, ['course']],
    [
      'several things shows what meets all of them',
      { area: 'projects', unit: 'office', status: 'in-progress' },
      ['shared'],
    ],
    ['an area that does not exist shows nothing', { area: 'gone' }, []],
    ['a tag shows what has it, however it is spelt', { tag: 'eu' }, ['course']],
    ['a tag as a search word finds what has it', { q: 'EU' }, ['course']],
  ];
  test.each(cases)('on %s', (_, filter, expected) => {
    expect(namesIn(filterActions(list({ asOf }).items, filter))).toEqual(expected);
  });
});

describe('milestones', () => {
  const milestones: Milestone[] = [
    { id: 'm2', name: 'Andre', due: '2020-09-01' },
    { id: 'm1', name: 'Første', due: '2020-04-01' },
    { id: 'm0', name: 'Oppstart', due: '2020-01-01', doneOn: '2020-01-15' },
  ];

  test('are summed up by how many are reached and which comes next by date', () => {
    const summary = summariseMilestones(action('a', ['s'], { milestones }), '2020-03-01');
    expect(summary).toEqual({ done: 1, total: 3, next: milestones[1], late: false, overdue: 0 });
  });

  test('are late the day after the next one was due, not on the day', () => {
    const late = (on: string) => summariseMilestones(action('a', ['s'], { milestones }), on).late;
    expect([late('2020-04-01'), late('2020-04-02')]).toEqual([false, true]);
  });

  test.each(['completed', 'cancelled'] as const)(
    'of an action that is %s are no longer awaited',
    (status) => {
      const summary = summariseMilestones(action('a', ['s'], { milestones, status }), '2021-01-01');
      expect(summary).toEqual({ done: 1, total: 3, late: false, overdue: 0 });
    },
  );

  test('can be marked as reached and opened again without touching the others', () => {
    const reached = withMilestone(milestones, 'm1', '2020-03-20');
    expect(reached.map(({ doneOn }) => doneOn)).toEqual([undefined, '2020-03-20', '2020-01-15']);
    // The plan has no field that is there and empty.
    expect(withMilestone(reached, 'm1', undefined)).toEqual(milestones);
    expect(Object.keys(withMilestone(reached, 'm1', undefined)[1] ?? {})).not.toContain('doneOn');
  });
});
