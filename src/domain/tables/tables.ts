/**
 * All tables of a plan. A plan's rows, the empty plan, the lists that pages walk and the types of them all follow from the
 * descriptions that are gathered here.
 *
 * Conventions: ids are opaque strings, unique within their table; dates are ISO calendar dates `YYYY-MM-DD` without a time
 * zone; optional fields are absent, never `null` or empty text; `order` sorts rows among their siblings. Rows only hold what
 * was entered; what can be computed from them (status, progress, outline numbers, overdue) lives in other rooms of `domain/`.
 */
import type { Id } from '../values/ids.ts';
import { actions } from './actions.ts';
import { agreements } from './agreements.ts';
import { climateTargets } from './climateTargets.ts';
import { comments, type RemarkOn } from './comments.ts';
import type { Description, FieldKind, Fields, Row, TextKind } from './describe.ts';
import { duties } from './duties.ts';
import { frameworks } from './frameworks.ts';
import { goalAreas } from './goalAreas.ts';
import { indicators } from './indicators.ts';
import { type LinkOf, links } from './links.ts';
import { mandates } from './mandates.ts';
import { LISTS, type ListName, TABLES, type TableName } from './names.ts';
import { partners } from './partners.ts';
import { planPeriods } from './planPeriods.ts';
import { type Plan, plans } from './plans.ts';
import type { Series } from './readings.ts';
import { responsibilities } from './responsibilities.ts';
import { subGoals } from './subGoals.ts';
import { units } from './units.ts';

const tables = {
  plans,
  planPeriods,
  units,
  frameworks,
  climateTargets,
  mandates,
  goalAreas,
  subGoals,
  actions,
  indicators,
  duties,
  responsibilities,
  partners,
  agreements,
  links,
  comments,
} as const satisfies Record<TableName, object>;
type Tables = typeof tables;

/** The tables whose description says yes to something. */
type TablesWith<Trait extends string> = {
  [T in TableName]: Tables[T] extends { readonly [K in Trait]: true } ? T : never;
}[TableName];

/** The tables on whose rows remarks can be written. */
export type CommentedTable = TablesWith<'isCommented'>;
/** The tables from whose rows links go out. */
export type LinkSource = TablesWith<'isLinked'>;

export type Comment = RemarkOn<CommentedTable>;
export type Link = LinkOf<LinkSource>;

type RowOf<T> = T extends { readonly row?: infer R extends Row } ? R : never;

/** What a row of each table holds. */
export type PlanTables = { [T in Exclude<TableName, 'comments' | 'links'>]: RowOf<Tables[T]> } & {
  comments: Comment;
  links: Link;
};

/** The tables whose rows may have tags. */
export type TaggedTable = {
  [T in ListName]: PlanTables[T] extends { tags?: string[] } ? T : never;
}[ListName];

/** All fields that are won or lost with a field, itself included. */
export function fieldsWith(table: TableName, field: string): readonly string[] {
  const { together = [] } = described(table);
  return together.find((fields) => fields.some((each) => each === field)) ?? [field];
}

/** The description of a table. */
export function described<T extends TableName>(name: T): Description<PlanTables[T]> {
  const found: Record<TableName, object> = tables;
  // Each is described by the type of its own rows.
  return found[name] as Description<PlanTables[T]>;
}

function tablesWith<T extends TableName>(trait: 'isCommented' | 'isLinked' | 'isTie'): readonly T[] {
  return TABLES.filter((name): name is T => described(name)[trait] === true);
}

export const COMMENTED_TABLES = tablesWith<CommentedTable>('isCommented');
export const LINK_SOURCES = tablesWith<LinkSource>('isLinked');
/** The tables whose rows only say how others hang together. */
export const TIES = tablesWith<TablesWith<'isTie'>>('isTie');
export const TAGGED_TABLES = LISTS.filter((name): name is TaggedTable => 'tags' in described(name).fields);

/** The rows of a plan without its readings. */
export type PlanRows = { plan: Plan } & { [T in ListName]: PlanTables[T][] };

/** A whole plan as plain data: what a plan file holds and what a starter plan is written as. */
export type PlanDocument = PlanRows & { series: Series[] };

/** A row of a plan, by its table and id. */
export interface RowRef {
  table: TableName;
  id: Id;
}

/** A row as text that no two rows share. */
export function refKey({ table, id }: RowRef): string {
  return `${table}|${id}`;
}

/** What a row is called by its fields; undefined for rows without a name of their own. */
export function calledIn({ name, title = name }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof title === 'string' ? title : undefined;
}

/** The free text in a row, its parts included, but for its name. */
export function textsIn(table: TableName, row: object): string[] {
  return textsOf(described(table).fields, { ...row });
}

function textsOf(fields: Fields, row: Readonly<Record<string, unknown>>): string[] {
  const said = (kind: FieldKind, value: unknown): string[] => {
    if (kind.is === 'text') return typeof value === 'string' && FREE.has(kind.kind) ? [value] : [];
    if (kind.is === 'list')
      return Array.isArray(value) ? value.flatMap((each) => said(kind.of.kind, each)) : [];
    const isPart = kind.is === 'part' && typeof value === 'object' && value !== null;
    return isPart ? textsOf(kind.part.fields, { ...value }) : [];
  };
  return Object.entries(fields).flatMap(([name, { kind }]) => (name === 'name' ? [] : said(kind, row[name])));
}

const FREE: ReadonlySet<TextKind> = new Set(['name', 'label', 'text', 'remark']);

/** A document with the given plan and nothing in it. */
export function emptyDocument(plan: Plan): PlanDocument {
  return { plan, ...rowsOfLists(() => []), series: [] };
}

/** The lists of a plan, each made by its table. */
export function rowsOfLists(
  rowsIn: <T extends ListName>(table: T) => PlanTables[T][],
): Omit<PlanRows, 'plan'> {
  // Each list is made by the name of its table.
  return Object.fromEntries(LISTS.map((table) => [table, rowsIn(table)])) as Omit<PlanRows, 'plan'>;
}

/** A plan with a row as it is given, in its old place or last in its table. */
export function withRow<T extends TableName>(rows: PlanRows, table: T, row: PlanTables[T]): PlanRows {
  const all = rowsIn(rows, table);
  const isNew = all.every(({ id }) => id !== row.id);
  const next = isNew ? [...all, row] : all.map((each) => (each.id === row.id ? row : each));
  // The row is one of its table's.
  const changed = (table === 'plans' ? { plan: row } : { [table]: next }) as Partial<PlanRows>;
  return { ...rows, ...changed };
}

/** The rows of any table of a plan; of `plans` the plan itself. */
export function rowsIn<T extends TableName>(rows: PlanRows, table: T): readonly PlanTables[T][] {
  const all: { readonly [L in TableName]?: readonly Row[] } =
    table === 'plans' ? { plans: [rows.plan] } : rows;
  // A table's list holds its rows.
  return (all[table] ?? []) as readonly PlanTables[T][];
}
