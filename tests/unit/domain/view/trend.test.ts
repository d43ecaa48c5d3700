import { describe, expect, it } from 'vitest';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { areaTrends } from '#/domain/view/trend.ts';
import { at, indicatorRow } from '../progress/examples.ts';
import { smallPlan, subGoalRow } from '../smallPlan.ts';

const YEARLY = [at('2019-12-31', 12), at('2020-12-31', 14), at('2021-12-31', 17), at('2022-12-31', 20)];

function trends(doc: PlanDocument, lens: Lens, readings: Record<string, readonly Reading[] | undefined>) {
  return areaTrends(doc, lens, ({ id }) => readings[id]);
}

describe('the trend of a goal area', () => {
  const doc = smallPlan({ indicators: [indicatorRow('i')] });

  it('ends on the date looked at, in date order, at most eight points', () => {
    for (const asOf of ['2020-02-15', '2020-10-31', '2022-12-31', '2030-01-01']) {
      const points = trends(doc, { asOf }, { i: [at('2018-12-31', 10), ...YEARLY] }).get('area') ?? [];
      expect(points.length).toBeGreaterThan(0);
      expect(points.length).toBeLessThanOrEqual(8);
      expect(points.at(-1)?.date).toBe(asOf);
      expect(points.map(({ date }) => date)).toEqual([...new Set(points.map(({ date }) => date))].sort());
    }
  });

  it('shows progress as it was known then', () => {
    const points = trends(doc, { asOf: '2022-12-31' }, { i: YEARLY }).get('area') ?? [];
    // Nothing had been read in 2019; in February 2020 the figure of 2019 was the latest.
    expect(points[0]).toEqual({ date: '2020-02-29', progress: expect.closeTo(0.2) });
    expect(points.at(-1)).toEqual({ date: '2022-12-31', progress: 1 });
    expect(points.every(({ progress }, i) => progress >= (points[i - 1]?.progress ?? 0))).toBe(true);
  });

  it('stops at the end of the period looked at', () => {
    const period: PlanPeriod = { id: 'p', name: 'p', start: '2019-01-01', end: '2020-12-31', order: 0 };
    const points = trends(doc, { asOf: '2022-12-31', period }, { i: YEARLY }).get('area') ?? [];
    expect(points.at(-1)).toEqual({ date: '2020-12-31', progress: expect.closeTo(0.8) });
  });

  it('is empty before the plan has begun, and without readings', () => {
    expect(trends(doc, { asOf: '2018-12-31' }, { i: YEARLY }).get('area')).toEqual([]);
    expect(trends(doc, { asOf: '2019-01-01' }, { i: YEARLY }).get('area')).toEqual([]);
    expect(trends(doc, { asOf: '2022-12-31' }, { i: [] }).get('area')).toEqual([]);
  });

  it('has a row for every area, also for one with nothing in it', () => {
    const two = smallPlan({
      goalAreas: [
        { id: 'area', name: 'Area', order: 0, weight: 1 },
        { id: 'empty', name: 'Empty', order: 1, weight: 1 },
      ],
      indicators: [indicatorRow('i')],
    });
    const found = trends(two, { asOf: '2022-12-31' }, { i: YEARLY });
    expect(found.get('empty')).toEqual([]);
    expect(found.get('area')?.length).toBeGreaterThan(0);
  });

  it('leaves out a date on which any indicator’s readings are not at hand, and never guesses', () => {
    const two = smallPlan({
      subGoals: [subGoalRow('sub-goal')],
      indicators: [indicatorRow('i'), indicatorRow('long')],
    });
    const found = areaTrends(two, { asOf: '2022-12-31' }, ({ id }, { asOf }) =>
      id === 'long' && asOf < '2022-01-01' ? undefined : YEARLY,
    );
    const points = found.get('area') ?? [];
    expect(points.length).toBeGreaterThan(0);
    expect(points.every(({ date }) => date >= '2022-01-01')).toBe(true);
  });
});
