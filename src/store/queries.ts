/** Reading: one hook per question. Data comes ready to draw and stays true through `live.ts`. */
import { keepPreviousData, type QueryClient, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { CommitHeadline } from '#/domain/log.ts';
import type { Id, IsoDate, Reading } from '#/domain/model.ts';
import { type Overview, overviewOf } from '#/domain/overview.ts';
import { type Lens, type PlanView, reachThrough, viewPlan } from '#/domain/planView.ts';
import { EMPTY_SUMMARY, knownReadings, readingsReaching } from '#/domain/series.ts';
import { database } from './db.ts';
import { useKnownOn } from './knownOn.ts';
import {
  listPlans,
  loadHeadlines,
  loadManyReadings,
  loadReadings,
  loadSnapshot,
  type PlanListing,
  type Snapshot,
} from './load.ts';
import { type Frame, keepOverview, lensKey, loadFrame } from './overview.ts';
import { loadBeginning, loadKnown, loadPast, type PastSnapshot } from './past.ts';
import { type UndoState, undoState } from './undo.ts';

export const keys = {
  plans: ['plans'] as const,
  frame: (plan: Id) => ['frame', plan] as const,
  plan: (plan: Id) => ['plan', plan] as const,
  allSeries: (plan: Id) => ['series', plan] as const,
  series: (plan: Id, indicator: Id) => ['series', plan, indicator] as const,
  log: (plan: Id) => ['log', plan] as const,
  /** A plan as it stood follows from the log: what makes that stale makes this stale. */
  past: (plan: Id, day: IsoDate) => ['log', plan, 'past', day] as const,
};

// Nothing goes stale by itself: `live.ts` says when it does.
// Nor is it compared with what was there before: a snapshot shares what has not changed by how it is made.
export const lasting = {
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: 'always',
  structuralSharing: false,
} as const;

/** The plans in this browser. */
export function usePlans(): { plans: PlanListing[] | undefined; error: unknown } {
  const { data, error } = useQuery({
    queryKey: keys.plans,
    queryFn: () => listPlans(database()),
    ...lasting,
  });
  return { plans: data, error };
}

/** How a plan's snapshot is read; routes use it to start reading before the page is here. */
export function planQuery(plan: Id) {
  return {
    queryKey: keys.plan(plan),
    queryFn: async () => (await loadSnapshot(database(), plan)) ?? null,
    gcTime: Number.POSITIVE_INFINITY,
    ...lasting,
  };
}

/** How a plan's frame is read; routes start with it. */
function frameQuery(plan: Id) {
  return {
    queryKey: keys.frame(plan),
    queryFn: async () => (await loadFrame(database(), plan)) ?? null,
    gcTime: Number.POSITIVE_INFINITY,
    ...lasting,
  };
}

/**
 * Starts reading a plan for the page that is about to be drawn. The overview may be kept from last time; then it is drawn
 * before the plan is read, and the plan is not read here. Never rejects: pages show what went wrong.
 */
export async function startReading(client: QueryClient, plan: Id, page: 'overview' | 'other'): Promise<void> {
  await client.prefetchQuery(frameQuery(plan));
  const frame = client.getQueryData<Frame | null>(keys.frame(plan));
  if (page === 'overview' && frame?.kept) return;
  await client.prefetchQuery(planQuery(plan));
}

/**
 * What a plan's pages need before anything else: undefined while it is read, null when there is no such plan here. It is of
 * the plan as it is now, whatever day the pages show.
 */
export function useFrame(plan: Id): { frame: Frame | null | undefined; error: unknown } {
  const { data, error } = useQuery(frameQuery(plan));
  return { frame: data, error };
}

/**
 * A plan in memory, now or as it stood (`knownOn.ts`): undefined while it is read, null when there was none of that id
 * here. With `isWanted` false it is not read for this caller's sake, only followed.
 */
export function useSnapshot(
  plan: Id,
  isWanted = true,
): { snapshot: Snapshot | null | undefined; error: unknown } {
  const day = useKnownOn();
  const now = useQuery({ ...planQuery(plan), enabled: isWanted && day === undefined });
  const { past, error } = usePast(plan, isWanted);
  return day === undefined ? { snapshot: now.data, error: now.error } : { snapshot: past, error };
}

/** The plan as it stood on the day that the pages show; undefined where they show now, and while it is read. */
function usePast(plan: Id, isWanted = true): { past: PastSnapshot | null | undefined; error: unknown } {
  const day = useKnownOn();
  const { data, error } = useQuery({
    queryKey: keys.past(plan, day ?? ''),
    queryFn: day === undefined ? skipToken : async () => (await loadPast(database(), plan, day)) ?? null,
    enabled: isWanted,
    ...lasting,
  });
  return { past: day === undefined ? undefined : data, error };
}

/**
 * The overview through a lens. Where one is kept that is true now, it is there at once and the plan is read after it has
 * been drawn; otherwise it is worked out from the plan, and kept for next time.
 */
export function useOverview(plan: Id, lens: Lens): Overview | undefined {
  const { frame } = useFrame(plan);
  const isPast = useKnownOn() !== undefined;
  const kept = !isPast && frame?.kept && frame.kept.lens === lensKey(lens) ? frame.kept.overview : undefined;
  const isDrawn = useIsDrawn();
  const isWanted = frame !== undefined && (kept === undefined || isDrawn);
  const { snapshot } = useSnapshot(plan, isWanted);
  const view = usePlanView(plan, lens, isWanted);
  const made = useMemo(
    () => (view && snapshot ? overviewOf(view, snapshot.rows, snapshot.summaries) : undefined),
    [view, snapshot],
  );
  useEffect(() => {
    if (!made || !snapshot || isPast) return;
    // After the page has been drawn; a commit in the meantime starts the wait anew.
    const timer = setTimeout(() => {
      keepOverview(database(), plan, snapshot, made).catch((error: unknown) => console.warn(error));
    }, 500);
    return () => clearTimeout(timer);
  }, [plan, snapshot, made, isPast]);
  return made ?? kept;
}

/** Whether what the component drew first has been on the screen for a frame. */
function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setDrawn(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isDrawn;
}

/** A plan judged and numbered as seen through a lens; undefined while it is read or when there is no such plan. */
export function usePlanView(plan: Id, lens: Lens, isWanted = true): PlanView | undefined {
  const { snapshot } = useSnapshot(plan, isWanted);
  const { past } = usePast(plan, isWanted);
  const missing = useMemo(
    () => (snapshot && !past ? beyondSummary(snapshot, lens) : []),
    [snapshot, past, lens],
  );
  const deep = useQuery({
    // What is missing follows from the lens and the plan as it is.
    queryKey: [...keys.allSeries(plan), 'through', lens.asOf, lens.period?.end, snapshot?.head],
    queryFn: missing.length > 0 ? () => loadManyReadings(database(), plan, missing) : skipToken,
    // The page stays as it is while older readings are read anew after a commit.
    placeholderData: keepPreviousData,
    ...lasting,
  });
  return useMemo(() => {
    if (past) return viewOf(past, lens, past.series);
    if (!snapshot || (missing.length > 0 && !deep.data)) return undefined;
    return viewOf(snapshot, lens, deep.data);
  }, [snapshot, past, lens, missing, deep.data]);
}

/** One indicator's readings in date order; undefined while they are read. */
export function useReadings(plan: Id, indicator: Id): Reading[] | undefined {
  const day = useKnownOn();
  const { past } = usePast(plan);
  const { data } = useQuery({
    queryKey: keys.series(plan, indicator),
    queryFn: () => loadReadings(database(), plan, indicator),
    enabled: day === undefined,
    ...lasting,
  });
  if (day === undefined) return data;
  return past === undefined ? undefined : (past?.series.get(indicator) ?? NO_READINGS);
}

const NO_READINGS: Reading[] = [];

/** The readings of all indicators that have any, in date order; undefined while they are read. */
export function useAllReadings(plan: Id): ReadonlyMap<Id, Reading[]> | undefined {
  const day = useKnownOn();
  const { past } = usePast(plan);
  const { snapshot } = useSnapshot(plan);
  const { data } = useQuery({
    // With the head in it, a change of the plan reads its series anew.
    queryKey: [...keys.allSeries(plan), 'all', snapshot?.head],
    queryFn: snapshot
      ? () =>
          loadManyReadings(
            database(),
            plan,
            snapshot.rows.indicators.map(({ id }) => id),
          )
      : skipToken,
    enabled: day === undefined,
    ...lasting,
  });
  return day === undefined ? data : past?.series;
}

/** The headlines of a plan's latest commits, the newest first. */
export function useHeadlines(plan: Id, limit: number): CommitHeadline[] | undefined {
  const day = useKnownOn();
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'latest', limit, day],
    queryFn: async () =>
      day === undefined
        ? loadHeadlines(database(), plan, limit)
        : (await loadKnown(database(), plan, day)).reverse().slice(0, limit),
    ...lasting,
  });
  return data;
}

