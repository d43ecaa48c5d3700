/**
 * Keeps what is in memory true in every tab: Dexie tells when a plan's head has moved, here or in another tab, and only
 * what the new commits touched is read anew.
 */
import type { QueryClient } from '@tanstack/react-query';
import { liveQuery } from 'dexie';
import { database, type HeadRecord } from './db.ts';
import { loadSnapshot, refreshSnapshot, type Snapshot, touchedSince } from './load.ts';
import { keys } from './queries.ts';

/** Starts following the database; returns a function that stops. */
export function followDatabase(client: QueryClient): () => void {
  let work = Promise.resolve();
  let known = new Map<string, HeadRecord>();
  const subscription = liveQuery(() => database().heads.toArray()).subscribe({
    next: (heads) => {
      const changed = heads.filter(({ plan, head, backedUp }) => {
        const before = known.get(plan);
        return before?.head !== head || before.backedUp !== backedUp;
      });
      const removed = [...known.keys()].filter((plan) => !heads.some((head) => head.plan === plan));
      known = new Map(heads.map((head) => [head.plan, head]));
      // One after the other: a later refresh starts from what the earlier one has read.
      work = work.then(async () => {
        for (const plan of removed) await client.resetQueries({ queryKey: keys.plan(plan) });
        for (const { plan } of changed) await catchUp(client, plan);
        if (removed.length > 0 || changed.length > 0) await client.invalidateQueries({ queryKey: keys.plans });
      });
    },
    error: (error: unknown) => console.error(error),
  });
  return () => subscription.unsubscribe();
}

async function catchUp(client: QueryClient, plan: string): Promise<void> {
  const db = database();
  const snapshot = client.getQueryData<Snapshot | null>(keys.plan(plan));
  if (!snapshot) {
    if (snapshot === null) await client.invalidateQueries({ queryKey: keys.plan(plan) });
    return;
  }
  const touched = await touchedSince(db, plan, snapshot.head);
  const next = touched
    ? await refreshSnapshot(db, plan, snapshot, touched.rows)
    : await loadSnapshot(db, plan);
  client.setQueryData(keys.plan(plan), next ?? null);
  const stale = touched ? touched.series.map((id) => keys.series(plan, id)) : [keys.allSeries(plan)];
  await Promise.all([
    ...stale.map((queryKey) => client.invalidateQueries({ queryKey })),
    client.invalidateQueries({ queryKey: keys.log(plan) }),
  ]);
}
