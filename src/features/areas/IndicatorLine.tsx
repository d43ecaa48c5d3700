/** An indicator as one line under its goal: name, latest figure, status, trend. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { Sparkline } from '#/charts/Sparkline.tsx';
import type { Id } from '#/domain/model.ts';
import { type IndicatorView, type Lens, lastCountedDate } from '#/domain/planView.ts';
import { EMPTY_SUMMARY, type SeriesSummary } from '#/domain/series.ts';
import { measured } from '#/i18n/explain.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/ui/EditOnly.tsx';
import { RowTags } from '#/ui/FlagTag.tsx';
import { usePanel } from '#/ui/panel.ts';
import { StatusBadge } from '#/ui/StatusBadge.tsx';
import { TagChips } from '#/ui/TagChips.tsx';
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
          <Link to="/plan/$planId/indicators/$id" params={{ planId, id: indicator.id }}>
            {indicator.name}
          </Link>
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
              from: f.number(first.y, indicator.decimals),
              to: measured(last.y, indicator, text),
            })}
          />
        )}
      </div>
      <div className={css.status}>
        <StatusBadge status={status} isPast={isPast} />
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
