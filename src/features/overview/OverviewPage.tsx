/** The first page: one sentence, every area on one axis, what needs attention, what changed, what is due. */
import { lazy, Suspense } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview } from '#/domain/view/overview.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { linked } from '#/i18n/format/linked.ts';
import { useText } from '#/i18n/i18n.ts';
import { summariseView } from '#/i18n/saying/summary.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { useOverview, useSnapshot } from '#/store/source/queries.ts';
import { useIsDrawn } from '#/store/source/useIsDrawn.ts';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
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

/** What was asked for, and what is asked of whom. */
const AnswerSections = lazy(async () => ({
  default: (await import('./AnswerSections.tsx')).AnswerSections,
}));

export function OverviewPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const text = useText();
  const { t } = text;
  const overview = useOverview(planId, lens);
  // Only followed: what it adds to the page comes after the page has been drawn.
  const { snapshot } = useSnapshot(planId, false);
  usePageTitle(t('overview.title'));
  if (!overview) return <Loading />;
  return (
    <div className={css.page}>
      <h1>
        <Sentences planId={planId} text={summariseView(overview, text, linked)} />
      </h1>
      <Subtitle planId={planId} overview={overview} />
      <EditOnly>
        <PracticeOffer planId={planId} figures={overview.figures} />
      </EditOnly>
      <AreaList planId={planId} overview={overview} snapshot={snapshot} />
      {overview.areas.length > 0 && (
        <>
          <div className={css.columns}>
            <AttentionList planId={planId} overview={overview} />
            <div>
              <Since planId={planId} lens={lens} />
              <NextList planId={planId} items={overview.agenda} />
            </div>
          </div>
          <Answers planId={planId} overview={overview} />
          <SdgRow planId={planId} counts={overview.sdgCounts} />
        </>
      )}
    </div>
  );
}

function Answers({ planId, overview }: { planId: Id; overview: Overview }) {
  const isDrawn = useIsDrawn();
  if (!isDrawn || (overview.asked.length === 0 && overview.needed.length === 0)) return null;
  return (
    <Suspense>
      <AnswerSections planId={planId} overview={overview} />
    </Suspense>
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
