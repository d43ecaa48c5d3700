/** What one edit did, in words: a sentence for each field, from and to. */

import { type Edit, type FieldEdit, fieldsOf } from '#/domain/history/edit.ts';
import { isOfReadings } from '#/domain/log/log.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Fields } from '#/domain/values/fields.ts';
import { fieldValue, linkTarget, rowPiece, type Telling, textPiece } from './changeFields.ts';
import { labelOf } from './changeLabels.ts';
import { sayMilestones, sayNodes, sayOutcomes, sayTags, sayTargets } from './changeLists.ts';
import { sayReadings } from './changeReadings.ts';
import { type Filling, fill, PLACES, type Said, type Sentence } from './sentence.ts';

/**
 * What an edit did, one sentence for each thing, without who did it. Empty where nothing came of it. With `isNamed` false
 * the sentences leave the row out.
 */
export function sayEdit(edit: Edit, telling: Telling, isNamed = true): Sentence[] {
  if (isOfReadings(edit)) return sayReadings(edit, telling, rowSaid(edit.about, edit.name, telling, isNamed));
  switch (edit.table) {
    case 'links':
      return sayLink(edit, telling, isNamed);
    case 'comments':
      return sayComment(edit, telling, isNamed);
    case 'responsibilities':
      return sayRole(edit, telling, isNamed);
    default:
      return sayRow(edit, edit.table, telling, isNamed);
  }
}

/** Each field of an edit that added something, as `field: value`, for whoever wants to see all of it. */
export function sayDetails(edit: Edit, telling: Telling): Sentence[] {
  const { t } = telling.text;
  if (isOfReadings(edit) || edit.kind !== 'added') return [];
  const { table } = edit;
  return fieldsOf(edit).flatMap(({ field, to }) => {
    const label = labelOf(table, field);
    if (label === 'order' || label === 'name' || label === 'other') return [];
    const value =
      table === 'links' && field === 'to'
        ? linkTarget(edit.patch, telling)
        : fieldValue({ table, id: edit.row }, field, to, telling);
    if (value.every(({ text }) => text === '')) return [];
    return [fill(t('history.did.fieldIs', PLACES), { field: t(`history.field.${label}`), to: value })];
  });
}

/** The places of a sentence about a row; empty ones where it is not to be named. */
function rowSaid(ref: RowRef, name: string | undefined, telling: Telling, isNamed: boolean): Said {
  if (!isNamed) return {};
  const { t } = telling.text;
  const row = rowPiece(ref, telling, name);
  return {
    row,
    for: fill(t('history.at.for', PLACES), { row }),
    in: fill(t('history.at.in', PLACES), { row }),
    on: fill(t('history.at.on', PLACES), { row }),
    toRow: fill(t('history.at.toRow', PLACES), { row }),
    fromRow: fill(t('history.at.fromRow', PLACES), { row }),
  };
}

function sayRow(edit: Edit, table: TableName, telling: Telling, isNamed: boolean): Sentence[] {
  const { t } = telling.text;
  const said = rowSaid(edit.about, edit.name, telling, isNamed || edit.kind !== 'changed');
  switch (edit.kind) {
    case 'added':
      return [fill(t('history.did.added', PLACES), { ...said, under: underOf(edit, telling) })];
    case 'deleted':
      return [fill(t('history.did.deleted', PLACES), said)];
    case 'restored':
      return [fill(t('history.did.restored', PLACES), said)];
    case 'changed': {
      const fields = fieldsOf(edit);
      // A new place among its siblings is worth saying only where nothing else was changed.
      const told = fields.length > 1 ? fields.filter(({ field }) => field !== 'order') : fields;
      return told.flatMap((change) => sayField({ table, id: edit.row }, change, telling, said));
    }
  }
}

/** What a new row was put under. */
export function underOf({ table, patch }: Edit, telling: Telling): Filling {
  const { t } = telling.text;
  const parent = (to: TableName, id: unknown): Filling =>
    typeof id === 'string'
      ? fill(t('history.at.under', PLACES), { row: rowPiece({ table: to, id }, telling) })
      : undefined;
  if (table === 'subGoals') return parent('goalAreas', patch.goalArea);
  if (table === 'indicators') return parent('subGoals', patch.subGoal);
  return table === 'actions' && Array.isArray(patch.subGoals)
    ? parent('subGoals', patch.subGoals[0])
    : undefined;
}

function sayField(ref: RowRef, change: FieldEdit, telling: Telling, said: Said): Sentence[] {
  const { t } = telling.text;
  const { field, from, to } = change;
  switch (labelOf(ref.table, field)) {
    case 'order':
      return [fill(t('history.did.reordered', PLACES), { row: rowPiece(ref, telling) })];
    case 'proposal':
      return [
        fill(
          t(to === true ? 'history.did.proposed' : 'history.did.adopted', PLACES),
          inFull(ref, telling, said),
        ),
      ];
    case 'goalArea':
    case 'subGoal':
      return [
        fill(t('history.did.moved', PLACES), {
          ...said,
          from: fieldValue(ref, field, from, telling),
          to: fieldValue(ref, field, to, telling),
        }),
      ];
    case 'targets':
      return ref.table === 'indicators'
        ? sayTargets(ref, change, telling, said)
        : [sayPlain(ref, change, telling, said)];
    case 'milestones':
      return sayMilestones(change, telling, said);
    case 'outcomes':
      return sayOutcomes(change, telling, said);
    case 'tags':
      return sayTags(change, telling, said);
    case 'nodes':
      return sayNodes(change, telling, said);
    default:
      return [sayPlain(ref, change, telling, said)];
  }
}

