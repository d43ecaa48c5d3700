/**
 * Numbers as people type and paste them. The rule is to accept every form that can mean only one thing, and to refuse,
 * with the reason, whatever could be read as a number a thousand times larger or smaller.
 */
import type { Language } from '#/i18n/format/languages.ts';

export type ReadNumber =
  | { ok: true; value: number }
  | { ok: false; problem: 'empty' | 'not-a-number' | 'other-unit' | 'too-large' }
  /** The two numbers that the text can mean. */
  | { ok: false; problem: 'ambiguous'; thousands: number; decimal: number };

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const HIDDEN = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu;
const MINUS_SIGNS = /[\u2012\u2013\u2212]/g;
/** A sign, then digits with what may stand between them. */
const NUMBER = /^([+-]?) ?((?:\d|[.,]\d)[\d., ]*)$/;
/** Digits before the decimal sign beyond which a binary number no longer holds every whole number. */
const MAX_WHOLE_DIGITS = 15;

/**
 * Reads a number. Spaces of any kind between groups of three, a leading sign (also the true minus, −) and the field's own
 * `unit` after the number are accepted in every language.
 *
 * - Where both `.` and `,` occur, the last one is the decimal sign and the other must separate thousands.
 * - A sign that occurs twice or more separates thousands.
 * - One `,` in Norwegian and one `.` in English is the decimal sign.
 * - One `.` in Norwegian is a decimal sign (`12.5`) unless exactly three digits follow one to three others. `1.234` is
 *   refused: to those who learnt the dot as thousands separator it is a thousand, to a spreadsheet it is little more than
 *   one, and a figure stored wrong by a factor of a thousand costs more than one keystroke. In English `1,234` has only
 *   one usual meaning and is a thousand.
 */
export function readNumber(typed: string, language: Language, unit = ''): ReadNumber {
  const withUnit = tidied(typed);
  const text = withoutUnit(withUnit, unit);
  if (text === '') return { ok: false, problem: withUnit === '' ? 'empty' : 'not-a-number' };
  const match = NUMBER.exec(text);
  if (!match)
    return { ok: false, problem: /^[+-]? ?[\d., ]*\d ?\D+$/.test(text) ? 'other-unit' : 'not-a-number' };
  const [, sign = '', body = ''] = match;

  const parts = splitNumber(body, language);
  if (!parts) return { ok: false, problem: 'not-a-number' };
  const { whole, fraction } = parts;
  if (whole.replace(/^0+/, '').length > MAX_WHOLE_DIGITS) return { ok: false, problem: 'too-large' };
  const signed = (magnitude: number) => (sign === '-' ? 0 - magnitude : magnitude);
  const decimal = signed(Number(`${whole || '0'}.${fraction || '0'}`));
  if (!parts.ambiguous) return { ok: true, value: decimal };
  return { ok: false, problem: 'ambiguous', decimal, thousands: signed(Number(whole + fraction)) };
}

/** How many decimals a number is typed with, zeros too (`8,0` has one); 0 for what is no number or could be two. */
export function decimalsTyped(typed: string, language: Language, unit = ''): number {
  const body = NUMBER.exec(withoutUnit(tidied(typed), unit))?.[2];
  const parts = body === undefined ? undefined : splitNumber(body, language);
  return parts && !parts.ambiguous ? parts.fraction.length : 0;
}

/** Numbers copied from web pages and spreadsheets come with marks that nobody sees. */
function tidied(typed: string): string {
  return typed.replace(HIDDEN, '').replace(SPACES, ' ').replace(MINUS_SIGNS, '-').trim();
}

interface Parts {
  /** Digits only; empty in `,5`. */
  whole: string;
  fraction: string;
  ambiguous?: boolean;
}

function splitNumber(body: string, language: Language): Parts | undefined {
  const commas = body.split(',').length - 1;
  const dots = body.split('.').length - 1;
  if (commas === 0 && dots === 0) return partsOf(body, '', ' ');

  if (commas > 0 && dots > 0) {
    const last = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
    return splitAt(body, last, last === ',' ? '.' : ',');
  }
  const mark = commas > 0 ? ',' : '.';
  if (commas + dots > 1) return partsOf(body, '', mark);
  const isOwnDecimalSign = mark === (language === 'en' ? '.' : ',');
  const looksGrouped = !isOwnDecimalSign && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
  if (!looksGrouped) return splitAt(body, mark, ' ');
  if (language === 'en') return partsOf(body, '', mark);
  const parts = splitAt(body, mark, ' ');
  return parts && { ...parts, ambiguous: true };
}

function splitAt(body: string, decimalSign: string, groupMark: string): Parts | undefined {
  const [whole = '', fraction = '', ...more] = body.split(decimalSign);
  return more.length === 0 && /^\d+$/.test(fraction) ? partsOf(whole, fraction, groupMark) : undefined;
}

function partsOf(whole: string, fraction: string, groupMark: string): Parts | undefined {
  if (/^\d*$/.test(whole)) return { whole, fraction };
  const groups = whole.split(groupMark);
  const grouped =
    groups.length > 1 && groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  return grouped ? { whole: groups.join(''), fraction } : undefined;
}

function withoutUnit(text: string, unit: string): string {
  const own = unit.replace(SPACES, ' ').trim().toLowerCase();
  if (own === '' || !text.toLowerCase().endsWith(own)) return text;
  return text.slice(0, text.length - own.length).trim();
}

/** A number as the field itself would write it when a stored value is opened for editing: no thousands separators. */
export function numberToType(value: number, language: Language): string {
  const plain = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
  return language === 'en' ? plain : plain.replace('.', ',');
}
