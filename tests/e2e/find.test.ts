import { expect, test } from './fixtures.ts';
import { openStarter } from './support.ts';

test.use({ serviceWorkers: 'allow' });

test('a partner is found without a network, by keyboard, in spite of a slip', async ({ page, context }) => {
  const plan = await openStarter(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Hva leter du etter?' });
  await expect(field).toBeFocused();
  await page.keyboard.type('tampre');
  await expect(page.getByRole('option').first()).toContainText('Tampere');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Partnere' })).toBeVisible();
  expect(page.url()).toBe(`${plan}/partners#partners:partner-tampere`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Tampere/Tammerfors' }).first()).toBeInViewport();

  // What was found last comes first when the search is opened again elsewhere.
  await page.getByRole('link', { name: 'Målområder' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Målområder' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toContainText('Tampere');
});
