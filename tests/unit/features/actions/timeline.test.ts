import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Milestone } from '#/domain/tables/actions.ts';
import { toDay } from '#/domain/values/dates.ts';
import { barOf, lineOf, markOf, marksOf } from '#/features/actions/timeline/geometry.ts';
import { movedBy, snapped } from '#/features/actions/timeline/move.ts';
import { axisOf, placeOf, scaleOf } from '#/features/actions/timeline/scale.ts';
import { date } from '../../domain/arbitraries.ts';

/** 2019 and 2020, the latter a leap year: 731 days. */
const biennium = scaleOf({ start: '2019-01-01', end: '2020-12-31' });
const names = (cells: { year: number; part: number; hasRoom: boolean }[]) =>
  cells.filter(({ hasRoom }) => hasRoom).map(({ year, part }) => `${year}.${part}`);

describe('the scale', () => {
  test('counts both ends, and the day that a leap year has more', () => {
    expect(biennium.days).toBe(731);
    expect(placeOf(toDay('2019-01-01'), biennium)).toBe(0);
    expect(placeOf(toDay('2021-01-01'), biennium)).toBe(1);
  });

  test('of a plan that ends before it starts is its first day, and divides nothing by zero', () => {
    expect(scaleOf({ start: '2020-01-02', end: '2020-01-01' }).days).toBe(1);
  });

  test('names months, quarters or years as there is room for them', () => {
    const kinds = [900, 500, 200].map((width) => axisOf(biennium, width).lower[0]?.kind);
    expect(kinds).toEqual(['month', 'quarter', 'year']);
    expect(axisOf(biennium, 900).upper.map(({ year }) => year)).toEqual([2019, 2020]);
    expect(axisOf(biennium, 200).upper).toEqual([]);
  });

  test('of a plan of three months names its months and does not run past them', () => {
    const { lower, upper } = axisOf(scaleOf({ start: '2020-01-15', end: '2020-04-14' }), 700);
    expect(names(lower)).toEqual(['2020.1', '2020.2', '2020.3', '2020.4']);
    expect([lower[0]?.from, lower.at(-1)?.to, upper[0]?.from, upper[0]?.to]).toEqual([0, 1, 0, 1]);
    // 29 days of February 2020 among 91.
    expect((lower[1]?.to ?? 0) - (lower[1]?.from ?? 0)).toBeCloseTo(29 / 91);
  });

  test('of a plan of thirty years names every fifth where not all have room', () => {
    const { lower } = axisOf(scaleOf({ start: '2019-01-01', end: '2048-12-31' }), 300);
    expect(names(lower)).toEqual(['2020.1', '2025.1', '2030.1', '2035.1', '2040.1', '2045.1']);
    expect(lower[0]).toMatchObject({ year: 2015, from: 0, hasRoom: false });
  });

  test('draws a line where each stretch begins, heavier where a year does', () => {
    const { lines } = axisOf(biennium, 500);
    expect(lines).toHaveLength(7);
    expect(lines.filter(({ strong }) => strong)).toEqual([{ at: 365 / 731, strong: true }]);
  });

  test('covers the time shown without gaps, whatever the span and the width', () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 60, max: 3000 }),
        (start, days, width) => {
          const scale = { ...scaleOf({ start, end: start }), days: days + 1 };
          const { lower, upper } = axisOf(scale, width);
          for (const row of upper.length > 0 ? [lower, upper] : [lower]) {
            expect(row[0]?.from).toBe(0);
            expect(row.at(-1)?.to).toBe(1);
            for (const [i, cell] of row.entries()) expect(row[i + 1]?.from ?? 1).toBe(cell.to);
          }
          // Not so many that nobody could read them.
          expect(lower.length).toBeLessThan(width / 20 + 3);
        },
      ),
    );
  });
});

