// Days and months as the rule counts them: calendar days in UTC, dates as ISO text.
import type { Day } from './types.ts';

const dayLength = 86_400_000;

function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

function dayOf(number: number): Day {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days);
}

/** «Months are added so that the last day of a month stays the last day; other days are kept or cut to the month's length.» */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const wasLast = date === lengthOf(year, month - 1);
  const length = lengthOf(year, month - 1 + months);
  return dayOf(Date.UTC(year, month - 1 + months, wasLast ? length : Math.min(date, length)) / dayLength);
}

/** The days in a month; `month` counts from 0 and may lie outside the year. */
function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

export function earlier(one: Day, other: Day | undefined): Day {
  return other === undefined || one <= other ? one : other;
}
