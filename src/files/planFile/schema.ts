/**
 * One schema per kind of row in a plan file: the gate through which rows from outside enter, the order in which members
 * are written, and the source of the published JSON Schema. Member names and meanings are `domain/model.ts`'s.
 *
 * `v.optional(…, default)` is a member that a file may leave out; `v.exactOptional` one that a row may lack.
 */
import * as v from 'valibot';
import { INTENTS, REPAIRED } from '#/domain/log/log.ts';
import { ACTION_STATUSES } from '#/domain/tables/actions.ts';
import { DECISIONS } from '#/domain/tables/comments.ts';
import { DEFAULT_PUBLISHING_LAG_DAYS, DIRECTIONS, PATHS } from '#/domain/tables/indicators.ts';
import { MANDATE_STATUSES } from '#/domain/tables/mandates.ts';
import { TABLES } from '#/domain/tables/names.ts';
import { PARTNER_KINDS } from '#/domain/tables/partners.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import { ROLES } from '#/domain/tables/responsibilities.ts';
import { OUTCOME_RESULTS } from '#/domain/tables/subGoals.ts';
import { COMMENTED_TABLES, LINK_SOURCES } from '#/domain/tables/tables.ts';
import { FREQUENCIES } from '#/domain/values/dates.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from './limits.ts';
import {
  clock,
  code,
  count,
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
  publishingLagDays,
  remark,
  text,
  threshold,
  weight,
  year,
} from './values.ts';

const idList = v.optional(v.array(id), () => []);
const flag = v.optional(v.boolean(), false);
const optionalText = v.exactOptional(text);
const optionalId = v.exactOptional(id);
/** Absent where there are none. */
const tags = v.exactOptional(v.pipe(v.array(name), v.minLength(1, code('empty-list'))));

export const thresholds = v.strictObject({ onTrack: threshold, atRisk: threshold });

export const plan = v.strictObject({
  id,
  name,
  municipality: name,
  start: date,
  end: date,
  caseNumber: v.exactOptional(label),
  description: optionalText,
  source: optionalText,
  thresholds: v.optional(thresholds, () => ({ ...DEFAULT_THRESHOLDS })),
});

export const planPeriod = v.strictObject({
  id,
  name,
  start: date,
  end: date,
  order,
  predecessor: optionalId,
  source: optionalText,
});

export const unit = v.strictObject({ id, name, order, source: optionalText });

export const frameworkNode = v.strictObject({ code: nodeCode, name, parent: v.exactOptional(nodeCode) });

export const framework = v.strictObject({
  id: frameworkId,
  name,
  order,
  source: optionalText,
  nodes: v.optional(v.array(frameworkNode), () => []),
});

export const yearTarget = v.strictObject({ year, value: number });

export const climateTarget = v.strictObject({
  id,
  name,
  order,
  unit: v.optional(label, '%'),
  scope: v.exactOptional(text),
  baselineYear: year,
  targets: v.optional(v.array(yearTarget), () => []),
  source: optionalText,
});

export const mandate = v.strictObject({
  id,
  order,
  body: name,
  caseNumber: v.optional(label, ''),
  date,
  title: name,
  text: v.optional(text, ''),
  due: v.exactOptional(date),
  status: v.optional(v.picklist(MANDATE_STATUSES), 'open'),
  source: optionalText,
});

export const goalArea = v.strictObject({
  id,
  name,
  order,
  aim: optionalText,
  strategy: optionalText,
  weight: v.optional(weight, 1),
  source: optionalText,
  note: optionalText,
  tags,
});

export const outcome = v.strictObject({
  period: id,
  result: v.picklist(OUTCOME_RESULTS),
  note: optionalText,
});

export const subGoal = v.strictObject({
  id,
  goalArea: id,
  name,
  order,
  description: optionalText,
  periods: idList,
  unit: optionalId,
  weight: v.optional(weight, 1),
  proposal: flag,
  source: optionalText,
  predecessor: optionalId,
  outcomes: v.exactOptional(v.pipe(v.array(outcome), v.minLength(1, code('empty-list')))),
  tags,
});

export const milestone = v.strictObject({
  id: partId,
  name,
  due: date,
  doneOn: v.exactOptional(date),
  responsible: optionalId,
});

