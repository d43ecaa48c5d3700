import { useEffect, useState } from 'react';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { statusWord } from '#/i18n/saying/statusWord.ts';
import { entered, enteredRange } from '#/i18n/words/entered.ts';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import type { Outlook } from './outlook.ts';
import css from './reading.module.css';

interface OutlookBoxProps {
  indicator: Indicator;
  date: string;
  outlook: Outlook;
  lens: Lens;
}

/** What was read last, what is expected on the date, and what status the reading would give. */
export function OutlookBox({ indicator, date, outlook, lens }: OutlookBoxProps) {
  const text = useText();
  const { t, f } = text;
  const { last, expected, status, isPast = false, decidedBy } = outlook;
  const { band } = indicator;
  const period = lens.period && date <= lens.period.end ? lens.period.name : undefined;
  return (
    <>
      <dl className={css.outlook}>
        <dt>{t('editing.reading.last')}</dt>
        <dd>
          {last
            ? t('editing.reading.valueOn', {
                value: entered(last.value, indicator, text),
                date: f.date(last.date),
              })
            : t('editing.reading.noneYet')}
        </dd>
        {expected !== undefined && (
          <>
            <dt>{t('editing.reading.expected', { date: f.date(date) })}</dt>
            <dd>{measured(expected, indicator, text)}</dd>
          </>
        )}
        {indicator.direction === 'hold' && band && (
          <>
            <dt>{t('editing.reading.band')}</dt>
            <dd>{enteredRange(band, indicator, text)}</dd>
          </>
        )}
        <dt>
          {period === undefined ? t('editing.reading.gives') : t('editing.reading.givesIn', { period })}
        </dt>
        <dd>
          {status ? (
            <StatusBadge status={status} isPast={isPast} />
          ) : decidedBy && isIsoDate(date) ? (
            t(outlook.isAfterTarget ? 'editing.reading.settledBy' : 'editing.reading.decidedBy', {
              date: f.date(decidedBy.date),
            })
          ) : (
            <span className="muted">–</span>
          )}
        </dd>
      </dl>
      <Said
        text={
          status ? t('editing.reading.givesStatus', { status: statusWord({ status, isPast }, text) }) : ''
        }
      />
    </>
  );
}

/** Tells screen readers a text once typing has paused: said at every key, it would drown the typing. */
function Said({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 900);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}
