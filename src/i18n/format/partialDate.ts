/** Dates that are known to the day, the month or the year, as people type them. */
import { isPartialDate, type PartialDate } from '#/domain/values/dates.ts';
import { readDate } from './readDate.ts';

/** The date that is typed: `1995`, `10.2013`, `2013-10`, or a day in any way `readDate` takes; undefined where it is none. */
export function readPartialDate(typed: string): PartialDate | undefined {
  const text = typed.trim();
  const { month, year } = /^(?:(?<month>\d{1,2})[./\s-])?(?<year>\d{4})$/.exec(text)?.groups ?? {};
  const written = year && month ? `${year}-${month.padStart(2, '0')}` : text;
  if (isPartialDate(written)) return written;
  if (year) return undefined;
  const day = readDate(text);
  return day.ok ? day.date : undefined;
}

/** A date as one would type it: `1995`, `10.2013`, `24.10.2013`. */
export function partialDateToType(date: PartialDate): string {
  return date.split('-').reverse().join('.');
}
