import { describe, expect, test } from 'vitest';
import { type CheckedDates, checkDates, fieldsOf } from '#/features/actions/dates.ts';
import { isFiltered, readFilter, readView, validateActionsSearch } from '#/features/actions/search.ts';
import { action } from './plan.ts';

describe('the dates of an action as they are typed', () => {
  const plain = action('a', ['s']);
  const withMilestone = action('b', ['s'], {
    start: '2020-01-01',
    due: '2020-12-31',
    milestones: [{ id: 'm', name: 'Kurset er holdt', due: '2020-11-30' }],
  });

  test('may be both, one or none', () => {
    expect(checkDates('2020-01-01', '2020-12-31', plain)).toEqual({
      ok: true,
      dates: { start: '2020-01-01', due: '2020-12-31' },
    });
    expect(checkDates('', '2020-12-31', plain)).toEqual({ ok: true, dates: { due: '2020-12-31' } });
    expect(checkDates('', '', plain)).toEqual({ ok: true, dates: {} });
  });

  test('may be the same day, but the due date is never before the start', () => {
    expect(checkDates('2020-05-01', '2020-05-01', plain).ok).toBe(true);
    expect(problemOf(checkDates('2020-05-01', '2020-04-30', plain))).toBe('due-before-start');
  });

  test('that are half typed or impossible are refused, not taken away', () => {
    expect(problemOf(checkDates('31.12.', '', plain))).toBe('bad-start');
    expect(problemOf(checkDates('', '31.12.', plain))).toBe('bad-due');
    expect(problemOf(checkDates('', '2020-02-30', plain))).toBe('bad-due');
    expect(problemOf(checkDates('0020-02-01', '', plain))).toBe('bad-start');
  });

  test('that leave a milestone outside say so beside the date that does', () => {
    const tooEarly = checkDates('2020-01-01', '2020-11-29', withMilestone);
    const tooLate = checkDates('2020-12-01', '2020-12-31', withMilestone);
    expect([tooEarly, tooLate].map(problemOf)).toEqual(['milestones-outside', 'milestones-outside']);
    expect([tooEarly, tooLate].map((checked) => (checked.ok ? [] : fieldsOf(checked.fault)))).toEqual([
      ['due'],
      ['start'],
    ]);
    expect(checkDates('', '', withMilestone).ok).toBe(true);
  });

  function problemOf(checked: CheckedDates): string | undefined {
    return checked.ok ? undefined : checked.fault.problem;
  }
});

describe('the filters in an address', () => {
  test('are read, whatever else the address holds', () => {
    const search = { period: 'p1', area: 'a1', unit: 'u1', status: 'paused', late: 'start', q: 'kurs' };
    expect(readFilter(search)).toEqual({
      area: 'a1',
      unit: 'u1',
      status: 'paused',
      late: 'start',
      q: 'kurs',
    });
    expect(readFilter({ tag: 'EU' })).toEqual({ tag: 'EU' });
  });

  test('are dropped one by one where they make no sense', () => {
    expect(
      readFilter({
        area: ['a1'],
        status: 'done',
        overdue: 'yes',
        late: 'soon',
        q: 'x'.repeat(201),
        unit: 'u1',
      }),
    ).toEqual({ unit: 'u1' });
  });

  test('say late for what older addresses call overdue', () => {
    expect(readFilter({ overdue: true })).toEqual({ late: 'due' });
    expect(readFilter({ overdue: true, late: 'any' })).toEqual({ late: 'any' });
  });

  test('keep a search for a number, which the router reads as one', () => {
    expect(readFilter({ q: 2019 })).toEqual({ q: '2019' });
  });

  test('are none in an empty address', () => {
    expect(isFiltered(readFilter({}))).toBe(false);
    expect(isFiltered(readFilter({ q: '' }))).toBe(false);
    expect(isFiltered(readFilter({ late: 'due' }))).toBe(true);
  });
});

describe('the view in an address', () => {
  test('is the list unless it names another', () => {
    expect(['timeline', 'board', 'list', 'gantt', undefined].map((view) => readView({ view }))).toEqual([
      'timeline',
      'board',
      'list',
      'list',
      'list',
    ]);
  });

  test('is validated with the filters, and left out with them where there is nothing to say', () => {
    expect(validateActionsSearch({ view: 'board', unit: 'u1', status: 'done', known: '2020-01-01' })).toEqual(
      {
        view: 'board',
        unit: 'u1',
      },
    );
    expect(validateActionsSearch({ view: 'list', overdue: 'maybe' })).toEqual({ view: 'list' });
    expect(validateActionsSearch({ view: 'gantt' })).toEqual({});
  });
});
