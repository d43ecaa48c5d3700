/** The two marks on a bar of progress, in words: where one should have been when it was measured, and where one should be today. */
import { percentsApart } from './apart.ts';
import type { Formats } from './format.ts';

/** Shares that lie closer than this are at one place on a bar. */
const ONE_PLACE = 0.0005;

/** Whether what is expected today is told beside what was expected when it was measured. */
export function tellsToday(expected: number, today: number): boolean {
  return Math.abs(today - expected) >= ONE_PLACE;
}

/** What is reached, was expected and is expected today (the same where it is not told), so written that they can be told apart. */
export function written(
  progress: number,
  expected: number,
  today: number,
  f: Pick<Formats, 'percent'>,
): { progress: string; expected: string; now: string } {
  const shown = tellsToday(expected, today) ? today : expected;
  const write = percentsApart([progress, expected, shown], f);
  return { progress: write(progress), expected: write(expected), now: write(shown) };
}
