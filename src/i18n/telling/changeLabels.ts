/** What the fields of a plan's rows are called. */
import { TABLES, type TableName } from '#/domain/tables/names.ts';
import { type Reading, readingFields } from '#/domain/tables/readings.ts';
import { described, type PlanTables } from '#/domain/tables/tables.ts';
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
  'links.from': 'other',
  'links.to': 'target',
};

/** What is told in other words than as the field of a row. */
const UNTOLD = ['id', 'fromTable', 'toKind', 'on', 'onTable', 'at', 'author', 'duty', 'value'] as const;

type FieldName = { [T in TableName]: keyof PlanTables[T] }[TableName] | keyof Reading;
/** What goes by another name wherever it stands. */
type Renamed = 'responsible' | 'publishingLagDays' | 'end';
type Nameless = Exclude<FieldName, FieldLabel | Renamed | (typeof UNTOLD)[number]>;
/** Where a field of a table has no word, the compiler says here which. */
const NAMELESS: [Nameless] extends [never] ? readonly Nameless[] : Nameless = [];

/** The fields that are called by their own name. */
const SHARED: ReadonlySet<string> = new Set(
  [
    ...TABLES.flatMap((table) => Object.keys(described(table).fields)),
    ...Object.keys(readingFields),
    // Of an action's milestones.
    'doneOn',
  ].filter((field) => ![...UNTOLD, ...NAMELESS].some((each) => each === field)),
);

export function labelOf(table: TableName | 'readings', field: string): FieldLabel {
  return LABELS[`${table}.${field}`] ?? (isShared(field) ? field : 'other');
}

function isShared(field: string): field is FieldLabel {
  return SHARED.has(field);
}
