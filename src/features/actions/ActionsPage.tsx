/** All actions of the plan: how they stand, what is late, and the quick changes the office makes most often. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Id } from '#/domain/model.ts';
import type { Lens, PlanRows, PlanView } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePlanView, useSnapshot } from '#/store/queries.ts';
import { EmptyState } from '#/ui/EmptyState.tsx';
import { Loading } from '#/ui/Loading.tsx';
import { usePanel } from '#/ui/panel.ts';
import { usePageTitle } from '#/ui/usePageTitle.ts';
import { ActionFilters } from './ActionFilters.tsx';
import css from './ActionsPage.module.css';
import { ActionTable } from './ActionTable.tsx';
import { isFiltered, useActionFilter } from './actionFilter.ts';
import { countActions, filterActions, linesOf, listActions } from './actionList.ts';

interface ActionsPageProps {
  planId: Id;
  lens: Lens;
}

export function ActionsPage({ planId, lens }: ActionsPageProps) {
  const { t } = useText();
  usePageTitle(t('actions.title'));
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  if (!view || !snapshot) return <Loading />;
  return <Actions planId={planId} view={view} rows={snapshot.rows} />;
}

function Actions({ planId, view, rows }: { planId: Id; view: PlanView; rows: PlanRows }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const [filter, setFilter] = useActionFilter();
  const items = useMemo(() => listActions(view, rows.units), [view, rows.units]);
  const shown = useMemo(() => filterActions(items, filter), [items, filter]);
  const lines = useMemo(() => linesOf(shown, view.areas), [shown, view.areas]);
  // A link to one action names it by its id after the address's #.
  const target = useLocation({ select: ({ hash }) => hash });
  const { period } = view.lens;
  const hasSubGoals = rows.subGoals.length > 0;
  return (
    <div className={css.page}>
      <header className={css.header}>
        <div>
          <h1>{t('actions.title')}</h1>
          {items.length > 0 && <Summary items={items} />}
          {period && items.length > 0 && (
            <p className="muted">{t('actions.inPeriod', { period: period.name })}</p>
          )}
        </div>
        {hasSubGoals && (
          <Button variant="secondary" data-print="hide" onClick={() => open({ kind: 'action' })}>
            <PlusIcon aria-hidden />
            {t('actions.add')}
          </Button>
        )}
      </header>
      {items.length === 0 ? (
        <NoActions planId={planId} rows={rows} />
      ) : (
        <>
          <ActionFilters
            filter={filter}
            onChange={setFilter}
            areas={view.areas}
            units={rows.units}
            shown={shown.length}
            total={items.length}
          />
          <Elsewhere target={target} rows={rows} items={items} shown={shown} />
          {lines.length > 0 ? (
            <ActionTable
              // Which rows are open belongs to one way of arriving here.
              key={target}
              planId={planId}
              rows={rows}
              lines={lines}
              target={target}
              asOf={view.lens.asOf}
            />
          ) : (
            <EmptyState
              title={t('actions.empty.filteredTitle')}
              action={
                isFiltered(filter) && (
                  <Button variant="secondary" onClick={() => setFilter({})}>
                    {t('actions.filter.clear')}
                  </Button>
                )
              }
            >
              {t('actions.empty.filtered')}
            </EmptyState>
          )}
        </>
      )}
    </div>
  );
}

type Items = ReturnType<typeof listActions>;

function Summary({ items }: { items: Items }) {
  const { t } = useText();
  const { total, completed, inProgress, overdue } = countActions(items);
  return (
    <p className={css.summary}>
      {t('actions.summary', {
        actions: t('common.actions', { count: total }),
        completed: t('actions.completed', { count: completed }),
        inProgress: t('actions.inProgress', { count: inProgress }),
        overdue: t('actions.overdue', { count: overdue }),
      })}
    </p>
  );
}

/** Says why an action that a link points at is not in the list. */
function Elsewhere({
  target,
  rows,
  items,
  shown,
}: {
  target: string;
  rows: PlanRows;
  items: Items;
  shown: Items;
}) {
  const { t } = useText();
  const has = (list: Items) => list.some(({ action }) => action.id === target);
  if (has(shown) || !rows.actions.some(({ id }) => id === target)) return null;
  return (
    <p className={css.elsewhere} data-print="hide">
      {has(items) ? t('actions.elsewhereFilter') : t('actions.elsewherePeriod')}
    </p>
  );
}

function NoActions({ planId, rows }: { planId: Id; rows: PlanRows }) {
  const { t } = useText();
  if (rows.actions.length > 0) {
    return (
      <EmptyState title={t('actions.empty.periodTitle')}>
        {t('actions.empty.period', { actions: t('common.actions', { count: rows.actions.length }) })}
      </EmptyState>
    );
  }
  if (rows.subGoals.length > 0) {
    return <EmptyState title={t('actions.empty.noneTitle')}>{t('actions.empty.none')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('actions.empty.noneTitle')}
      action={
        <Link to="/plan/$planId/areas" params={{ planId }}>
          {t('actions.empty.toAreas')}
        </Link>
      }
    >
      {t('actions.empty.none')} {t('actions.empty.noSubGoals')}
    </EmptyState>
  );
}
