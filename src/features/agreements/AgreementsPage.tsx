/** What has been agreed with whom, kind by kind: on what it rests, since when, how it stands and who answers for it. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useLocation } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { rowPointedAt } from '#/parts/comments/arrival.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { SearchField } from '#/ui/list/SearchField.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { AgreementRow } from './AgreementRow.tsx';
import css from './AgreementsPage.module.css';
import { findAgreements, groupAgreements, listAgreements } from './agreementList.ts';

export function AgreementsPage({ planId }: { planId: Id }) {
  const { t } = useText();
  usePageTitle(t('agreements.title'));
  const { snapshot } = useSnapshot(planId);
  return snapshot ? <Agreements planId={planId} rows={snapshot.rows} /> : <Loading />;
}

function Agreements({ planId, rows }: { planId: Id; rows: PlanRows }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const [sought, setSought] = useState('');
  // Typing in the search field stays quick while a long list follows.
  const deferred = useDeferredValue(sought);
  const items = useMemo(() => listAgreements(rows), [rows]);
  const shown = useMemo(() => findAgreements(items, deferred), [items, deferred]);
  // A link to one agreement, or to a comment on it, names it by its id after the address's #.
  const hash = useLocation({ select: (location) => location.hash });
  const target = rowPointedAt(hash, 'agreements', rows.comments);
  const isTargetShown = shown.some(({ agreement }) => agreement.id === target);
  useEffect(() => {
    if (isTargetShown)
      document.getElementById(anchorOf('agreements', target))?.scrollIntoView({ block: 'start' });
  }, [target, isTargetShown]);
  const add = () => open({ kind: 'agreement' });
  const hasPartners = rows.partners.length > 0;
  return (
    <div className={css.page}>
      <header className={css.header}>
        <div>
          <h1>{t('agreements.title')}</h1>
          {items.length > 0 && (
            <p className={css.summary}>{t('tables.agreements.count', { count: items.length })}</p>
          )}
        </div>
        {items.length > 0 && (
          <EditOnly>
            <Button variant="secondary" data-print="hide" onClick={add}>
              <PlusIcon aria-hidden />
              {t('agreements.add')}
            </Button>
          </EditOnly>
        )}
      </header>
      {items.length === 0 ? (
        <EmptyState
          title={t('agreements.empty.title')}
          action={
            <EditOnly>
              <Button onClick={hasPartners ? add : () => open({ kind: 'partner' })}>
                {t(hasPartners ? 'agreements.add' : 'partners.add')}
              </Button>
            </EditOnly>
          }
        >
          {t(hasPartners ? 'agreements.empty.text' : 'agreements.empty.noPartners')}
        </EmptyState>
      ) : (
        <>
          <search className={css.search} data-print="hide">
            <SearchField label={t('agreements.search')} value={sought} onChange={setSought} />
            <p role="status">{t('agreements.shown', { shown: shown.length, total: items.length })}</p>
          </search>
          {groupAgreements(shown).map(({ kind, items: own }) => (
            <section key={kind} className={css.group} aria-labelledby={`kind-${kind}`}>
              <h2 id={`kind-${kind}`} className={css.kind}>
                {t(`agreements.kinds.${kind}`)} <span className={css.count}>{own.length}</span>
              </h2>
              <ul className={css.list}>
                {own.map((item) => (
                  <AgreementRow
                    // A link to one opens it; it can be closed again.
                    key={`${item.agreement.id} ${item.agreement.id === target}`}
                    planId={planId}
                    rows={rows}
                    item={item}
                    isTarget={item.agreement.id === target}
                  />
                ))}
              </ul>
            </section>
          ))}
          {shown.length === 0 && (
            <EmptyState title={t('agreements.empty.filteredTitle')}>
              {t('agreements.empty.filtered')}
            </EmptyState>
          )}
        </>
      )}
    </div>
  );
}
