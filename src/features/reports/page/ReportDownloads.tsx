/** The ways a report leaves the page: on paper and as files, with progress, and what came of it said aloud. */
import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { useCallback, useEffect, useRef } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { downloadPlanFile } from '#/parts/planFile/planFile.ts';
import { downloadDataset, downloadExcel, downloadWord } from '../export/exportJobs.ts';
import { printReport, type ShownReport, usePrintKeys } from '../export/printReport.ts';
import { type ExportJob, type ExportState, useExport } from '../export/useExport.ts';
import css from './ReportPage.module.css';

type FileWay = 'word' | 'excel' | 'csv' | 'csvExcel' | 'planFile';

interface ReportDownloadsProps {
  planId: Id;
  shown: ShownReport;
}

export function ReportDownloads({ planId, shown }: ReportDownloadsProps) {
  const { report } = shown;
  const { t } = useText();
  const { state, isBusy, run, cancel } = useExport();
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const print = useCallback(
    () => run(t('reports.page.print'), (tools) => printReport(() => latest.current, tools)),
    [run, t],
  );
  usePrintKeys(print);
  const start = (key: FileWay, job: ExportJob) => () => run(t(`reports.page.${key}`), job);
  const ways: { key: 'print' | FileWay; go: () => void }[] = [
    { key: 'print', go: print },
    { key: 'word', go: start('word', (tools) => downloadWord(report, tools)) },
    { key: 'excel', go: start('excel', (tools) => downloadExcel(report, tools)) },
    { key: 'csv', go: start('csv', (tools) => downloadDataset(report, 'open', tools)) },
    { key: 'csvExcel', go: start('csvExcel', (tools) => downloadDataset(report, 'norwegian', tools)) },
    {
      key: 'planFile',
      go: start('planFile', async () => {
        await downloadPlanFile(planId, report.input.knownOn);
        return t('reports.page.planFile');
      }),
    },
  ];
  return (
    <section className={css.downloads} aria-label={t('reports.page.downloads')} data-print="hide">
      <ul>
        {ways.map(({ key, go }) => (
          <li key={key}>
            <Button
              variant={key === 'print' ? 'primary' : 'secondary'}
              aria-describedby={`report-about-${key}`}
              // Not disabled, which would lose the focus: a second click while one is being made does nothing.
              aria-disabled={isBusy}
              onClick={go}
            >
              {key === 'print' ? <PrinterSmallIcon aria-hidden /> : <DownloadIcon aria-hidden />}
              {t(`reports.page.${key}`)}
            </Button>
            <p id={`report-about-${key}`} className="muted">
              {t(`reports.page.${key}About`)}
            </p>
          </li>
        ))}
      </ul>
      <div className={css.outcome}>
        <p role="status">
          <Outcome state={state} />
        </p>
        {state.kind === 'working' && (
          <>
            <progress aria-label={state.what} {...barOf(state.progress)} />
            <Button variant="tertiary" onClick={cancel}>
              {t('common.cancel')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function Outcome({ state }: { state: ExportState }) {
  const { t, f } = useText();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      // Said once; the bar shows the rest, so that a screen reader is not told of every chart.
      return (
        <>
          {t('reports.page.making', { what: state.what })}{' '}
          {isDrawing(state.progress) && (
            <span aria-hidden="true">
              {t('reports.page.drawing', {
                done: f.number(state.progress.done + 1),
                total: f.number(state.progress.total),
              })}
            </span>
          )}
        </>
      );
    case 'done':
      return t('reports.page.done', { file: state.file });
    case 'cancelled':
      return t('reports.page.cancelled');
    case 'failed':
      return t('reports.page.failed', { what: state.what });
  }
}

type Progress = { done: number; total: number };

/** Whether charts are still being drawn; what comes after them cannot be counted. */
function isDrawing(progress: Progress | undefined): progress is Progress {
  return progress !== undefined && progress.done < progress.total;
}

function barOf(progress: Progress | undefined): { value?: number; max?: number } {
  return isDrawing(progress) ? { value: progress.done, max: progress.total } : {};
}
