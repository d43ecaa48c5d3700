/**
 * What must hold within a plan beyond its references (those are `references.ts`'s): dates in order, no period upon another,
 * nothing that leads back to itself, nothing named twice. The one list of it: the gate for files, every commit and the merge
 * of two copies ask here, so a plan that can be written can also be opened.
 */

import type { Action } from '../tables/actions.ts';
import type { ClimateTarget } from '../tables/climateTargets.ts';
import type { Row } from '../tables/describe.ts';
import type { Framework } from '../tables/frameworks.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { TableName } from '../tables/names.ts';
import type { PlanPeriod } from '../tables/planPeriods.ts';
import type { Plan } from '../tables/plans.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { PlanRows, RowRef } from '../tables/tables.ts';
import { inRings } from '../values/cycles.ts';
import type { Id } from '../values/ids.ts';

export type FaultCode =
  | 'broken-reference'
  | 'end-before-start'
  | 'period-outside-plan'
  | 'periods-overlap'
  | 'thresholds-out-of-order'
  | 'milestone-outside-action'
  | 'predecessor-cycle'
  | 'hold-without-band'
  | 'band-without-edge'
  | 'band-upside-down'
  | 'duplicate-target-date'
  | 'duplicate-id'
  | 'duplicate-outcome'
  | 'duplicate-reference'
  | 'duplicate-tag'
  | 'empty-list'
  | 'duplicate-node'
  | 'node-cycle';

/** Something in a row that must not be so. */
export interface Fault {
  code: FaultCode;
  table: TableName;
  id: Id;
  /** Where in the row, as a path from it: `due`, `milestones[1].due`. None where it is about the row as a whole. */
  field?: string;
  /**
   * What it is about where a row can have the fault more than once: a milestone's id, a date, the id of the other row. It
   * stays the same when what stands around it moves, as a position in a list does not.
   */
  part?: string;
  /** The facts, for whoever puts the fault into words. */
  params?: Record<string, string | number>;
}

/** Every fault of a plan. The time it takes grows with the number of rows; only periods upon each other are compared in pairs. */
export function faultsOf(rows: PlanRows): Fault[] {
  return [
    ...planFaults(rows.plan),
    ...faultsWithin(rows),
    ...overlaps(rows.planPeriods),
    ...CHAINED.flatMap((table) => cycles(table, rows[table])),
  ];
}

/**
 * The faults of {@link faultsOf} that have to do with the given rows: their own, those between one of them and another row,
 * and where the plan itself is among them those of its periods. Cheap enough to ask on every commit: other tables than those
 * of the given rows are not looked at.
 */
export function faultsOfRows(rows: PlanRows, refs: readonly RowRef[]): Fault[] {
  const wanted = new Map<TableName, Set<Id>>();
  for (const { table, id } of refs) wanted.set(table, (wanted.get(table) ?? new Set()).add(id));
  const named = <T extends Row>(table: TableName, list: readonly T[]): T[] => {
    const ids = wanted.get(table);
    return ids ? list.filter(({ id }) => ids.has(id)) : [];
  };
  const has = (table: TableName, id: Id | undefined) =>
    id !== undefined && wanted.get(table)?.has(id) === true;
  const ofPlan = wanted.has('plans');
  return [
    ...(ofPlan ? planFaults(rows.plan) : []),
    ...faultsWithin({
      plan: rows.plan,
      planPeriods: ofPlan ? rows.planPeriods : named('planPeriods', rows.planPeriods),
      frameworks: named('frameworks', rows.frameworks),
      climateTargets: named('climateTargets', rows.climateTargets),
      goalAreas: named('goalAreas', rows.goalAreas),
      subGoals: named('subGoals', rows.subGoals),
      actions: named('actions', rows.actions),
      indicators: named('indicators', rows.indicators),
      partners: named('partners', rows.partners),
    }),
    ...(wanted.has('planPeriods') ? overlaps(rows.planPeriods) : []).filter(
      ({ table, id, part }) => has(table, id) || has(table, part),
    ),
    ...CHAINED.flatMap((table) =>
      named<Chained>(table, rows[table]).some(({ predecessor }) => predecessor !== undefined)
        ? cycles(table, rows[table]).filter(({ id }) => has(table, id))
        : [],
    ),
  ];
}

