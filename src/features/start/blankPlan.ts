/** A plan with nothing in it but its name, its dates and its plan periods. */

import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import { emptyDocument, type PlanDocument } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';

export interface BlankPlan {
  name: string;
  municipality: string;
  start: IsoDate;
  end: IsoDate;
}

/** Longest plan the form makes, in years: longer ones are mistyped. */
export const MAX_YEARS = 40;

/** The dates a new plan is proposed with: from this New Year, one election period long. */
export function proposedSpan(today: IsoDate): { start: IsoDate; end: IsoDate } {
  const year = Number(today.slice(0, 4));
  return { start: `${year}-01-01`, end: `${year + 3}-12-31` };
}

/** How many calendar years a span touches; `start` must not be after `end`. */
export function yearsIn({ start, end }: { start: IsoDate; end: IsoDate }): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
}

/**
 * Plan periods of two calendar years each over a span, as municipalities plan and budget; the first and last are cut to the
 * span, and the last is one year where the years are odd. Named by their years: `2019–2020`, `2023`.
 */
export function biennia({ start, end }: { start: IsoDate; end: IsoDate }): Omit<PlanPeriod, 'id'>[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const periods: Omit<PlanPeriod, 'id'>[] = [];
  for (let year = first; year <= last; year += 2) {
    const to = Math.min(year + 1, last);
    periods.push({
      name: to === year ? `${year}` : `${year}–${to}`,
      start: year === first ? start : `${year}-01-01`,
      end: to === last ? end : `${to}-12-31`,
      order: periods.length + 1,
    });
  }
  return periods;
}

/** The plan as a document. Its own id is a placeholder; `newId` gives the plan periods theirs. */
export function blankPlan({ name, municipality, start, end }: BlankPlan, newId: () => Id): PlanDocument {
  const plan = { id: 'new', name, municipality, start, end, thresholds: DEFAULT_THRESHOLDS };
  return {
    ...emptyDocument(plan),
    planPeriods: biennia({ start, end }).map((period) => ({ id: newId(), ...period })),
  };
}
