/** What an earlier version has stored and exported: opened by this one, nothing of it is another. Never written anew. */
import { describe, expect, test } from 'vitest';
import { writePlanFile } from '#/files/planFile/write.ts';
import { SCHEMA_VERSIONS, type VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { openPlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { loadStill, loadStillPlan } from '#/store/read/past.ts';
import { onDay } from '#/store/read/planSource.ts';
import frozenDatabase from '../../fixtures/frozen/database-4.json?raw';
import knownThen from '../../fixtures/frozen/known-3.json';
import frozenFile from '../../fixtures/frozen/version-3.varde.json?raw';
import { opened } from '../../support/opened.ts';
import { thaw } from './frozenDatabase.ts';
import { connect, dump, expectFolded, freshName, signed } from './support.ts';

const PLAN: string = JSON.parse(frozenFile).plan.id;

async function backupOf(db: VardeDatabase): Promise<string> {
  const whole = await loadWholePlan(db, PLAN);
  if (!whole) throw new Error('The plan is gone');
  return writePlanFile(whole);
}

/** For each day what was exported as known on it: how many commits, and the SHA-256 of the bytes. */
async function knownIn(db: VardeDatabase): Promise<typeof knownThen> {
  const found: Record<string, { commits: number; sha256: string }> = {};
  for (const day of Object.keys(knownThen)) {
    const past = await loadStillPlan(db, PLAN, onDay(day));
    if (!past) throw new Error(`Nothing was known on ${day}`);
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(writePlanFile(past)));
    const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    found[day] = { commits: past.log.length, sha256 };
    // The quick way, which pages take, comes to the same.
    const { series: _series, ...rows } = past.document;
    expect((await loadStill(db, PLAN, onDay(day)))?.rows, day).toEqual(rows);
  }
  return found as typeof knownThen;
}

describe('A database of version 4, with a plan that was merged into', () => {
  async function here(): Promise<VardeDatabase> {
    const name = freshName();
    await thaw(name, 4, JSON.parse(frozenDatabase));
    return connect(name);
  }

  test('gives the backup that it gave then, byte for byte', async () => {
    const db = await here();
    await expectFolded(db, PLAN);
    expect(await backupOf(db)).toBe(frozenFile);
  });

  test('tells of each day what was told of it then', async () => {
    expect(await knownIn(await here())).toEqual(knownThen);
  });

  test('knows what its next commit stands on, and from then on says so', async () => {
    const db = await here();
    const last = (await db.heads.get(PLAN))?.head;
    expect((await db.heads.get(PLAN))?.heads).toEqual([last]);
    const changes = [{ table: 'plans' as const, row: PLAN, patch: { name: 'Nytt navn' } }];
    const made = await commit(db, PLAN, { intent: 'edit-plan', changes }, signed());
    expect(made.heads).toEqual([last]);
    const backup = await backupOf(db);
    expect(JSON.parse(backup)).toMatchObject({ version: 4, heads: [made.id], commits: 21 });
    expect(JSON.parse(backup).arrivals).toHaveLength(2);
    expect(writePlanFile(opened(backup))).toBe(backup);
  });

  test('stays readable by the version that made it where the upgrade fails', async () => {
    const name = freshName();
    await thaw(name, 4, JSON.parse(frozenDatabase));
    const before = SCHEMA_VERSIONS.slice(0, 4);
    const [next] = SCHEMA_VERSIONS.slice(4);
    const old = connect(name, before);
    const held = await dump(old);
    old.close();
    const broken = connect(name, [
      ...before,
      {
        stores: next?.stores ?? {},
        upgrade: async (tx) => {
          await next?.upgrade?.(tx);
          throw new Error('The disk is full');
        },
      },
    ]);
    await expect(broken.open()).rejects.toThrow('The disk is full');
    broken.close();
    expect(await dump(connect(name, before))).toEqual(held);
  });
});

describe('A plan file of version 3, with a log of merges, opened in an empty browser', () => {
  async function here(): Promise<VardeDatabase> {
    const db = connect();
    await openPlan(db, opened(frozenFile), signed());
    return db;
  }

  test('is saved again byte for byte', async () => {
    const db = await here();
    await expectFolded(db, PLAN);
    expect(await backupOf(db)).toBe(frozenFile);
  });

  test('tells of each day what was told of it where it was exported', async () => {
    expect(await knownIn(await here())).toEqual(knownThen);
  });
});
