import type { Language } from '#/i18n/languages.ts';

/** A number that is already written out, with its unit of measurement as `Formats.measure` sets it. */
export function withUnit(number: string, unit: string, language: Language): string {
  if (unit === '') return number;
  return unit === '%' && language === 'en' ? `${number}%` : `${number}\u00a0${unit}`;
}
