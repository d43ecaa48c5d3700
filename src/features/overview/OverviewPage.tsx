/** The first page: one sentence, every area on one axis, what needs attention, what changed, what is due. */
import type { Id } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { summariseView } from '#/i18n/summary.ts';
import { useOverview, useSnapshot } from '#/store/queries.ts';
import { EditOnly } from '#/ui/EditOnly.tsx';
import { Loading } from '#/ui/Loading.tsx';
import { usePageTitle } from '#/ui/usePageTitle.ts';
import { AreaList } from './AreaList.tsx';
import { AttentionList } from './AttentionList.tsx';
import { ChangeList } from './ChangeList.tsx';
import { NextList } from './NextList.tsx';
import css from './OverviewPage.module.css';
import { PracticeOffer } from './PracticeOffer.tsx';
import { SdgRow } from './SdgRow.tsx';
import { Sentences } from './Sentences.tsx';
import { Subtitle } from './Subtitle.tsx';

export function OverviewPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const text = useText();
  const { t } = text;
  const overview = useOverview(planId, lens);
  // Only followed: what it adds to the page comes after the page has been drawn.
  const { snapshot } = useSnapshot(planId, false);
  usePageTitle(t('overview.title'));
  if (!overview) return <Loading />;
  return (
    <>
      <h1>
        <Sentences text={summariseView(overview, text)} />
      </h1>
      <Subtitle planId={planId} overview={overview} />
      <EditOnly>
        <PracticeOffer planId={planId} figures={overview.figures} />
      </EditOnly>
      <AreaList planId={planId} overview={overview} snapshot={snapshot} />
      {overview.areas.length > 0 && (
        <>
          <div className={css.columns}>
            <AttentionList planId={planId} items={overview.attention} more={overview.moreAttention} />
            <div>
              <ChangeList planId={planId} rows={snapshot?.rows} />
              <NextList planId={planId} items={overview.agenda} />
            </div>
          </div>
          <SdgRow planId={planId} counts={overview.sdgCounts} />
        </>
      )}
    </>
  );
}
