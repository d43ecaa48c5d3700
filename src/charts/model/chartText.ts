/** Numbers and names as a chart writes them: in the axis's own unit (millions where values are), short, never wrong. */

import { decimalsApart } from '#/i18n/format/apart.ts';
import { FORMAT_LOCALES, type Language } from '#/i18n/format/languages.ts';
import { withUnit } from '#/i18n/format/withUnit.ts';
import type { Text } from '#/i18n/i18n.ts';
import { enteredDecimals } from '#/i18n/words/entered.ts';
import type { ValueAxis } from './axis.ts';
import type { ChartModel } from './chartModel.ts';

export interface ChartNumbers {
  /** The unit written over the value axis; empty where ticks carry it themselves (percent) or there is none. */
  caption: string;
  /** A tick of the value axis. */
  tick: (value: number, decimals: number) => string;
  /** A value without unit, with its own decimals and at least the indicator's: `4`, or `28,4` on an axis in millions. */
  value: (value: number) => string;
  /** A value with unit: `4 søknader`, `28,4 mill. kr`. */
  measure: (value: number) => string;
}

const MILLION = 1e6;
const BILLION = 1e9;
/** From here on a number is written with a power of ten (`i18n/format/format.ts`), which millions in front of would only confuse. */
const HUGE = 1e15;
/** Ticks closer than this share of a million are not written in millions. */
const CLOSE = 1e-3;

/** What of a chart is written as numbers. */
export type Written = Pick<ChartModel, 'unit' | 'decimals'> &
  Partial<Pick<ChartModel, 'points' | 'targets' | 'baseline' | 'band' | 'expected'>>;

/** The values that a chart's labels name. */
function labelled({ points = [], targets = [], baseline, band, expected }: Written): number[] {
  const current = points.find((point) => point.current);
  return [
    current?.value,
    expected,
    baseline?.value,
    ...targets.map((target) => target.value),
    band?.min,
    band?.max,
  ].filter((value) => value !== undefined);
}

/** How a chart writes its numbers, so that what the axis tells apart is written apart. */
export function chartNumbers(
  model: Written,
  axis: Pick<ValueAxis, 'min' | 'max' | 'step'>,
  text: Text,
): ChartNumbers {
  const { f, t } = text;
  const { unit, decimals } = model;
  const percent = isPercent(unit);
  const reach = Math.max(Math.abs(axis.min), Math.abs(axis.max));
  const isOf = (divisor: number) => reach >= divisor && axis.step >= divisor * CLOSE;
  const divisor = percent || reach >= HUGE ? 1 : ([BILLION, MILLION].find(isOf) ?? 1);
  const scaledUnit =
    divisor === 1 ? unit : t(divisor === MILLION ? 'charts.million' : 'charts.billion', { unit }).trim();
  // Two decimals of a million tell enough, unless two values would read the same or one so small that they make it nothing.
  const apart = decimalsApart(
    labelled(model).map((value) => value / divisor),
    2,
  );
  const scaled = (value: number) =>
    trimmed(value / divisor, Math.max(apart, Math.abs(value) * 10 < divisor ? 6 : 2), f.number);
  const measured = (value: string) => withUnit(value, scaledUnit, text.language);

  const value = (n: number) => (divisor === 1 ? fineNumber(n, decimals, text) : scaled(n));
  return {
    caption: percent ? '' : scaledUnit,
    tick: (n, tickDecimals) => {
      const shift = divisor === 1 ? 0 : Math.log10(divisor);
      const shown =
        divisor === 1 ? f.number(n, tickDecimals) : trimmed(n / divisor, Math.min(6, shift), f.number);
      return percent ? measured(shown) : shown;
    },
    value,
    measure: (n) => measured(value(n)),
  };
}

export function isPercent(unit: string): boolean {
  return unit === '%' || unit.startsWith('% ') || unit === 'prosent' || unit === 'percent';
}

/** A number with the indicator's decimals, and more where it has more (`3,5`, `4`): what is drawn apart is written apart. */
export function fineNumber(value: number, decimals: number, { f }: Text): string {
  return f.number(value, enteredDecimals(value, decimals));
}

/** {@link fineNumber} with the unit. */
export function fineMeasure(value: number, decimals: number, unit: string, text: Text): string {
  return withUnit(fineNumber(value, decimals, text), unit, text.language);
}

/** Whether a written amount is zero: a distance too small to be shown is none. */
export function saysNothing(amount: string): boolean {
  return /^[0.,\s]*$/.test(amount);
}

/** A month's short name, 1–12, as written under an axis. */
export function monthName(month: number, language: Language): string {
  const date = new Date(Date.UTC(2001, month - 1, 15));
  return new Intl.DateTimeFormat(FORMAT_LOCALES[language], { month: 'short', timeZone: 'UTC' }).format(date);
}

/** The number with at most `most` decimals, without those at the end that are zero, but at least `least`. */
function trimmed(
  value: number,
  most: number,
  format: (value: number, decimals?: number) => string,
  least = 0,
): string {
  let decimals = most;
  const rounded = value.toFixed(most);
  while (decimals > least && rounded.charAt(rounded.length - 1 - (most - decimals)) === '0') decimals--;
  return format(Number(rounded), decimals);
}
