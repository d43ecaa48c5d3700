/**
 * Numbers and dates as people in each language write them. All input dates are calendar dates (`YYYY-MM-DD`) and are
 * written without any time zone taking part; instants are written in the reader's own time zone.
 */
import type { IsoDate, PartialDate } from '#/domain/values/dates.ts';
import { isolate } from './isolate.ts';
import { FORMAT_LOCALES, type Language } from './languages.ts';
import { withUnit } from './withUnit.ts';

const NUMBER_WORDS: Record<Language, readonly string[]> = {
  nb: ['null', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  nn: ['null', 'eitt', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

export interface Formats {
  language: Language;
  /**
   * A number with exactly `decimals` decimals (0–12), or as few as it needs when not given. From 10¹⁵ on, where a binary
   * number no longer holds every whole number, it is written with a power of ten: `1,5·10³⁰⁰`.
   */
  number(value: number, decimals?: number): string;
  /** A number with its unit of measurement: `15,3 %`, `4 søknader`. */
  measure(value: number, decimals: number, unit: string): string;
  /** A share (0.5) as percent, whole (`50 %`) or with exactly `decimals` decimals. */
  percent(share: number, decimals?: number): string;
  /** A limit (0.075) as percent with as many decimals as it has: `7,5 %`. */
  limit(share: number): string;
  /** `31.12.2020`, in English `31/12/2020`. */
  date(date: IsoDate): string;
  /** How a spreadsheet is told to show dates as `date` does: `d\\.m\\.yyyy`. */
  sheetDate: string;
  /** `31. desember 2020`. */
  longDate(date: IsoDate): string;
  /** `torsdag 31. desember 2020`. */
  dayDate(date: IsoDate): string;
  /** `torsdag`. */
  weekday(date: IsoDate): string;
  /** `desember 2020`. */
  month(date: IsoDate): string;
  /** A day, a month or a year, as well as it is known: `24.10.2013`, `oktober 2013`, `1995`. */
  partialDate(date: PartialDate): string;
  /** `a or b`. */
  either(items: readonly string[]): string;
  /** An instant (ISO or ms) as date and time in the reader's time zone. */
  instant(at: string | number): string;
  /** Bytes as `12 kB`, `3,4 MB`. */
  bytes(bytes: number): string;
  /** `a, b og c`. */
  list(items: readonly string[]): string;
  /** `null` … `tolv` as a word, larger numbers in digits; neuter in Norwegian, as goals and areas are. */
  count(value: number): string;
}

const cache = new Map<Language, Formats>();

/** The formats of a language; the same object each time. */
export function formats(language: Language): Formats {
  const known = cache.get(language);
  if (known) return known;
  const made = makeFormats(language);
  cache.set(language, made);
  return made;
}

/** From here on numbers are written with a power of ten. */
const HUGE = 1e15;

function partOfPower({ type, value }: Intl.NumberFormatPart): string {
  if (type === 'exponentSeparator') return '·10';
  if (type === 'exponentInteger') return [...value].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return value;
}

function makeFormats(language: Language): Formats {
  const locale = FORMAT_LOCALES[language];
  const byDecimals = new Map<number | undefined, Intl.NumberFormat>();
  const powers = new Intl.NumberFormat(locale, { notation: 'scientific', maximumFractionDigits: 14 });
  const number = (value: number, decimals?: number) => {
    if (Math.abs(value) >= HUGE) return powers.formatToParts(value).map(partOfPower).join('');
    let format = byDecimals.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(
        locale,
        decimals === undefined
          ? { maximumFractionDigits: 6 }
          : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
      );
      byDecimals.set(decimals, format);
    }
    // A value that rounds to zero is zero, not minus zero.
    return format.format(value).replace(/^[-−](?=[0\s.,]*$)/, '');
  };
  const short = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const long = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const at = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
  return {
    language,
    number,
    measure: (value, decimals, unit) => withUnit(number(value, decimals), unit, language),
    percent: (share, decimals = 0) => withUnit(number(share * 100, decimals), '%', language),
    limit: (share) => withUnit(number(share * 100), '%', language),
    date: (date) => short.format(at(date)),
    sheetDate: short.formatToParts(at('2020-01-01')).map(sheetPart).join(''),
    longDate: (date) => long.format(at(date)),
    // Put together here: browsers do not agree on a comma between the two.
    dayDate: (date) => `${weekday.format(at(date))} ${long.format(at(date))}`,
    weekday: (date) => weekday.format(at(date)),
    month: (date) => month.format(at(date)),
    partialDate: (date) => {
      if (date.length === 4) return date;
      return date.length === 7 ? month.format(at(`${date}-01`)) : short.format(at(date));
    },
    either: (items) => disjunction.format(items),
    instant: (value) => instant.format(new Date(value)),
    bytes: (bytes) => {
      // What would be rounded up to 1000 of a unit is one of the next.
      if (bytes >= 999.95e6) return withUnit(number(bytes / 1e9, 1), 'GB', language);
      return bytes >= 999.5e3
        ? withUnit(number(bytes / 1e6, 1), 'MB', language)
        : withUnit(number(bytes / 1e3, 0), 'kB', language);
    },
    list: (items) => list.format(items.map(isolate)),
    count: (value) => NUMBER_WORDS[language][value] ?? number(value, 0),
  };
}

/** Part of a date as a spreadsheet writes the pattern of it. Signs are marked as such, or it puts those of its own country. */
function sheetPart({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'day') return 'd'.repeat(value.length);
  if (type === 'month') return 'm'.repeat(value.length);
  return type === 'year' ? 'yyyy' : value.replaceAll(/./gu, '\\$&');
}
