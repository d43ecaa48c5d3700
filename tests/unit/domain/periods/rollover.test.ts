import { describe, expect, test } from 'vitest';
import { moveBy, nextDates, spanOf, yearsOf } from '#/domain/periods/periodSpan.ts';
import {
  countActions,
  countChoices,
  goesOnWith,
  likelyOutcome,
  type RollOverChoices,
  type SubGoalChoice,
  subjectsOf,
} from '#/domain/periods/rollover.ts';
import { rollOver } from '#/domain/periods/rolloverChanges.ts';
import { summarise } from '#/domain/readings/series.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { applied } from '../applied.ts';
import { at, indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, subGoalRow, viewOf } from '../smallPlan.ts';

const OLD: PlanPeriod = { id: 'old', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 };
const NEXT: PlanPeriod = { id: 'next', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 };
const READINGS: Record<string, Reading[]> = { i1: [at('2020-12-31', 14)] };

function plan(fields: Partial<PlanDocument> = {}): PlanDocument {
  return smallPlan({
    planPeriods: [OLD, NEXT],
    subGoals: [subGoalRow('goal', { periods: ['old'], order: 1, weight: 2, tags: ['EU'] })],
    indicators: [indicatorRow('i1', { subGoal: 'goal', weight: 3 })],
    ...fields,
  });
}

/** Rolls 2019–2020 over; every new row is called new1, new2 … in the order made. */
function roll(document: PlanDocument, choices: Partial<RollOverChoices> = {}) {
  let made = 0;
  const result = rollOver(
    {
      rows: document,
      from: OLD,
      view: viewOf(document, { asOf: '2021-03-01', period: OLD }, READINGS),
      summaryOf: (id) => summarise(READINGS[id] ?? []),
    },
    {
      to: { id: 'next' },
      subGoals: new Map(),
      targets: new Map(),
      actions: new Map(),
      added: [],
      completedOn: '2020-12-31',
      ...choices,
    },
    () => {
      made += 1;
      return `new${made}`;
    },
  );
  return result;
}

