/** All actions of the plan: how they stand, what is late, and the quick changes the office makes most often. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens, PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { rowPointedAt } from '#/parts/comments/arrival.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { ActionFilters } from './ActionFilters.tsx';
import css from './ActionsPage.module.css';
import { countActions, filterActions, linesOf, listActions } from './actionList.ts';
import { ActionTable } from './list/ActionTable.tsx';
import { type ActionsView, isFiltered } from './search.ts';
import { useActionsAddress } from './useActionsAddress.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

const Timeline = lazy(async () => ({ default: (await import('./timeline/Timeline.tsx')).Timeline }));
const Board = lazy(async () => ({ default: (await import('./board/Board.tsx')).Board }));

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
  const { view: shape, filter, setFilter, setPeriod } = useActionsAddress();
  const items = useMemo(() => listActions(view, rows.units), [view, rows.units]);
  const shown = useMemo(() => filterActions(items, filter), [items, filter]);
  // A link to one action, or to a comment on it, names it by its id after the address's #.
  const hash = useLocation({ select: (location) => location.hash });
  const target = rowPointedAt(hash, 'actions', rows.comments);
  const { period } = view.lens;
  const hasSubGoals = rows.subGoals.length > 0;
  return (
    <div className={css.page} data-view={shape}>
      <header className={css.header}>
        <div>
          <h1>{t('actions.title')}</h1>
          {items.length > 0 && <Summary items={items} />}
          {period && items.length > 0 && (
            <p className="muted">{t('actions.inPeriod', { period: period.name })}</p>
          )}
        </div>
        <div className={css.tools} data-print="hide">
          {items.length > 0 && <ViewSwitch />}
          {hasSubGoals && (
            <EditOnly>
              <Button variant="secondary" onClick={() => open({ kind: 'action' })}>
                <PlusIcon aria-hidden />
                {t('actions.add')}
              </Button>
            </EditOnly>
          )}
        </div>
      </header>
      {items.length === 0 ? (
        <NoActions planId={planId} rows={rows} />
      ) : (
        <>
          <ActionFilters
            filter={filter}
            onChange={setFilter}
            onPeriod={setPeriod}
            view={view}
            rows={rows}
            shown={shown.length}
            total={items.length}
          />
          <Elsewhere target={target} rows={rows} items={items} shown={shown} />
          {shown.length > 0 ? (
            <Suspense fallback={<Loading />}>
              <Shown
                // Which rows are open belongs to one way of arriving here.
                key={target}
                shape={shape}
                planId={planId}
                view={view}
                rows={rows}
                items={shown}
                isFiltered={isFiltered(filter)}
                target={target}
              />
            </Suspense>
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

interface ShownProps {
  shape: ActionsView;
  planId: Id;
  view: PlanView;
  rows: PlanRows;
  items: Items;
  isFiltered: boolean;
  target: string;
}

/** The same actions in the view that is asked for. */
function Shown({ shape, planId, view, rows, items, isFiltered, target }: ShownProps) {
  const lines = useMemo(() => linesOf(items, view.areas), [items, view.areas]);
  switch (shape) {
    case 'list':
      return <ActionTable planId={planId} rows={rows} lines={lines} target={target} asOf={view.lens.asOf} />;
    case 'timeline':
      return <Timeline planId={planId} view={view} rows={rows} items={items} target={target} />;
    case 'board':
      return <Board planId={planId} view={view} items={items} isFiltered={isFiltered} target={target} />;
  }
}

function Summary({ items }: { items: Items }) {
  const { t, f } = useText();
  const { total, completed, inProgress, overdue, lateToStart, overdueMilestones } = countActions(items);
  const late = [
    ...(lateToStart > 0 ? [t('actions.lateToStart', { count: lateToStart })] : []),
    ...(overdueMilestones > 0 ? [t('actions.overdueMilestones', { count: overdueMilestones })] : []),
  ];
  return (
    <p className={css.summary}>
      {t('actions.summary', {
        actions: t('common.actions', { count: total }),
        completed: t('actions.completed', { count: completed }),
        inProgress: t('actions.inProgress', { count: inProgress }),
        overdue: t('actions.overdue', { count: overdue }),
      })}
      {late.length > 0 && ` ${t('actions.summaryLate', { late: f.list(late) })}`}
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
