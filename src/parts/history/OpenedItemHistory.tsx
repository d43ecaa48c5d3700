/** What has been done to one row, and to what lies under it when that is wanted. */
import { Button, Checkbox } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { useHistory } from '#/store/source/historyQueries.ts';
import { EntryItem } from './EntryItem.tsx';
import css from './history.module.css';
import { rowText } from './historySearch.ts';
import { aboutRow } from './shown.ts';
import { useTeller } from './useTelling.ts';

/** Commits shown at a time. */
const STEP = 15;

interface OpenedItemHistoryProps {
  planId: Id;
  row: RowRef;
  asOf: IsoDate;
}

export function OpenedItemHistory({ planId, row, asOf }: OpenedItemHistoryProps) {
  const { t } = useText();
  const { history, error } = useHistory(planId);
  const teller = useTeller(planId, asOf, history);
  const canHaveUnder = row.table === 'goalAreas' || row.table === 'subGoals';
  const [hasUnder, setHasUnder] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const { table, id } = row;
  const shown = useMemo(
    // The end of a long log alone would look like all there is.
    () => (history?.isWhole ? aboutRow(history, { table, id }, hasUnder) : undefined),
    [history, table, id, hasUnder],
  );
  if (error && !history) throw error;
  if (!history || !teller || !shown) return <p role="status">{t('history.reading')}</p>;
  const left = Math.min(shown.length - limit, STEP);
  return (
    <>
      {canHaveUnder && (
        <Checkbox
          label={t('history.item.under')}
          checked={hasUnder}
          onChange={({ target }) => setHasUnder(target.checked)}
        />
      )}
      {shown.length === 0 && <p className="muted">{t('history.empty.row')}</p>}
      <div className={css.list}>
        {shown.slice(0, limit).map((each) => (
          <EntryItem
            key={each.entry.commit.id}
            planId={planId}
            history={history}
            teller={teller}
            shown={each}
            isUnderDay={false}
          />
        ))}
      </div>
      <div className={css.itemTools}>
        {left > 0 && (
          <Button variant="secondary" data-size="sm" onClick={() => setLimit(limit + STEP)}>
            {t('history.showMore', { count: left })}
          </Button>
        )}
        <Link
          to="/plan/$planId/history"
          params={{ planId }}
          search={{ row: rowText(row), ...(hasUnder && { under: true }) }}
        >
          {t('history.item.whole')}
        </Link>
      </div>
    </>
  );
}
