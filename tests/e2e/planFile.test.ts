/** A plan leaves the browser as a file and comes back the same, with its history; what is wrong changes nothing. */
import { expect, test } from './fixtures.ts';
import { exportPlan, openFile } from './planFiles.ts';
import { AS_OF, openIndicator, openStarter, recordReading } from './support.ts';

test.describe.configure({ timeout: 120_000 });

test('plan file → delete everything → open: same plan, same history, byte-equal second export', async ({
  page,
}) => {
  const plan = await openStarter(page);
  await page.goto(`${plan}?asOf=${AS_OF}`);
  await openIndicator(page);
  await recordReading(page, '2019-12-31', '15,9');
  await recordReading(page, '2020-06-30', '15,8');
  const first = await exportPlan(page, plan);

  await page.goto(`${plan}/settings`);
  await page.getByRole('button', { name: 'Slett alt' }).first().click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Slett alt' }).click();
  await expect(page.getByRole('button', { name: 'Åpne Trondheim' })).toBeVisible();
  await page.goto('/?choose=true');
  await expect(page.getByRole('heading', { name: 'Planer', exact: true })).toBeHidden();
  await openFile(page, '/?choose=true', first);
  await page.waitForURL(plan);
  const second = await exportPlan(page, plan);
  expect(second.equals(first)).toBe(true);
});

const wrong: readonly { what: string; content: string; says: RegExp }[] = [
  { what: 'not JSON', content: 'Kjære formannskap', says: /JSON|planfil/i },
  {
    what: 'cut off',
    content: '{"format":"varde-plan","version":1,"plan":{"id":"a","name":"A',
    says: /kuttet|avkortet|slutt|ufullstendig|klippet/i,
  },
  {
    what: 'of a newer version',
    content: '{"format":"varde-plan","version":99,"plan":{}}',
    says: /versjon 99/i,
  },
  {
    what: 'with a broken reference and an unknown field',
    content: JSON.stringify({
      format: 'varde-plan',
      version: 1,
      plan: { id: 'a', name: 'A', municipality: 'B', start: '2019-01-01', end: '2022-12-31', colour: 'red' },
      subGoals: [{ id: 's', goalArea: 'nowhere', name: 'S' }],
    }),
    says: /nowhere/,
  },
  {
    what: 'with a __proto__ key',
    content:
      '{"format":"varde-plan","version":1,"__proto__":{"polluted":true},"plan":{"id":"a","name":"A","municipality":"B","start":"2019-01-01","end":"2022-12-31"}}',
    says: /__proto__/,
  },
];

for (const { what, content, says } of wrong) {
  test(`a plan file that is ${what} is refused in plain words and changes nothing`, async ({ page }) => {
    await openFile(page, '/', content);
    const refusal = page.locator('main');
    await expect(refusal).toContainText('Filen kunne ikke åpnes');
    await expect(refusal).toContainText('Ingenting er endret');
    await expect(refusal).toContainText(says);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Åpne Trondheim' })).toBeVisible();
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  });
}
