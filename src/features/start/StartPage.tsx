/** The first page. A browser with plans goes straight to the one used last; `?choose=true` shows the list instead. */
import { Navigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { ClockDialog } from '#/parts/clock/ClockDialog.tsx';
import { LanguageChoice } from '#/parts/frame/LanguageChoice.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { WriterDialog } from '#/parts/writer/WriterDialog.tsx';
import { usePrefs } from '#/store/device/prefs.ts';
import type { PlanListing } from '#/store/read/load.ts';
import { usePlans } from '#/store/source/queries.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { Cairn } from '#/ui/page/Cairn.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { OpeningDialog } from './opening/OpeningDialog.tsx';
import { useOpenPlanFile } from './opening/useOpenPlanFile.ts';
import { PlanList } from './PlanList.tsx';
import css from './start.module.css';
import { useFileDrop } from './useFileDrop.ts';
import { Ways } from './Ways.tsx';

export function StartPage() {
  const { plans, error } = usePlans();
  const choose = useSearch({ strict: false, select: (search) => search.choose === true });
  if (!plans && error) throw error;
  if (!plans) {
    return (
      <main className={css.page}>
        <Loading />
      </main>
    );
  }
  return <Landing key={String(choose)} plans={plans} choose={choose} />;
}

function Landing({ plans, choose }: { plans: readonly PlanListing[]; choose: boolean }) {
  const lastPlan = usePrefs((prefs) => prefs.lastPlan);
  // Decided on arrival: a plan that is made or opened here shows itself when it is ready.
  const [planId] = useState(() =>
    choose ? undefined : (openable(plans).find(({ id }) => id === lastPlan) ?? openable(plans)[0])?.id,
  );
  if (planId) return <Navigate to="/plan/$planId" params={{ planId }} replace />;
  return <Start plans={plans} lastPlan={lastPlan} />;
}

function openable(plans: readonly PlanListing[]): PlanListing[] {
  return plans.filter(({ isBroken }) => !isBroken);
}

function Start({ plans, lastPlan }: { plans: readonly PlanListing[]; lastPlan: string }) {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const file = useOpenPlanFile();
  const hasPlans = plans.length > 0;
  usePageTitle(hasPlans ? t('start.plans.title') : t('start.title'));
  const isOver = useFileDrop((files) => {
    const [first] = files;
    if (files.length > 1) show({ tone: 'failed', text: t('start.file.tooMany', { count: files.length }) });
    else if (first) file.open(first);
  });
  return (
    <main className={css.page}>
      <header className={css.top}>
        <p className={css.brand}>
          <Cairn size={30} />
          {t('common.appName')}
        </p>
        <LanguageChoice label={t('start.language')} />
      </header>
      {hasPlans ? (
        <>
          <div className={css.intro}>
            <h1>{t('start.plans.title')}</h1>
            <p className="muted">{t('start.plans.lead')}</p>
          </div>
          <PlanList plans={plans} lastPlan={lastPlan} />
        </>
      ) : (
        <div className={css.hero}>
          <Cairn size={104} />
          <h1>{t('start.lead')}</h1>
          <p>{t('start.about')}</p>
        </div>
      )}
      <Ways title={hasPlans ? t('start.moreWays') : t('start.ways')} onFile={file.open} />
      <p className={css.private}>{t('start.private')}</p>
      {isOver && (
        <div className={css.drop} aria-hidden>
          <p>{t('start.file.drop')}</p>
        </div>
      )}
      {file.opening && <OpeningDialog opening={file.opening} file={file} />}
      <WriterDialog />
      <ClockDialog />
    </main>
  );
}
