/** Reading: one hook per question. Data comes ready to draw and stays true through `live.ts`. */
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Commit } from '#/domain/log.ts';
import type { Id, IsoDate, Reading } from '#/domain/model.ts';
import { type Lens, lastCountedDate, type PlanView, viewPlan } from '#/domain/planView.ts';
import { EMPTY_SUMMARY, readingsAsOf, type SeriesSummary, type SummaryReading } from '#/domain/series.ts';
import { database } from './db.ts';
import {
  listPlans,
  loadCommits,
  loadManyReadings,
  loadReadings,
  loadSnapshot,
  type PlanListing,
  type Snapshot,
} from './load.ts';
import { type UndoState, undoState } from './undo.ts';

export const keys = {
  plans: ['plans'] as const,
  plan: (plan: Id) => ['plan', plan] as const,
  allSeries: (plan: Id) => ['series', plan] as const,
  series: (plan: Id, indicator: Id) => ['series', plan, indicator] as const,
  log: (plan: Id) => ['log', plan] as const,
};

// Nothing goes stale by itself: `live.ts` says when it does.
const lasting = { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } as const;

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

/** A plan in memory: undefined while it is read, null when there is none of that id here. */
export function useSnapshot(plan: Id): { snapshot: Snapshot | null | undefined; error: unknown } {
  const { data, error } = useQuery(planQuery(plan));
  return { snapshot: data, error };
}

/** A plan judged and numbered as seen through a lens; undefined while it is read or when there is no such plan. */
export function usePlanView(plan: Id, lens: Lens): PlanView | undefined {
  const { snapshot } = useSnapshot(plan);
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

/** The latest commits of a plan, the newest first. */
export function useCommits(plan: Id, limit: number): Commit[] | undefined {
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'latest', limit],
    queryFn: () => loadCommits(database(), plan, limit),
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
