/**
 * What the address says about the actions page: which view, and which actions. Validated by the route, and again where it
 * is used: whatever makes no sense is left out, for an address is typed by people.
 */
import * as v from 'valibot';
import { ACTION_STATUSES, type ActionStatus } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';

export const ACTION_VIEWS = ['list', 'timeline', 'board'] as const;
export type ActionsView = (typeof ACTION_VIEWS)[number];

/** In what way an action is late: past its due date, not started, with a milestone past its date, or any of these. */
export const LATE = ['any', 'due', 'start', 'milestone'] as const;
export type Late = (typeof LATE)[number];

/** What is asked of the actions; absent means all. The plan period is the address's own, shared by all pages. */
export interface ActionFilter {
  area?: Id;
  unit?: Id;
  status?: ActionStatus;
  late?: Late;
  tag?: string;
  /** Words that must all occur. */
  q?: string;
}

export interface ActionsSearch extends ActionFilter {
  /** Absent means the list. */
  view?: ActionsView;
}

/** Longest text taken from an address. */
export const MAX_LENGTH = 200;

/** The router reads a bare number or `true` in an address as one; ids, tags and search words are text. */
const text = v.fallback(
  v.optional(
    v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String), v.maxLength(MAX_LENGTH)),
  ),
  undefined,
);

const actionsSearch = v.object({
  view: v.fallback(v.optional(v.picklist(ACTION_VIEWS)), undefined),
  area: text,
  unit: text,
  status: v.fallback(v.optional(v.picklist(ACTION_STATUSES)), undefined),
  late: v.fallback(v.optional(v.picklist(LATE)), undefined),
  // What addresses said before one could ask for more kinds of late: they go on working.
  overdue: v.fallback(v.optional(v.literal(true)), undefined),
  tag: text,
  q: text,
});

/** Validates the actions page's search parameters; absent ones are left out so that addresses stay short. */
export function validateActionsSearch(search: object): ActionsSearch {
  const { view } = v.parse(actionsSearch, search);
  return { ...(view && { view }), ...readFilter(search) };
}

/** The filters in an address. */
export function readFilter(search: object): ActionFilter {
  const { area, unit, status, overdue, late = overdue && 'due', tag, q } = v.parse(actionsSearch, search);
  return {
    ...(area && { area }),
    ...(unit && { unit }),
    ...(status && { status }),
    ...(late && { late }),
    ...(tag && { tag }),
    ...(q && { q }),
  };
}

/** The view in an address. */
export function readView(search: object): ActionsView {
  return v.parse(actionsSearch, search).view ?? 'list';
}

/** Whether anything is asked for at all. */
export function isFiltered(filter: ActionFilter): boolean {
  return Object.keys(filter).length > 0;
}
