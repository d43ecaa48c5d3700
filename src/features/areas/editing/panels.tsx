/** The panels of the feature's tables: each its form, on the row that is asked for. */

import { blankGoalArea, blankSubGoal } from '#/domain/model/blankRows.ts';
import type { Id } from '#/domain/values/ids.ts';
import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { GoalAreaForm } from './GoalAreaForm.tsx';
import { SubGoalForm } from './SubGoalForm.tsx';

export function GoalAreaPanel({ request, ...panel }: PanelProps & { request: { id?: Id } }) {
  const { goalAreas } = panel.snapshot.rows;
  return <RowPanel {...panel} id={request.id} rows={goalAreas} blank={blankGoalArea} Form={GoalAreaForm} />;
}

export function SubGoalPanel({ request, ...panel }: PanelProps & { request: { id?: Id; goalArea?: Id } }) {
  const { subGoals } = panel.snapshot.rows;
  return (
    <RowPanel
      {...panel}
      id={request.id}
      rows={subGoals}
      blank={(plan, id) => blankSubGoal(plan, id, request.goalArea)}
      Form={SubGoalForm}
    />
  );
}
