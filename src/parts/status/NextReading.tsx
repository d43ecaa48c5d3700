import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { NextDue } from '#/domain/view/due.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './NextReading.module.css';

/** When the next reading is due; one that is overdue says so with a word and a shape, not by colour alone. */
export function NextReading({ next: { state, date } }: { next: NextDue }) {
  const { t, f } = useText();
  if (date === undefined) {
    const key = state === 'missing' ? 'neverRead' : state === 'closed' ? 'closed' : 'unscheduled';
    return <span className="muted">{t(`indicators.${key}`)}</span>;
  }
  return (
    <span className={css.next} data-due={state}>
      <time dateTime={date}>{f.date(date)}</time>
      {state === 'overdue' && (
        <span className={css.overdue}>
          <ExclamationmarkTriangleFillIcon aria-hidden />
          {t('common.overdue')}
        </span>
      )}
      {state === 'soon' && <span className={css.soon}>{t('indicators.soon')}</span>}
    </span>
  );
}
