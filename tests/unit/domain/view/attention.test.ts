import { describe, expect, it } from 'vitest';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { type Attention, attentionOf } from '#/domain/view/attention.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { at, indicatorRow } from '../progress/examples.ts';
import { actionRow, mandateRow, smallPlan, subGoalRow, viewOf } from '../smallPlan.ts';

const ON: Lens = { asOf: '2021-01-15' };

function needs(doc: PlanDocument, readings: Record<string, readonly Reading[]> = {}, lens = ON): Attention[] {
  return attentionOf(viewOf(doc, lens, readings), doc);
}

/** What needs attention, as `kind id`. */
function said(items: readonly Attention[]): string[] {
  return items.map((item) => {
    switch (item.kind) {
      case 'sub-goal':
        return `${item.rollup.status} ${item.subGoal.id}`;
      case 'indicator':
        return `${item.indicator.judgement.status} ${item.indicator.indicator.id}`;
      case 'action':
        return `${item.overdue ? 'overdue' : 'delayed'} ${item.action.id}`;
      case 'mandate':
        return `mandate ${item.mandate.id}`;
      default:
        return `${item.kind} ${item.subGoal.id}`;
    }
  });
}

/** Its own sub-goal with one indicator of the same name, number after number. */
function goals(...ids: string[]): Pick<PlanDocument, 'subGoals' | 'indicators'> {
  return {
    subGoals: ids.map((id, order) => subGoalRow(id, { order })),
    indicators: ids.map((id) => indicatorRow(`of-${id}`, { subGoal: id })),
  };
}

