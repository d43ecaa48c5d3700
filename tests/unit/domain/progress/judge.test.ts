import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { expectedValue, pathFrom } from '#/domain/progress/path.ts';
import { betweenRounded, roundTo, stepOf } from '#/domain/progress/rounding.ts';
import { at, from, judgedOn, judgedWithoutBaseline } from './examples.ts';

const BY_2022 = { date: '2022-12-31', value: 20 };

describe('what is expected', () => {
  const path = pathFrom(
    { date: '2018-12-31', value: 10 },
    [{ date: '2020-12-31', value: 14 }, BY_2022],
    'linear',
    1,
  );

  test('is the baseline’s before its date and the final target’s after its date', () => {
    expect(expectedValue(path, '2010-01-01')).toBe(10);
    expect(expectedValue(path, '2018-12-31')).toBe(10);
    expect(expectedValue(path, '2030-01-01')).toBe(20);
  });

  test('counts calendar days, the leap day too, and is rounded to a step', () => {
    // 2019 has 365 of the 731 days to the first target: 11.997…
    expect(expectedValue(path, '2019-12-31')).toBe(12);
    expect(expectedValue(path, '2019-03-31')).toBe(10.5);
  });

  test('is whole where values are shown whole: nobody expects 9.3 networks', () => {
    const networks = pathFrom(
      { date: '2018-12-31', value: 8 },
      [{ date: '2022-12-31', value: 12 }],
      'linear',
      0,
    );
    expect(expectedValue(networks, '2020-04-30')).toBe(9);
  });

  test('leaves out targets on the baseline’s date or before it', () => {
    const late = pathFrom(
      { date: '2020-12-31', value: 10 },
      [{ date: '2019-12-31', value: 11 }, { date: '2020-12-31', value: 14 }, BY_2022],
      'linear',
      1,
    );
    expect(late.targets).toEqual([BY_2022]);
  });

  test('is never rounded where it is a target’s own, nor beyond the points around it', () => {
    const fine = pathFrom(
      { date: '2018-12-31', value: 0 },
      [
        { date: '2020-12-31', value: 1260 },
        { date: '2022-12-31', value: 80_000 },
      ],
      'linear',
      0,
    );
    expect(fine.step).toBe(100);
    expect(expectedValue(fine, '2020-12-31')).toBe(1260);
    expect(expectedValue(fine, '2020-12-30')).toBe(1260);
    expect(expectedValue({ ...fine, step: 10_000 }, '2020-12-30')).toBe(0);
    expect(expectedValue({ ...fine, step: 10_000 }, '2021-01-02')).toBe(1260);
  });

  test('on a step path changes on the target’s own date', () => {
    const step = { ...path, shape: 'step' as const };
    expect(expectedValue(step, '2020-12-30')).toBe(10);
    expect(expectedValue(step, '2020-12-31')).toBe(14);
    expect(expectedValue(step, '2022-12-30')).toBe(14);
    expect(expectedValue(step, '2022-12-31')).toBe(20);
  });

  test('today lies further on than it did when it was measured, but not beyond the target', () => {
    const seen = judgedOn(from('2021-07-01'), [at('2020-12-31', 15)]);
    expect(seen.expected).toBe(15);
    expect(seen.expectedNow).toBe(16.2);
    expect(seen.expectedProgress).toBeCloseTo(0.5, 9);
    expect(seen.expectedProgressNow).toBeCloseTo(0.62, 9);
    const over = judgedOn(from('2023-01-15'), [at('2022-06-30', 18)]);
    expect(over.expectedNow).toBe(20);
  });
});

describe('a step that one can mean', () => {
  test.each([
    [10, 1, 0.1],
    [10, 0, 1],
    [10, 3, 0.1],
    [9.99, 3, 0.01],
    [100, 0, 1],
    [999, 0, 1],
    [1000, 0, 10],
    [40_000, 0, 100],
    [1e9, 0, 1e7],
    [0.3 - 0.2, 6, 0.001],
    [999_999.999999, 6, 1000],
    [0, 2, 0.01],
  ])('of a change of %d with %d decimals is %d', (scale, decimals, step) => {
    expect(stepOf(scale, decimals)).toBeCloseTo(step, 12);
  });

  test.each([
    [59_986.3, 100, 60_000],
    [-150, 100, -200],
    [12.25, 0.1, 12.3],
    [-12.25, 0.1, -12.3],
    [0.00049, 0.001, 0],
  ])('%d rounded to %d is %d', (value, step, rounded) => {
    const way = { walked: 1, length: 2 };
    expect(betweenRounded([value - 1000, value + 1000], way, { decimals: 6, step })).toBe(rounded);
  });

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
    [1.00499999999, 2, 1],
    [4_000_000_000.05, 1, 4_000_000_000.1],
  ])('%d with %d decimals is %d', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  test('a rounded zero has no sign', () => {
    expect(Object.is(roundTo(-0.2, 0), 0)).toBe(true);
  });
});

