/** What an earlier version has stored and exported: opened by this one, nothing of it is another. Never written anew. */
import { describe, expect, test } from 'vitest';
import { foldLog } from '#/domain/log/fold.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { openPlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { loadPast, loadPastPlan } from '#/store/read/past.ts';
import frozenDatabase from '../../fixtures/frozen/database-4.json?raw';
import knownThen from '../../fixtures/frozen/known-3.json';
import frozenFile from '../../fixtures/frozen/version-3.varde.json?raw';
import { thaw } from './frozenDatabase.ts';
import { connect, expectFolded, freshName, signed } from './support.ts';

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
    const past = await loadPastPlan(db, PLAN, day);
    if (!past) throw new Error(`Nothing was known on ${day}`);
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(writePlanFile(past)));
    const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    found[day] = { commits: past.log.length, sha256 };
    // The quick way, which pages take, comes to the same.
    const { series: _series, ...rows } = past.document;
    expect((await loadPast(db, PLAN, day))?.rows, day).toEqual(rows);
  }
  return found as typeof knownThen;
}

describe('A database of version 4, with a plan that was merged into', () => {
  async function opened(): Promise<VardeDatabase> {
    const name = freshName();
    await thaw(name, 4, JSON.parse(frozenDatabase));
    return connect(name);
  }

  test('gives the backup that it gave then, byte for byte', async () => {
    const db = await opened();
    await expectFolded(db, PLAN);
    expect(await backupOf(db)).toBe(frozenFile);
  });

  test('tells of each day what was told of it then', async () => {
    expect(await knownIn(await opened())).toEqual(knownThen);
  });
});

describe('A plan file of version 3, with a log of merges, opened in an empty browser', () => {
  async function opened(): Promise<VardeDatabase> {
    const db = connect();
    const read = readPlanFile(frozenFile, { fold: foldLog });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    await openPlan(db, read.file, signed());
    return db;
  }

  test('is saved again byte for byte', async () => {
    const db = await opened();
    await expectFolded(db, PLAN);
    expect(await backupOf(db)).toBe(frozenFile);
  });

  test('tells of each day what was told of it where it was exported', async () => {
    expect(await knownIn(await opened())).toEqual(knownThen);
  });
});
