/** A browser that is killed while it saves: on the next visit everything is whole, what was there and what was coming. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, test } from '@playwright/test';
import { answerWriter, launchOptions } from '../support/browser.mjs';
import { openStarter } from './support.ts';

test.describe.configure({ timeout: 180_000 });

const INDICATORS = 3_000;
const READINGS = 100;

/** Takes long enough to save that one can be in the middle of it. */
function largePlan(): string {
  const indicators = Array.from({ length: INDICATORS }, (_, i) => ({
    id: `i${i}`,
    subGoal: 's',
    name: `Indikator ${i}`,
    direction: 'increase',
  }));
  const series = indicators.map(({ id }) => ({
    indicator: id,
    readings: Array.from({ length: READINGS }, (_, i) => ({
      date: new Date(Date.UTC(2000, i, 1)).toISOString().slice(0, 10),
      value: i,
    })),
  }));
  return JSON.stringify({
    format: 'varde-plan',
    version: 2,
    plan: { id: 'large', name: 'Stor plan', municipality: 'Bodø', start: '2000-01-01', end: '2030-12-31' },
    goalAreas: [{ id: 'g', name: 'Målområde' }],
    subGoals: [{ id: 's', goalArea: 'g', name: 'Delmål' }],
    indicators,
    series,
  });
}

async function visit(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(await launchOptions()),
    baseURL: process.env.VARDE_URL ?? '',
    locale: 'nb-NO',
    acceptDownloads: true,
  });
  await context.addInitScript(answerWriter);
  return context;
}

/** How much is stored of a plan, by store. */
function stored(context: BrowserContext, plan: string): Promise<Record<string, number>> {
  const [page] = context.pages();
  if (!page) throw new Error('There is no page');
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
    let context = await visit(profile);
    const starter = await openStarter(context.pages()[0] ?? (await context.newPage()));
    const planId = starter.split('/').at(-1) ?? '';
    const before = await stored(context, planId);
    expect(before.rows).toBeGreaterThan(50);

    for (const moment of ['as it begins', 'in the middle'] as const) {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto('/?choose=true');
      await page.setInputFiles('input[type=file]', {
        name: 'stor.varde.json',
        mimeType: 'application/json',
        buffer: Buffer.from(largePlan()),
      });
      await expect(page.getByRole('status').filter({ hasText: 'Lagrer i nettleseren' })).toBeAttached({
        timeout: 60_000,
      });
      // How far it has come does not matter to what must hold.
      if (moment === 'in the middle') await page.evaluate(() => new Promise((turn) => setTimeout(turn, 200)));
      const session = await context.newCDPSession(page);
      const closed = context.waitForEvent('close');
      await session.send('Browser.crash').catch(() => undefined);
      await closed;

      context = await visit(profile);
      const [next] = context.pages();
      await next?.goto('/?choose=true');
      await expect(next?.getByRole('heading', { name: 'Planer', exact: true }) ?? never()).toBeVisible();
      expect(await stored(context, planId), moment).toEqual(before);
      expect([NOTHING, WHOLE], moment).toContainEqual(await stored(context, 'large'));
      await next?.goto(starter);
      await expect(next?.getByRole('heading', { name: 'Framdrift per målområde' }) ?? never()).toBeVisible();
      if ((await stored(context, 'large')).heads === 1) break;
    }
    await context.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

function never(): never {
  throw new Error('There is no page');
}
