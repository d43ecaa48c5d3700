import { QueryClient, QueryObserver } from '@tanstack/react-query';
import Dexie from 'dexie';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftChange } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database, VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { mergePlan } from '#/store/plans/merge.ts';
import { createPlan, openPlan, removePlan } from '#/store/plans/planIO.ts';
import { loadReadings, loadSnapshot, loadWholePlan, type Snapshot } from '#/store/read/load.ts';
import { followDatabase } from '#/store/source/follow.ts';
import { keys, planQuery } from '#/store/source/queries.ts';
import { deletion, document, signed } from '../support.ts';

/** The app's own database as another tab has it open. */
const otherTab = new VardeDatabase('varde');
let client: QueryClient;
let stop: () => void;
let plan: Id;

beforeEach(async () => {
  client = new QueryClient();
  stop = followDatabase(client);
  plan = await createPlan(database(), document(), signed());
});

afterEach(async () => {
  stop();
  client.clear();
  for (const { plan: id } of await database().heads.toArray()) await removePlan(database(), id);
});

afterAll(() => {
  otherTab.close();
  database().close();
});

function elsewhere(...changes: DraftChange[]) {
  return commit(otherTab, plan, { intent: 'edit-row', changes }, signed());
}

const rename = (name: string): DraftChange => ({ table: 'units', row: 'unit', patch: { name } });
const inMemory = () => client.getQueryData<Snapshot | null>(keys.plan(plan));

/** Waits until memory says what the database does. */
async function caughtUp(): Promise<Snapshot> {
  return vi.waitFor(
    async () => {
      const stored = await loadSnapshot(database(), plan);
      const seen = inMemory();
      expect(seen && byId(seen)).toEqual(stored);
      if (!seen) throw new Error('There is nothing in memory');
      return seen;
    },
    { timeout: 5000, interval: 20 },
  );
}

/** Rows added while running stand last; what order a list is kept in means nothing. */
function byId(snapshot: Snapshot): Snapshot {
  const rows = Object.fromEntries(
    Object.entries(snapshot.rows).map(([table, list]) => [
      table,
      Array.isArray(list) ? [...list].sort((a, b) => (a.id < b.id ? -1 : 1)) : list,
    ]),
  );
  return { ...snapshot, rows: { ...snapshot.rows, ...rows } };
}

