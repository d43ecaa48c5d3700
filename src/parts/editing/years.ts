/** Years as people type them: four digits, not a number with a sign between its thousands. */
import { RANGES } from '#/domain/tables/ranges.ts';
import { tidyLine } from '#/domain/values/text.ts';
import type { FieldReader } from '#/parts/form/fieldReader.ts';

/** A year that must be given; undefined when refused. */
export function readYear(read: FieldReader, field: string, typed: string): number | undefined {
  const text = tidyLine(typed);
  if (text === '') return read.fail(field, 'missingYear');
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= RANGES.year.min && year <= RANGES.year.max
    ? year
    : read.fail(field, 'badYear', { typed: text });
}
