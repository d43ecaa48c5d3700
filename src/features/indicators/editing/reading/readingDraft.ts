import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { isSame } from '#/domain/values/same.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { numberToType } from '#/ui/form/fields/numbers.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface ReadingDraft {
  date: string;
  value: string;
  preliminary: boolean;
  comment: string;
  source: string;
  /** The typed value that somebody has said is right although it is unlikely. */
  confirmed: string;
}

export function readingDraft(reading: Reading, language: Language): ReadingDraft {
  return {
    date: reading.date,
    value: numberToType(reading.value, language),
    preliminary: reading.preliminary ?? false,
    comment: reading.comment ?? '',
    source: reading.source ?? '',
    confirmed: '',
  };
}

export function blankReading(date: IsoDate | undefined, source = ''): ReadingDraft {
  return { date: date ?? '', value: '', preliminary: false, comment: '', source, confirmed: '' };
}

/** Whether what a draft was typed on is the reading of a date. */
export function isReading(kept: unknown, date: IsoDate | undefined): kept is Reading {
  return typeof kept === 'object' && kept !== null && 'date' in kept && kept.date === date;
}

export interface ReadingContext {
  indicator: Pick<Indicator, 'unit'>;
  /** All of the indicator's readings. */
  readings: readonly Reading[];
  /** The reading that is being corrected; absent when a new one is recorded. */
  editing?: Reading | undefined;
  language: Language;
  today: IsoDate;
  /** Whether the value is so unlikely that somebody must say that it is right. */
  isAsked?: boolean;
}

/** What saving does: adds a reading, replaces the one dated `from`, or nothing, when it stands so already. */
export type ReadingToSave =
  | { kind: 'record'; reading: Reading }
  | { kind: 'correct'; from: IsoDate; reading: Reading }
  | { kind: 'unchanged'; reading: Reading };

/**
 * A reading is for a period that has ended, so its date is not after today. A new one on a date that has a reading corrects
 * it; one that is moved to such a date is refused, for that would make two readings one.
 */
export function validateReading(
  draft: ReadingDraft,
  { indicator, readings, editing, language, today, isAsked = false }: ReadingContext,
): Validated<ReadingToSave> {
  const read = new FieldReader(language);
  const date = read.date('date', draft.date);
  if (date !== undefined && date > today) {
    read.fail('date', 'dateInFuture', { date: { date }, today: { date: today } });
  }
  const value = read.number('value', draft.value, { unit: indicator.unit });
  if (value !== undefined && isAsked && draft.confirmed !== draft.value)
    read.fail('confirmed', 'confirmValue');
  const texts = { ...read.optional('comment', draft.comment), ...read.optional('source', draft.source) };
  if (date === undefined || value === undefined) return read.done<ReadingToSave>(undefined);

  const there = readings.find((reading) => reading.date === date);
  // A practice figure stays one only as long as nobody gives it another value or date.
  const practice = editing?.practice === true && editing.value === value && editing.date === date;
  const reading: Reading = {
    date,
    value,
    ...(draft.preliminary && { preliminary: true }),
    ...(practice && { practice: true }),
    ...texts,
  };
  if (editing) {
    if (there && editing.date !== date)
      read.fail('date', 'dateTaken', { date: { date }, value: there.value });
    if (isSame(asSaid(editing), reading)) return read.done<ReadingToSave>({ kind: 'unchanged', reading });
    return read.done<ReadingToSave>({ kind: 'correct', from: editing.date, reading });
  }
  if (!there) return read.done<ReadingToSave>({ kind: 'record', reading });
  if (isSame(asSaid(there), reading)) read.fail('value', 'sameReading', { date: { date }, value });
  return read.done<ReadingToSave>({ kind: 'correct', from: date, reading });
}

/** A reading as the form would say it: what is not so, or empty, is left out. */
function asSaid({ date, value, preliminary, practice, comment, source }: Reading): Reading {
  return {
    date,
    value,
    ...(preliminary && { preliminary }),
    ...(practice && { practice }),
    ...(comment && { comment }),
    ...(source && { source }),
  };
}
