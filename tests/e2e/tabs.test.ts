/** Two tabs on one plan: what one writes the other shows, and both writing loses nothing. */
import { expect, test } from './fixtures.ts';
import { AS_OF, openIndicator, openStarter, recordReading } from './support.ts';

test('an edit in one tab shows in the other, and both editing loses nothing', async ({ page, context }) => {
  const plan = await openStarter(page);
  await page.goto(`${plan}?asOf=${AS_OF}`);
  await openIndicator(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('#content')).toContainText(
    'Ingen måling etter utgangspunktet, 15,3 % per 1.1.2018.',
  );

  await recordReading(page, '2018-12-31', '15,6');
  await expect(other.locator('#content')).toContainText('15,6 % per 31. desember 2018');

  await Promise.all([recordReading(page, '2019-06-30', '15,7'), recordReading(other, '2019-12-31', '16,1')]);
  for (const tab of [page, other]) {
    await expect(tab.locator('#content')).toContainText('16,1 % per 31. desember 2019');
    await expect(tab.getByRole('table').first()).toContainText('15,7');
  }
});
