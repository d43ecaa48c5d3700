// Measures the production build in real Chromium and prints one table. Machines are noisy: what counts are the ratios, taken
// in one run.  npm run bench [-- --full]  (--full also imports 1,000,000 readings the plain way, which takes minutes)
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { drawn, heapSize, inBrowser, median, open, repeated } from './bench/browser.mjs';
import { LOGGED_DAYS, LOGGED_FROM, writeLoggedPlan, writePlan } from './bench/plans.mjs';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const work = join(root, '.cache/bench');
const SIZES = [1_000, 100_000, 1_000_000];
const CHANGES = 50_000;
const STARTS = 9;

await mkdir(work, { recursive: true });
await build({ root, logLevel: 'error', build: { outDir: join(work, 'varde'), emptyOutDir: true } });
for (const name of ['blank', 'plain']) {
  await build({
    configFile: false,
    root: join(root, 'tests/bench', name),
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: join(work, name), emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}
const varde = await serve({ dir: join(work, 'varde'), port: 0 });
const blank = await serve({ dir: join(work, 'blank'), port: 0 });
const plain = await serve({ dir: join(work, 'plain'), port: 0 });

/** @type {{ what: string, value: string, ratio?: string, aim?: string }[]} */
const rows = [];
const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
const kB = (/** @type {number} */ value) => `${Math.round(value / 1000)} kB`;
const MB = (/** @type {number} */ value) => `${(value / 1e6).toFixed(1)} MB`;
const times = (/** @type {number} */ value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ×`;

await measureStart();
const overview = new Map();
for (const size of SIZES) await measureSize(size);
await measureHistory();

await Promise.all([varde.close(), blank.close(), plain.close()]);
await rm(work, { recursive: true, force: true });
print();

async function measureStart() {
  const cold = { varde: /** @type {number[]} */ ([]), blank: /** @type {number[]} */ ([]) };
  const warm = { varde: /** @type {number[]} */ ([]), blank: /** @type {number[]} */ ([]) };
  let bytes = { js: 0, all: 0 };
  await inBrowser(async (page) => {
    await page.goto(varde.url);
    await page.getByRole('button', { name: 'Åpne Trondheim' }).click();
    await page.waitForURL(/\/plan\//);
    const address = page.url();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await open(page, address);
    // Taken in turns, so that a slow moment of the machine falls on both.
    for (let i = 0; i < STARTS; i++) {
      warm.varde.push(await open(page, address));
      warm.blank.push(await open(page, blank.url));
    }
    const session = await page.context().newCDPSession(page);
    for (let i = 0; i < STARTS; i++) {
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(varde.url).origin,
        storageTypes: 'service_workers,cache_storage',
      });
      await session.send('Network.clearBrowserCache');
      await page.goto('about:blank');
      const seen = i === 0 ? countBytes(page) : undefined;
      cold.varde.push(await open(page, address));
      if (seen) bytes = await seen();
      await session.send('Network.clearBrowserCache');
      cold.blank.push(await open(page, blank.url));
    }
  });
  const ratio = (/** @type {number[]} */ a, /** @type {number[]} */ b) => times(median(a) / median(b));
  rows.push({ what: 'Blank React page, cold start', value: ms(median(cold.blank)) });
  rows.push({
    what: 'Overview drawn, cold start',
    value: ms(median(cold.varde)),
    ratio: `${ratio(cold.varde, cold.blank)} blank`,
  });
  rows.push({ what: 'Blank React page, warm start', value: ms(median(warm.blank)) });
  rows.push({
    what: 'Overview drawn, warm start',
    value: ms(median(warm.varde)),
    ratio: `${ratio(warm.varde, warm.blank)} blank`,
    aim: '≤ 2 ×',
  });
  rows.push({ what: 'JavaScript before the overview (gzip)', value: kB(bytes.js), aim: '≤ 250 kB' });
  rows.push({ what: 'Everything before the overview (gzip)', value: kB(bytes.all) });
}

/**
 * Counts what is fetched until the returned function is called, as gzip makes it.
 * @param {import('playwright-core').Page} page
 */
function countBytes(page) {
  /** @type {Promise<{ js: boolean, size: number }>[]} */
  const answers = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    answers.push(
      response.body().then(
        // Fonts and pictures are compressed already.
        (body) => ({
          js: type.includes('javascript'),
          size: /font|image/.test(type) ? body.length : gzipSync(body).length,
        }),
        () => ({ js: false, size: 0 }),
      ),
    );
  });
  return async () => {
    const all = await Promise.all([...answers]);
    page.removeAllListeners('response');
    return {
      js: all.reduce((sum, { js, size }) => sum + (js ? size : 0), 0),
      all: all.reduce((sum, { size }) => sum + size, 0),
    };
  };
}

/** @param {number} size */
async function measureSize(size) {
  const label = `${size.toLocaleString('en')} readings`;
  const file = join(work, `plan-${size}.json`);
  await writePlan(file, size);
  const varde = await measurePlan(file);
  overview.set(size, varde.overview);
  const first = overview.get(SIZES[0]);
  rows.push({ what: `Import of a plan file, ${label}`, value: ms(varde.import) });
  if (size < 1_000_000 || options.full) {
    const plainTime = await measurePlain(file);
    rows.push({
      what: `  plain Dexie, one record per reading, ${label}`,
      value: ms(plainTime),
      ratio: `${times(plainTime / varde.import)} as slow`,
      aim: '≥ 10 ×',
    });
  }
  rows.push({
    what: `Overview opened, ${label}`,
    value: ms(varde.overview),
    ...(size > 1_000 && {
      ratio: `${times(varde.overview / first)} 1,000`,
      aim: size === 1_000_000 ? '≤ 1.3 ×, < 1 s' : '≤ 1.3 ×',
    }),
  });
  rows.push({ what: `One indicator opened, ${label}`, value: ms(varde.indicator) });
  rows.push({
    what: `Reading recorded → every figure redrawn, ${label}`,
    value: ms(varde.record),
    aim: '≤ 100 ms',
  });
  rows.push({ what: `Heap on the overview, ${label}`, value: MB(varde.heap) });
}

/** A plan of many small commits: how soon its history is drawn and can be searched, and how soon the past is shown. */
async function measureHistory() {
  const file = join(work, 'history.json');
  await writeLoggedPlan(file, CHANGES);
  const label = `at ${CHANGES.toLocaleString('en')} changes`;
  await inBrowser(async (page) => {
    await page.goto(vardeStart());
    await page.setInputFiles('input[type=file]', file);
    await page.waitForURL(/\/plan\//, { timeout: 300_000 });
    await page.waitForSelector('#content h1');
    const address = `${page.url().split('?')[0]}/history`;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await open(page, address);
    const whole = /** @type {number[]} */ ([]);
    const drawn = await repeated(5, async () => {
      const first = await open(page, address);
      await page.waitForSelector('[aria-busy=false]', { timeout: 60_000 });
      whole.push(await page.evaluate(() => performance.now()));
      return first;
    });
    rows.push({ what: `History page opens, ${label}`, value: ms(drawn), aim: '≤ 1 s' });
    rows.push({ what: `History read to its beginning, ${label}`, value: ms(median(whole)) });
    // From the page's own start until the list is there, so with the overview that comes before it.
    const since = [];
    for (const share of [0.1, 0.5, 0.95]) {
      const times = /** @type {number[]} */ ([]);
      await repeated(3, async () => {
        const first = await open(page, `${address.replace(/\/history$/, '')}?since=${dayAt(share)}`);
        await page.waitForSelector('[aria-labelledby=since] li', { timeout: 60_000 });
        times.push(await page.evaluate(() => performance.now()));
        return first;
      });
      since.push(median(times));
    }
    rows.push({
      what: `What has changed, the slowest of three days, ${label}`,
      value: ms(Math.max(...since)),
      aim: '≤ 2 s',
    });
    // Early, midway and late in the log: what was known then is folded from all that came before it.
    const past = [];
    for (const share of [0.1, 0.5, 0.95]) {
      const day = dayAt(share);
      past.push(
        await repeated(3, () => open(page, `${address.replace(/\/history$/, '')}?known=${day}&asOf=${day}`)),
      );
    }
    rows.push({
      what: `As it stood, the slowest of three days, ${label}`,
      value: ms(Math.max(...past)),
      aim: '≤ 2 s',
    });
  });
}

/**
 * The day on which a share of the logged changes had been made.
 * @param {number} share
 */
function dayAt(share) {
  return new Date(LOGGED_FROM + share * LOGGED_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** @param {string} file */
function measurePlan(file) {
  return inBrowser(async (page) => {
    await page.goto(vardeStart());
    await page.waitForSelector('input[type=file]', { state: 'attached' });
    await page.evaluate(() => {
      document
        .querySelector('input[type=file]')
        ?.addEventListener('change', () => Object.assign(window, { chosenAt: performance.now() }), {
          capture: true,
        });
    });
    await page.setInputFiles('input[type=file]', file);
    await page.waitForURL(/\/plan\//, { timeout: 300_000 });
    await page.waitForSelector('#content h1');
    const imported = await page.evaluate(() => performance.now() - Number(Reflect.get(window, 'chosenAt')));
    const address = `${page.url().split('?')[0]}`;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await open(page, address);
    const overviewTime = await repeated(5, () => open(page, address));
    const heap = await heapOf(page, address);
    const indicator = await repeated(5, () => open(page, `${address}/indicators/i0?asOf=2022-12-31`));
    const record = await recordReading(page, `${address}/indicators/i0?asOf=2022-12-31`);
    return { import: imported, overview: overviewTime, heap, indicator, record };
  });
}

/**
 * Of a page of its own: pages left behind may be kept for the way back and counted along.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
async function heapOf(page, address) {
  const fresh = await page.context().newPage();
  await open(fresh, address);
  await fresh.waitForTimeout(2000);
  const size = await heapSize(fresh);
  await fresh.close();
  return size;
}

/**
 * From the key that saves to the frame in which sentence and table both show the new value.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
async function recordReading(page, address) {
  await open(page, address);
  const found = [];
  for (let i = 0; i < 5; i++) {
    const value = `${200 + i},5`;
    await page.getByRole('button', { name: 'Registrer måling' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(/^Dato/)
      .first()
      .fill(`2022-0${i + 5}-15`);
    await dialog.getByLabel(/^Verdi/).fill(value);
    await page.evaluate((text) => {
      document.addEventListener(
        'keydown',
        () => {
          const from = performance.now();
          const look = () => {
            const main = document.querySelector('#content');
            const shown = [main?.querySelector('table'), main].every((place) =>
              place?.textContent?.includes(text),
            );
            if (shown)
              requestAnimationFrame(() => Object.assign(window, { redrawn: performance.now() - from }));
            else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true, once: true },
      );
    }, value);
    await dialog.getByLabel(/^Verdi/).press('Enter');
    const handle = await page.waitForFunction(() => Reflect.get(window, 'redrawn'), undefined, {
      timeout: 30_000,
    });
    found.push(Number(await handle.jsonValue()));
    await page.evaluate(() => Reflect.deleteProperty(window, 'redrawn'));
  }
  return median(found);
}

/** @param {string} file */
function measurePlain(file) {
  return inBrowser(async (page) => {
    await page.goto(plain.url);
    const from = await page.evaluate(() => {
      const input = document.querySelector('input');
      input?.addEventListener('change', () => Object.assign(window, { chosenAt: performance.now() }), {
        capture: true,
      });
      return performance.now();
    });
    await page.setInputFiles('input[type=file]', file);
    const done = await drawn(page);
    return done - (Number(await page.evaluate(() => Reflect.get(window, 'chosenAt'))) || from);
  });
}

function vardeStart() {
  return varde.url;
}

function print() {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${'what'.padEnd(width)}  ${'measured'.padStart(10)}  ${'ratio'.padEnd(18)}  aim`);
  for (const { what, value, ratio = '', aim = '' } of rows) {
    console.log(`${what.padEnd(width)}  ${value.padStart(10)}  ${ratio.padEnd(18)}  ${aim}`);
  }
}
