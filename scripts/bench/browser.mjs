// What the benchmark does in the browser: opens pages, waits until they are drawn, and reads the clock inside them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { answerWriter, launchOptions } from '../../tests/support/browser.mjs';

/** Notes when the page's heading has been painted, in ms since navigation began. */
const noteDrawn = () => {
  const look = () => {
    const heading = document.querySelector('h1');
    // Varde's frame is drawn before the plan is read; the overview is drawn when its sentence is there.
    if (heading?.textContent)
      requestAnimationFrame(() => Object.assign(window, { drawnAt: performance.now() }));
    else requestAnimationFrame(look);
  };
  look();
};

/**
 * Runs `work` in a browser with a fresh profile.
 * @template T
 * @param {(page: import('playwright-core').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inBrowser(work) {
  const profile = await mkdtemp(join(tmpdir(), 'varde-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(await launchOptions()),
    locale: 'nb-NO',
    viewport: { width: 1440, height: 900 },
  });
  await context.addInitScript(noteDrawn);
  await context.addInitScript(answerWriter);
  try {
    return await work(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} ms from the start of the navigation to the painted heading
 */
export async function drawn(page) {
  const handle = await page.waitForFunction(() => Reflect.get(window, 'drawnAt'), undefined, {
    timeout: 600_000,
    polling: 50,
  });
  return Number(await handle.jsonValue());
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
export async function open(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  return drawn(page);
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The median of `times` runs.
 * @param {number} times
 * @param {() => Promise<number>} run
 */
export async function repeated(times, run) {
  const values = [];
  for (let i = 0; i < times; i++) values.push(await run());
  return median(values);
}

/**
 * Bytes of the JavaScript heap in use after a collection.
 * @param {import('playwright-core').Page} page
 */
export async function heapSize(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
