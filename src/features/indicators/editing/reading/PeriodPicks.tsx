import { Chip, Fieldset } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { calendarPeriod, periodChoices } from './periodEnds.ts';
import css from './reading.module.css';

interface PeriodPicksProps {
  indicator: Indicator;
  readings: readonly Reading[];
  today: IsoDate;
  value: string;
  onPick: (date: IsoDate) => void;
}

const SHOWN = 5;

/** The ends of the indicator's periods, to pick a date from; those measured already are marked. */
export function PeriodPicks({ indicator, readings, today, value, onPick }: PeriodPicksProps) {
  const text = useText();
  const id = useId();
  const ends = periodChoices(indicator.frequency, readings.at(-1)?.date, today, SHOWN);
  if (ends.length === 0) return null;
  const measured = new Set(readings.map(({ date }) => date));
  return (
    <Fieldset className={css.picks}>
      <Fieldset.Legend>{text.t('editing.reading.periods')}</Fieldset.Legend>
      <div className={css.chips}>
        {ends.map((end) => (
          <Chip.Radio key={end} name={id} value={end} checked={end === value} onChange={() => onPick(end)}>
            {periodName(indicator, end, text)}
            {measured.has(end) && <span className={css.measured}> {text.t('editing.reading.measured')}</span>}
          </Chip.Radio>
        ))}
      </div>
    </Fieldset>
  );
}

function periodName({ frequency }: Indicator, end: IsoDate, { t, f }: Text): string {
  const period = calendarPeriod(frequency, end);
  const year = end.slice(0, 4);
  if (!period) return f.date(end);
  if (period.kind === 'year') return year;
  if (period.kind === 'month') return f.month(end);
  return t(`editing.reading.period.${period.kind}`, { number: period.number, year });
}
