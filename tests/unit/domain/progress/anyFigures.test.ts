/** Figures and dates beyond what a plan is likely to hold: what is worked out of them ends, and is a number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceReadings } from '#/domain/practice/practice.ts';
import { childOf } from '#/domain/progress/child.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { rollUp } from '#/domain/progress/rollUp.ts';
import { roundTo } from '#/domain/progress/rounding.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { FREQUENCIES } from '#/domain/values/dates.ts';
import { indicatorRow } from './examples.ts';

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 5e-324, -5e-324, 1e-310, 1e21, 1e300, -1e300, Number.MAX_VALUE, -Number.MAX_VALUE),
);

const indicator = fc
  .record({
    direction: fc.constantFrom('increase' as const, 'decrease' as const, 'hold' as const),
    path: fc.constantFrom('linear' as const, 'step' as const),
    decimals: fc.integer({ min: 0, max: 6 }),
    baseline: fc.option(finite, { nil: undefined }),
    targets: fc.tuple(finite, finite),
    edges: fc.constantFrom('min', 'max', 'both'),
  })
  .map(({ baseline, targets: [first, last], edges, ...rest }): Indicator => {
    return indicatorRow('i', {
      ...rest,
      ...(baseline !== undefined && { baseline: { date: '1800-01-01', value: baseline } }),
      targets: [
        { date: '2000-12-31', value: first },
        { date: '2200-12-31', value: last },
      ],
      band: {
        ...(edges !== 'max' && { min: Math.min(first, last) }),
        ...(edges !== 'min' && { max: Math.max(first, last) }),
        end: '2200-12-31',
      },
    });
  });

const readings = fc.tuple(finite, finite).map(([a, b]): Reading[] => [
  { date: '1800-01-01', value: a },
  { date: '1999-06-30', value: b },
]);

const day = fc.constantFrom('1999-12-31', '2000-12-31', '2001-06-01', '2020-01-01', '2300-01-01');

describe('any finite figures', () => {
  it('are judged by numbers that can be added up and written', () => {
    fc.assert(
      fc.property(indicator, readings, day, fc.boolean(), finite, (row, known, asOf, inPeriod, weight) => {
        const judgement = judgeIndicator(row, known, {
          asOf,
          planStart: '1800-01-01',
          thresholds: DEFAULT_THRESHOLDS,
          ...(inPeriod && { periodEnd: '2010-12-31' }),
        });
        const { progress = 0, lag = 0, expected = 0, expectedProgress = 0, target } = judgement;
        const { expectedNow = 0, expectedProgressNow = 0 } = judgement;
        for (const number of [
          progress * 100,
          lag * 100,
          expected,
          expectedProgress * 100,
          expectedNow,
          expectedProgressNow * 100,
          target?.value ?? 0,
        ]) {
          expect(number).toSatisfy(Number.isFinite);
        }
        const child = childOf('i', judgement, Math.abs(weight));
        const rollup = rollUp([child, { ...child, weight: Number.MAX_VALUE }, child], DEFAULT_THRESHOLDS);
        for (const number of [rollup.coverage, rollup.progress ?? 0, rollup.lag ?? 0]) {
          expect(number).toSatisfy(Number.isFinite);
        }
        expect(rollup.coverage).toBeCloseTo(child.coverage);
      }),
      { numRuns: 2000 },
    );
  });

  it('are rounded to what is nearest, never to infinity', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const rounded = roundTo(value, decimals);
        expect(rounded).toSatisfy(Number.isFinite);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
      }),
    );
  });
});

describe('a plan of four hundred years', () => {
  const plan: Plan = {
    id: 'p',
    name: 'Plan',
    municipality: 'Kommune',
    start: '1800-01-01',
    end: '2200-12-31',
    thresholds: DEFAULT_THRESHOLDS,
  };

  it.each(FREQUENCIES)(
    'gets no more practice figures than a short one, the last at its end: %s',
    (frequency) => {
      const row = indicatorRow('i', {
        frequency,
        baseline: { date: '1800-01-01', value: 1 },
        targets: [{ date: '2200-12-31', value: 100 }],
      });
      const figures = practiceReadings(row, plan, []);
      expect(figures.length).toBeGreaterThan(20);
      expect(figures.length).toBeLessThanOrEqual(61);
      expect(figures.at(-1)?.date).toBe(frequency === 'biennial' ? '2199-12-31' : '2200-12-31');
    },
  );
});
