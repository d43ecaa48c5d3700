import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit Varde opens without a network, at any address', async ({ page, context }) => {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.goto('/indikatorer');
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect(page).toHaveTitle(/Varde/);
});
