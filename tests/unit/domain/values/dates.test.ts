import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  earlier,
  FREQUENCIES,
  fromDay,
  isIsoDate,
  monthsIn,
  toDay,
} from '#/domain/values/dates.ts';

const anyDay = fc.integer({ min: toDay('1800-01-01'), max: toDay('2200-12-31') });

describe('days', () => {
  test('are counted from 1970 in UTC, before it too', () => {
    expect(toDay('1970-01-01')).toBe(0);
    expect(toDay('1970-01-02')).toBe(1);
    expect(toDay('1969-12-31')).toBe(-1);
    expect(toDay('2020-12-31') - toDay('2018-12-31')).toBe(731);
  });

  test('and dates are two ways to write the same', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(toDay(fromDay(day))).toBe(day);
        expect(isIsoDate(fromDay(day))).toBe(true);
      }),
    );
  });

  test('are whole across the hours that summer time takes and gives', () => {
    expect(addDays('2021-03-27', 2)).toBe('2021-03-29');
    expect(addDays('2021-10-30', 2)).toBe('2021-11-01');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
  });

  test('sort as their dates sort as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(fromDay(a) < fromDay(b)).toBe(a < b);
        expect(earlier(fromDay(a), fromDay(b))).toBe(fromDay(Math.min(a, b)));
      }),
    );
  });
});

test.each([
  ['2019-02-28', true],
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2019-02-30', false],
  ['2019-04-31', false],
  ['2019-13-01', false],
  ['2019-00-10', false],
  ['2019-01-00', false],
  ['1800-01-01', true],
  ['1799-12-31', false],
  ['2200-12-31', true],
  ['2201-01-01', false],
  ['2019-1-1', false],
  ['20190101', false],
  ['2019-01-01T00:00:00Z', false],
  [' 2019-01-01', false],
  ['01.01.2019', false],
  ['', false],
])('that “%s” is a date is %s', (text, real) => {
  expect(isIsoDate(text)).toBe(real);
});

describe('months later', () => {
  test.each([
    ['2019-01-15', 1, '2019-02-15'],
    ['2019-01-30', 1, '2019-02-28'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-12-31', 12, '2020-12-31'],
    ['2019-11-30', 3, '2020-02-29'],
    ['2020-02-29', 24, '2022-02-28'],
  ])('%s and %d months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  test.each([
    ['2019-02-28', 1, '2019-03-31'],
    ['2019-06-30', 3, '2019-09-30'],
    ['2019-09-30', 3, '2019-12-31'],
    ['2023-02-28', 12, '2024-02-29'],
  ])('%s, a month’s last day, and %d months is the last day of that month, %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  test('always fall in the month meant, however long it is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const date = fromDay(day);
        const [year = 0, month = 0] = date.split('-').map(Number);
        const [laterYear = 0, laterMonth = 0] = addMonths(date, months).split('-').map(Number);
        expect(laterYear * 12 + laterMonth).toBe(year * 12 + month + months);
      }),
    );
  });
});

test('every frequency but the irregular divides or multiplies the year', () => {
  expect(FREQUENCIES.map(monthsIn)).toEqual([1, 3, 4, 6, 12, 24, undefined]);
});
