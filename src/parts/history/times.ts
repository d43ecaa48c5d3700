/** When something was done, in the reader's own time zone. */
import type { IsoDate } from '#/domain/values/dates.ts';
import { FORMAT_LOCALES, type Language } from '#/i18n/format/languages.ts';
import type { Text } from '#/i18n/i18n.ts';
import { dayAt } from '../frame/today.ts';

interface Times {
  time: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
}

const made = new Map<Language, Times>();

function timesIn(language: Language): Times {
  const known = made.get(language);
  if (known) return known;
  const locale = FORMAT_LOCALES[language];
  const times: Times = {
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    // The day is given as one, and not as a moment.
    day: new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  };
  made.set(language, times);
  return times;
}

/** The calendar day of an instant where the reader is. */
export function dayOf(at: string): IsoDate {
  return dayAt(new Date(at));
}

/** The time of day of an instant, `14:32`. */
export function timeOf(at: string, { language }: Text): string {
  return timesIn(language).time.format(new Date(at));
}

/** A day as a heading: `I dag, torsdag 22. november 2026`. */
export function dayHeading(day: IsoDate, { t, language }: Text, now: Date = new Date()): string {
  const long = timesIn(language).day.format(new Date(`${day}T00:00:00Z`));
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  if (day === dayAt(now)) return `${t('history.today')}, ${long}`;
  if (day === dayAt(before)) return `${t('history.yesterday')}, ${long}`;
  return long.charAt(0).toLocaleUpperCase(language) + long.slice(1);
}
