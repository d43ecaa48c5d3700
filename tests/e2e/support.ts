/** What several walks do: open the starter plan, look at it on a day in its own time, record a reading. */
import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page } from '@playwright/test';

/** A day in the middle of the starter plan's first plan period. */
export const AS_OF = '2020-10-31';
export const INDICATOR = 'Innbyggere med utenlandsk landbakgrunn';

/** Opens the Trondheim starter from the first run and returns the plan's address without search. */
export async function openStarter(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Åpne Trondheim' }).click();
  await page.waitForURL(/\/plan\/[^/?]+/);
  await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
  return page.url().split('?')[0] ?? page.url();
}

/** Goes to the page of the indicator that the walks use, by the links a person would follow. */
export async function openIndicator(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Indikatorer', exact: true }).first().click();
  await page.getByRole('link', { name: INDICATOR }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: INDICATOR })).toBeVisible();
}

/** Nothing more happens in the history: what closes a panel goes back a step by itself, a moment later. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !history.state?.layers?.depth);
}

/**
 * Lets a page be gone to and reloaded right after something over it has closed: what closes goes back a step in the history, a
 * moment later, and would end the navigation.
 */
export function steady(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = (...args) => onceMore(() => goto(...args));
  page.reload = (...args) => onceMore(() => reload(...args));
  const goBack = page.goBack.bind(page);
  page.goBack = async (...args) => {
    // What lies over the page has its step in the history a moment after it is drawn.
    const hasSteps = () =>
      document.querySelectorAll('dialog[open]').length === (history.state?.layers?.depth ?? 0);
    await page.waitForFunction(hasSteps);
    return goBack(...args);
  };
}

async function onceMore<T>(go: () => Promise<T>): Promise<T> {
  try {
    return await go();
  } catch (error) {
    if (!String(error).includes('ERR_ABORTED')) throw error;
    return go();
  }
}

export async function recordReading(page: Page, date: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Registrer måling' }).first().click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Dato', { exact: false }).first().fill(date);
  await panel.getByLabel('Verdi', { exact: false }).first().fill(value);
  await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(panel).toBeHidden();
  await settled(page);
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** The file a click downloads. */
export async function downloadBy(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), click()]);
  return download;
}
