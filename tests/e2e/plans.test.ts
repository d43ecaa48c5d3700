/** Several plans side by side, and who writes in them. */
import { expect, test } from './fixtures.ts';
import { bytesOf, downloadBy, openIndicator, openStarter, recordReading } from './support.ts';

test.use({ serviceWorkers: 'allow' });

test.describe.configure({ timeout: 120_000 });

test('two plans live side by side; the switch keeps the kind of page, also without a network', async ({
  page,
  context,
}) => {
  const trondheim = await openStarter(page);
  await page.goto('/?choose=true');
  await page.getByRole('button', { name: 'Åpne Kristiansand' }).click();
  await expect(page.getByRole('button', { name: /^Bytt plan/ })).toContainText('Kristiansand kommune');
  const kristiansand = page.url();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.goto(`${kristiansand}/reports?asOf=2025-01-01`);
  const trigger = page.getByRole('button', { name: /^Bytt plan/ });
  await trigger.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: /Kristiansand kommune/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${trondheim}/reports`);
  await expect(trigger).toContainText('Trondheim kommune');
  await expect(page.getByRole('list', { name: 'Planer i denne nettleseren' })).toBeHidden();
});

test('a plan file can be opened from within a plan', async ({ page }) => {
  await openStarter(page);
  const file = {
    format: 'varde-plan',
    version: 1,
    plan: { id: 'k', name: 'Klimaplan', municipality: 'Bodø', start: '2024-01-01', end: '2027-12-31' },
  };
  await page.getByRole('button', { name: /^Bytt plan/ }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Åpne planfil' }).click(),
  ]);
  await chooser.setFiles({
    name: 'klima.varde.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page).toHaveURL(/\/plan\/k$/);
  await expect(page.getByRole('button', { name: /^Bytt plan/ })).toContainText('Klimaplan');
});

test('an empty plan leads to the guide', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Ny plan' }).click();
  await page.getByLabel('Navn på planen').fill('Ungdomsplan');
  await page.getByLabel('Kommune').fill('Bodø');
  await page.getByRole('button', { name: 'Lag planen' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+\/build$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('who is writing', () => {
  test.use({ asksWriter: true });

  test('is asked at the first change and not before, shown, and stored on the change', async ({ page }) => {
    const plan = await openStarter(page);
    const question = page.getByRole('dialog', { name: 'Hvem skriver?' });
    await openIndicator(page);
    await page.getByRole('button', { name: 'Registrer måling' }).first().click();
    await expect(question).toBeHidden();
    const panel = page.getByRole('dialog', { name: 'Ny måling' });
    await panel.getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
    await panel.getByLabel('Verdi', { exact: false }).first().fill('15,4');
    await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(question).toBeVisible();
    await page.keyboard.type('Internasjonalt kontor');
    await page.keyboard.press('Enter');
    await expect(panel).toBeHidden();
    await expect(page.locator('#content')).toContainText('15,4 % per 31. desember 2019');
    await expect(page.getByRole('button', { name: 'Hvem skriver: Internasjonalt kontor' })).toBeVisible();

    // Remembered.
    await page.reload();
    await recordReading(page, '2020-12-31', '15,6');
    await expect(question).toBeHidden();
    await page.goto(`${plan}/settings`);
    const file = await bytesOf(
      await downloadBy(page, () => page.getByRole('button', { name: 'Last ned planfil' }).first().click()),
    );
    const { log } = JSON.parse(file.toString());
    expect(log.map(({ author }: { author: string }) => author)).toEqual([
      '',
      'Internasjonalt kontor',
      'Internasjonalt kontor',
    ]);
  });
});
