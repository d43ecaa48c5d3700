/** The status report: choose what it shows, see it as it will be, and take it along on paper or as a file. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { Loading } from '#/parts/frame/Loading.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { ChartImages, drawWhenIdle } from '../export/chartImages.ts';
import { type ShownReport, usePrintedPages } from '../export/printReport.ts';
import { type ReportOptions, readReportOptions } from '../model/reportOptions.ts';
import { chartsOf } from '../model/reportTypes.ts';
import { type Report, type ReportChoices, useReport } from '../model/useReport.ts';
import { ReportControls } from './ReportControls.tsx';
import { ReportDownloads } from './ReportDownloads.tsx';
import css from './ReportPage.module.css';
import { ReportPreview } from './ReportPreview.tsx';

/** The page as a route shows it: its choices are read from the address and written to it. */
export function ReportPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (options: ReportOptions) => {
    // Another view of the same page: not a step to go back over.
    navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, ...options }),
      replace: true,
      resetScroll: false,
    });
  };
  const options = useMemo(() => readReportOptions(search), [search]);
  return <ReportView key={planId} planId={planId} lens={lens} options={options} onOptions={change} />;
}

interface ReportViewProps {
  planId: Id;
  lens: Lens;
  /** The report's own choices, from the address. */
  options: ReportOptions;
  /** Asks for some choices to be changed; those given as `undefined` go back to their default. */
  onOptions: (change: ReportOptions) => void;
}

export function ReportView({ planId, lens, options, onOptions }: ReportViewProps) {
  const { t, language } = useText();
  const { areas, charts = true } = options;
  const choices: ReportChoices = { areas, language: options.language ?? language, charts };
  const shown = useShown(useReport(planId, lens, choices));
  usePageTitle(t('reports.page.heading'));
  usePrintedPages(shown?.report.model);

  if (!shown) return <Loading />;
  const { report, images } = shown;
  const { view } = report.input;
  if (view.areas.length === 0) {
    return (
      <div className={css.page}>
        <h1>{t('reports.page.heading')}</h1>
        <EmptyState title={t('reports.page.empty')}>{t('reports.page.emptyAbout')}</EmptyState>
      </div>
    );
  }
  const isEmpty = areas !== undefined && !view.areas.some(({ area }) => areas.includes(area.id));
  return (
    <div className={css.page}>
      <header data-print="hide">
        <h1>{t('reports.page.heading')}</h1>
        <p className="muted">{t('reports.page.intro')}</p>
      </header>
      <ReportControls view={view} choices={choices} onOptions={onOptions} />
      {isEmpty ? (
        <p role="alert">{t('reports.page.noAreas')}</p>
      ) : (
        <div className={css.result}>
          <ReportDownloads planId={planId} shown={shown} />
          <ReportPreview model={report.model} images={images} />
        </div>
      )}
    </div>
  );
}

/**
 * A report with the pictures of its charts, which are thrown away with it. The last one stays until the next has been written:
 * a choice, or a change made elsewhere, takes neither the focus from the page nor what is being made from it.
 */
function useShown(report: Report | undefined): ShownReport | undefined {
  const [shown, setShown] = useState<ShownReport>();
  useEffect(() => {
    if (report) setShown({ report, images: new ChartImages(report.text) });
  }, [report]);
  useEffect(() => () => shown?.images.dispose(), [shown]);
  useEffect(() => {
    if (!shown) return;
    const end = drawWhenIdle(chartsOf(shown.report.model), shown.images);
    return () => end();
  }, [shown]);
  return shown;
}
