/** Dates as they are typed and pasted, in Norwegian order whatever the browser speaks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import { formats } from '#/i18n/format/format.ts';
import { LANGUAGES } from '#/i18n/format/languages.ts';
import { type DateProblem, dateToType, readDate } from '#/i18n/format/readDate.ts';

const dateOf = (typed: string) => {
  const read = readDate(typed);
  return read.ok ? read.date : undefined;
};
const problemOf = (typed: string): DateProblem | undefined => {
  const read = readDate(typed);
  return read.ok ? undefined : read.problem;
};

/** Every form in which a date is understood. */
const FORMS: Readonly<Record<string, (date: string) => string>> = {
  iso: (date) => date,
  'iso with slashes': (date) => date.replaceAll('-', '/'),
  'iso without signs': (date) => date.replaceAll('-', ''),
  padded: dateToType,
  plain: (date) => `${day(date)}.${month(date)}.${year(date)}`,
  slashes: (date) => `${day(date)}/${month(date)}/${year(date)}`,
  'slash and dash': (date) => `${day(date)}/${month(date)}-${year(date)}`,
  'slash and space': (date) => `${day(date)}/${month(date)} ${year(date)}`,
  dashes: (date) => `${day(date)}-${month(date)}-${year(date)}`,
  spaces: (date) => `${day(date)}. ${month(date)}. ${year(date)}`,
  'commas, as on a phone': (date) => `${day(date)},${month(date)},${year(date)}`,
  digits: (date) => dateToType(date).replaceAll('.', ''),
  ...Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const f = formats(language);
      return [
        [`short in ${language}`, (date: string) => f.date(date)],
        [`in words in ${language}`, (date: string) => f.longDate(date)],
        [`with weekday in ${language}`, (date: string) => f.dayDate(date)],
      ];
    }),
  ),
  'abbreviated in English': written('en-GB', { month: 'short' }),
  'abbreviated in bokmål': written('nb-NO', { month: 'short' }),
  'American in words': written('en-US', { month: 'long' }),
  'in a letter': (date) => `den ${formats('nb').longDate(date)}`,
  'by a mail program': written('en-GB', { month: 'short', weekday: 'short' }),
};

function day(date: string): number {
  return Number(date.slice(8));
}
function month(date: string): number {
  return Number(date.slice(5, 7));
}
function year(date: string): string {
  return date.slice(0, 4);
}
function written(locale: string, parts: Intl.DateTimeFormatOptions): (date: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
    ...parts,
  });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
}

const FIRST = toDay('1800-01-01');
const LAST = toDay('2200-12-31');

describe('every date from 1800 to 2200 reads back as itself', () => {
  test.each(Object.entries(FORMS))('written %s', (_, write) => {
    // All of them where there is time, else every so many days, so that all days and months come about.
    const step = process.env.VARDE_ALL ? 1 : 37;
    for (let at = FIRST; at <= LAST; at += step) {
      const date = fromDay(at);
      if (dateOf(write(date)) !== date) expect(write(date), 'is read as').toBe(dateOf(write(date)));
    }
  });

  test('as do those of 1970 to 2069 with two digits of the year, with signs or without', () => {
    for (let at = toDay('1970-01-01'); at <= toDay('2069-12-31'); at += 1) {
      const date = fromDay(at);
      const short = `${day(date)}.${month(date)}.${year(date).slice(2)}`;
      const digits = dateToType(date).replaceAll('.', '');
      if (dateOf(short) !== date) expect(short).toBe(date);
      const six = digits.slice(0, 4) + digits.slice(6);
      if (dateOf(six) !== date) expect(six).toBe(date);
    }
  });

  test('whatever spaces, dashes and marks that do not show come along', () => {
    const odd = fc.constantFrom(' ', '\u00a0', '\u202f', '\u200e', '\u200b', '\t', '\ufeff');
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), odd, odd, (at, one, other) => {
        const date = fromDay(at);
        expect(dateOf(one + dateToType(date) + other)).toBe(date);
        expect(dateOf(`${day(date)}.${one}${month(date)}.${other}${year(date)}`)).toBe(date);
        expect(dateOf(date.replaceAll('-', '\u2011'))).toBe(date);
      }),
    );
  });
});

