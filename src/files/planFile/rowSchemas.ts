/**
 * The gate's schemas, made from the tables' descriptions (`domain/tables/`): what a row from outside must be, in which order
 * its members are written, and the source of the published JSON Schema. A description says what a field holds; here is what
 * that means in Valibot's words.
 */
import * as v from 'valibot';
import type { Field, FieldKind, Fields, NumberKind, Part, TextKind } from '#/domain/tables/describe.ts';
import { TABLES, type TableName } from '#/domain/tables/names.ts';
import { type Reading, readingFields } from '#/domain/tables/readings.ts';
import { COMMENTED_TABLES, described, LINK_SOURCES, type PlanTables } from '#/domain/tables/tables.ts';
import {
  code,
  date,
  decimals,
  frameworkId,
  id,
  instant,
  label,
  linkEnd,
  name,
  nodeCode,
  number,
  order,
  partId,
  partialDate,
  publishingLagDays,
  remark,
  text,
  threshold,
  weight,
  year,
} from './values.ts';

const TEXTS: { readonly [K in TextKind]: v.GenericSchema } = {
  id,
  frameworkId,
  part: partId,
  code: nodeCode,
  name,
  label,
  text,
  remark,
};

const NUMBERS: { readonly [K in NumberKind]: v.GenericSchema } = {
  number,
  place: order,
  weight,
  share: threshold,
  year,
  decimals,
  days: publishingLagDays,
};

/** The schema of an object with members of its own. */
export type ObjectSchema<R> = v.GenericSchema<unknown, R> & { readonly entries: v.ObjectEntries };

const parts = new Map<Part, ObjectSchema<object>>();

/** The schema of a part of rows, the same however often it is asked for. */
export function partSchema(part: Part): ObjectSchema<object> {
  const known = parts.get(part);
  if (known) return known;
  const made = objectSchema<object>(part.fields);
  parts.set(part, made);
  return made;
}

function objectSchema<R>(fields: Fields): ObjectSchema<R> {
  const entries = Object.entries(fields).map(([member, field]) => [member, memberSchema(field)]);
  const schema: v.GenericSchema = v.strictObject(Object.fromEntries(entries));
  // The fields are described by the type of their rows.
  return schema as ObjectSchema<R>;
}

/** A member: one that the row may lack, one that a file may leave out, or one that must be there. */
function memberSchema({ kind, mayLack, standard }: Field): v.GenericSchema {
  const schema = kindSchema(kind);
  if (mayLack) return v.exactOptional(schema);
  if (standard === undefined) return schema;
  return v.optional(schema, typeof standard === 'object' ? () => structuredClone(standard) : standard);
}

function kindSchema(kind: FieldKind): v.GenericSchema {
  switch (kind.is) {
    case 'text':
      return TEXTS[kind.kind];
    case 'number':
      return NUMBERS[kind.kind];
    case 'date':
      return date;
    case 'partialDate':
      return partialDate;
    case 'instant':
      return instant;
    case 'flag':
      return v.boolean();
    case 'choice':
      return v.picklist(kind.among);
    case 'table':
      return v.picklist(kind.among === 'commented' ? COMMENTED_TABLES : LINK_SOURCES);
    case 'reference':
      return 'kindIn' in kind.pointer ? linkEnd : id;
    case 'list': {
      const list = v.array(kindSchema(kind.of.kind));
      return kind.ifNone === undefined ? list : v.pipe(list, v.minLength(1, code(kind.ifNone)));
    }
    case 'part':
      return partSchema(kind.part);
  }
}

/** The schema of each table's rows, by the table's name. */
export const rowSchemas = Object.fromEntries(
  TABLES.map((table) => [table, objectSchema(described(table).fields)]),
) as unknown as { readonly [T in TableName]: ObjectSchema<PlanTables[T]> };

/** `readings.ts` checks readings without this schema, for speed; a test holds the two to the same answers. */
export const reading = objectSchema<Reading>(readingFields);

/** The parts that rows have, each once, by the name of each in the published schema. */
export function partsOf(fields: Fields): Part[] {
  const inKind = (kind: FieldKind): Part[] => {
    if (kind.is === 'list') return inKind(kind.of.kind);
    return kind.is === 'part' ? [kind.part, ...partsOf(kind.part.fields)] : [];
  };
  return [...new Set(Object.values(fields).flatMap(({ kind }) => inKind(kind)))];
}
