/** Rounding as the rule does it: what is shown is what is judged, and what is expected is something that one can mean. */
import { TOLERANCE } from './rule.ts';

/** Rounds half away from zero to 0–6 decimals, with {@link TOLERANCE} for halves that binary fractions just miss. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const magnitude = Math.abs(value) * factor;
  // So large a number has no such decimals to round.
  if (magnitude > Number.MAX_SAFE_INTEGER) return value;
  const rounded = Math.floor(magnitude + 0.5 + TOLERANCE) / factor;
  return value < 0 ? -rounded || 0 : rounded;
}

/**
 * The smallest difference that an expected value can mean: the larger of the last decimal shown and the largest power of
 * ten that is no more than a hundredth of the whole planned change (`scale`, ≥ 0).
 */
export function stepOf(scale: number, decimals: number): number {
  const hundredth = Math.min(Number.MAX_VALUE, scale) / 100;
  // A difference of 0.3 − 0.2 must not fall just short of a power of ten.
  let exponent = -decimals;
  while (10 ** (exponent + 1) <= hundredth * (1 + TOLERANCE)) exponent += 1;
  return 10 ** exponent;
}

/** Rounds half away from zero to a multiple of a step, which is a power of ten. */
export function roundToStep(value: number, step: number): number {
  return step < 1 ? roundTo(value, -Math.round(Math.log10(step))) : roundTo(value / step, 0) * step;
}
