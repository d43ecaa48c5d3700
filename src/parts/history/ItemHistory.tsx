/** The history of one row: closed until somebody wants to see it, and loaded and read only then. */
import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { today } from '../frame/today.ts';
import css from './history.module.css';

const Opened = lazy(async () => ({ default: (await import('./OpenedItemHistory.tsx')).OpenedItemHistory }));

interface ItemHistoryProps {
  planId: Id;
  row: RowRef;
  /** The date that outline numbers are looked up for: the lens's. */
  asOf?: IsoDate;
  /** Level of the section's heading. */
  level: 2 | 3;
}

export function ItemHistory({ planId, row, asOf = today(), level }: ItemHistoryProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const headingId = useId();
  const contentId = useId();
  const Heading = `h${level}` as const;
  const Chevron = isOpen ? ChevronUpIcon : ChevronDownIcon;
  return (
    <section className={css.item} aria-labelledby={headingId} data-print="hide">
      <Heading id={headingId}>
        <button
          type="button"
          className={css.itemButton}
          aria-expanded={isOpen}
          aria-controls={contentId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('history.item.title')}
          <Chevron aria-hidden fontSize="1.25rem" />
        </button>
      </Heading>
      <div id={contentId} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<p role="status">{t('history.reading')}</p>}>
            <Opened planId={planId} row={row} asOf={asOf} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
