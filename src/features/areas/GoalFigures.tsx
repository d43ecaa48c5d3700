/** How a goal stands: its bar, its status that opens into the explanation, why, and of how much of it one knows. */
import type { ReactNode } from 'react';
import { ProgressBar } from '#/charts/draw/ProgressBar.tsx';
import type { Rollup } from '#/domain/progress/rollUp.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView, PlanView, SubGoalView } from '#/domain/view/planView.ts';
import { linked } from '#/i18n/format/linked.ts';
import { useText } from '#/i18n/i18n.ts';
import { whyArea, whySubGoal } from '#/i18n/saying/because.ts';
import { type Beneath, explainGoal } from '#/i18n/saying/explainGoal.ts';
import { ofTarget } from '#/i18n/saying/ofTarget.ts';
import { Explanation } from '#/parts/status/Explanation.tsx';
import { PartsTable } from '#/parts/status/PartsTable.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import css from './goal.module.css';
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
  const text = useText();
  const { t } = text;
  const about = t('areas.areaNumbered', { number: area.number });
  return (
    <Figures
      view={view}
      rollup={area.rollup}
      planId={planId}
      targetYears={area.targetYears}
      reason={whyArea(area, text, linked)}
      beneath={{ kind: 'area', known: area.known, total: area.indicatorCount }}
      hue={area.index}
      about={about}
      isLabelled={isLabelled}
      isRow={isRow}
    >
      <PartsTable
        caption={t('areas.parts.ofArea')}
        heading={t('areas.parts.subGoal')}
        parts={subGoalParts(planId, area, text)}
        thresholds={view.plan.thresholds}
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
  const text = useText();
  const { t } = text;
  const about = t('areas.subGoalNumbered', { number: subGoal.number });
  return (
    <Figures
      view={view}
      rollup={subGoal.rollup}
      planId={planId}
      targetYears={subGoal.targetYears}
      reason={whySubGoal(subGoal, text, linked)}
      beneath={{ kind: 'subGoal', known: subGoal.known, total: subGoal.indicators.length }}
      hue={hue}
      about={about}
      isLabelled={isLabelled}
      isRow={isRow}
    >
      <PartsTable
        caption={t('areas.parts.ofSubGoal')}
        heading={t('areas.parts.indicator')}
        parts={indicatorParts(planId, subGoal, view.lens, text)}
        thresholds={view.plan.thresholds}
      />
    </Figures>
  );
}

interface FiguresProps {
  planId: Id;
  view: PlanView;
  rollup: Rollup;
  targetYears: readonly string[];
  reason: string | undefined;
  beneath: Beneath;
  hue: number;
  about: string;
  isLabelled: boolean;
  isRow: boolean;
  children: ReactNode;
}

function Figures(props: FiguresProps) {
  const { planId, view, rollup, targetYears, reason, beneath, hue, about, isLabelled, isRow, children } =
    props;
  const { known, total } = beneath;
  const text = useText();
  const { t } = text;
  return (
    <>
      <div className={css.bar}>
        <ProgressBar
          progress={rollup.progress}
          expected={rollup.expectedProgress}
          expectedNow={rollup.expectedProgressNow}
          hue={hue}
          ofTarget={ofTarget(targetYears, view.lens.period, text)}
          {...(isLabelled && { expectedLabel: t('common.expectedThen') })}
        />
      </div>
      <Explanation
        status={rollup.status}
        isPast={rollup.isPast}
        about={about}
        isOnPaper={!isRow}
        sentences={explainGoal(rollup, beneath, view.plan.thresholds, text)}
      >
        {children}
      </Explanation>
      <p className={css.coverage}>
        <Reason planId={planId}>{reason}</Reason>
        {total > 0 && t('common.known', { known, total })}
      </p>
    </>
  );
}
