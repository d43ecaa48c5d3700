/** As many decimals as it takes to tell numbers apart: two that differ never read the same. */
import { MOST_DECIMALS } from '#/domain/readings/decimals.ts';
import type { Formats } from './format.ts';

/** Digits by which numbers are told apart; what comes after them is the noise of binary fractions. */
const TOLD_DIGITS = 13;
/** Shares that differ by no more are the same: a millionth of a percent. */
const SAME_SHARE = 1e-8;

const rounders = new Map<number, Intl.NumberFormat>();

/** A number as the formats round it: half away from zero of its shortest decimal form, which `toFixed` does not do. */
function rounded(value: number, decimals: number): string {
  let format = rounders.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
      signDisplay: 'negative',
    });
    rounders.set(decimals, format);
  }
  return format.format(value);
}

/** The fewest decimals, at least `least`, with which no two values that are not the same are written the same. */
function fewestDecimals(
  values: readonly number[],
  least: number,
  isSame: (a: number, b: number) => boolean,
): number {
  for (let decimals = least; decimals <= MOST_DECIMALS; decimals += 1) {
    const written = values.map((value) => rounded(value, decimals));
    const isTold = values.every((value, i) =>
      values.every((other, j) => j >= i || written[i] !== written[j] || isSame(value, other)),
    );
    if (isTold) return decimals;
  }
  return least;
}

/**
 * The fewest decimals, at least `decimals`, with which no two of the values that differ are written the same. Values that
 * differ by rounding noise only (from the 14th significant digit on) count as the same.
 */
export function decimalsApart(values: readonly number[], decimals: number): number {
  const told = (value: number) => Number(value.toPrecision(TOLD_DIGITS));
  return fewestDecimals([...new Set(values)], decimals, (a, b) => told(a) === told(b));
}

/**
 * Writes shares as percent, whole where that tells those that differ apart. Shares that are not there are left out, and those
 * that differ by less than a millionth of a percent are the same.
 */
export function percentsApart(
  shares: readonly (number | undefined)[],
  f: Pick<Formats, 'percent'>,
): (share: number) => string {
  const given = [...new Set(shares.filter((share) => share !== undefined))];
  const percents = given.map((share) => share * 100);
  const decimals = fewestDecimals(percents, 0, (a, b) => Math.abs(a - b) / 100 <= SAME_SHARE);
  return (share) => f.percent(share, decimals);
}
