import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '#/domain/readings/series.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { isIdle, type UnitItem, type UnitWork, workByUnit, workOf } from '#/domain/view/unitWork.ts';
import { date, planDocument } from '../arbitraries.ts';
import { at, indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, subGoalRow, viewOf } from '../smallPlan.ts';

type Readings = Record<string, readonly Reading[]>;
const ON: Lens = { asOf: '2021-01-15' };

function works(doc: PlanDocument, readings: Readings = {}, lens: Lens = ON) {
  const summaries = new Map(Object.entries(readings).map(([id, list]) => [id, summarise(list)]));
  return workByUnit(viewOf(doc, lens, readings), doc, summaries);
}
const workOfA = (doc: PlanDocument, readings: Readings = {}, lens: Lens = ON): UnitWork =>
  workOf(works(doc, readings, lens), 'a');

/** An item as `date kind id`. */
function said(item: UnitItem): string {
  return `${item.date ?? '–'} ${keyOf(item)}`;
}
function keyOf(item: UnitItem): string {
  if (item.kind === 'reading') return `reading ${item.indicator.view.indicator.id}`;
  if (item.kind === 'milestone') return `milestone ${item.milestone.milestone.id}`;
  return `${item.kind} ${item.action.action.id}`;
}

describe('what a unit answers for', () => {
  it('is what names it, and an indicator that names nobody falls to the unit of its sub-goal', () => {
    const doc = smallPlan({
      subGoals: [subGoalRow('sub-goal', { unit: 'a' }), subGoalRow('other', { order: 1 })],
      indicators: [
        indicatorRow('unnamed'),
        indicatorRow('of b', { responsible: 'b' }),
        indicatorRow('of a', { subGoal: 'other', responsible: 'a' }),
        indicatorRow('nobody', { subGoal: 'other' }),
      ],
      partners: [{ id: 'p', name: 'Graz', kind: 'network', order: 0, unit: 'a' }],
      duties: [{ id: 'd', name: 'Strategy', order: 0 }],
      responsibilities: [
        { id: '1', duty: 'd', unit: 'a', role: 'informed' },
        { id: '2', duty: 'd', unit: 'a', role: 'decides' },
        { id: '3', duty: 'd', unit: 'a', role: 'decides' },
      ],
    });
    const work = workOfA(doc);
    expect(work.subGoals.map(({ subGoal }) => subGoal.id)).toEqual(['sub-goal']);
    expect(work.indicators.map(({ view, through }) => [view.indicator.id, through?.subGoal.id])).toEqual([
      ['unnamed', 'sub-goal'],
      ['of a', undefined],
    ]);
    expect(work.partners.map(({ name }) => name)).toEqual(['Graz']);
    expect(work.roles).toEqual([
      { duty: { id: 'd', name: 'Strategy', order: 0 }, roles: ['decides', 'informed'] },
    ]);
  });

  it('has a milestone that names it in another unit’s action, and those of its own actions that name nobody', () => {
    const doc = smallPlan({
      actions: [
        actionRow('mine', {
          units: ['a'],
          milestones: [
            { id: 'shared', name: '', due: '2021-09-01' },
            { id: 'given away', name: '', due: '2021-03-01', responsible: 'b' },
            { id: 'reached', name: '', due: '2021-03-01', doneOn: '2021-01-01' },
          ],
        }),
        actionRow('theirs', {
          units: ['b'],
          milestones: [{ id: 'given', name: '', due: '2020-03-01', responsible: 'a' }],
        }),
        actionRow('over', {
          units: ['a'],
          status: 'cancelled',
          milestones: [{ id: 'moot', name: '', due: '2020-03-01' }],
        }),
      ],
    });
    const work = workOfA(doc);
    expect(work.milestones.map(({ milestone, isLate }) => [milestone.id, isLate])).toEqual([
      ['given', true],
      ['shared', false],
    ]);
    expect(work.actions.map(({ view }) => view.action.id)).toEqual(['mine', 'over']);
  });

  it('is nothing for a unit that nothing names', () => {
    expect(isIdle(workOfA(smallPlan()))).toBe(true);
  });
});

describe('what is late', () => {
  it('is told with what has been late the longest first, and what never had a date last', () => {
    const doc = smallPlan({
      indicators: [
        indicatorRow('late', { responsible: 'a' }),
        indicatorRow('fresh', { responsible: 'a' }),
        indicatorRow('never', { responsible: 'a', frequency: 'irregular' }),
        indicatorRow('old', { responsible: 'a', frequency: 'irregular' }),
        indicatorRow('reached', { responsible: 'a', targets: [{ date: '2020-06-30', value: 20 }] }),
      ],
      actions: [
        actionRow('overdue', { units: ['a'], due: '2020-02-01', start: '2019-02-01', status: 'planned' }),
        actionRow('not begun', { units: ['a'], start: '2020-12-01', due: '2021-12-01', status: 'planned' }),
        actionRow('begun', { units: ['a'], start: '2020-12-01', due: '2021-12-01' }),
        actionRow('done', { units: ['a'], due: '2020-02-01', status: 'completed' }),
      ],
    });
    const readings = {
      late: [at('2019-06-30', 12)],
      fresh: [at('2020-12-31', 14)],
      old: [at('2018-12-31', 10), at('2019-01-02', 10)],
      reached: [at('2020-06-30', 20)],
    };
    // An irregular figure is good for 24 months: from 2 January 2019 to 2 January 2021.
    expect(workOfA(doc, readings).late.map(said)).toEqual([
      '2020-02-01 action overdue',
      '2020-07-30 reading late',
      '2020-12-01 start not begun',
      '2021-01-02 reading old',
      '– reading never',
    ]);
  });

  it('says when it is the closing figure of the period looked at that is missing, though later ones are here', () => {
    const doc = smallPlan({ indicators: [indicatorRow('i', { responsible: 'a' })] });
    const lens: Lens = {
      asOf: '2022-06-01',
      period: { id: 'p', name: '', start: '2019-01-01', end: '2020-12-31', order: 0 },
    };
    const readings = { i: [at('2019-06-30', 12), at('2021-12-31', 17)] };
    expect(workOfA(doc, readings, lens).indicators[0]?.missing).toEqual({
      why: 'final',
      since: '2021-01-30',
    });
    expect(workOfA(doc, readings, { asOf: '2022-06-01' }).indicators[0]?.missing).toBeUndefined();
  });
});

