/** Changes to the readings of an indicator in words. */
import { type Edit, type FieldEdit, fieldsOf, hasValue, readingCount } from '#/domain/history/edit.ts';
import type { Id } from '#/domain/values/ids.ts';
import { dateText, objectIn, readingFigure, type Telling, textPiece } from './changeFields.ts';
import { type Filling, fill, PLACES, type Said, type Sentence } from './sentence.ts';

/** Readings above which they are counted rather than told one by one. */
const MANY = 3;

/** What an edit did to an indicator's readings: one sentence for each, or one for many of them. */
export function sayReadings(edit: Edit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const count = readingCount(edit);
  if (count > MANY) {
    const did = edit.kind === 'added' ? 'Added' : edit.kind === 'deleted' ? 'Deleted' : 'Changed';
    const what = t('tables.readings.count', { count });
    return [fill(t(`history.did.readings${did}`, PLACES), { ...said, what })];
  }
  return sayEachReading(edit, telling, said);
}

/** Every reading that an edit touched, one sentence for each thing. */
export function sayEachReading(edit: Edit, telling: Telling, said: Said): Sentence[] {
  return fieldsOf(edit)
    .sort((a, b) => (a.field < b.field ? -1 : 1))
    .flatMap((change) => sayReading(edit.row, change, telling, said));
}

function sayReading(indicator: Id, { field, from, to }: FieldEdit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const date = dateText(field, telling);
  const was = readingFigure(from, indicator, telling);
  const is = readingFigure(to, indicator, telling);
  if (!hasValue(to)) {
    return hasValue(from)
      ? [fill(t('history.did.readingDeleted', PLACES), { ...said, date, from: was })]
      : [];
  }
  if (!hasValue(from)) return [fill(t('history.did.readingAdded', PLACES), { ...said, date, to: is })];
  const sentences: Sentence[] = [];
  const isSameFigure = from.value === to.value;
  if (!isSameFigure) {
    const bare = readingFigure(from, indicator, telling, false);
    sentences.push(fill(t('history.did.readingChanged', PLACES), { ...said, date, from: bare, to: is }));
  }
  const [before, after] = [objectIn(from), objectIn(to)];
  // A figure that was changed has been told with its marks.
  if (isSameFigure && (before.preliminary === true) !== (after.preliminary === true)) {
    const did = after.preliminary === true ? 'history.did.readingPreliminary' : 'history.did.readingFinal';
    sentences.push(fill(t(did, PLACES), { ...said, date }));
  }
  if (isSameFigure && (before.practice === true) !== (after.practice === true)) {
    const did = after.practice === true ? 'history.did.readingPractice' : 'history.did.readingReal';
    sentences.push(fill(t(did, PLACES), { ...said, date }));
  }
  for (const name of ['comment', 'source'] as const) {
    const [x, y] = [before[name], after[name]];
    if (x === y) continue;
    const text = (value: unknown, other: unknown): Filling =>
      typeof value === 'string' ? textPiece(value, telling, other) : undefined;
    const did = x === undefined ? 'Set' : y === undefined ? 'Removed' : 'Changed';
    sentences.push(
      fill(t(`history.did.readingField${did}`, PLACES), {
        ...said,
        date,
        field: t(`history.field.${name}`),
        from: text(x, y),
        to: text(y, x),
      }),
    );
  }
  return sentences;
}
