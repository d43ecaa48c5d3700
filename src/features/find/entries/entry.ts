/** One thing in a plan that can be found. */
import type { TableName } from '#/domain/tables/names.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Findable } from '../matching/findIndex.ts';

/** A row of any table, or a part of one that has a name of its own. */
export type RowKind = TableName | 'milestones' | 'nodes' | 'tags';

/** A page about a plan, and what on it. */
export interface Destination {
  /** The page's route. */
  to: string;
  /** Its parameters, beside the plan. */
  params?: { id?: Id };
  /** A place on the page (`parts/place/anchor.ts`). */
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

/** What is found where it has a place to lead to. */
export type Found = Omit<RowEntry, 'destination'> & { destination: Destination | undefined };

/** The parts that are there, with a sign between. */
export function some(parts: readonly (string | number | undefined | false)[], between = ' · '): string {
  return parts.filter(Boolean).join(between);
}
