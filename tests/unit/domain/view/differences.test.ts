import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { type Difference, differencesBetween, type Look } from '#/domain/view/differences.ts';
import { lastCountedDate, viewPlan } from '#/domain/view/planView.ts';
import { date, planDocument } from '../arbitraries.ts';
import { at, indicatorRow } from '../progress/examples.ts';
import { actionRow, mandateRow, smallPlan } from '../smallPlan.ts';

function lookAt(document: PlanDocument, asOf: string): Look {
  const { series, ...rows } = document;
  const readings = new Map(series.map((each) => [each.indicator, each.readings]));
  const readingsOf = (id: string): readonly Reading[] => readings.get(id) ?? [];
  return { rows, view: viewPlan(rows, (id) => [...readingsOf(id)], { asOf }), readingsOf };
}

function between(then: PlanDocument, now: PlanDocument, asOf = '2021-03-01', wasAsOf = '2021-02-01') {
  return differencesBetween(
    lookAt(then, wasAsOf),
    lookAt(now, asOf),
    now.indicators.map(({ id }) => id),
  );
}

const measured = (...readings: Reading[]) =>
  smallPlan({
    indicators: [indicatorRow('i', { subGoal: 'sub-goal' })],
    series: [{ indicator: 'i', readings }],
  });

const kinds = (differences: readonly Difference[]) => differences.map(({ kind }) => kind);

