import { describe, expect, test } from 'vitest';
import {
  currentReading,
  cutPath,
  type ExpectedPath,
  expectedValue,
  judge,
  roundTo,
} from '#/domain/progress.ts';
import { at, from, judgedOn, judgedWithoutBaseline } from './examples.ts';

const BY_2022 = { date: '2022-12-31', value: 20 };

describe('the worked examples of the rule', () => {
  test('15 halfway is on track', () => {
    const seen = judgedOn(from('2021-03-01'), [at('2020-12-31', 15)]);
    expect(seen.status).toBe('on-track');
    expect(seen.expected).toBeCloseTo(15.003422, 6);
    expect(seen.progress).toBeCloseTo(0.5, 6);
    expect(seen.lag).toBeCloseTo(0.000342, 6);
    expect(seen.expectedProgress).toBeCloseTo(0.500342, 6);
  });

  test('14 halfway is at risk', () => {
    const seen = judgedOn(from('2021-03-01'), [at('2020-12-31', 14)]);
    expect(seen.status).toBe('at-risk');
    expect(seen.expected).toBeCloseTo(15.003422, 6);
    expect(seen.progress).toBeCloseTo(0.4, 6);
    expect(seen.lag).toBeCloseTo(0.100342, 6);
  });

  test('12.5 halfway is off track', () => {
    const seen = judgedOn(from('2021-03-01'), [at('2020-12-31', 12.5)]);
    expect(seen.status).toBe('off-track');
    expect(seen.expected).toBeCloseTo(15.003422, 6);
    expect(seen.progress).toBeCloseTo(0.25, 6);
    expect(seen.lag).toBeCloseTo(0.250342, 6);
  });

  test('21 a year early is achieved, ahead of the path', () => {
    const seen = judgedOn(from('2022-03-01'), [at('2021-12-31', 21)]);
    expect(seen.status).toBe('achieved');
    expect(seen.expected).toBeCloseTo(17.501711, 6);
    expect(seen.progress).toBeCloseTo(1.1, 6);
    expect(seen.lag).toBeCloseTo(-0.349829, 6);
  });

  test('19 on the final date is missed, however little is missing', () => {
    const seen = judgedOn(from('2023-03-01'), [at('2022-12-31', 19)]);
    expect(seen.status).toBe('missed');
    expect(seen.expected).toBeCloseTo(20, 6);
    expect(seen.progress).toBeCloseTo(0.9, 6);
    expect(seen.lag).toBeCloseTo(0.1, 6);
  });

  test('a decrease by way of two targets is at risk at 330', () => {
    const seen = judgedOn(from('2026-06-01'), [at('2025-12-31', 330)], {
      direction: 'decrease',
      baseline: { date: '2009-12-31', value: 500 },
      targets: [
        { date: '2020-12-31', value: 450 },
        { date: '2030-12-31', value: 100 },
      ],
    });
    expect(seen.status).toBe('at-risk');
    expect(seen.expected).toBeCloseTo(275, 6);
    expect(seen.progress).toBeCloseTo(0.425, 6);
    expect(seen.lag).toBeCloseTo(0.1375, 6);
  });

  test('a step path expects its last target reached, and 13 is at risk', () => {
    const seen = judgedOn(from('2021-07-01'), [at('2021-06-30', 13)], {
      path: 'step',
      targets: [{ date: '2020-12-31', value: 14 }, BY_2022],
    });
    expect(seen.status).toBe('at-risk');
    expect(seen.expected).toBeCloseTo(14, 6);
    expect(seen.progress).toBeCloseTo(0.3, 6);
    expect(seen.lag).toBeCloseTo(0.1, 6);
  });

  test('without a baseline change is counted from the first reading, and the judgement says so', () => {
    const readings = [at('2019-06-30', 12), at('2020-12-31', 11)];
    const seen = judge(judgedWithoutBaseline(), readings, from('2021-01-01'));
    expect(seen.status).toBe('off-track');
    expect(seen.expected).toBeCloseTo(15.4375, 6);
    expect(seen.progress).toBeCloseTo(-0.125, 6);
    expect(seen.lag).toBeCloseTo(0.554688, 6);
    expect(seen.flags).toEqual(['baseline-from-reading']);
    expect(seen.baseline).toEqual({ date: '2019-06-30', value: 12 });
  });

  test('a reading before the baseline is history, not data', () => {
    const seen = judgedOn(from('2021-01-01'), [at('2017-12-31', 9)]);
    expect(seen.status).toBe('no-data');
    expect(seen).not.toHaveProperty('reading');
    expect(seen).not.toHaveProperty('progress');
    expect(seen).not.toHaveProperty('lag');
    expect(seen).not.toHaveProperty('expected');
  });

  test('1.5 below a band of 80 to 100 is at risk', () => {
    const seen = judge(
      {
        direction: 'hold',
        band: { min: 80, max: 100, end: '2022-12-31' },
        targets: [],
        path: 'linear',
        decimals: 1,
        frequency: 'annual',
      },
      [at('2020-12-31', 78.5)],
      from('2021-01-01'),
    );
    expect(seen.status).toBe('at-risk');
    expect(seen.progress).toBeCloseTo(0.85, 6);
    expect(seen.lag).toBeCloseTo(0.15, 6);
    expect(seen).not.toHaveProperty('expected');
  });

  test('15 at the end of 2019–2020 reaches that period’s target of 15.0, though not the final one', () => {
    const seen = judgedOn(from('2021-03-01', '2020-12-31'), [at('2020-12-31', 15)]);
    expect(seen.status).toBe('achieved');
    expect(seen.target).toEqual({ date: '2020-12-31', value: 15 });
    expect(seen.expected).toBeCloseTo(15, 6);
    expect(seen.progress).toBeCloseTo(1, 6);
    expect(seen.lag).toBeCloseTo(0, 6);
  });

  test('13 halfway through 2019–2020 is on track for the period', () => {
    const seen = judgedOn(from('2020-02-01', '2020-12-31'), [at('2019-12-31', 13)]);
    expect(seen.status).toBe('on-track');
    expect(seen.expected).toBeCloseTo(12.49658, 6);
    expect(seen.progress).toBeCloseTo(0.6, 6);
    expect(seen.lag).toBeCloseTo(-0.100684, 6);
  });
});

