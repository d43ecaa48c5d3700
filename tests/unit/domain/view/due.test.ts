import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { addDays, FREQUENCIES } from '#/domain/values/dates.ts';
import { nextDue } from '#/domain/view/due.ts';
import { from, indicatorRow } from '../progress/examples.ts';

const { baseline: _baseline, ...bare } = indicatorRow('applications', { targets: [] });
const applications: Indicator = { ...bare, frequency: 'semiannual', publishingLagDays: 15 };
const START = '2019-01-01';

function due(last: string | undefined, asOf: string, fields: Partial<Indicator> = {}) {
  return nextDue({ ...applications, ...fields }, last, asOf, START);
}

describe('the next reading', () => {
  test('of a half-yearly figure is due half a year and the publishing lag after the last one', () => {
    expect(due('2020-06-30', '2020-07-01').date).toBe('2021-01-15');
  });

  test('of a figure never read is counted from its baseline, or from the day before the plan starts', () => {
    const baseline = { date: '2018-06-30', value: 3 };
    expect(due(undefined, '2019-03-01', { baseline }).date).toBe('2019-01-15');
    expect(due(undefined, '2019-03-01').date).toBe('2019-07-15');
    // What was read on the baseline's own date is where one started.
    expect(due('2018-06-30', '2019-03-01', { baseline }).date).toBe('2019-01-15');
  });

  test('has no date where the figure is irregular', () => {
    expect(due('2020-06-30', '2020-12-31', { frequency: 'irregular' })).toEqual({ state: 'unscheduled' });
    expect(due(undefined, '2020-12-31', { frequency: 'irregular' })).toEqual({ state: 'missing' });
  });

  test('is not waited for where the target has had its closing reading', () => {
    const targets = [{ date: '2020-12-31', value: 20 }];
    expect(due('2020-12-31', '2021-02-01', { targets }).state).toBe('closed');
    expect(due('2020-10-31', '2021-01-15', { targets }).state).toBe('later');
    expect(due('2020-10-31', '2021-01-16', { targets }).state).toBe('closed');
    expect(due('2020-06-30', '2021-06-01', { targets }).state).toBe('overdue');
  });
});

describe('a due date', () => {
  test('is in time on the day itself and overdue the day after', () => {
    expect(due('2020-06-30', '2021-01-15').state).toBe('soon');
    expect(due('2020-06-30', '2021-01-16').state).toBe('overdue');
  });

  test('is soon within thirty days and later before that', () => {
    expect(due('2020-06-30', '2020-12-16').state).toBe('soon');
    expect(due('2020-06-30', '2020-12-15').state).toBe('later');
  });

  test('is overdue exactly when the figure is late or too old', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(...FREQUENCIES),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom<Partial<Indicator>>({}, { direction: 'hold', band: { min: 0, end: '2030-12-31' } }),
        (date, asOf, frequency, publishingLagDays, fields) => {
          fc.pre(date <= asOf);
          const indicator = { ...applications, frequency, publishingLagDays, ...fields };
          const { flags, status, due: judged } = judgeIndicator(indicator, [{ date, value: 4 }], from(asOf));
          const { state, date: on } = nextDue(indicator, date, asOf, START);
          expect(on).toBe(judged);
          const isLate = flags.includes('stale') || (status === 'outdated' && judged !== undefined);
          expect(state === 'overdue').toBe(isLate);
        },
      ),
    );
  });
});
