/** Browsers besides the one that a test is given. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../support/browser.mjs';
import { steady } from './support.ts';

/** Starts a browser on a profile that may have been used before. */
export async function visit(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(await launchOptions()),
    baseURL: process.env.VARDE_URL ?? '',
    acceptDownloads: true,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    // As in every test that is not about being without a network.
    serviceWorkers: 'block',
  });
  for (const page of context.pages()) steady(page);
  context.on('page', steady);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** A colleague's browser, on another machine as far as Varde can tell, that is closed when `use` is done. */
export async function elsewhere(author: string, use: (page: Page) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'varde-e2e-'));
  const { context, page } = await visit(profile);
  try {
    await sign(context, author);
    await use(page);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Has who writes in a browser be known from the beginning. */
export async function sign(context: BrowserContext, name: string): Promise<void> {
  await context.addInitScript((author) => {
    if (!location.protocol.startsWith('http')) return;
    localStorage.setItem('varde-prefs', JSON.stringify({ state: { author, authorAsked: true }, version: 1 }));
  }, name);
}