describe('expected value', () => {
  const path: ExpectedPath = {
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2020-12-31', value: 14 }, BY_2022],
    shape: 'linear',
  };

  test('is the baseline’s before its date and the final target’s after its date', () => {
    expect(expectedValue(path, '2010-01-01')).toBe(10);
    expect(expectedValue(path, '2018-12-31')).toBe(10);
    expect(expectedValue(path, '2030-01-01')).toBe(20);
  });

  test('counts calendar days, the leap day too', () => {
    // 2019 has 365 of the 731 days to the first target.
    expect(expectedValue(path, '2019-12-31')).toBeCloseTo(10 + (4 * 365) / 731, 12);
  });

  test('on a step path changes on the target’s own date', () => {
    const step: ExpectedPath = { ...path, shape: 'step' };
    expect(expectedValue(step, '2020-12-30')).toBe(10);
    expect(expectedValue(step, '2020-12-31')).toBe(14);
    expect(expectedValue(step, '2022-12-30')).toBe(14);
    expect(expectedValue(step, '2022-12-31')).toBe(20);
  });
});

describe('the current reading', () => {
  const readings = [at('2019-12-31', 11), at('2020-12-31', 14), at('2021-12-31', 18)];

  test('is the latest no later than the date looked from', () => {
    expect(currentReading(readings, '2021-12-30')?.value).toBe(14);
    expect(currentReading(readings, '2021-12-31')?.value).toBe(18);
    expect(currentReading(readings, '2019-12-30')).toBeUndefined();
  });

  test('may be dated on the baseline’s own day', () => {
    const seen = judgedOn(from('2019-01-15'), [at('2018-12-31', 10)]);
    expect(seen.status).toBe('on-track');
    expect(seen.progress).toBe(0);
    expect(seen.lag).toBe(0);
  });

  test('later readings than as-of change nothing', () => {
    const before = judgedOn(from('2021-03-01'), readings.slice(0, 2));
    expect(judgedOn(from('2021-03-01'), readings)).toEqual(before);
  });

  test('readings after the period’s end do not count for the period', () => {
    const within = judgedOn(from('2023-01-01', '2020-12-31'), readings.slice(0, 2));
    const seen = judgedOn(from('2023-01-01', '2020-12-31'), readings);
    expect(seen).toEqual(within);
    expect(seen.reading?.value).toBe(14);
    expect(seen.status).toBe('missed');
  });

  test('a later first reading than as-of does not serve as a baseline', () => {
    const seen = judge(judgedWithoutBaseline(), [at('2021-06-30', 12)], from('2021-01-01'));
    expect(seen.status).toBe('no-data');
    expect(seen.flags).toEqual([]);
    expect(seen).not.toHaveProperty('baseline');
  });
});

