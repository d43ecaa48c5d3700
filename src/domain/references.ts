/** What the rows of a plan point at, and which of it is not there. */
import { type Id, type Link, type Row, SDG_FRAMEWORK, type TableName } from './model.ts';
import type { PlanRows } from './planView.ts';

/** The tables that are lists in {@link PlanRows}. */
export type ListTable = Exclude<TableName, 'plans'>;

/**
 * Every reference that points at nothing, as text that is the same for the same reference (`table|row|target table|target`).
 * Also an action that serves no sub-goal is one. The UN goals are always there.
 */
export function danglingReferences(rows: PlanRows): Set<string> {
  const known: Record<ListTable | 'nodes', Set<string>> = {
    planPeriods: idsOf(rows.planPeriods),
    units: idsOf(rows.units),
    frameworks: idsOf(rows.frameworks),
    climateTargets: idsOf(rows.climateTargets),
    mandates: idsOf(rows.mandates),
    goalAreas: idsOf(rows.goalAreas),
    subGoals: idsOf(rows.subGoals),
    actions: idsOf(rows.actions),
    indicators: idsOf(rows.indicators),
    duties: idsOf(rows.duties),
    responsibilities: idsOf(rows.responsibilities),
    partners: idsOf(rows.partners),
    links: idsOf(rows.links),
    comments: idsOf(rows.comments),
    nodes: new Set(rows.frameworks.flatMap(({ id, nodes }) => nodes.map(({ code }) => `${id}:${code}`))),
  };
  const dangling = new Set<string>();
  const check = (table: ListTable, { id }: Row, to: keyof typeof known, target: Id | undefined) => {
    if (target !== undefined && !known[to].has(target)) dangling.add(`${table}|${id}|${to}|${target}`);
  };
  for (const row of rows.planPeriods) check('planPeriods', row, 'planPeriods', row.predecessor);
  for (const row of rows.subGoals) {
    check('subGoals', row, 'goalAreas', row.goalArea);
    check('subGoals', row, 'units', row.unit);
    for (const id of row.periods) check('subGoals', row, 'planPeriods', id);
    for (const { period } of row.outcomes ?? []) check('subGoals', row, 'planPeriods', period);
    check('subGoals', row, 'subGoals', row.predecessor);
  }
  for (const row of rows.indicators) {
    check('indicators', row, 'subGoals', row.subGoal);
    check('indicators', row, 'units', row.responsible);
    check('indicators', row, 'indicators', row.predecessor);
  }
  for (const row of rows.actions) {
    if (row.subGoals.length === 0) check('actions', row, 'subGoals', '');
    for (const id of row.subGoals) check('actions', row, 'subGoals', id);
    for (const id of row.units) check('actions', row, 'units', id);
    for (const { responsible } of row.milestones) check('actions', row, 'units', responsible);
  }
  for (const row of rows.responsibilities) {
    check('responsibilities', row, 'duties', row.duty);
    check('responsibilities', row, 'units', row.unit);
  }
  for (const row of rows.partners) check('partners', row, 'units', row.unit);
  for (const row of rows.links) {
    check('links', row, row.fromTable, row.from);
    check('links', row, ...endOf(row));
  }
  for (const row of rows.comments) check('comments', row, row.onTable, row.on);
  return dangling;
}

function endOf({ toKind, to }: Link): ['climateTargets' | 'mandates' | 'nodes', Id | undefined] {
  if (toKind === 'climateTarget') return ['climateTargets', to];
  if (toKind === 'mandate') return ['mandates', to];
  return ['nodes', to.startsWith(`${SDG_FRAMEWORK}:`) ? undefined : to];
}

function idsOf(rows: readonly Row[]): Set<Id> {
  return new Set(rows.map(({ id }) => id));
}
