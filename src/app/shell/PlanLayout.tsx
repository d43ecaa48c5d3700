/** The frame around a plan's pages: navigation, plan name, period, date, and what needs saying. */
import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { usePrefs } from '#/store/prefs.ts';
import { useFrame, useSnapshot } from '#/store/queries.ts';
import { Loading } from '#/ui/Loading.tsx';
import { usePanel } from '#/ui/panel.ts';
import { usePlanAddress } from '../address.ts';
import { ErrorPage, PlanMissing } from '../FailurePages.tsx';
import { Banners } from './Banners.tsx';
import { Navigation } from './Navigation.tsx';
import css from './PlanLayout.module.css';
import { TopBar } from './TopBar.tsx';
import { useUndoKeys } from './useUndoKeys.ts';

const PanelHost = lazy(async () => ({
  default: (await import('#/features/editing/PanelHost.tsx')).PanelHost,
}));

export function PlanLayout() {
  const { planId } = useParams({ from: '/plan/$planId' });
  const { frame, error } = useFrame(planId);
  const { error: readError } = useSnapshot(planId, false);
  if (error ?? readError) return <ErrorPage error={error ?? readError} />;
  if (frame === null) return <PlanMissing />;
  return <Frame key={planId} planId={planId} isReady={frame !== undefined} />;
}

function Frame({ planId, isReady }: { planId: string; isReady: boolean }) {
  const { t } = useText();
  const setPrefs = usePrefs((prefs) => prefs.set);
  useUndoKeys(planId);
  useEffect(() => {
    if (isReady) setPrefs({ lastPlan: planId });
  }, [isReady, planId, setPrefs]);
  // A panel belongs to the plan it was opened in.
  useEffect(() => () => usePanel.getState().close(), []);
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#content" data-print="hide">
        {t('shell.skip')}
      </a>
      <Navigation planId={planId} />
      <div className={css.column}>
        <TopBar planId={planId} />
        {isReady && <Banners planId={planId} />}
        <main id="content" className={css.main} tabIndex={-1}>
          {isReady ? (
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          ) : (
            <Loading />
          )}
        </main>
      </div>
      {isReady && <Panels />}
    </div>
  );
}

/** The editing panels load with the first that is opened. */
function Panels() {
  const { planId, lens } = usePlanAddress();
  const isOpen = usePanel((panel) => panel.request !== undefined);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <PanelHost planId={planId} lens={lens} />
    </Suspense>
  );
}
