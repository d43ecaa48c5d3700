// Clauses of the rule's text that none of its worked examples shows, each worked out by hand.
import { describe, expect, it } from 'vitest';
import { amountOf, numberOf } from '../../../support/secondRule/amounts.ts';
import { addMonths } from '../../../support/secondRule/calendar.ts';
import { usual } from '../../../support/secondRule/examples.ts';
import { judge } from '../../../support/secondRule/judge.ts';
import type { Dated, IndicatorInput } from '../../../support/secondRule/types.ts';

const { baseline: _, ...withoutBaseline } = usual;
const untilEndOf2020 = { start: '2019-01-01', end: '2020-12-31' };

/** Readings as `value on date`. */
function reading(value: number, date: string): Dated {
  return { value, date };
}

function judged(given: Partial<IndicatorInput> & Pick<IndicatorInput, 'readings' | 'asOf'>) {
  return judge({ ...usual, ...given });
}

describe('months', () => {
  it.each([
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-02-28', 12, '2022-02-28'],
    ['2019-02-28', 12, '2020-02-29'],
    ['2020-02-28', 12, '2021-02-28'],
    ['2021-04-30', 1, '2021-05-31'],
    ['2021-01-30', 1, '2021-02-28'],
    ['2022-12-31', -12, '2021-12-31'],
    ['2021-05-15', -6, '2020-11-15'],
  ])('from %s, %i of them, lead to %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 2, 1.01],
    [-2.5, 0, -3],
    [2.4999999, 0, 2],
    [1e21, 0, 1e21],
    [4e-7, 6, 0],
    [94.96, 1, 95],
  ])('takes %d with %i decimals to %d', (value, decimals, rounded) => {
    expect(numberOf(amountOf(value, decimals))).toBe(rounded);
  });
});

describe('expected values', () => {
  it('are steps that one can mean, but never beyond the points they lie between', () => {
    // From 1004 to 1996 in four years: steps of 1 by the decimals, of 1 by the change (992/100 is below 10).
    const from1004 = {
      baseline: reading(1004, '2018-12-31'),
      targets: [reading(1996, '2022-12-31')],
      decimals: 0,
    };
    expect(
      judged({ ...from1004, readings: [reading(1500, '2020-12-31')], asOf: '2021-01-01' }).expected,
    ).toBe(1500);
    // From 1004 to 2004 the steps are of 10: three days on 1006.05 is told as 1010; a day on 1004.68 would be 1000, before the start.
    const byTens = { ...from1004, targets: [reading(2004, '2022-12-31')] };
    expect(judged({ ...byTens, readings: [reading(1004, '2019-01-03')], asOf: '2019-01-04' }).expected).toBe(
      1010,
    );
    expect(judged({ ...byTens, readings: [reading(1004, '2019-01-01')], asOf: '2019-01-04' }).expected).toBe(
      1004,
    );
  });
});

describe('without a baseline', () => {
  it('a first reading that already meets the target is one to hold', () => {
    const judgement = judge({
      ...withoutBaseline,
      readings: [reading(20, '2019-12-31')],
      asOf: '2020-02-01',
    });
    expect(judgement).toMatchObject({
      status: 'on-track',
      progress: 1,
      lag: 0,
      expected: undefined,
      end: '2022-12-31',
    });
  });

  it('the first figure is due a period and its lag after the day before the plan starts', () => {
    const due = { ...withoutBaseline, readings: [] };
    expect([...judge({ ...due, asOf: '2020-01-30' }).flags]).toEqual([]);
    expect([...judge({ ...due, asOf: '2020-01-31' }).flags]).toEqual(['stale']);
  });

  it('a reading after the period does not serve as one', () => {
    const given = { ...withoutBaseline, readings: [reading(12, '2021-03-31')], asOf: '2021-06-01' };
    expect(judge({ ...given, period: untilEndOf2020 })).toMatchObject({
      status: 'no-data',
      current: undefined,
    });
  });
});