describe('what is coming', () => {
  it('is what is due from the day itself to three months on, the soonest first', () => {
    const doc = smallPlan({
      indicators: [indicatorRow('i', { responsible: 'a' }), indicatorRow('later', { responsible: 'a' })],
      actions: [
        actionRow('today', { units: ['a'], due: '2021-01-15' }),
        actionRow('last day', { units: ['a'], due: '2021-04-15' }),
        actionRow('beyond', { units: ['a'], due: '2021-04-16' }),
        actionRow('begins', { units: ['a'], start: '2021-02-01', due: '2021-03-01', status: 'planned' }),
        actionRow('step', { units: ['a'], milestones: [{ id: 'm', name: '', due: '2021-02-20' }] }),
      ],
    });
    const readings = { i: [at('2019-12-31', 12)], later: [at('2020-12-31', 15)] };
    expect(workOfA(doc, readings).coming.map(said)).toEqual([
      '2021-01-15 action today',
      '2021-01-30 reading i',
      '2021-02-01 start begins',
      '2021-02-20 milestone m',
      '2021-03-01 action begins',
      '2021-04-15 action last day',
    ]);
  });
});

/** The ids of everything that a unit answers for, worked out from the rows alone. */
function namedBy(doc: PlanDocument, unit: Id): Record<string, Id[]> {
  const unitOf = (id: Id) => doc.subGoals.find((row) => row.id === id)?.unit;
  const ids = (rows: readonly { id: Id }[]) => rows.map(({ id }) => id).sort();
  return {
    subGoals: ids(doc.subGoals.filter((row) => row.unit === unit)),
    actions: ids(doc.actions.filter((row) => row.units.includes(unit))),
    milestones: ids(
      // Of an action that is over, nothing is left to do.
      doc.actions
        .filter(({ status }) => status !== 'completed' && status !== 'cancelled')
        .flatMap((row) =>
          row.milestones.filter(
            ({ responsible, doneOn }) =>
              doneOn === undefined &&
              (responsible === undefined ? row.units.includes(unit) : responsible === unit),
          ),
        ),
    ),
    indicators: ids(
      doc.indicators.filter(({ responsible, subGoal }) => (responsible ?? unitOf(subGoal)) === unit),
    ),
    partners: ids(doc.partners.filter((row) => row.unit === unit)),
    duties: [
      ...new Set(doc.responsibilities.filter((row) => row.unit === unit).map(({ duty }) => duty)),
    ].sort(),
  };
}

describe('over random plans', () => {
  const looked = fc.tuple(planDocument, date);
  const readingsOf = (doc: PlanDocument): Readings =>
    Object.fromEntries(doc.series.map(({ indicator, readings }) => [indicator, readings]));

  it('everything that names a unit is in its work once, and nothing else', () => {
    fc.assert(
      fc.property(looked, ([doc, asOf]) => {
        const all = works(doc, readingsOf(doc), { asOf });
        for (const { id } of doc.units) {
          const work = workOf(all, id);
          expect({
            subGoals: work.subGoals.map(({ subGoal }) => subGoal.id).sort(),
            actions: work.actions.map(({ view }) => view.action.id).sort(),
            milestones: work.milestones.map(({ milestone }) => milestone.id).sort(),
            indicators: work.indicators.map(({ view }) => view.indicator.id).sort(),
            partners: work.partners.map((row) => row.id).sort(),
            duties: work.roles.map(({ duty }) => duty.id).sort(),
          }).toEqual(namedBy(doc, id));
        }
        expect([...all.keys()].every((id) => doc.units.some((unit) => unit.id === id))).toBe(true);
      }),
    );
  });

  it('every late thing is told late once, is late by its own date, and nothing past is called coming', () => {
    fc.assert(
      fc.property(looked, ([doc, asOf]) => {
        for (const work of works(doc, readingsOf(doc), { asOf }).values()) {
          const late = work.late.map(keyOf);
          expect(new Set(late.map((key) => key.replace(/^start /, 'action '))).size).toBe(late.length);
          for (const { date: on } of work.late) if (on !== undefined) expect(on < asOf).toBe(true);
          for (const { date: on = '' } of work.coming) expect(on >= asOf).toBe(true);
          const told = (key: string) => late.includes(key);
          for (const { view } of work.actions) expect(told(`action ${view.action.id}`)).toBe(view.overdue);
          for (const { milestone, isLate } of work.milestones) {
            expect(told(`milestone ${milestone.id}`)).toBe(isLate);
          }
          for (const { view, missing } of work.indicators) {
            expect(told(`reading ${view.indicator.id}`)).toBe(missing !== undefined);
            // What the status beside it says is missing is told.
            if (view.judgement.status === 'outdated') expect(missing).toBeDefined();
          }
        }
      }),
    );
  });
});
