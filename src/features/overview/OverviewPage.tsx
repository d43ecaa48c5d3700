/** The first page: one sentence, every area on one axis, what needs attention, what changed, what is due. */
import { useMemo } from 'react';
import { attentionOf } from '#/domain/attention.ts';
import type { Id } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { summariseView } from '#/i18n/summary.ts';
import { usePlanView, useSnapshot } from '#/store/queries.ts';
import { Loading } from '#/ui/Loading.tsx';
import { usePageTitle } from '#/ui/usePageTitle.ts';
import { AreaList } from './AreaList.tsx';
import { AttentionList } from './AttentionList.tsx';
import { ChangeList } from './ChangeList.tsx';
import { NextList } from './NextList.tsx';
import css from './OverviewPage.module.css';
import { PracticeOffer } from './PracticeOffer.tsx';
import { SdgRow } from './SdgRow.tsx';
import { Subtitle } from './Subtitle.tsx';

export function OverviewPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const text = useText();
  const { t } = text;
  const { snapshot } = useSnapshot(planId);
  const view = usePlanView(planId, lens);
  usePageTitle(t('overview.title'));
  const attention = useMemo(
    () => (view && snapshot ? attentionOf(view, snapshot.rows) : []),
    [view, snapshot],
  );
  if (!view || !snapshot) return <Loading />;
  return (
    <>
      <h1>{summariseView(view, text)}</h1>
      <Subtitle planId={planId} view={view} />
      <PracticeOffer planId={planId} snapshot={snapshot} />
      <AreaList planId={planId} view={view} snapshot={snapshot} />
      {view.areas.length > 0 && (
        <>
          <div className={css.columns}>
            <AttentionList planId={planId} items={attention} />
            <div>
              <ChangeList planId={planId} rows={snapshot.rows} />
              <NextList planId={planId} view={view} />
            </div>
          </div>
          <SdgRow planId={planId} rows={snapshot.rows} />
        </>
      )}
    </>
  );
}
