/** Everything in a plan that can be found, with what it is found by and where opening it leads. */

import { flatten, OUTLINE_TABLES, type OutlineItem, outlineOf } from '#/domain/model/outline.ts';
import { type Tagged, tagKey, tagsOf } from '#/domain/model/tags.ts';
import { LISTS, type TableName } from '#/domain/tables/names.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import {
  COMMENTED_TABLES,
  type Comment,
  calledIn,
  type PlanRows,
  rowsIn,
  TIES,
  textsIn,
} from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { actionRunsIn, livesIn } from '#/domain/view/planView.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { TargetName } from '#/parts/links/linkGroups.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { destinationOf, hasOwnPage, listOf, rowKey } from '#/parts/place/destination.ts';
import { connectionEntries } from './connectionEntries.ts';
import { type Destination, type Found, type Lives, type RowEntry, some } from './entry.ts';
import { livesOf, milestoneEntries, outlineEntry, type UnitName } from './outlineEntries.ts';

/** What can be found in a plan. Of things that are found equally well, the one that comes first here stands first. */
export function* planEntries(rows: PlanRows, text: Text, targetName: TargetName): Generator<RowEntry> {
  for (const found of everything(rows, text, targetName)) {
    const { destination } = found;
    if (destination) yield { ...found, destination };
  }
}

function* everything(rows: PlanRows, text: Text, targetName: TargetName): Generator<Found> {
  const { t } = text;
  const units = new Map(rows.units.map(({ id, name }) => [id, name]));
  const unitName: UnitName = (id) => (id === undefined ? undefined : units.get(id));
  const items = flatten(outlineOf(rows));
  for (const table of ['goalAreas', 'subGoals', 'indicators', 'actions'] as const) {
    for (const item of items) if (item.table === table) yield outlineEntry(item, t, unitName);
  }
  yield* milestoneEntries(items, t);
  for (const partner of [...rows.partners].sort(byOrder)) {
    const { id, name, kind, country, since, state, description, source, tags, unit } = partner;
    const place = some([t(`partners.kind.${kind}`), country], ', ');
    yield {
      key: rowKey({ table: 'partners', id }),
      kind: 'partners',
      name,
      place,
      context: `${t('tables.partners.one')} ${place}`,
      text: some([state, description, unitName(unit), since && String(since), source, ...(tags ?? [])]),
      destination: destinationOf({ table: 'partners', id }),
    };
  }
  yield* periodEntries(rows, text);
  yield* connectionEntries(rows, text, targetName);
  yield* otherEntries(rows, text, unitName);
  yield* tagEntries(rows, t);
  yield* commentEntries(rows, items, text);
}

/** The tables whose rows are told of in words of their own, or under what they hang on. */
const OWN_WORDS: ReadonlySet<TableName> = new Set<TableName>([
  ...OUTLINE_TABLES,
  ...TIES,
  'partners',
  'planPeriods',
  ...(['frameworks', 'mandates', 'climateTargets', 'comments'] as const),
]);

/** The rows of every other table, found by their names and by all the text in them. */
function* otherEntries(rows: PlanRows, { t }: Text, unitName: UnitName): Generator<Found> {
  for (const table of LISTS) {
    if (OWN_WORDS.has(table)) continue;
    for (const row of [...rowsIn(rows, table)].sort(byPlace)) {
      const fields: Readonly<Record<string, unknown>> = { ...row };
      const name = calledIn(fields);
      if (name === undefined) continue;
      const ref = { table, id: row.id };
      const unit = typeof fields.unit === 'string' ? unitName(fields.unit) : undefined;
      yield {
        key: rowKey(ref),
        kind: table,
        name,
        context: t(`tables.${table}.one`),
        text: some([...textsIn(table, row), unit]),
        destination: destinationOf(ref),
      };
    }
  }
}

function byPlace(a: { id: Id; order?: number }, b: { id: Id; order?: number }): number {
  return byOrder({ id: a.id, order: a.order ?? 0 }, { id: b.id, order: b.order ?? 0 });
}

function* periodEntries(rows: PlanRows, { t, f }: Text): Generator<Found> {
  for (const { id, name, start, end, source } of [...rows.planPeriods].sort(byOrder)) {
    const ref = { table: 'planPeriods' as const, id };
    yield {
      key: rowKey(ref),
      kind: 'planPeriods',
      name,
      place: `${f.date(start)} – ${f.date(end)}`,
      context: t('tables.planPeriods.one'),
      text: source,
      destination: destinationOf(ref),
    };
  }
}

/** Each tag once per list that can be filtered by it. */
function* tagEntries(rows: PlanRows, t: Text['t']): Generator<Found> {
  for (const table of ['actions', 'indicators', 'partners'] as const) {
    const tagged: readonly Tagged[] = rows[table];
    const to = listOf(table);
    const counts = new Map<string, number>();
    for (const { tags = [] } of tagged) {
      for (const key of new Set(tags.map(tagKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const tag of tagsOf(tagged)) {
      yield {
        key: `tags:${table}:${tagKey(tag)}`,
        kind: 'tags',
        name: tag,
        place: t(`tables.${table}.count`, { count: counts.get(tagKey(tag)) ?? 0 }),
        context: t('find.kind.tags'),
        destination: to === undefined ? undefined : { to, search: { tag } },
      };
    }
  }
}

/** Comments, the latest first, found by what is said in them. */
function* commentEntries(rows: PlanRows, items: readonly OutlineItem[], { t, f }: Text): Generator<Found> {
  const commented = new Map<string, { name: string; lives?: Lives | undefined }>();
  for (const table of COMMENTED_TABLES) {
    for (const { id, name } of rowsIn(rows, table)) commented.set(rowKey({ table, id }), { name });
  }
  for (const item of items) {
    const { table, row, number } = item;
    commented.set(rowKey({ table, id: row.id }), { name: `${number} ${row.name}`, lives: livesOf(item) });
  }
  const latest = [...rows.comments].sort((a, b) => (a.at > b.at ? -1 : 1));
  for (const comment of latest) {
    const { id, onTable: table, on, author, at, text } = comment;
    const about = commented.get(rowKey({ table, id: on }));
    if (!about) continue;
    yield {
      key: `comments:${id}`,
      kind: 'comments',
      name: '',
      place: some([author || t('comments.noAuthor'), f.instant(at), about.name], ' · '),
      context: some([t('tables.comments.one'), author, about.name], ' '),
      text,
      lives: about.lives,
      destination: commentDestination(comment),
    };
  }
}

/** Where rows have pages of their own, the comment itself can be pointed at. */
function commentDestination({ id, onTable: table, on }: Comment): Destination | undefined {
  const row = destinationOf({ table, id: on });
  return row && hasOwnPage(table) ? { ...row, hash: anchorOf('comments', id) } : row;
}

/** Tells of what was found whether the pages show it in a plan period; in the whole plan they show everything. */
export function periodTeller(rows: PlanRows, period: PlanPeriod | undefined): (entry: RowEntry) => boolean {
  if (!period) return () => true;
  const subGoals = new Set(rows.subGoals.filter((row) => livesIn(row, period)).map(({ id }) => id));
  const actions = new Set(
    rows.actions
      .filter((row) => actionRunsIn(row, period) && row.subGoals.some((id) => subGoals.has(id)))
      .map(({ id }) => id),
  );
  const shown = { subGoals, actions };
  return ({ lives }) => !lives || shown[lives.table].has(lives.id);
}
