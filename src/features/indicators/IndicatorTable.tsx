/** The list itself: a table on wide screens, a card per indicator on narrow ones. */

import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { hueVar } from '#/charts/layout/hue.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { RowTags } from '#/parts/status/FlagTag.tsx';
import { NextReading } from '#/parts/status/NextReading.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import { type RowProps, RowsBody } from '#/ui/list/RowsBody.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import type { IndicatorFilters, IndicatorRow, SortBy } from './filters.ts';
import css from './IndicatorTable.module.css';

interface IndicatorTableProps {
  planId: Id;
  rows: readonly IndicatorRow[];
  filters: IndicatorFilters;
  onChange: (filters: IndicatorFilters) => void;
}

const COLUMNS = 8;
const ROW_HEIGHT = 84;

export function IndicatorTable({ planId, rows, filters, onChange }: IndicatorTableProps) {
  const { t } = useText();
  const heading = (sort: SortBy, label: string, isNumber = false) => (
    <SortHeading sort={sort} filters={filters} onChange={onChange} isNumber={isNumber}>
      {label}
    </SortHeading>
  );
  return (
    <table className={css.table} aria-rowcount={rows.length + 1}>
      <caption className="sr-only">{t('indicators.title')}</caption>
      <thead>
        <tr>
          {heading('number', t('indicators.number'))}
          {heading('name', t('indicators.name'))}
          {heading('value', t('indicators.latest'), true)}
          <th scope="col" data-num>
            {t('indicators.expected')}
          </th>
          <th scope="col" data-num>
            {t('indicators.target')}
          </th>
          {heading('status', t('indicators.status'))}
          {heading('due', t('indicators.next'))}
          <EditOnly>
            <th scope="col" data-print="hide">
              <span className="sr-only">{t('indicators.record')}</span>
            </th>
          </EditOnly>
        </tr>
      </thead>
      <RowsBody
        rows={rows}
        keyOf={({ view }) => view.indicator.id}
        nameOf={({ view }) => view.number}
        height={ROW_HEIGHT}
        columns={COLUMNS}
        row={(row, props) => <Row key={row.view.indicator.id} planId={planId} row={row} {...props} />}
      />
    </table>
  );
}

interface SortHeadingProps {
  sort: SortBy;
  filters: IndicatorFilters;
  onChange: (filters: IndicatorFilters) => void;
  isNumber: boolean;
  children: string;
}

function SortHeading({ sort, filters, onChange, isNumber, children }: SortHeadingProps) {
  const isSorted = filters.sort === sort;
  const Arrow = filters.descending ? ArrowDownIcon : ArrowUpIcon;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (filters.descending ? 'descending' : 'ascending') : undefined}
      {...(isNumber && { 'data-num': true })}
    >
      <button
        type="button"
        onClick={() => onChange({ ...filters, sort, descending: isSorted && !filters.descending })}
      >
        {children}
        {isSorted && <Arrow aria-hidden />}
      </button>
    </th>
  );
}

function Row({ planId, row, ...props }: { planId: Id; row: IndicatorRow } & RowProps) {
  const text = useText();
  const { t, f } = text;
  const open = usePanel((panel) => panel.open);
  const { indicator, number, judgement } = row.view;
  const { reading, expected, target, range, status, isPast } = judgement;
  return (
    <tr {...props}>
      <td className={css.number}>
        <span className={css.dot} style={{ background: hueVar(row.area.index) }} />
        {number}
      </td>
      <th scope="row" className={css.name}>
        <PlaceLink planId={planId} row={{ table: 'indicators', id: indicator.id }}>
          {indicator.name}
        </PlaceLink>
        <RowTags judgement={judgement} isProposal={indicator.proposal} />
        <TagChips tags={indicator.tags} />
      </th>
      <Figure
        label={t('indicators.latest')}
        value={reading && measured(reading.value, indicator, text)}
        date={reading && f.date(reading.date)}
        isStrong
      />
      <Figure
        label={t('indicators.expected')}
        value={
          range
            ? rangeText(range, { unit: '', decimals: indicator.decimals }, text)
            : expected === undefined
              ? undefined
              : f.number(expected, indicator.decimals)
        }
      />
      <Figure
        label={t('indicators.target')}
        value={range ? t('indicators.keep') : target && f.number(target.value, indicator.decimals)}
        date={(range && f.date(range.end)) ?? (target && f.date(target.date))}
        note={judgement.flags.includes('computed-target') ? t('common.computed') : undefined}
      />
      <td className={css.status}>
        <StatusBadge status={status} isPast={isPast} />
      </td>
      <td className={css.next} data-label={t('indicators.next')}>
        <NextReading next={row.next} />
      </td>
      <EditOnly>
        <td className={css.record} data-print="hide">
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => open({ kind: 'reading', indicator: indicator.id })}
          >
            {t('indicators.recordShort')}
            <span className="sr-only">{t('indicators.forIndicator', { number })}</span>
          </Button>
        </td>
      </EditOnly>
    </tr>
  );
}

interface FigureProps {
  label: string;
  value: ReactNode;
  date?: string | undefined;
  /** What there is to say of the value, e.g. that it was computed. */
  note?: string | undefined;
  isStrong?: boolean;
}

function Figure({ label, value, date, note, isStrong = false }: FigureProps) {
  return (
    <td className={css.figure} data-num data-label={label}>
      {value === undefined ? (
        <span className="muted">–</span>
      ) : (
        <span>
          {isStrong ? <strong>{value}</strong> : value}
          {date && <span className={css.date}>{date}</span>}
          {note && <span className={css.date}>{note}</span>}
        </span>
      )}
    </td>
  );
}
