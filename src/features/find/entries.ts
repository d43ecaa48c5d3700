/** Everything in a plan that can be found, with what it is found by and where opening it leads. */
import type { RowRef } from '#/domain/dependents.ts';
import {
  type Comment,
  type CommentedTable,
  type Id,
  type PlanPeriod,
  SDG_FRAMEWORK,
} from '#/domain/model.ts';
import { actionRunsIn, byOrder, livesIn, type PlanRows } from '#/domain/planView.ts';
import { flatten, type OutlineItem, outlineOf } from '#/domain/structure.ts';
import { type Tagged, tagKey, tagsOf } from '#/domain/tags.ts';
import type { Text } from '#/i18n/i18n.ts';
import { sdgGoal } from '#/reference/sdg.ts';
import { sdgGoalsOf, type TargetName } from '#/ui/linkGroups.ts';
import type { Findable } from './findIndex.ts';

export type RowKind =
  | 'goalAreas'
  | 'subGoals'
  | 'indicators'
  | 'actions'
  | 'milestones'
  | 'partners'
  | 'units'
  | 'duties'
  | 'planPeriods'
  | 'mandates'
  | 'climateTargets'
  | 'nodes'
  | 'tags'
  | 'comments';

/** A page about a plan, and what on it. */
export interface Destination {
  /** The route, as `/plan/$planId/areas/$id`. */
  to: string;
  id?: Id;
  hash?: string;
  search?: object;
}

/** What decides in which plan periods a row is shown. */
type Lives = { table: 'subGoals' | 'actions'; id: Id };

export interface RowEntry extends Findable {
  /** What it is remembered by: `table:id` for rows. */
  key: string;
  kind: RowKind;
  /** Where it belongs, for people. */
  place?: string | undefined;
  /** Absent for what is shown in all plan periods. */
  lives?: Lives | undefined;
  destination: Destination;
}

/** How a row is remembered and found again. */
export function rowKey({ table, id }: RowRef): string {
  return `${table}:${id}`;
}

/** What can be found in a plan. Of things that are found equally well, the one that comes first here stands first. */
export function* planEntries(rows: PlanRows, text: Text, targetName: TargetName): Generator<RowEntry> {
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
      key: `partners:${id}`,
      kind: 'partners',
      name,
      place,
      context: `${t('find.kind.partners')} ${place}`,
      text: some([state, description, unitName(unit), since && String(since), source, ...(tags ?? [])]),
      destination: { to: '/plan/$planId/partners', hash: id },
    };
  }
  yield* answerEntries(rows, text);
  yield* connectionEntries(rows, text, targetName);
  yield* tagEntries(rows, t);
  yield* commentEntries(rows, items, text);
}

/** The page or the place on a page where a row of the outline is shown. */
function outlineDestination({ table, id }: RowRef): Destination {
  switch (table) {
    case 'goalAreas':
      return { to: '/plan/$planId/areas/$id', id };
    case 'subGoals':
      return { to: '/plan/$planId/sub-goals/$id', id };
    case 'indicators':
      return { to: '/plan/$planId/indicators/$id', id };
    case 'partners':
      return { to: '/plan/$planId/partners', hash: id };
    default:
      return { to: '/plan/$planId/actions', hash: id };
  }
}

function outlineEntry(item: OutlineItem, t: Text['t'], unitName: UnitName): RowEntry {
  const { table, row, number, parent } = item;
  const ref = { table, id: row.id };
  return {
    key: rowKey(ref),
    kind: table,
    number,
    name: row.name,
    place: parent && `${parent.number} ${parent.row.name}`,
    context: some([t(`find.kind.${table}`), parent?.row.name, parent?.parent?.row.name], ' '),
    text: some([...textsOf(item, unitName), row.source, ...(row.tags ?? [])]),
    lives: livesOf(item),
    destination: outlineDestination(ref),
  };
}

type UnitName = (id: Id | undefined) => string | undefined;

/** What is written about a row of the outline, apart from what all such rows have. */
function textsOf(item: OutlineItem, unitName: UnitName): (string | undefined)[] {
  switch (item.table) {
    case 'goalAreas':
      return [item.row.aim, item.row.strategy, item.row.note];
    case 'subGoals': {
      const { description, unit, outcomes = [] } = item.row;
      return [description, unitName(unit), ...outcomes.map(({ note }) => note)];
    }
    case 'indicators':
      return [item.row.description, item.row.unit, unitName(item.row.responsible)];
    case 'actions':
      return [item.row.description, ...item.row.units.map(unitName)];
  }
}

function livesOf({ table, row, parent }: OutlineItem): Lives | undefined {
  if (table === 'goalAreas') return undefined;
  if (table === 'indicators') return parent && { table: 'subGoals', id: parent.row.id };
  return { table, id: row.id };
}

function* milestoneEntries(items: readonly OutlineItem[], t: Text['t']): Generator<RowEntry> {
  for (const item of items) {
    if (item.table !== 'actions') continue;
    const { id, name, milestones } = item.row;
    const place = `${item.number} ${name}`;
    for (const milestone of milestones) {
      yield {
        // A milestone's id is its own within its action only.
        key: `milestones:${id}/${milestone.id}`,
        kind: 'milestones',
        name: milestone.name,
        place,
        context: `${t('find.kind.milestones')} ${name}`,
        lives: { table: 'actions', id },
        destination: outlineDestination({ table: 'actions', id }),
      };
    }
  }
}

