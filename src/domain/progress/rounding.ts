/**
 * Rounding and reckoning as the rule does it: what is shown is what is judged, and what is expected is something that one can
 * mean. Values have 0–6 decimals; they are reckoned with as whole numbers of the last one, so that no binary fraction decides.
 */

/** From here on a binary number holds too few decimals to tell one whole number of them from the next. */
const TOO_LARGE = 2 ** 50;

/** Rounds half away from zero to 0–6 decimals. What is half is read from the number as it is written: 1.005 becomes 1.01. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const magnitude = Math.abs(value) * factor;
  // So large a number has no such decimals to round.
  if (magnitude > TOO_LARGE) return value;
  const isNearHalf = Math.abs((magnitude % 1) - 0.5) <= magnitude * 2 ** -50;
  const rounded = Math.round(isNearHalf ? shifted(Math.abs(value), decimals) : magnitude) / factor;
  return value < 0 ? -rounded || 0 : rounded;
}

/** A number with its decimal point so many places further right, read as it is written. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** How far it is from one value to another of so many decimals; exact where they are not too large for that. */
export function difference(from: number, to: number, decimals: number): number {
  const [start, end] = [wholeUnits(from, decimals), wholeUnits(to, decimals)];
  return start === undefined || end === undefined ? to - from : (end - start) / 10 ** decimals;
}

/** A value as a whole number of its last decimal; undefined where it is too large to be one. */
function wholeUnits(value: number, decimals: number): number | undefined {
  const units = Math.round(value * 10 ** decimals);
  return Math.abs(units) <= TOO_LARGE ? units : undefined;
}

/**
 * The smallest difference that an expected value can mean: the larger of the last decimal shown and the largest power of
 * ten that is no more than a hundredth of the whole planned change (`scale`, ≥ 0).
 */
export function stepOf(scale: number, decimals: number): number {
  const whole = Math.min(Number.MAX_VALUE, wholeUnits(scale, decimals) ?? scale * 10 ** decimals);
  let places = 0;
  while (10 ** (places + 1) <= whole / 100) places += 1;
  return stepAt(places - decimals);
}

function stepAt(exponent: number): number {
  return Number(`1e${exponent}`);
}

/**
 * The value `walked` of `length` steps on the way between two values of so many decimals, rounded half away from zero to a
 * multiple of `step` (a power of ten, no less than the last decimal), then kept between the two.
 */
export function betweenRounded(
  [from, to]: readonly [number, number],
  { walked, length }: { walked: number; length: number },
  { decimals, step }: { decimals: number; step: number },
): number {
  const [start, end] = [wholeUnits(from, decimals), wholeUnits(to, decimals)];
  const size = wholeUnits(step, decimals);
  if (start === undefined || end === undefined || size === undefined) {
    const value = between(from, to, walked / length);
    return keptWithin(from, to, Math.round(value / step) * step);
  }
  // Whole numbers of any size, so that what is half way is.
  const sum = BigInt(start) * BigInt(length) + BigInt(end - start) * BigInt(walked);
  const stride = BigInt(length) * BigInt(size);
  const magnitude = sum < 0n ? -sum : sum;
  const steps = Number((2n * magnitude + stride) / (2n * stride));
  return keptWithin(start, end, (sum < 0n ? -steps : steps) * size) / 10 ** decimals;
}

/** What lies a share of the way from one value to another, also where they lie further apart than the largest number. */
export function between(from: number, to: number, share: number): number {
  const change = to - from;
  return Number.isFinite(change) ? from + share * change : from * (1 - share) + to * share;
}

function keptWithin(one: number, other: number, value: number): number {
  return Math.min(Math.max(one, other), Math.max(Math.min(one, other), value));
}
