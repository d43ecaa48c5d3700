// Values without rounding errors. «Readings, B, targets and band are rounded to `decimals` before they are judged», and decimals
// are at most six, so every value that the rule compares is a whole number of millionths. «Every comparison of values has a
// tolerance of 1e-9» is then kept by comparing exactly: two such values are equal or at least 1e-6 apart.

/** A whole number of millionths. */
export type Amount = bigint;

const places = 6;

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** 10^−decimals. */
export function unitOf(decimals: number): Amount {
  return powerOfTen(places - decimals);
}

/**
 * The value rounded to the decimals that are shown, «half away from zero». What is half is read from the number as it is written:
 * 1.005 is half way between 1.00 and 1.01, although the binary number behind it lies a little below.
 */
export function amountOf(value: number, decimals: number): Amount {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const shift = Number(exponent) - fraction.length + decimals;
  const units = shift >= 0 ? digits * powerOfTen(shift) : roundedQuotient(digits, powerOfTen(-shift));
  return units * unitOf(decimals);
}

/** numerator / denominator (above 0) as a whole number, half away from zero. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const size = (2n * absolute(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -size : size;
}

export function numberOf(amount: Amount): number {
  return Number(amount) / Number(powerOfTen(places));
}

export function ratio(part: Amount, whole: Amount): number {
  return Number(part) / Number(whole);
}

export function absolute(amount: Amount): Amount {
  return amount < 0n ? -amount : amount;
}

export function larger(one: Amount, other: Amount): Amount {
  return one > other ? one : other;
}

export function smaller(one: Amount, other: Amount): Amount {
  return one < other ? one : other;
}
