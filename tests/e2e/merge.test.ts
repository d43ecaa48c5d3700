/** Two people work on the same plan on machines that never meet, send each other files, and end with the same plan. */
import type { Page } from '@playwright/test';
import { elsewhere, sign } from './browsers.ts';
import { axe, expect, test } from './fixtures.ts';
import { exportPlan, openFile, planIn } from './planFiles.ts';
import { INDICATOR, openIndicator, openStarter, recordReading, settled } from './support.ts';

test.describe.configure({ timeout: 240_000 });

async function rename(page: Page, plan: string, from: string, to: string): Promise<void> {
  await page.goto(`${plan}/areas`);
  await page.getByRole('link', { name: from }).first().click();
  await page.getByRole('button', { name: 'Rediger' }).first().click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Navn').first().fill(to);
  await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(panel).toBeHidden();
  await settled(page);
}

test('work done apart is joined by files: seen first, in one step, the same on both machines, and undone in one', async ({
  page,
  context,
}) => {
  await sign(context, 'Kari');
  const plan = await openStarter(page);
  const begun = await exportPlan(page, plan);
  await elsewhere('Ola', async (his) => {
    await openFile(his, '/', begun);
    await his.waitForURL(/\/plan\//);

    await rename(page, plan, 'Globalt partnerskap', 'Karis navn på området');
    await page.goto(plan);
    await openIndicator(page);
    await recordReading(page, '2019-12-31', '15,9');
    await rename(his, plan, 'Globalt partnerskap', 'Olas navn på området');
    await his.goto(plan);
    await openIndicator(his);
    await recordReading(his, '2020-12-31', '16,4');
    const [hers, his_] = [await exportPlan(page, plan), await exportPlan(his, plan)];

    await openFile(page, `${plan}/settings`, his_);
    const dialog = page.getByRole('dialog', { name: 'Slå sammen med filen?' });
    await expect(dialog).toContainText('Ola: 2 endringer');
    await expect(dialog).toContainText('Her er det 2 endringer som filen ikke har');
    await expect(dialog.getByRole('radio', { name: '«Olas navn på området»' })).toBeChecked();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Slå sammen' }).click();
    await page.waitForURL((url) => url.pathname === new URL(plan).pathname);
    await expect(page.getByRole('main')).toContainText('Olas navn på området');

    await openFile(his, `${plan}/settings`, hers);
    await his.getByRole('dialog').getByRole('button', { name: 'Slå sammen' }).click();
    await his.waitForURL((url) => url.pathname === new URL(plan).pathname);
    const [joinedHers, joinedHis] = [await exportPlan(page, plan), await exportPlan(his, plan)];
    expect(planIn(joinedHers)).toEqual(planIn(joinedHis));
    expect(JSON.stringify(planIn(joinedHers))).toContain('16.4');
    expect(JSON.stringify(planIn(joinedHers))).toContain('15.9');

    // Merged already: the same file again, and the colleague's after he merged, add nothing.
    for (const file of [his_, joinedHis]) {
      await openFile(page, `${plan}/settings`, file);
      await expect(page.getByRole('dialog', { name: 'Planen ligger her fra før' })).toBeVisible();
      await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
    }

    await page.goto(plan);
    await page.getByRole('button', { name: 'Angre', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Karis navn på området');
    expect(planIn(await exportPlan(page, plan))).toEqual(planIn(hers));
    await page.goto(plan);
    await openIndicator(page);
    await expect(page.getByRole('main')).not.toContainText('16,4');
    await expect(page.getByRole('heading', { level: 1, name: INDICATOR })).toBeVisible();
  });
});

test('a copy of another plan is not merged into this one', async ({ page }) => {
  const plan = await openStarter(page);
  const file = JSON.stringify({
    format: 'varde-plan',
    version: 2,
    plan: { id: 'annen', name: 'Klimaplan', municipality: 'Bodø', start: '2024-01-01', end: '2027-12-31' },
  });
  await openFile(page, `${plan}/settings`, file);
  await expect(page.getByRole('dialog')).toContainText('Filen gjelder en annen plan: Klimaplan');
  await expect(page.getByRole('dialog')).toContainText('Ingenting er endret');
});
