import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { DueState } from '#/domain/due.ts';
import type { IsoDate } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './NextReading.module.css';

/** When the next reading is due; one that is overdue says so with a word and a shape, not by colour alone. */
export function NextReading({ due, date }: { due: DueState; date: IsoDate | undefined }) {
  const { t, f } = useText();
  if (date === undefined) {
    return (
      <span className="muted">
        {due === 'missing' ? t('indicators.neverRead') : t('indicators.unscheduled')}
      </span>
    );
  }
  return (
    <span className={css.next} data-due={due}>
      <time dateTime={date}>{f.date(date)}</time>
      {due === 'overdue' && (
        <span className={css.overdue}>
          <ExclamationmarkTriangleFillIcon aria-hidden />
          {t('common.overdue')}
        </span>
      )}
      {due === 'soon' && <span className={css.soon}>{t('indicators.soon')}</span>}
    </span>
  );
}
