/** What the report's sections and sheets are written from, and the questions several of them ask of it. */

import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import {
  type ActionView,
  type AreaView,
  type IndicatorView,
  type Lens,
  lastCountedDate,
  type PlanView,
} from '#/domain/view/planView.ts';
import type { Text } from '#/i18n/i18n.ts';

export interface ReportInput {
  view: PlanView;
  rows: PlanRows;
  /** All readings of an indicator, in date order. */
  readingsOf: (indicator: Id) => readonly Reading[];
  /** The goal areas to report on; all when not given. Ids that are not in the plan are ignored. */
  areas?: readonly Id[] | undefined;
  /** The date the report is made, printed on its front page. */
  madeOn: IsoDate;
  /** The past day as whose end the plan is shown; absent for the plan as it is now. */
  knownOn?: IsoDate | undefined;
  /** Whether charts are drawn. */
  charts: boolean;
}

/** The input with the choice of areas made, and the language to write in. */
export interface ReportContext extends Omit<ReportInput, 'areas'> {
  areas: readonly AreaView[];
  text: Text;
}

export function reportContext(input: ReportInput, text: Text): ReportContext {
  return { ...input, areas: chosenAreas(input.view, input.areas), text };
}

/** The goal areas a report is about, in the plan's order. */
export function chosenAreas(view: PlanView, areas: readonly Id[] | undefined): AreaView[] {
  return areas ? view.areas.filter(({ area }) => areas.includes(area.id)) : view.areas;
}

/** An indicator's readings that count in the view, in date order. */
export function countedReadings(indicator: Indicator, readings: readonly Reading[], lens: Lens): Reading[] {
  const until = lastCountedDate(indicator, lens);
  return readings.filter(({ date }) => date <= until);
}

export function indicatorsOf(areas: readonly AreaView[]): IndicatorView[] {
  return areas.flatMap((area) => area.subGoals.flatMap((subGoal) => subGoal.indicators));
}

/** The actions under the areas by number, each once though it may serve several sub-goals. */
export function actionsOf(areas: readonly AreaView[]): ActionView[] {
  const actions = areas.flatMap((area) => area.subGoals.flatMap((subGoal) => subGoal.actions));
  return [...new Map(actions.map((view) => [view.action.id, view])).values()].sort((a, b) =>
    // `1.2.10` comes after `1.2.9`, in every language.
    a.number.localeCompare(b.number, 'en', { numeric: true }),
  );
}

/** Whether any figure of the report is a practice figure: judged, in a table, or drawn in a chart. */
export function hasPractice({ areas, readingsOf, view, charts }: ReportContext): boolean {
  return indicatorsOf(areas).some(({ indicator, judgement }) => {
    const readings = readingsOf(indicator.id);
    const shown = charts ? readings : countedReadings(indicator, readings, view.lens);
    return judgement.flags.includes('practice') || shown.some(({ practice }) => practice);
  });
}

/** Whether anything in the report is proposed rather than adopted. */
export function hasProposals({ areas }: ReportContext): boolean {
  return (
    areas.some((area) => area.subGoals.some(({ subGoal }) => subGoal.proposal)) ||
    indicatorsOf(areas).some(({ indicator }) => indicator.proposal) ||
    actionsOf(areas).some(({ action }) => action.proposal)
  );
}
