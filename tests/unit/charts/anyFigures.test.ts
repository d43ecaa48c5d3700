/** Any finite figures and any dates give a chart axes that end, reach what is drawn and say where one is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TICKS, placeOn, timeAxis, type ValueAxis, valueAxis } from '#/charts/model/axis.ts';
import { chartNumbers } from '#/charts/model/chartText.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import { chartText } from './text.ts';

const EXTREMES = [
  0,
  -0,
  5e-324,
  -5e-324,
  1e-310,
  1e-7,
  1e21,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
];

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(...EXTREMES),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100),
);
/** Figures that differ by a few of the smallest steps a binary number can take: what sums and averages leave behind. */
const noisy = fc
  .tuple(finite, fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 4 }))
  .map(([value, steps]) => steps.map((n) => value * (1 + n * Number.EPSILON)).filter(Number.isFinite));
const figures = fc.oneof(fc.array(finite, { maxLength: 8 }), noisy);
const options = fc
  .record({ percent: fc.boolean(), height: fc.integer({ min: 40, max: 900 }), counts: fc.boolean() })
  .chain(({ counts, ...rest }) => fc.tuple(fc.constant(rest), fc.constant(counts)));

function axisOf(
  values: number[],
  [{ percent, height }, counts]: [{ percent: boolean; height: number }, boolean],
) {
  return valueAxis(values, { percent, height, whole: counts && values.every(Number.isInteger) });
}

function expectGood({ min, max, ticks, step, decimals }: ValueAxis, values: readonly number[]): void {
  for (const number of [min, max, step, ...ticks]) expect(number).toSatisfy(Number.isFinite);
  expect(max).toBeGreaterThan(min);
  expect(ticks.length).toBeLessThanOrEqual(MOST_TICKS);
  for (const [i, tick] of ticks.slice(1).entries()) expect(tick).toBeGreaterThan(ticks[i] ?? Number.NaN);
  for (const value of values) {
    expect(min).toBeLessThanOrEqual(value);
    expect(max).toBeGreaterThanOrEqual(value);
    const place = placeOn({ min, max }, value);
    expect(place >= -1e-9 && place <= 1 + 1e-9, `${value} at ${place}`).toBe(true);
  }
  expect(decimals >= 0 && decimals <= 6).toBe(true);
}

describe('the value axis of any finite figures', () => {
  it('ends, reaches them all and has few ticks in order', () => {
    fc.assert(
      fc.property(figures, options, (values, how) => expectGood(axisOf(values, how), values)),
      { numRuns: 3000 },
    );
  });

  it('names different ticks differently, in every language and in units short and large', () => {
    const texts = (['nb', 'nn', 'en'] as const).map((language) => chartText(language));
    fc.assert(
      fc.property(figures, options, fc.constantFrom('', '%', 'kroner'), (values, how, unit) => {
        const axis = axisOf(values, how);
        for (const text of texts) {
          const numbers = chartNumbers({ unit, decimals: 0 }, axis, text);
          const labels = axis.ticks.map((tick) => numbers.tick(tick, axis.decimals));
          expect(new Set(labels).size, labels.join(' | ')).toBe(labels.length);
          for (const label of labels) expect(label.length).toBeLessThan(40);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([[[15.3, 15.299999999999999]], [[0.1 + 0.2, 0.3]], [[1e21, 1e21 + 131_072]], [[5e-324, 0]]])(
    'takes the rounding noise of %j for one value, with zero for scale',
    (values) => {
      const axis = valueAxis(values, { percent: false, whole: false, height: 240 });
      expectGood(axis, values);
      expect(axis.min).toBe(0);
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      const [a = 0, b = 1] = values.map((value) => placeOn(axis, value));
      expect(Math.abs(a - b)).toBeLessThan(1e-6);
    },
  );
});

describe('the time axis of any dates', () => {
  const day = fc.integer({ min: toDay('1800-01-01'), max: toDay('2200-12-31') });

  it('has as many names as there is room for, in order and on the axis', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 300, max: 150_000 }),
        fc.integer({ min: 100, max: 2000 }),
        (start, days, width) => {
          const axis = timeAxis(start, start + days, {
            width,
            measure: (text) => text.length * 7,
            monthName: (month) => `m${month}`,
          });
          for (const labels of [axis.labels, axis.years]) {
            expect(labels.length * 14).toBeLessThanOrEqual(width + 28);
            for (const [i, label] of labels.slice(1).entries()) {
              expect(label.day).toBeGreaterThan(labels[i]?.day ?? Number.NaN);
            }
            for (const label of labels) expect(label.day >= start && label.day <= start + days).toBe(true);
          }
          expect(axis.starts.length).toBeLessThanOrEqual(width / 14 + 2);
        },
      ),
    );
  });

  it('names round years over four centuries', () => {
    const years = timeAxis(toDay('1800-01-01'), toDay('2200-12-31'), {
      width: 600,
      measure: (text) => text.length * 7,
      monthName: String,
    }).labels;
    expect(years.length).toBeGreaterThan(4);
    for (const { day: middle, text } of years) expect(fromDay(Math.floor(middle)).slice(0, 4)).toBe(text);
  });
});
