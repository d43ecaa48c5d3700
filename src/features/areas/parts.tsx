/** The parts of a goal's status as rows of the table that explains it. */

import type { ReactNode } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView, IndicatorView, Lens, SubGoalView } from '#/domain/view/planView.ts';
import { linked } from '#/i18n/format/linked.ts';
import type { Text } from '#/i18n/i18n.ts';
import { whySubGoal } from '#/i18n/saying/because.ts';
import { whyIndicator } from '#/i18n/saying/whyIndicator.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import type { Part } from '#/parts/status/PartsTable.tsx';
import { Reason } from '#/parts/status/Reason.tsx';

export function subGoalParts(planId: Id, { subGoals }: AreaView, text: Text): Part[] {
  return subGoals.map(({ subGoal: { id, name, weight }, number, rollup, indicators }) => ({
    id,
    name: (
      <PlaceLink planId={planId} row={{ table: 'subGoals', id }}>
        {number} {name}
      </PlaceLink>
    ),
    weight,
    status: rollup.status,
    isPast: rollup.isPast,
    reason: <Reason planId={planId}>{whySubGoal({ rollup, indicators }, text, linked)}</Reason>,
    progress: rollup.progress,
    expectedProgress: rollup.expectedProgress,
    lag: rollup.lag,
  }));
}

export function indicatorParts(planId: Id, { indicators }: SubGoalView, lens: Lens, text: Text): Part[] {
  return indicators.map((view) => partOf(view, planId, <Reason>{whyIndicator(view, lens, text)}</Reason>));
}

function partOf({ indicator, number, judgement }: IndicatorView, planId: Id, reason: ReactNode): Part {
  const { id, name, weight } = indicator;
  return {
    id,
    name: (
      <PlaceLink planId={planId} row={{ table: 'indicators', id }}>
        {number} {name}
      </PlaceLink>
    ),
    weight,
    status: judgement.status,
    isPast: judgement.isPast,
    progress: judgement.progress,
    expectedProgress: judgement.expectedProgress,
    lag: judgement.lag,
    reason,
  };
}
