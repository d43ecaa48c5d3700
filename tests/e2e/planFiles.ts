/** Plan files out of Varde and into it, as by the buttons for that. */
import { expect, type Page } from '@playwright/test';
import { bytesOf, downloadBy } from './support.ts';

/** The file of a plan as its settings give it. */
export async function exportPlan(page: Page, plan: string): Promise<Buffer> {
  await page.goto(`${plan}/settings`);
  const button = page.getByRole('button', { name: 'Last ned planfil' }).first();
  return bytesOf(await downloadBy(page, () => button.click()));
}

/** What a plan file says of the plan itself, without its log and what is said of that. */
export function planIn(file: Buffer): Record<string, unknown> {
  const plan: Record<string, unknown> = JSON.parse(file.toString('utf8'));
  for (const member of ['log', 'heads', 'commits', 'arrivals']) delete plan[member];
  return plan;
}

/** Chooses a file on a page: on the settings of a plan to merge it into that, on others to open it. */
export async function openFile(
  page: Page,
  address: string,
  content: Buffer | string,
  name = 'kopi.varde.json',
): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const input = address.endsWith('/settings')
    ? page.getByRole('main').locator('input[type=file]')
    : page.locator('input[type=file]').first();
  await input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** A file of the plan `large`, «Stor plan», with as many indicators, and monthly readings of each, as wanted. */
export function largePlan(count: number, readings: number): string {
  const indicators = Array.from({ length: count }, (_, i) => ({
    id: `i${i}`,
    subGoal: 's',
    name: `Indikator ${i}`,
    direction: 'increase',
  }));
  const series = indicators.map(({ id }) => ({
    indicator: id,
    readings: Array.from({ length: readings }, (_, i) => ({
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
