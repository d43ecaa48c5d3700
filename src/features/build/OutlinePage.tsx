/** “Edit the plan”: all of it, in every plan period, as an outline in which it is written. */
import { useMemo, useState } from 'react';
import { type OutlineRef, outlineOf } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { BuildHead } from '#/parts/frame/BuildHead.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import type { Snapshot } from '#/store/read/load.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { Guide, missingStep } from './Guide.tsx';
import { Outline } from './Outline.tsx';
import css from './outline.module.css';

export function OutlinePage({ planId }: { planId: Id }) {
  const { t } = useText();
  const { snapshot } = useSnapshot(planId);
  const isPast = useIsReadOnly();
  usePageTitle(t('build.title'));
  if (!snapshot) return <Loading />;
  return (
    <>
      <BuildHead planId={planId} tab="outline" />
      <p className={css.lead} data-print="hide">
        {isPast ? t('build.leadPast') : t('build.lead')}
      </p>
      <Plan key={planId} plan={planId} snapshot={snapshot} isPast={isPast} />
    </>
  );
}

function Plan({ plan, snapshot, isPast }: { plan: Id; snapshot: Snapshot; isPast: boolean }) {
  const { t } = useText();
  const items = useMemo(() => outlineOf(snapshot.rows), [snapshot.rows]);
  const step = missingStep(items);
  const [built, setBuilt] = useState<OutlineRef>();
  if (isPast && items.length === 0) {
    return <EmptyState title={t('build.emptyPast.title')}>{t('build.emptyPast.text')}</EmptyState>;
  }
  return (
    <>
      {step && !isPast && (
        <Guide plan={plan} snapshot={snapshot} items={items} current={step} onBuilt={setBuilt} />
      )}
      {items.length > 0 && <Outline plan={plan} snapshot={snapshot} items={items} focused={built} />}
    </>
  );
}
