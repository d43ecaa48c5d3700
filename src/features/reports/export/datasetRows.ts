/** The plan as the open data set has it: one row per indicator of the chosen areas, as judged in the view. */
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import type { DatasetRow } from '#/files/dataset/dataset.ts';
import { chosenAreas } from '../model/reportContext.ts';

/** What the column `period` holds where no plan period is judged. */
const WHOLE_PLAN = 'plan';

/** Rows in the plan's order. Figures are those of the judgement, unrounded. */
export function datasetRows(view: PlanView, areas: readonly Id[] | undefined): DatasetRow[] {
  const { lens } = view;
  return chosenAreas(view, areas).flatMap(({ area, subGoals }) =>
    subGoals.flatMap(({ subGoal, rollup, indicators }) =>
      indicators.map(({ indicator, judgement }): DatasetRow => {
        const { reading, expected, expectedNow, progress, lag, status, flags, since } = judgement;
        return {
          indicatorId: indicator.id,
          indicator: indicator.name,
          subGoal: subGoal.name,
          goalArea: area.name,
          unit: indicator.unit,
          direction: indicator.direction,
          ...(reading && { readingDate: reading.date, value: reading.value }),
          ...(expected !== undefined && { expected }),
          ...(expectedNow !== undefined && { expectedNow }),
          ...(progress !== undefined && { progress }),
          ...(lag !== undefined && { lag }),
          status,
          flags,
          isFinal: judgement.isFinal,
          ...(since !== undefined && { since }),
          subGoalStatus: rollup.status,
          subGoalBecause: rollup.because.kind,
          subGoalBecauseOf: rollup.because.children,
          period: lens.period?.name ?? WHOLE_PLAN,
          asOf: lens.asOf,
          rule: judgement.rule,
        };
      }),
    ),
  );
}
