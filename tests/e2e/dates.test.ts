/** Dates are read in Norwegian order, whatever language the browser speaks, and said in words beside the field. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openIndicator, openStarter } from './support.ts';

/** What people type for 3 April 2025, and for the last day of that year. */
const TYPED = [
  ['03.04.2025', '2025-04-03', 'torsdag 3. april 2025'],
  ['2025-12-31', '2025-12-31', 'onsdag 31. desember 2025'],
  ['3.4.25', '2025-04-03', 'torsdag 3. april 2025'],
  ['31.12.2025', '2025-12-31', 'onsdag 31. desember 2025'],
  ['03042025', '2025-04-03', 'torsdag 3. april 2025'],
  ['3/4/2025', '2025-04-03', 'torsdag 3. april 2025'],
] as const;

/** Opens the example in bokmål, as those do whose browser speaks another language than they. */
async function openInNorwegian(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByText('Bokmål', { exact: true }).click();
  // Another language is fetched first.
  await expect(page.getByRole('button', { name: 'Åpne Trondheim' })).toBeVisible();
  await openStarter(page);
}

async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await field.press('ControlOrMeta+a');
  await field.press('ControlOrMeta+v');
}

for (const locale of ['en-US', 'nb-NO']) {
  test.describe(`in a browser that speaks ${locale}`, () => {
    test.use({ locale });

    test('the day of the page follows as soon as what is typed or pasted is a date', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openInNorwegian(page);
      const asOf = page.getByLabel('Per dato');
      for (const [typed, date, words] of TYPED) {
        await asOf.fill('');
        await asOf.pressSequentially(typed);
        // While the field still has focus.
        await expect(page, typed).toHaveURL(new RegExp(`asOf=${date}`));
        await expect(asOf, typed).toHaveAccessibleDescription(words);
        await expect(asOf).toBeFocused();
      }
      for (const [typed, date, words] of TYPED) {
        await paste(page, asOf, typed);
        await expect(page, `${typed}, pasted`).toHaveURL(new RegExp(`asOf=${date}`));
        await expect(asOf, `${typed}, pasted`).toHaveAccessibleDescription(words);
      }
    });

    test('what is no date in Norwegian order is not taken for one in another, and says why', async ({
      page,
    }) => {
      await openInNorwegian(page);
      const asOf = page.getByLabel('Per dato');
      await asOf.fill('03.04.2025');
      await expect(page).toHaveURL(/asOf=2025-04-03/);
      await asOf.fill('4/13/2025');
      await asOf.blur();
      await expect(page.getByText('Det er ingen måned 13 i «4/13/2025».')).toBeVisible();
      expect(page.url()).toContain('asOf=2025-04-03');
    });

    test('a reading is recorded on the date that is said beside its field', async ({ page }) => {
      await openInNorwegian(page);
      await openIndicator(page);
      await page.getByRole('button', { name: 'Registrer måling' }).first().click();
      const panel = page.getByRole('dialog');
      const date = panel.getByLabel('Dato', { exact: true });
      await date.fill('');
      await date.pressSequentially('3.4.20');
      await expect(panel.getByText('fredag 3. april 2020')).toBeVisible();
      await panel.getByLabel('Verdi', { exact: false }).first().fill('15,4');
      await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
      await expect(panel).toBeHidden();
      await expect(page.locator('#content')).toContainText('15,4 % per 3. april 2020');
    });
  });
}
