/** The parts of a goal's status as rows of the table that explains it. */
import { Link } from '@tanstack/react-router';
import type { Id } from '#/domain/model.ts';
import type { AreaView, SubGoalView } from '#/domain/planView.ts';
import type { Part } from '#/ui/PartsTable.tsx';

export function subGoalParts(planId: Id, { subGoals }: AreaView): Part[] {
  return subGoals.map(({ subGoal: { id, name, weight }, number, rollup }) => ({
    id,
    name: (
      <Link to="/plan/$planId/sub-goals/$id" params={{ planId, id }}>
        {number} {name}
      </Link>
    ),
    weight,
    status: rollup.status,
    progress: rollup.progress,
    expectedProgress: rollup.expectedProgress,
    lag: rollup.lag,
  }));
}

export function indicatorParts(planId: Id, { indicators }: SubGoalView): Part[] {
  return indicators.map(({ indicator: { id, name, weight }, number, judgement }) => ({
    id,
    name: (
      <Link to="/plan/$planId/indicators/$id" params={{ planId, id }}>
        {number} {name}
      </Link>
    ),
    weight,
    status: judgement.status,
    progress: judgement.progress,
    expectedProgress: judgement.expectedProgress,
    lag: judgement.lag,
  }));
}
