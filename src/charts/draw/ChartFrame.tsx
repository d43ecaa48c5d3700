/**
 * What stands around a chart: a summary in words for those who do not see it, a switch between chart and table, and
 * downloads. Pictures and files are made by modules that are loaded when asked for.
 */
import { Button, Dropdown } from '@digdir/designsystemet-react';
import { BarChartIcon, DownloadIcon, TableIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Text } from '#/i18n/i18n.ts';
import { saveBlob } from '#/ui/file/saveBlob.ts';
import { fileName } from '../model/chartFileName.ts';
import type { ChartModel } from '../model/chartModel.ts';
import { describeChart } from '../model/describeChart.ts';
import { ChartTable } from './ChartTable.tsx';
import classes from './IndicatorChart.module.css';

export interface ChartFrameProps {
  model: ChartModel;
  /** 0-based place of the goal area. */
  hue: number;
  text: Text;
  today?: IsoDate;
  note?: ReactNode;
  /** The chart; hidden from the page while the table is shown. */
  children: ReactNode;
}

const FORMATS = ['png', 'svg', 'csv'] as const;
type FileFormat = (typeof FORMATS)[number];

const FORMAT_NAMES = {
  png: 'charts.downloadPng',
  svg: 'charts.downloadSvg',
  csv: 'charts.downloadCsv',
} as const satisfies Record<FileFormat, string>;

/** Pictures fill a text column of an A4 page (16 cm) at 300 dots per inch. */
const PICTURE = { width: 800, height: 420, scale: 2.4 };

export function ChartFrame({ model, hue, text, today, note, children }: ChartFrameProps) {
  const { t } = text;
  const [asTable, setAsTable] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [failed, setFailed] = useState(false);

  const download = async (format: FileFormat) => {
    setMenuOpen(false);
    setFailed(false);
    try {
      saveBlob(
        await fileOf(format, { model, hue, text, ...(today && { today }) }),
        fileName(model.name, format),
      );
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };

  return (
    <figure className={classes.frame}>
      <figcaption className="ds-sr-only">{describeChart(model, text)}</figcaption>
      {asTable ? <ChartTable model={model} text={text} /> : children}
      <div className={classes.tools}>
        <Button variant="secondary" data-size="sm" onClick={() => setAsTable(!asTable)}>
          {asTable ? <BarChartIcon aria-hidden /> : <TableIcon aria-hidden />}
          {asTable ? t('charts.showChart') : t('charts.showTable')}
        </Button>
        <Dropdown.TriggerContext>
          <Dropdown.Trigger variant="secondary" data-size="sm">
            <DownloadIcon aria-hidden />
            {t('common.download')}
          </Dropdown.Trigger>
          <Dropdown
            open={isMenuOpen}
            onOpen={() => setMenuOpen(true)}
            onClose={() => setMenuOpen(false)}
            placement="bottom-start"
            data-size="sm"
          >
            <Dropdown.List aria-label={t('charts.downloadAs', { name: model.name })}>
              {FORMATS.map((format) => (
                <Dropdown.Item key={format}>
                  <Dropdown.Button onClick={() => void download(format)}>
                    {t(FORMAT_NAMES[format])}
                  </Dropdown.Button>
                </Dropdown.Item>
              ))}
            </Dropdown.List>
          </Dropdown>
        </Dropdown.TriggerContext>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </div>
      <div role="status" className={classes.failed}>
        {failed && t('charts.downloadFailed')}
      </div>
    </figure>
  );
}

interface FileInput {
  model: ChartModel;
  hue: number;
  text: Text;
  today?: IsoDate;
}

async function fileOf(format: FileFormat, input: FileInput): Promise<Blob> {
  if (format === 'csv') {
    const { chartCsv } = await import('../model/chartCsv.ts');
    return new Blob([chartCsv(input.model, input.text)], { type: 'text/csv;charset=utf-8' });
  }
  const { renderChartImage } = await import('./renderChart.tsx');
  return renderChartImage({ ...input, title: input.model.name }, { ...PICTURE, format });
}