describe('what is shown is what is judged', () => {
  test('a reading that is shown as the target has reached it', () => {
    const seen = judgedOn(from('2023-03-01'), [at('2022-12-31', 19.96)]);
    expect(seen.status).toBe('achieved');
    expect(seen.reading?.value).toBe(20);
  });

  test('one that is shown below it has not', () => {
    expect(judgedOn(from('2023-03-01'), [at('2022-12-31', 19.94)]).status).toBe('missed');
  });

  test('a baseline and a target that are shown alike lead nowhere', () => {
    const seen = judgedOn(from('2021-03-01'), [at('2020-12-31', 12)], {
      baseline: { date: '2018-12-31', value: 10.01 },
      targets: [{ date: '2022-12-31', value: 10.04 }],
    });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toContain('invalid-target');
  });
});

describe('the current reading', () => {
  const readings = [at('2019-12-31', 12), at('2020-12-31', 14), at('2021-12-31', 18)];

  test('is the latest no later than the date looked from', () => {
    expect(judgedOn(from('2021-12-30'), readings).reading?.value).toBe(14);
    expect(judgedOn(from('2021-12-31'), readings).reading?.value).toBe(18);
    expect(judgedOn(from('2019-12-30'), readings).status).toBe('no-data');
  });

  test('is never the baseline: where one started says nothing of how it goes', () => {
    const seen = judgedOn(from('2019-01-15'), [at('2017-12-31', 9), at('2018-12-31', 10)]);
    expect(seen.status).toBe('no-data');
    expect(seen).not.toHaveProperty('reading');
    expect(seen).not.toHaveProperty('progress');
    expect(seen).not.toHaveProperty('expected');
  });

  test('needs no baseline where no target is registered', () => {
    const seen = judgedOn(from('2021-03-01'), [at('2017-12-31', 9)], { targets: [] });
    expect(seen.status).toBe('no-target');
    expect(seen.reading?.value).toBe(9);
    expect(seen.flags).not.toContain('baseline-from-reading');
  });

  test('later readings than as-of change nothing', () => {
    expect(judgedOn(from('2021-03-01'), readings)).toEqual(
      judgedOn(from('2021-03-01'), readings.slice(0, 2)),
    );
  });
});

describe('how long a figure is good', () => {
  test.each([
    ['monthly', '2020-12-31', '2021-03-17'],
    ['quarterly', '2020-12-31', '2021-06-14'],
    ['tertial', '2020-12-31', '2021-07-29'],
    ['semiannual', '2020-12-31', '2021-10-28'],
    ['annual', '2019-12-31', '2021-04-30'],
    ['biennial', '2018-12-31', '2021-04-30'],
    ['irregular', '2019-05-15', '2021-05-15'],
  ] as const)('a %s one of %s until %s', (frequency, date, until) => {
    const fields = { frequency, baseline: { date: '2017-12-31', value: 10 } };
    const seen = (asOf: string) => judgedOn(from(asOf), [at(date, 19)], fields);
    expect(seen(until).goodUntil).toBe(until);
    expect(seen(until).status).not.toBe('outdated');
    const [year, month, day] = until.split('-').map(Number);
    const after = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) + 1)).toISOString().slice(0, 10);
    expect(seen(after).status).toBe('outdated');
    expect(seen(after).since).toBe(after);
  });

  test('what is outdated still says what was last known', () => {
    const seen = judgedOn(from('2022-05-01'), [at('2020-12-31', 15)]);
    expect(seen).toMatchObject({ status: 'outdated', progress: 0.5, expected: 15, isFinal: false });
    expect(seen.reading?.value).toBe(15);
  });

  test('does not help once the target’s date and lag are past without a closing reading', () => {
    const seen = judgedOn(from('2023-01-31'), [at('2021-12-31', 19)]);
    expect(seen).toMatchObject({ status: 'outdated', since: '2023-01-31' });
  });

  test('says when the next is due, and the first where there is none', () => {
    expect(judgedOn(from('2021-03-01'), [at('2020-12-31', 15)]).due).toBe('2022-01-30');
    expect(judgedOn(from('2019-03-01'), []).due).toBe('2020-01-30');
    expect(judgeIndicator(judgedWithoutBaseline(), [], from('2019-03-01')).due).toBe('2020-01-30');
    expect(judgedOn(from('2023-03-01'), [at('2022-12-31', 15)]).due).toBeUndefined();
  });
});

