/**
 * The plan file as a whole, and its log: the gate through which they enter, and the source of the published JSON Schema. What
 * rows are is `rowSchemas.ts`'s. Member names and meanings are those of `domain/tables/` and `domain/log/`.
 *
 * `v.optional(…, default)` is a member that a file may leave out; `v.exactOptional` one that a row may lack.
 */
import * as v from 'valibot';
import { INTENTS, REPAIRED } from '#/domain/log/log.ts';
import { LISTS, TABLES } from '#/domain/tables/names.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from './limits.ts';
import { reading, rowSchemas } from './rowSchemas.ts';
import { clock, code, count, id, instant, label } from './values.ts';

export const series = v.strictObject({ indicator: id, readings: v.array(reading) });

/** What a change does to a row depends on its table; `log.ts` checks each field by that table's schema. */
const patch = v.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  code('expected-object'),
);

export const change = v.strictObject({
  id: clock,
  table: v.picklist([...TABLES, 'readings']),
  row: id,
  patch: v.exactOptional(patch),
  deleted: v.exactOptional(v.boolean()),
});

/** What an older version's text was mended to; told, never read back. */
export const repairedText = v.strictObject({
  what: v.picklist(REPAIRED),
  table: v.exactOptional(v.picklist([...TABLES, 'readings'])),
  row: v.exactOptional(id),
  field: v.exactOptional(label),
  was: label,
  now: label,
  places: count,
});

export const repairReport = v.strictObject({ places: count, listed: v.array(repairedText) });

export const commit = v.strictObject({
  id: clock,
  intent: v.picklist(INTENTS),
  author: label,
  at: instant,
  heads: v.exactOptional(v.array(clock)),
  of: v.exactOptional(clock),
  joined: v.exactOptional(v.array(clock)),
  repairs: v.exactOptional(repairReport),
  changes: v.pipe(v.array(change), v.minLength(1, code('empty-commit'))),
});

/** Commits that came from another copy at the same moment. */
export const arrival = v.strictObject({
  at: instant,
  commits: v.pipe(v.array(clock), v.minLength(1, code('empty-list'))),
});

const list = <S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema), () => []);

/** Every list of rows; a file may leave any out. */
const lists: Record<string, v.GenericSchema> = Object.fromEntries(
  LISTS.map((table) => [table, list(rowSchemas[table])]),
);

/** The whole file. The reader goes through its members one by one; the JSON Schema is made from this. */
export const planFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(PLAN_FILE_FORMAT),
  version: v.literal(PLAN_FILE_VERSION),
  plan: rowSchemas.plans,
  ...lists,
  series: list(series),
  heads: v.exactOptional(v.array(clock)),
  commits: v.exactOptional(count),
  arrivals: v.exactOptional(v.array(arrival)),
  log: v.exactOptional(v.array(commit)),
});
