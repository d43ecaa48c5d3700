/**
 * Random plans, made from the tables' descriptions: rows of every table with every field they may have, whose references all
 * lead somewhere and in which nothing is wrong. A table or a field that is new is in them without being told.
 *
 * What is drawn are seeds: a reference, say, is a number that picks among what is there. Rows grow from them one after the
 * other, so a plan shrinks by its rows and fields, and what is left is still a plan. Its figures are any figures, far from where
 * the rule decides: plans to be judged are in `randomPlan.ts`.
 */
import fc from 'fast-check';
import { faultsOfRows } from '#/domain/integrity/faults.ts';
import { targetsIn } from '#/domain/integrity/references.ts';
import { tagKey } from '#/domain/model/tags.ts';
import type { FieldKind, Fields, NumberKind, Pointer, Row, TextKind } from '#/domain/tables/describe.ts';
import { END_TABLES } from '#/domain/tables/links.ts';
import { LISTS, type ListName, type TableName } from '#/domain/tables/names.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import { type Reading, readingFields } from '#/domain/tables/readings.ts';
import {
  COMMENTED_TABLES,
  described,
  emptyDocument,
  fieldsWith,
  LINK_SOURCES,
  type PlanDocument,
  type PlanTables,
} from '#/domain/tables/tables.ts';
import { fromDay, type IsoDate, toDay } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { difference } from '#/domain/values/same.ts';
import { row } from './plan.ts';

/** What the fields of rows are made of. */
export interface Makings {
  /** Texts of a kind that is left out are what the row is called by its table and place: `subGoal0`. */
  text: { readonly [K in TextKind]?: fc.Arbitrary<string> };
  number: { readonly [K in NumberKind]: fc.Arbitrary<number> };
  date: fc.Arbitrary<IsoDate>;
  instant: fc.Arbitrary<string>;
  /** How many rows are drawn for each table; fewer come of it where some have nothing to stand under. */
  rows: { min: number; max: number };
  /** The tables that have rows; all where nothing is said. */
  tables?: readonly ListName[];
  /** Fields that a test wants drawn otherwise; one that is undefined is left out. */
  fields?: {
    readonly [T in TableName]?: fc.Arbitrary<{
      readonly [F in keyof PlanTables[T]]?: PlanTables[T][F] | undefined;
    }>;
  };
  readings?: fc.Arbitrary<Reading[]>;
}

/** What a row, or a part of one, grows from. */
type Seeds = Readonly<Record<string, unknown>>;

/** Places to pick from; so high that picks are spread evenly over any list. */
const pick = fc.nat(10_000);
const MOST_IN_LIST = 3;

/** Any plan made of such things. */
export function anyPlanOf(makings: Makings): fc.Arbitrary<PlanDocument> {
  const {
    rows: { min, max },
    tables = LISTS,
  } = makings;
  const lists = tables.map((table) =>
    fc.array(rowSeeds(table, makings), { minLength: min, maxLength: max }).map((seeds) => ({ table, seeds })),
  );
  return fc
    .record({
      plan: rowSeeds('plans', makings),
      lists: fc.tuple(...lists),
      series: fc.array(makings.readings ?? anyReadings(makings), { minLength: max, maxLength: max }),
    })
    .map(({ plan, lists: drawn, series }) => {
      const document = emptyDocument(row('plans', 'plan'));
      const own = grownRow('plans', plan, 0, document);
      if (own) document.plan = own;
      const all: Record<ListName, Row[]> = document;
      for (const { table, seeds } of drawn) {
        for (const [at, each] of seeds.entries()) {
          const grown = grownRow(table, each, at, document);
          if (grown) all[table].push(grown);
        }
      }
      document.series = document.indicators.flatMap(({ id }, at) => {
        const readings = series[at] ?? [];
        return readings.length > 0 ? [{ indicator: id, readings }] : [];
      });
      return document;
    });
}

/** A row that has been drawn and can grow in any plan. */
export interface Seedling {
  table: ListName;
  /** What it grows from, for those who read what a property failed with. */
  seeds: object;
  /** The row of that id, fit for the plan; undefined where there is nothing it could stand under. */
  grownIn: (document: PlanDocument, id: Id) => PlanTables[ListName] | undefined;
}

/** A row of any list. */
export function anySeedling(makings: Makings): fc.Arbitrary<Seedling> {
  const { tables = LISTS } = makings;
  return fc.oneof(
    ...tables.map((table) =>
      rowSeeds(table, makings).map(
        (seeds): Seedling => ({
          table,
          seeds,
          grownIn: (document, id) => grownRow(table, { ...seeds, id }, 0, document),
        }),
      ),
    ),
  );
}

/**
 * What makes one field of a row of the seedling's table, with all fields that are won or lost with it, as it would be in the
 * row that grows from the seedling in its place; undefined where that is nothing. `which` picks the field.
 */
