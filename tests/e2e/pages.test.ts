/** Every page: nothing for axe in either theme, nothing sideways on a narrow screen, in all three languages. */
import type { Page } from '@playwright/test';
import { axe, expect, leaveToAll, test } from './fixtures.ts';
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

/** How much wider the page is than the screen at a width, once it has been laid out anew. In CSS pixels; 0 where it fits. */
async function overflowAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 768 });
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    return document.documentElement.scrollWidth - window.innerWidth;
  });
}

test('axe finds nothing on any page in either theme, and nothing needs sideways scrolling', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Åpne Trondheim' })).toBeVisible();
  expect(await axe(page), 'first run').toEqual([]);
  const { plan, addresses } = await everyPage(page);
  const problems: object[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of addresses) {
    const path = address.slice(plan.length);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 768 });
    await page.goto(asOf(address));
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    // The narrowest there is, a tablet either way, and a desk.
    for (const width of [320, 768, 1024, 1280]) {
      const over = await overflowAt(page, width);
      if (over > 0) problems.push({ page: `${path} at ${width}`, over });
    }
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      // What is not about colour is the same in both.
      const found = await axe(page, theme === 'dark' ? { rules: ['color-contrast'] } : {});
      problems.push(...found.map((problem) => ({ page: `${path} ${theme}`, ...problem })));
    }
  }
  expect(problems).toEqual([]);
});

test('every page is there in all three languages, with no text left out', async ({ page }) => {
  leaveToAll();
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
  for (const path of [...PAGES, '/areas/a', '/sub-goals/s', '/indicators/i', '/units/u']) {
    await page.setViewportSize({ width: 320, height: 768 });
    await page.goto(asOf(`/plan/ord${path}`));
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const width of [320, 1280]) {
      expect(await overflowAt(page, width), `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
