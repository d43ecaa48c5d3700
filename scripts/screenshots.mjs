// Looks at Varde: a picture of every page, wide, middle and narrow, light and dark, into .cache/screens/.
//   node scripts/screenshots.mjs [--plan plan.json] [--built] [page …]
// --plan opens a plan file first, --built takes dist/ as it is, and names of pages limit the walk to those.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { launchOptions } from '../tests/support/browser.mjs';
import { serve } from './serve.mjs';

/**
 * The pages to look at. Add one here and it is pictured. `path` is below the plan's own address where `inPlan` is set;
 * `follow` is a part of a link's address on that page: the first such link is opened, for pages that have an id.
 * @type {readonly { name: string, path: string, inPlan?: boolean, follow?: string }[]}
 */
const pages = [
  { name: 'start', path: '' },
  { name: 'overview', path: '', inPlan: true },
  { name: 'areas', path: 'areas', inPlan: true },
  { name: 'area', path: 'areas', inPlan: true, follow: '/areas/' },
  { name: 'sub-goal', path: 'areas', inPlan: true, follow: '/sub-goals/' },
  { name: 'indicators', path: 'indicators', inPlan: true },
  { name: 'indicator', path: 'indicators', inPlan: true, follow: '/indicators/' },
  { name: 'actions', path: 'actions', inPlan: true },
  { name: 'connections', path: 'connections', inPlan: true },
  { name: 'reports', path: 'reports', inPlan: true },
  { name: 'settings', path: 'settings', inPlan: true },
];

const widths = [1440, 768, 360];
const themes = /** @type {const} */ (['light', 'dark']);

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { plan: { type: 'string' }, built: { type: 'boolean', default: false } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const screens = join(root, '.cache/screens');

if (!options.built) await build({ root, logLevel: 'warn' });
await mkdir(screens, { recursive: true });
const profile = await mkdtemp(join(tmpdir(), 'varde-screens-'));
const server = await serve({ dir: join(root, 'dist'), port: 0 });
const context = await chromium.launchPersistentContext(profile, {
  ...(await launchOptions()),
  baseURL: server.url,
  locale: 'nb-NO',
  timezoneId: 'Europe/Oslo',
  reducedMotion: 'reduce',
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => console.error(`  ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`  ${message.text()}`);
  });
  const plan = options.plan ? await openPlan(page, resolve(options.plan)) : null;
  for (const { name, path, inPlan = false, follow } of pages) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (inPlan && plan === null) continue;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(inPlan ? plan + path : path);
    if (follow !== undefined) await page.locator(`main a[href*="${follow}"]`).first().click();
    for (const width of widths) {
      for (const colorScheme of themes) {
        await page.setViewportSize({ width, height: width < 500 ? 780 : 900 });
        await page.emulateMedia({ colorScheme });
        await settled(page);
        const file = join(screens, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
      }
    }
  }
} finally {
  await context.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}

/** Hands a plan file to the start page's own file field and returns the address of the plan, with a slash at the end.
 * @param {import('playwright-core').Page} page @param {string} file */
async function openPlan(page, file) {
  await page.goto('');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.waitForURL(/\/plan\/[^/]+/);
  return page.url().replace(/(\/plan\/[^/?#]+).*$/, '$1/');
}

/** Waits until fonts are in and two frames have been drawn, so that no picture catches a page half laid out.
 * @param {import('playwright-core').Page} page */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
