/** What the fields of a plan's rows are called. */
import type { TableName } from '#/domain/tables/names.ts';
import type { history } from '../catalogues/nb/history.ts';

export type FieldLabel = keyof typeof history.field;

/** Where a field has another meaning, or the same as one of another name. */
const LABELS: Readonly<Record<string, FieldLabel>> = {
  'plans.start': 'firstDay',
  'plans.end': 'lastDay',
  'planPeriods.start': 'firstDay',
  'planPeriods.end': 'lastDay',
  'indicators.unit': 'measure',
  'indicators.responsible': 'unit',
  'indicators.publishingLagDays': 'lag',
  'climateTargets.unit': 'measure',
  'links.to': 'target',
};

const SHARED: readonly string[] = [
  'name',
  'title',
  'description',
  'aim',
  'strategy',
  'note',
  'source',
  'weight',
  'tags',
  'start',
  'due',
  'completedOn',
  'doneOn',
  'status',
  'unit',
  'units',
  'periods',
  'subGoals',
  'subGoal',
  'goalArea',
  'proposal',
  'predecessor',
  'outcomes',
  'direction',
  'baseline',
  'targets',
  'path',
  'band',
  'decimals',
  'frequency',
  'municipality',
  'caseNumber',
  'thresholds',
  'order',
  'kind',
  'country',
  'since',
  'state',
  'baselineYear',
  'scope',
  'body',
  'date',
  'text',
  'strength',
  'reason',
  'nodes',
  'milestones',
  'role',
  'comment',
  'decision',
  'preliminary',
  'practice',
] satisfies FieldLabel[];

export function labelOf(table: TableName | 'readings', field: string): FieldLabel {
  return LABELS[`${table}.${field}`] ?? (isShared(field) ? field : 'other');
}

function isShared(field: string): field is FieldLabel {
  return SHARED.includes(field);
}
