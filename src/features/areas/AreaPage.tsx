/** One goal area: how it stands and why, aim and strategy, its sub-goals with all under them, and what it serves. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { hueVar } from '#/charts/layout/hue.ts';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView, Lens, PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { areaActions } from '#/i18n/saying/areaActions.ts';
import { CommentSection } from '#/parts/comments/CommentSection.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { ItemHistory } from '#/parts/history/ItemHistory.tsx';
import { RowMissing } from '#/parts/place/RowMissing.tsx';
import { usePlaceLeft } from '#/parts/place/usePlaceLeft.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { Breadcrumbs } from '#/ui/page/Breadcrumbs.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import page from './AreaPage.module.css';
import { AreaServes } from './AreaServes.tsx';
import { AreaFigures } from './GoalFigures.tsx';
import css from './goal.module.css';
import { SubGoalBlock } from './SubGoalBlock.tsx';

interface AreaPageProps {
  planId: Id;
  lens: Lens;
  id: Id;
}

export function AreaPage({ planId, lens, id }: AreaPageProps) {
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  const placeLeft = usePlaceLeft(snapshot?.rows, { table: 'goalAreas', id });
  if (!view || !snapshot) return <Loading />;
  const area = view.areas.find((each) => each.area.id === id);
  if (!area) return <RowMissing planId={planId} placeLeft={placeLeft} />;
  return <Area planId={planId} view={view} snapshot={snapshot} area={area} />;
}

interface AreaProps {
  planId: Id;
  view: PlanView;
  snapshot: Snapshot;
  area: AreaView;
}

function Area({ planId, view, snapshot, area }: AreaProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const { number, index, subGoals } = area;
  const { id, name, aim, tags } = area.area;
  usePageTitle(`${number} ${name}`);
  const addSubGoal = () => open({ kind: 'subGoal', goalArea: id });
  return (
    <>
      <Breadcrumbs>
        <Link to="/plan/$planId/areas" params={{ planId }}>
          {t('areas.title')}
        </Link>
      </Breadcrumbs>
      <header className={css.head}>
        <div className={css.edge} style={{ borderColor: hueVar(index) }}>
          <h1>
            <span className={css.number}>{number}</span> {name}
          </h1>
        </div>
        {aim && <p className={css.lead}>{aim}</p>}
        <TagChips tags={tags} />
        <EditOnly>
          <div className={css.tools} data-print="hide">
            <Button variant="secondary" onClick={addSubGoal}>
              <PlusIcon aria-hidden />
              {t('areas.addSubGoal')}
            </Button>
            <Button variant="tertiary" onClick={() => open({ kind: 'goalArea', id })}>
              <PencilIcon aria-hidden />
              {t('areas.editArea')}
            </Button>
          </div>
        </EditOnly>
      </header>
      <div className={css.card}>
        <div className={css.row}>
          <div className={css.name}>
            <h2>{t('areas.standing')}</h2>
            <p className={css.meta}>
              {t('common.subGoals', { count: subGoals.length })} · {areaActions(area, { t })}
            </p>
          </div>
          <AreaFigures planId={planId} view={view} area={area} isLabelled />
        </div>
      </div>
      <About area={area.area} />
      <section className={css.section} aria-labelledby="sub-goals">
        <h2 id="sub-goals" className={page.heading}>
          {t('areas.subGoals')}
        </h2>
        {subGoals.length === 0 ? (
          <EmptyState
            title={view.lens.period ? t('areas.noSubGoalsInPeriod') : t('areas.noSubGoals')}
            action={
              <EditOnly>
                <Button onClick={addSubGoal}>{t('areas.addSubGoal')}</Button>
              </EditOnly>
            }
          >
            {t('areas.noSubGoalsHelp')}
          </EmptyState>
        ) : (
          <ul className={page.subGoals}>
            {subGoals.map((subGoal) => (
              <SubGoalBlock
                key={subGoal.subGoal.id}
                planId={planId}
                view={view}
                snapshot={snapshot}
                subGoal={subGoal}
                hue={index}
              />
            ))}
          </ul>
        )}
      </section>
      <AreaServes planId={planId} snapshot={snapshot} subGoals={subGoals} />
      <div className={css.section}>
        <CommentSection
          planId={planId}
          comments={snapshot.rows.comments}
          table="goalAreas"
          id={id}
          level={2}
        />
      </div>
      <div className={css.section}>
        <ItemHistory planId={planId} row={{ table: 'goalAreas', id }} asOf={view.lens.asOf} level={2} />
      </div>
    </>
  );
}

/** Strategy, note and source, as far as they are given. */
function About({ area: { strategy, note, source } }: { area: GoalArea }) {
  const { t } = useText();
  const facts = [
    { label: t('areas.strategy'), text: strategy },
    { label: t('areas.note'), text: note },
    { label: t('common.source'), text: source && <SourceText source={source} /> },
  ].filter(({ text }) => text !== undefined);
  if (facts.length === 0) return null;
  return (
    <dl className={`${css.facts} ${page.about}`}>
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