export function patchTowards(
  document: PlanDocument,
  id: Id,
  { table, grownIn }: Seedling,
  which: number,
): Record<string, unknown> | undefined {
  const rows: readonly Row[] = document[table];
  const seen = rows.find((each) => each.id === id);
  const wanted = grownIn({ ...document, [table]: rows.filter((each) => each !== seen) }, id);
  const names = Object.keys(described(table).fields).filter((name) => name !== 'id');
  const fields = fieldsWith(table, names[which % names.length] ?? '');
  const patch = Object.entries(difference(seen ?? {}, wanted ?? seen ?? {})).filter(([name]) =>
    fields.includes(name),
  );
  return patch.length > 0 ? Object.fromEntries(patch) : undefined;
}

/** Readings in date order, one a date. */
function anyReadings(makings: Makings): fc.Arbitrary<Reading[]> {
  const nowhere: Place = { document: emptyDocument(row('plans', 'plan')), id: '' };
  return fc
    .uniqueArray(fieldSeeds(readingFields, makings), { maxLength: 4, selector: ({ date }) => date })
    .map((list) => {
      const grown: unknown[] = inDateOrder(list.map((seeds) => grownPart(readingFields, seeds, nowhere)));
      // They have the fields that readings are described by.
      return grown as Reading[];
    });
}

function rowSeeds(table: TableName, makings: Makings): fc.Arbitrary<Seeds> {
  const { fields } = described(table);
  const otherwise: fc.Arbitrary<object> = makings.fields?.[table] ?? fc.constant({});
  return fc.tuple(fieldSeeds(fields, makings), otherwise).map(([seeds, said]) => ({ ...seeds, '': said }));
}

function fieldSeeds(fields: Fields, makings: Makings): fc.Arbitrary<Seeds> {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, { kind, mayLack }]) => {
        const seed = seedOf(kind, makings);
        return [name, mayLack ? fc.option(seed, { nil: undefined, freq: 2 }) : seed];
      }),
    ),
  );
}

function seedOf(kind: FieldKind, makings: Makings): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case 'text':
      return makings.text[kind.kind] ?? fc.constant(undefined);
    case 'number':
      return makings.number[kind.kind];
    case 'date':
      return makings.date;
    // A day, a month or a year.
    case 'partialDate':
      return fc.tuple(makings.date, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
    case 'instant':
      return makings.instant;
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...kind.among);
    // What it is follows from what the field beside it picks.
    case 'table':
      return fc.constant(undefined);
    case 'reference':
      return pick;
    case 'list':
      return fc.array(seedOf(kind.of.kind, makings), {
        minLength: kind.ifNone === undefined ? 0 : 1,
        maxLength: MOST_IN_LIST,
      });
    case 'part':
      return fieldSeeds(kind.part.fields, makings);
  }
}

/** Where a row or a part of one grows. */
interface Place {
  document: PlanDocument;
  /** What an id is where none is drawn. */
  id: Id;
}

function grownRow<T extends TableName>(
  table: T,
  { '': said, ...seeds }: Seeds,
  at: number,
  document: PlanDocument,
): PlanTables[T] | undefined {
  const { one, fields, together = [], isWithinPlan } = described(table);
  const place = { document, id: table === 'plans' ? 'plan' : `${one}${at}` };
  const drawn = grownPart(fields, seeds, place);
  if (!drawn) return undefined;
  const grown = withoutUndefined({ ...drawn, ...(typeof said === 'object' && said) });
  if (isWithinPlan) intoPlan(grown, fields, document.plan);
  for (const names of together) putDatesInOrder(grown, names, fields);
  return withoutFaults(table, grown, document);
}

function grownPart(fields: Fields, seeds: Seeds, place: Place): Record<string, unknown> | undefined {
  const grown: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    // What a field beside it has decided.
    if (name in grown) continue;
    const seed = seeds[name];
    if (seed === undefined && field.mayLack) continue;
    const value = grownField(field.kind, seed, place, grown);
    if (value === undefined && !field.mayLack && field.kind.is !== 'table') return undefined;
    // A field that may lack is absent, never empty.
    if (value !== undefined && !(field.mayLack && value === '')) grown[name] = value;
  }
  // In the order in which the description names them.
  return Object.fromEntries(
    Object.keys(fields).flatMap((name) => (name in grown ? [[name, grown[name]]] : [])),
  );
}

function grownField(kind: FieldKind, seed: unknown, place: Place, beside: Record<string, unknown>): unknown {
  switch (kind.is) {
    case 'text':
      return seed ?? place.id;
    case 'reference':
      return picked(kind.pointer, seed, place.document, beside);
    case 'list':
      return grownList(kind, Array.isArray(seed) ? seed : [], place);
    case 'part':
      return grownPart(kind.part.fields, isSeeds(seed) ? seed : {}, place);
    default:
      return seed;
  }
}

function grownList(
  { of, once, ifNone }: FieldKind & { is: 'list' },
  seeds: readonly unknown[],
  { document, id }: Place,
): unknown[] | undefined {
  const members = seeds.flatMap((seed, at) => {
    const member = grownField(of.kind, seed, { document, id: `${id}-${at}` }, {});
    return member === undefined ? [] : [member];
  });
  const sameAs = (member: unknown) => {
    const own = once?.by !== undefined && isSeeds(member) ? member[once.by] : member;
    return typeof own === 'string' && once?.code === 'duplicate-tag' ? tagKey(own) : own;
  };
  const each = once ? [...new Map(members.map((member) => [sameAs(member), member])).values()] : members;
  return each.length === 0 && ifNone !== undefined ? undefined : inDateOrder(each);
}

