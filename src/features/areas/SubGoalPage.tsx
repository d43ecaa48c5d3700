/** One sub-goal: how it stands and why, its indicators and actions, what it serves, where it comes from. */

import { Button } from '@digdir/designsystemet-react';
import { LinkIcon, PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { hueVar } from '#/charts/layout/hue.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView, Lens, PlanView, SubGoalView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { CommentSection } from '#/parts/comments/CommentSection.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { ItemHistory } from '#/parts/history/ItemHistory.tsx';
import { SubGoalLineage } from '#/parts/lineage/Lineage.tsx';
import { OutsidePeriod } from '#/parts/lineage/OutsidePeriod.tsx';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { RowMissing } from '#/parts/place/RowMissing.tsx';
import { UnitNames } from '#/parts/place/UnitNames.tsx';
import { usePlaceLeft } from '#/parts/place/usePlaceLeft.ts';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import type { Snapshot } from '#/store/read/load.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { Breadcrumbs } from '#/ui/page/Breadcrumbs.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { SubGoalFigures } from './GoalFigures.tsx';
import css from './goal.module.css';
import { SubGoalActions, SubGoalIndicators, SubGoalLinks } from './SubGoalSections.tsx';

interface SubGoalPageProps {
  planId: Id;
  lens: Lens;
  id: Id;
}

export function SubGoalPage({ planId, lens, id }: SubGoalPageProps) {
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  const placeLeft = usePlaceLeft(snapshot?.rows, { table: 'subGoals', id });
  if (!view || !snapshot) return <Loading />;
  const subGoal = view.subGoals.get(id);
  const area = view.areas.find((each) => each.area.id === subGoal?.subGoal.goalArea);
  if (subGoal && area) {
    return <SubGoal planId={planId} view={view} snapshot={snapshot} area={area} subGoal={subGoal} />;
  }
  const elsewhere = snapshot.rows.subGoals.find((row) => row.id === id);
  if (!elsewhere || !lens.period) return <RowMissing planId={planId} placeLeft={placeLeft} />;
  return <OutsidePeriod name={elsewhere.name} period={lens.period} />;
}

interface SubGoalProps {
  planId: Id;
  view: PlanView;
  snapshot: Snapshot;
  area: AreaView;
  subGoal: SubGoalView;
}

function SubGoal({ planId, view, snapshot, area, subGoal: goal }: SubGoalProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const { subGoal, number } = goal;
  const { id, name, proposal, description, tags } = subGoal;
  usePageTitle(`${number} ${name}`);
  return (
    <>
      <Breadcrumbs>
        <Link to="/plan/$planId/areas" params={{ planId }}>
          {t('areas.title')}
        </Link>
        <PlaceLink planId={planId} row={{ table: 'goalAreas', id: area.area.id }}>
          {area.number} {area.area.name}
        </PlaceLink>
      </Breadcrumbs>
      <header className={css.head}>
        <div className={css.edge} style={{ borderColor: hueVar(area.index) }}>
          <h1>
            <span className={css.number}>{number}</span> {name}
          </h1>
          {proposal && <ProposalTag />}
        </div>
        {description && <p className={css.lead}>{description}</p>}
        <SubGoalLineage planId={planId} rows={snapshot.rows} row={subGoal} />
        <TagChips tags={tags} />
        <EditOnly>
          <div className={css.tools} data-print="hide">
            <Button variant="secondary" onClick={() => open({ kind: 'indicator', subGoal: id })}>
              <PlusIcon aria-hidden />
              {t('areas.addIndicator')}
            </Button>
            <Button variant="secondary" onClick={() => open({ kind: 'action', subGoal: id })}>
              <PlusIcon aria-hidden />
              {t('areas.addAction')}
            </Button>
            <Button variant="tertiary" onClick={() => open({ kind: 'subGoal', id })}>
              <PencilIcon aria-hidden />
              {t('areas.editSubGoal')}
            </Button>
            <Button variant="tertiary" onClick={() => open({ kind: 'links', table: 'subGoals', from: id })}>
              <LinkIcon aria-hidden />
              {t('areas.editLinks')}
            </Button>
          </div>
        </EditOnly>
      </header>
      <div className={css.card}>
        <div className={css.row}>
          <div className={css.name}>
            <h2>{t('areas.standing')}</h2>
          </div>
          <SubGoalFigures planId={planId} view={view} subGoal={goal} hue={area.index} isLabelled />
        </div>
      </div>
      <SubGoalIndicators planId={planId} view={view} snapshot={snapshot} subGoal={goal} hue={area.index} />
      <SubGoalActions planId={planId} snapshot={snapshot} subGoal={goal} />
      <SubGoalLinks planId={planId} snapshot={snapshot} subGoal={goal} />
      <Facts planId={planId} snapshot={snapshot} subGoal={goal} />
      <div className={css.section}>
        <CommentSection
          planId={planId}
          comments={snapshot.rows.comments}
          table="subGoals"
          id={id}
          level={2}
        />
      </div>
      <div className={css.section}>
        <ItemHistory planId={planId} row={{ table: 'subGoals', id }} asOf={view.lens.asOf} level={2} />
      </div>
    </>
  );
}

/** Responsible unit, plan periods, weight and source. */
function Facts({
  planId,
  snapshot: { rows },
  subGoal: { subGoal },
}: Pick<SubGoalProps, 'planId' | 'snapshot' | 'subGoal'>) {
  const { t, f } = useText();
  const periods = rows.planPeriods.filter(({ id }) => subGoal.periods.includes(id)).map(({ name }) => name);
  const unit = rows.units.find(({ id }) => id === subGoal.unit);
  const facts = [
    {
      label: t('areas.responsible'),
      text: unit ? <UnitNames planId={planId} units={[unit]} /> : t('areas.noOne'),
    },
    { label: t('areas.livesIn'), text: periods.length > 0 ? f.list(periods) : t('areas.allPeriods') },
    { label: t('areas.parts.weight'), text: f.number(subGoal.weight) },
    {
      label: t('common.source'),
      text: subGoal.source && <SourceText source={subGoal.source} />,
    },
  ].filter(({ text }) => text !== undefined);
  return (
    <section className={css.section} aria-labelledby="about">
      <div className={css.sectionHead}>
        <h2 id="about">{t('areas.about')}</h2>
      </div>
      <dl className={css.facts}>
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
