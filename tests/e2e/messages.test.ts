/** Messages and focus when a panel is open or what had focus has gone. */
import { axe, expect, test } from './fixtures.ts';
import { AS_OF, INDICATOR, openIndicator, openStarter } from './support.ts';

test('a reading just saved can be undone while the panel is open for the next one', async ({ page }) => {
  await openStarter(page);
  await openIndicator(page);
  await page.getByRole('button', { name: 'Registrer måling' }).first().click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
  await panel.getByLabel('Verdi', { exact: false }).first().fill('15,4');
  await panel.getByRole('button', { name: 'Lagre og ny' }).click();
  const undo = panel.getByRole('status').getByRole('button', { name: 'Angre' });
  await expect(undo).toBeVisible();
  expect(await axe(page), 'a message in the panel').toEqual([]);
  await undo.click();
  await expect(panel.getByRole('status').filter({ hasText: 'Angret' })).toBeVisible();
  await panel.getByRole('button', { name: 'Avbryt' }).click();
  await expect(panel).toBeHidden();
  await expect(page.locator('#content')).not.toContainText('15,4 %');
  // The message outlives the panel it was shown in.
  await expect(page.getByRole('status').filter({ hasText: 'Angret' })).toBeVisible();
});

test('deleting an indicator from its own page leads to its sub-goal, with focus in the content and the way back', async ({
  page,
}) => {
  const plan = await openStarter(page);
  await page.goto(`${plan}?asOf=${AS_OF}`);
  await openIndicator(page);
  await page.getByRole('button', { name: 'Rediger indikator' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Slett', exact: true }).click();
  await panel.getByRole('button', { name: 'Slett alt dette' }).click();
  await page.waitForURL(/\/sub-goals\//);
  await expect(page.locator('#content')).toBeFocused();
  await expect(page.getByRole('main')).not.toContainText(INDICATOR);
  await page.getByRole('button', { name: 'Angre', exact: true }).last().click();
  await expect(page.getByRole('main')).toContainText(INDICATOR);
});