describe('the closing reading', () => {
  test('of the target’s own date settles at once', () => {
    expect(judgedOn(from('2022-12-31'), [at('2022-12-31', 20)])).toMatchObject({
      status: 'achieved',
      isFinal: true,
      since: '2022-12-31',
    });
  });

  test('of the period before it settles when no better one came within the lag', () => {
    const readings = [at('2022-06-30', 18)];
    expect(judgedOn(from('2023-01-30'), readings)).toMatchObject({ status: 'at-risk', isFinal: false });
    expect(judgedOn(from('2023-01-31'), readings)).toMatchObject({
      status: 'missed',
      isFinal: true,
      expected: 20,
    });
    // The latest of them.
    expect(judgedOn(from('2023-01-31'), [...readings, at('2022-11-30', 20)]).status).toBe('achieved');
  });

  test('of more than a period before it does not count', () => {
    expect(judgedOn(from('2023-03-01'), [at('2021-12-31', 20)]).status).toBe('outdated');
    expect(judgedOn(from('2023-03-01'), [at('2022-01-01', 20)]).status).toBe('achieved');
  });

  test('may be the first after it, up to a period later', () => {
    expect(judgedOn(from('2024-03-01'), [at('2023-06-30', 20), at('2023-09-30', 10)])).toMatchObject({
      status: 'achieved',
      isFinal: true,
    });
    expect(judgedOn(from('2024-03-01'), [at('2023-12-31', 20)]).isFinal).toBe(true);
    expect(judgedOn(from('2024-03-01'), [at('2024-01-01', 20)])).toMatchObject({
      status: 'outdated',
      isFinal: false,
    });
  });

  test('what is measured later changes nothing, neither for the better nor the worse', () => {
    const settled = judgedOn(from('2024-03-01'), [at('2022-12-31', 19)]);
    expect(judgedOn(from('2024-03-01'), [at('2022-12-31', 19), at('2023-12-31', 30)])).toEqual(settled);
  });

  test('carries its marks: a verdict on a preliminary figure says so', () => {
    const seen = judgedOn(from('2023-03-01'), [at('2022-12-31', 20, { preliminary: true })]);
    expect(seen).toMatchObject({ status: 'achieved', isFinal: true, flags: ['preliminary'] });
  });

  test('of an irregular indicator is of the year before its end', () => {
    const irregular = { frequency: 'irregular' as const };
    expect(judgedOn(from('2023-03-01'), [at('2022-01-15', 20)], irregular).isFinal).toBe(true);
    expect(judgedOn(from('2023-03-01'), [at('2021-12-15', 20)], irregular).status).toBe('outdated');
  });
});

