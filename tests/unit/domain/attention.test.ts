import { describe, expect, it } from 'vitest';
import { type Attention, attentionOf } from '#/domain/attention.ts';
import type { PlanDocument, PlanPeriod, Reading } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { at, indicatorRow } from './examples.ts';
import { actionRow, mandateRow, planOf, subGoalRow, viewOf } from './smallPlan.ts';

const ON: Lens = { asOf: '2021-01-15' };

function needs(doc: PlanDocument, readings: Record<string, readonly Reading[]> = {}, lens = ON): Attention[] {
  return attentionOf(viewOf(doc, lens, readings), doc);
}

/** What needs attention, as `kind id`. */
function said(items: readonly Attention[]): string[] {
  return items.map((item) => {
    switch (item.kind) {
      case 'behind':
      case 'old-reading':
        return `${item.kind} ${item.indicator.indicator.id}`;
      case 'overdue':
        return `${item.kind} ${item.action.action.id}`;
      case 'unanswered':
        return `${item.kind} ${item.mandate.id}`;
      default:
        return `${item.kind} ${item.subGoal.subGoal.id}`;
    }
  });
}

describe('what needs attention', () => {
  it('comes with the gravest first', () => {
    const doc = planOf({
      subGoals: [
        subGoalRow('sub-goal'),
        subGoalRow('unmeasured', { order: 1 }),
        subGoalRow('aimless', { order: 2 }),
        subGoalRow('bare', { order: 3 }),
      ],
      indicators: [
        indicatorRow('old', { order: 0 }),
        indicatorRow('little', { order: 1 }),
        indicatorRow('far', { order: 2 }),
        indicatorRow('farther', { order: 3 }),
        indicatorRow('fine', { order: 4 }),
        indicatorRow('never', { subGoal: 'unmeasured' }),
        indicatorRow('targetless', { subGoal: 'aimless', targets: [] }),
      ],
      actions: [actionRow('late', { due: '2020-12-31' }), actionRow('later', { due: '2020-06-30' })],
      mandates: [mandateRow('asked')],
    });
    const readings = {
      old: [at('2019-06-30', 14)],
      little: [at('2020-12-31', 14)],
      far: [at('2020-12-31', 12.5)],
      farther: [at('2020-12-31', 10)],
      fine: [at('2020-12-31', 15)],
      targetless: [at('2020-12-31', 15)],
    };
    expect(said(needs(doc, readings))).toEqual([
      'behind farther',
      'behind far',
      'overdue later',
      'overdue late',
      'behind little',
      'unanswered asked',
      'old-reading old',
      'not-measured unmeasured',
      'no-target aimless',
      'not-measurable bare',
    ]);
  });

  it('keeps its order of gravity however large a lag, a delay or a count is', () => {
    const many = Array.from({ length: 150 }, (_, i) => indicatorRow(`never-${i}`, { subGoal: 'unmeasured' }));
    const doc = planOf({
      subGoals: [subGoalRow('sub-goal'), subGoalRow('unmeasured')],
      indicators: [indicatorRow('old'), indicatorRow('far'), ...many],
      actions: [actionRow('late', { due: '1850-01-01' })],
    });
    const readings = { old: [at('2019-06-30', 14)], far: [at('2020-12-31', -90_000)] };
    expect(said(needs(doc, readings))).toEqual([
      'behind far',
      'overdue late',
      'old-reading old',
      'not-measured unmeasured',
    ]);
  });

  it('is nothing in a plan where all is well, and in one with nothing in it', () => {
    const doc = planOf({ indicators: [indicatorRow('fine')] });
    expect(needs(doc, { fine: [at('2020-12-31', 15)] })).toEqual([]);
    expect(needs(planOf({ goalAreas: [], subGoals: [] }))).toEqual([]);
  });

  it('counts how many indicators of a goal lack a figure', () => {
    const doc = planOf({ indicators: [indicatorRow('a'), indicatorRow('b'), indicatorRow('c')] });
    expect(needs(doc, { b: [at('2020-12-31', 15)] })).toMatchObject([{ kind: 'not-measured', count: 2 }]);
  });

  it('does not call an indicator unmeasured that only lacks a target', () => {
    const doc = planOf({ indicators: [indicatorRow('a', { targets: [] })] });
    expect(needs(doc, { a: [at('2020-12-31', 15)] })).toMatchObject([{ kind: 'no-target', count: 1 }]);
  });

  it('tells of a target that leads nowhere', () => {
    const doc = planOf({ indicators: [indicatorRow('a', { targets: [{ date: '2022-12-31', value: 5 }] })] });
    expect(needs(doc, { a: [at('2020-12-31', 15)] })).toMatchObject([{ kind: 'no-target', count: 1 }]);
  });

  it('is silent about an indicator of which the period looked at asks for no change', () => {
    const period: PlanPeriod = { id: 'p', name: 'p', start: '2019-01-01', end: '2020-12-31', order: 0 };
    const doc = planOf({ planPeriods: [period], indicators: [indicatorRow('step', { path: 'step' })] });
    expect(needs(doc, { step: [at('2020-12-31', 10)] }, { ...ON, period })).toEqual([]);
  });

  it('does not ask for a new reading of what is settled', () => {
    const doc = planOf({
      indicators: [indicatorRow('done', { targets: [{ date: '2019-12-31', value: 20 }] })],
    });
    expect(needs(doc, { done: [at('2019-12-31', 25)] }, { asOf: '2030-01-01' })).toEqual([]);
  });

  it('tells a figure that is late from one that is too old', () => {
    const doc = planOf({ indicators: [indicatorRow('i')] });
    const about = (asOf: string) => needs(doc, { i: [at('2019-12-31', 12.5)] }, { asOf });
    expect(about('2021-01-30')).toEqual([]);
    expect(about('2021-01-31')).toMatchObject([{ kind: 'old-reading', isLate: true }]);
    expect(about('2021-05-01')).toMatchObject([{ kind: 'old-reading', isLate: false }]);
  });

  it('lists an action under several goals once', () => {
    const doc = planOf({
      subGoals: [subGoalRow('sub-goal'), subGoalRow('other')],
      indicators: [indicatorRow('a'), indicatorRow('b', { subGoal: 'other' })],
      actions: [actionRow('late', { due: '2020-12-31', subGoals: ['sub-goal', 'other'] })],
    });
    const fine = [at('2020-12-31', 15)];
    expect(said(needs(doc, { a: fine, b: fine }))).toEqual(['overdue late']);
  });

  it('leaves finished and cancelled actions alone, and those due today', () => {
    const doc = planOf({
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
      planOf({ indicators: [indicatorRow('fine')], mandates: [mandateRow('asked', fields)], links }),
      fine,
    );

  it('while nothing is linked to it, whether it has a date or not', () => {
    expect(about({})).toMatchObject([{ kind: 'unanswered', overdue: false }]);
    expect(about({ due: '2022-01-01' })).toMatchObject([{ kind: 'unanswered', overdue: false }]);
    expect(about({ due: '2022-01-01' }, [link])).toEqual([]);
  });

  it('once its date is past, whatever is linked to it', () => {
    expect(about({ due: '2021-01-14' }, [link])).toMatchObject([{ kind: 'unanswered', overdue: true }]);
    expect(about({ due: '2021-01-15' }, [link])).toEqual([]);
  });

  it('not after it is answered, nor before it was given', () => {
    expect(about({ status: 'answered', due: '2020-01-01' })).toEqual([]);
    expect(about({ date: '2021-01-16' })).toEqual([]);
  });
});
