/** As many decimals as it takes to tell numbers apart: two that differ never read the same. */
import { MOST_DECIMALS } from '#/domain/decimals.ts';
import type { Formats } from './format.ts';

/**
 * The fewest decimals, at least `decimals`, with which no two of the values that differ are written the same. Values that
 * differ by rounding noise only (from the 14th significant digit on) count as the same.
 */
export function decimalsApart(values: readonly number[], decimals: number): number {
  const distinct = new Set(values.map((value) => Number(value.toPrecision(13))));
  for (let needed = decimals; needed < MOST_DECIMALS; needed += 1) {
    // Zero has no sign when it is written.
    const written = new Set([...distinct].map((value) => value.toFixed(needed).replace(/^-(?=[0.]*$)/, '')));
    if (written.size === distinct.size) return needed;
  }
  return decimals;
}

/** Writes shares as percent, whole where that tells those that differ apart. Shares that are not there are left out. */
export function percentsApart(
  shares: readonly (number | undefined)[],
  f: Pick<Formats, 'percent'>,
): (share: number) => string {
  const given = shares.filter((share) => share !== undefined).map((share) => share * 100);
  const decimals = decimalsApart(given, 0);
  return (share) => f.percent(share, decimals);
}
