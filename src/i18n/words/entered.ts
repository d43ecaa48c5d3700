/**
 * Figures as somebody entered them, with all their decimals, beside what they are judged as: rounded to the indicator's
 * decimals. What was judged is written by `measured` (`explain.ts`).
 */

import { roundTo } from '#/domain/progress/rounding.ts';
import { decimalsOf } from '#/domain/readings/decimals.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Text } from '../i18n.ts';
import { rangeText } from './range.ts';

type Measured = Pick<Indicator, 'unit' | 'decimals'>;

/** The decimals an entered figure is written with: the indicator's, and more where it has more. */
export function enteredDecimals(value: number, decimals: number): number {
  return Math.max(decimals, decimalsOf(value));
}

/** An entered figure with its unit: `19,6 %` also where the indicator shows no decimals. */
export function entered(value: number, { unit, decimals }: Measured, { f }: Text): string {
  return f.measure(value, enteredDecimals(value, decimals), unit);
}

/** An entered band: both edges with the decimals that either has. */
export function enteredRange(
  range: { min?: number | undefined; max?: number | undefined },
  { unit, decimals }: Measured,
  text: Text,
): string {
  const edges = [range.min, range.max].filter((edge) => edge !== undefined);
  const most = edges.reduce((n, edge) => Math.max(n, enteredDecimals(edge, decimals)), decimals);
  return rangeText(range, { unit, decimals: most }, text);
}

/** What an entered figure is judged as, where that is another: `vurdert som 20 %`. */
export function judgedAs(value: number, { unit, decimals }: Measured, { t, f }: Text): string | undefined {
  if (decimalsOf(value) <= decimals) return undefined;
  return t('common.judgedAs', { value: f.measure(roundTo(value, decimals), decimals, unit) });
}
