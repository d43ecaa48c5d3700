import { expect, test } from 'vitest';
import { spanText } from '#/i18n/words/span.ts';
import { textOf } from '../../features/reports/text.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('a span of time is told in the one unit that says enough', () => {
  const told = [0, 6 * 60_000, HOUR, 3 * HOUR, 1.6 * DAY, 2 * DAY, 400 * DAY, 730 * DAY, 74.1 * 365.25 * DAY];
  expect(told.map((ms) => spanText(ms, textOf('nb')))).toEqual([
    '1 minutt',
    '6 minutter',
    '60 minutter',
    '3 timer',
    '2 dager',
    '2 dager',
    '400 dager',
    '2 år',
    '74 år',
  ]);
  expect(told.slice(2, 4).map((ms) => spanText(ms, textOf('en')))).toEqual(['60 minutes', '3 hours']);
  expect(spanText(2 * DAY, textOf('nn'))).toBe('2 dagar');
});
