/** The first page: one sentence, every area on one axis, what needs attention, what changed, what is due. */
import { lazy, Suspense } from 'react';
import type { Id } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { summariseView } from '#/i18n/summary.ts';
import { useOverview, useSnapshot } from '#/store/queries.ts';
import { useIsDrawn } from '#/store/useIsDrawn.ts';
import { EditOnly } from '#/ui/EditOnly.tsx';
import { Loading } from '#/ui/Loading.tsx';
import { usePageTitle } from '#/ui/usePageTitle.ts';
import { AreaList } from './AreaList.tsx';
import { AttentionList } from './AttentionList.tsx';
import { NextList } from './NextList.tsx';
import css from './OverviewPage.module.css';
import { PracticeOffer } from './PracticeOffer.tsx';
import { SdgRow } from './SdgRow.tsx';
import { Sentences } from './Sentences.tsx';
import { Subtitle } from './Subtitle.tsx';
import { useSinceAddress } from './sinceAddress.ts';

/** Loads with its words when the rest of the page has been drawn: it folds what was known then. */
const SinceList = lazy(async () => ({ default: (await import('./SinceList.tsx')).SinceList }));

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
              <Since planId={planId} lens={lens} />
              <NextList planId={planId} items={overview.agenda} />
            </div>
          </div>
          <SdgRow planId={planId} counts={overview.sdgCounts} />
        </>
      )}
    </>
  );
}

function Since({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  const { day, setDay } = useSinceAddress(lens.asOf);
  const isDrawn = useIsDrawn();
  const place = (
    <section className={css.section}>
      <h2>{t('overview.since.title')}</h2>
      <p className="muted">{t('overview.since.loading')}</p>
    </section>
  );
  if (!isDrawn) return place;
  return (
    <Suspense fallback={place}>
      <SinceList planId={planId} lens={lens} day={day} onDay={setDay} />
    </Suspense>
  );
}
