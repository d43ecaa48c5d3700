import { describe, expect, test } from 'vitest';
import type { Band, Reading } from '#/domain/model.ts';
import { type Judged, type Judgement, judge } from '#/domain/progress.ts';
import { at, from, judged } from './examples.ts';

/** Judges one reading against a band that must be held until the end of 2022. */
function held(value: number, band: Partial<Band> = {}, date = '2020-12-31', periodEnd?: string): Judgement {
  return judgeBand(
    [at(date, value)],
    { min: 80, max: 100, end: '2022-12-31', ...band },
    '2023-06-01',
    periodEnd,
  );
}

function judgeBand(readings: Reading[], band: Band, asOf: string, periodEnd?: string): Judgement {
  const { baseline: _baseline, ...rest } = judged({ direction: 'hold', targets: [] });
  const indicator: Judged = { ...rest, band };
  return judge(indicator, readings, from(asOf, periodEnd));
}

describe('an indicator to be held within a band', () => {
  test.each([80, 90, 100])('is on track at %d, both ends included', (value) => {
    const seen = held(value);
    expect(seen.status).toBe('on-track');
    expect(seen.progress).toBe(1);
    expect(seen.lag).toBe(0);
    expect(seen.expectedProgress).toBe(1);
  });

  test.each([
    [79.5, 0.05, 'on-track'],
    [100.5, 0.05, 'on-track'],
    [101.5, 0.15, 'at-risk'],
    [78, 0.2, 'at-risk'],
    [102.1, 0.21, 'off-track'],
    [60, 2, 'off-track'],
  ] as const)('at %d lags by %d of half the band’s width: %s', (value, lag, status) => {
    const seen = held(value);
    expect(seen.status).toBe(status);
    expect(seen.lag).toBeCloseTo(lag, 9);
    expect(seen.progress).toBeCloseTo(Math.max(0, 1 - lag), 9);
  });

  test('is achieved inside, and missed outside, from the end date on', () => {
    expect(held(90, {}, '2022-12-30').status).toBe('on-track');
    expect(held(90, {}, '2022-12-31').status).toBe('achieved');
    expect(held(79.5, {}, '2022-12-30').status).toBe('on-track');
    expect(held(79.5, {}, '2023-01-01').status).toBe('missed');
  });

  test('within a period is judged by the period’s end where it comes first', () => {
    const seen = held(90, {}, '2020-12-31', '2020-12-31');
    expect(seen.status).toBe('achieved');
    expect(seen.band).toEqual({ min: 80, max: 100, end: '2020-12-31' });
    expect(held(90, {}, '2022-12-31', '2024-12-31').band?.end).toBe('2022-12-31');
    expect(held(90, {}, '2022-12-31', '2024-12-31').status).toBe('achieved');
  });

  test('readings after the period’s end do not count for it', () => {
    const readings = [at('2020-06-30', 90), at('2021-06-30', 50)];
    const band = { min: 80, max: 100, end: '2022-12-31' };
    expect(judgeBand(readings, band, '2023-01-01', '2020-12-31').status).toBe('on-track');
    expect(judgeBand(readings, band, '2023-01-01').status).toBe('off-track');
  });

  test('around a single point counts lag in the point’s own size, and at least in ones', () => {
    expect(held(45, { min: 50, max: 50 }).lag).toBeCloseTo(0.1, 9);
    expect(held(-45, { min: -50, max: -50 }).lag).toBeCloseTo(0.1, 9);
    expect(held(0.1, { min: 0, max: 0 }).lag).toBeCloseTo(0.1, 9);
    expect(held(0.6, { min: 0.5, max: 0.5 }).lag).toBeCloseTo(0.1, 9);
    expect(held(50, { min: 50, max: 50 }).status).toBe('on-track');
  });

  test('does not fall out of its band by binary rounding', () => {
    const seen = held(0.1 + 0.2, { min: 0, max: 0.3 }, '2022-12-31');
    expect(seen.status).toBe('achieved');
    expect(seen.lag).toBe(0);
  });

  test('with a band upside down or without any has no target', () => {
    const upsideDown = held(90, { min: 100, max: 80 });
    expect(upsideDown.status).toBe('no-target');
    expect(upsideDown.flags).toContain('invalid-target');
    const none = judge(judged({ direction: 'hold' }), [at('2020-12-31', 90)], from('2021-01-01'));
    expect(none.status).toBe('no-target');
    expect(none.flags).toEqual([]);
  });

  test('is not measured without a reading, whatever its band', () => {
    expect(judgeBand([], { min: 80, max: 100, end: '2022-12-31' }, '2021-01-01').status).toBe('no-data');
  });

  test('ignores readings before its baseline, where it has one', () => {
    const indicator = judged({ direction: 'hold', targets: [], band: { min: 0, max: 1, end: '2022-12-31' } });
    expect(judge(indicator, [at('2017-12-31', 0.5)], from('2021-01-01')).status).toBe('no-data');
  });
});