describe('a figure that closes', () => {
  it('is the first after the end where none stands in the period before it, not a later one', () => {
    const readings = [reading(21, '2023-01-31'), reading(15, '2023-06-30')];
    expect(judged({ readings, asOf: '2023-07-01' })).toMatchObject({
      status: 'achieved',
      final: true,
      since: '2023-01-31',
    });
  });

  it('does not stand a whole period after the end and later; then nothing is known', () => {
    const judgement = judged({ readings: [reading(25, '2024-01-31')], asOf: '2024-02-01' });
    expect(judgement).toMatchObject({ status: 'outdated', progress: 1.5, since: '2023-01-31' });
    expect([...judgement.flags]).toEqual(['final-reading-missing']);
  });
});

describe('what cannot be judged', () => {
  it('is a target that is met from the start, and one on the start or before', () => {
    const readings = [reading(21, '2019-12-31')];
    for (const targets of [[reading(10, '2022-12-31')], [reading(20, '2018-12-31')]]) {
      const judgement = judged({ targets, readings, asOf: '2020-02-01' });
      expect(judgement).toMatchObject({ status: 'no-target', progress: undefined, end: undefined });
      expect([...judgement.flags]).toEqual(['invalid-target']);
    }
  });

  it('is a band without an edge, without an end, or turned inside out once rounded', () => {
    for (const band of [{ end: '2022-12-31' }, { min: 1 }, { min: 2, max: 1, end: '2022-12-31' }]) {
      const judgement = judged({
        direction: 'hold',
        band,
        readings: [reading(1, '2019-12-31')],
        asOf: '2020-02-01',
      });
      expect(judgement.status).toBe('no-target');
      expect([...judgement.flags]).toEqual(['invalid-target']);
    }
    const point = { min: 1.04, max: 0.96, end: '2022-12-31' };
    const held = {
      direction: 'hold' as const,
      band: point,
      readings: [reading(1, '2019-12-31')],
      asOf: '2020-02-01',
    };
    expect(judged(held).status).toBe('on-track');
  });

  it('has no flag where it is only the period that has no target', () => {
    const beforeStart = { start: '2017-01-01', end: '2018-12-31' };
    const inPeriod = judged({ period: beforeStart, readings: [], asOf: '2020-02-01' });
    expect(inPeriod).toMatchObject({ status: 'no-target', current: undefined });
    expect([...inPeriod.flags]).toEqual([]);
    const step = { path: 'step' as const, period: untilEndOf2020, readings: [reading(12, '2019-12-31')] };
    expect(judged({ ...step, asOf: '2020-02-01' })).toMatchObject({ status: 'no-target', end: undefined });
  });
});

describe('a level to hold for a period', () => {
  // From 10 by 10 (2020) to 13: one step of the whole path is 1, a third of the whole change.
  const level = {
    targets: [reading(10, '2020-12-31'), reading(13, '2022-12-31')],
    decimals: 0,
    period: untilEndOf2020,
  };

  it('is never worse than at risk one step short, and behind two steps short', () => {
    const one = judged({ ...level, readings: [reading(9, '2019-12-31')], asOf: '2020-02-01' });
    expect(one).toMatchObject({
      status: 'at-risk',
      expected: 10,
      expectedProgress: 1,
      expectedNowProgress: 1,
    });
    expect(one.progress).toBeCloseTo(2 / 3, 9);
    expect(judged({ ...level, readings: [reading(8, '2019-12-31')], asOf: '2020-02-01' }).status).toBe(
      'off-track',
    );
  });

  it('is achieved or missed by its closing reading', () => {
    expect(judged({ ...level, readings: [reading(10, '2020-12-31')], asOf: '2021-01-01' })).toMatchObject({
      status: 'achieved',
      final: true,
    });
    expect(judged({ ...level, readings: [reading(9, '2020-12-31')], asOf: '2021-01-01' }).status).toBe(
      'missed',
    );
  });
});

describe('a band with its edge at 0', () => {
  it('is crossed by one where that is its edge, whatever the other edge is', () => {
    const given = { direction: 'hold' as const, decimals: 0, asOf: '2020-02-01' };
    const band = { min: 0, max: 4, end: '2022-12-31' };
    expect(judged({ ...given, band, readings: [reading(-1, '2019-12-31')] }).status).toBe('off-track');
    expect(judged({ ...given, band, readings: [reading(5, '2019-12-31')] }).status).toBe('at-risk');
  });
});
