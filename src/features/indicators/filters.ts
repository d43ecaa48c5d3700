/** Which indicators the list shows and in what order, as its address says. */
import * as v from 'valibot';
import { hasTag } from '#/domain/model/tags.ts';
import { INDICATOR_STATUSES, type IndicatorStatus } from '#/domain/progress/rule.ts';
import type { SeriesSummary } from '#/domain/readings/series.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { finderOf, searchable } from '#/domain/values/words.ts';
import { type NextDue, nextDue } from '#/domain/view/due.ts';
import type { AreaView, IndicatorView, PlanView } from '#/domain/view/planView.ts';

export const SORTS = ['number', 'name', 'value', 'status', 'due'] as const;
export type SortBy = (typeof SORTS)[number];

export interface IndicatorFilters {
  /** Text sought in number and name; empty for none. */
  text: string;
  statuses: IndicatorStatus[];
  /** Id of a goal area; empty for all. */
  area: Id;
  /** Id of a responsible unit; empty for all. */
  unit: Id;
  /** Empty for all. */
  tag: string;
  /** Only those whose next reading is due soon, overdue, or has never been taken. */
  due: boolean;
  sort: SortBy;
  descending: boolean;
}

/** Search parameters of the list's address; all are text, so that addresses can be read and typed. */
export interface IndicatorSearch {
  q?: string | undefined;
  /** Statuses with commas between. */
  status?: string | undefined;
  area?: string | undefined;
  unit?: string | undefined;
  tag?: string | undefined;
  due?: string | undefined;
  /** A column's name, with `-` in front for descending. */
  sort?: string | undefined;
}

// The router reads a bare number in an address as one.
const text = v.fallback(
  v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(500)), ''),
  '',
);
const searchSchema = v.object({
  q: text,
  status: text,
  area: text,
  unit: text,
  tag: text,
  due: text,
  sort: text,
});

/** Reads the filters from an address. What makes no sense there is left out, never an error. */
export function filtersIn(search: object): IndicatorFilters {
  const { q, status, area, unit, tag, due, sort } = v.parse(searchSchema, search);
  const wanted = new Set(status.split(','));
  const column = sort.replace(/^-/, '');
  return {
    text: q,
    statuses: INDICATOR_STATUSES.filter((each) => wanted.has(each)),
    area,
    unit,
    tag,
    due: due === '1',
    sort: SORTS.find((each) => each === column) ?? 'number',
    descending: sort.startsWith('-'),
  };
}

/** The search parameters that say the given filters; undefined where a filter is at rest. */
export function searchOf(filters: IndicatorFilters): IndicatorSearch {
  const { text: q, statuses, area, unit, tag, due, sort, descending } = filters;
  const order = `${descending ? '-' : ''}${sort}`;
  return {
    q: q || undefined,
    status: statuses.join(',') || undefined,
    area: area || undefined,
    unit: unit || undefined,
    tag: tag || undefined,
    due: due ? '1' : undefined,
    sort: order === 'number' ? undefined : order,
  };
}

/** An indicator as the list shows it. */
export interface IndicatorRow {
  view: IndicatorView;
  area: AreaView;
  /** Date of its latest reading no later than as-of, whatever the plan period. */
  lastReading: IsoDate | undefined;
  /** When the next one is due, whatever the plan period. */
  next: NextDue;
}

/** Every indicator of the view in the plan's own order. */
export function indicatorRows(view: PlanView, summaries: ReadonlyMap<Id, SeriesSummary>): IndicatorRow[] {
  const { plan, lens } = view;
  const { asOf } = lens;
  return view.areas.flatMap((area) =>
    area.subGoals.flatMap(({ indicators }) =>
      indicators.map((own): IndicatorRow => {
        const known = summaries.get(own.indicator.id)?.tail.findLast(({ date }) => date <= asOf);
        const lastReading = known?.date ?? own.judgement.reading?.date;
        return { view: own, area, lastReading, next: nextDue(own.indicator, lastReading, asOf, plan.start) };
      }),
    ),
  );
}

/** Whether someone should be finding the next figure now. */
export function isDue({ next: { state } }: IndicatorRow): boolean {
  return state === 'overdue' || state === 'soon' || state === 'missing';
}

/** Whether a row passes all filters but, where `but` says so, the one on status. */
export function passes(row: IndicatorRow, filters: IndicatorFilters, but?: 'status'): boolean {
  const { view, area } = row;
  if (filters.area && area.area.id !== filters.area) return false;
  if (filters.unit && view.indicator.responsible !== filters.unit) return false;
  if (filters.tag && !hasTag(view.indicator, filters.tag)) return false;
  if (filters.due && !isDue(row)) return false;
  if (but !== 'status' && filters.statuses.length > 0 && !filters.statuses.includes(view.judgement.status)) {
    return false;
  }
  return filters.text === '' || finderIn(filters)(textOf(row));
}

const finders = new WeakMap<IndicatorFilters, (text: string) => boolean>();

/** What looks for the words that were typed: made once for all rows that are asked about. */
function finderIn(filters: IndicatorFilters): (text: string) => boolean {
  const finder = finders.get(filters) ?? finderOf(filters.text);
  finders.set(filters, finder);
  return finder;
}

const texts = new WeakMap<IndicatorView, string>();

/** What an indicator is found by: its number, its name, and what it is tagged with. */
function textOf({ view }: IndicatorRow): string {
  const known = texts.get(view);
  if (known !== undefined) return known;
  const text = searchable([view.number, view.indicator.name, ...(view.indicator.tags ?? [])].join(' '));
  texts.set(view, text);
  return text;
}

/** The worst first: what one looks for when sorting by status. */
const SEVERITY: Record<IndicatorStatus, number> = {
  missed: 0,
  'off-track': 1,
  'at-risk': 2,
  outdated: 3,
  'no-data': 4,
  'no-target': 5,
  'on-track': 6,
  achieved: 7,
};

/** The rows in the order asked for; rows that are equal in it, or lack what is sorted by, keep the plan's order, last. */
export function sortRows(
  rows: readonly IndicatorRow[],
  { sort, descending }: Pick<IndicatorFilters, 'sort' | 'descending'>,
  collator: Intl.Collator,
): IndicatorRow[] {
  if (sort === 'number') return descending ? [...rows].reverse() : [...rows];
  const turn = descending ? -1 : 1;
  const byText = (of: (row: IndicatorRow) => string | undefined) => (a: IndicatorRow, b: IndicatorRow) => {
    const [x, y] = [of(a), of(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return turn * collator.compare(x, y);
  };
  const compare = {
    name: byText(({ view }) => view.indicator.name),
    value: byText(({ lastReading }) => lastReading),
    status: (a: IndicatorRow, b: IndicatorRow) =>
      turn *
      (SEVERITY[a.view.judgement.status] - SEVERITY[b.view.judgement.status] ||
        (b.view.judgement.lag ?? 0) - (a.view.judgement.lag ?? 0)),
    // What was never read has been due the longest.
    due: byText(({ next }) => (next.state === 'missing' ? '' : next.date)),
  };
  return [...rows].sort(compare[sort]);
}
