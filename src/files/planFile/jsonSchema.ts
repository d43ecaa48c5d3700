/**
 * The published JSON Schema, made from the schemas that the reader uses so that the two cannot drift apart. Only tests
 * and scripts import this module. What JSON Schema cannot say (references, unique ids, order) is in `docs/file-format.md`.
 */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { DIRECTIONS } from '#/domain/tables/indicators.ts';
import * as descriptions from './descriptions.ts';
import { PLAN_FILE_VERSION } from './limits.ts';
import * as schemas from './schema.ts';

/** The kinds of row, each a definition under its own name. */
const definitions = {
  plan: schemas.plan,
  thresholds: schemas.thresholds,
  planPeriod: schemas.planPeriod,
  unit: schemas.unit,
  framework: schemas.framework,
  frameworkNode: schemas.frameworkNode,
  climateTarget: schemas.climateTarget,
  yearTarget: schemas.yearTarget,
  mandate: schemas.mandate,
  goalArea: schemas.goalArea,
  subGoal: schemas.subGoal,
  action: schemas.action,
  milestone: schemas.milestone,
  indicator: schemas.indicator,
  datedValue: schemas.datedValue,
  band: schemas.band,
  outcome: schemas.outcome,
  duty: schemas.duty,
  responsibility: schemas.responsibility,
  partner: schemas.partner,
  link: schemas.link,
  comment: schemas.comment,
  series: schemas.series,
  reading: schemas.reading,
  commit: schemas.commit,
  repairReport: schemas.repairReport,
  repairedText: schemas.repairedText,
  change: schemas.change,
};

/** The JSON Schema (draft 2020-12) of a plan file, as `public/schema/varde-plan-3.schema.json` holds it. */
export function planFileJsonSchema(): JsonSchema {
  const { $schema, $defs, ...file } = toJsonSchema(schemas.planFile, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
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

const orderSchema: unknown = schemas.unit.entries.order;
const decimalsSchema: unknown = schemas.indicator.entries.decimals;

/** What is filled in follows from the other members. */
function withoutDefault({ default: _default, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

/** Adds the members' titles and descriptions to an object. */
function describe(schema: object, jsonSchema: JsonSchema): JsonSchema | undefined {
  const [name] = Object.entries(schemas).find(([, candidate]) => candidate === schema) ?? [];
  const [, texts] = Object.entries(descriptions).find(([candidate]) => candidate === name) ?? [];
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
