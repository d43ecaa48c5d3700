/**
 * What must hold within one row and between the rows of a plan (`domain/faults.ts`), said as problems of a file. References
 * are `references.ts`'s.
 */

import { faultsOf } from '#/domain/integrity/faults.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { Fault, FaultCode } from '#/domain/tables/faults.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { ProblemList } from '../problem.ts';
import type { Rows } from './rows.ts';

/**
 * What a file that Varde wrote may hold all the same: the first version let its users save these, and what somebody has
 * saved must always open again. Elsewhere they are mistakes.
 */
const OLD_SINS: ReadonlySet<FaultCode> = new Set(['milestone-outside-action', 'periods-overlap']);

/** Reports every row whose members contradict each other or another row's. */
export function checkRules(rows: Rows, { hasLog }: { hasLog: boolean }, problems: ProblemList): void {
  const positions = new Map<string, number>();
  const whole = <T extends Row>(table: string, list: readonly (T | undefined)[]): T[] =>
    list.flatMap((row, position) => {
      if (!row) return [];
      // An id used twice is reported elsewhere; here the second row goes by one of its own, so that each keeps its place.
      const id = positions.has(keyOf(table, row.id)) ? `${row.id}\0${position}` : row.id;
      positions.set(keyOf(table, id), position);
      return [id === row.id ? row : { ...row, id }];
    });
  const faults = faultsOf({
    plan: rows.plan ?? WIDEST_PLAN,
    planPeriods: whole('planPeriods', rows.planPeriods),
    units: [],
    frameworks: whole('frameworks', rows.frameworks),
    climateTargets: whole('climateTargets', rows.climateTargets),
    mandates: [],
    goalAreas: whole('goalAreas', rows.goalAreas),
    subGoals: whole('subGoals', rows.subGoals),
    actions: whole('actions', rows.actions),
    indicators: whole('indicators', rows.indicators),
    duties: [],
    responsibilities: [],
    partners: whole('partners', rows.partners),
    links: [],
    comments: [],
  });
  for (const fault of faults) {
    if (hasLog && OLD_SINS.has(fault.code)) continue;
    problems.add(fault.code, pathOf(fault, positions), fault.params);
  }
}

/** Stands in for a plan that could not be read: nothing lies outside it. */
const WIDEST_PLAN: Plan = {
  id: 'plan',
  name: '',
  municipality: '',
  start: '1800-01-01',
  end: '2200-12-31',
  thresholds: DEFAULT_THRESHOLDS,
};

function keyOf(table: string, id: Id): string {
  return `${table}|${id}`;
}

function pathOf({ table, id, field }: Fault, positions: ReadonlyMap<string, number>): string {
  const row = table === 'plans' ? 'plan' : `${table}[${positions.get(keyOf(table, id)) ?? 0}]`;
  return field === undefined ? row : `${row}.${field}`;
}