/** Text that is the same for the same fault before and after a change, so that the two can be compared. */
export function faultKey({ code, table, id, field = '', part = field }: Fault): string {
  return `${code}|${table}|${id}|${part}`;
}

/** A fault of a row that is known already. */
type Found = Omit<Fault, 'table' | 'id'>;

/** The tables whose rows can be judged one by one. */
type Judged =
  | 'plan'
  | 'planPeriods'
  | 'frameworks'
  | 'climateTargets'
  | 'goalAreas'
  | 'subGoals'
  | 'actions'
  | 'indicators'
  | 'partners';

/** What is wrong within single rows, and between a period and the plan. */
function faultsWithin(rows: Pick<PlanRows, Judged>): Fault[] {
  const faults: Fault[] = [];
  const each = <T extends Row>(table: TableName, list: readonly T[], find: (row: T) => Found[]) => {
    for (const row of list) for (const found of find(row)) faults.push({ table, id: row.id, ...found });
  };
  each('planPeriods', rows.planPeriods, (period) => periodFaults(period, rows.plan));
  each('frameworks', rows.frameworks, frameworkFaults);
  each('climateTargets', rows.climateTargets, climateTargetFaults);
  each('goalAreas', rows.goalAreas, tagFaults);
  each('subGoals', rows.subGoals, subGoalFaults);
  each('actions', rows.actions, actionFaults);
  each('indicators', rows.indicators, indicatorFaults);
  each('partners', rows.partners, tagFaults);
  return faults;
}

function planFaults({ id, start, end, thresholds }: Plan): Fault[] {
  const found: Found[] = [...orderFaults({ start, end, field: 'end' })];
  if (thresholds.onTrack > thresholds.atRisk)
    found.push({ code: 'thresholds-out-of-order', field: 'thresholds' });
  return found.map((fault): Fault => ({ table: 'plans', id, ...fault }));
}

function periodFaults({ start, end }: PlanPeriod, plan: Plan): Found[] {
  const reversed = orderFaults({ start, end, field: 'end' });
  if (reversed.length > 0 || (start >= plan.start && end <= plan.end)) return reversed;
  return [{ code: 'period-outside-plan', params: { start: plan.start, end: plan.end } }];
}

function subGoalFaults({ periods, outcomes, tags }: SubGoal): Found[] {
  return [
    ...emptyList('outcomes', outcomes),
    ...repeatedReferences('periods', periods),
    ...repeated(
      (outcomes ?? []).map(({ period }) => period),
      (id, at) => ({
        code: 'duplicate-outcome',
        field: `outcomes[${at}].period`,
        part: id,
        params: { id },
      }),
    ),
    ...tagFaults({ tags }),
  ];
}

/** A milestone is only held against dates that are in order themselves. */
function actionFaults({ start, due, milestones, subGoals, units, tags }: Action): Found[] {
  const reversed = orderFaults({ start, end: due, field: 'due' });
  const isOutside = (date: string) =>
    reversed.length === 0 && ((start !== undefined && date < start) || (due !== undefined && date > due));
  return [
    ...reversed,
    ...milestones.flatMap((milestone, at): Found[] =>
      isOutside(milestone.due)
        ? [
            {
              code: 'milestone-outside-action',
              field: `milestones[${at}].due`,
              part: milestone.id,
              params: { date: milestone.due },
            },
          ]
        : [],
    ),
    ...repeated(
      milestones.map(({ id }) => id),
      (id, at) => ({ code: 'duplicate-id', field: `milestones[${at}].id`, part: id, params: { id } }),
    ),
    ...repeatedReferences('subGoals', subGoals),
    ...repeatedReferences('units', units),
    ...tagFaults({ tags }),
  ];
}

/**
 * Whether a target can be reached from its baseline is not judged here: the progress rule counts such a path as no
 * target and flags it, so that a plan with a slip in it can be opened and mended.
 */
function indicatorFaults({ direction, band, targets, tags }: Indicator): Found[] {
  const found: Found[] = [];
  if (direction === 'hold' && !band) found.push({ code: 'hold-without-band' });
  const { min, max } = band ?? {};
  if (band && min === undefined && max === undefined)
    found.push({ code: 'band-without-edge', field: 'band' });
  if (min !== undefined && max !== undefined && min > max)
    found.push({ code: 'band-upside-down', field: 'band' });
  return [...found, ...repeatedTargets(targets.map(({ date }) => date)), ...tagFaults({ tags })];
}

