import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { useSnapshot } from '#/store/source/queries.ts';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { AboutSection, KeysSection } from './sections/AboutSections.tsx';
import { BackupSection } from './sections/BackupSection.tsx';
import { ClockSection } from './sections/ClockSection.tsx';
import { LookSection } from './sections/LookSection.tsx';
import { MergeSection } from './sections/MergeSection.tsx';
import { PlanSections } from './sections/PlanSections.tsx';
import { PracticeSection } from './sections/PracticeSection.tsx';
import { RemovalSection } from './sections/RemovalSection.tsx';
import { StorageSection } from './sections/StorageSection.tsx';
import { WriterSection } from './sections/WriterSection.tsx';
import css from './settings.module.css';

export function SettingsPage({ planId }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  const { snapshot } = useSnapshot(planId);
  usePageTitle(t('settings.title'));
  if (!snapshot) return <Loading />;
  return (
    <div className={css.page}>
      <h1>{t('settings.title')}</h1>
      <WriterSection />
      <LookSection />
      <EditOnly>
        <PlanSections planId={planId} rows={snapshot.rows} />
        <PracticeSection planId={planId} snapshot={snapshot} />
        <BackupSection planId={planId} snapshot={snapshot} />
        <MergeSection planId={planId} />
        <ClockSection key={snapshot.head} planId={planId} snapshot={snapshot} />
      </EditOnly>
      <StorageSection />
      <EditOnly>
        <RemovalSection planId={planId} plan={snapshot.rows.plan} head={snapshot.head} />
      </EditOnly>
      <KeysSection />
      <AboutSection />
    </div>
  );
}