/** What a reference leads to, with the field beside it that says what kind of thing that is. */
function picked(
  pointer: Pointer,
  seed: unknown,
  document: PlanDocument,
  beside: Record<string, unknown>,
): unknown {
  const found = reachable(pointer, document);
  const chosen = typeof seed === 'number' && found.length > 0 ? found[seed % found.length] : undefined;
  if (chosen && !('to' in pointer))
    beside['tableIn' in pointer ? pointer.tableIn : pointer.kindIn] = chosen.by;
  return chosen?.id;
}

/** All that a pointer may lead to in a plan, as far as that has grown. */
function reachable(pointer: Pointer, document: PlanDocument): { id: string; by?: string }[] {
  if ('to' in pointer) return document[pointer.to].map(({ id }) => ({ id }));
  if ('tableIn' in pointer) {
    const tables: readonly ListName[] = pointer.among === 'commented' ? COMMENTED_TABLES : LINK_SOURCES;
    return tables.flatMap((by) => document[by].map(({ id }) => ({ id, by })));
  }
  return Object.entries(END_TABLES).flatMap(([by, target]) =>
    target === 'nodes'
      ? ['sdg:17.16', ...pointsIn(document)].map((id) => ({ id, by }))
      : document[target].map(({ id }) => ({ id, by })),
  );
}

function pointsIn({ frameworks }: PlanDocument): string[] {
  return frameworks.flatMap((framework) =>
    targetsIn('frameworks', framework).flatMap((key) =>
      key.startsWith('nodes|') ? [key.slice('nodes|'.length)] : [],
    ),
  );
}

/** Moves the row's own dates to days within the plan. */
function intoPlan(grown: Record<string, unknown>, fields: Fields, { start, end }: Plan): void {
  const days = toDay(end) - toDay(start) + 1;
  for (const [name, { kind }] of Object.entries(fields)) {
    const date = grown[name];
    if (kind.is !== 'date' || typeof date !== 'string' || (date >= start && date <= end)) continue;
    grown[name] = fromDay(toDay(start) + ((((toDay(date) - toDay(start)) % days) + days) % days));
  }
}

/** Dates that make sense together come one after the other. */
function putDatesInOrder(grown: Record<string, unknown>, names: readonly string[], fields: Fields): void {
  const dated = names.filter((name) => fields[name]?.kind.is === 'date' && name in grown);
  const dates = dated.map((name) => grown[name]).sort();
  for (const [at, name] of dated.entries()) grown[name] = dates[at];
}

/** Lists of dated things stand by date, as everywhere in Varde. */
function inDateOrder<M>(list: M[]): M[] {
  const dateOf = (member: M) => (isSeeds(member) ? (member.date ?? member.year) : undefined);
  const isDated = list.length > 0 && list.every((member) => dateOf(member) !== undefined);
  return isDated ? list.sort((a, b) => (String(dateOf(a)) < String(dateOf(b)) ? -1 : 1)) : list;
}

const MOST_MENDINGS = 20;

/** The row without what is wrong with it in the plan; undefined where it cannot be without. */
function withoutFaults<T extends TableName>(
  table: T,
  grown: Record<string, unknown>,
  document: PlanDocument,
): PlanTables[T] | undefined {
  if (listOf(document, table).some(({ id }) => id === grown.id)) return undefined;
  let mended: Record<string, unknown> | undefined = grown;
  for (let times = 0; mended && times < MOST_MENDINGS; times += 1) {
    // It has every field that its table's description asks for.
    const own = mended as unknown as PlanTables[T];
    const rows = table === 'plans' ? { plan: own as Plan } : { [table]: [...listOf(document, table), own] };
    const [fault] = faultsOfRows({ ...document, ...rows }, [{ table, id: own.id }]);
    if (!fault) return own;
    mended = mendedOnce(table, mended, fault.field);
  }
  return undefined;
}

/** The row without what stands at a path in it (`due`, `milestones[1].due`): taken off, or as where nothing is said. */
function mendedOnce(
  table: TableName,
  grown: Record<string, unknown>,
  path = '',
): Record<string, unknown> | undefined {
  const [, name = '', place] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const fields: Fields = described(table).fields;
  const { mayLack = false, standard } = fields[name] ?? {};
  const value = grown[name];
  const less = Array.isArray(value) && place !== undefined ? value.toSpliced(Number(place), 1) : undefined;
  if (less && (less.length > 0 || !mayLack)) return { ...grown, [name]: less };
  if (mayLack) return withoutUndefined({ ...grown, [name]: undefined });
  return standard === undefined ? undefined : { ...grown, [name]: structuredClone(standard) };
}

function listOf(document: PlanDocument, table: TableName): readonly Row[] {
  return table === 'plans' ? [] : document[table];
}

function isSeeds(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutUndefined(row: Seeds): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
