/** Every goal area on one axis: how far it has come, where it should be, status, coverage, trend. */

import { Button } from '@digdir/designsystemet-react';
import { ProgressBar } from '#/charts/draw/ProgressBar.tsx';
import { hueVar } from '#/charts/layout/hue.ts';
import { isKnown } from '#/domain/progress/rule.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview, OverviewArea } from '#/domain/view/overview.ts';
import type { TrendPoint } from '#/domain/view/trend.ts';
import { linked } from '#/i18n/format/linked.ts';
import { tellsToday } from '#/i18n/format/ticks.ts';
import { useText } from '#/i18n/i18n.ts';
import { areaActions } from '#/i18n/saying/areaActions.ts';
import { whyArea } from '#/i18n/saying/because.ts';
import { ofTarget } from '#/i18n/saying/ofTarget.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import type { Snapshot } from '#/store/read/load.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import css from './AreaList.module.css';
import page from './OverviewPage.module.css';
import { Trend } from './Trend.tsx';
import { useTrends } from './useTrends.ts';

interface AreaListProps {
  planId: Id;
  overview: Overview;
  /** The plan itself, for the trends; they are drawn once it is there. */
  snapshot: Snapshot | null | undefined;
}

export function AreaList({ planId, overview, snapshot }: AreaListProps) {
  const text = useText();
  const { t, f } = text;
  const open = usePanel((panel) => panel.open);
  const trends = useTrends(snapshot, overview.lens);
  if (overview.areas.length === 0) {
    return (
      <EmptyState
        title={t('overview.areasEmptyTitle')}
        action={
          <EditOnly>
            <Button onClick={() => open({ kind: 'goalArea' })}>{t('overview.addArea')}</Button>
          </EditOnly>
        }
      >
        {t('overview.areasEmpty')}
      </EmptyState>
    );
  }
  const { period } = overview.lens;
  const allYears = [...new Set(overview.areas.flatMap((area) => area.targetYears))].sort();
  // The marks are named once, where both are.
  const labelled =
    overview.areas.find(({ rollup }) => differs(rollup)) ??
    overview.areas.find(({ rollup }) => rollup.expectedProgress !== undefined);
  return (
    <section className={page.section} aria-labelledby="areas">
      <h2 id="areas">{t('overview.areas')}</h2>
      <div className={css.card}>
        <ul className={css.areas}>
          {overview.areas.map((area) => (
            <AreaRow
              key={area.area.id}
              planId={planId}
              area={area}
              ofTarget={ofTarget(area.targetYears, period, text)}
              trend={trends?.get(area.area.id)}
              isLabelled={area === labelled}
            />
          ))}
        </ul>
        {overview.areas.some(({ rollup }) => differs(rollup)) && (
          <p className={css.legend}>{t('charts.legendNow')}</p>
        )}
        <div className={css.axis} aria-hidden="true">
          <span>{f.percent(0)}</span>
          <span>{ofTarget(allYears, period, text)}</span>
          <span>{f.percent(1)}</span>
        </div>
      </div>
    </section>
  );
}

/** Whether what is expected today is another than what was expected when it was measured. */
function differs({ expectedProgress = 0, expectedProgressNow = expectedProgress }: OverviewArea['rollup']) {
  return tellsToday(expectedProgress, expectedProgressNow);
}

function AreaRow({
  planId,
  area,
  ofTarget,
  trend,
  isLabelled,
}: {
  planId: Id;
  area: OverviewArea;
  ofTarget: string;
  trend: TrendPoint[] | undefined;
  isLabelled: boolean;
}) {
  const text = useText();
  const { t } = text;
  const { rollup, number, index } = area;
  const reason = whyArea(area, text, linked);
  return (
    <li className={css.area}>
      <div className={css.name} style={{ borderInlineStartColor: hueVar(index) }}>
        <PlaceLink planId={planId} row={{ table: 'goalAreas', id: area.area.id }} className={css.link}>
          {number} {area.area.name}
        </PlaceLink>
        <span className={css.counts}>
          {t('common.subGoals', { count: area.subGoals.length })} · {areaActions(area, text)}
        </span>
      </div>
      <ProgressBar
        progress={rollup.progress}
        expected={rollup.expectedProgress}
        expectedNow={rollup.expectedProgressNow}
        // Too little is known for the area's colour to be the word of it.
        hue={isKnown(rollup.status) ? index : undefined}
        ofTarget={ofTarget}
        {...(isLabelled && {
          expectedLabel: t('common.expectedThen'),
          nowLabel: t('common.markedToday'),
        })}
      />
      <div className={css.status}>
        <StatusBadge status={rollup.status} isPast={rollup.isPast} />
        {area.indicatorCount > 0 && (
          <span className={css.coverage}>
            {t('common.known', { known: area.known, total: area.indicatorCount })}
          </span>
        )}
      </div>
      <Trend points={trend} hue={index} />
      {reason !== undefined && (
        <div className={css.why}>
          <Reason planId={planId}>{reason}</Reason>
        </div>
      )}
    </li>
  );
}