export const action = v.strictObject({
  id,
  subGoals: v.pipe(v.array(id), v.minLength(1, code('action-without-sub-goal'))),
  name,
  order,
  description: optionalText,
  units: idList,
  start: v.exactOptional(date),
  due: v.exactOptional(date),
  status: v.optional(v.picklist(ACTION_STATUSES), 'planned'),
  completedOn: v.exactOptional(date),
  milestones: v.optional(v.array(milestone), () => []),
  proposal: flag,
  source: optionalText,
  tags,
});

export const datedValue = v.strictObject({ date, value: number });

export const band = v.strictObject({
  min: v.exactOptional(number),
  max: v.exactOptional(number),
  end: date,
});

export const indicator = v.strictObject({
  id,
  subGoal: id,
  name,
  order,
  description: optionalText,
  unit: v.optional(label, ''),
  direction: v.picklist(DIRECTIONS),
  baseline: v.exactOptional(datedValue),
  targets: v.optional(v.array(datedValue), () => []),
  path: v.optional(v.picklist(PATHS), 'linear'),
  band: v.exactOptional(band),
  decimals: v.optional(decimals, 0),
  frequency: v.optional(v.picklist(FREQUENCIES), 'irregular'),
  publishingLagDays: v.optional(publishingLagDays, DEFAULT_PUBLISHING_LAG_DAYS),
  source: optionalText,
  responsible: optionalId,
  weight: v.optional(weight, 1),
  proposal: flag,
  predecessor: optionalId,
  tags,
});

export const duty = v.strictObject({ id, name, order, source: optionalText });

export const responsibility = v.strictObject({ id, duty: id, unit: id, role: v.picklist(ROLES) });

export const partner = v.strictObject({
  id,
  name,
  order,
  kind: v.picklist(PARTNER_KINDS),
  country: v.exactOptional(label),
  since: v.exactOptional(year),
  state: v.exactOptional(label),
  unit: optionalId,
  description: optionalText,
  source: optionalText,
  tags,
});

export const link = v.strictObject({
  id,
  fromTable: v.picklist(LINK_SOURCES),
  from: id,
  toKind: v.picklist(['node', 'climateTarget', 'mandate']),
  to: linkEnd,
  strength: v.optional(v.picklist(['direct', 'indirect']), 'direct'),
  reason: optionalText,
});

export const comment = v.strictObject({
  id,
  onTable: v.picklist(COMMENTED_TABLES),
  on: id,
  text: remark,
  author: v.optional(label, ''),
  at: instant,
  decision: v.exactOptional(v.picklist(DECISIONS)),
});

/** `readings.ts` checks readings without this schema, for speed; a test holds the two to the same answers. */
export const reading = v.strictObject({
  date,
  value: number,
  preliminary: v.exactOptional(v.boolean()),
  practice: v.exactOptional(v.boolean()),
  comment: optionalText,
  source: optionalText,
});

export const series = v.strictObject({ indicator: id, readings: v.array(reading) });

/** What a change does to a row depends on its table; `log.ts` checks each field by that table's schema. */
export const patch = v.custom<Record<string, unknown>>(
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
  of: v.exactOptional(clock),
  joined: v.exactOptional(v.array(clock)),
  repairs: v.exactOptional(repairReport),
  changes: v.pipe(v.array(change), v.minLength(1, code('empty-commit'))),
});

/** The schema of each table's rows, by the table's name in the log. */
export const rowSchemas = {
  plans: plan,
  planPeriods: planPeriod,
  units: unit,
  frameworks: framework,
  climateTargets: climateTarget,
  mandates: mandate,
  goalAreas: goalArea,
  subGoals: subGoal,
  actions: action,
  indicators: indicator,
  duties: duty,
  responsibilities: responsibility,
  partners: partner,
  links: link,
  comments: comment,
};

const list = <S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema), () => []);

/** The whole file. The reader goes through its members one by one; the JSON Schema is made from this. */
export const planFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(PLAN_FILE_FORMAT),
  version: v.literal(PLAN_FILE_VERSION),
  plan,
  planPeriods: list(planPeriod),
  units: list(unit),
  frameworks: list(framework),
  climateTargets: list(climateTarget),
  mandates: list(mandate),
  goalAreas: list(goalArea),
  subGoals: list(subGoal),
  actions: list(action),
  indicators: list(indicator),
  duties: list(duty),
  responsibilities: list(responsibility),
  partners: list(partner),
  links: list(link),
  comments: list(comment),
  series: list(series),
  log: v.exactOptional(v.array(commit)),
});