/** Who answers for the plan, and its periods. */
function* answerEntries(rows: PlanRows, { t, f }: Text): Generator<RowEntry> {
  for (const kind of ['units', 'duties'] as const) {
    for (const { id, name, source } of [...rows[kind]].sort(byOrder)) {
      yield {
        key: `${kind}:${id}`,
        kind,
        name,
        context: t(`find.kind.${kind}`),
        text: source,
        destination: { to: '/plan/$planId/build/responsibilities', hash: id },
      };
    }
  }
  for (const { id, name, start, end, source } of [...rows.planPeriods].sort(byOrder)) {
    yield {
      key: `planPeriods:${id}`,
      kind: 'planPeriods',
      name,
      place: `${f.date(start)} – ${f.date(end)}`,
      context: t('find.kind.planPeriods'),
      text: source,
      destination: { to: '/plan/$planId/build/periods', hash: id },
    };
  }
}

/** What the plan is connected with: mandates, climate targets, the UN goals it serves, and the points of its frameworks. */
function* connectionEntries(
  rows: PlanRows,
  { t, language }: Text,
  targetName: TargetName,
): Generator<RowEntry> {
  const to = '/plan/$planId/connections';
  for (const { id, title, body, caseNumber, text, source } of [...rows.mandates].sort(byOrder)) {
    const place = some([body, caseNumber], ', ');
    yield {
      key: `mandates:${id}`,
      kind: 'mandates',
      name: title,
      place,
      context: `${t('find.kind.mandates')} ${place}`,
      // The case number is one to search by, not only to tell cases apart.
      text: some([text, caseNumber, body, source]),
      destination: { to, hash: id },
    };
  }
  for (const { id, name, scope, source } of [...rows.climateTargets].sort(byOrder)) {
    yield {
      key: `climateTargets:${id}`,
      kind: 'climateTargets',
      name,
      place: scope,
      context: t('find.kind.climateTargets'),
      text: some([scope, source]),
      destination: { to, hash: id },
    };
  }
  const sdg = t('connections.sdg.heading');
  for (const { goal, targets } of sdgGoalsOf(rows.links)) {
    for (const code of [goal, ...targets]) {
      yield {
        key: `nodes:${SDG_FRAMEWORK}:${code}`,
        kind: 'nodes',
        number: code,
        name: (code === goal ? undefined : targetName(code)) ?? sdgGoal(goal)?.name[language] ?? sdg,
        place: sdg,
        context: sdg,
        destination: { to, hash: `sdg-${goal}` },
      };
    }
  }
  for (const framework of [...rows.frameworks].sort(byOrder)) {
    for (const { code, name } of framework.nodes) {
      const node = `${framework.id}:${code}`;
      yield {
        key: `nodes:${node}`,
        kind: 'nodes',
        number: code,
        name,
        place: framework.name,
        context: framework.name,
        destination: { to, hash: node },
      };
    }
  }
}

/** Each tag once per list that can be filtered by it. */
function* tagEntries(rows: PlanRows, t: Text['t']): Generator<RowEntry> {
  for (const table of ['actions', 'indicators', 'partners'] as const) {
    const tagged: readonly Tagged[] = rows[table];
    const counts = new Map<string, number>();
    for (const { tags = [] } of tagged) {
      for (const key of new Set(tags.map(tagKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const tag of tagsOf(tagged)) {
      yield {
        key: `tags:${table}:${tagKey(tag)}`,
        kind: 'tags',
        name: tag,
        place: t(`find.tagged.${table}`, { count: counts.get(tagKey(tag)) ?? 0 }),
        context: t('find.kind.tags'),
        destination: { to: `/plan/$planId/${table}`, search: { tag } },
      };
    }
  }
}

/** Comments, the latest first, found by what is said in them. */
function* commentEntries(rows: PlanRows, items: readonly OutlineItem[], { t, f }: Text): Generator<RowEntry> {
  const commented = new Map<string, { name: string; lives?: Lives | undefined }>();
  for (const { id, name } of rows.partners) commented.set(rowKey({ table: 'partners', id }), { name });
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
      context: some([t('find.kind.comments'), author, about.name], ' '),
      text,
      lives: about.lives,
      destination: commentDestination(comment),
    };
  }
}

/** Tables whose rows have pages of their own; there the comment itself can be pointed at. */
const OWN_PAGES: readonly CommentedTable[] = ['goalAreas', 'subGoals', 'indicators'];

function commentDestination({ id, onTable: table, on }: Comment): Destination {
  const row = outlineDestination({ table, id: on });
  return OWN_PAGES.includes(table) ? { ...row, hash: id } : row;
}

/** The parts that are there, with a sign between. */
function some(parts: readonly (string | number | undefined | false)[], between = ' · '): string {
  return parts.filter(Boolean).join(between);
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