describe('without a baseline', () => {
  test('what was resolved is told before anything is measured; what would have to be reckoned is not', () => {
    const targets = [{ date: '2020-12-31', value: 14 }, BY_2022];
    const line = judgedWithoutBaseline({ targets });
    const steps = judgedWithoutBaseline({ targets, path: 'step' });
    const target = (given: typeof line, periodEnd?: string) =>
      judgeIndicator(given, [], from('2020-03-01', periodEnd)).target;
    expect(target(line)).toEqual(BY_2022);
    expect(target(line, '2020-12-31')).toEqual({ date: '2020-12-31', value: 14 });
    expect(target(line, '2021-12-31')).toBeUndefined();
    expect(target(steps, '2021-12-31')).toEqual({ date: '2021-12-31', value: 14 });
    expect(target(steps, '2019-12-31')).toBeUndefined();
  });

  const judged = (asOf: string, ...readings: [string, number][]) =>
    judgeIndicator(
      judgedWithoutBaseline(),
      readings.map(([date, value]) => at(date, value)),
      from(asOf),
    );

  test('change is counted from the first reading, and the judgement says so', () => {
    const seen = judged('2021-01-01', ['2019-06-30', 12], ['2020-12-31', 16]);
    expect(seen).toMatchObject({ status: 'on-track', baseline: { date: '2019-06-30', value: 12 } });
    expect(seen.flags).toContain('baseline-from-reading');
  });

  test('the first reading alone is where one starts', () => {
    const seen = judged('2019-08-01', ['2019-06-30', 12]);
    expect(seen).toMatchObject({ status: 'no-data', baseline: { date: '2019-06-30', value: 12 } });
    expect(seen.due).toBe('2020-07-30');
  });

  test('a first reading at the goal already leaves a level to hold', () => {
    const seen = judged('2019-08-01', ['2019-06-30', 20.04]);
    expect(seen).toMatchObject({ status: 'on-track', range: { min: 20, end: '2022-12-31' }, progress: 1 });
    expect(seen).not.toHaveProperty('baseline');
    expect(seen.flags).toEqual([]);
    expect(judged('2021-01-01', ['2019-06-30', 21], ['2020-12-31', 19])).toMatchObject({
      status: 'off-track',
      lag: 0.5,
    });
    expect(judged('2023-01-15', ['2019-06-30', 21], ['2022-12-31', 19]).status).toBe('missed');
  });

  test('a first reading that closes the path is judged by the target alone', () => {
    expect(judged('2022-08-01', ['2022-06-30', 18]).status).toBe('no-data');
    expect(judged('2023-01-31', ['2022-06-30', 18])).toMatchObject({ status: 'missed', isFinal: true });
    expect(judged('2023-03-01', ['2022-06-30', 18], ['2022-12-31', 19])).toMatchObject({
      status: 'missed',
      progress: 0.5,
    });
    expect(judged('2023-09-01', ['2023-06-30', 18]).status).toBe('missed');
  });

  test('a first reading after all of it, not at the goal, leads nowhere', () => {
    const seen = judged('2025-03-01', ['2024-06-30', 15], ['2024-12-31', 17]);
    expect(seen).toMatchObject({ status: 'no-target' });
    expect(seen.flags).toContain('invalid-target');
  });

  test('a later first reading than as-of does not serve', () => {
    const seen = judged('2020-01-01', ['2021-06-30', 12]);
    expect(seen.status).toBe('no-data');
    expect(seen).not.toHaveProperty('baseline');
    expect(seen.end).toBe('2022-12-31');
  });
});

describe('thresholds', () => {
  const ahead = (value: number) =>
    judgedOn(from('2020-03-01'), [at('2019-12-31', value)], {
      decimals: 2,
      // So that e(d) is exactly 20 and lag is exactly (20 − r) / 20.
      targets: [
        { date: '2019-12-31', value: 20 },
        { date: '2022-12-31', value: 30 },
      ],
    });

  test('are inclusive: a lag of exactly 0.05 is on track, of exactly 0.20 at risk', () => {
    expect(ahead(19).status).toBe('on-track');
    expect(ahead(18.99).status).toBe('at-risk');
    expect(ahead(16).status).toBe('at-risk');
    expect(ahead(15.99).status).toBe('off-track');
  });

  test('are the plan’s own', () => {
    const strict = { ...from('2021-03-01'), thresholds: { onTrack: 0, atRisk: 0.1 } };
    expect(judgedOn(strict, [at('2020-12-31', 14.9)]).status).toBe('at-risk');
    expect(judgedOn(strict, [at('2020-12-31', 13.9)]).status).toBe('off-track');
  });

  test('one step short is never far behind, two may be', () => {
    const few = {
      decimals: 0,
      baseline: { date: '2018-12-31', value: 0 },
      targets: [{ date: '2022-12-31', value: 4 }],
    };
    expect(judgedOn(from('2021-03-01'), [at('2020-12-31', 1)], few)).toMatchObject({
      status: 'at-risk',
      lag: 0.25,
    });
    expect(judgedOn(from('2021-03-01'), [at('2020-12-31', 0)], few).status).toBe('off-track');
  });

  test('1 − 0.9 reaches a target of 0.1', () => {
    const seen = judgedOn(from('2023-03-01'), [at('2022-12-31', 1 - 0.9)], {
      baseline: { date: '2018-12-31', value: 0 },
      targets: [{ date: '2022-12-31', value: 0.1 }],
    });
    expect(seen.status).toBe('achieved');
  });
});
