/** The frame on a phone: one line says in which period and on which day the plan is seen, and opens the choice of both. */
import { axe, expect, test } from './fixtures.ts';
import { openStarter } from './support.ts';

test.use({ viewport: { width: 360, height: 740 } });

test('content begins near the top, and period and date are chosen behind one button, by keyboard too', async ({
  page,
}) => {
  await openStarter(page);
  const top = await page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
  expect(top).toBeLessThanOrEqual(160);
  const seen = page.getByRole('button', { name: /^Periode og dato:/ });
  await expect(seen).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByLabel('Per dato')).toBeHidden();
  await seen.focus();
  await page.keyboard.press('Enter');
  await expect(seen).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('link', { name: '2021–2022' }).press('Enter');
  await expect(seen).toContainText('2021–2022');
  await page.getByLabel('Per dato').fill('31.10.2020');
  await expect(seen).toContainText('Per 31.10.2020');
  expect(await axe(page)).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await seen.click();
  await expect(page.getByLabel('Per dato')).toBeHidden();
});
