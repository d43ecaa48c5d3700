/** A long series in a narrow picture: fewer points, the same picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartPoint } from '#/charts/model/chartModel.ts';
import { thinned } from '#/charts/model/thinned.ts';
import { fromDay } from '#/domain/values/dates.ts';

const look = fc.record({
  preliminary: fc.boolean(),
  practice: fc.boolean(),
  counting: fc.constantFrom(
    'counted' as const,
    'before-baseline' as const,
    'after-view' as const,
    'after-target' as const,
  ),
});
type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;

const points = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }), look),
    {
      minLength: 1,
      maxLength: 400,
    },
  )
  .chain((steps) => fc.tuple(fc.constant(steps), fc.nat(steps.length - 1)))
  .map(([steps, current]) => {
    let day = 0;
    return steps.map(([gap, value, rest], i): ChartPoint => {
      day += gap;
      return { day, date: fromDay(day), value, current: i === current, ...rest };
    });
  });

const inColumn = (list: readonly ChartPoint[], column: number, columnOf: (day: number) => number, of: Look) =>
  list
    .filter(
      (point) =>
        columnOf(point.day) === column &&
        point.practice === of.practice &&
        point.preliminary === of.preliminary &&
        point.counting === of.counting,
    )
    .map(({ value }) => value);

describe('a series that is thinned', () => {
  it('keeps the first, the last and the extremes of every look in every column, and the current reading', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 20 }), (all, columns) => {
        const last = all.at(-1)?.day ?? 1;
        const columnOf = (day: number) => Math.floor((day / (last + 1)) * columns);
        const kept = thinned(all, columnOf, columns);
        expect(kept.every((point) => all.includes(point))).toBe(true);
        expect(kept.map(({ day }) => day)).toEqual(kept.map(({ day }) => day).toSorted((a, b) => a - b));
        expect(kept[0]).toBe(all[0]);
        expect(kept.at(-1)).toBe(all.at(-1));
        expect(kept.some(({ current }) => current)).toBe(true);
        for (const point of all) {
          const column = columnOf(point.day);
          const [before, after] = [all, kept].map((list) => inColumn(list, column, columnOf, point));
          expect(Math.min(...(after ?? []))).toBe(Math.min(...(before ?? [])));
          expect(Math.max(...(after ?? []))).toBe(Math.max(...(before ?? [])));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has no more points than a few for each column, however many there were', () => {
    const all = Array.from({ length: 150_000 }, (_, day): ChartPoint => {
      const value = day === 77_777 ? 1e6 : Math.sin(day);
      return {
        day,
        date: '',
        value,
        preliminary: false,
        practice: false,
        counting: 'counted',
        current: day === 149_999,
      };
    });
    const kept = thinned(all, (day) => Math.floor(day / 250), 600);
    expect(kept.length).toBeLessThanOrEqual(4 * 600 + 1);
    expect(kept).toContain(all[77_777]);
  });

  it('is left as it is where it is short', () => {
    const all = Array.from({ length: 40 }, (_, day) => ({ day }) as ChartPoint);
    expect(thinned(all, () => 0, 10)).toBe(all);
  });
});