/** Sentences whose grammar needs the row name it also after a heading that did. */
function inFull(ref: RowRef, telling: Telling, said: Said): Said {
  return said.row ? said : rowSaid(ref, undefined, telling, true);
}

/** `changed … from … to …`, `set … to …` or `removed …, which was …`. */
function sayPlain(ref: RowRef, { field, from, to }: FieldEdit, telling: Telling, said: Said): Sentence {
  const { t } = telling.text;
  const isPeriods = field === 'periods';
  const none = (value: unknown) =>
    value === undefined || value === '' || (!isPeriods && Array.isArray(value) && value.length === 0);
  const did = none(from) ? 'set' : none(to) ? 'removed' : 'changed';
  return fill(t(`history.did.${did}`, PLACES), {
    ...said,
    field: t(`history.field.${labelOf(ref.table, field)}`),
    from: fieldValue(ref, field, from, telling, to),
    to: fieldValue(ref, field, to, telling, from),
  });
}

function sayLink(edit: Edit, telling: Telling, isNamed: boolean): Sentence[] {
  const { t } = telling.text;
  const link: Fields = {
    ...telling.state.fieldsOf({ table: 'links', id: edit.row }),
    ...present(edit.patch),
  };
  const ends: Said = { ...rowSaid(edit.about, edit.name, telling, isNamed), to: linkTarget(link, telling) };
  switch (edit.kind) {
    case 'added':
      return [
        fill(
          t(link.strength === 'indirect' ? 'history.did.linkedIndirectly' : 'history.did.linked', PLACES),
          ends,
        ),
      ];
    case 'deleted':
      return [fill(t('history.did.unlinked', PLACES), ends)];
    case 'restored':
      return [fill(t('history.did.relinked', PLACES), ends)];
    case 'changed':
      return fieldsOf(edit).map((change) => {
        const ref: RowRef = { table: 'links', id: edit.row };
        const said: Said = { for: fill(t('history.at.forLink', PLACES), ends) };
        if (change.field !== 'to') return sayPlain(ref, change, telling, said);
        return fill(t('history.did.changed', PLACES), {
          ...said,
          field: t('history.field.target'),
          from: linkTarget({ ...link, to: change.from }, telling),
          to: linkTarget({ ...link, to: change.to }, telling),
        });
      });
  }
}

function sayComment(edit: Edit, telling: Telling, isNamed: boolean): Sentence[] {
  const { t } = telling.text;
  const said = rowSaid(edit.about, edit.name, telling, isNamed);
  const own = telling.state.fieldsOf({ table: 'comments', id: edit.row }) ?? {};
  const text = (value: unknown): Filling =>
    typeof value === 'string' ? textPiece(value, telling) : undefined;
  switch (edit.kind) {
    case 'added':
      return [fill(t('history.did.commented', PLACES), { ...said, to: text(edit.patch.text) })];
    case 'deleted':
      return [fill(t('history.did.uncommented', PLACES), { ...said, from: text(own.text) })];
    case 'restored':
      return [fill(t('history.did.recommented', PLACES), { ...said, to: text(own.text) })];
    case 'changed': {
      const on = rowPiece(edit.about, telling, edit.name);
      return fieldsOf(edit).map((change) =>
        sayPlain({ table: 'comments', id: edit.row }, change, telling, {
          for: fill(t('history.at.forComment', PLACES), { row: on }),
        }),
      );
    }
  }
}

function sayRole(edit: Edit, telling: Telling, isNamed: boolean): Sentence[] {
  const { t } = telling.text;
  const ref: RowRef = { table: 'responsibilities', id: edit.row };
  const own: Fields = { ...telling.state.fieldsOf(ref), ...present(edit.patch) };
  const said: Said = {
    ...rowSaid(edit.about, edit.name, telling, isNamed),
    unit: fieldValue({ table: 'subGoals', id: edit.row }, 'unit', own.unit, telling),
  };
  const role = fieldValue(ref, 'role', own.role, telling);
  if (edit.kind === 'deleted') return [fill(t('history.did.roleTaken', PLACES), { ...said, from: role })];
  if (edit.kind !== 'changed') return [fill(t('history.did.roleGiven', PLACES), { ...said, to: role })];
  return fieldsOf(edit).map((change) =>
    sayPlain(ref, change, telling, { for: fill(t('history.at.forRole', PLACES), said) }),
  );
}

/** What a patch sets, without what it takes away. */
function present(patch: Fields): Fields {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
}
