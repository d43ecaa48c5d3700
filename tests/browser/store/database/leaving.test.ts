import { QueryClient } from '@tanstack/react-query';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { database, VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { followDatabase } from '#/store/source/follow.ts';
import { keys, planQuery } from '#/store/source/queries.ts';
import { connect, document, signed } from '../support.ts';

/** Tells the page that it is left or come back to, `kept` asleep in between or not. */
const turn = (event: 'pagehide' | 'pageshow', kept: boolean) =>
  window.dispatchEvent(new PageTransitionEvent(event, { persisted: kept }));

afterEach(() => {
  turn('pageshow', true);
});

const otherTab = new VardeDatabase('varde');

afterAll(() => {
  otherTab.close();
  database().close();
});

/** Reads for as long as the browser lets it, past Dexie, which ends what it knows of: in a page that sleeps it cannot. */
function endlessly(db: VardeDatabase): { begun: Promise<void>; ended: Promise<void> } {
  let ended = Promise.resolve();
  const begun = new Promise<void>((resolve) => {
    ended = db
      .transaction('r', [db.heads, db.overviews], async ({ idbtrans }) => {
        const read = () => {
          idbtrans.objectStore('heads').count().onsuccess = read;
        };
        read();
        await db.heads.count();
        resolve();
      })
      .then(
        () => undefined,
        () => undefined,
      );
  });
  return { begun, ended };
}

test('what a page was reading when it was put to sleep is ended, so that others can write', async () => {
  const db = connect();
  await db.open();
  const { begun, ended } = endlessly(db);
  await begun;
  const other = connect(db.name);
  const written = createPlan(other, document(), signed());
  turn('pagehide', true);
  await ended;
  await written;
  expect(await other.heads.count()).toBe(1);
});

test('a page that is closed for good may finish what it was writing', async () => {
  const db = connect();
  await db.open();
  const written = createPlan(db, document(), signed());
  turn('pagehide', false);
  await written;
  expect(await db.heads.count()).toBe(1);
});

test('a page that is woken shows what was written while it slept', async () => {
  const client = new QueryClient();
  const stop = followDatabase(client);
  const plan = await createPlan(database(), document(), signed());
  await client.fetchQuery(planQuery(plan));
  turn('pagehide', true);
  const change = { table: 'plans', row: plan, patch: { name: 'Nytt navn' } } as const;
  const made = await commit(otherTab, plan, { intent: 'edit-plan', changes: [change] }, signed(10));
  turn('pageshow', true);
  await vi.waitFor(() => expect(client.getQueryData<Snapshot>(keys.plan(plan))?.head).toBe(made.id));
  stop();
  client.clear();
});
