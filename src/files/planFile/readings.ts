/**
 * Readings, checked by hand: a plan can hold a million, and a schema per reading takes many times as long. The rules are
 * those of `schema.ts`'s `reading`; a test holds the two to the same answers.
 */

import type { Reading, Series } from '#/domain/tables/readings.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import { isId } from '#/domain/values/ids.ts';
import type { ProblemList } from '../problem.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { isJsonObject, type JsonObject, reportUnknownMember } from './shape.ts';
import { hiddenParams, isCleanText } from './values.ts';

const MEMBERS: ReadonlySet<string> = new Set([
  'date',
  'value',
  'preliminary',
  'practice',
  'comment',
  'source',
]);
const SERIES_MEMBERS: ReadonlySet<string> = new Set(['indicator', 'readings']);

/**
 * The `series` member of a plan file, each series in date order; series without readings are left out. What cannot be
 * read is reported and left out.
 * @param indicators the ids of the file's indicators, valid or not
 */
export function readSeries(raw: unknown, indicators: ReadonlySet<string>, problems: ProblemList): Series[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    problems.add('expected-list', 'series');
    return [];
  }
  const isDate = rememberingDates();
  const seen = new Set<string>();
  const all: Series[] = [];
  raw.forEach((entry: unknown, index) => {
    const path = `series[${index}]`;
    const series = readOneSeries(entry, path, isDate, problems);
    if (!series) return;
    const params = { id: series.indicator };
    if (!indicators.has(series.indicator)) problems.add('unknown-indicator', path, params);
    if (seen.has(series.indicator)) problems.add('duplicate-series', path, params);
    seen.add(series.indicator);
    if (series.readings.length > 0) all.push(series);
  });
  return all;
}

function readOneSeries(
  raw: unknown,
  path: string,
  isDate: (text: string) => boolean,
  problems: ProblemList,
): Series | undefined {
  if (!isJsonObject(raw)) {
    problems.add('expected-object', path);
    return undefined;
  }
  for (const name in raw) {
    if (!SERIES_MEMBERS.has(name)) reportUnknownMember(name, `${path}.${name}`, problems);
  }
  const { indicator, readings } = raw;
  const isListOfReadings = Array.isArray(readings);
  if (!isListOfReadings) {
    problems.add(readings === undefined ? 'missing-field' : 'expected-list', `${path}.readings`);
  }
  if (typeof indicator !== 'string') {
    problems.add(indicator === undefined ? 'missing-field' : 'expected-text', `${path}.indicator`);
  } else if (!isId(indicator)) {
    problems.add('bad-id', `${path}.indicator`, { id: indicator });
  }
  const read = isListOfReadings ? readReadings(readings, `${path}.readings`, isDate, problems) : [];
  return typeof indicator === 'string' && isId(indicator) ? { indicator, readings: read } : undefined;
}

function readReadings(
  raw: unknown[],
  path: string,
  isDate: (text: string) => boolean,
  problems: ProblemList,
): Reading[] {
  const readings: Reading[] = [];
  let previous = '';
  let isAscending = true;
  for (let index = 0; index < raw.length; index++) {
    const reading = readReading(raw[index], path, index, isDate, problems);
    if (!reading) continue;
    if (reading.date <= previous) isAscending = false;
    previous = reading.date;
    readings.push(reading);
  }
  if (!isAscending) {
    reportRepeatedDates(raw, path, problems);
    readings.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  }
  return readings;
}

/** One reading of a list, or undefined where it is not one. Paths are only written when there is something to say. */
export function readReading(
  raw: unknown,
  path: string,
  index: number,
  isDate: (text: string) => boolean,
  problems: ProblemList,
): Reading | undefined {
  if (!isJsonObject(raw)) {
    problems.add('expected-object', `${path}[${index}]`);
    return undefined;
  }
  const before = problems.count;
  for (const name in raw) {
    if (!MEMBERS.has(name)) reportUnknownMember(name, `${path}[${index}].${name}`, problems);
  }
  const { date, value } = raw;
  if (typeof date !== 'string') {
    problems.add(date === undefined ? 'missing-field' : 'expected-text', `${path}[${index}].date`);
  } else if (!isDate(date)) {
    problems.add('bad-date', `${path}[${index}].date`);
  }
  if (typeof value !== 'number') {
    problems.add(value === undefined ? 'missing-field' : 'expected-number', `${path}[${index}].value`);
  } else if (!Number.isFinite(value)) {
    problems.add('bad-number', `${path}[${index}].value`);
  }
  const reading: Reading = {
    date: typeof date === 'string' ? date : '',
    value: typeof value === 'number' ? value : Number.NaN,
  };
  readMarks(raw, reading, path, index, problems);
  return problems.count === before ? reading : undefined;
}

/** The members that a reading may lack. */
function readMarks(
  raw: JsonObject,
  reading: Reading,
  path: string,
  index: number,
  problems: ProblemList,
): void {
  for (const name of ['preliminary', 'practice'] as const) {
    const mark = raw[name];
    if (typeof mark === 'boolean') reading[name] = mark;
    else if (mark !== undefined) problems.add('expected-boolean', `${path}[${index}].${name}`);
  }
  for (const name of ['comment', 'source'] as const) {
    const text = raw[name];
    if (text === undefined || text === '') continue;
    if (typeof text !== 'string') problems.add('expected-text', `${path}[${index}].${name}`);
    else if (text.length > MAX_TEXT_LENGTH)
      problems.add('too-long', `${path}[${index}].${name}`, { max: MAX_TEXT_LENGTH });
    else if (!isCleanText(text))
      problems.add('hidden-character', `${path}[${index}].${name}`, hiddenParams(text, false));
    else reading[name] = text;
  }
}

function reportRepeatedDates(raw: unknown[], path: string, problems: ProblemList): void {
  const seen = new Set<unknown>();
  raw.forEach((entry, index) => {
    const date = isJsonObject(entry) ? entry.date : undefined;
    if (typeof date !== 'string') return;
    if (seen.has(date)) problems.add('duplicate-reading', `${path}[${index}]`, { date });
    seen.add(date);
  });
}

/** {@link isIsoDate} that looks at each date once: a file's series mostly share their dates. */
export function rememberingDates(): (text: string) => boolean {
  const known = new Set<string>();
  return (text) => {
    if (known.has(text)) return true;
    const isDate = isIsoDate(text);
    if (isDate) known.add(text);
    return isDate;
  };
}
