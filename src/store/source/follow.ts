/**
 * Keeps what is in memory true in every tab: Dexie tells when a plan's head has moved, here or in another tab, and only
 * what the new commits touched is read anew.
 */
import { notifyManager, type QueryClient } from '@tanstack/react-query';
import { liveQuery } from 'dexie';
import { useEffect } from 'react';
import { databaseState } from '../database/databaseState.ts';
import { database, type HeadRecord } from '../database/db.ts';
import { loadSnapshot, refreshSnapshot, type Snapshot, touchedSince } from '../read/load.ts';
import { keys } from './queries.ts';
import { readAnew, releaseUnseen, settled } from './seriesInMemory.ts';

/** Starts following the database; returns a function that stops. */
export function followDatabase(client: QueryClient): () => void {
  let work = Promise.resolve();
  let known = new Map<string, HeadRecord>();
  const follow = () =>
    liveQuery(() => database().heads.toArray()).subscribe({
      next: (heads) => {
        const changed = heads.filter(({ plan, head, commits, backedUp }) => {
          const before = known.get(plan);
          return before?.head !== head || before.commits !== commits || before.backedUp !== backedUp;
        });
        const removed = [...known.keys()].filter((plan) => !heads.some((head) => head.plan === plan));
        known = new Map(heads.map((head) => [head.plan, head]));
        // One after the other: a later refresh starts from what the earlier one has read.
        work = work
          .then(async () => {
            for (const plan of removed) await forget(client, plan);
            for (const { plan } of changed) await catchUp(client, plan);
            if (removed.length > 0 || changed.length > 0)
              await client.invalidateQueries({ queryKey: keys.plans });
          })
          // What could not be read now is read with what changes next, or when a page that slept is woken.
          .catch((error: unknown) => {
            known = new Map(heads.map((head) => [head.plan, { ...head, head: '' }]));
            console.error(error);
          });
      },
      error: (error: unknown) => console.error(error),
    });
  let subscription = follow();
  let seenBroken = databaseState.getState().broken;
  const unfollow = databaseState.subscribe(({ phase, broken }) => {
    if (broken === seenBroken || (phase !== 'open' && phase !== 'failed')) return;
    seenBroken = broken;
    subscription.unsubscribe();
    // The plans of a database that another tab is done with have been taken out of it first.
    if (phase === 'open') void lookAgain(client, [...known.keys()]);
    subscription = follow();
  });
  return () => {
    unfollow();
    subscription.unsubscribe();
  };
}

/**
 * After the connection was broken under the page: looks whether what is shown is still stored, so that the pages do not go
 * on showing, and taking changes to, what is gone.
 */
async function lookAgain(client: QueryClient, known: readonly string[]): Promise<void> {
  try {
    const left = await database().heads.bulkGet([...known]);
    if (left.some((head) => !head)) databaseState.setState({ hasLostPlans: true });
    await client.invalidateQueries();
  } catch (error) {
    console.error(error);
  }
}

/** Follows the database for as long as the component is there. */
export function useFollowedDatabase(client: QueryClient): void {
  useEffect(() => {
    const stop = followDatabase(client);
    return () => stop();
  }, [client]);
}

async function forget(client: QueryClient, plan: string): Promise<void> {
  await Promise.all(
    [keys.frame(plan), keys.plan(plan), keys.allSeries(plan), keys.log(plan)].map((queryKey) =>
      client.resetQueries({ queryKey }),
    ),
  );
}

async function catchUp(client: QueryClient, plan: string): Promise<void> {
  const db = database();
  await Promise.all([settled(client, keys.plan(plan)), settled(client, keys.allSeries(plan))]);
  releaseUnseen(client, plan);
  client.removeQueries({ queryKey: keys.allStill(plan), type: 'inactive' });
  const snapshot = client.getQueryData<Snapshot | null>(keys.plan(plan));
  const stale: (readonly unknown[])[] = [keys.frame(plan), keys.log(plan)];
  if (!snapshot) {
    stale.push(keys.plan(plan), keys.allSeries(plan));
  } else {
    // One transaction: the head that is read must be that of the rows that are read.
    const tables = [db.rows, db.series, db.heads, db.commits];
    const { touched, next, putInMemory } = await db.transaction('r', tables, async () => {
      const touched = await touchedSince(db, plan, snapshot);
      const next = touched
        ? await refreshSnapshot(db, plan, snapshot, touched.rows)
        : await loadSnapshot(db, plan);
      return {
        touched,
        next,
        putInMemory: next && (await readAnew(client, db, plan, next, touched?.series)),
      };
    });
    // At once, so that a page's sentence, chart and table change together.
    notifyManager.batch(() => {
      client.setQueryData(keys.plan(plan), next ?? null);
      putInMemory?.();
    });
    if (!touched) stale.push(keys.eachSeries(plan));
  }
  await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
}
