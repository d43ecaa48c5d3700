/** Figures and dates that no chart was made with in mind: every page that shows them opens, and every file is made. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { leaveToAll, test } from './fixtures.ts';
import { openFile } from './planFiles.ts';
import { bytesOf, downloadBy } from './support.ts';

test.describe.configure({ timeout: 180_000 });

async function openPlan(page: Page, content: string): Promise<string> {
  await openFile(page, '/?choose=true', content);
  await page.waitForURL(/\/plan\//, { timeout: 60_000 });
  return page.url().split('?')[0] ?? page.url();
}

/** Makes the files of the report page, the Word file with so many charts. */
async function makeFiles(page: Page, plan: string, charts: number): Promise<void> {
  await page.goto(`${plan}/reports`);
  const make = async (name: RegExp) =>
    bytesOf(await downloadBy(page, () => page.getByRole('button', { name }).click()));
  await expect(page.getByRole('button', { name: /Word/ })).toBeEnabled();
  const pictures = Object.keys(unzipSync(await make(/Word/))).filter((name) => name.endsWith('.png'));
  expect(pictures).toHaveLength(charts);
  expect(Object.keys(unzipSync(await make(/^Excel/)))).toContain('xl/workbook.xml');
  expect((await make(/^Datasett/)).toString()).toContain('indicator');
}

test('readings that differ by rounding noise are a level line, on the page and in the report', async ({
  page,
}) => {
  const content = await readFile(new URL('./files/float-noise.varde.json', import.meta.url), 'utf8');
  const plan = await openPlan(page, content);
  await page.goto(`${plan}/indicators/i?asOf=2026-06-01`);
  const line = page.locator('[data-line="solid"]');
  // Level, and so without a height by which it could be called visible.
  await expect(line).toBeAttached();
  const heights = [...((await line.getAttribute('d')) ?? '').matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(
    ([, y]) => y,
  );
  expect(heights).toHaveLength(2);
  expect(new Set(heights).size).toBe(1);
  const readings = page.getByRole('table', { name: /Andel fornøyde/ });
  await expect(readings.locator('time')).toHaveText(['31.12.2025', '31.12.2024']);
  await expect(readings.getByText('15,3')).toHaveCount(2);
  await makeFiles(page, plan, 2);
});

test('the largest, the smallest and the longest that a plan can hold are drawn and reported', async ({
  page,
}) => {
  const pairs: Record<string, [number, number]> = {
    opposite: [1e300, -1e300],
    furthest: [Number.MAX_VALUE, -Number.MAX_VALUE],
    denormal: [5e-324, 0],
    beyond: [1e21, 1e21 + 131_072],
    same: [1e300, 1e300],
    finest: [0.000001, 0.000002],
  };
  const indicators = Object.keys(pairs).map((id, i) => ({
    subGoal: 's',
    direction: i % 2 === 0 ? 'increase' : 'decrease',
    id,
    name: `Indikator ${id}`,
    unit: i % 3 === 0 ? '%' : 'kroner',
    frequency: 'monthly',
    baseline: { date: '1800-01-01', value: pairs[id]?.[0] },
    targets: [{ date: '2200-12-31', value: pairs[id]?.[1] }],
  }));
  const series = Object.entries(pairs).map(([indicator, [a, b]]) => ({
    indicator,
    readings: [
      { date: '1800-01-31', value: a },
      { date: '1999-12-31', value: b },
    ],
  }));
  const plan = await openPlan(
    page,
    JSON.stringify({
      format: 'varde-plan',
      version: 2,
      plan: { id: 'p', name: 'Lang', municipality: 'Bodø', start: '1800-01-01', end: '2200-12-31' },
      goalAreas: [{ id: 'g', name: 'Målområde' }],
      subGoals: [{ id: 's', goalArea: 'g', name: 'Delmål' }],
      actions: [{ id: 'a', name: 'Tiltak', subGoals: ['s'], start: '1800-01-01', due: '2200-12-31' }],
      indicators,
      series,
    }),
  );
  await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
  for (const { id, name } of indicators) {
    await page.goto(`${plan}/indicators/${id}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.locator('svg:has([data-drawn])'), id).toBeVisible();
    const lines = page.locator('[data-line]');
    for (const d of await lines.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))) {
      expect(d, id).toMatch(/^[ML\d. -]+$/);
    }
    await expect(page.getByRole('main')).not.toContainText(/NaN|∞|Infinity/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${id} is no wider than the page`).toBeLessThanOrEqual(0);
  }
  await page.goto(`${plan}/actions?view=timeline`);
  await expect(page.getByText('Tiltak').first()).toBeVisible();
  await makeFiles(page, plan, indicators.length);
});

test('an indicator with a reading for every day of four centuries can be looked at, corrected and reported', async ({
  page,
}) => {
  leaveToAll();
  const first = Date.UTC(1800, 0, 1);
  const days = (Date.UTC(2200, 11, 31) - first) / 86_400_000 + 1;
  const readings = Array.from({ length: days }, (_, i) => ({
    date: new Date(first + i * 86_400_000).toISOString().slice(0, 10),
    value: i === 70_000 ? -500 : Math.round(1000 + 500 * Math.sin(i / 900)) / 10,
  }));
  const plan = await openPlan(
    page,
    JSON.stringify({
      format: 'varde-plan',
      version: 2,
      plan: { id: 'p', name: 'Døgn', municipality: 'Bodø', start: '1800-01-01', end: '2200-12-31' },
      goalAreas: [{ id: 'g', name: 'Målområde' }],
      subGoals: [{ id: 's', goalArea: 'g', name: 'Delmål' }],
      indicators: [{ subGoal: 's', direction: 'increase', id: 'i', name: 'Svevestøv', unit: 'µg/m³' }],
      series: [{ indicator: 'i', readings }],
    }),
  );
  await page.goto(`${plan}/indicators/i`);
  await expect(page.locator('svg:has([data-drawn])')).toBeVisible({ timeout: 30_000 });
  expect(await page.locator('main *').count()).toBeLessThan(5_000);
  const table = page.getByRole('table', { name: /Svevestøv/ });
  await expect(table.getByRole('status')).toHaveText(/Rad 1–10\s000 av 146\s462/);

  await page.getByRole('button', { name: 'Registrer måling' }).first().click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Dato', { exact: false }).first().fill('2020-12-31');
  await panel.getByLabel('Verdi', { exact: false }).first().fill('77');
  await panel.getByRole('button', { name: 'Rett målingen', exact: true }).click();
  await expect(panel).toBeHidden({ timeout: 30_000 });
  await page.goto(`${plan}/indicators/i?asOf=2020-12-31`);
  await expect(page.getByRole('figure')).toContainText('77', { timeout: 30_000 });

  await page.getByRole('button', { name: 'Last ned', exact: true }).click();
  const csv = await downloadBy(page, () => page.getByRole('button', { name: /CSV/ }).click());
  expect((await bytesOf(csv)).toString().trim().split('\n')).toHaveLength(days + 1);
  await makeFiles(page, plan, 1);
});
