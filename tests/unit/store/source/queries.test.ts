import { describe, expect, test } from 'vitest';
import { SUMMARY_TAIL, summarise } from '#/domain/readings/series.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { viewOf } from '#/store/source/queries.ts';
import { beyondSummary } from '#/store/source/seriesInMemory.ts';
import { planOf } from '../../../support/plan.ts';
import { at, indicatorRow } from '../../domain/progress/examples.ts';

/** Monthly readings from January 2019 on, one longer than a summary holds by a year. */
const months: Reading[] = Array.from({ length: SUMMARY_TAIL + 12 }, (_, i) =>
  at(`${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-28`, 10 + i / 4),
);

function snapshot(readings: readonly Reading[]): Snapshot {
  return {
    head: '000000001-0000-aaaaaaaaaa',
    commits: 1,
    backedUp: 1,
    rows: planOf({
      plan: {
        name: 'Plan',
        municipality: 'Trondheim',
      },
      goalAreas: [{ id: 'area', name: 'Næring', order: 0 }],
      subGoals: [{ id: 'sub-goal', goalArea: 'area', name: 'Mål', order: 0 }],
      indicators: [indicatorRow('x', { frequency: 'monthly' })],
    }),
    summaries: new Map([['x', summarise(readings)]]),
  };
}

describe('a plan in memory', () => {
  test('is judged from summaries where they reach far enough back', () => {
    const plan = snapshot(months);
    expect(beyondSummary(plan, { asOf: '2022-01-15' })).toEqual([]);
    const seen = viewOf(plan, { asOf: '2022-01-15' }).indicators.get('x')?.judgement;
    expect(seen?.reading?.date).toBe('2021-12-28');
  });

  test('names the indicators whose series must be read for a date long past, and is judged by those', () => {
    const plan = snapshot(months);
    expect(beyondSummary(plan, { asOf: '2019-06-30' })).toEqual(['x']);
    const deep = new Map([['x', months]]);
    const seen = viewOf(plan, { asOf: '2019-06-30' }, deep).indicators.get('x')?.judgement;
    expect(seen?.reading?.date).toBe('2019-06-28');
  });

  test('asked for before the series are there does not stay as it was seen then', () => {
    const plan = snapshot(months);
    viewOf(plan, { asOf: '2019-06-30' });
    const seen = viewOf(plan, { asOf: '2019-06-30' }, new Map([['x', months]])).indicators.get(
      'x',
    )?.judgement;
    expect(seen?.status).not.toBe('no-data');
  });

  test('is viewed once for the same lens, and apart for another', () => {
    const plan = snapshot(months.slice(0, 3));
    const period = { id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 };
    expect(viewOf(plan, { asOf: '2019-06-30' })).toBe(viewOf(plan, { asOf: '2019-06-30' }));
    expect(viewOf(plan, { asOf: '2019-06-30', period })).not.toBe(viewOf(plan, { asOf: '2019-06-30' }));
  });

  test('judges an indicator once for the same readings, from whatever date before its first', () => {
    const plan = snapshot(months);
    expect(viewOf(plan, { asOf: '2018-12-31' }).indicators.get('x')?.judgement.status).toBe('no-data');
    expect(viewOf(plan, { asOf: '2022-01-15' }).indicators.get('x')?.judgement.status).not.toBe('no-data');
  });
});
