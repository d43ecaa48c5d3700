/** How a goal stands: its bar, its status that opens into the explanation, and how much of it is measured. */
import type { ReactNode } from 'react';
import { ProgressBar } from '#/charts/ProgressBar.tsx';
import type { Id } from '#/domain/model.ts';
import type { AreaView, PlanView, SubGoalView } from '#/domain/planView.ts';
import type { Rollup } from '#/domain/rollup.ts';
import { explainGoal } from '#/i18n/explain.ts';
import { useText } from '#/i18n/i18n.ts';
import { Explanation } from '#/ui/Explanation.tsx';
import { PartsTable } from '#/ui/PartsTable.tsx';
import css from './goal.module.css';
import { ofTarget } from './ofTarget.ts';
import { indicatorParts, subGoalParts } from './parts.tsx';

interface GoalProps {
  planId: Id;
  view: PlanView;
  /** Whether the tick on the bar is named; once on a page is enough. */
  isLabelled?: boolean;
  /** Whether it stands in a row among others: on paper its status is then not explained at length. */
  isRow?: boolean;
}

interface AreaFiguresProps extends GoalProps {
  area: AreaView;
}

export function AreaFigures({ planId, view, area, isLabelled = false, isRow = false }: AreaFiguresProps) {
  const { t } = useText();
  const about = t('areas.areaNumbered', { number: area.number });
  return (
    <Figures
      view={view}
      rollup={area.rollup}
      measured={area.measured}
      total={area.indicatorCount}
      kind="area"
      hue={area.index}
      about={about}
      isLabelled={isLabelled}
      isRow={isRow}
    >
      <PartsTable
        caption={t('areas.parts.ofArea')}
        heading={t('areas.parts.subGoal')}
        parts={subGoalParts(planId, area)}
      />
    </Figures>
  );
}

interface SubGoalFiguresProps extends GoalProps {
  subGoal: SubGoalView;
  /** 0-based place of its goal area. */
  hue: number;
}

export function SubGoalFigures(props: SubGoalFiguresProps) {
  const { planId, view, subGoal, hue, isLabelled = false, isRow = false } = props;
  const { t } = useText();
  const about = t('areas.subGoalNumbered', { number: subGoal.number });
  return (
    <Figures
      view={view}
      rollup={subGoal.rollup}
      measured={subGoal.measured}
      total={subGoal.indicators.length}
      kind="subGoal"
      hue={hue}
      about={about}
      isLabelled={isLabelled}
      isRow={isRow}
    >
      <PartsTable
        caption={t('areas.parts.ofSubGoal')}
        heading={t('areas.parts.indicator')}
        parts={indicatorParts(planId, subGoal)}
      />
    </Figures>
  );
}

interface FiguresProps {
  view: PlanView;
  rollup: Rollup;
  measured: number;
  total: number;
  kind: 'area' | 'subGoal';
  hue: number;
  about: string;
  isLabelled: boolean;
  isRow: boolean;
  children: ReactNode;
}

function Figures(props: FiguresProps) {
  const { view, rollup, measured, total, kind, hue, about, isLabelled, isRow, children } = props;
  const text = useText();
  const { t } = text;
  return (
    <>
      <div className={css.bar}>
        <ProgressBar
          progress={rollup.progress}
          expected={rollup.expectedProgress}
          hue={hue}
          ofTarget={ofTarget(view, text)}
          {...(isLabelled && { expectedLabel: t('common.expectedNow') })}
        />
      </div>
      <Explanation
        status={rollup.status}
        about={about}
        isOnPaper={!isRow}
        sentences={explainGoal(rollup, { measured, total, kind }, view.plan.thresholds, text)}
      >
        {children}
      </Explanation>
      <p className={css.coverage}>{total > 0 && t('common.measured', { measured, total })}</p>
    </>
  );
}