function climateTargetFaults({ targets }: ClimateTarget): Found[] {
  return repeatedTargets(targets.map(({ year }) => year));
}

/** Codes are unique, and following parents always ends at the top. */
function frameworkFaults({ nodes }: Framework): Found[] {
  const rings = inRings(new Map(nodes.map(({ code, parent }) => [code, parent])));
  return [
    ...repeated(
      nodes.map(({ code }) => code),
      (id, at) => ({ code: 'duplicate-node', field: `nodes[${at}].code`, part: id, params: { id } }),
    ),
    ...nodes.flatMap(({ code, parent }, at): Found[] =>
      parent !== undefined && rings.has(code)
        ? [{ code: 'node-cycle', field: `nodes[${at}].parent`, part: code }]
        : [],
    ),
  ];
}

function tagFaults({ tags }: { tags?: readonly string[] | undefined }): Found[] {
  return [
    ...emptyList('tags', tags),
    ...repeated(tags ?? [], (id, at) => ({
      code: 'duplicate-tag',
      field: `tags[${at}]`,
      part: id,
      params: { id },
    })),
  ];
}

/** A list that may be absent is absent where there is nothing in it. */
function emptyList(field: string, list: readonly unknown[] | undefined): Found[] {
  return list?.length === 0 ? [{ code: 'empty-list', field }] : [];
}

function repeatedReferences(list: string, ids: readonly Id[]): Found[] {
  return repeated(ids, (id, at) => ({
    code: 'duplicate-reference',
    field: `${list}[${at}]`,
    part: `${list} ${id}`,
    params: { id },
  }));
}

function repeatedTargets(dates: readonly (string | number)[]): Found[] {
  return repeated(dates, (date) => ({
    code: 'duplicate-target-date',
    field: 'targets',
    part: String(date),
    params: { date },
  }));
}

/** A fault for every value that an earlier one equals. */
function repeated<T>(values: readonly T[], fault: (value: T, position: number) => Found): Found[] {
  const seen = new Set<T>();
  return values.flatMap((value, position) => {
    if (seen.has(value)) return [fault(value, position)];
    seen.add(value);
    return [];
  });
}

function orderFaults({
  start,
  end,
  field,
}: {
  start: string | undefined;
  end: string | undefined;
  field: string;
}): Found[] {
  if (start === undefined || end === undefined || start <= end) return [];
  return [{ code: 'end-before-start', field, params: { start, end } }];
}

/** With how many earlier periods one is compared at most: thousands on top of each other are not worth naming in pairs. */
const MAX_OVERLAPS_EACH = 10;

/** Every two periods that share a day. Of a pair the one whose id comes last has the fault; `part` is the other. */
function overlaps(periods: readonly PlanPeriod[]): Fault[] {
  const faults: Fault[] = [];
  let running: PlanPeriod[] = [];
  const inOrder = periods
    .filter(({ start, end }) => start <= end)
    .sort((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1));
  for (const period of inOrder) {
    running = running.filter(({ end }) => end >= period.start);
    for (const other of running.slice(0, MAX_OVERLAPS_EACH)) {
      const [first, last] = other.id < period.id ? [other, period] : [period, other];
      faults.push({
        code: 'periods-overlap',
        table: 'planPeriods',
        id: last.id,
        part: first.id,
        params: { other: first.name, start: first.start, end: first.end },
      });
    }
    running.push(period);
  }
  return faults;
}

/** The tables whose rows may say which row they follow. */
const CHAINED = ['planPeriods', 'subGoals', 'indicators'] as const;

interface Chained extends Row {
  predecessor?: Id;
}

/** Every row that following predecessors leads back to. */
function cycles(table: TableName, rows: readonly Chained[]): Fault[] {
  const rings = inRings(new Map(rows.map(({ id, predecessor }) => [id, predecessor])));
  return rows.flatMap(({ id, predecessor }): Fault[] =>
    rings.has(id)
      ? [{ code: 'predecessor-cycle', table, id, field: 'predecessor', params: { id: predecessor ?? '' } }]
      : [],
  );
}
