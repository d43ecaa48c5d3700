import { describe, expect, test } from 'vitest';
import { isFiltered, readFilter } from '#/features/actions/actionFilter.ts';
import { checkDates, UNFINISHED } from '#/features/actions/dates.ts';

describe('the dates of an action', () => {
  test('may be both, one or none', () => {
    expect(checkDates('2020-01-01', '2020-12-31')).toEqual({
      ok: true,
      dates: { start: '2020-01-01', due: '2020-12-31' },
    });
    expect(checkDates('', '2020-12-31')).toEqual({ ok: true, dates: { due: '2020-12-31' } });
    expect(checkDates('', '')).toEqual({ ok: true, dates: {} });
  });

  test('may be the same day, but the due date is never before the start', () => {
    expect(checkDates('2020-05-01', '2020-05-01').ok).toBe(true);
    expect(checkDates('2020-05-01', '2020-04-30')).toEqual({ ok: false, problem: 'due-before-start' });
  });

  test('that are half typed or impossible are refused, not taken away', () => {
    expect(checkDates(UNFINISHED, '')).toEqual({ ok: false, problem: 'bad-start' });
    expect(checkDates('', UNFINISHED)).toEqual({ ok: false, problem: 'bad-due' });
    expect(checkDates('', '2020-02-30')).toEqual({ ok: false, problem: 'bad-due' });
    expect(checkDates('0020-02-01', '')).toEqual({ ok: false, problem: 'bad-start' });
  });
});

describe('the filters in an address', () => {
  test('are read, whatever else the address holds', () => {
    const search = { period: 'p1', area: 'a1', unit: 'u1', status: 'paused', overdue: true, q: 'kurs' };
    expect(readFilter(search)).toEqual({
      area: 'a1',
      unit: 'u1',
      status: 'paused',
      overdue: true,
      q: 'kurs',
    });
  });

  test('are dropped one by one where they make no sense', () => {
    expect(
      readFilter({ area: ['a1'], status: 'done', overdue: 'yes', q: 'x'.repeat(201), unit: 'u1' }),
    ).toEqual({ unit: 'u1' });
  });

  test('keep a search for a number, which the router reads as one', () => {
    expect(readFilter({ q: 2019 })).toEqual({ q: '2019' });
  });

  test('are none in an empty address', () => {
    expect(isFiltered(readFilter({}))).toBe(false);
    expect(isFiltered(readFilter({ q: '' }))).toBe(false);
    expect(isFiltered(readFilter({ overdue: true }))).toBe(true);
  });
});
