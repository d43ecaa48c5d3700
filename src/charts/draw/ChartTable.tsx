import { Table } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import type { Text } from '#/i18n/i18n.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { RowsBody } from '#/ui/list/RowsBody.tsx';
import type { ChartModel } from '../model/chartModel.ts';
import { chartRows } from '../model/chartTable.ts';
import { fineNumber } from '../model/chartText.ts';
import classes from './IndicatorChart.module.css';

const COLUMNS = 4;
/** Of a row on one line, in pixels. */
const ROW_HEIGHT = 44;

/** The figures of a chart as a table: the same dates, the same numbers, the same marks. */
export function ChartTable({ model, text }: { model: ChartModel; text: Text }) {
  const { t, f } = text;
  const { name, unit, decimals, band } = model;
  const caption =
    unit === '' ? t('charts.table.captionNoUnit', { name }) : t('charts.table.caption', { name, unit });
  const rows = useMemo(() => chartRows(model, t), [model, t]);
  const missing = t('charts.table.notMeasured');
  return (
    <div className={classes.table}>
      <Table data-size="sm" aria-rowcount={rows.length + 1}>
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('charts.table.date')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className={classes.number}>
              {t('charts.table.measured')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" className={classes.number}>
              {band ? t('charts.table.range') : t('charts.table.expected')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('charts.table.note')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <RowsBody
          rows={rows}
          keyOf={({ date }) => date}
          nameOf={({ date }) => f.date(date)}
          height={ROW_HEIGHT}
          columns={COLUMNS}
          row={(row, props) => (
            <Table.Row key={row.date} {...props}>
              <Table.HeaderCell scope="row">{f.date(row.date)}</Table.HeaderCell>
              <Table.Cell className={classes.number}>
                {row.measured === undefined ? missing : fineNumber(row.measured, decimals, text)}
              </Table.Cell>
              <Table.Cell className={classes.number}>
                {row.range
                  ? rangeText(row.range, { unit: '', decimals }, text)
                  : row.expected === undefined
                    ? missing
                    : fineNumber(row.expected, decimals, text)}
              </Table.Cell>
              <Table.Cell>{row.note}</Table.Cell>
            </Table.Row>
          )}
        />
      </Table>
    </div>
  );
}
