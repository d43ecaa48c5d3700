/** One indicator: the status in a sentence, the chart that shows the gap, every reading, and what it belongs to. */

import { Button } from '@digdir/designsystemet-react';
import { LinkIcon, PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { IndicatorChart } from '#/charts/draw/IndicatorChart.tsx';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView, IndicatorView, Lens, PlanView, SubGoalView } from '#/domain/view/planView.ts';
import { Rich } from '#/i18n/format/rich.tsx';
import { useText } from '#/i18n/i18n.ts';
import { explainIndicator } from '#/i18n/saying/explain.ts';
import { CommentSection } from '#/parts/comments/CommentSection.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { today } from '#/parts/frame/today.ts';
import { ItemHistory } from '#/parts/history/ItemHistory.tsx';
import { IndicatorLineage } from '#/parts/lineage/Lineage.tsx';
import { OutsidePeriod } from '#/parts/lineage/OutsidePeriod.tsx';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { RowMissing } from '#/parts/place/RowMissing.tsx';
import { usePlaceLeft } from '#/parts/place/usePlaceLeft.ts';
import { FlagTag, ProposalTag, shownFlags } from '#/parts/status/FlagTag.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import type { Snapshot } from '#/store/read/load.ts';
import { usePlanView, useReadings, useSnapshot } from '#/store/source/queries.ts';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { Breadcrumbs } from '#/ui/page/Breadcrumbs.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { About, BelongsTo, Responsibility } from './IndicatorFacts.tsx';
import css from './IndicatorPage.module.css';
import { ReadingsTable } from './ReadingsTable.tsx';
import { useHistory } from './useHistory.ts';

interface IndicatorPageProps {
  planId: Id;
  lens: Lens;
  id: Id;
}

export function IndicatorPage({ planId, lens, id }: IndicatorPageProps) {
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  const readings = useReadings(planId, id);
  const placeLeft = usePlaceLeft(snapshot?.rows, { table: 'indicators', id });
  if (!view || !snapshot || !readings) return <Loading />;
  const own = view.indicators.get(id);
  const subGoal = own && view.subGoals.get(own.indicator.subGoal);
  const area = view.areas.find((each) => each.area.id === subGoal?.subGoal.goalArea);
  if (own && subGoal && area) {
    return (
      <Found
        planId={planId}
        view={view}
        snapshot={snapshot}
        own={own}
        place={{ area, subGoal }}
        readings={readings}
      />
    );
  }
  const elsewhere = snapshot.rows.indicators.find((row) => row.id === id);
  if (!elsewhere || !lens.period) return <RowMissing planId={planId} placeLeft={placeLeft} />;
  return <OutsidePeriod name={elsewhere.name} period={lens.period} />;
}

interface FoundProps {
  planId: Id;
  view: PlanView;
  snapshot: Snapshot;
  own: IndicatorView;
  /** Where in the plan it stands. */
  place: { area: AreaView; subGoal: SubGoalView };
  /** All of them, in date order. */
  readings: readonly Reading[];
}

function Found({ planId, view, snapshot, own, place: { area, subGoal }, readings }: FoundProps) {
  const text = useText();
  const { t } = text;
  const open = usePanel((panel) => panel.open);
  const { indicator, number, judgement } = own;
  const history = useHistory(planId, indicator, readings);
  const { id, name } = indicator;
  usePageTitle(name);
  const record = () => open({ kind: 'reading', indicator: id });
  const canDraw = readings.length > 0 || (indicator.baseline && indicator.targets.length > 0);
  return (
    <>
      <Breadcrumbs>
        <PlaceLink planId={planId} row={{ table: 'goalAreas', id: area.area.id }}>
          {area.number} {area.area.name}
        </PlaceLink>
        <PlaceLink planId={planId} row={{ table: 'subGoals', id: subGoal.subGoal.id }}>
          {subGoal.number} {subGoal.subGoal.name}
        </PlaceLink>
      </Breadcrumbs>
      <header className={css.head}>
        <h1>{name}</h1>
        <p className={css.number}>
          {t('indicators.numbered', { number })}
          {indicator.proposal && <ProposalTag />}
          {shownFlags(judgement).map((flag) => (
            <FlagTag key={flag} flag={flag} />
          ))}
        </p>
        <TagChips tags={indicator.tags} />
        <IndicatorLineage planId={planId} rows={snapshot.rows} row={indicator} />
        <p className={css.say}>
          <StatusBadge status={judgement.status} isPast={judgement.isPast} />{' '}
          {explainIndicator(judgement, indicator, view.lens, view.plan.thresholds, text).map((sentence) => (
            <span key={sentence}>
              <Rich text={sentence} />{' '}
            </span>
          ))}
        </p>
        <EditOnly>
          <div className={css.tools} data-print="hide">
            <Button onClick={record}>
              <PlusIcon aria-hidden />
              {t('indicators.record')}
            </Button>
            <Button variant="tertiary" onClick={() => open({ kind: 'indicator', id })}>
              <PencilIcon aria-hidden />
              {t('indicators.edit')}
            </Button>
            <Button variant="tertiary" onClick={() => open({ kind: 'links', table: 'indicators', from: id })}>
              <LinkIcon aria-hidden />
              {t('indicators.editLinks')}
            </Button>
          </div>
        </EditOnly>
      </header>
      {canDraw && (
        <div className={css.card}>
          <IndicatorChart
            indicator={indicator}
            readings={history}
            judgement={judgement}
            lens={view.lens}
            plan={view.plan}
            hue={area.index}
            today={today()}
            note={<ChartNote indicator={indicator} />}
          />
        </div>
      )}
      <div className={css.columns}>
        <div className={css.main}>
          <section aria-labelledby="readings">
            {readings.length === 0 && !indicator.baseline ? (
              <>
                <h2 id="readings" className="sr-only">
                  {t('indicators.readings')}
                </h2>
                <EmptyState
                  title={t('indicators.noReadings')}
                  action={
                    <EditOnly>
                      <Button onClick={record}>{t('indicators.recordFirst')}</Button>
                    </EditOnly>
                  }
                >
                  {indicator.targets.length > 0 || indicator.band
                    ? t('indicators.noReadingsHelp')
                    : t('indicators.noReadingsNoTarget')}
                </EmptyState>
              </>
            ) : (
              <ReadingsTable planId={planId} view={view} own={own} readings={readings} />
            )}
          </section>
          <div className={css.comments}>
            <CommentSection
              planId={planId}
              comments={snapshot.rows.comments}
              table="indicators"
              id={id}
              level={2}
            />
          </div>
          <div className={css.comments}>
            <ItemHistory planId={planId} row={{ table: 'indicators', id }} asOf={view.lens.asOf} level={2} />
          </div>
        </div>
        <div className={css.side}>
          <BelongsTo planId={planId} snapshot={snapshot} own={own} subGoal={subGoal} />
          <Responsibility
            planId={planId}
            units={snapshot.rows.units}
            indicator={indicator}
            readings={readings}
            asOf={view.lens.asOf}
            planStart={view.plan.start}
          />
          <About indicator={indicator} judgement={judgement} view={view} />
        </div>
      </div>
    </>
  );
}

/** Direction, frequency and unit, beside the chart's buttons. */
function ChartNote({ indicator }: { indicator: Indicator }) {
  const { t } = useText();
  const words = [t(`common.direction.${indicator.direction}`), t(`common.frequency.${indicator.frequency}`)];
  return (indicator.unit === '' ? words : [...words, indicator.unit]).join(' · ');
}