describe('a bar', () => {
  test('reaches from the beginning of its first day to the end of its last', () => {
    expect(barOf({ start: '2019-01-01', due: '2020-12-31' }, biennium)).toEqual({
      from: 0,
      to: 1,
      cutStart: false,
      cutEnd: false,
      openStart: false,
      openEnd: false,
    });
  });

  test('of one day is a day long, also on the day that only leap years have', () => {
    const bar = barOf({ start: '2020-02-29', due: '2020-02-29' }, biennium);
    expect((bar?.to ?? 0) - (bar?.from ?? 0)).toBeCloseTo(1 / 731);
  });

  test('that begins before or ends after what is shown is cut there', () => {
    expect(barOf({ start: '2018-12-31', due: '2019-06-30' }, biennium)).toMatchObject({
      from: 0,
      cutStart: true,
      cutEnd: false,
    });
    expect(barOf({ start: '2020-06-01', due: '2021-01-01' }, biennium)).toMatchObject({
      to: 1,
      cutStart: false,
      cutEnd: true,
    });
  });

  test('wholly outside stands at the edge it is beyond', () => {
    expect(barOf({ start: '2017-01-01', due: '2017-12-31' }, biennium)).toMatchObject({
      from: 0,
      to: 0,
      cutStart: true,
      cutEnd: false,
    });
    expect(barOf({ due: '2022-01-01' }, biennium)).toMatchObject({ from: 1, to: 1, cutEnd: true });
  });

  test('with one date is open at the other end, and without dates is none', () => {
    const due = barOf({ due: '2019-12-31' }, biennium);
    expect(due).toMatchObject({ openStart: true, openEnd: false, from: 365 / 731, to: 365 / 731 });
    expect(barOf({ start: '2019-07-01' }, biennium)).toMatchObject({ openStart: false, openEnd: true });
    expect(barOf({}, biennium)).toBeUndefined();
  });
});

describe('the as-of line and milestones', () => {
  test('stand in the middle of their day, or not at all', () => {
    expect(markOf('2019-01-01', biennium)).toBeCloseTo(0.5 / 731);
    expect(markOf('2020-12-31', biennium)).toBeCloseTo(730.5 / 731);
    expect(markOf('2021-01-01', biennium)).toBeUndefined();
    expect([lineOf('2018-12-31', biennium), lineOf('2026-10-06', biennium)]).toEqual(['before', 'after']);
  });

  test('have their dates written where these do not run into each other or over the edge', () => {
    const milestones: Milestone[] = ['2020-12-31', '2019-06-01', '2019-06-15', '2022-01-01'].map(
      (due, i) => ({
        id: `m${i}`,
        name: due,
        due,
      }),
    );
    const marks = marksOf(milestones, biennium, 731, 40);
    expect(marks.map(({ milestone, label }) => [milestone.due, label !== undefined])).toEqual([
      ['2019-06-01', true],
      ['2019-06-15', false],
      ['2020-12-31', true],
    ]);
    expect(marks.at(-1)?.label).toBeCloseTo(1 - 20 / 731);
  });
});

describe('moving', () => {
  const dates = { start: '2020-01-31', due: '2020-02-29' };

  test('takes both ends, or one of them', () => {
    expect(movedBy(dates, 'whole', 1)).toEqual({ start: '2020-02-01', due: '2020-03-01' });
    expect(movedBy(dates, 'start', -31)).toEqual({ start: '2019-12-31', due: '2020-02-29' });
    expect(movedBy(dates, 'due', 366)).toEqual({ start: '2020-01-31', due: '2021-03-01' });
  });

  test('never brings one end past the other', () => {
    expect(movedBy(dates, 'start', 100)).toEqual({ start: '2020-02-29', due: '2020-02-29' });
    expect(movedBy(dates, 'due', -100)).toEqual({ start: '2020-01-31', due: '2020-01-31' });
  });

  test('leaves a date that is not there', () => {
    expect(movedBy({ due: '2020-02-29' }, 'whole', 7)).toEqual({ due: '2020-03-07' });
  });

  test('stops where the calendar of plans does', () => {
    const late = { start: '2200-12-01', due: '2200-12-31' };
    expect(movedBy(late, 'whole', 1)).toEqual(late);
  });

  test('by pulling finds the turn of a month where it is near, and any day where it is not', () => {
    const action = { start: '2020-01-10', due: '2020-03-20' };
    expect(movedBy(action, 'start', snapped(action, 'start', 20, 3)).start).toBe('2020-02-01');
    expect(movedBy(action, 'due', snapped(action, 'due', 12, 3)).due).toBe('2020-03-31');
    expect(snapped(action, 'due', 5, 3)).toBe(5);
    expect(snapped(action, 'due', 12, 0)).toBe(12);
  });
});
