/**
 * What a plan was known as on an earlier day, to be held against what is known now. Nothing that is known later changes what
 * was known then, so it is folded once, however much is written meanwhile.
 */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clockBound } from '#/domain/log/clock.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { earlier, type IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type Difference, differencesBetween } from '#/domain/view/differences.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { database, ofPlan, type VardeDatabase } from '../database/db.ts';
import { everyRow, touchKey } from '../database/touched.ts';
import { loadArrivals, loadManyReadings, type Snapshot } from '../read/load.ts';
import {
  commitsArrivedAfter,
  endOfDay,
  loadFirstKnown,
  loadStill,
  type StillSnapshot,
} from '../read/past.ts';
import { onDay, sourceKey } from '../read/planSource.ts';
import { keys, lasting, usePlanView, useSnapshot, viewOf } from './queries.ts';
import { usePlanSource } from './usePlanSource.ts';

/** A plan as it was known then. */
interface Then {
  snapshot: StillSnapshot;
  /** When the plan came to be, as an ISO instant, where that was after the day asked for: nothing was known before. */
  begun?: string;
}

export interface Since {
  differences: Difference[];
  /** See {@link Then}. */
  begun?: string;
}

/** How long (ms) what was known then is kept when no page shows it. */
const KEPT_FOR = 60_000;

async function loadThen(db: VardeDatabase, plan: Id, day: IsoDate): Promise<Then | undefined> {
  const snapshot = await loadStill(db, plan, onDay(day));
  if (snapshot) return { snapshot };
  const first = await loadFirstKnown(db, plan);
  return first && { snapshot: first.snapshot, begun: first.at };
}

/**
 * The indicators whose readings may differ from what was known at the end of a day; all of the given ones where a commit
 * changed very many rows.
 */
async function loadTouchedSince(
  db: VardeDatabase,
  plan: Id,
  day: IsoDate,
  indicators: readonly Id[],
): Promise<Id[]> {
  const end = endOfDay(day);
  const bound: [Id, string] = [plan, clockBound(end + 1)];
  return db.transaction('r', [db.commits, db.arrivals], async () => {
    const later = await db.commits.where('[plan+id]').between(bound, ofPlan(plan)[1]).toArray();
    const arrived = commitsArrivedAfter(await loadArrivals(db, plan), end);
    const late = await db.commits.bulkGet([...arrived].map((id) => [plan, id]));
    const touched = new Set([...later, ...late].flatMap((record) => record?.touched ?? []));
    if (touched.has(everyRow(plan))) return [...indicators];
    return indicators.filter((id) => touched.has(touchKey(plan, 'readings', id)));
  });
}

/** The readings of the indicators whose readings may differ from what was known, and counted, at the end of a day. */
async function loadCounted(
  db: VardeDatabase,
  plan: Id,
  day: IsoDate,
  snapshot: Snapshot,
): Promise<ReadonlyMap<Id, Reading[]>> {
  if (snapshot.series) return snapshot.series;
  const { indicators } = snapshot.rows;
  const touched = new Set(
    await loadTouchedSince(
      db,
      plan,
      day,
      indicators.map(({ id }) => id),
    ),
  );
  // What was known then but dated later did not count then.
  const isDatedLater = (id: Id) => (snapshot.summaries.get(id)?.tail.at(-1)?.date ?? '') > day;
  const ids = indicators.map(({ id }) => id).filter((id) => touched.has(id) || isDatedLater(id));
  const readings = await loadManyReadings(db, plan, ids);
  return new Map(ids.map((id) => [id, readings.get(id) ?? []]));
}

/**
 * What differs between the plan as it was known at the end of a day, judged as of that day, and what is shown now through a
 * lens; undefined while that is worked out, and null where there is nothing to compare with.
 */
export function useSince(
  plan: Id,
  lens: Lens,
  day: IsoDate,
): { since: Since | null | undefined; error: unknown } {
  const source = usePlanSource();
  const { snapshot } = useSnapshot(plan);
  const now = usePlanView(plan, lens);
  const then = useQuery({
    queryKey: keys.wasKnown(plan, day, endOfDay(day) < Date.now()),
    queryFn: async () => (await loadThen(database(), plan, day)) ?? null,
    gcTime: KEPT_FOR,
    ...lasting,
  });
  const counted = useQuery({
    queryKey: [...keys.log(plan), 'since', day, lens.asOf, sourceKey(source)],
    queryFn: snapshot ? () => loadCounted(database(), plan, day, snapshot) : skipToken,
    gcTime: KEPT_FOR,
    ...lasting,
  });
  const since = useMemo((): Since | null | undefined => {
    if (then.data === null) return null;
    if (!then.data || !counted.data || !now || !snapshot) return undefined;
    const { snapshot: past, begun } = then.data;
    const wasLens: Lens = { ...lens, asOf: earlier(day, lens.asOf) };
    const readings = counted.data;
    return {
      differences: differencesBetween(
        {
          rows: past.rows,
          view: viewOf(past, wasLens, past.series),
          readingsOf: (id) => past.series.get(id) ?? NONE,
        },
        { rows: snapshot.rows, view: now, readingsOf: (id) => readings.get(id) ?? NONE },
        readings.keys(),
      ),
      ...(begun !== undefined && { begun }),
    };
  }, [then.data, counted.data, now, snapshot, lens, day]);
  return { since, error: then.error ?? counted.error };
}

const NONE: readonly Reading[] = [];
