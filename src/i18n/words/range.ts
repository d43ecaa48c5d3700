/** The range that a value is to be held within, in words: `80–100 %`, `13 byer`, `minst 95 %`. */
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Text } from '../i18n.ts';

/** A range with an edge that may be open; with neither, empty text. */
export function rangeText(
  { min, max }: { min?: number | undefined; max?: number | undefined },
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
  { t, f }: Text,
): string {
  const measure = (value: number) => f.measure(value, decimals, unit);
  if (min === undefined) return max === undefined ? '' : t('common.atMost', { value: measure(max) });
  if (max === undefined) return t('common.atLeast', { value: measure(min) });
  return min === max ? measure(min) : `${f.number(min, decimals)}–${measure(max)}`;
}