describe('what another tab writes', () => {
  test('is seen here, and rows that did not change stay the same objects', async () => {
    await client.fetchQuery(planQuery(plan));
    const before = await caughtUp();
    const made = await elsewhere(rename('Kontoret'));
    const after = await caughtUp();
    expect(after.head).toBe(made.id);
    expect(after.rows.units.map(({ name }) => name)).toEqual(['Kontoret']);
    expect(after.rows.plan).toBe(before.rows.plan);
    for (const table of ['goalAreas', 'subGoals', 'actions', 'indicators', 'links', 'mandates'] as const) {
      for (const [i, row] of after.rows[table].entries()) expect(row).toBe(before.rows[table][i]);
    }
    for (const [id, summary] of after.summaries) expect(summary).toBe(before.summaries.get(id));
  });

  test('is seen whether rows come, go or come back', async () => {
    await client.fetchQuery(planQuery(plan));
    await caughtUp();
    await elsewhere({ table: 'units', row: 'a-new', patch: { name: 'Ny', order: 2 } });
    await caughtUp();
    await elsewhere(
      ...deletion(document(), { table: 'units', id: 'unit' }),
      ...deletion(document(), { table: 'indicators', id: 'long' }),
    );
    expect((await caughtUp()).rows.units.map(({ id }) => id)).toEqual(['a-new']);
    await elsewhere({ table: 'indicators', row: 'long', deleted: false });
    expect((await caughtUp()).summaries.get('long')?.count).toBe(40);
  });

  test('changes an indicator’s summary and its series, but not another’s', async () => {
    await client.fetchQuery(planQuery(plan));
    const series = (id: Id) =>
      client.fetchQuery({
        queryKey: keys.series(plan, id),
        queryFn: () => loadReadings(database(), plan, id),
        staleTime: Number.POSITIVE_INFINITY,
      });
    await caughtUp();
    const [long, short] = [await series('long'), await series('short')];
    await elsewhere({ table: 'readings', row: 'short', patch: { '2021-12-31': { value: 1 } } });
    expect((await caughtUp()).summaries.get('short')?.count).toBe(3);
    await vi.waitFor(async () => expect((await series('short')).length).toBe(short.length + 1));
    expect(await series('long')).toBe(long);
  });

  test('is seen though many commits follow one upon the other', async () => {
    await client.fetchQuery(planQuery(plan));
    const commits = Array.from({ length: 30 }, (_, i) =>
      i % 3 === 0
        ? commit(database(), plan, { intent: 'edit-row', changes: [rename(`Her ${i}`)] }, signed())
        : elsewhere({
            table: 'readings',
            row: i % 2 ? 'short' : 'long',
            patch: { [`${2100 + i}-12-31`]: { value: i } },
          }),
    );
    await Promise.all(commits);
    expect((await caughtUp()).commits).toBe(31);
  });

  test('is seen though it was written while the plan was being read', async () => {
    for (let i = 0; i < 10; i++) {
      client.removeQueries({ queryKey: keys.plan(plan) });
      const reading = client.fetchQuery(planQuery(plan));
      const writing = elsewhere(rename(`Kontoret ${i}`));
      await Promise.all([reading, writing]);
      await caughtUp();
    }
  });

  test('is seen though the read that missed it ends later', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isRead = false;
    const reading = client.fetchQuery({
      ...planQuery(plan),
      queryFn: async () => {
        const snapshot = await loadSnapshot(database(), plan);
        isRead = true;
        await held;
        return snapshot ?? null;
      },
    });
    await vi.waitFor(() => expect(isRead).toBe(true));
    const other = new QueryClient();
    const stopOther = followDatabase(other);
    await other.fetchQuery(planQuery(plan));
    const made = await elsewhere(rename('Kontoret'));
    await vi.waitFor(() => expect(other.getQueryData<Snapshot>(keys.plan(plan))?.head).toBe(made.id));
    stopOther();
    other.clear();
    release();
    await reading;
    await caughtUp();
  });

  test('is seen though more is written while the first of it is being read', async () => {
    await client.fetchQuery(planQuery(plan));
    await caughtUp();
    let second: Promise<unknown> | undefined;
    const interfere = <T>(record: T): T => {
      second ??= Dexie.ignoreTransaction(() =>
        elsewhere({ table: 'mandates', row: 'mandate', patch: { status: 'answered' } }),
      );
      return record;
    };
    database().commits.hook('reading', interfere);
    await elsewhere(rename('Kontoret'));
    await vi.waitFor(() => expect(second).toBeDefined());
    database().commits.hook('reading').unsubscribe(interfere);
    await second;
    expect((await caughtUp()).rows.mandates[0]?.status).toBe('answered');
  });

  test('is seen when it is more than can be followed row by row', async () => {
    await client.fetchQuery(planQuery(plan));
    await caughtUp();
    const many = Array.from(
      { length: 600 },
      (_, i): DraftChange => ({
        table: 'units',
        row: `u${i}`,
        patch: { name: `Enhet ${i}`, order: i },
      }),
    );
    await elsewhere(...many);
    expect((await caughtUp()).rows.units).toHaveLength(601);
  });

  test('is seen when a fuller copy is merged, with commits from before the last one here', async () => {
    const base = await loadWholePlan(database(), plan);
    const first = await elsewhere(rename('Første'));
    const second = await elsewhere({ table: 'mandates', row: 'mandate', patch: { status: 'answered' } });
    const full = await loadWholePlan(database(), plan);
    if (!base || !full) throw new Error('There is no plan');
    // Here only the second is known, as when two colleagues wrote at the same time.
    await removePlan(otherTab, plan);
    const document = { ...full.document, units: base.document.units };
    await openPlan(otherTab, { document, log: full.log.filter(({ id }) => id !== first.id) }, signed());
    await client.fetchQuery(planQuery(plan));
    expect((await caughtUp()).head).toBe(second.id);
    const merge = await mergePlan(otherTab, full, new Set(), signed());
    const after = await caughtUp();
    expect(after.head).toBe(merge?.id);
    expect(after.rows.units[0]?.name).toBe('Første');
  });

  test('leaves memory alone where it changes nothing that is there', async () => {
    await client.fetchQuery(planQuery(plan));
    const before = await caughtUp();
    const other = await createPlan(otherTab, document(), signed());
    await vi.waitFor(async () => expect(await loadSnapshot(database(), other)).toBeDefined());
    await client.fetchQuery(planQuery(other));
    await commit(otherTab, other, { intent: 'edit-row', changes: [rename('Der')] }, signed());
    await vi.waitFor(() => {
      const seen = client.getQueryData<Snapshot>(keys.plan(other));
      expect(seen?.rows.units[0]?.name).toBe('Der');
    });
    expect(inMemory()).toBe(before);
  });

  test('is heard no more once following has stopped', async () => {
    await client.fetchQuery(planQuery(plan));
    const before = await caughtUp();
    stop();
    await elsewhere(rename('Kontoret'));
    const page = client;
    client = new QueryClient();
    const stopOther = followDatabase(client);
    await client.fetchQuery(planQuery(plan));
    await elsewhere(rename('Kontoret igjen'));
    // Who still listens has heard of both.
    await caughtUp();
    stopOther();
    expect(page.getQueryData<Snapshot>(keys.plan(plan))?.head).toBe(before.head);
    page.clear();
  });
});

describe('a plan removed in another tab', () => {
  test('is gone here too, with its series and history', async () => {
    const page = new QueryObserver(client, planQuery(plan));
    const leave = page.subscribe(() => undefined);
    await caughtUp();
    client.setQueryData(keys.series(plan, 'long'), []);
    client.setQueryData([...keys.log(plan), 'latest', 10], []);
    await removePlan(otherTab, plan);
    await vi.waitFor(() => expect(inMemory()).toBeNull());
    await vi.waitFor(() => expect(client.getQueryData(keys.series(plan, 'long'))).toBeUndefined());
    expect(client.getQueryData([...keys.log(plan), 'latest', 10])).toBeUndefined();
    leave();
  });

  test('comes back when it is opened again', async () => {
    const page = new QueryObserver(client, planQuery(plan));
    const leave = page.subscribe(() => undefined);
    await caughtUp();
    const whole = await loadWholePlan(database(), plan);
    await removePlan(otherTab, plan);
    await vi.waitFor(() => expect(inMemory()).toBeNull());
    if (whole) await openPlan(otherTab, whole, signed());
    await caughtUp();
    leave();
  });
});

test('the list of plans is read anew when one comes or goes', async () => {
  let reads = 0;
  const list = new QueryObserver(client, {
    queryKey: keys.plans,
    queryFn: () => ++reads,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const leave = list.subscribe(() => undefined);
  await vi.waitFor(() => expect(reads).toBeGreaterThan(0));
  const before = reads;
  await createPlan(otherTab, document(), signed());
  await vi.waitFor(() => expect(reads).toBeGreaterThan(before));
  leave();
});
