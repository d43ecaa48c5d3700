/**
 * Which fields of a plan's rows hold text, and of what kind: what must be seen to, field by field, where text is checked or
 * mended. The types see to it that no field of any table is forgotten.
 */

import type { Milestone } from '../tables/actions.ts';
import type { FrameworkNode } from '../tables/frameworks.ts';
import type { TableName } from '../tables/names.ts';
import type { Reading } from '../tables/readings.ts';
import type { Outcome } from '../tables/subGoals.ts';
import type { PlanTables } from '../tables/tables.ts';

/**
 * - `id`: a row's own id or another's. `part`: the id of a part of a row.
 * - `end`: what a link points at: a row's id, or `framework id:code`.
 * - `code`: a framework node's code.
 * - `name`: one line that must be seen. `label`: one line that may be empty.
 * - `text`: any number of lines, may be empty. `remark`: any number of lines, something of which must be seen.
 * - `fixed`: no text, or a word of Varde's own.
 *
 * With `?` the row may lack the field.
 */
export type TextKind =
  | 'id'
  | 'part'
  | 'end'
  | 'code'
  | 'name'
  | 'label'
  | 'label?'
  | 'text'
  | 'text?'
  | 'remark'
  | 'fixed';

/** What a field holds: a kind of text, a list of such (`[kind]`), or a list of rows with fields of their own. */
export type FieldKind = TextKind | readonly [TextKind] | RowKinds;
export interface RowKinds {
  readonly [field: string]: FieldKind;
}

/** Free text is `string`; a choice among words is narrower and always `fixed`. Dates are marked `fixed` by hand. */
type KindOf<V, Lackable> = V extends string
  ? string extends V
    ? Lackable extends true
      ? 'id' | 'code' | 'label?' | 'text?' | 'fixed'
      : 'id' | 'part' | 'end' | 'code' | 'name' | 'label' | 'text' | 'remark' | 'fixed'
    : 'fixed'
  : V extends readonly string[]
    ? readonly ['id' | 'name']
    : V extends readonly Nested[]
      ? KindsOf<V[number]>
      : 'fixed';
type Nested = Milestone | Outcome | FrameworkNode;
type KindsOf<R> = {
  readonly [F in keyof R]-?: KindOf<
    NonNullable<R[F]>,
    Record<never, never> extends Pick<R, F> ? true : false
  >;
};

/** A row with nothing but its id, a name and a place. */
const named = { id: 'id', name: 'name', order: 'fixed', source: 'text?' } as const;

export const PLAN_TEXT: { readonly [T in TableName]: KindsOf<PlanTables[T]> } = {
  plans: {
    id: 'id',
    name: 'name',
    municipality: 'name',
    start: 'fixed',
    end: 'fixed',
    caseNumber: 'label?',
    description: 'text?',
    source: 'text?',
    thresholds: 'fixed',
  },
  planPeriods: { ...named, start: 'fixed', end: 'fixed', predecessor: 'id' },
  units: named,
  frameworks: { ...named, nodes: { code: 'code', name: 'name', parent: 'code' } },
  climateTargets: {
    ...named,
    unit: 'label',
    scope: 'text?',
    baselineYear: 'fixed',
    targets: 'fixed',
  },
  mandates: {
    id: 'id',
    order: 'fixed',
    body: 'name',
    caseNumber: 'label',
    date: 'fixed',
    title: 'name',
    text: 'text',
    due: 'fixed',
    status: 'fixed',
    source: 'text?',
  },
  goalAreas: { ...named, aim: 'text?', strategy: 'text?', weight: 'fixed', note: 'text?', tags: ['name'] },
  subGoals: {
    ...named,
    goalArea: 'id',
    description: 'text?',
    periods: ['id'],
    unit: 'id',
    weight: 'fixed',
    proposal: 'fixed',
    predecessor: 'id',
    outcomes: { period: 'id', result: 'fixed', note: 'text?' },
    tags: ['name'],
  },
  actions: {
    ...named,
    subGoals: ['id'],
    description: 'text?',
    units: ['id'],
    start: 'fixed',
    due: 'fixed',
    status: 'fixed',
    completedOn: 'fixed',
    milestones: { id: 'part', name: 'name', due: 'fixed', doneOn: 'fixed', responsible: 'id' },
    proposal: 'fixed',
    tags: ['name'],
  },
  indicators: {
    ...named,
    subGoal: 'id',
    description: 'text?',
    unit: 'label',
    direction: 'fixed',
    baseline: 'fixed',
    targets: 'fixed',
    path: 'fixed',
    band: 'fixed',
    decimals: 'fixed',
    frequency: 'fixed',
    publishingLagDays: 'fixed',
    responsible: 'id',
    weight: 'fixed',
    proposal: 'fixed',
    predecessor: 'id',
    tags: ['name'],
  },
  duties: named,
  responsibilities: { id: 'id', duty: 'id', unit: 'id', role: 'fixed' },
  partners: {
    ...named,
    kind: 'fixed',
    country: 'label?',
    since: 'fixed',
    state: 'label?',
    unit: 'id',
    description: 'text?',
    tags: ['name'],
  },
  links: {
    id: 'id',
    fromTable: 'fixed',
    from: 'id',
    toKind: 'fixed',
    to: 'end',
    strength: 'fixed',
    reason: 'text?',
  },
  comments: {
    id: 'id',
    onTable: 'fixed',
    on: 'id',
    text: 'remark',
    author: 'label',
    at: 'fixed',
    decision: 'fixed',
  },
};

export const READING_TEXT: KindsOf<Reading> = {
  date: 'fixed',
  value: 'fixed',
  preliminary: 'fixed',
  practice: 'fixed',
  comment: 'text?',
  source: 'text?',
};
