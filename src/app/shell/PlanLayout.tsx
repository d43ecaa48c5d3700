/** The frame around a plan's pages: navigation, plan name, period, date, and what needs saying. */
import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import type { IsoDate } from '#/domain/values/dates.ts';
import { loadOpening } from '#/features/start/feature.ts';
import { useText } from '#/i18n/i18n.ts';
import { useKnownAddress, usePlanAddress } from '#/parts/address/address.ts';
import { ClockDialog } from '#/parts/clock/ClockDialog.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { useOpenFile } from '#/parts/planFile/openFile.ts';
import { panelFor } from '#/parts/registry/registered.ts';
import { WriterDialog } from '#/parts/writer/WriterDialog.tsx';
import { usePrefs } from '#/store/device/prefs.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { useFrame, useSnapshot } from '#/store/source/queries.ts';
import { PlanSourceProvider, useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { ErrorPage, PlanMissing } from '../FailurePages.tsx';
import { Find } from '../find/Find.tsx';
import { Banners } from './Banners.tsx';
import { MendedPlan } from './MendedPlan.tsx';
import { Navigation } from './Navigation.tsx';
import { PaperHead } from './PaperHead.tsx';
import { PastBanner, PastMissing } from './Past.tsx';
import css from './PlanLayout.module.css';
import { TopBar } from './TopBar.tsx';
import { useUndoKeys } from './useUndoKeys.ts';

const PanelHost = lazy(async () => {
  const { request } = usePanel.getState();
  // The frame of panels and the panel that is asked for are fetched at once.
  const [{ PanelHost: Host }] = await Promise.all([
    import('./PanelHost.tsx'),
    request && panelFor(request)?.load(),
  ]);
  return { default: Host };
});
const OpenHere = lazy(async () => ({ default: await loadOpening() }));

export function PlanLayout() {
  const day = useKnownAddress();
  const source = useMemo(() => sourceOn(day), [day]);
  return (
    <PlanSourceProvider value={source}>
      <SourcedPlan />
    </PlanSourceProvider>
  );
}

function SourcedPlan() {
  const { planId } = useParams({ from: '/plan/$planId' });
  const { frame, error } = useFrame(planId);
  const { snapshot, error: readError } = useSnapshot(planId, false);
  const isGone = frame === null;
  // Deleted in another tab, a plan takes with it what is open over its pages.
  useEffect(() => {
    if (isGone) usePanel.getState().close();
  }, [isGone]);
  // What has been read stays, with what is being written on it, though it could not be read anew.
  if (error && frame === undefined) return <ErrorPage error={error} />;
  if (readError && snapshot === undefined) return <ErrorPage error={readError} />;
  if (isGone) return <PlanMissing />;
  return <Frame key={planId} planId={planId} isReady={frame !== undefined} />;
}

function Frame({ planId, isReady }: { planId: string; isReady: boolean }) {
  const { t } = useText();
  const opened = usePrefs((prefs) => prefs.opened);
  const isPast = useIsReadOnly();
  useUndoKeys(planId);
  useEffect(() => {
    if (isReady) opened(planId);
  }, [isReady, planId, opened]);
  // The past has no panels.
  useEffect(() => {
    if (isPast) usePanel.getState().close();
  }, [isPast]);
  return (
    <div className={css.frame} data-past={isPast || undefined}>
      <a className={css.skip} href="#content" data-print="hide">
        {t('shell.skip')}
      </a>
      <Navigation planId={planId} />
      <div className={css.column}>
        <TopBar planId={planId} />
        {isReady && <PaperHead planId={planId} />}
        {isReady && (isPast ? <PastBanner /> : <Banners planId={planId} />)}
        <main id="content" className={css.main} tabIndex={-1}>
          {isReady ? (
            <Suspense fallback={<Loading />}>
              <Page planId={planId} />
            </Suspense>
          ) : (
            <Loading />
          )}
        </main>
      </div>
      {isReady && !isPast && <Panels />}
      {isReady && !isPast && <MendedPlan planId={planId} />}
      <FileOpening />
      {isReady && <Find planId={planId} />}
      <WriterDialog />
      <ClockDialog />
    </div>
  );
}

function Page({ planId }: { planId: string }) {
  const isPast = useIsReadOnly();
  const { snapshot } = useSnapshot(planId, isPast);
  return isPast && snapshot === null ? <PastMissing planId={planId} /> : <Outlet />;
}

/** A plan file that was chosen on one of the pages. */
function FileOpening() {
  const { request, done } = useOpenFile();
  if (!request) return null;
  return (
    <Suspense fallback={null}>
      <OpenHere request={request} onDone={done} />
    </Suspense>
  );
}

/** The editing panels load with the first that is opened. */
function Panels() {
  const { planId, lens } = usePlanAddress();
  const navigate = useNavigate();
  const showAsOf = useCallback(
    (asOf: IsoDate) =>
      void navigate({ to: '.', resetScroll: false, search: (before: object) => ({ ...before, asOf }) }),
    [navigate],
  );
  const isOpen = usePanel((panel) => panel.request !== undefined);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <PanelHost planId={planId} lens={lens} showAsOf={showAsOf} />
    </Suspense>
  );
}
