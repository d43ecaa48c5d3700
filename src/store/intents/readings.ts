/** Writing readings: recorded, corrected and deleted one by one, or practice figures by the hundred. */
import type { Commit, DraftReadings, Intent } from '#/domain/log/log.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isSame } from '#/domain/values/same.ts';
import { database } from '../database/db.ts';
import { ChangedMeanwhileError } from '../log/refusals.ts';
import { loadReadings } from '../read/load.ts';
import { rowNow } from './rows.ts';
import { write } from './write.ts';

/** A reading that is gone has none of its fields. */
const NO_READING = { value: null, preliminary: null, practice: null, comment: null, source: null };

/** What of an indicator's readings was seen when it was decided what to write. */
export interface Seen {
  /** The reading of the date that is written to, or that is taken away; undefined where there was none. */
  reading: Reading | undefined;
  /** What whoever writes has been told that this reading has become meanwhile; `null` where it has gone. */
  told?: object | null | undefined;
}

/**
 * A new reading, or one that replaces what stood on its date. Throws as {@link editReading} does.
 */
export function recordReading(plan: Id, indicator: Id, reading: Reading, seen: Seen): Promise<Commit> {
  return editReading(
    plan,
    indicator,
    'record-reading',
    reading.date,
    seen,
    setReadings(indicator, [reading]),
  );
}

/** Replaces the reading of `date` by another, which may have another date. Throws as {@link editReading} does. */
export function correctReading(
  plan: Id,
  indicator: Id,
  date: IsoDate,
  reading: Reading,
  seen: Seen,
): Promise<Commit> {
  const { patch, ...rest } = setReadings(indicator, [reading]);
  const isMoved = date !== reading.date;
  return editReading(
    plan,
    indicator,
    'correct-reading',
    date,
    seen,
    { ...rest, patch: { ...patch, ...(isMoved && { [date]: NO_READING }) } },
    isMoved ? reading.date : undefined,
  );
}

/** Takes the reading of a date away. Throws as {@link editReading} does. */
export function deleteReading(plan: Id, indicator: Id, date: IsoDate, seen: Seen): Promise<Commit> {
  const change: DraftReadings = { table: 'readings', row: indicator, patch: { [date]: NO_READING } };
  return editReading(plan, indicator, 'delete-reading', date, seen, change);
}

/**
 * Throws a `RowGoneError` where the indicator is gone, and a {@link ChangedMeanwhileError} where the reading of `date` is
 * another than was seen (and than has been told), or where one has come on the date `free` meanwhile.
 */
function editReading(
  plan: Id,
  indicator: Id,
  intent: Intent,
  date: IsoDate,
  { reading: seen, told }: Seen,
  change: DraftReadings,
  free?: IsoDate,
): Promise<Commit> {
  const db = database();
  return db.atomically(async () => {
    await rowNow(plan, { table: 'indicators', id: indicator });
    const readings = await loadReadings(db, plan, indicator);
    const now = readings.find((each) => each.date === date);
    const isTold = told !== undefined && isSame(told, now);
    if (!isSame(seen, now) && !isTold) throw new ChangedMeanwhileError('readings', [], now && { ...now });
    const other = readings.find((each) => each.date === free);
    if (other) throw new ChangedMeanwhileError('readings', [], { ...other });
    return write(plan, intent, [change]);
  });
}

/** Adds practice figures; the readings must be marked `practice`. */
export function addPractice(
  plan: Id,
  series: readonly { indicator: Id; readings: Reading[] }[],
): Promise<Commit> {
  return write(
    plan,
    'add-practice',
    series.filter(({ readings }) => readings.length > 0).map((s) => setReadings(s.indicator, s.readings)),
  );
}

/** Removes the readings on the given dates, all of them practice figures. */
export function removePractice(
  plan: Id,
  series: readonly { indicator: Id; dates: IsoDate[] }[],
): Promise<Commit> {
  return write(
    plan,
    'remove-practice',
    series.map(({ indicator, dates }) => ({
      table: 'readings',
      row: indicator,
      patch: Object.fromEntries(dates.map((date) => [date, NO_READING])),
    })),
  );
}

function setReadings(indicator: Id, readings: readonly Reading[]): DraftReadings {
  return {
    table: 'readings',
    row: indicator,
    // Whatever stood on the date before is replaced whole: a new figure must not inherit an old comment.
    patch: Object.fromEntries(readings.map(({ date, ...fields }) => [date, { ...NO_READING, ...fields }])),
  };
}
