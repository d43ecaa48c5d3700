/** The whole plan as a tree: goal areas with their aims, and under each its sub-goals. */

import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { hueVar } from '#/charts/layout/hue.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView, Lens, PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { ofTarget } from '#/i18n/saying/ofTarget.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import css from './AreasPage.module.css';
import { AreaFigures } from './GoalFigures.tsx';
import goal from './goal.module.css';
import { SubGoalRow } from './SubGoalRow.tsx';

export function AreasPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const text = useText();
  const { t } = text;
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  const open = usePanel((panel) => panel.open);
  usePageTitle(t('areas.title'));
  if (!view) return <Loading />;
  const addArea = () => open({ kind: 'goalArea' });
  const subGoals = view.areas.reduce((sum, area) => sum + area.subGoals.length, 0);
  const indicators = view.areas.reduce((sum, area) => sum + area.indicatorCount, 0);
  const labelled = view.areas.find(({ rollup }) => rollup.expectedProgress !== undefined);
  return (
    <>
      <header className={css.head}>
        <div>
          <h1>{t('areas.title')}</h1>
          {view.areas.length > 0 && (
            <p className="muted">
              {t('areas.subtitle', {
                areas: t('areas.count', { count: view.areas.length }),
                subGoals: t('common.subGoals', { count: subGoals }),
                indicators: t('common.indicators', { count: indicators }),
                ofTarget: ofTarget(view.targetYears, view.lens.period, text),
              })}
            </p>
          )}
          {snapshot && snapshot.rows.planPeriods.length > 1 && (
            <p data-print="hide">
              <Link to="/plan/$planId/compare" params={{ planId }}>
                {t('periods.compare')}
              </Link>
            </p>
          )}
        </div>
        {view.areas.length > 0 && (
          <EditOnly>
            <Button variant="secondary" onClick={addArea} data-print="hide">
              <PlusIcon aria-hidden />
              {t('areas.addArea')}
            </Button>
          </EditOnly>
        )}
      </header>
      {view.areas.length === 0 && (
        <EmptyState
          title={t('areas.emptyTitle')}
          action={
            <EditOnly>
              <Button onClick={addArea}>{t('areas.addFirstArea')}</Button>
            </EditOnly>
          }
        >
          {t('areas.empty')}
        </EmptyState>
      )}
      <div className={css.areas}>
        {view.areas.map((area) => (
          <AreaCard
            key={area.area.id}
            planId={planId}
            view={view}
            area={area}
            isLabelled={area === labelled}
          />
        ))}
      </div>
    </>
  );
}

interface AreaCardProps {
  planId: Id;
  view: PlanView;
  area: AreaView;
  isLabelled: boolean;
}

function AreaCard({ planId, view, area: own, isLabelled }: AreaCardProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const { area, number, index, subGoals } = own;
  return (
    <section
      className={css.area}
      style={{ borderLeftColor: hueVar(index) }}
      aria-labelledby={`area-${number}`}
    >
      <div className={goal.row}>
        <div className={goal.name}>
          <h2 id={`area-${number}`}>
            <PlaceLink planId={planId} row={{ table: 'goalAreas', id: area.id }}>
              {number} {area.name}
            </PlaceLink>
          </h2>
        </div>
        <AreaFigures planId={planId} view={view} area={own} isLabelled={isLabelled} isRow />
      </div>
      {area.aim && <p className={css.aim}>{area.aim}</p>}
      <TagChips tags={area.tags} />
      {subGoals.length > 0 ? (
        <ul className={css.subGoals}>
          {subGoals.map((subGoal) => (
            <li key={subGoal.subGoal.id}>
              <SubGoalRow planId={planId} view={view} subGoal={subGoal} hue={index} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.none}>{view.lens.period ? t('areas.noSubGoalsInPeriod') : t('areas.noSubGoals')}</p>
      )}
      <EditOnly>
        <div className={css.tools} data-print="hide">
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => open({ kind: 'subGoal', goalArea: area.id })}
          >
            <PlusIcon aria-hidden />
            {t('areas.addSubGoal')}
            <span className="sr-only">{t('areas.inArea', { number })}</span>
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => open({ kind: 'goalArea', id: area.id })}>
            <PencilIcon aria-hidden />
            {t('areas.editArea')}
            <span className="sr-only">{number}</span>
          </Button>
        </div>
      </EditOnly>
    </section>
  );
}
