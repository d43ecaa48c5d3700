/**
 * Reads a calendar date as people in Norway write one, whatever language the browser speaks: day, month, year. A date that
 * begins with a year of four digits is year, month, day (ISO 8601); nothing else is, and nothing is ever swapped to make a
 * date of it. Months may be given by name, in any of Varde's languages, and a weekday before it must be the right one.
 */

import { type IsoDate, isIsoDate, toDay } from '#/domain/values/dates.ts';

/** What is wrong with a text that is no date. */
export type DateProblem =
  | { kind: 'empty' }
  | { kind: 'unreadable' }
  /** There is no such month in a year. */
  | { kind: 'noMonth'; month: number }
  /** There is no such day in that month, which has `days` of them. `first` is the first of the month. */
  | { kind: 'noDay'; first: IsoDate; days: number }
  /** Outside the years 1800–2200. */
  | { kind: 'farYear'; year: number }
  /** It is another day of the week. */
  | { kind: 'otherWeekday'; date: IsoDate };

/**
 * `isWhole`: the text cannot become another date by typing on, as `3.4.20` becomes `3.4.2025` and `2025-12-3` becomes
 * `2025-12-31`.
 */
export type ReadDate = { ok: true; date: IsoDate; isWhole: boolean } | { ok: false; problem: DateProblem };

const MONTHS = [
  'januar january',
  'februar february',
  'mars march',
  'april',
  'mai may',
  'juni june',
  'juli july',
  'august',
  'september',
  'oktober october',
  'november',
  'desember december',
].map((names) => names.split(' '));

/** From Sunday, as days since 1970 count them from Thursday. */
const WEEKDAYS = [
  'søndag sundag sunday',
  'mandag måndag monday',
  'tirsdag tysdag tuesday',
  'onsdag wednesday',
  'torsdag thursday',
  'fredag friday',
  'lørdag laurdag saturday',
].map((names) => names.split(' '));

/** Names may be cut short, to no less than this. */
const SHORTEST_NAME = 3;
/** Longer than any date. */
const MAX_LENGTH = 60;

const BETWEEN = '(?: ?[-./,] ?| )';
const ORDINAL = '(?:\\.|st|nd|rd|th)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{1,2})$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{4}|\\d{2})$`);
const DAY_AND_NAME = new RegExp(
  `^(\\d{1,2})${ORDINAL}(?:${BETWEEN})?(\\p{L}+)\\.?(?:${BETWEEN})?(\\d{4}|\\d{2})$`,
  'u',
);
const NAME_AND_DAY = new RegExp(`^(\\p{L}+)\\.? (\\d{1,2})${ORDINAL},? (\\d{4})$`, 'u');
const DIGITS = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const YEAR_FIRST_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WEEKDAY = /^(\p{L}+)\.?,? (?=.*\d)/u;

interface Parts {
  day: number;
  month: number;
  year: number;
  isWhole: boolean;
}

/** Reads a typed or pasted date; see the top of the file for what is understood. */
export function readDate(typed: string): ReadDate {
  if (typed.length > MAX_LENGTH) return fail({ kind: 'unreadable' });
  const text = plain(typed);
  if (text === '') return fail({ kind: 'empty' });
  const { weekday, rest } = withoutWeekday(text);
  const parts = partsOf(rest.replace(/^den /, ''));
  if (!parts) return fail({ kind: 'unreadable' });
  const read = dateOf(parts);
  if (!read.ok || weekday === undefined || weekdayOf(read.date) === weekday) return read;
  return fail({ kind: 'otherWeekday', date: read.date });
}

/** A date as it stands in a field to be typed over: `03.04.2025`. */
export function dateToType(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

function fail(problem: DateProblem): ReadDate {
  return { ok: false, problem };
}

/** Without what texts bring along when pasted: other spaces and dashes, marks that do not show, capitals. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,]$/, '')
    .toLowerCase();
}

function placeOf(name: string, lists: readonly (readonly string[])[]): number | undefined {
  if (name.length < SHORTEST_NAME) return undefined;
  const at = lists.findIndex((names) => names.some((whole) => whole.startsWith(name)));
  return at < 0 ? undefined : at;
}

function withoutWeekday(text: string): { weekday?: number | undefined; rest: string } {
  const [start, name = ''] = WEEKDAY.exec(text) ?? [];
  const weekday = placeOf(name, WEEKDAYS);
  return start === undefined || weekday === undefined
    ? { rest: text }
    : { weekday, rest: text.slice(start.length) };
}

/** Which day, month and year a text names, possible or not; undefined where it names none. */
function partsOf(text: string): Parts | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year = '', month = '', day = ''] = yearFirst;
    return numbers(day, month, year, day.length === 2);
  }
  const named = DAY_AND_NAME.exec(text);
  if (named) {
    const [, day = '', name = '', year = ''] = named;
    return withName(day, name, year);
  }
  const american = NAME_AND_DAY.exec(text);
  if (american) {
    const [, name = '', day = '', year = ''] = american;
    return withName(day, name, year);
  }
  const dayFirst = DAY_FIRST.exec(text) ?? DIGITS.exec(text);
  if (!dayFirst) return undefined;
  const [, day = '', month = '', year = ''] = dayFirst;
  const parts = numbers(day, month, year);
  // Eight digits are no date in both orders: the year's first two digits would have to be a month.
  const compact = isFar(parts.year) ? YEAR_FIRST_DIGITS.exec(text) : null;
  if (!compact) return parts;
  const [, first = '', second = '', third = ''] = compact;
  const turned = numbers(third, second, first, true);
  return isFar(turned.year) ? parts : turned;
}

function withName(day: string, name: string, year: string): Parts | undefined {
  const month = placeOf(name, MONTHS);
  return month === undefined ? undefined : numbers(day, String(month + 1), year);
}

function numbers(day: string, month: string, year: string, isWhole = year.length === 4): Parts {
  return { day: Number(day), month: Number(month), year: wholeYear(year), isWhole };
}

/** A year of two digits is one of 1970–2069. */
function wholeYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

function isFar(year: number): boolean {
  return year < 1800 || year > 2200;
}

function dateOf({ day, month, year, isWhole }: Parts): ReadDate {
  if (month < 1 || month > 12) return fail({ kind: 'noMonth', month });
  if (isFar(year)) return fail({ kind: 'farYear', year });
  const inMonth = (of: number) =>
    `${String(year)}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
  const date = inMonth(day);
  if (isIsoDate(date)) return { ok: true, date, isWhole };
  return fail({ kind: 'noDay', first: inMonth(1), days: new Date(Date.UTC(year, month, 0)).getUTCDate() });
}

/** 0 for Sunday. */
function weekdayOf(date: IsoDate): number {
  return (((toDay(date) + 4) % 7) + 7) % 7;
}
