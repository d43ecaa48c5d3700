/** What is printed: the report and an indicator's page, as the browser lays them out on A4. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openFile } from './planFiles.ts';
import { AS_OF, openIndicator, openStarter } from './support.ts';

/** How many sheets the page takes, by the PDF that the browser makes of it. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** As wide as the text of an A4 sheet with the report's margins, in CSS pixels. */
const TEXT_WIDTH = Math.round(((210 - 2 * 18) / 25.4) * 96);

test('an indicator’s page fits two sheets', async ({ page }) => {
  const plan = await openStarter(page);
  await page.getByRole('button', { name: 'Legg inn øvingstall' }).click();
  await expect(page.getByRole('button', { name: 'Fjern øvingstallene' })).toBeVisible();
  await page.goto(`${plan}?asOf=${AS_OF}`);
  await openIndicator(page);
  await expect(page.getByRole('img', { name: /^Diagram/ }).locator('svg')).toBeVisible();
  expect(await sheetsOf(page)).toBe(2);
});

test('the report begins with its front page, and says itself that figures are for practice', async ({
  page,
}) => {
  const plan = await openStarter(page);
  await page.getByRole('button', { name: 'Legg inn øvingstall' }).click();
  await expect(page.getByRole('button', { name: 'Fjern øvingstallene' })).toBeVisible();
  await page.goto(`${plan}/reports?asOf=${AS_OF}`);
  await expect(page.getByRole('heading', { name: 'Statusrapport' })).toBeVisible();
  const banner = page.getByText('Planen inneholder øvingstall. De er oppdiktet');
  await expect(banner).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(banner).toBeHidden();
  await expect(page.getByText('Rapporten inneholder øvingstall.', { exact: false }).first()).toBeVisible();
});

test('an address in a cell breaks, and no table is wider than the paper', async ({ page }) => {
  const file = new URL('../fixtures/cases/03-long-address-cuts-print.varde.json', import.meta.url);
  await openFile(page, '/', await readFile(file, 'utf8'));
  await expect(page).toHaveURL(/\/plan\//);
  await page.goto(`${page.url().split('?')[0]}/reports`);
  await expect(page.getByRole('heading', { name: 'Statusrapport' })).toBeVisible();
  await page.setViewportSize({ width: TEXT_WIDTH, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const widths = await page
    .locator('article table')
    .evaluateAll((tables) => tables.map((table) => Math.ceil(table.getBoundingClientRect().width)));
  expect(widths.length).toBeGreaterThan(1);
  for (const width of widths) expect(width).toBeLessThanOrEqual(TEXT_WIDTH);
  // And no short column is squeezed until its words are broken for it.
  const numbers = await page
    .locator('article tbody tr > :first-child')
    .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().width)));
  for (const width of numbers) expect(width).toBeGreaterThan(30);
});
