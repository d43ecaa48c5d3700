/** Reading: one hook per question, asked of the pages' source. Data comes ready to draw and stays true through `follow.ts`. */
import { type QueryClient, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { CommitHeadline } from '#/domain/log/log.ts';
import { EMPTY_SUMMARY, knownReadings } from '#/domain/readings/series.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type Overview, overviewOf } from '#/domain/view/overview.ts';
import { type Lens, type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { database } from '../database/db.ts';
import { type UndoState, undoState } from '../log/undo.ts';
import {
  listPlans,
  loadAllReadings,
  loadHeadlines,
  loadManyReadings,
  loadReadings,
  loadSnapshot,
  type PlanListing,
  type Snapshot,
} from '../read/load.ts';
import { type Frame, keepOverview, lensKey, loadFrame } from '../read/overview.ts';
import { loadBeginning, loadKnown, loadStill } from '../read/past.ts';
import { type PlanSource, type StillSource, sourceKey } from '../read/planSource.ts';
import { beyondSummary, seriesKeys } from './seriesInMemory.ts';
import { useIsDrawn } from './useIsDrawn.ts';
import { useIsReadOnly, usePlanSource } from './usePlanSource.ts';

/** What a page cannot do without is told of where the page would be; what has been read stays though it cannot be read anew. */
const needed = {
  throwOnError: (_error: unknown, query: { state: { data: unknown } }) => query.state.data === undefined,
} as const;

/** How long (ms) what many readings were read for is kept when no page shows it. */
const KEPT_FOR = 60_000;

export const keys = {
  plans: ['plans'] as const,
  frame: (plan: Id) => ['frame', plan] as const,
  plan: (plan: Id) => ['plan', plan] as const,
  ...seriesKeys,
  log: (plan: Id) => ['log', plan] as const,
  /** A plan that stands still follows from the log: what makes that stale makes this stale. */
  allStill: (plan: Id) => ['log', plan, 'still'] as const,
  still: (plan: Id, source: StillSource) => ['log', plan, 'still', sourceKey(source)] as const,
  /** What is held against now: nothing that is written makes a day that is over stale. */
  wasKnown: (plan: Id, day: IsoDate, isOver: boolean) =>
    isOver ? (['was-known', plan, day] as const) : (['log', plan, 'was-known', day] as const),
};

// Nothing goes stale by itself: `follow.ts` says when it does.
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

/** How a plan that stands still is read. */
function stillQuery(plan: Id, source: StillSource) {
  return {
    queryKey: keys.still(plan, source),
    queryFn: async (): Promise<Snapshot | null> => (await loadStill(database(), plan, source)) ?? null,
    gcTime: KEPT_FOR,
    ...lasting,
  };
}

/** What a source that stands still says of something in it; of the live plan, what `live` reads. */
function seriesQuery<T>(
  plan: Id,
  source: PlanSource,
  live: { queryKey: readonly unknown[]; queryFn: () => Promise<T> },
  inStill: (series: ReadonlyMap<Id, Reading[]>) => T,
) {
  if (source.kind === 'live') return { ...live, ...lasting, ...needed };
  return {
    queryKey: [...keys.still(plan, source), ...live.queryKey],
    // What has been read and is not stale is not read again.
    queryFn: async ({ client }: { client: QueryClient }): Promise<T> =>
      inStill((await client.fetchQuery(stillQuery(plan, source)))?.series ?? new Map()),
    ...lasting,
    ...needed,
  };
}

/**
 * A plan in memory from the pages' source: undefined while it is read, null when there is none of that id there. With
 * `isWanted` false it is not read for this caller's sake, only followed.
 */
export function useSnapshot(
  plan: Id,
  isWanted = true,
): { snapshot: Snapshot | null | undefined; error: unknown } {
  const source = usePlanSource();
  const query = source.kind === 'live' ? planQuery(plan) : stillQuery(plan, source);
  const { data, error } = useQuery<Snapshot | null>({ ...query, enabled: isWanted });
  return { snapshot: data, error };
}

/**
 * The overview through a lens. Where one is kept that is true now, it is there at once and the plan is read after it has
 * been drawn; otherwise it is worked out from the plan, and kept for next time.
 */
export function useOverview(plan: Id, lens: Lens): Overview | undefined {
  const { frame } = useFrame(plan);
  const isLive = !useIsReadOnly();
  const kept = isLive && frame?.kept && frame.kept.lens === lensKey(lens) ? frame.kept.overview : undefined;
  const isDrawn = useIsDrawn();
  const isWanted = frame !== undefined && (kept === undefined || isDrawn);
  const { snapshot } = useSnapshot(plan, isWanted);
  const view = usePlanView(plan, lens, isWanted);
  const made = useMemo(
    () => (view && snapshot ? overviewOf(view, snapshot.rows, snapshot.summaries) : undefined),
    [view, snapshot],
  );
  useEffect(() => {
    if (!made || !snapshot || !isLive) return;
    // After the page has been drawn; a commit in the meantime starts the wait anew.
    const timer = setTimeout(() => {
      keepOverview(database(), plan, snapshot, made).catch((error: unknown) => console.warn(error));
    }, 500);
    return () => clearTimeout(timer);
  }, [plan, snapshot, made, isLive]);
  return made ?? kept;
}

/** A plan judged and numbered as seen through a lens; undefined while it is read or when there is no such plan. */
export function usePlanView(plan: Id, lens: Lens, isWanted = true): PlanView | undefined {
  const { snapshot } = useSnapshot(plan, isWanted);
  const missing = useMemo(() => (snapshot ? beyondSummary(snapshot, lens) : []), [snapshot, lens]);
  const deep = useQuery({
    queryKey: keys.seriesThrough(plan, lens),
    queryFn: missing.length > 0 ? () => loadManyReadings(database(), plan, missing) : skipToken,
    gcTime: KEPT_FOR,
    ...lasting,
    ...needed,
  });
  const isWaiting = missing.length > 0 && !deep.data;
  const view = useMemo(() => {
    return snapshot && !isWaiting ? viewOf(snapshot, lens, snapshot.series ?? deep.data) : undefined;
  }, [snapshot, lens, isWaiting, deep.data]);
  // The page stays as it is while the older readings for another date are read.
  const [last, setLast] = useState(view);
  if (view && view !== last) setLast(view);
  return view ?? (isWaiting && last?.plan.id === plan ? last : undefined);
}

/** One indicator's readings in date order; undefined while they are read. */
export function useReadings(plan: Id, indicator: Id): Reading[] | undefined {
  const live = {
    queryKey: keys.series(plan, indicator),
    queryFn: () => loadReadings(database(), plan, indicator),
  };
  const query = seriesQuery(plan, usePlanSource(), live, (series) => series.get(indicator) ?? []);
  return useQuery<Reading[]>(query).data;
}

/** The readings of all indicators that have any, in date order; undefined while they are read. */
export function useAllReadings(plan: Id): ReadonlyMap<Id, Reading[]> | undefined {
  const live = { queryKey: keys.everySeries(plan), queryFn: () => loadAllReadings(database(), plan) };
  const query = seriesQuery(plan, usePlanSource(), live, (series) => series);
  return useQuery<ReadonlyMap<Id, Reading[]>>({ ...query, gcTime: KEPT_FOR }).data;
}

/** The headlines of a plan's latest commits, the newest first. */
export function useHeadlines(plan: Id, limit: number): CommitHeadline[] | undefined {
  const source = usePlanSource();
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'latest', limit, sourceKey(source)],
    queryFn: async () =>
      source.kind === 'live'
        ? loadHeadlines(database(), plan, limit)
        : (await loadKnown(database(), plan, source)).reverse().slice(0, limit),
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

/** What undo and redo would do now; nothing where the plan can only be looked at. */
export function useUndoState(plan: Id): UndoState | undefined {
  const isReadOnly = useIsReadOnly();
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'undo'],
    queryFn: () => undoState(database(), plan),
    ...lasting,
  });
  return isReadOnly ? undefined : data;
}

interface MadeView {
  deep: ReadonlyMap<Id, Reading[]> | undefined;
  view: PlanView;
}

/** Views of a snapshot that are remembered: two are compared, and one goes back to the one before. */
const REMEMBERED_VIEWS = 4;
const views = new WeakMap<Snapshot, Map<string, MadeView>>();

/** The view of a snapshot, made once however many components ask for it. */
export function viewOf(snapshot: Snapshot, lens: Lens, deep?: ReadonlyMap<Id, Reading[]>): PlanView {
  const made = views.get(snapshot) ?? new Map<string, MadeView>();
  views.set(snapshot, made);
  const key = lensKey(lens);
  const known = made.get(key);
  if (known && known.deep === deep) return known.view;
  const view = viewPlan(
    snapshot.rows,
    (id) => deep?.get(id) ?? knownReadings(snapshot.summaries.get(id) ?? EMPTY_SUMMARY),
    lens,
  );
  made.delete(key);
  made.set(key, { deep, view });
  const [oldest] = made.keys();
  if (made.size > REMEMBERED_VIEWS && oldest !== undefined) made.delete(oldest);
  return view;
}
