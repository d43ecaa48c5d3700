import { expect, test } from 'vitest';
import { withHistory } from '#/features/indicators/useHistory.ts';

const own = [
  { date: '2020-06-30', value: 3 },
  { date: '2021-06-30', value: 5 },
];
const earlier = [
  { date: '2019-12-31', value: 1 },
  { date: '2020-06-30', value: 2 },
  { date: '2020-12-31', value: 4 },
  { date: '2021-03-31', value: 9 },
];

test('the readings of the old indicator are drawn before the baseline, where the new one has none of its own', () => {
  expect(withHistory(own, earlier, { date: '2020-12-31', value: 4 })).toEqual([
    { date: '2019-12-31', value: 1 },
    { date: '2020-06-30', value: 3 },
    { date: '2021-06-30', value: 5 },
  ]);
});

test('without a baseline there is no history', () => {
  expect(withHistory(own, earlier, undefined)).toBe(own);
});
