import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalsApart } from '#/i18n/apart.ts';

test('takes as few decimals as tell the numbers apart, and no fewer than asked for', () => {
  expect(decimalsApart([19.6, 20], 0)).toBe(1);
  expect(decimalsApart([0.04, 0.2, 0], 0)).toBe(2);
  expect(decimalsApart([118, 124], 1)).toBe(1);
  expect(decimalsApart([], 2)).toBe(2);
});

test('takes rounding noise for no difference', () => {
  expect(decimalsApart([15.3, 15.299999999999999], 1)).toBe(1);
});

test('never writes two numbers that differ the same way', () => {
  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 10_000);
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 5 }), fc.nat(3), (values, decimals) => {
      const needed = decimalsApart(values, decimals);
      expect(needed).toBeGreaterThanOrEqual(decimals);
      expect(new Set(values.map((value) => value.toFixed(needed))).size).toBe(new Set(values).size);
    }),
  );
});
