import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Action } from '#/domain/tables/actions.ts';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { isOverdue } from '#/domain/view/delays.ts';
import { actionRunsIn, lastCountedDate, livesIn, type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { planOf, row } from '../../../support/plan.ts';
import { date, planDocument } from '../arbitraries.ts';
import { at, indicatorRow } from '../progress/examples.ts';

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

function area(id: string, order = 0, fields: Partial<GoalArea> = {}): GoalArea {
  return row('goalAreas', id, { name: id, order, ...fields });
}

function subGoal(id: string, goalArea: string, order = 0, fields: Partial<SubGoal> = {}): SubGoal {
  return row('subGoals', id, { goalArea, name: id, order, ...fields });
}

function action(id: string, subGoals: string[], order = 0, fields: Partial<Action> = {}): Action {
  return row('actions', id, {
    subGoals,
    name: id,
    order,
    ...fields,
  });
}

function plan(rows: Partial<PlanRows>): PlanRows {
  return planOf({
    plan: {
      name: 'Plan',
      municipality: 'Trondheim',
    },
    planPeriods: [FIRST, SECOND],
    ...rows,
  });
}

function view(
  rows: Partial<PlanRows>,
  readings: Record<string, Reading[]> = {},
  lens: { asOf: string; period?: PlanPeriod } = { asOf: '2021-03-01' },
): PlanView {
  return viewPlan(plan(rows), (id) => readings[id] ?? [], lens);
}

const numbers = (of: ReadonlyMap<string, { number: string }>) =>
  Object.fromEntries([...of].map(([id, { number }]) => [id, number]));

const ROWS = {
  goalAreas: [area('b', 2), area('a', 1)],
  subGoals: [subGoal('b1', 'b', 0), subGoal('a2', 'a', 5), subGoal('a1', 'a', 2)],
  indicators: [
    indicatorRow('y', { subGoal: 'a2', order: 1 }),
    indicatorRow('x', { subGoal: 'a2', order: 0 }),
    indicatorRow('z', { subGoal: 'b1' }),
  ],
};

describe('numbers', () => {
  test('follow the rows’ order, whatever order they are kept in', () => {
    const seen = view(ROWS);
    expect(seen.areas.map(({ area: { id }, number, index }) => [id, number, index])).toEqual([
      ['a', '1', 0],
      ['b', '2', 1],
    ]);
    expect(numbers(seen.subGoals)).toEqual({ a1: '1.1', a2: '1.2', b1: '2.1' });
    expect(numbers(seen.indicators)).toEqual({ x: '1.2.1', y: '1.2.2', z: '2.1.1' });
  });

  test('stand fixed by id where the order is the same', () => {
    const rows = { goalAreas: [area('b'), area('a'), area('c')] };
    expect(view(rows).areas.map(({ area: { id } }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('are the same in every plan period', () => {
    const rows = {
      ...ROWS,
      subGoals: [
        subGoal('a1', 'a', 0, { periods: ['first'] }),
        subGoal('a2', 'a', 1, { periods: ['second'] }),
      ],
    };
    expect(numbers(view(rows, {}, { asOf: '2021-03-01', period: SECOND }).subGoals)).toEqual({ a2: '1.2' });
  });
});

describe('an action that serves several sub-goals', () => {
  const rows = {
    ...ROWS,
    actions: [action('early', ['a1']), action('shared', ['b1', 'a1', 'a2'], 1), action('other', ['b1'], 0)],
  };

  test('has the number it has under its first sub-goal, everywhere it is shown', () => {
    const seen = view(rows);
    expect(seen.actions.get('shared')?.number).toBe('2.1.2');
    const shown = [...seen.subGoals.values()].flatMap(({ actions }) =>
      actions.filter(({ action: { id } }) => id === 'shared').map(({ number }) => number),
    );
    expect(shown).toEqual(['2.1.2', '2.1.2', '2.1.2']);
  });

  test('leaves no gap in the numbers of the sub-goals it serves beside its first', () => {
    const actions = [
      action('guest', ['b1', 'a1'], 0),
      action('one', ['a1'], 0),
      action('two', ['a1'], 1),
      action('home', ['b1'], 1),
    ];
    const seen = view({ ...ROWS, actions });
    expect(numbers(seen.actions)).toEqual({ one: '1.1.1', two: '1.1.2', guest: '2.1.1', home: '2.1.2' });
  });

  test('stands after those that have their number under the sub-goal', () => {
    const actions = [action('guest', ['b1', 'a1'], 0), action('late', ['a1'], 9), action('early', ['a1'], 3)];
    const shown = view({ ...ROWS, actions }).subGoals.get('a1')?.actions;
    expect(shown?.map(({ number }) => number)).toEqual(['1.1.1', '1.1.2', '2.1.1']);
  });

  test('counts in the area that lists it, and is told of as shared in the other', () => {
    const { areas } = view(rows);
    expect(areas.map((area) => [area.actionCount, area.sharedActionCount])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  test('is numbered from the next sub-goal where its first does not exist', () => {
    const seen = view({ ...ROWS, actions: [action('left', ['gone', 'a2'])] });
    expect(numbers(seen.actions)).toEqual({ left: '1.2.1' });
  });

  test('keeps its number in a period in which its first sub-goal does not live', () => {
    const periods = ['first'];
    const subGoals = [subGoal('a1', 'a', 0), subGoal('b1', 'b', 0, { periods })];
    const seen = view({ ...rows, subGoals }, {}, { asOf: '2021-03-01', period: SECOND });
    expect(numbers(seen.actions)).toEqual({ early: '1.1.1', shared: '2.1.2' });
  });

  test('stands once under a sub-goal that it names twice', () => {
    const seen = view({ ...ROWS, actions: [action('twice', ['a1', 'a1'])] });
    expect(seen.subGoals.get('a1')?.actions).toHaveLength(1);
  });
});

describe('rows without a parent', () => {
  test('are left out and break nothing', () => {
    const seen = view({
      ...ROWS,
      subGoals: [...ROWS.subGoals, subGoal('lost', 'gone')],
      indicators: [
        ...ROWS.indicators,
        indicatorRow('lost', { subGoal: 'gone' }),
        indicatorRow('under', { subGoal: 'lost' }),
      ],
      actions: [action('lost', ['gone']), action('none', [])],
    });
    expect([...seen.subGoals.keys()]).not.toContain('lost');
    expect([...seen.indicators.keys()].sort()).toEqual(['x', 'y', 'z']);
    expect(seen.actions.size).toBe(0);
  });

  test('an empty plan is not measurable', () => {
    expect(view({}).rollup.status).toBe('not-measurable');
    expect(view({ goalAreas: [area('a')] }).areas[0]?.rollup.status).toBe('not-measurable');
    expect(view({ goalAreas: [area('a')] }).rollup.status).toBe('not-measurable');
  });
});

describe('a plan period', () => {
  test('holds the sub-goals that name it and those that name none', () => {
    expect(livesIn(subGoal('s', 'a'), SECOND)).toBe(true);
    expect(livesIn(subGoal('s', 'a', 0, { periods: ['first'] }), SECOND)).toBe(false);
    expect(livesIn(subGoal('s', 'a', 0, { periods: ['first', 'second'] }), SECOND)).toBe(true);
    expect(livesIn(subGoal('s', 'a', 0, { periods: ['first'] }), undefined)).toBe(true);
  });

  test('counts and judges only what lives in it', () => {
    const rows = {
      ...ROWS,
      subGoals: [subGoal('a2', 'a', 0, { periods: ['first'] }), subGoal('b1', 'b')],
      actions: [action('of-first', ['a2']), action('of-both', ['b1'])],
    };
    const seen = view(rows, {}, { asOf: '2021-03-01', period: SECOND });
    expect([...seen.subGoals.keys()]).toEqual(['b1']);
    expect([...seen.indicators.keys()]).toEqual(['z']);
    expect([...seen.actions.keys()]).toEqual(['of-both']);
    expect(seen.areas.map(({ indicatorCount, actionCount }) => [indicatorCount, actionCount])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(seen.areas[0]?.rollup.status).toBe('not-measurable');
  });

  test.each<[Partial<Action>, boolean, boolean]>([
    [{ start: '2019-05-01', due: '2020-05-01' }, true, false],
    [{ start: '2019-05-01', due: '2021-01-01' }, true, true],
    [{ start: '2020-12-31', due: '2022-05-01' }, true, true],
    [{ start: '2021-01-01' }, false, true],
    [{ due: '2020-12-31' }, true, false],
    [{}, true, true],
  ])('an action with %o runs in the first: %s, in the second: %s', (dates, inFirst, inSecond) => {
    expect(actionRunsIn(action('t', ['a1'], 0, dates), FIRST)).toBe(inFirst);
    expect(actionRunsIn(action('t', ['a1'], 0, dates), SECOND)).toBe(inSecond);
    expect(actionRunsIn(action('t', ['a1'], 0, dates), undefined)).toBe(true);
  });

  test('counts readings until its end, or until today where that comes first', () => {
    const x = indicatorRow('x');
    expect(lastCountedDate(x, { asOf: '2021-03-01', period: FIRST })).toBe('2020-12-31');
    expect(lastCountedDate(x, { asOf: '2020-03-01', period: FIRST })).toBe('2020-03-01');
    expect(lastCountedDate(x, { asOf: '2021-03-01' })).toBe('2021-03-01');
  });

  test('counts later ones too where all that is asked for lies in it', () => {
    expect(lastCountedDate(indicatorRow('x'), { asOf: '2024-03-01', period: SECOND })).toBe('2024-03-01');
  });
});

test.each<[Partial<Action>, boolean]>([
  [{ due: '2021-02-28' }, true],
  [{ due: '2021-03-01' }, false],
  [{ due: '2021-02-28', status: 'in-progress' }, true],
  [{ due: '2021-02-28', status: 'paused' }, true],
  [{ due: '2021-02-28', status: 'completed' }, false],
  [{ due: '2021-02-28', status: 'cancelled' }, false],
  [{}, false],
])('an action with %o is overdue on the first of March: %s', (fields, overdue) => {
  expect(isOverdue(action('t', ['a1'], 0, fields), '2021-03-01')).toBe(overdue);
});

describe('judging a whole plan', () => {
  const readings = { x: [at('2020-12-31', 15)], y: [at('2020-12-31', 12.5)] };

  test('rolls indicators up to sub-goal, area and plan', () => {
    const seen = view(ROWS, readings);
    expect(seen.indicators.get('x')?.judgement.status).toBe('on-track');
    expect(seen.indicators.get('y')?.judgement.status).toBe('off-track');
    expect(seen.indicators.get('z')?.judgement.status).toBe('no-data');
    const a2 = seen.subGoals.get('a2');
    expect(a2?.known).toBe(2);
    expect(a2?.rollup.status).toBe('at-risk');
    expect(a2?.rollup.progress).toBeCloseTo(0.375, 6);
    expect(seen.areas[0]?.rollup.status).toBe('at-risk');
    expect(seen.areas[0]?.rollup.coverage).toBeCloseTo(0.5, 6);
    expect(seen.rollup.coverage).toBeCloseTo(0.25, 6);
    expect(seen.rollup.progress).toBeCloseTo(0.375, 6);
  });

  test('counts children by their weight', () => {
    const heavy = ROWS.indicators.map((row) => (row.id === 'x' ? { ...row, weight: 3 } : row));
    expect(view({ ...ROWS, indicators: heavy }, readings).subGoals.get('a2')?.rollup.progress).toBeCloseTo(
      0.4375,
      6,
    );
  });

  test('judges anew when readings, thresholds, date or period change', () => {
    const x = indicatorRow('x', { subGoal: 'a2' });
    const rows = { ...ROWS, indicators: [x] };
    const list = [at('2019-12-31', 13), at('2020-12-31', 14)];
    const seen = (
      lens: { asOf: string; period?: PlanPeriod },
      given = list,
      thresholds = DEFAULT_THRESHOLDS,
    ) => {
      const whole = plan(rows);
      const of = viewPlan({ ...whole, plan: { ...whole.plan, thresholds } }, () => given, lens);
      return of.indicators.get('x')?.judgement;
    };
    expect(seen({ asOf: '2021-03-01' })?.status).toBe('at-risk');
    expect(seen({ asOf: '2021-03-01' }, [at('2020-12-31', 18)])?.status).toBe('on-track');
    expect(seen({ asOf: '2021-03-01' }, list, { onTrack: 0.2, atRisk: 0.3 })?.status).toBe('on-track');
    expect(seen({ asOf: '2020-03-01' })?.reading?.value).toBe(13);
    expect(seen({ asOf: '2021-03-01', period: FIRST })?.status).toBe('missed');
    expect(seen({ asOf: '2021-03-01' })?.status).toBe('at-risk');
  });

  test('does not judge the same row and readings twice', () => {
    const list = [at('2020-12-31', 15)];
    const x: Indicator = indicatorRow('x', { subGoal: 'a2' });
    const document = plan({ ...ROWS, indicators: [x] });
    const once = () => viewPlan(document, () => list, { asOf: '2021-03-01' }).indicators.get('x')?.judgement;
    expect(once()).toBe(once());
  });

  test('agrees with judging each indicator by itself, in any plan and period', () => {
    fc.assert(
      fc.property(
        planDocument,
        date,
        fc.option(fc.nat({ max: 1 }), { nil: undefined }),
        (document, asOf, which) => {
          const period = which === undefined ? undefined : document.planPeriods[which];
          const list = new Map(document.series.map(({ indicator, readings: of }) => [indicator, of]));
          const seen = viewPlan(document, (id) => list.get(id) ?? [], { asOf, ...(period && { period }) });
          for (const [id, { indicator, judgement }] of seen.indicators) {
            const alone = judgeIndicator(indicator, list.get(id) ?? [], {
              asOf,
              thresholds: DEFAULT_THRESHOLDS,
              planStart: document.plan.start,
              ...(period && { periodEnd: period.end }),
            });
            expect(judgement).toEqual(alone);
          }
          if (!period) expect(seen.indicators.size).toBe(document.indicators.length);
          const all = [...seen.actions.values(), ...seen.indicators.values(), ...seen.subGoals.values()];
          for (const { number } of all) expect(number).toMatch(/^\d+(\.\d+){1,2}$/);
        },
      ),
    );
  });
});
