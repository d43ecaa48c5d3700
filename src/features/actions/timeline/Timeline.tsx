/** The actions along time, over the plan period looked at or the whole plan, and below them those that have no dates. */
import { TableIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { type ActionItem, linesOf } from '../actionList.ts';
import { Chart } from './chart/Chart.tsx';
import { Legend } from './Legend.tsx';
import { Summary } from './Summary.tsx';
import { scaleOf } from './scale.ts';
import css from './Timeline.module.css';
import { Undated } from './Undated.tsx';

interface TimelineProps {
  planId: Id;
  view: PlanView;
  rows: PlanRows;
  items: readonly ActionItem[];
  /** Id of the action a link points at; opened and scrolled to. */
  target: string;
}

export function Timeline({ planId, view, rows, items, target }: TimelineProps) {
  const { t } = useText();
  const { period, asOf } = view.lens;
  const { start, end } = period ?? view.plan;
  const scale = useMemo(() => scaleOf({ start, end }), [start, end]);
  const dated = useMemo(() => items.filter(hasDates), [items]);
  const undated = useMemo(() => items.filter((item) => !hasDates(item)), [items]);
  const lines = useMemo(() => linesOf(dated, view.areas), [dated, view.areas]);
  return (
    <section className={css.timeline} aria-label={t('actions.timeline.label')}>
      <div className={css.top}>
        <Summary scale={scale} dated={dated} undated={undated.length} asOf={asOf} />
        <Link
          className={css.asTable}
          to="."
          search={(search: object) => ({ ...search, view: undefined })}
          resetScroll={false}
          data-print="hide"
        >
          <TableIcon aria-hidden />
          {t('actions.timeline.asTable')}
        </Link>
      </div>
      {lines.length > 0 ? (
        <>
          <Legend />
          <Chart planId={planId} view={view} rows={rows} lines={lines} scale={scale} target={target} />
        </>
      ) : (
        <p className={css.none}>{t('actions.timeline.noneDated')}</p>
      )}
      {undated.length > 0 && <Undated planId={planId} items={undated} />}
    </section>
  );
}

function hasDates({ action: { start, due } }: ActionItem): boolean {
  return start !== undefined || due !== undefined;
}
