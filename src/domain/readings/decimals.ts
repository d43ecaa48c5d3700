/** How many decimals a figure has as somebody entered it, and how many an indicator's figures most likely need. */
import { MAX_DECIMALS } from '../tables/ranges.ts';

/** A binary fraction holds this many significant digits for certain; what comes after them is noise. */
const CERTAIN_DIGITS = 14;
/** No figure of a plan is written with more decimals. */
export const MOST_DECIMALS = 12;
/** Readings are often quotients that never end (33.333…): so many of their decimals say that they were meant. */
const OF_READINGS = 2;

/**
 * The decimals that a figure has: 1 for 19.6, 0 for 20. At most 6, where it goes on (33.333333…), unless that would make it
 * nothing.
 */
export function decimalsOf(value: number): number {
  const certain = Number(value.toPrecision(CERTAIN_DIGITS));
  const written = Number(certain.toFixed(MAX_DECIMALS));
  return countOf(written === 0 ? Number(certain.toFixed(MOST_DECIMALS)) : written);
}

function countOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/**
 * The decimals to show and judge by where nobody has said (0–6): those of the figures that change is asked from and to, and
 * as many of the readings' as somebody may have meant.
 */
export function likelyDecimals(asked: readonly number[], read: readonly number[]): number {
  const most = (values: readonly number[]) => values.reduce((n, value) => Math.max(n, decimalsOf(value)), 0);
  return Math.min(MAX_DECIMALS, Math.max(most(asked), Math.min(OF_READINGS, most(read))));
}
