import type { Text } from '#/i18n/i18n.ts';

/** A band as `80–100`, or as one number where it is a point. */
export function rangeText({ min, max }: { min: number; max: number }, decimals: number, { f }: Text): string {
  return min === max ? f.number(min, decimals) : `${f.number(min, decimals)}–${f.number(max, decimals)}`;
}
