/** Every page: nothing for axe in either theme, nothing sideways on a narrow screen, in all three languages. */
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { openFile } from './planFiles.ts';
import { AS_OF, INDICATOR, openStarter } from './support.ts';

test.describe.configure({ timeout: 240_000 });

const PAGES = [
  '',
  '/attention',
  '/areas',
  '/actions',
  '/actions?view=timeline',
  '/actions?view=board',
  '/indicators',
  '/units',
  '/connections',
  '/partners',
  '/agreements',
  '/reports',
  '/build',
  '/build/periods',
  '/build/roll-over',
  '/build/responsibilities',
  '/compare',
  '/history',
  '/history/bin',
  '/settings',
];

/** An address with one more search parameter. */
const asOf = (address: string) => `${address}${address.includes('?') ? '&' : '?'}asOf=${AS_OF}`;

/** Opens Trondheim with practice figures, and gives the addresses of all pages, one of each kind of row among them. */
async function everyPage(page: Page): Promise<{ plan: string; addresses: string[] }> {
  const plan = await openStarter(page);
  await page.getByRole('button', { name: 'Legg inn øvingstall' }).click();
  await expect(page.getByRole('button', { name: 'Fjern øvingstallene' })).toBeVisible();
  const addresses = [...PAGES.map((path) => `${plan}${path}`), '/?choose=true'];
  for (const [list, link] of [
    ['/areas', /^1\b/],
    ['/areas', /^1\.1\b/],
    ['/indicators', new RegExp(INDICATOR)],
    ['/units', /./],
  ] as const) {
    await page.goto(plan + list);
    await page.locator('main').getByRole('link', { name: link }).first().click();
    await expect(page).not.toHaveURL(new RegExp(`${list}$`));
    addresses.push(page.url().split('?')[0] ?? '');
  }
  return { plan, addresses };
}

test('axe finds nothing on any page in either theme', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Åpne Trondheim' })).toBeVisible();
  expect(await axe(page), 'first run').toEqual([]);
  const { plan, addresses } = await everyPage(page);
  const problems: object[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const address of addresses) {
      await page.goto(asOf(address));
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      problems.push(
        ...(await axe(page)).map((problem) => ({
          page: `${address.slice(plan.length)} ${theme}`,
          ...problem,
        })),
      );
    }
  }
  expect(problems).toEqual([]);
});

test('nothing needs sideways scrolling on any page', async ({ page }) => {
  const { addresses } = await everyPage(page);
  // The narrowest there is, and a tablet either way.
  for (const width of [320, 768, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    for (const address of addresses) {
      await page.goto(asOf(address));
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('every page is there in all three languages, with no text left out', async ({ page }) => {
  test.skip(process.env.VARDE_ALL !== '1', 'Takes long: npm run test:all does it.');
  const plan = await openStarter(page);
  const seen = new Map<string, string>();
  for (const [name, lang] of [
    ['Bokmål', 'nb'],
    ['Nynorsk', 'nn'],
    ['English', 'en'],
  ] as const) {
    await page.goto(`${plan}/settings`);
    await page.locator('main').getByText(name, { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    for (const path of PAGES) {
      await page.goto(asOf(plan + path));
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const text = (await page.locator('body').textContent()) ?? '';
      // A missing text shows as its key.
      expect(text, `${path} in ${lang}`).not.toMatch(
        /\b(common|shell|overview|areas|actions|indicators|connections|reports|settings|units|charts|explain|build|periods|compare|partners|agreements|tables|responsibilities|history|comments|editing|find|merge|past)\.[a-z]+[.a-zA-Z]*/,
      );
      expect(text, `${path} in ${lang}`).not.toMatch(/\{\{|\}\}|undefined|NaN/);
      seen.set(`${path} ${lang}`, text);
    }
  }
  for (const path of PAGES) expect(seen.get(`${path} en`), path).not.toBe(seen.get(`${path} nb`));
});

test('a date that is none in the address counts as no date', async ({ page }) => {
  const plan = await openStarter(page);
  for (const wrong of ['2020-13-45', 'i går', '0001-01-01']) {
    await page.goto(`${plan}?asOf=${encodeURIComponent(wrong)}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByLabel('Per dato')).toHaveValue(
      await page.evaluate(() =>
        new Date().toLocaleDateString('de', { day: '2-digit', month: '2-digit', year: 'numeric' }),
      ),
    );
    await expect(page.locator('main')).not.toContainText('NaN');
  }
});

test('a very long word in a name breaks, and makes no page wider than the screen', async ({ page }) => {
  const word = 'Universitetskommunesamarbeidsavtaleforhandlingsutvalgsmedlem'.repeat(3);
  const name = { name: word };
  const file = {
    format: 'varde-plan',
    version: 1,
    plan: { id: 'ord', ...name, municipality: 'Bodø', start: '2019-01-01', end: '2022-12-31' },
    goalAreas: [{ id: 'a', ...name }],
    subGoals: [{ id: 's', goalArea: 'a', ...name }],
    units: [{ id: 'u', ...name }],
    actions: [{ id: 't', subGoals: ['s'], units: ['u'], due: '2020-12-31', ...name }],
    indicators: [
      {
        id: 'i',
        subGoal: 's',
        responsible: 'u',
        ...name,
        unit: 'utvekslingsstudentprogrammer',
        direction: 'increase',
        baseline: { date: '2018-12-31', value: 1 },
        targets: [{ date: '2022-12-31', value: 9 }],
      },
    ],
    series: [{ indicator: 'i', readings: [{ date: '2020-12-31', value: 2 }] }],
  };
  await openFile(page, '/', JSON.stringify(file));
  await expect(page).toHaveURL(/\/plan\/ord/);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...PAGES, '/areas/a', '/sub-goals/s', '/indicators/i', '/units/u']) {
      await page.goto(`/plan/ord${path}?asOf=${AS_OF}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