describe('what needs attention', () => {
  it('comes with the gravest first', () => {
    const { subGoals, indicators } = goals(
      'old',
      'little',
      'far',
      'farther',
      'fine',
      'unmeasured',
      'aimless',
    );
    const doc = smallPlan({
      subGoals: [...subGoals, subGoalRow('bare', { order: 9 })],
      indicators: indicators.map((row) => (row.subGoal === 'aimless' ? { ...row, targets: [] } : row)),
      actions: [
        actionRow('late', { subGoals: ['fine'], due: '2020-12-31' }),
        actionRow('later', { subGoals: ['fine'], due: '2020-06-30' }),
        actionRow('not-begun', { subGoals: ['fine'], status: 'planned', start: '2020-12-01' }),
      ],
      mandates: [mandateRow('asked'), mandateRow('due', { due: '2020-12-31' })],
    });
    const readings = {
      'of-old': [at('2019-06-30', 14)],
      'of-little': [at('2020-12-31', 14)],
      'of-far': [at('2020-12-31', 12.5)],
      'of-farther': [at('2020-12-31', 10)],
      'of-fine': [at('2020-12-31', 15)],
      'of-aimless': [at('2020-12-31', 15)],
    };
    expect(said(needs(doc, readings))).toEqual([
      'off-track farther',
      'off-track far',
      'overdue later',
      'overdue late',
      'at-risk little',
      'mandate due',
      'mandate asked',
      'delayed not-begun',
      'outdated old',
      'no-data unmeasured',
      'no-target aimless',
      'not-measurable bare',
    ]);
  });

  it('tells what a sub-goal holds that is far behind before what is a little behind as a whole', () => {
    const doc = smallPlan({
      subGoals: [subGoalRow('little'), subGoalRow('holds', { order: 1 })],
      indicators: [
        indicatorRow('a', { subGoal: 'little' }),
        indicatorRow('far', { subGoal: 'holds' }),
        ...['b', 'c', 'd', 'e', 'f', 'g'].map((id) => indicatorRow(id, { subGoal: 'holds' })),
      ],
    });
    const fine = Object.fromEntries(['b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, [at('2020-12-31', 15)]]));
    const readings = { ...fine, a: [at('2020-12-31', 13.5)], far: [at('2020-12-31', 12.5)] };
    expect(said(needs(doc, readings))).toEqual(['at-risk holds', 'at-risk little']);
  });

  it('is told once: what decides how a sub-goal stands is told with it, the worst first', () => {
    const doc = smallPlan({
      indicators: [
        indicatorRow('little', { order: 0 }),
        indicatorRow('far', { order: 1 }),
        indicatorRow('never', { order: 2 }),
        indicatorRow('old', { order: 3 }),
      ],
    });
    const readings = {
      little: [at('2020-12-31', 14)],
      far: [at('2020-12-31', 10)],
      old: [at('2019-06-30', 14)],
    };
    const [first, ...rest] = needs(doc, readings);
    expect(first).toMatchObject({
      kind: 'sub-goal',
      rollup: { status: 'off-track' },
      indicators: [{ indicator: { id: 'far' } }, { indicator: { id: 'little' } }],
    });
    expect(said(rest)).toEqual(['outdated old', 'not-measured sub-goal']);
  });

  it('tells an indicator by itself where its sub-goal is on track all the same', () => {
    const doc = smallPlan({
      indicators: [indicatorRow('little'), ...['a', 'b', 'c'].map((id) => indicatorRow(id))],
    });
    const fine = [at('2020-12-31', 15)];
    const readings = { little: [at('2020-12-31', 14)], a: fine, b: fine, c: fine };
    expect(said(needs(doc, readings))).toEqual(['at-risk little']);
  });

  it('tells of an indicator without weight by itself, for its sub-goal does not stand by it', () => {
    const doc = smallPlan({ indicators: [indicatorRow('counts'), indicatorRow('idle', { weight: 0 })] });
    const readings = { counts: [at('2020-12-31', 14)], idle: [at('2020-12-31', 10)] };
    expect(said(needs(doc, readings))).toEqual(['off-track idle', 'at-risk sub-goal']);
  });

  it("names who answers: the sub-goal's unit, or that of the one indicator that decided", () => {
    const units = ['goal', 'own', 'action'].map((id, order) => ({ id, name: `Unit ${id}`, order }));
    const doc = (unit?: string) =>
      smallPlan({
        units,
        subGoals: [subGoalRow('sub-goal', unit === undefined ? {} : { unit })],
        indicators: [indicatorRow('far', { responsible: 'own' })],
        actions: [actionRow('late', { due: '2020-12-31', units: ['action', 'action', 'goal'] })],
      });
    const far = { far: [at('2020-12-31', 10)] };
    expect(needs(doc('goal'), far)).toMatchObject([
      { units: ['Unit goal'] },
      { units: ['Unit action', 'Unit goal'] },
    ]);
    expect(needs(doc(), far)[0]).toMatchObject({ units: ['Unit own'] });
  });

  it('keeps its order of gravity however large a lag, a delay or a count is', () => {
    const { subGoals, indicators } = goals('old', 'far', 'fine', 'unmeasured');
    const many = Array.from({ length: 150 }, (_, i) => indicatorRow(`never-${i}`, { subGoal: 'unmeasured' }));
    const doc = smallPlan({
      subGoals,
      indicators: [...indicators, ...many],
      actions: [
        actionRow('late', { subGoals: ['fine'], due: '1850-01-01' }),
        actionRow('idle', { subGoals: ['fine'], start: '1850-01-01', status: 'planned' }),
      ],
    });
    const readings = {
      'of-old': [at('2019-06-30', 14)],
      'of-far': [at('2020-12-31', -90_000)],
      'of-fine': [at('2020-12-31', 15)],
    };
    expect(said(needs(doc, readings))).toEqual([
      'off-track far',
      'overdue late',
      'delayed idle',
      'outdated old',
      'no-data unmeasured',
    ]);
  });

  it('is nothing in a plan where all is well, and in one with nothing in it', () => {
    const doc = smallPlan({ indicators: [indicatorRow('fine')] });
    expect(needs(doc, { fine: [at('2020-12-31', 15)] })).toEqual([]);
    expect(needs(smallPlan({ goalAreas: [], subGoals: [] }))).toEqual([]);
  });

  it('names the indicators of a goal that lack a figure, where others decide how it stands', () => {
    const doc = smallPlan({ indicators: [indicatorRow('a'), indicatorRow('b'), indicatorRow('c')] });
    // Two of three are unknown: that itself is how the goal stands.
    expect(needs(doc, { b: [at('2020-12-31', 15)] })).toMatchObject([
      {
        kind: 'sub-goal',
        rollup: { status: 'insufficient' },
        parts: [{ number: '1.1.1' }, { number: '1.1.3' }],
      },
    ]);
    expect(needs(doc, { a: [at('2020-12-31', 15)], b: [at('2020-12-31', 15)] })).toMatchObject([
      { kind: 'not-measured', indicators: [{ number: '1.1.3' }] },
    ]);
  });

  it('does not call a goal unmeasured that only lacks a target', () => {
    const doc = smallPlan({ indicators: [indicatorRow('a', { targets: [] })] });
    expect(said(needs(doc, { a: [at('2020-12-31', 15)] }))).toEqual(['no-target sub-goal']);
  });

  it('tells of a target that leads nowhere', () => {
    const doc = smallPlan({
      indicators: [indicatorRow('a', { targets: [{ date: '2022-12-31', value: 5 }] })],
    });
    expect(said(needs(doc, { a: [at('2020-12-31', 15)] }))).toEqual(['no-target sub-goal']);
  });

  it('is silent about an indicator of which the period looked at asks for no change', () => {
    const period: PlanPeriod = { id: 'p', name: 'p', start: '2019-01-01', end: '2020-12-31', order: 0 };
    const doc = smallPlan({ planPeriods: [period], indicators: [indicatorRow('step', { path: 'step' })] });
    expect(needs(doc, { step: [at('2020-12-31', 10)] }, { ...ON, period })).toEqual([]);
  });

  it('does not ask for a new reading of what is settled', () => {
    const doc = smallPlan({
      indicators: [indicatorRow('done', { targets: [{ date: '2019-12-31', value: 20 }] })],
    });
    expect(needs(doc, { done: [at('2019-12-31', 25)] }, { asOf: '2030-01-01' })).toEqual([]);
  });

  it('tells a figure that is late from one that is too old', () => {
    const doc = smallPlan({ indicators: [indicatorRow('i')] });
    const about = (asOf: string) => needs(doc, { i: [at('2019-12-31', 12.5)] }, { asOf });
    expect(about('2021-01-30')).toEqual([]);
    expect(about('2021-01-31')).toMatchObject([{ kind: 'indicator', isLate: true }]);
    expect(about('2021-05-01')).toMatchObject([{ kind: 'sub-goal', rollup: { status: 'outdated' } }]);
  });

  it('lists an action under several goals once', () => {
    const doc = smallPlan({
      subGoals: [subGoalRow('sub-goal'), subGoalRow('other')],
      indicators: [indicatorRow('a'), indicatorRow('b', { subGoal: 'other' })],
      actions: [actionRow('late', { due: '2020-12-31', subGoals: ['sub-goal', 'other'] })],
    });
    const fine = [at('2020-12-31', 15)];
    expect(said(needs(doc, { a: fine, b: fine }))).toEqual(['overdue late']);
  });

  it('leaves finished and cancelled actions alone, and those due today', () => {
    const doc = smallPlan({
      indicators: [indicatorRow('fine')],
      actions: [
        actionRow('done', { due: '2020-12-31', status: 'completed' }),
        actionRow('dropped', { due: '2020-12-31', status: 'cancelled' }),
        actionRow('today', { due: '2021-01-15' }),
      ],
    });
    expect(needs(doc, { fine: [at('2020-12-31', 15)] })).toEqual([]);
  });
});

describe('an action needs attention', () => {
  const fine = { fine: [at('2020-12-31', 15)] };
  const about = (fields: Parameters<typeof actionRow>[1]) =>
    needs(smallPlan({ indicators: [indicatorRow('fine')], actions: [actionRow('it', fields)] }), fine);
  const milestone = (id: string, due: string, more = {}) => ({ id, name: id, due, ...more });

  it('when it should have been started and is only planned', () => {
    const planned = { status: 'planned', start: '2021-01-14' } as const;
    expect(about(planned)).toMatchObject([{ overdue: false, isLateToStart: true }]);
    expect(about({ ...planned, start: '2021-01-15' })).toEqual([]);
    expect(about({ ...planned, status: 'in-progress' })).toEqual([]);
    // Past its own date that says it all.
    expect(about({ ...planned, due: '2021-01-14' })).toMatchObject([{ overdue: true, isLateToStart: false }]);
  });

  it('when milestones are past their date and not reached, all of them in one row', () => {
    const milestones = [
      milestone('second', '2020-06-30'),
      milestone('first', '2019-06-30'),
      milestone('done', '2019-01-31', { doneOn: '2019-02-01' }),
      milestone('ahead', '2021-06-30'),
    ];
    expect(about({ milestones })).toMatchObject([
      { overdue: false, milestones: [{ id: 'first' }, { id: 'second' }] },
    ]);
    expect(about({ milestones, status: 'completed' })).toEqual([]);
    expect(about({ milestones, due: '2020-12-31' })).toHaveLength(1);
  });
});

describe('a mandate needs attention', () => {
  const link = {
    id: 'link',
    fromTable: 'subGoals',
    from: 'sub-goal',
    toKind: 'mandate',
    to: 'asked',
    strength: 'direct',
  } as const;
  const fine = { fine: [at('2020-12-31', 15)] };
  const about = (fields: Parameters<typeof mandateRow>[1], links: PlanDocument['links'] = []) =>
    needs(
      smallPlan({ indicators: [indicatorRow('fine')], mandates: [mandateRow('asked', fields)], links }),
      fine,
    );

  it('while nothing is linked to it, whether it has a date or not', () => {
    expect(about({})).toMatchObject([{ kind: 'mandate', overdue: false }]);
    expect(about({ due: '2022-01-01' })).toMatchObject([{ kind: 'mandate', overdue: false }]);
    expect(about({ due: '2022-01-01' }, [link])).toEqual([]);
  });

  it('once its date is past, whatever is linked to it', () => {
    expect(about({ due: '2021-01-14' }, [link])).toMatchObject([{ kind: 'mandate', overdue: true }]);
    expect(about({ due: '2021-01-15' }, [link])).toEqual([]);
  });

  it('not after it is answered, nor before it was given', () => {
    expect(about({ status: 'answered', due: '2020-01-01' })).toEqual([]);
    expect(about({ date: '2021-01-16' })).toEqual([]);
  });
});
