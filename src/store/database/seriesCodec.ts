/**
 * How readings lie on disk: dates and values as two typed arrays per indicator, everything else by date. Structured
 * clone copies two arrays in microseconds where a thousand small objects take milliseconds.
 */

import { applyToSeries, type SeriesState, toReadings } from '#/domain/log/fold.ts';
import { type Change, isOfReadings, type ReadingsChange } from '#/domain/log/log.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';

export interface PackedSeries {
  /** Days since 1970-01-01, ascending. */
  days: Int32Array;
  values: Float64Array;
  /** Fields beside the value, by date. May hold dates without a value: what is left of a deleted reading. */
  details: Record<string, Record<string, unknown>>;
}

/** A change as stored: one that sets many readings of a series at once is packed. */
export type StoredChange = Change | (Omit<ReadingsChange, 'patch'> & { packed: PackedSeries });

/** From how many readings on a change is packed. */
const PACK_FROM = 8;

export function packReadings(readings: readonly Reading[]): PackedSeries {
  const days = new Int32Array(readings.length);
  const values = new Float64Array(readings.length);
  const details: PackedSeries['details'] = {};
  readings.forEach((reading, i) => {
    const { date, value, ...rest } = reading;
    days[i] = toDay(date);
    values[i] = value;
    for (const _ in rest) {
      details[date] = rest;
      break;
    }
  });
  return { days, values, details };
}

export function unpackReadings({ days, values, details }: PackedSeries): Reading[] {
  return Array.from(days, (day, i): Reading => {
    const date = fromDay(day);
    return { date, value: values[i] ?? Number.NaN, ...details[date] };
  });
}

function toState({ days, values, details }: PackedSeries): SeriesState {
  const state: SeriesState = new Map(Object.entries(details).map(([date, fields]) => [date, { ...fields }]));
  days.forEach((day, i) => {
    const date = fromDay(day);
    state.set(date, { ...state.get(date), value: values[i] });
  });
  return state;
}

/** A series after some changes, each later than all it has seen; with its readings, ready to be summed up. */
export function applyToPacked(
  packed: PackedSeries | undefined,
  changes: Iterable<Change>,
): { packed: PackedSeries; readings: Reading[] } {
  const state: SeriesState = packed ? toState(packed) : new Map();
  for (const change of changes) applyToSeries(state, change);
  return packState(state);
}

/** Packs a folded series, keeping what has no value too. */
function packState(state: SeriesState): { packed: PackedSeries; readings: Reading[] } {
  const readings = toReadings(state);
  const packed = packReadings(readings);
  for (const [date, fields] of state) {
    if (typeof fields.value !== 'number') packed.details[date] = fields;
  }
  return { packed, readings };
}

/** The change that sets a series of an indicator which has none yet. */
export function seriesChange(id: string, indicator: string, readings: readonly Reading[]): ReadingsChange {
  return {
    id,
    table: 'readings',
    row: indicator,
    patch: Object.fromEntries(readings.map(({ date, ...fields }) => [date, fields])),
  };
}

export function packChange(change: StoredChange): StoredChange {
  if ('packed' in change || !isOfReadings(change) || !change.patch) return change;
  const entries = Object.entries(change.patch);
  if (entries.length < PACK_FROM) return change;
  const readings: Reading[] = [];
  for (const [date, fields] of entries) {
    if (!isFullPatch(fields)) return change;
    readings.push({ date, ...fields });
  }
  const { patch: _patch, ...rest } = change;
  return { ...rest, packed: packReadings(readings) };
}

/** The first of a commit's changes as its headline shows it: of one that is packed, only what it was about. */
export function headlineOf([first]: readonly StoredChange[]): Change {
  if (!first) throw new Error('A commit needs at least one change');
  if (!('packed' in first)) return first;
  const { packed: _packed, ...change } = first;
  return change;
}

export function unpackChange(change: StoredChange): Change {
  if (!('packed' in change)) return change;
  const { packed, ...rest } = change;
  return { ...rest, patch: unpackPatch(packed) };
}

/** What a packed change sets, by date. */
export function unpackPatch(packed: PackedSeries): Record<string, Omit<Reading, 'date'>> {
  return Object.fromEntries(unpackReadings(packed).map(({ date, ...fields }) => [date, fields]));
}

/** A patch that sets a value and removes nothing. */
function isFullPatch(fields: unknown): fields is Omit<Reading, 'date'> {
  return (
    typeof fields === 'object' &&
    fields !== null &&
    'value' in fields &&
    typeof fields.value === 'number' &&
    Object.values(fields).every((value) => value !== null)
  );
}
