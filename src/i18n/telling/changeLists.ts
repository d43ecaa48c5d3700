/** Changes to the lists in a row, told by what was added, taken out and changed in them. */

import type { FieldEdit } from '#/domain/history/edit.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Fields } from '#/domain/values/fields.ts';
import { isSame } from '#/domain/values/same.ts';
import {
  dateText,
  figure,
  listIn,
  objectsIn,
  quoted,
  resultText,
  type Telling,
  textPiece,
} from './changeFields.ts';
import { fill, PLACES, type Said, type Sentence } from './sentence.ts';

/** What two lists of objects have under the same key: in the order of the later, what only the earlier had last. */
function pairs(
  from: unknown,
  to: unknown,
  key: string,
): { before: Fields | undefined; after: Fields | undefined }[] {
  const before = new Map(objectsIn(from).map((each) => [each[key], each]));
  const after = new Map(objectsIn(to).map((each) => [each[key], each]));
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((each) => ({ before: before.get(each), after: after.get(each) }))
    .filter((pair) => !isSame(pair.before, pair.after));
}

/** An indicator's targets by date; the last is the final one. */
export function sayTargets(ref: RowRef, { from, to }: FieldEdit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const [lastBefore, lastAfter] = [objectsIn(from).at(-1), objectsIn(to).at(-1)];
  const value = (target: Fields | undefined, hasUnit = true) =>
    figure(target?.value, ref.id, telling, hasUnit);
  const date = (target: Fields | undefined) => dateText(target?.date, telling);
  const changes = pairs(from, to, 'date');
  const added = changes.filter(({ before }) => !before);
  const removed = changes.filter(({ after }) => !after);
  // The final target put off: one date goes and another comes.
  const isMoved =
    added.length === 1 &&
    removed.length === 1 &&
    added[0]?.after === lastAfter &&
    removed[0]?.before === lastBefore;
  const sentences = changes.flatMap(({ before, after }): Sentence[] => {
    if (before && after) {
      const isFinal = before === lastBefore && after === lastAfter;
      return [
        fill(t(isFinal ? 'history.did.finalChanged' : 'history.did.targetChanged', PLACES), {
          ...said,
          from: value(before, false),
          date: date(before),
          to: value(after),
        }),
      ];
    }
    if (isMoved) return [];
    return after
      ? [fill(t('history.did.targetAdded', PLACES), { ...said, to: value(after), date: date(after) })]
      : [fill(t('history.did.targetRemoved', PLACES), { ...said, from: value(before), date: date(before) })];
  });
  if (!isMoved) return sentences;
  const moved = fill(t('history.did.finalMoved', PLACES), {
    ...said,
    from: value(lastBefore, false),
    date: date(lastBefore),
    to: value(lastAfter),
    toDate: date(lastAfter),
  });
  return [...sentences, moved];
}

export function sayMilestones({ from, to }: FieldEdit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const changes = pairs(from, to, 'id');
  if (changes.length === 0) return [fill(t('history.did.milestonesReordered', PLACES), said)];
  return changes.flatMap(({ before, after }): Sentence[] => {
    const name = nameOf(after ?? before, telling);
    if (!before) {
      const date = dateText(after?.due, telling);
      const added = fill(t('history.did.milestoneAdded', PLACES), { ...said, name, date });
      const isDone = typeof after?.doneOn === 'string';
      return isDone ? [added, sayDone(after, name, telling, said)] : [added];
    }
    if (!after) return [fill(t('history.did.milestoneRemoved', PLACES), { ...said, name })];
    return sayMilestone(before, after, telling, said);
  });
}

function sayMilestone(before: Fields, after: Fields, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const name = nameOf(before, telling);
  const unit = (id: unknown) =>
    typeof id === 'string'
      ? (telling.state.nameOf({ table: 'units', id }, telling.at) ?? t('history.value.unknown'))
      : t('history.value.none');
  const change = (field: 'name' | 'due' | 'unit', was: string, is: string) =>
    fill(t('history.did.milestoneChanged', PLACES), {
      ...said,
      name,
      field: t(`history.field.${field}`),
      from: was,
      to: is,
    });
  const sentences: Sentence[] = [];
  if (before.name !== after.name) sentences.push(change('name', name, nameOf(after, telling)));
  if (before.due !== after.due)
    sentences.push(change('due', dateText(before.due, telling), dateText(after.due, telling)));
  if (before.responsible !== after.responsible) {
    sentences.push(change('unit', unit(before.responsible), unit(after.responsible)));
  }
  if (before.doneOn !== after.doneOn) sentences.push(sayDone(after, nameOf(after, telling), telling, said));
  return sentences;
}

function sayDone(milestone: Fields, name: string, telling: Telling, said: Said): Sentence {
  const { t } = telling.text;
  return milestone.doneOn === undefined
    ? fill(t('history.did.milestoneUndone', PLACES), { ...said, name })
    : fill(t('history.did.milestoneDone', PLACES), {
        ...said,
        name,
        date: dateText(milestone.doneOn, telling),
      });
}

function nameOf(milestone: Fields | undefined, telling: Telling): string {
  return textPiece(String(milestone?.name ?? ''), telling).text;
}

/** With which result a sub-goal was closed, by plan period. */
export function sayOutcomes({ from, to }: FieldEdit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  return pairs(from, to, 'period').map(({ before, after }) => {
    const id = String((after ?? before)?.period);
    const name = telling.state.nameOf({ table: 'planPeriods', id }, telling.at) ?? t('history.value.unknown');
    const was = resultText(before?.result, telling);
    const is = resultText(after?.result, telling);
    if (!before) return fill(t('history.did.outcomeSet', PLACES), { ...said, name, to: is });
    if (!after) return fill(t('history.did.outcomeRemoved', PLACES), { ...said, name, from: was });
    return was === is
      ? fill(t('history.did.outcomeNoted', PLACES), { ...said, name })
      : fill(t('history.did.outcomeChanged', PLACES), { ...said, name, from: was, to: is });
  });
}

export function sayTags({ from, to }: FieldEdit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const [before, after] = [listIn(from), listIn(to)];
  return [
    ...after
      .filter((tag) => !before.includes(tag))
      .map((tag) => fill(t('history.did.tagged', PLACES), { ...said, to: quoted(String(tag), telling) })),
    ...before
      .filter((tag) => !after.includes(tag))
      .map((tag) => fill(t('history.did.untagged', PLACES), { ...said, from: quoted(String(tag), telling) })),
  ];
}

/** The points of a framework, of which there may be many: only that they were changed, and how many there are. */
export function sayNodes({ from, to }: FieldEdit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const count = (value: unknown) => t('history.value.nodes', { count: listIn(value).length });
  if (listIn(from).length === listIn(to).length) return [fill(t('history.did.nodesChanged', PLACES), said)];
  return [
    fill(t('history.did.changed', PLACES), {
      ...said,
      for: said.in,
      field: t('history.field.nodes'),
      from: count(from),
      to: count(to),
    }),
  ];
}
