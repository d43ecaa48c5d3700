/**
 * The published JSON Schema, made from the schemas that the reader uses so that the two cannot drift apart. Only tests
 * and scripts import this module. What JSON Schema cannot say (references, unique ids, order) is in `docs/file-format.md`.
 */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { DIRECTIONS } from '#/domain/tables/indicators.ts';
import { TABLES } from '#/domain/tables/names.ts';
import { described } from '#/domain/tables/tables.ts';
import { PLAN_FILE_VERSION } from '../limits.ts';
import { partSchema, partsOf, reading, rowSchemas } from '../rowSchemas.ts';
import * as schemas from '../schema.ts';
import * as descriptions from './descriptions.ts';
import * as rowTexts from './rowTexts.ts';

/** A definition of the published schema: the schema it is made from, and what its members mean. */
interface Definition {
  schema: v.GenericSchema;
  texts: Readonly<Record<string, readonly [title: string, description: string]>>;
}

const partTexts: Readonly<Record<string, Definition['texts']>> = rowTexts.parts;

/** The kinds of row with their parts, and what else a file is made of, each under its own name. */
const definitions = new Map<string, Definition>([
  ...TABLES.flatMap((table): [string, Definition][] => {
    const { one, fields } = described(table);
    return [
      [one, { schema: rowSchemas[table], texts: rowTexts.rows[table] }],
      ...partsOf(fields).map((part): [string, Definition] => [
        part.name,
        { schema: partSchema(part), texts: partTexts[part.name] ?? {} },
      ]),
    ];
  }),
  ['series', { schema: schemas.series, texts: descriptions.series }],
  ['reading', { schema: reading, texts: descriptions.reading }],
  ['commit', { schema: schemas.commit, texts: descriptions.commit }],
  ['arrival', { schema: schemas.arrival, texts: descriptions.arrival }],
  ['repairReport', { schema: schemas.repairReport, texts: descriptions.repairReport }],
  ['repairedText', { schema: schemas.repairedText, texts: descriptions.repairedText }],
  ['change', { schema: schemas.change, texts: descriptions.change }],
]);

/** The JSON Schema (draft 2020-12) of a plan file, as `public/schema/varde-plan-4.schema.json` holds it. */
export function planFileJsonSchema(): JsonSchema {
  const { $schema, $defs, ...file } = toJsonSchema(schemas.planFile, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: Object.fromEntries([...definitions].map(([name, { schema }]) => [name, schema])),
    // `check` and `finite` have no counterpart; where it matters, metadata beside them says it in JSON Schema's words.
    ignoreActions: ['check', 'finite'],
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type === 'custom') return { type: 'object' };
      // A position in a list is not a value that a schema can name.
      if (Object.is(valibotSchema, orderSchema)) return { type: 'number' };
      if (Object.is(valibotSchema, decimalsSchema)) return withoutDefault(jsonSchema);
      return valibotSchema.type === 'strict_object' ? describe(valibotSchema, jsonSchema) : undefined;
    },
  });
  return {
    ...($schema !== undefined && { $schema }),
    $id: `varde-plan-${PLAN_FILE_VERSION}.schema.json`,
    title: 'Varde plan file',
    description: 'A municipality’s plan with its goals, actions, indicators and readings (*.varde.json).',
    ...file,
    ...($defs && { $defs: withBandWhereHeld($defs) }),
  };
}

const orderSchema: unknown = rowSchemas.units.entries.order;
const decimalsSchema: unknown = rowSchemas.indicators.entries.decimals;

/** What is filled in follows from the other members. */
function withoutDefault({ default: _default, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

/** Adds the members' titles and descriptions to an object. */
function describe(schema: object, jsonSchema: JsonSchema): JsonSchema | undefined {
  const isFile = Object.is(schema, schemas.planFile);
  const own = [...definitions.values()].find((definition) => Object.is(definition.schema, schema));
  const texts = isFile ? { ...descriptions.planFile, ...rowTexts.lists } : own?.texts;
  if (!texts || !jsonSchema.properties) return undefined;
  const properties: Record<string, JsonSchema | boolean> = { ...jsonSchema.properties };
  for (const [member, [title, description]] of Object.entries(texts)) {
    const property = properties[member];
    if (typeof property === 'object') properties[member] = { title, description, ...property };
  }
  return { ...jsonSchema, properties };
}

/** An indicator that is to hold needs the band that it is to hold within, and a band an edge. */
function withBandWhereHeld(defs: NonNullable<JsonSchema['$defs']>): NonNullable<JsonSchema['$defs']> {
  const { indicator, band } = defs;
  if (typeof indicator !== 'object' || typeof band !== 'object') return defs;
  const moves = {
    properties: { direction: { enum: DIRECTIONS.filter((direction) => direction !== 'hold') } },
  };
  return {
    ...defs,
    indicator: { ...indicator, anyOf: [moves, { required: ['band'] }] },
    band: { ...band, anyOf: [{ required: ['min'] }, { required: ['max'] }] },
  };
}
