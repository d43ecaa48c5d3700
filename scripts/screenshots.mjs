// Looks at Varde: a picture of every page, wide, middle and narrow, light and dark, into .cache/screens/.
//   node scripts/screenshots.mjs [--plan plan.json] [--as-of 2020-10-31] [--practice] [--built] [page …]
// Without --plan the starter is opened. --practice adds practice figures, --built takes dist/ as it is, and names of pages
// limit the walk to those.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { answerWriter, launchOptions } from '../tests/support/browser.mjs';
import { serve } from './serve.mjs';

/**
 * The pages to look at. Add one here and it is pictured. `path` is below the plan's own address where `inPlan` is set;
 * `follow` is a part of a link's address on that page: the first such link is opened, for pages that have an id.
 * @type {readonly { name: string, path: string, inPlan?: boolean, follow?: string }[]}
 */
const pages = [
  { name: 'plans', path: '?choose=true' },
  { name: 'overview', path: '', inPlan: true },
  { name: 'attention', path: 'attention', inPlan: true },
  { name: 'areas', path: 'areas', inPlan: true },
  { name: 'area', path: 'areas', inPlan: true, follow: '/areas/' },
  { name: 'sub-goal', path: 'areas', inPlan: true, follow: '/sub-goals/' },
  { name: 'indicators', path: 'indicators', inPlan: true },
  { name: 'indicator', path: 'indicators', inPlan: true, follow: '/indicators/' },
  { name: 'timeline', path: 'actions?view=timeline', inPlan: true },
  { name: 'board', path: 'actions?view=board', inPlan: true },
  { name: 'units', path: 'units', inPlan: true },
  { name: 'unit', path: 'units', inPlan: true, follow: '/units/' },
  { name: 'build', path: 'build', inPlan: true },
  { name: 'periods', path: 'build/periods', inPlan: true },
  { name: 'roll-over', path: 'build/roll-over', inPlan: true },
  { name: 'responsibilities', path: 'build/responsibilities', inPlan: true },
  { name: 'compare', path: 'compare', inPlan: true },
  { name: 'history', path: 'history', inPlan: true },
  { name: 'bin', path: 'history/bin', inPlan: true },
  { name: 'actions', path: 'actions', inPlan: true },
  { name: 'connections', path: 'connections', inPlan: true },
  { name: 'partners', path: 'partners', inPlan: true },
  { name: 'agreements', path: 'agreements', inPlan: true },
  { name: 'reports', path: 'reports', inPlan: true },
  { name: 'settings', path: 'settings', inPlan: true },
];

const widths = [1440, 768, 360];
const themes = /** @type {const} */ (['light', 'dark']);
/** A picture higher than this (px) is cut off: browsers draw none taller than 16,384. */
const TALLEST = 12_000;

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    plan: { type: 'string' },
    'as-of': { type: 'string' },
    practice: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
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
  viewport: { width: 1440, height: 900 },
  locale: 'nb-NO',
  timezoneId: 'Europe/Oslo',
  reducedMotion: 'reduce',
});
await context.addInitScript(answerWriter);
try {
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => console.error(`  ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`  ${message.text()}`);
  });
  await page.goto('');
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (isWanted('first-run')) await picture(page, 'first-run');
  const plan = await openPlan(page, options.plan);
  if (options.practice) {
    await page.goto(`${plan}settings`);
    await page.getByRole('button', { name: 'Legg til øvingstall' }).click();
    await page.getByRole('status').filter({ hasText: 'Øvingstall' }).waitFor();
  }
  const search = options['as-of'] ? `?asOf=${options['as-of']}` : '';
  for (const { name, path, inPlan = false, follow } of pages) {
    if (!isWanted(name)) continue;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(inPlan ? plan + path + search : path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (follow !== undefined) {
      const link = page.locator(`main a[href*="${follow}"]`).first();
      if ((await link.count()) === 0) continue;
      await link.click();
      await page.waitForURL((url) => url.pathname.includes(follow));
    }
    await picture(page, name);
  }
} finally {
  await context.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}

/** @param {string} name */
function isWanted(name) {
  return wanted.length === 0 || wanted.includes(name);
}

/** The page as it stands, at every width in both themes.
 * @param {import('playwright-core').Page} page @param {string} name */
async function picture(page, name) {
  for (const width of widths) {
    for (const colorScheme of themes) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await settled(page);
      // As high as its page, so that what is only drawn near the screen is there, and the bar at the foot stands below it.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(Math.max(height, 900), TALLEST) });
      await settled(page);
      const file = join(screens, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
  }
}

/** Opens a plan file with the first page's own file field, or the starter, and returns the plan's address, with a slash at
 * the end.
 * @param {import('playwright-core').Page} page @param {string | undefined} file */
async function openPlan(page, file) {
  if (file === undefined) await page.getByRole('button', { name: 'Åpne Trondheim' }).click();
  else await page.locator('input[type=file]').first().setInputFiles(resolve(file));
  await page.waitForURL(/\/plan\/[^/]+/);
  await page.getByRole('heading', { level: 1 }).waitFor();
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
