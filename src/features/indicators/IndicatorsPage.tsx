/** All indicators of the plan in one list that can be searched, filtered and sorted; the address remembers how. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { isKnown } from '#/domain/progress/rule.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { FORMAT_LOCALES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import {
  filtersIn,
  type IndicatorFilters,
  indicatorRows,
  isDue,
  passes,
  searchOf,
  sortRows,
} from './filters.ts';
import { IndicatorFilterBar } from './IndicatorFilterBar.tsx';
import css from './IndicatorsPage.module.css';
import { IndicatorTable } from './IndicatorTable.tsx';

export function IndicatorsPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t, language } = useText();
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  const summaries = snapshot?.summaries;
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = usePanel((panel) => panel.open);
  usePageTitle(t('indicators.title'));

  const filters = useMemo(() => filtersIn(search), [search]);
  // Typing in the search field stays quick while a long list follows.
  const shown = useDeferredValue(filters);
  const all = useMemo(() => (view && summaries ? indicatorRows(view, summaries) : []), [view, summaries]);
  const collator = useMemo(() => new Intl.Collator(FORMAT_LOCALES[language], { numeric: true }), [language]);
  const rows = useMemo(
    () =>
      sortRows(
        all.filter((row) => passes(row, shown)),
        shown,
        collator,
      ),
    [all, shown, collator],
  );
  if (!view || !snapshot) return <Loading />;

  const setFilters = (next: IndicatorFilters) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (before: object) => ({ ...before, ...searchOf(next) }),
    });
  const clear = () =>
    setFilters(filtersIn(searchOf({ ...filtersIn({}), sort: filters.sort, descending: filters.descending })));
  const dueCount = all.filter(isDue).length;
  return (
    <>
      <header className={css.head}>
        <div>
          <h1>{t('indicators.title')}</h1>
          {all.length > 0 && (
            <p className="muted">
              {t('common.known', {
                known: all.filter(({ view: own }) => isKnown(own.judgement.status)).length,
                total: all.length,
              })}
              . {t('indicators.dueCount', { count: dueCount })}
            </p>
          )}
        </div>
        {view.subGoals.size > 0 && (
          <EditOnly>
            <Button variant="secondary" data-print="hide" onClick={() => open({ kind: 'indicator' })}>
              <PlusIcon aria-hidden />
              {t('indicators.add')}
            </Button>
          </EditOnly>
        )}
      </header>
      {all.length === 0 ? (
        <NoIndicators planId={planId} hasSubGoals={view.subGoals.size > 0} />
      ) : (
        <>
          <IndicatorFilterBar
            filters={filters}
            onChange={setFilters}
            areas={view.areas}
            units={snapshot.rows.units}
            all={all}
            dueCount={dueCount}
          />
          <p role="status" className={css.shown}>
            {t('indicators.shown', { shown: rows.length, count: all.length })}
          </p>
          {rows.length === 0 ? (
            <EmptyState
              title={t('indicators.noneFound')}
              action={
                <Button variant="secondary" onClick={clear}>
                  {t('indicators.clear')}
                </Button>
              }
            >
              {t('indicators.noneFoundHelp')}
            </EmptyState>
          ) : (
            <IndicatorTable planId={planId} rows={rows} filters={filters} onChange={setFilters} />
          )}
        </>
      )}
    </>
  );
}

function NoIndicators({ planId, hasSubGoals }: { planId: Id; hasSubGoals: boolean }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  return (
    <EmptyState
      title={t('indicators.emptyTitle')}
      action={
        hasSubGoals ? (
          <EditOnly>
            <Button onClick={() => open({ kind: 'indicator' })}>{t('indicators.addFirst')}</Button>
          </EditOnly>
        ) : (
          <Button asChild>
            <Link to="/plan/$planId/areas" params={{ planId }}>
              {t('indicators.toAreas')}
            </Link>
          </Button>
        )
      }
    >
      {hasSubGoals ? t('indicators.empty') : t('indicators.emptyNoSubGoals')}
    </EmptyState>
  );
}
