/** A commit in words, as lists of what has changed show it. */
import {
  type Change,
  type CommitHeadline,
  changedRow,
  fieldsSetBy,
  isOfReadings,
  rowTableOf,
} from '#/domain/log/log.ts';
import { ACTION_STATUSES, type ActionStatus } from '#/domain/tables/actions.ts';
import { TABLES } from '#/domain/tables/names.ts';
import { calledIn, type PlanRows, rowsIn } from '#/domain/tables/tables.ts';
import type { Text } from '../i18n.ts';
import { entered } from '../words/entered.ts';

/** One line that says what a commit did, with the names things have now, or had when they were added. */
export function describeCommit(commit: CommitHeadline, rows: PlanRows, text: Text): string {
  const { t, f } = text;
  const change = commit.first;
  const name = nameOf(change, rows) ?? kindOf(change, commit.intent === 'delete-row', text);
  switch (commit.intent) {
    case 'record-reading':
    case 'correct-reading':
    case 'delete-reading': {
      const indicator = rows.indicators.find(({ id }) => id === change.row);
      const entries = Object.entries(change.patch ?? {});
      // A reading moved to another date leaves an empty one behind.
      const [date, fields] = entries.find(([, set]) => figureIn(set) !== undefined) ?? entries[0] ?? [];
      const value = figureIn(fields);
      if (date === undefined || (value === undefined && commit.intent !== 'delete-reading')) {
        return t('overview.change.edit-row', { name });
      }
      return t(`overview.change.${commit.intent}`, {
        name,
        value: value === undefined ? '' : indicator ? entered(value, indicator, text) : f.number(value),
        date: f.date(date),
      });
    }
    case 'action-status': {
      const { status } = fieldsSetBy(change);
      const known = rows.actions.find(({ id }) => id === change.row)?.status ?? 'planned';
      return t('overview.change.action-status', {
        name,
        status: t(`common.actionStatus.${isActionStatus(status) ? status : known}`),
      });
    }
    case 'action-date': {
      const { due } = fieldsSetBy(change);
      return t('overview.change.action-date', {
        name,
        date: typeof due === 'string' ? f.date(due) : t('overview.change.noDate'),
      });
    }
    case 'edit-links': {
      const from = nameOf(change, rows);
      return from === undefined
        ? t('overview.change.linksOnly')
        : t('overview.change.edit-links', { name: from });
    }
    case 'delete-row':
      // A log from elsewhere may begin with what was only released by the deletion.
      return change.deleted ? t('overview.change.delete-row', { name }) : t('overview.change.deletedOnly');
    default:
      return t(`overview.change.${commit.intent}`, { name });
  }
}

function isActionStatus(value: unknown): value is ActionStatus {
  return ACTION_STATUSES.some((status) => status === value);
}

function figureIn(fields: unknown): number | undefined {
  return typeof fields === 'object' &&
    fields !== null &&
    'value' in fields &&
    typeof fields.value === 'number'
    ? fields.value
    : undefined;
}

/** What a row is, where its name is no longer known. */
function kindOf(change: Change, isDeletion: boolean, { t }: Text): string {
  const kind = t(`tables.${rowTableOf(change.table)}.a`);
  return isDeletion ? kind : t('overview.change.gone', { kind });
}

/**
 * The name of a row that still exists, or that the change itself gives; a link is called by what it starts from, a
 * comment by what it is on.
 */
function nameOf(change: Change, rows: PlanRows): string | undefined {
  if (change.table === 'links') {
    const { fromTable, from } = { ...change.patch, ...rows.links.find(({ id }) => id === change.row) };
    return nameOfRow(rows, fromTable, from);
  }
  if (change.table === 'comments') {
    const { onTable, on } = { ...change.patch, ...rows.comments.find(({ id }) => id === change.row) };
    return nameOfRow(rows, onTable, on);
  }
  const { table, id } = changedRow(change);
  return nameOfRow(rows, table, id) ?? (isOfReadings(change) ? undefined : calledIn(fieldsSetBy(change)));
}

/** What a row is called. Ids are unique within their table only. */
function nameOfRow(rows: PlanRows, inTable: unknown, wanted: unknown): string | undefined {
  const table = TABLES.find((each) => each === inTable);
  if (!table) return undefined;
  return calledIn({ ...rowsIn(rows, table).find(({ id }) => id === wanted) });
}
