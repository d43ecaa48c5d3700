/** A newer Varde waits until the user says so. Two versions are needed, so this serves a copy of the build of its own. */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../support/browser.mjs';

test.use({ serviceWorkers: 'allow' });

test('an update asks before it replaces, and what is being written stays until then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'varde-update-'));
  await cp('dist', join(folder, 'dist'), { recursive: true });
  const server = await serve({ dir: join(folder, 'dist'), port: 0 });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(await launchOptions()),
    locale: 'nb-NO',
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Ny plan' }).click();
    await page.getByLabel('Navn på planen').fill('Det jeg holder på med');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    // The next version, as a server would have it after an upgrade.
    await appendFile(join(folder, 'dist', 'sw.js'), '\n// next');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(page.getByText('En ny versjon av Varde er klar.')).toBeVisible();
    await expect(page.getByLabel('Navn på planen')).toHaveValue('Det jeg holder på med');

    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Oppdater nå' }).click()]);
    // What was being written outlives it.
    await expect(page.getByLabel('Navn på planen')).toHaveValue('Det jeg holder på med');
    await expect(page.getByText('En ny versjon av Varde er klar.')).toBeHidden();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
