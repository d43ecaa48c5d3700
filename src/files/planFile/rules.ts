/** What must hold within one row and between a row and the plan: dates in order, a band to hold, one target a date. */
import type { Indicator, IsoDate, Plan } from '#/domain/model.ts';
import type { ProblemList } from '../problem.ts';
import type { Rows } from './rows.ts';

/** Reports every row whose members contradict each other. References are `references.ts`'s. */
export function checkRules(rows: Rows, problems: ProblemList): void {
  const { plan } = rows;
  if (plan) checkPlan(plan, problems);
  rows.planPeriods.forEach((period, position) => {
    if (!period) return;
    const path = `planPeriods[${position}]`;
    const inOrder = checkOrder(period.start, period.end, `${path}.end`, problems);
    const { start, end } = plan ?? period;
    if (inOrder && (period.start < start || period.end > end)) {
      problems.add('period-outside-plan', path, { start, end });
    }
  });
  rows.actions.forEach((action, position) => {
    if (!action) return;
    const path = `actions[${position}]`;
    if (action.start && action.due) checkOrder(action.start, action.due, `${path}.due`, problems);
    const ids = action.milestones.map((milestone) => milestone.id);
    forEachRepeated(ids, (id, at) => problems.add('duplicate-id', `${path}.milestones[${at}].id`, { id }));
  });
  rows.climateTargets.forEach((target, position) => {
    const years = target?.targets.map(({ year }) => year) ?? [];
    forEachRepeated(years, (date) =>
      problems.add('duplicate-target-date', `climateTargets[${position}].targets`, { date }),
    );
  });
  rows.indicators.forEach((indicator, position) => {
    if (indicator) checkIndicator(indicator, `indicators[${position}]`, problems);
  });
}

/** Calls back with every value that an earlier one equals, and its position. */
export function forEachRepeated<T>(
  values: readonly T[],
  callback: (value: T, position: number) => void,
): void {
  const seen = new Set<T>();
  values.forEach((value, position) => {
    if (seen.has(value)) callback(value, position);
    seen.add(value);
  });
}

function checkPlan(plan: Plan, problems: ProblemList): void {
  checkOrder(plan.start, plan.end, 'plan.end', problems);
  if (plan.thresholds.onTrack > plan.thresholds.atRisk)
    problems.add('thresholds-out-of-order', 'plan.thresholds');
}

/**
 * Whether a target can be reached from its baseline is not judged here: the progress rule counts such a path as no
 * target and flags it, so that a plan with a slip in it can be opened and mended.
 */
function checkIndicator(indicator: Indicator, path: string, problems: ProblemList): void {
  if (indicator.direction === 'hold' && !indicator.band) problems.add('hold-without-band', path);
  if (indicator.band && indicator.band.min > indicator.band.max)
    problems.add('band-upside-down', `${path}.band`);
  const dates = indicator.targets.map(({ date }) => date);
  forEachRepeated(dates, (date) => problems.add('duplicate-target-date', `${path}.targets`, { date }));
}

function checkOrder(start: IsoDate, end: IsoDate, path: string, problems: ProblemList): boolean {
  if (start <= end) return true;
  problems.add('end-before-start', path, { start, end });
  return false;
}
