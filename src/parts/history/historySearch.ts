/** What of the history an address asks for. What makes no sense there is left out. */
import * as v from 'valibot';
import type { Clock } from '#/domain/log/log.ts';
import { TABLES } from '#/domain/tables/names.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import { type IsoDate, isIsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';

export const CHANGE_KINDS = [
  'readings',
  'added',
  'changed',
  'deleted',
  'links',
  'comments',
  'roles',
  'undone',
  'whole',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface HistorySearch {
  area?: Id;
  /** An author as the log has it; empty for changes without a name. */
  who?: string;
  kind?: ChangeKind;
  from?: IsoDate;
  to?: IsoDate;
  q?: string;
  /** One row only, `table:id`; with `under`, also what lies under it. */
  row?: string;
  under?: true;
  /** The change to go to. */
  commit?: Clock;
}

export const MAX_WORDS = 200;

/** The router reads a bare number or `true` in an address as one; ids and words are text. */
const text = (limit: number) =>
  v.fallback(
    v.optional(
      v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String), v.maxLength(limit)),
    ),
    undefined,
  );
const day = v.fallback(v.optional(v.pipe(v.string(), v.check(isIsoDate))), undefined);

const schema = v.object({
  area: text(200),
  who: text(500),
  kind: v.fallback(v.optional(v.picklist(CHANGE_KINDS)), undefined),
  from: day,
  to: day,
  q: text(MAX_WORDS),
  row: text(300),
  under: v.fallback(v.optional(v.literal(true)), undefined),
  commit: text(40),
});

export function validateHistorySearch(search: object): HistorySearch {
  const { area, who, kind, from, to, q, row, under, commit } = v.parse(schema, search);
  const isRow = row !== undefined && rowOf(row) !== undefined;
  return {
    ...(area && { area }),
    ...(who !== undefined && { who }),
    ...(kind && { kind }),
    ...(from && { from }),
    ...(to && { to }),
    ...(q && { q }),
    ...(isRow && { row }),
    ...(isRow && under && { under }),
    ...(commit && { commit }),
  };
}

/** A row as an address names it, and back; undefined for what names none. */
export function rowText({ table, id }: RowRef): string {
  return `${table}:${id}`;
}
export function rowOf(text: string): RowRef | undefined {
  const at = text.indexOf(':');
  const table = TABLES.find((each) => each === text.slice(0, at));
  return table && at + 1 < text.length ? { table, id: text.slice(at + 1) } : undefined;
}
