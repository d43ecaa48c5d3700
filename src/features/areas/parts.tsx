/** The parts of a goal's status as rows of the table that explains it. */
import { Link } from '@tanstack/react-router';
import type { Id } from '#/domain/model.ts';
import type { AreaView, SubGoalView } from '#/domain/planView.ts';
import { whySubGoal } from '#/i18n/because.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { Part } from '#/ui/PartsTable.tsx';

export function subGoalParts(planId: Id, { subGoals }: AreaView, text: Text): Part[] {
  return subGoals.map(({ subGoal: { id, name, weight }, number, rollup, indicators }) => ({
    id,
    name: (
      <Link to="/plan/$planId/sub-goals/$id" params={{ planId, id }}>
        {number} {name}
      </Link>
    ),
    weight,
    status: rollup.status,
    isPast: rollup.isPast,
    reason: whySubGoal({ rollup, indicators }, text),
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
    isPast: judgement.isPast,
    progress: judgement.progress,
    expectedProgress: judgement.expectedProgress,
    lag: judgement.lag,
  }));
}
