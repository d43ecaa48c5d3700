/** The figures of a chart as a CSV file. Apart from the table, so that the parser loads when a file is asked for. */
import { csvText } from '#/files/csv.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { ChartModel } from './chartModel.ts';
import { chartRows } from './chartTable.ts';

/**
 * The rows as a CSV file the reader's spreadsheet opens as a table: with a byte order mark, semicolons and decimal
 * commas in Norwegian, commas and points in English. Dates stay ISO, so that every program reads them as dates.
 */
export function chartCsv(model: ChartModel, text: Text): string {
  const { t, language } = text;
  const number = (value: number | undefined) => (value === undefined ? undefined : Number(value.toFixed(6)));
  const unit = model.unit === '' ? '' : ` (${model.unit})`;
  const band = model.band !== undefined;
  const fields = [
    t('charts.table.date'),
    `${t('charts.table.measured')}${unit}`,
    ...(band
      ? [
          `${t('charts.bandMin', { value: '' }).trim()}${unit}`,
          `${t('charts.bandMax', { value: '' }).trim()}${unit}`,
        ]
      : [`${t('charts.table.expected')}${unit}`]),
    t('charts.table.note'),
  ];
  const data = chartRows(model, t).map((row) => [
    row.date,
    number(row.measured),
    ...(band ? [number(row.range?.min), number(row.range?.max)] : [number(row.expected)]),
    row.note,
  ]);
  return `${csvText(fields, data, language === 'en' ? 'open' : 'norwegian')}\r\n`;
}
