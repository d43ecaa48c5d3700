/** Every reading, newest first, with what it was worth on its own date; each can be corrected and deleted. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useMemo, useRef } from 'react';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { IndicatorView, PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { enteredDecimals, judgedAs } from '#/i18n/words/entered.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { FlagTag } from '#/parts/status/FlagTag.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { deleteReading } from '#/store/intents/readings.ts';
import table from '#/ui/list/DataTable.module.css';
import { type RowProps, RowsBody } from '#/ui/list/RowsBody.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import css from './ReadingsTable.module.css';
import { dateOf, type ReadingRow, readingRows } from './readingRows.ts';

interface ReadingsTableProps {
  planId: Id;
  view: PlanView;
  own: IndicatorView;
  /** All of them, in date order. */
  readings: readonly Reading[];
}

const COLUMNS = 6;
const ROW_HEIGHT = 48;

export function ReadingsTable({ planId, view: { lens, plan }, own, readings }: ReadingsTableProps) {
  const { indicator, judgement } = own;
  const { t, f } = useText();
  const write = useWrite(planId);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useMemo(
    () => readingRows({ indicator, judgement }, readings, lens, plan),
    [indicator, judgement, readings, lens, plan],
  );
  const remove = async (reading: Reading) => {
    const { date } = reading;
    const done = await write(
      () => deleteReading(planId, indicator.id, date, { reading }),
      t('indicators.deleted', { date: f.date(date) }),
    );
    // The button that was pressed is gone with its row.
    if (done) heading.current?.focus();
  };
  return (
    <>
      <h2 id="readings" ref={heading} tabIndex={-1} className={css.heading}>
        {t('indicators.readings')}
      </h2>
      <div className={table.place}>
        <table className={`${table.table} ${css.table}`} aria-rowcount={rows.length + 1}>
          <caption className="sr-only">{t('indicators.readingsCaption', { name: indicator.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicators.periodTo')}</th>
              <th scope="col" data-num>
                {t('indicators.measured')}
              </th>
              <th scope="col" data-num>
                {indicator.direction === 'hold' ? t('indicators.shouldBe') : t('indicators.expected')}
              </th>
              <th scope="col">{t('indicators.status')}</th>
              <th scope="col">{t('indicators.commentAndSource')}</th>
              <EditOnly>
                <th scope="col" data-print="hide">
                  <span className="sr-only">{t('indicators.change')}</span>
                </th>
              </EditOnly>
            </tr>
          </thead>
          <RowsBody
            rows={rows}
            keyOf={keyOf}
            nameOf={(row) => f.date(dateOf(row))}
            height={ROW_HEIGHT}
            columns={COLUMNS}
            row={(row, props) => (
              <Row
                key={keyOf(row)}
                row={row}
                indicator={indicator}
                onDelete={(reading) => void remove(reading)}
                {...props}
              />
            )}
          />
        </table>
      </div>
    </>
  );
}

/** A baseline given with the indicator may share its date with a reading of another value. */
function keyOf(row: ReadingRow): string {
  return `${dateOf(row)}${row.kind === 'baseline' ? ' B' : ''}`;
}

interface ReadingRowProps extends RowProps {
  row: ReadingRow;
  indicator: Indicator;
  onDelete: (reading: Reading) => void;
}

function Row({ row, indicator, onDelete, ...props }: ReadingRowProps) {
  const text = useText();
  const { t, f } = text;
  const { reading } = row;
  const date = dateOf(row);
  const value = row.kind === 'baseline' ? (reading?.value ?? row.value.value) : row.reading.value;
  const judged = judgedAs(value, indicator, text);
  return (
    <tr {...props} data-kind={row.kind}>
      <th scope="row">
        <time dateTime={date}>{f.date(date)}</time>
      </th>
      <td data-num data-label={t('indicators.measured')}>
        <span>
          <strong>{f.number(value, enteredDecimals(value, indicator.decimals))}</strong>
          <span className="sr-only"> {indicator.unit}</span>
          {judged && <span className={css.judged}>{judged}</span>}
          <Marks reading={reading} />
        </span>
      </td>
      <td
        data-num
        data-label={indicator.direction === 'hold' ? t('indicators.shouldBe') : t('indicators.expected')}
      >
        {row.kind === 'judged' && row.expected !== undefined && f.number(row.expected, indicator.decimals)}
        {row.kind === 'judged' &&
          row.range &&
          rangeText(row.range, { unit: '', decimals: indicator.decimals }, text)}
      </td>
      <td data-label={t('indicators.status')}>
        {row.kind === 'judged' ? (
          <StatusBadge status={row.status} isPast={row.isPast} />
        ) : (
          <span className={css.kind}>{t(`indicators.kind.${row.kind}`)}</span>
        )}
      </td>
      <td data-note className={css.note}>
        {reading?.comment && <p>{reading.comment}</p>}
        {reading?.source && (
          <p className="muted">
            <SourceText source={reading.source} isLabelled />
          </p>
        )}
        {row.kind === 'baseline' && !reading && <p className="muted">{t('indicators.baselineGiven')}</p>}
      </td>
      <EditOnly>
        <td className={css.tools} data-print="hide">
          {reading && <RowTools indicator={indicator} reading={reading} onDelete={onDelete} />}
        </td>
      </EditOnly>
    </tr>
  );
}

function Marks({ reading }: { reading: Reading | undefined }) {
  if (!reading?.preliminary && !reading?.practice) return null;
  return (
    <span className={css.tags}>
      {' '}
      {reading.preliminary && <FlagTag flag="preliminary" />}{' '}
      {reading.practice && <FlagTag flag="practice" />}
    </span>
  );
}

interface RowToolsProps {
  indicator: Indicator;
  reading: Reading;
  onDelete: (reading: Reading) => void;
}

function RowTools({ indicator, reading, onDelete }: RowToolsProps) {
  const { t, f } = useText();
  const open = usePanel((panel) => panel.open);
  const date = f.date(reading.date);
  return (
    <span className={css.buttons}>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t('indicators.editReading', { date })}
        title={t('indicators.editReading', { date })}
        onClick={() => open({ kind: 'reading', indicator: indicator.id, date: reading.date })}
      >
        <PencilIcon aria-hidden />
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t('indicators.deleteReading', { date })}
        title={t('indicators.deleteReading', { date })}
        onClick={() => onDelete(reading)}
      >
        <TrashIcon aria-hidden />
      </Button>
    </span>
  );
}
