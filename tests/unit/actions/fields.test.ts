import { describe, expect, test } from 'vitest';
import type { Link } from '#/domain/model.ts';
import { isFiltered, readFilter } from '#/features/actions/actionFilter.ts';
import { linksOf } from '#/features/actions/actionLinks.ts';
import { checkDates, UNFINISHED } from '#/features/actions/dates.ts';
import { action, goalArea, planWith, subGoal } from './plan.ts';

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

test('an action’s links are named by what they point at; one that points at nothing is left out', () => {
  const link = (id: string, toKind: Link['toKind'], to: string, from = 'a'): Link => ({
    id,
    fromTable: 'actions',
    from,
    toKind,
    to,
    strength: 'direct',
  });
  const plan = planWith({
    goalAreas: [goalArea('area', 0)],
    subGoals: [subGoal('s', 'area')],
    actions: [action('a', ['s']), action('b', ['s'])],
    frameworks: [{ id: 'kp', name: 'Kommuneplanen', order: 0, nodes: [{ code: '2.6', name: 'Transport' }] }],
    climateTargets: [{ id: 'k', name: 'CO2 ned', order: 0, unit: '%', baselineYear: 2008, targets: [] }],
    mandates: [
      {
        id: 'm',
        order: 0,
        body: 'Bystyret',
        caseNumber: '87/19',
        date: '2019-08-29',
        title: 'Målbare mål',
        text: '',
        status: 'open',
      },
    ],
    links: [
      link('1', 'node', 'sdg:17.16'),
      link('2', 'node', 'kp:2.6'),
      link('3', 'climateTarget', 'k'),
      link('4', 'mandate', 'm'),
      link('5', 'node', 'kp:9'),
      link('6', 'mandate', 'gone'),
      link('7', 'mandate', 'm', 'b'),
    ],
  });
  expect(linksOf(plan, 'a').map(({ target }) => target)).toEqual([
    { kind: 'sdg', code: '17.16' },
    { kind: 'node', framework: 'Kommuneplanen', code: '2.6', name: 'Transport' },
    { kind: 'climateTarget', id: 'k', name: 'CO2 ned' },
    { kind: 'mandate', id: 'm', name: 'Målbare mål' },
  ]);
});
