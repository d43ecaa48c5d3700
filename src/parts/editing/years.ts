/** Years as people type them: four digits, not a number with a sign between its thousands. */
import { tidyLine } from '#/domain/values/text.ts';
import { MAX_YEAR, MIN_YEAR } from '#/files/planFile/limits.ts';
import type { FieldReader } from '#/parts/form/fieldReader.ts';

/** A year that must be given; undefined when refused. */
export function readYear(read: FieldReader, field: string, typed: string): number | undefined {
  const text = tidyLine(typed);
  if (text === '') return read.fail(field, 'missingYear');
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : read.fail(field, 'badYear', { typed: text });
}
