/** A plan's address holds its id, whatever that is: it survives a reload from the server and, without a network, from the browser. */
import { expect, test } from './fixtures.ts';
import { openFile } from './planFiles.ts';

test.use({ serviceWorkers: 'allow' });

const file = (id: string) =>
  JSON.stringify({
    format: 'varde-plan',
    version: 3,
    plan: { id, name: 'Klimaplan', municipality: 'Bodø', start: '2024-01-01', end: '2027-12-31' },
    goalAreas: [{ id, name: 'Utslipp' }],
  });

for (const id of ['a.b.c', 'plan.varde.json', 'app.js', 'å a\u030a 100% %2F', '😀']) {
  test(`the plan ${id}`, async ({ page, context }) => {
    await openFile(page, '/?choose=true', file(id));
    const plan = `/plan/${encodeURIComponent(id)}`;
    await expect
      .poll(() => new URL(page.url()).pathname.split('/').map(decodeURIComponent))
      .toEqual(['', 'plan', id]);
    await page.getByRole('link', { name: 'Målområder', exact: true }).first().click();
    await page
      .getByRole('link', { name: /Utslipp/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Utslipp' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Utslipp' })).toBeVisible();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.goto(`${plan}/areas/${encodeURIComponent(id)}?asOf=2025-01-01`);
    await expect(page.getByRole('heading', { level: 1, name: 'Utslipp' })).toBeVisible();
  });
}
