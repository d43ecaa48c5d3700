/** The bin: what has been deleted and not come back, and how to bring it back with all that went along. */
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { type BinItem, binOf } from '#/domain/history/bin.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { Loading } from '#/parts/frame/Loading.tsx';
import { type Teller, useTeller } from '#/parts/history/useTelling.ts';
import { idAt } from '#/parts/place/anchor.ts';
import type { History } from '#/store/read/history.ts';
import { useHistory } from '#/store/source/historyQueries.ts';
import { focusContentIfLost } from '#/ui/dialog/focusContent.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { BinEntry } from './BinEntry.tsx';
import css from './BinPage.module.css';

export function BinPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  usePageTitle(t('history.bin'));
  const { history, error } = useHistory(planId);
  const teller = useTeller(planId, lens.asOf, history);
  if (error && !history) throw error;
  // What has been deleted is known when all of the log is.
  if (!history?.isWhole || !teller) return <Loading />;
  return <Bin planId={planId} history={history} teller={teller} />;
}

function Bin({ planId, history, teller }: { planId: Id; history: History; teller: Teller }) {
  const { t } = useText();
  const { entries, state } = history;
  const items = useMemo(() => binOf(entries, state), [entries, state]);
  // A link to one deleted row names it after the address's #.
  const hash = useLocation({ select: (location) => location.hash });
  const found = items.find((item) => holds(item, hash))?.entry.commit.id;
  // What is brought back goes from the list, and the button that did it with it.
  const { length } = items;
  const lengthBefore = useRef(length);
  useEffect(() => {
    if (length < lengthBefore.current) focusContentIfLost();
    lengthBefore.current = length;
  }, [length]);
  useEffect(() => {
    if (found === undefined) return;
    document.getElementById(found)?.focus({ preventScroll: true });
    document.getElementById(found)?.scrollIntoView({ block: 'center' });
  }, [found]);
  return (
    <div className={css.page}>
      <header className={css.header}>
        <div>
          <h1>{t('history.bin')}</h1>
          <p className="muted">{t('history.binPage.lead')}</p>
        </div>
        <Link to="/plan/$planId/history" params={{ planId }} className={css.back} data-print="hide">
          <ClockDashedIcon aria-hidden fontSize="1.375rem" />
          {t('history.toHistory')}
        </Link>
      </header>
      {items.length === 0 ? (
        <EmptyState title={t('history.binPage.empty')}>{t('history.binPage.emptyText')}</EmptyState>
      ) : (
        <ul className={css.list}>
          {items.map((item) => (
            <BinEntry
              key={item.entry.commit.id}
              planId={planId}
              teller={teller}
              item={item}
              isTarget={item.entry.commit.id === found}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether one of the deleted rows is the one that a place in the address names. */
function holds({ row, along }: BinItem, anchor: string): boolean {
  return anchor !== '' && [row, ...along].some(({ table, id }) => idAt(anchor, table) === id);
}
