/** The browser's Back and Forward, with something open over the page. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { INDICATOR, openStarter, settled } from './support.ts';

/** From the overview by the list to the indicator's page, so that there is something to go back to. */
async function openIndicator(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Indikatorer', exact: true }).first().click();
  await page.getByRole('link', { name: INDICATOR }).first().click();
  await expectIndicator(page);
}

const expectIndicator = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: INDICATOR })).toBeVisible();
const expectList = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Indikatorer' })).toBeVisible();
const panelOf = (page: Page) => page.getByRole('dialog');
const record = (page: Page) => page.getByRole('button', { name: 'Registrer måling' }).first().click();
const value = (page: Page) => panelOf(page).getByLabel('Verdi', { exact: false }).first();

test('Back closes the side panel and leaves the page, Forward opens it again', async ({ page }) => {
  await openStarter(page);
  await openIndicator(page);
  const address = page.url();
  await record(page);
  await expect(value(page)).toBeFocused();
  await page.goBack();
  await expect(panelOf(page)).toBeHidden();
  await expect(page).toHaveURL(address);
  await expectIndicator(page);
  await expect(page.getByRole('button', { name: 'Registrer måling' }).first()).toBeFocused();
  await page.goForward();
  await expect(panelOf(page).getByRole('heading', { name: 'Ny måling' })).toBeVisible();
  await page.goBack();
  await expect(panelOf(page)).toBeHidden();
  await page.goBack();
  await expectList(page);
  await page.goForward();
  await expectIndicator(page);
  await expect(panelOf(page)).toBeHidden();
});

test('Back asks before what is typed is lost, and writing on leaves the history as it was', async ({
  page,
}) => {
  await openStarter(page);
  await openIndicator(page);
  const address = page.url();
  await record(page);
  await value(page).fill('12,5');
  await page.goBack();
  await expect(panelOf(page).getByText('Vil du forkaste det?')).toBeVisible();
  await panelOf(page).getByRole('button', { name: 'Skriv videre' }).click();
  await expect(value(page)).toHaveValue('12,5');
  await expect(value(page)).toBeFocused();
  await expect(page).toHaveURL(address);

  // Several steps at once are no way around the question either.
  await page.evaluate(() => history.go(-2));
  await expect(panelOf(page).getByText('Vil du forkaste det?')).toBeVisible();
  await expect(page).toHaveURL(address);
  await panelOf(page).getByRole('button', { name: 'Forkast', exact: true }).click();
  await expect(panelOf(page)).toBeHidden();
  await settled(page);
  await page.goBack();
  await expectList(page);

  await page.goForward();
  await expectIndicator(page);
  await record(page);
  await expect(value(page)).toHaveValue('');
});

test('a panel closed by key, by button or by saving is no step on the way back', async ({ page }) => {
  await openStarter(page);
  const ways: ((page: Page) => Promise<void>)[] = [
    () => page.keyboard.press('Escape'),
    () => panelOf(page).getByRole('button', { name: 'Lukk', exact: true }).click(),
    async () => {
      await panelOf(page).getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
      await value(page).fill('12,5');
      await panelOf(page).getByRole('button', { name: 'Lagre', exact: true }).click();
    },
  ];
  for (const close of ways) {
    await openIndicator(page);
    await record(page);
    await expect(value(page)).toBeVisible();
    await close(page);
    await expect(panelOf(page)).toBeHidden();
    await settled(page);
    await page.goBack();
    await expectList(page);
  }
});

test('a panel on the first page of a tab is closed by Back, not the app', async ({ page, context }) => {
  const plan = await openStarter(page);
  const tab = await context.newPage();
  await tab.goto(`${plan}/actions`);
  await tab.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await expect(panelOf(tab)).toBeVisible();
  await tab.goBack();
  await expect(panelOf(tab)).toBeHidden();
  await expect(tab.getByRole('heading', { level: 1, name: 'Tiltak' })).toBeVisible();
});

test('Back closes the search, and a page found there leads back to where it was opened', async ({ page }) => {
  await openStarter(page);
  await openIndicator(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Hva leter du etter?' });
  await expect(field).toBeFocused();
  await page.goBack();
  await expect(field).toBeHidden();
  await expectIndicator(page);

  await page.keyboard.press('Control+k');
  await field.fill('tampere');
  await expect(page.getByRole('option').first()).toContainText('Tampere');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Partnere' })).toBeVisible();
  await page.goBack();
  await expectIndicator(page);
  await page.goBack();
  await expectList(page);
});

test('a panel opened from the search is closed by one Back, and the next leaves the page', async ({
  page,
}) => {
  await openStarter(page);
  await openIndicator(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Hva leter du etter?' }).fill('ny partner');
  await expect(page.getByRole('option').first()).toContainText('partner');
  await page.keyboard.press('Enter');
  await expect(panelOf(page).getByRole('heading', { name: 'Ny partner' })).toBeVisible();
  await page.goBack();
  await expect(panelOf(page)).toBeHidden();
  await expectIndicator(page);
  await page.goBack();
  await expectList(page);
});

test('a row deleted from its own page is not on the way back from the page it leads to', async ({ page }) => {
  await openStarter(page);
  await openIndicator(page);
  await page.getByRole('button', { name: 'Rediger indikator' }).click();
  await panelOf(page).getByRole('button', { name: 'Slett', exact: true }).click();
  await panelOf(page).getByRole('button', { name: 'Slett alt dette' }).click();
  await page.waitForURL(/\/sub-goals\//);
  await expect(panelOf(page)).toBeHidden();
  await page.goBack();
  await expectList(page);
});

test('every other dialog goes with Back: deleting, the past day, a file that is opened, the plans’ menu', async ({
  page,
}) => {
  const plan = await openStarter(page);
  await page.getByRole('link', { name: 'Rediger planen' }).first().click();
  const title = page.getByRole('heading', { level: 1, name: 'Rediger planen' });
  await expect(title).toBeVisible();
  const isClosedByBack = async () => {
    await expect(panelOf(page).or(page.getByRole('alertdialog'))).toBeVisible();
    // Its step in the history is there a moment after it is.
    await page.waitForFunction(() => history.state?.layers?.depth > 0);
    await page.goBack();
    await expect(panelOf(page).or(page.getByRole('alertdialog'))).toBeHidden();
    await expect(title).toBeVisible();
    expect(page.url()).toBe(`${plan}/build`);
  };
  await page
    .getByRole('button', { name: /^Flere valg/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Slett', exact: true }).click();
  await isClosedByBack();
  await page.getByRole('button', { name: 'Som kjent …' }).click();
  await isClosedByBack();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'feil.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await isClosedByBack();

  await page
    .getByRole('button', { name: /^Bytt plan/ })
    .first()
    .click();
  const menu = page.getByText('Planer i denne nettleseren');
  await expect(menu).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
  await expect(menu).toBeHidden();
});

test.describe('when nobody has said who writes', () => {
  test.use({ asksWriter: true });

  test('Back from that question over a panel saves without a name, and the panel is no step on the way', async ({
    page,
  }) => {
    await openStarter(page);
    await openIndicator(page);
    await record(page);
    await panelOf(page).getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
    await value(page).fill('12,5');
    await panelOf(page).getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Hvem skriver?' })).toBeVisible();
    await page.goBack();
    await expect(panelOf(page)).toBeHidden();
    await expect(page.getByRole('main')).toContainText('12,5');
    await settled(page);
    await page.goBack();
    await expectList(page);
  });
});
