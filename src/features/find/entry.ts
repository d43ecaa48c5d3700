/** One thing in a plan that can be found. */
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
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
  /** A place on the page (`ui/anchor.ts`). */
  hash?: string;
  search?: object;
}

/** What decides in which plan periods a row is shown. */
export type Lives = { table: 'subGoals' | 'actions'; id: Id };

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

/** The page or the place on a page where a row of the outline, or a partner, is shown. */
export function outlineDestination({ table, id }: RowRef): Destination {
  switch (table) {
    case 'goalAreas':
      return { to: '/plan/$planId/areas/$id', id };
    case 'subGoals':
      return { to: '/plan/$planId/sub-goals/$id', id };
    case 'indicators':
      return { to: '/plan/$planId/indicators/$id', id };
    case 'partners':
      return { to: '/plan/$planId/partners', hash: anchorOf('partners', id) };
    default:
      return { to: '/plan/$planId/actions', hash: anchorOf('actions', id) };
  }
}

/** The parts that are there, with a sign between. */
export function some(parts: readonly (string | number | undefined | false)[], between = ' · '): string {
  return parts.filter(Boolean).join(between);
}