test('days come before months, also where the browser would have it otherwise', () => {
  expect(dateOf('03042025')).toBe('2025-04-03');
  expect(dateOf('3.4.25')).toBe('2025-04-03');
  expect(dateOf('3/4/2025')).toBe('2025-04-03');
  expect(dateOf('31/12/2025')).toBe('2025-12-31');
  expect(dateOf('3. april 2025')).toBe('2025-04-03');
  expect(dateOf('3 Apr 2025')).toBe('2025-04-03');
  expect(dateOf('Torsdag 3. april 2025')).toBe('2025-04-03');
  expect(dateOf('1.1.69')).toBe('2069-01-01');
  expect(dateOf('1.1.70')).toBe('1970-01-01');
});

test('a month that does not exist is refused, not taken for the day', () => {
  for (const typed of ['4/13/2025', '04132025', '12/31/2025', '2025-31-12', '2025-13-01', '1.0.2025'])
    expect(problemOf(typed), typed).toMatchObject({ kind: 'noMonth' });
});

test('a day that the month does not have is refused with how many it has', () => {
  expect(problemOf('31.2.2025')).toEqual({ kind: 'noDay', first: '2025-02-01', days: 28 });
  expect(problemOf('30. februar 2024')).toEqual({ kind: 'noDay', first: '2024-02-01', days: 29 });
  expect(problemOf('29.2.1900')).toEqual({ kind: 'noDay', first: '1900-02-01', days: 28 });
  expect(problemOf('0.5.2025')).toEqual({ kind: 'noDay', first: '2025-05-01', days: 31 });
  expect(problemOf('31042025')).toEqual({ kind: 'noDay', first: '2025-04-01', days: 30 });
});

test('a year that no plan reaches, and a weekday that is another, are refused', () => {
  expect(problemOf('1.1.1799')).toEqual({ kind: 'farYear', year: 1799 });
  expect(problemOf('2201-01-01')).toEqual({ kind: 'farYear', year: 2201 });
  expect(problemOf('fredag 3. april 2025')).toEqual({ kind: 'otherWeekday', date: '2025-04-03' });
});

test('what is not a whole date, or more than one, is not made one', () => {
  for (const typed of [
    '2025',
    '3.4',
    '3. april',
    'april 2025',
    '3.4.025',
    '3.4.20255',
    '0304',
    '3042025',
    'i morgen',
    '3. ma 2025',
    '3.4.2025 5.4.2025',
    '3.4.2025–5.4.2025',
    '3..4.2025',
    '-3.4.2025',
    '3.4.2025 kl. 12',
    '३.४.२०२५',
    'x'.repeat(10_000),
  ])
    expect(problemOf(typed), typed).toEqual({ kind: 'unreadable' });
  expect(problemOf('  \u200b ')).toEqual({ kind: 'empty' });
});

test('a text is a date or a problem, whatever it is, and what it reads as reads as itself', () => {
  const piece = fc.constantFrom(
    ...'0123456789./- ,'.split(''),
    'apr',
    'mai',
    'torsdag',
    'den',
    '20',
    '19',
    '\u00a0',
    'th',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      ),
      (typed) => {
        const date = dateOf(typed);
        if (date !== undefined) expect(dateOf(dateToType(date))).toBe(date);
      },
    ),
    { numRuns: process.env.VARDE_ALL ? 200_000 : 5000 },
  );
});

test('a date that typing on makes another is not whole: nothing follows it before its time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST, max: LAST }),
      fc.constantFrom(...Object.values(FORMS)),
      (at, write) => {
        const date = fromDay(at);
        const whole = write(date);
        for (let length = 1; length < whole.length; length += 1) {
          const read = readDate(whole.slice(0, length));
          if (read.ok && read.isWhole) expect(read.date, whole.slice(0, length)).toBe(date);
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(readDate('3.4.2025')).toMatchObject({ isWhole: true });
  expect(readDate('3.4.20')).toMatchObject({ ok: true, isWhole: false });
});