/** When the first change that this copy of a plan knows of was made, as an ISO instant; undefined while it is read. */
export function useBeginning(plan: Id): string | undefined {
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'beginning'],
    queryFn: async () => (await loadBeginning(database(), plan)) ?? null,
    ...lasting,
  });
  return data ?? undefined;
}

/** What undo and redo would do now; nothing while the past is shown. */
export function useUndoState(plan: Id): UndoState | undefined {
  const isPast = useKnownOn() !== undefined;
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'undo'],
    queryFn: () => undoState(database(), plan),
    ...lasting,
  });
  return isPast ? undefined : data;
}

/** Indicators that may be judged by readings older than their summary holds, seen through a lens. */
export function beyondSummary({ rows, summaries }: Snapshot, lens: Lens): Id[] {
  return rows.indicators.flatMap((indicator) => {
    const summary = summaries.get(indicator.id) ?? EMPTY_SUMMARY;
    return readingsReaching(summary, reachThrough(lens, indicator)) ? [] : [indicator.id];
  });
}

const views = new WeakMap<Snapshot, Map<string, PlanView>>();

/** The view of a snapshot, made once however many components ask for it. */
export function viewOf(snapshot: Snapshot, lens: Lens, deep?: ReadonlyMap<Id, Reading[]>): PlanView {
  const made = views.get(snapshot) ?? new Map<string, PlanView>();
  views.set(snapshot, made);
  const key = `${lens.asOf}|${lens.period?.id ?? ''}|${deep ? 'deep' : ''}`;
  const known = made.get(key);
  if (known) return known;
  const view = viewPlan(
    snapshot.rows,
    (id) => deep?.get(id) ?? knownReadings(snapshot.summaries.get(id) ?? EMPTY_SUMMARY),
    lens,
  );
  made.set(key, view);
  return view;
}
