/** The plan's history: every change, who made it, when, and what it was before; to be searched, gone to and taken back. */
import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { binOf } from '#/domain/history/bin.ts';
import { goalsOf } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { FORMAT_LOCALES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { rowPiece } from '#/i18n/telling/changeFields.ts';
import { Loading } from '#/parts/frame/Loading.tsx';
import { HistoryList } from '#/parts/history/HistoryList.tsx';
import { rowOf } from '#/parts/history/historySearch.ts';
import { entryOf } from '#/parts/history/shown.ts';
import { type Teller, useTeller } from '#/parts/history/useTelling.ts';
import type { History } from '#/store/read/history.ts';
import { useHistory } from '#/store/source/historyQueries.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import css from './HistoryPage.module.css';
import { filterEntries, type HistoryFilter, isFiltered, useHistorySearch } from './historyFilter.ts';

export function HistoryPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  usePageTitle(t('history.title'));
  const { history, error } = useHistory(planId);
  const teller = useTeller(planId, lens.asOf, history);
  if (error && !history) throw error;
  if (!history || !teller) return <Loading />;
  return <Page planId={planId} history={history} teller={teller} />;
}

function Page({ planId, history, teller }: { planId: Id; history: History; teller: Teller }) {
  const { t, f, language } = useText();
  const { filter, commit, setFilter } = useHistorySearch();
  // Typing in the search field stays quick while a long list follows.
  const asked = useDeferredValue(filter);
  const { entries, isWhole } = history;
  const shown = useMemo(
    () => filterEntries(entries, asked, { t, f, language }),
    [entries, asked, t, f, language],
  );
  return (
    <div className={css.page} aria-busy={!isWhole}>
      <header className={css.header}>
        <div>
          <h1>{t('history.title')}</h1>
          <p className="muted">{t('history.lead')}</p>
        </div>
        <ToBin planId={planId} history={history} />
      </header>
      <Filters
        planId={planId}
        history={history}
        teller={teller}
        filter={filter}
        onChange={setFilter}
        shown={shown.length}
      />
      {commit !== undefined && isWhole && !shown.some(({ entry }) => entry.commit.id === commit) && (
        <p className={css.elsewhere} role="status">
          {t(entryOf(history, commit) ? 'history.hiddenByFilter' : 'history.notFound')}
        </p>
      )}
      {shown.length > 0 && (
        <HistoryList planId={planId} history={history} teller={teller} shown={shown} target={commit} />
      )}
      {shown.length === 0 && isWhole && <Nothing filter={filter} onClear={() => setFilter({})} />}
      {!isWhole && <p className={css.older}>{t('history.older')}</p>}
    </div>
  );
}

function ToBin({ planId, history }: { planId: Id; history: History }) {
  const { t } = useText();
  const { entries, state, isWhole } = history;
  const count = useMemo(() => (isWhole ? binOf(entries, state).length : 0), [entries, state, isWhole]);
  return (
    <Link to="/plan/$planId/history/bin" params={{ planId }} className={css.bin} data-print="hide">
      <TrashIcon aria-hidden fontSize="1.375rem" />
      {count > 0 ? t('history.toBin', { count }) : t('history.bin')}
    </Link>
  );
}

interface FiltersProps {
  planId: Id;
  history: History;
  teller: Teller;
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
  shown: number;
}

/** The filters with what there is to choose from: also areas that are gone, and all who have written. */
function Filters({ planId, history, teller, filter, onChange, shown }: FiltersProps) {
  const { t, language } = useText();
  const { snapshot } = useSnapshot(planId);
  const { entries, state, isWhole } = history;
  const goalAreas = snapshot?.rows.goalAreas;
  const areas = useMemo(() => {
    const gone = [...state.hidden()].flatMap(({ ref }) =>
      ref.table === 'goalAreas' ? [{ id: ref.id, name: state.nameOf(ref) ?? ref.id }] : [],
    );
    const there = goalsOf({ goalAreas: goalAreas ?? [], subGoals: [] });
    return [...there.map(({ row: { id, name }, number }) => ({ id, name: `${number} ${name}` })), ...gone];
  }, [goalAreas, state]);
  const authors = useMemo(() => {
    const { compare } = new Intl.Collator(FORMAT_LOCALES[language]);
    return [...new Set(entries.map(({ commit }) => commit.author))].sort(compare);
  }, [entries, language]);
  const row = filter.row === undefined ? undefined : rowOf(filter.row);
  return (
    <HistoryFilters
      filter={filter}
      onChange={onChange}
      areas={areas}
      authors={authors}
      row={
        row && (
          <p>
            {t(filter.under ? 'history.filter.onlyUnder' : 'history.filter.only', {
              row: rowPiece(row, teller(state.last)).text,
            })}
          </p>
        )
      }
      shown={shown}
      total={entries.length}
      isReading={!isWhole}
    />
  );
}

function Nothing({ filter, onClear }: { filter: HistoryFilter; onClear: () => void }) {
  const { t } = useText();
  if (!isFiltered(filter)) {
    return <EmptyState title={t('history.empty.title')}>{t('history.empty.text')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('history.empty.filteredTitle')}
      action={
        <Button variant="secondary" onClick={onClear}>
          {t('history.filter.clear')}
        </Button>
      }
    >
      {t('history.empty.filtered')}
    </EmptyState>
  );
}
