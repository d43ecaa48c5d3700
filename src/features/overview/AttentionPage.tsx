/** All that needs attention, the gravest first, of one kind or of every kind. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useMemo } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { ATTENTION_KINDS, attentionKind, attentionOf, TOLD_AT_MOST } from '#/domain/view/attention.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import css from './AttentionPage.module.css';
import { AttentionRows } from './AttentionRows.tsx';
import { useAttentionAddress } from './attentionAddress.ts';

export function AttentionPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t, f } = useText();
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  const { kind, setKind } = useAttentionAddress();
  const filterId = useId();
  usePageTitle(t('overview.attention'));
  const all = useMemo(
    () => (view && snapshot ? attentionOf(view, snapshot.rows) : undefined),
    [view, snapshot],
  );
  const shown = useMemo(
    () => all?.filter((item) => kind === undefined || attentionKind(item) === kind),
    [all, kind],
  );
  if (!all || !shown) return <Loading />;
  const count = (of: string) => all.filter((item) => attentionKind(item) === of).length;
  return (
    <>
      <header className={css.head}>
        <h1>{t('overview.attention')}</h1>
        {all.length > 0 && <p className="muted">{t('overview.attentionPage.lead')}</p>}
      </header>
      {all.length === 0 ? (
        <EmptyState title={t('overview.attentionPage.none')}>
          {t('overview.attentionPage.noneText', { date: f.longDate(lens.asOf) })}
        </EmptyState>
      ) : (
        <>
          <div className={css.filter} data-print="hide">
            <Field>
              <Label htmlFor={filterId}>{t('overview.attentionPage.filter')}</Label>
              <Select
                id={filterId}
                value={kind ?? ''}
                onChange={({ target }) => setKind(ATTENTION_KINDS.find((each) => each === target.value))}
              >
                <Select.Option value="">
                  {t('overview.attentionPage.all', { count: all.length })}
                </Select.Option>
                {ATTENTION_KINDS.map((each) => (
                  <Select.Option key={each} value={each}>
                    {t(`overview.attentionPage.${each}`, { count: count(each) })}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          </div>
          <p role="status" className="muted">
            {kind !== undefined &&
              t('overview.attentionPage.shown', { shown: shown.length, total: all.length })}
          </p>
          {shown.length === 0 ? (
            <EmptyState
              title={t('overview.attentionPage.noneOfKind')}
              action={
                <Button variant="secondary" onClick={() => setKind(undefined)}>
                  {t('overview.attentionPage.showAll')}
                </Button>
              }
            />
          ) : (
            <div className={css.list}>
              <AttentionRows planId={planId} lens={lens} items={shown} toldAtMost={TOLD_AT_MOST} />
            </div>
          )}
        </>
      )}
    </>
  );
}
