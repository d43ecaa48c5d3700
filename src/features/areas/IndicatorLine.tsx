/** An indicator as one line under its goal: name, latest figure, status, trend. */

import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { Sparkline } from '#/charts/draw/Sparkline.tsx';
import { EMPTY_SUMMARY, type SeriesSummary } from '#/domain/readings/series.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type IndicatorView, type Lens, lastCountedDate } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { whyIndicator } from '#/i18n/saying/whyIndicator.ts';
import { entered, enteredDecimals } from '#/i18n/words/entered.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { RowTags } from '#/parts/status/FlagTag.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import css from './lines.module.css';
import { trendPoints } from './trendPoints.ts';

interface IndicatorLineProps {
  planId: Id;
  view: IndicatorView;
  summary: SeriesSummary | undefined;
  lens: Lens;
  /** 0-based place of the goal area. */
  hue: number;
  /** Whether a reading can be recorded from the line. */
  canRecord?: boolean;
}

export function IndicatorLine({
  planId,
  view,
  summary = EMPTY_SUMMARY,
  lens,
  hue,
  canRecord = false,
}: IndicatorLineProps) {
  const text = useText();
  const { t, f } = text;
  const open = usePanel((panel) => panel.open);
  const { indicator, number, judgement } = view;
  const { reading, expected, status, isPast } = judgement;
  const points = trendPoints(view, summary, lastCountedDate(indicator, lens));
  const first = points[0];
  const last = points.at(-1);
  return (
    <li className={css.line} data-record={canRecord}>
      <div className={css.what}>
        <span className={css.number}>{number}</span>
        <div>
          <PlaceLink planId={planId} row={{ table: 'indicators', id: indicator.id }}>
            {indicator.name}
          </PlaceLink>
          <RowTags judgement={judgement} isProposal={indicator.proposal} />
          <TagChips tags={indicator.tags} />
        </div>
      </div>
      <div className={css.figure}>
        {reading && (
          <>
            <span className={css.value}>{measured(reading.value, indicator, text)}</span>
            <span className={css.small}>{f.date(reading.date)}</span>
            {expected !== undefined && (
              <span className="sr-only">
                {t('areas.expectedWas', { value: f.number(expected, indicator.decimals) })}
              </span>
            )}
          </>
        )}
      </div>
      <div className={css.trend}>
        {first && last && first !== last && (
          <Sparkline
            points={points}
            hue={hue}
            label={t('areas.trend', {
              from: f.number(first.y, enteredDecimals(first.y, indicator.decimals)),
              to: entered(last.y, indicator, text),
            })}
          />
        )}
      </div>
      <div className={css.status}>
        <StatusBadge status={status} isPast={isPast} />
        <Reason>{whyIndicator(view, lens, text)}</Reason>
      </div>
      {canRecord && (
        <EditOnly>
          <div className={css.record} data-print="hide">
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() => open({ kind: 'reading', indicator: indicator.id })}
            >
              <PlusIcon aria-hidden />
              {t('areas.record')}
              <span className="sr-only">{t('areas.forIndicator', { number })}</span>
            </Button>
          </div>
        </EditOnly>
      )}
    </li>
  );
}
