/** Reading: one hook per question. Data comes ready to draw and stays true through `live.ts`. */
import { keepPreviousData, type QueryClient, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { CommitHeadline } from '#/domain/log.ts';
import type { Id, IsoDate, Reading } from '#/domain/model.ts';
import { type Overview, overviewOf } from '#/domain/overview.ts';
import { type Lens, lastCountedDate, type PlanView, viewPlan } from '#/domain/planView.ts';
import { EMPTY_SUMMARY, readingsAsOf, type SeriesSummary, type SummaryReading } from '#/domain/series.ts';
import { database } from './db.ts';
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
import { type UndoState, undoState } from './undo.ts';

export const keys = {
  plans: ['plans'] as const,
  frame: (plan: Id) => ['frame', plan] as const,
  plan: (plan: Id) => ['plan', plan] as const,
  allSeries: (plan: Id) => ['series', plan] as const,
  series: (plan: Id, indicator: Id) => ['series', plan, indicator] as const,
  log: (plan: Id) => ['log', plan] as const,
};

// Nothing goes stale by itself: `live.ts` says when it does.
// Nor is it compared with what was there before: a snapshot shares what has not changed by how it is made.
const lasting = {
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

/** What a plan's pages need before anything else: undefined while it is read, null when there is no such plan here. */
export function useFrame(plan: Id): { frame: Frame | null | undefined; error: unknown } {
  const { data, error } = useQuery(frameQuery(plan));
  return { frame: data, error };
}

/**
 * A plan in memory: undefined while it is read, null when there is none of that id here. With `isWanted` false it is
 * not read for this caller's sake, only followed.
 */
export function useSnapshot(
  plan: Id,
  isWanted = true,
): { snapshot: Snapshot | null | undefined; error: unknown } {
  const { data, error } = useQuery({ ...planQuery(plan), enabled: isWanted });
  return { snapshot: data, error };
}

/**
 * The overview through a lens. Where one is kept that is true now, it is there at once and the plan is read after it has
 * been drawn; otherwise it is worked out from the plan, and kept for next time.
 */
export function useOverview(plan: Id, lens: Lens): Overview | undefined {
  const { frame } = useFrame(plan);
  const kept = frame?.kept && frame.kept.lens === lensKey(lens) ? frame.kept.overview : undefined;
  const isDrawn = useIsDrawn();
  const isWanted = frame !== undefined && (kept === undefined || isDrawn);
  const { snapshot } = useSnapshot(plan, isWanted);
  const view = usePlanView(plan, lens, isWanted);
  const made = useMemo(
    () => (view && snapshot ? overviewOf(view, snapshot.rows, snapshot.summaries) : undefined),
    [view, snapshot],
  );
  useEffect(() => {
    if (!made || !snapshot) return;
    // After the page has been drawn; a commit in the meantime starts the wait anew.
    const timer = setTimeout(() => {
      keepOverview(database(), plan, snapshot, made).catch((error: unknown) => console.warn(error));
    }, 500);
    return () => clearTimeout(timer);
  }, [plan, snapshot, made]);
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
  const until = lastCountedDate(lens);
  const missing = useMemo(() => (snapshot ? beyondSummary(snapshot, until) : []), [snapshot, until]);
  const deep = useQuery({
    queryKey: [...keys.allSeries(plan), 'until', until, snapshot?.head],
    queryFn: missing.length > 0 ? () => loadManyReadings(database(), plan, missing) : skipToken,
    // The page stays as it is while older readings are read anew after a commit.
    placeholderData: keepPreviousData,
    ...lasting,
  });
  return useMemo(() => {
    if (!snapshot || (missing.length > 0 && !deep.data)) return undefined;
    return viewOf(snapshot, lens, deep.data);
  }, [snapshot, lens, missing, deep.data]);
}

/** One indicator's readings in date order; undefined while they are read. */
export function useReadings(plan: Id, indicator: Id): Reading[] | undefined {
  const { data } = useQuery({
    queryKey: keys.series(plan, indicator),
    queryFn: () => loadReadings(database(), plan, indicator),
    ...lasting,
  });
  return data;
}

/** The headlines of a plan's latest commits, the newest first. */
export function useHeadlines(plan: Id, limit: number): CommitHeadline[] | undefined {
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'latest', limit],
    queryFn: () => loadHeadlines(database(), plan, limit),
    ...lasting,
  });
  return data;
}

/** What undo and redo would do now. */
export function useUndoState(plan: Id): UndoState | undefined {
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'undo'],
    queryFn: () => undoState(database(), plan),
    ...lasting,
  });
  return data;
}

/** Indicators whose current reading on a date is older than their summary. */
export function beyondSummary(snapshot: Snapshot, until: IsoDate): Id[] {
  const ids: Id[] = [];
  for (const [id, summary] of snapshot.summaries) if (!readingsAsOf(summary, until)) ids.push(id);
  return ids;
}

const views = new WeakMap<Snapshot, Map<string, PlanView>>();

/** The view of a snapshot, made once however many components ask for it. */
export function viewOf(snapshot: Snapshot, lens: Lens, deep?: ReadonlyMap<Id, Reading[]>): PlanView {
  const made = views.get(snapshot) ?? new Map<string, PlanView>();
  views.set(snapshot, made);
  const key = `${lens.asOf}|${lens.period?.id ?? ''}|${deep ? 'deep' : ''}`;
  const known = made.get(key);
  if (known) return known;
  const until = lastCountedDate(lens);
  const view = viewPlan(
    snapshot.rows,
    (id) => deep?.get(id) ?? summaryReadings(snapshot.summaries.get(id) ?? EMPTY_SUMMARY, until),
    lens,
  );
  made.set(key, view);
  return view;
}

const fromSummaries = new WeakMap<SeriesSummary, Map<boolean, SummaryReading[]>>();

/** As {@link readingsAsOf}, giving the same array for the same summary so that judgements can be remembered. */
function summaryReadings(summary: SeriesSummary, until: IsoDate): SummaryReading[] {
  const readings = readingsAsOf(summary, until) ?? [];
  const made = fromSummaries.get(summary) ?? new Map<boolean, SummaryReading[]>();
  fromSummaries.set(summary, made);
  const known = made.get(readings.length > 0);
  if (known) return known;
  made.set(readings.length > 0, readings);
  return readings;
}
