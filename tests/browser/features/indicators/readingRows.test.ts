import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { addDays } from '#/domain/values/dates.ts';
import { type Lens, viewThrough } from '#/domain/view/planView.ts';
import { type ReadingRow, readingRows } from '#/features/indicators/readingRows.ts';
import { indicator } from '../areas/mount.tsx';

const partner = indicator('partner', 'Projects as partner', { decimals: 1 });
const unbased = indicator('unbased', 'Projects', { decimals: 1 });
delete unbased.baseline;
const period = { id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 };

const plan: Plan = {
  id: 'plan',
  name: 'Plan',
  municipality: 'Kommune',
  start: '2019-01-01',
  end: '2022-12-31',
  thresholds: DEFAULT_THRESHOLDS,
};

function rowsOf(indicator: Indicator, readings: readonly Reading[], lens: Lens): ReadingRow[] {
  const judgement = judgeIndicator(indicator, readings, viewThrough(lens, plan));
  return readingRows({ indicator, judgement }, readings, lens, plan);
}

describe('the readings of an indicator', () => {
  test('come newest first, each with what was expected and what it was worth on its own date', () => {
    const readings = [
      { date: '2020-12-31', value: 12.5 },
      { date: '2021-12-31', value: 21 },
    ];
    const rows = rowsOf(partner, readings, { asOf: '2022-03-01' });
    expect(rows).toMatchObject([
      { kind: 'judged', status: 'achieved', reading: readings[1] },
      { kind: 'judged', status: 'off-track', reading: readings[0] },
      { kind: 'baseline', value: { date: '2018-12-31', value: 10 } },
    ]);
    expect(rows[1]).toHaveProperty('expected', 15);
  });

  test('later than the date looked at, or after the period, are listed but not judged', () => {
    const readings = [
      { date: '2020-12-31', value: 15 },
      { date: '2021-02-28', value: 16 },
      { date: '2021-12-31', value: 21 },
    ];
    const kinds = rowsOf(partner, readings, { asOf: '2021-06-30', period }).map(({ kind }) => kind);
    expect(kinds).toEqual(['after-as-of', 'after-period', 'judged', 'baseline']);
  });

  test('from before the baseline are history', () => {
    const rows = rowsOf(partner, [{ date: '2017-12-31', value: 9 }], { asOf: '2021-01-01' });
    expect(rows.map(({ kind }) => kind)).toEqual(['baseline', 'before']);
  });

  test('on the baseline’s date count as the baseline only where they say the same', () => {
    const onDate = (value: number) =>
      rowsOf(partner, [{ date: '2018-12-31', value }], { asOf: '2021-01-01' }).map(({ kind }) => kind);
    expect(onDate(10)).toEqual(['baseline']);
    expect(onDate(11).sort()).toEqual(['baseline', 'before']);
  });

  test('begin with the baseline where none is given', () => {
    const readings = [
      { date: '2019-06-30', value: 12 },
      { date: '2020-12-31', value: 11 },
    ];
    const rows = rowsOf(unbased, readings, { asOf: '2021-01-01' });
    expect(rows).toMatchObject([
      { kind: 'judged', status: 'off-track' },
      { kind: 'baseline', reading: readings[0] },
    ]);
  });

  test('from after the one that settled the target change nothing', () => {
    const readings = [
      { date: '2022-06-30', value: 20 },
      { date: '2023-06-30', value: 12 },
    ];
    const kinds = (asOf: string) => rowsOf(partner, readings, { asOf }).map(({ kind }) => kind);
    expect(kinds('2024-01-01')).toEqual(['after-target', 'judged', 'baseline']);
    const none = readings.slice(1);
    expect(rowsOf(partner, none, { asOf: '2024-01-01' })[0]).toMatchObject({
      kind: 'judged',
      status: 'missed',
    });
  });

  test('are judged as if one had looked at the whole series on that day', () => {
    const series = fc
      .uniqueArray(
        fc.record({ day: fc.integer({ min: 1, max: 1400 }), value: fc.integer({ min: 5, max: 25 }) }),
        {
          selector: ({ day }) => day,
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((all): Reading[] =>
        all
          .sort((a, b) => a.day - b.day)
          .map(({ day, value }) => ({ date: addDays('2018-12-31', day), value })),
      );
    fc.assert(
      fc.property(series, fc.constantFrom(partner, unbased), (readings, measured) => {
        for (const row of rowsOf(measured, readings, { asOf: '2023-01-01' })) {
          if (row.kind !== 'judged') continue;
          const then = judgeIndicator(measured, readings, viewThrough({ asOf: row.reading.date }, plan));
          expect([row.status, row.expected]).toEqual([then.status, then.expected]);
        }
      }),
    );
  });
});