function rolled(document: PlanDocument, choices: Partial<RollOverChoices> = {}): PlanDocument {
  const result = roll(document, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return applied(document, result.changes);
}

const renewing: RollOverChoices['subGoals'] = new Map([['goal', { kind: 'renew', name: 'Høyere mål' }]]);

describe('the period that starts', () => {
  test('is by default the same length, right after', () => {
    expect(nextDates(OLD)).toEqual({ start: '2021-01-01', end: '2022-12-31' });
    expect(nextDates({ start: '2020-01-15', end: '2020-03-14' })).toEqual({
      start: '2020-03-15',
      end: '2020-05-14',
    });
    expect(nextDates({ start: '2020-01-15', end: '2020-01-24' })).toEqual({
      start: '2020-01-25',
      end: '2020-02-03',
    });
    expect(yearsOf(NEXT)).toBe('2021–2022');
    expect(yearsOf({ start: '2021-01-01', end: '2021-12-31' })).toBe('2021');
  });

  test('remembers which it came from', () => {
    expect(rolled(plan()).planPeriods).toContainEqual({ ...NEXT, predecessor: 'old' });
  });

  test('lengthens the plan where it goes beyond it', () => {
    const after = rolled(plan({ planPeriods: [OLD] }), {
      to: { name: '2021–2023', start: '2021-01-01', end: '2023-12-31' },
    });
    expect(after.plan.end).toBe('2023-12-31');
    expect(after.planPeriods[1]).toEqual({
      id: 'new1',
      name: '2021–2023',
      start: '2021-01-01',
      end: '2023-12-31',
      order: 2,
      predecessor: 'old',
    });
  });

  test.each([
    ['begins before the old one has ended', '2020-12-31', '2021-12-31', { code: 'not-after' }],
    ['ends before it begins', '2023-02-01', '2023-01-01', { fault: { code: 'end-before-start' } }],
    ['overlaps another at its beginning', '2022-06-01', '2023-12-31', { fault: { code: 'periods-overlap' } }],
    ['overlaps another at its end', '2023-01-01', '2024-06-30', { fault: { code: 'periods-overlap' } }],
  ])('is refused when it %s', (_, start, end, problem) => {
    const later = { ...NEXT, id: 'later', start: '2024-01-01', end: '2024-12-31' };
    expect(roll(plan({ planPeriods: [OLD, NEXT, later] }), { to: { name: 'Ny', start, end } })).toMatchObject(
      {
        ok: false,
        problems: [problem],
      },
    );
  });

  test('changes nothing when it was started before and everything goes on', () => {
    const before = plan({
      planPeriods: [OLD, { ...NEXT, predecessor: 'old' }],
      subGoals: [subGoalRow('goal', { periods: [] })],
    });
    expect(roll(before)).toMatchObject({ ok: true, changes: [] });
  });
});

describe('a sub-goal', () => {
  test('that goes on lives in the new period too', () => {
    expect(rolled(plan()).subGoals[0]?.periods).toEqual(['old', 'next']);
  });

  test('that lives in all periods goes on without a change', () => {
    const before = plan({ subGoals: [subGoalRow('goal', { periods: [] })] });
    expect(rolled(before).subGoals).toEqual(before.subGoals);
  });

  test('that lives in all periods is closed by naming those it stays in', () => {
    const first = { ...OLD, id: 'first', start: '2017-01-01', end: '2018-12-31' };
    const before = plan({
      planPeriods: [first, OLD, NEXT],
      subGoals: [subGoalRow('goal', { periods: [] })],
    });
    const close = { kind: 'close', result: 'missed', note: 'For lite tid.' } as const;
    expect(rolled(before, { subGoals: new Map([['goal', close]]) }).subGoals[0]).toMatchObject({
      periods: ['first', 'old'],
      outcomes: [{ period: 'old', result: 'missed', note: 'For lite tid.' }],
    });
  });

  test('that was closed and is taken up again has no result left for the period', () => {
    const outcomes = [
      { period: 'first', result: 'missed' as const },
      { period: 'old', result: 'discontinued' as const },
    ];
    const before = plan({ subGoals: [subGoalRow('goal', { periods: ['old'], outcomes })] });
    expect(rolled(before).subGoals[0]?.outcomes).toEqual([{ period: 'first', result: 'missed' }]);
  });

  test('that is renewed stays in the old period and has a successor with new indicators and the same links', () => {
    const link = { toKind: 'node', to: 'sdg:17.16', strength: 'direct' } as const;
    const before = plan({
      subGoals: [
        subGoalRow('goal', { periods: [], order: 1, weight: 2, tags: ['EU'] }),
        subGoalRow('other', { order: 7 }),
      ],
      links: [
        { id: 'l1', fromTable: 'subGoals', from: 'goal', ...link },
        { id: 'l2', fromTable: 'indicators', from: 'i1', ...link },
      ],
    });
    const after = rolled(before, { subGoals: renewing });
    expect(after.subGoals).toMatchObject([
      { id: 'goal', periods: ['old'] },
      { id: 'other' },
      { name: 'Høyere mål', predecessor: 'goal', periods: ['next'], weight: 2, tags: ['EU'], order: 8 },
    ]);
    const [goal, indicator] = [after.subGoals[2]?.id, after.indicators[1]?.id];
    expect(after.indicators[1]).toMatchObject({
      predecessor: 'i1',
      subGoal: goal,
      weight: 3,
      baseline: { date: '2020-12-31', value: 14 },
      targets: [{ date: '2022-12-31', value: 20 }],
    });
    expect(after.links.map(({ from }) => from)).toEqual(['goal', 'i1', goal, indicator]);
    expect(after.indicators[0]).toEqual(before.indicators[0]);
  });

  test('that has its successor in the new period already leaves nothing to choose', () => {
    const before = plan({
      subGoals: [
        subGoalRow('goal', { periods: ['old'] }),
        subGoalRow('heir', { periods: ['next'], predecessor: 'goal' }),
      ],
      actions: [actionRow('a', { subGoals: ['goal'] })],
    });
    const view = viewOf(before, { asOf: '2021-03-01', period: OLD });
    expect(subjectsOf({ rows: before, view }, 'next')[0]?.subjects).toMatchObject([
      { successor: { id: 'heir' }, actions: [] },
    ]);
    expect(rolled(before, { subGoals: renewing }).subGoals).toEqual(before.subGoals);
  });

  test('that is new is added last in its area, in the new period only', () => {
    const after = rolled(plan(), {
      added: [
        { goalArea: 'area', name: 'Først' },
        { goalArea: 'area', name: 'Så' },
      ],
    });
    expect(after.subGoals.slice(1)).toMatchObject([
      { name: 'Først', goalArea: 'area', periods: ['next'], order: 2 },
      { name: 'Så', order: 3 },
    ]);
  });

  test('is likely closed with the result that its status says', () => {
    expect(likelyOutcome('achieved')).toBe('achieved');
    expect(likelyOutcome('at-risk')).toBe('partly-achieved');
    expect(likelyOutcome('off-track')).toBe('missed');
    expect(likelyOutcome('not-measurable')).toBe('discontinued');
  });

  test('whose target cannot be as chosen is named with the reason', () => {
    expect(roll(plan(), { targets: new Map([['i1', { kind: 'value', value: 14 }]]) })).toMatchObject({
      ok: false,
      problems: [{ code: 'target', indicator: 'i1', fault: { code: 'not-better' } }],
    });
  });
});

describe('an unfinished action', () => {
  const action = actionRow('a', {
    subGoals: ['other', 'goal'],
    due: '2020-10-31',
    milestones: [
      { id: 'done', name: 'Ferdig', due: '2019-06-30', doneOn: '2019-06-01' },
      { id: 'left', name: 'Igjen', due: '2020-02-29' },
    ],
  });
  const before = plan({
    subGoals: [subGoalRow('goal', { periods: ['old'] }), subGoalRow('other')],
    actions: [action, actionRow('over', { subGoals: ['goal'], status: 'completed' })],
  });

  test('serves the renewed sub-goal before the old one, which it keeps its work for', () => {
    const after = rolled(before, { subGoals: renewing });
    expect(after.actions[0]?.subGoals).toEqual(['other', 'new1', 'goal']);
    expect(after.actions[1]?.subGoals).toEqual(['goal']);
  });

  test('gets as much time again, and its undone milestones with it', () => {
    const after = rolled(before, { actions: new Map([['a', { kind: 'carry', moveDue: true }]]) });
    expect(after.actions[0]).toMatchObject({
      due: '2022-10-31',
      milestones: [{ due: '2019-06-30' }, { due: '2022-02-28' }],
    });
  });

  test('is closed as completed on the given day, or cancelled without one', () => {
    const close = (status: 'completed' | 'cancelled') =>
      rolled(before, { actions: new Map([['a', { kind: 'close', status }]]) }).actions[0];
    expect(close('completed')).toMatchObject({ status: 'completed', completedOn: '2020-12-31' });
    expect(close('cancelled')).toMatchObject({ status: 'cancelled' });
    expect(close('cancelled')).not.toHaveProperty('completedOn');
  });

  test('is shown once, under the first sub-goal that it serves', () => {
    const view = viewOf(before, { asOf: '2021-03-01', period: OLD });
    const [area] = subjectsOf({ rows: before, view }, 'next');
    expect(area?.subjects.map(({ actions }) => actions.map(({ action }) => action.id))).toEqual([['a'], []]);
  });

  test('keeps its dates and its status when nothing is chosen, overdue or not', () => {
    const after = rolled(before, {
      subGoals: new Map([['goal', { kind: 'close', result: 'missed' }]]),
    });
    expect(after.actions).toEqual(before.actions);
  });

  test('that is left as it is does not follow the sub-goal that is renewed', () => {
    const after = rolled(before, { subGoals: renewing, actions: new Map([['a', { kind: 'leave' }]]) });
    expect(after.actions).toEqual(before.actions);
  });

  test('goes on as long as one of its sub-goals does', () => {
    const kinds = new Map<string, SubGoalChoice['kind']>([
      ['goal', 'close'],
      ['other', 'renew'],
    ]);
    const kindOf = (id: string) => kinds.get(id);
    expect(goesOnWith(action, kindOf)).toBe(true);
    expect(goesOnWith({ subGoals: ['goal', 'of another period'] }, kindOf)).toBe(false);
  });

  test('has its number in the whole plan, and they stand in its order', () => {
    const document = plan({
      actions: [
        actionRow('late', { subGoals: ['goal'], order: 3 }),
        actionRow('early', { subGoals: ['goal'], order: 1, start: '2021-03-01', due: '2021-06-30' }),
        actionRow('done', { subGoals: ['goal'], order: 2, status: 'completed' }),
      ],
    });
    const view = viewOf(document, { asOf: '2020-11-22', period: OLD });
    const [area] = subjectsOf({ rows: document, view }, 'next');
    expect(area?.subjects[0]?.actions).toMatchObject([
      { number: '1.1.1', action: { id: 'early' } },
      { number: '1.1.3', action: { id: 'late' } },
    ]);
  });

  test('is counted once, by what happens to it', () => {
    const document = plan({
      actions: ['plain', 'moved', 'undated', 'left', 'done', 'off'].map((id) =>
        actionRow(id, { subGoals: ['goal'], ...(id !== 'undated' && { due: '2020-10-31' }) }),
      ),
    });
    const view = viewOf(document, { asOf: '2021-03-01', period: OLD });
    const actions: RollOverChoices['actions'] = new Map([
      ['moved', { kind: 'carry', moveDue: true }],
      ['undated', { kind: 'carry', moveDue: true }],
      ['left', { kind: 'leave' }],
      ['done', { kind: 'close', status: 'completed' }],
      ['off', { kind: 'close', status: 'cancelled' }],
    ]);
    const choices: RollOverChoices = {
      to: { id: 'next' },
      subGoals: new Map(),
      targets: new Map(),
      actions,
      added: [],
      completedOn: '2020-12-31',
    };
    expect(countActions(subjectsOf({ rows: document, view }, 'next'), choices)).toEqual({
      carry: 2,
      move: 1,
      leave: 1,
      completed: 1,
      cancelled: 1,
    });
  });
});

test('a date moves by the old period’s length in months where it has whole ones', () => {
  expect(moveBy('2020-02-29', spanOf(OLD))).toBe('2022-02-28');
  expect(moveBy('2020-02-29', spanOf({ start: '2020-01-01', end: '2020-01-10' }))).toBe('2020-03-10');
});

test('the choices are counted as the summary says them', () => {
  const document = plan({
    subGoals: [
      subGoalRow('goal', { periods: ['old'] }),
      subGoalRow('second', { periods: ['old'] }),
      subGoalRow('heir', { periods: ['next'], predecessor: 'second' }),
    ],
  });
  const view = viewOf(document, { asOf: '2021-03-01', period: OLD });
  const choices: RollOverChoices = {
    to: { id: 'next' },
    subGoals: new Map([['goal', { kind: 'close', result: 'achieved' }]]),
    targets: new Map(),
    actions: new Map(),
    added: [{ goalArea: 'area', name: 'Nytt' }],
    completedOn: '2020-12-31',
  };
  expect(countChoices(subjectsOf({ rows: document, view }, 'next'), choices)).toEqual({
    continue: 0,
    renew: 1,
    close: 1,
    added: 1,
  });
});
