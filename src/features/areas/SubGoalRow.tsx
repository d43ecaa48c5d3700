/** A sub-goal as a row: name and what it holds, bar, status, coverage. */

import type { Id } from '#/domain/values/ids.ts';
import type { PlanView, SubGoalView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { SubGoalFigures } from './GoalFigures.tsx';
import css from './goal.module.css';

interface SubGoalRowProps {
  planId: Id;
  view: PlanView;
  subGoal: SubGoalView;
  /** 0-based place of its goal area. */
  hue: number;
}

export function SubGoalRow({ planId, view, subGoal: goal, hue }: SubGoalRowProps) {
  const { t } = useText();
  const { subGoal, number, indicators, actions } = goal;
  return (
    <div className={css.row}>
      <div className={css.name}>
        <h3>
          <PlaceLink planId={planId} row={{ table: 'subGoals', id: subGoal.id }}>
            {number} {subGoal.name}
          </PlaceLink>
        </h3>
        <div className={css.meta}>
          <span>
            {t('common.indicators', { count: indicators.length })} ·{' '}
            {t('common.actions', { count: actions.length })}
          </span>
          {subGoal.proposal && <ProposalTag />}
        </div>
        <TagChips tags={subGoal.tags} />
      </div>
      <SubGoalFigures planId={planId} view={view} subGoal={goal} hue={hue} isRow />
    </div>
  );
}
