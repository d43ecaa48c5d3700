/** Readings: the figures of an indicator. Not a table: all readings of an indicator are one series. */
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { date, type FieldsOf, mark, number, optional, text } from './describe.ts';

/** A value on a date: måling. The date is the last day of the period measured; an indicator has one reading per date. */
export interface Reading {
  date: IsoDate;
  value: number;
  preliminary?: boolean;
  /** An invented figure for practice (øvingstall); marked wherever it shows. */
  practice?: boolean;
  comment?: string;
  source?: string;
}

/** An indicator's readings in date order. */
export interface Series {
  indicator: Id;
  readings: Reading[];
}

/** What a reading holds, in the order in which it is written. */
export const readingFields: FieldsOf<Reading> = {
  date,
  value: number,
  preliminary: mark,
  practice: mark,
  comment: optional(text),
  source: optional(text),
};