describe('What has changed between two looks at a plan', () => {
  it('says from what to what a goal’s status moved, with the figure that moved it', () => {
    const found = between(
      measured(at('2019-12-31', 12.5)),
      measured(at('2019-12-31', 12.5), at('2020-12-31', 12)),
    );
    expect(found).toMatchObject([
      { kind: 'status', table: 'goalAreas', from: { status: 'on-track' }, to: { status: 'off-track' } },
      {
        kind: 'status',
        table: 'subGoals',
        number: '1.1',
        from: { status: 'on-track' },
        to: { status: 'off-track' },
      },
      { kind: 'new-reading', reading: { value: 12 }, before: { value: 12.5 }, more: 0 },
    ]);
  });

  it('tells a figure that was corrected from one that is new, and one that is gone from both', () => {
    const then = measured(at('2018-12-31', 10), at('2019-12-31', 118));
    const now = measured(at('2019-12-31', 124), at('2020-06-30', 13), at('2020-12-31', 15));
    const found = between(then, now).filter(({ kind }) => kind.endsWith('reading'));
    expect(found).toMatchObject([
      { kind: 'removed-reading', from: { date: '2018-12-31' } },
      { kind: 'corrected-reading', from: { value: 118 }, to: { value: 124 } },
      { kind: 'new-reading', reading: { date: '2020-12-31' }, before: { date: '2019-12-31' }, more: 1 },
    ]);
  });

  it('says when a preliminary figure has become final, and nothing of a comment that was added', () => {
    const then = measured(at('2019-12-31', 12, { preliminary: true }), at('2020-12-31', 15));
    const now = measured(at('2019-12-31', 12), at('2020-12-31', 15, { comment: 'Fra årsmeldingen' }));
    expect(kinds(between(then, now))).toEqual(['corrected-reading']);
  });

  it('counts a figure that was known already as new on the day from which it counts', () => {
    const same = measured(at('2019-12-31', 12.5), at('2020-12-31', 15));
    const found = between(same, same, '2021-01-15', '2020-12-15');
    expect(found).toMatchObject([{ kind: 'new-reading', reading: { date: '2020-12-31' } }]);
  });

  it('says that what is asked for was changed, and by what it moved a status', () => {
    const then = measured(at('2020-12-31', 15));
    const now = smallPlan({
      ...then,
      indicators: [indicatorRow('i', { subGoal: 'sub-goal', targets: [{ date: '2022-12-31', value: 40 }] })],
    });
    expect(kinds(between(then, now))).toEqual(['status', 'status', 'target']);
  });

  it('says what was done, postponed, missed, added and taken out of the actions', () => {
    const milestones = [
      { id: 'm1', name: 'Invitasjon', due: '2021-02-15' },
      { id: 'm2', name: 'Program', due: '2021-06-01' },
    ];
    const then = smallPlan({
      actions: [
        actionRow('course', { status: 'planned', milestones }),
        actionRow('trip', { due: '2021-02-20', order: 1 }),
        actionRow('fair', { due: '2021-02-10', order: 2 }),
        actionRow('old', { order: 3 }),
      ],
    });
    const now = smallPlan({
      actions: [
        actionRow('course', {
          status: 'in-progress',
          milestones: milestones.map((each) => (each.id === 'm2' ? { ...each, doneOn: '2021-02-20' } : each)),
        }),
        actionRow('trip', { due: '2021-12-31', order: 1 }),
        actionRow('fair', { due: '2021-02-10', order: 2 }),
        actionRow('new', { order: 3 }),
      ],
    });
    const found = between(then, now).filter(({ kind }) => kind !== 'status');
    expect(found).toMatchObject([
      { kind: 'action-status', action: { id: 'course' }, from: 'planned', to: 'in-progress' },
      { kind: 'overdue', action: { id: 'course' }, milestone: { id: 'm1' }, due: '2021-02-15' },
      { kind: 'milestone-done', action: { id: 'course' }, milestone: { id: 'm2' }, on: '2021-02-20' },
      { kind: 'action-due', action: { id: 'trip' }, from: '2021-02-20', to: '2021-12-31' },
      { kind: 'overdue', action: { id: 'fair' }, due: '2021-02-10' },
      { kind: 'action-added', action: { id: 'new' } },
      { kind: 'action-removed', action: { id: 'old' } },
    ]);
  });

  it('calls an action that has come into the period postponed, not new', () => {
    const period = { id: 'p', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 0 };
    const look = (due: string, asOf: string): Look => {
      const { series: _, ...rows } = smallPlan({
        planPeriods: [period],
        actions: [actionRow('map', { due })],
      });
      return { rows, view: viewPlan(rows, () => [], { asOf, period }), readingsOf: () => [] };
    };
    const [then, now] = [look('2020-11-30', '2021-02-01'), look('2021-12-31', '2021-03-01')];
    expect(differencesBetween(then, now, [])).toMatchObject([
      { kind: 'action-due', from: '2020-11-30', to: '2021-12-31' },
    ]);
    expect(differencesBetween(now, then, [])).toMatchObject([
      { kind: 'action-due', from: '2021-12-31', to: '2020-11-30' },
      { kind: 'overdue', due: '2020-11-30' },
    ]);
  });

  it('says which mandates were answered, and which are new on the day looked from', () => {
    const then = smallPlan({ mandates: [mandateRow('a'), mandateRow('b', { date: '2021-02-20' })] });
    const now = smallPlan({
      mandates: [
        mandateRow('a', { status: 'answered' }),
        mandateRow('b', { date: '2021-02-20' }),
        mandateRow('c', { date: '2021-06-01' }),
      ],
    });
    expect(between(then, now)).toMatchObject([
      { kind: 'mandate', mandate: { id: 'a' }, from: 'open' },
      { kind: 'mandate', mandate: { id: 'b' } },
    ]);
  });

  it('is nothing where the same is known on the same day', () => {
    fc.assert(
      fc.property(
        planDocument,
        date,
        (document, asOf) => between(document, document, asOf, asOf).length === 0,
      ),
    );
  });

  it('leaves out no status that moved, and no figure: with those told, what counted then becomes what counts now', () => {
    fc.assert(
      fc.property(planDocument, planDocument, date, date, (then, other, asOf, wasAsOf) => {
        // The same indicators with other readings: those are what people change most.
        const series = then.indicators.map(({ id }, i) => ({
          indicator: id,
          readings: other.series[i]?.readings ?? [],
        }));
        const [was, is] = [lookAt(then, wasAsOf), lookAt({ ...then, series }, asOf)];
        const found = differencesBetween(
          was,
          is,
          then.indicators.map(({ id }) => id),
        );
        for (const { id } of then.subGoals) {
          const [from, to] = [was.view.subGoals.get(id), is.view.subGoals.get(id)];
          const told = found.find((each) => each.kind === 'status' && each.id === id);
          if (from?.rollup.status !== to?.rollup.status) {
            expect(told).toMatchObject({
              from: { status: from?.rollup.status },
              to: { status: to?.rollup.status },
            });
          } else if (from?.rollup.status !== 'outdated') expect(told).toBeUndefined();
        }
        for (const indicator of then.indicators) {
          const counted = (look: Look) =>
            look
              .readingsOf(indicator.id)
              .filter((each) => each.date <= lastCountedDate(indicator, look.view.lens));
          const figures = new Map(counted(was).map((each) => [each.date, each.value]));
          let added = 0;
          for (const each of found) {
            if (!('indicator' in each) || each.indicator.id !== indicator.id) continue;
            if (each.kind === 'removed-reading') figures.delete(each.from.date);
            if (each.kind === 'corrected-reading') figures.set(each.to.date, each.to.value);
            if (each.kind === 'new-reading') added = 1 + each.more;
          }
          const now = new Map(counted(is).map((each) => [each.date, each.value]));
          for (const [day, value] of figures) expect(now.get(day)).toBe(value);
          expect(now.size).toBe(figures.size + added);
        }
      }),
    );
  });
});
