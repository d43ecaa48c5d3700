/** A commit in words, as lists of what has changed show it. */
import type { CommitHeadline } from '#/domain/log.ts';
import type { Id } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import type { Text } from './i18n.ts';

/** One line that says what a commit did, with the names things have now. */
export function describeCommit(commit: CommitHeadline, rows: PlanRows, { t, f }: Text): string {
  const change = commit.first;
  const name = nameOf(rows, change.row) ?? t('overview.change.unnamed');
  switch (commit.intent) {
    case 'record-reading':
    case 'correct-reading':
    case 'delete-reading': {
      const indicator = rows.indicators.find(({ id }) => id === change.row);
      const entries = Object.entries(change.patch ?? {});
      const [date, fields] = entries.find(([, set]) => figureIn(set) !== undefined) ?? entries[0] ?? [];
      const value = figureIn(fields);
      return t(`overview.change.${commit.intent}`, {
        name,
        value: value === undefined ? '' : f.measure(value, indicator?.decimals ?? 0, indicator?.unit ?? ''),
        date: date ? f.date(date) : '',
      });
    }
    case 'action-status': {
      const status = change.patch?.status;
      const known = rows.actions.find(({ id }) => id === change.row)?.status ?? 'planned';
      return t('overview.change.action-status', {
        name,
        status: t(`common.actionStatus.${isActionStatus(status) ? status : known}`),
      });
    }
    case 'action-date': {
      const due = change.patch?.due;
      return t('overview.change.action-date', {
        name,
        date: typeof due === 'string' ? f.date(due) : t('overview.change.noDate'),
      });
    }
    default:
      return t(`overview.change.${commit.intent}`, { name });
  }
}

type ActionStatusName = 'planned' | 'in-progress' | 'completed' | 'paused' | 'cancelled';

function isActionStatus(value: unknown): value is ActionStatusName {
  return ['planned', 'in-progress', 'completed', 'paused', 'cancelled'].some((status) => status === value);
}

function figureIn(fields: unknown): number | undefined {
  return typeof fields === 'object' &&
    fields !== null &&
    'value' in fields &&
    typeof fields.value === 'number'
    ? fields.value
    : undefined;
}

/** The name of a row of the plan that still exists; a link is called by what it starts from. */
function nameOf(rows: PlanRows, id: Id): string | undefined {
  if (rows.plan.id === id) return rows.plan.name;
  const link = rows.links.find((row) => row.id === id);
  const wanted = link?.from ?? id;
  for (const list of [
    rows.indicators,
    rows.actions,
    rows.subGoals,
    rows.goalAreas,
    rows.planPeriods,
    rows.units,
    rows.climateTargets,
    rows.frameworks,
  ]) {
    const row = list.find((candidate) => candidate.id === wanted);
    if (row) return row.name;
  }
  return rows.mandates.find((row) => row.id === wanted)?.title;
}
