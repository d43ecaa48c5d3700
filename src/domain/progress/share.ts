/** Shares of a way from one value to another, finite for all finite values, also those that lie further apart than the largest number. */
import { difference } from './rounding.ts';

/** What is larger counts as this, so that it can still be averaged and written as percent. */
const LARGEST_SHARE = 1e300;

/**
 * How large a share of the way from `start` to `end`, which differ, lies between `from` and `to`; negative where it leads back.
 * All are values of so many decimals.
 */
export function shareOfWay(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  decimals: number,
): number {
  const [part, whole] = [difference(from, to, decimals), difference(start, end, decimals)];
  const isReckonable = Number.isFinite(part) && Number.isFinite(whole);
  return reckonable(isReckonable ? part / whole : (to / 4 - from / 4) / (end / 4 - start / 4));
}

/** A share no further from 0 than can be reckoned with. */
export function reckonable(share: number): number {
  return Math.max(-LARGEST_SHARE, Math.min(LARGEST_SHARE, share));
}
