/** As many decimals as it takes to tell numbers apart: two that differ never read the same. */

/** No number of a plan is written with more. */
const MOST = 12;

/**
 * The fewest decimals, at least `decimals`, with which no two of the values that differ are written the same. Values that
 * differ by rounding noise only (from the 13th significant digit on) count as the same.
 */
export function decimalsApart(values: readonly number[], decimals: number): number {
  const distinct = new Set(values.map((value) => Number(value.toPrecision(12))));
  for (let needed = decimals; needed < MOST; needed += 1) {
    if (new Set([...distinct].map((value) => value.toFixed(needed))).size === distinct.size) return needed;
  }
  return decimals;
}
