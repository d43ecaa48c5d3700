/**
 * Calendar dates without a clock or a time zone: ISO text (`YYYY-MM-DD`) outside, whole days since 1970-01-01 (UTC)
 * where days are counted.
 */

/** A calendar date, `YYYY-MM-DD`, year 1800–2200. */
export type IsoDate = string;

/** A day, a month or a year, as well as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, year 1800–2200. */
export type PartialDate = string;

/** Dublin Core collection frequencies (plus `tertial`, three times a year). */
export const FREQUENCIES = [
  'monthly',
  'quarterly',
  'tertial',
  'semiannual',
  'annual',
  'biennial',
  'irregular',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const MS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 in UTC; negative before it. The date must be valid ({@link isIsoDate}); otherwise NaN. */
export function toDay(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

/** The inverse of {@link toDay}, for whole days. */
export function fromDay(day: number): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the text is a real calendar date, `YYYY-MM-DD`, in the years 1800–2200 (2019-02-30 is not). */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1800 || year > 2200) return false;
  const day = toDay(text);
  return Number.isFinite(day) && fromDay(day) === text;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDay(toDay(date) + days);
}

/** The date `months` later; the day is kept, or cut to the month's last (31 Jan + 1 month = 28 or 29 Feb). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  // The last day of a month stays the last day: readings are dated to the end of what they measure.
  const isLast = new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
  first.setUTCDate(isLast ? last : Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** How many months the later date's month comes after the earlier's; negative where it comes before. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return monthNumber(to) - monthNumber(from);
}

/** Months since year 0, counted so that a calendar year ends on a multiple of 12. */
export function monthNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** Months in one period of a frequency; undefined for `irregular`. */
export function monthsIn(frequency: Frequency): number | undefined {
  switch (frequency) {
    case 'monthly':
      return 1;
    case 'quarterly':
      return 3;
    case 'tertial':
      return 4;
    case 'semiannual':
      return 6;
    case 'annual':
      return 12;
    case 'biennial':
      return 24;
    case 'irregular':
      return undefined;
  }
}

/** The earlier of two dates. ISO dates sort as text. */
export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** Whether text is a day, a month or a year that there is. */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return isIsoDate(`${text}-01-01`);
  return isIsoDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
}
