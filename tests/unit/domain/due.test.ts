import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#/domain/dates.ts';
import { dueState, nextReadingDue } from '#/domain/due.ts';
import { DEFAULT_THRESHOLDS, FREQUENCIES, type Indicator } from '#/domain/model.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';

const applications: Indicator = {
  id: 'applications',
  subGoal: 'eu',
  name: 'EU applications sent',
  order: 1,
  unit: 'applications',
  direction: 'increase',
  targets: [],
  path: 'linear',
  decimals: 0,
  frequency: 'semiannual',
  publishingLagDays: 15,
  weight: 1,
  proposal: false,
};

describe('the next reading', () => {
  test('of a half-yearly figure is due half a year and the publishing lag after the last one', () => {
    expect(nextReadingDue(applications, '2020-06-30')).toBe('2021-01-15');
  });

  test('of a figure never read is counted from its baseline', () => {
    const withBaseline = { ...applications, baseline: { date: '2018-12-31', value: 3 } };
    expect(nextReadingDue(withBaseline, undefined)).toBe('2019-07-15');
    expect(nextReadingDue(withBaseline, '2019-06-30')).toBe('2020-01-15');
  });

  test('has no date where the figure is irregular or there is nothing to count from', () => {
    expect(nextReadingDue({ ...applications, frequency: 'irregular' }, '2020-06-30')).toBeUndefined();
    expect(nextReadingDue(applications, undefined)).toBeUndefined();
  });
});

describe('a due date', () => {
  test('is in time on the day itself and overdue the day after', () => {
    expect(dueState('2021-01-15', '2020-06-30', '2021-01-15')).toBe('soon');
    expect(dueState('2021-01-15', '2020-06-30', '2021-01-16')).toBe('overdue');
  });

  test('is soon within thirty days and later before that', () => {
    expect(dueState('2021-01-15', '2020-06-30', '2020-12-16')).toBe('soon');
    expect(dueState('2021-01-15', '2020-06-30', '2020-12-15')).toBe('later');
  });

  test('that cannot be set means a first reading is missing, or that none is scheduled', () => {
    expect(dueState(undefined, undefined, '2020-12-31')).toBe('missing');
    expect(dueState(undefined, '2020-06-30', '2020-12-31')).toBe('unscheduled');
  });

  test('is overdue exactly when the figure is flagged as old', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(...FREQUENCIES),
        fc.integer({ min: 0, max: 400 }),
        (date, asOf, frequency, publishingLagDays) => {
          fc.pre(date <= asOf);
          const indicator = { ...applications, frequency, publishingLagDays };
          const { flags } = judge(indicator, [{ date, value: 4 }], { asOf, thresholds: DEFAULT_THRESHOLDS });
          const state = dueState(nextReadingDue(indicator, date), date, asOf);
          expect(state === 'overdue').toBe(flags.includes('stale'));
        },
      ),
    );
  });
});
