import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#/domain/dates.ts';
import { DEFAULT_THRESHOLDS, type Reading } from '#/domain/model.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { readingRows } from '#/features/indicators/readingRows.ts';
import { indicator } from '../areas/mount.tsx';

const partner = indicator('partner', 'Projects as partner');
const unbased = indicator('unbased', 'Projects');
delete unbased.baseline;
const period = { id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 };

describe('the readings of an indicator', () => {
  test('come newest first, each with what was expected and what it was worth on its own date', () => {
    const readings = [
      { date: '2020-12-31', value: 12.5 },
      { date: '2021-12-31', value: 21 },
    ];
    const rows = readingRows(partner, readings, { asOf: '2022-03-01' }, DEFAULT_THRESHOLDS);
    expect(rows).toMatchObject([
      { kind: 'judged', status: 'achieved', reading: readings[1] },
      { kind: 'judged', status: 'off-track', reading: readings[0] },
      { kind: 'baseline', value: { date: '2018-12-31', value: 10 } },
    ]);
    expect(rows[1]).toHaveProperty('expected', expect.closeTo(15.003422, 6));
  });

  test('later than the date looked at, or after the period, are listed but not judged', () => {
    const readings = [
      { date: '2020-12-31', value: 15 },
      { date: '2021-02-28', value: 16 },
      { date: '2021-12-31', value: 21 },
    ];
    const kinds = readingRows(partner, readings, { asOf: '2021-06-30', period }, DEFAULT_THRESHOLDS).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['after-as-of', 'after-period', 'judged', 'baseline']);
  });

  test('from before the baseline are history', () => {
    const rows = readingRows(
      partner,
      [{ date: '2017-12-31', value: 9 }],
      { asOf: '2021-01-01' },
      DEFAULT_THRESHOLDS,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['baseline', 'before']);
  });

  test('on the baseline’s date count as the baseline only where they say the same', () => {
    const onDate = (value: number) =>
      readingRows(partner, [{ date: '2018-12-31', value }], { asOf: '2021-01-01' }, DEFAULT_THRESHOLDS).map(
        ({ kind }) => kind,
      );
    expect(onDate(10)).toEqual(['baseline']);
    expect(onDate(11).sort()).toEqual(['baseline', 'judged']);
  });

  test('begin with the baseline where none is given', () => {
    const readings = [
      { date: '2019-06-30', value: 12 },
      { date: '2020-12-31', value: 11 },
    ];
    const rows = readingRows(unbased, readings, { asOf: '2021-01-01' }, DEFAULT_THRESHOLDS);
    expect(rows).toMatchObject([
      { kind: 'judged', status: 'off-track' },
      { kind: 'baseline', reading: readings[0] },
    ]);
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
        for (const row of readingRows(measured, readings, { asOf: '2023-01-01' }, DEFAULT_THRESHOLDS)) {
          if (row.kind !== 'judged') continue;
          const then = judge(measured, readings, { asOf: row.reading.date, thresholds: DEFAULT_THRESHOLDS });
          expect([row.status, row.expected]).toEqual([then.status, then.expected]);
        }
      }),
    );
  });
});