describe('thresholds', () => {
  const ahead = (value: number) =>
    judgedOn(from('2021-03-01', '2020-12-31'), [at('2019-12-31', value)], {
      // A flat stretch, so that e(d) is exactly 20 and lag is exactly (20 − r) / 10.
      targets: [
        { date: '2019-12-31', value: 20 },
        { date: '2020-12-31', value: 20 },
      ],
    });

  test('are inclusive: a lag of exactly 0.05 is on track, of exactly 0.20 at risk', () => {
    expect(ahead(19.5).status).toBe('on-track');
    expect(ahead(18).status).toBe('at-risk');
  });

  test('hold within a billionth, so that binary rounding never decides', () => {
    expect(ahead(19.5 - 5e-9).status).toBe('on-track');
    expect(ahead(19.5 - 2e-8).status).toBe('at-risk');
    expect(ahead(18 - 5e-9).status).toBe('at-risk');
    expect(ahead(18 - 2e-8).status).toBe('off-track');
  });

  test('a target missed by less than a billionth is achieved', () => {
    expect(ahead(20 - 5e-10).status).toBe('achieved');
    expect(ahead(20 - 5e-9).status).toBe('on-track');
  });

  test('are the plan’s own', () => {
    const strict = { asOf: '2021-03-01', thresholds: { onTrack: 0, atRisk: 0.1 } };
    expect(judgedOn(strict, [at('2020-12-31', 15)]).status).toBe('at-risk');
    expect(judgedOn(strict, [at('2020-12-31', 14)]).status).toBe('off-track');
  });

  test('1 − 0.9 reaches a target of 0.1', () => {
    const seen = judgedOn(from('2021-03-01'), [at('2020-12-31', 1 - 0.9)], {
      baseline: { date: '2018-12-31', value: 0 },
      targets: [{ date: '2022-12-31', value: 0.1 }],
    });
    expect(seen.status).toBe('achieved');
  });
});

describe('rounding', () => {
  test.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [15.003422, 1, 15],
    [0.0000005, 6, 0.000001],
    [-0.4, 0, 0],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
  ])('%d with %d decimals is %d', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  test('a rounded zero has no sign', () => {
    expect(Object.is(roundTo(-0.2, 0), 0)).toBe(true);
  });
});

describe('a path cut at a period’s end', () => {
  const path: ExpectedPath = {
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2020-12-31', value: 14.26 }, BY_2022],
    shape: 'linear',
  };

  test('ends in the target of that very date, unrounded', () => {
    expect(cutPath(path, '2020-12-31', 0).targets).toEqual([{ date: '2020-12-31', value: 14.26 }]);
  });

  test('ends in the expected value as it is shown', () => {
    // (14.26 + 20) / 2 on the 365th of 730 days.
    expect(cutPath(path, '2021-12-31', 1).targets).toEqual([
      { date: '2020-12-31', value: 14.26 },
      { date: '2021-12-31', value: 17.1 },
    ]);
    expect(cutPath(path, '2021-12-31', 0).targets.at(-1)?.value).toBe(17);
  });

  test('keeps the final value where the period ends after it', () => {
    expect(cutPath(path, '2024-12-31', 1).targets.at(-1)).toEqual({ date: '2024-12-31', value: 20 });
  });
});
