/** Whom the municipality works with, kind by kind: what each is, how it stands, who answers for it and what it serves. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useLocation } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { rowPointedAt } from '#/parts/comments/arrival.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { PartnerFilters } from './PartnerFilters.tsx';
import { PartnerKindGroup } from './PartnerKindGroup.tsx';
import css from './PartnersPage.module.css';
import { isFiltered, usePartnerFilter } from './partnerFilter.ts';
import { filterPartners, groupPartners, listPartners } from './partnerList.ts';

export function PartnersPage({ planId }: { planId: Id }) {
  const { t } = useText();
  usePageTitle(t('partners.title'));
  const { snapshot } = useSnapshot(planId);
  if (!snapshot) return <Loading />;
  return <Partners planId={planId} rows={snapshot.rows} />;
}

function Partners({ planId, rows }: { planId: Id; rows: PlanRows }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const [filter, setFilter] = usePartnerFilter();
  // Typing in the search field stays quick while a long list follows.
  const deferred = useDeferredValue(filter);
  const { partners, units, links, comments } = rows;
  const items = useMemo(
    () => listPartners({ partners, units, links, comments }),
    [partners, units, links, comments],
  );
  const all = useMemo(() => groupPartners(items), [items]);
  const shown = useMemo(() => filterPartners(items, deferred), [items, deferred]);
  const groups = useMemo(() => groupPartners(shown), [shown]);
  // A link to one partner, or to a comment on it, names it by its id after the address's #.
  const hash = useLocation({ select: (location) => location.hash });
  const target = rowPointedAt(hash, 'partners', comments);
  const isTargetShown = shown.some(({ partner }) => partner.id === target);
  const [opened, toggle] = useOpened(target);
  useEffect(() => {
    if (isTargetShown)
      document.getElementById(anchorOf('partners', target))?.scrollIntoView({ block: 'start' });
  }, [target, isTargetShown]);
  const add = () => open({ kind: 'partner', ...(filter.kind && { of: filter.kind }) });
  return (
    <div className={css.page}>
      <header className={css.header}>
        <div>
          <h1>{t('partners.title')}</h1>
          {items.length > 0 && <p className={css.summary}>{t('partners.count', { count: items.length })}</p>}
        </div>
        {items.length > 0 && (
          <EditOnly>
            <Button variant="secondary" data-print="hide" onClick={add}>
              <PlusIcon aria-hidden />
              {t('partners.add')}
            </Button>
          </EditOnly>
        )}
      </header>
      {items.length === 0 ? (
        <EmptyState
          title={t('partners.empty.title')}
          action={
            <EditOnly>
              <Button onClick={add}>{t('partners.add')}</Button>
            </EditOnly>
          }
        >
          {t('partners.empty.text')}
        </EmptyState>
      ) : (
        <>
          <PartnerFilters
            filter={filter}
            onChange={setFilter}
            kinds={all.map(({ kind }) => kind)}
            partners={partners}
            units={units}
            shown={shown.length}
            total={items.length}
          />
          {!isTargetShown && partners.some(({ id }) => id === target) && (
            <p className={css.elsewhere} data-print="hide">
              {t('partners.elsewhere')}
            </p>
          )}
          {groups.map(({ kind, items: own }) => (
            <PartnerKindGroup
              key={kind}
              planId={planId}
              rows={rows}
              kind={kind}
              items={own}
              all={all.find((group) => group.kind === kind)?.items ?? own}
              target={target}
              opened={opened}
              onToggle={toggle}
            />
          ))}
          {groups.length === 0 && (
            <EmptyState
              title={t('partners.empty.filteredTitle')}
              action={
                isFiltered(filter) && (
                  <Button variant="secondary" onClick={() => setFilter({})}>
                    {t('partners.filter.clear')}
                  </Button>
                )
              }
            >
              {t('partners.empty.filtered')}
            </EmptyState>
          )}
        </>
      )}
    </div>
  );
}

/** Which partners are open: the one a link points at to begin with. */
function useOpened(target: Id): [ReadonlySet<Id>, (id: Id) => void] {
  const [state, setState] = useState({ target, ids: new Set([target]) as ReadonlySet<Id> });
  // Another link on the way here opens what it points at, and leaves open what is.
  if (state.target !== target) setState({ target, ids: new Set([...state.ids, target]) });
  const toggle = useCallback((id: Id) => {
    setState((before) => {
      const ids = new Set(before.ids);
      if (!ids.delete(id)) ids.add(id);
      return { ...before, ids };
    });
  }, []);
  return [state.ids, toggle];
}
