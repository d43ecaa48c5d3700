import type { IsoDate } from '#/domain/values/dates.ts';

/** The calendar day of a moment where the reader is, in whatever year. */
export function dayAt(moment: Date): IsoDate {
  const pad = (part: number, length = 2) => String(part).padStart(length, '0');
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/**
 * Today's date where the reader is, by the device's clock: a reading for 31 December can be entered on 31 December. A clock
 * that is set outside the years a plan's dates may have (1800–2200) gives the nearest day that is within.
 */
export function today(now: Date = new Date()): IsoDate {
  if (now.getFullYear() > 2200) return '2200-12-31';
  return now.getFullYear() < 1800 ? '1800-01-01' : dayAt(now);
}
