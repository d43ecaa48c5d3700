import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Judged, Judgement } from '#/domain/progress/rule.ts';
import type { Band } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { at, from, judged } from './examples.ts';

/** Judges one reading against a range that must be held until the end of 2022. */
function held(
  value: number,
  band: Partial<Band> = { min: 80, max: 100 },
  fields: Partial<Judged> = {},
): Judgement {
  return judgeBand(
    [at('2020-12-31', value)],
    { end: '2022-12-31', ...band },
    '2021-06-01',
    undefined,
    fields,
  );
}

function judgeBand(
  readings: Reading[],
  band: Band,
  asOf: string,
  periodEnd?: string,
  fields: Partial<Judged> = {},
): Judgement {
  const { baseline: _baseline, ...rest } = judged({ direction: 'hold', targets: [], ...fields });
  return judgeIndicator({ ...rest, band }, readings, from(asOf, periodEnd));
}

describe('an indicator to be held within a range', () => {
  test.each([80, 90, 100])('is on track at %d, both edges included', (value) => {
    expect(held(value)).toMatchObject({ status: 'on-track', progress: 1, lag: 0, expectedProgress: 1 });
  });

  test.each([
    [79.5, 0.05, 'at-risk'],
    [101.5, 0.15, 'at-risk'],
    [78, 0.2, 'at-risk'],
    [102.1, 0.21, 'off-track'],
    [60, 2, 'off-track'],
  ] as const)(
    'at %d lags by %d of half the range’s width and is at best at risk: %s',
    (value, lag, status) => {
      const seen = held(value);
      expect(seen.status).toBe(status);
      expect(seen.lag).toBeCloseTo(lag, 9);
      expect(seen.progress).toBeCloseTo(Math.max(0, 1 - lag), 9);
    },
  );

  test('is settled by its closing reading: achieved inside, missed outside', () => {
    const band = { min: 80, max: 100, end: '2022-12-31' };
    expect(judgeBand([at('2022-12-31', 80)], band, '2023-01-15').status).toBe('achieved');
    expect(judgeBand([at('2022-12-31', 79.9)], band, '2023-01-15').status).toBe('missed');
    expect(judgeBand([at('2022-06-30', 80)], band, '2023-01-15').status).toBe('on-track');
    expect(judgeBand([at('2022-06-30', 80)], band, '2023-01-31').status).toBe('achieved');
    expect(judgeBand([at('2022-12-31', 80), at('2023-06-30', 50)], band, '2024-01-01').status).toBe(
      'achieved',
    );
  });

  test('is outdated as all else is', () => {
    expect(judgeBand([at('2020-12-31', 90)], { min: 80, end: '2025-12-31' }, '2022-05-01').status).toBe(
      'outdated',
    );
  });

  test('may have one edge open', () => {
    expect(held(1000, { min: 95 }).status).toBe('on-track');
    expect(held(93, { min: 95 })).toMatchObject({ status: 'off-track', lag: expect.closeTo(2 / 9.5, 9) });
    expect(held(-5, { max: 40 }).status).toBe('on-track');
    expect(held(42, { max: 40 })).toMatchObject({ status: 'off-track', lag: expect.closeTo(0.5, 9) });
    expect(held(40.5, { max: 40 })).toMatchObject({ status: 'at-risk', lag: expect.closeTo(0.125, 9) });
  });

  test('around a point or an open edge counts lag in a tenth of it, and at least in the last decimal', () => {
    expect(held(45, { min: 50, max: 50 }).lag).toBeCloseTo(1, 9);
    expect(held(-45, { min: -50, max: -50 }).lag).toBeCloseTo(1, 9);
    expect(held(0.1, { min: 0, max: 0 }).lag).toBeCloseTo(1, 9);
    expect(held(0.6, { min: 0.5, max: 0.5 }).lag).toBeCloseTo(1, 9);
    expect(held(50, { min: 50, max: 50 }).status).toBe('on-track');
  });

  test('one unit of the last decimal outside is never far behind, unless the edge is 0', () => {
    const whole = { decimals: 0 };
    expect(held(12, { min: 13, max: 13 }, whole).status).toBe('at-risk');
    expect(held(11, { min: 13, max: 13 }, whole).status).toBe('off-track');
    expect(held(1, { min: 0, max: 0 }, whole).status).toBe('off-track');
    expect(held(1, { max: 0 }, whole).status).toBe('off-track');
    expect(held(4, { min: 0, max: 3 }, whole).status).toBe('at-risk');
  });

  test('has its edges rounded as they are shown', () => {
    expect(held(94.96, { min: 95.04 })).toMatchObject({ status: 'on-track', range: { min: 95 } });
  });

  test.each([
    ['upside down', { min: 100, max: 80 }],
    ['without an edge', {}],
  ])('with a range %s has no target that can be judged', (_, band) => {
    const seen = held(90, band);
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toContain('invalid-target');
  });

  test('without any range has none either', () => {
    const none = judgeIndicator(judged({ direction: 'hold' }), [at('2020-12-31', 90)], from('2021-01-01'));
    expect(none.status).toBe('no-target');
    expect(none.flags).toContain('invalid-target');
  });

  test('is not measured without a reading, whatever its range', () => {
    expect(judgeBand([], { min: 80, max: 100, end: '2022-12-31' }, '2021-01-01').status).toBe('no-data');
  });

  test('takes no notice of a baseline', () => {
    const indicator = judged({ direction: 'hold', targets: [], band: { min: 0, max: 1, end: '2022-12-31' } });
    expect(judgeIndicator(indicator, [at('2017-12-31', 0.5)], from('2018-03-01')).status).toBe('on-track');
  });
});

describe('within a period', () => {
  const band = { min: 80, max: 100, end: '2022-12-31' };

  test('a range ends with the period where that comes first', () => {
    const seen = judgeBand([at('2020-12-31', 90)], band, '2021-03-01', '2020-12-31');
    expect(seen).toMatchObject({ status: 'achieved', range: { min: 80, max: 100, end: '2020-12-31' } });
    const whole = judgeBand([at('2022-12-31', 90)], band, '2023-03-01', '2024-12-31');
    expect(whole).toMatchObject({ status: 'achieved', range: { end: '2022-12-31' } });
  });

  test('readings after its end do not count for it', () => {
    const readings = [at('2020-06-30', 90), at('2021-06-30', 50)];
    expect(judgeBand(readings, band, '2022-01-01', '2020-12-31').status).toBe('achieved');
    expect(judgeBand(readings, band, '2022-01-01').status).toBe('off-track');
  });
});
