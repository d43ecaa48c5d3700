/** A browser that is killed while it saves: on the next visit everything is whole, what was there and what was coming. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { visit } from './browsers.ts';
import { largePlan, openFile } from './planFiles.ts';
import { openStarter } from './support.ts';

test.describe.configure({ timeout: 180_000 });

const INDICATORS = 3_000;
const READINGS = 100;
/** Takes long enough to save that one can be in the middle of it. */
const LARGE = largePlan(INDICATORS, READINGS);

/** How much is stored of a plan, by store. */
function stored(page: Page, plan: string): Promise<Record<string, number>> {
  return page.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('varde');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const counts: Record<string, number> = {};
    for (const store of ['rows', 'series', 'commits', 'changes', 'heads']) {
      const key = db.transaction(store).objectStore(store).keyPath;
      const range = Array.isArray(key) ? IDBKeyRange.bound([id], [id, []]) : IDBKeyRange.only(id);
      counts[store] = await new Promise((resolve) => {
        const request = db.transaction(store).objectStore(store).count(range);
        request.onsuccess = () => resolve(request.result);
      });
    }
    db.close();
    return counts;
  }, plan);
}

const NOTHING = { rows: 0, series: 0, commits: 0, changes: 0, heads: 0 };
// The plan, its area, its sub-goal and its indicators.
const WHOLE = { rows: INDICATORS + 3, series: INDICATORS, commits: 1, changes: 1, heads: 1 };

test('a browser killed in mid-import leaves the plan that was there, and of the new one all or nothing', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'varde-killed-'));
  try {
    let { context, page } = await visit(profile);
    const starter = await openStarter(page);
    const planId = starter.split('/').at(-1) ?? '';
    const before = await stored(page, planId);
    expect(before.rows).toBeGreaterThan(50);

    for (const moment of ['as it begins', 'in the middle'] as const) {
      await openFile(page, '/?choose=true', LARGE);
      await expect(page.getByRole('status').filter({ hasText: 'Lagrer i nettleseren' })).toBeAttached({
        timeout: 60_000,
      });
      // How far it has come does not matter to what must hold.
      if (moment === 'in the middle') await page.evaluate(() => new Promise((turn) => setTimeout(turn, 200)));
      const session = await context.newCDPSession(page);
      const closed = context.waitForEvent('close');
      await session.send('Browser.crash').catch(() => undefined);
      await closed;

      ({ context, page } = await visit(profile));
      await page.goto('/?choose=true');
      await expect(page.getByRole('heading', { name: 'Planer', exact: true })).toBeVisible();
      expect(await stored(page, planId), moment).toEqual(before);
      expect([NOTHING, WHOLE], moment).toContainEqual(await stored(page, 'large'));
      await page.goto(starter);
      await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
      if ((await stored(page, 'large')).heads === 1) break;
    }
    await context.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
