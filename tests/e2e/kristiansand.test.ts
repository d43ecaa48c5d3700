/** A plan of another shape than the first: three areas, no plan periods, hardly anything measured. It works everywhere. */
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { axe, expect, leaveToAll, test } from './fixtures.ts';
import { bytesOf, downloadBy } from './support.ts';

test.describe.configure({ timeout: 240_000 });

const AREAS = ['Attraktiv og miljøvennlig', 'Inkluderende og mangfoldig', 'Skapende og kompetent'];
type Page = import('@playwright/test').Page;

/** Opens the Kristiansand starter from the first run and returns the plan's address without search. */
async function openKristiansand(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Åpne Kristiansand' }).click();
  await page.waitForURL(/\/plan\/[^/?]+/);
  await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
  return page.url().split('?')[0] ?? page.url();
}

test('every page of the plan says what there is, with nothing missing and nothing for axe', async ({
  page,
}) => {
  leaveToAll();
  const plan = await openKristiansand(page);
  const menu = page.getByRole('navigation', { name: 'Hovedmeny' });
  const linked = await menu
    .locator('a[href^="/plan/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const base = new URL(plan).pathname;
  const rows = [
    '/areas/omrade-1',
    '/areas/omrade-3',
    '/sub-goals/delmal-1-1',
    '/sub-goals/delmal-3-3',
    '/indicators/indikator-3-3-1',
  ];
  const paths = [
    ...new Set([
      ...linked,
      ...rows.map((path) => base + path),
      `${base}/build/periods`,
      `${base}/build/responsibilities`,
      `${base}/compare`,
      `${base}/attention`,
    ]),
  ];
  expect(paths.length).toBeGreaterThan(12);
  const problems: object[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const text = (await page.locator('body').textContent()) ?? '';
      expect(text, path).not.toMatch(/\{\{|\}\}|undefined|NaN|Infinity/);
      // There are three areas and no plan periods: nothing speaks of a fourth, or of "this period".
      expect(text, path).not.toMatch(/Målområde 4|4 målområder|fem målområder|denne perioden/);
      if (width === 320) {
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          path,
        ).toBeLessThanOrEqual(0);
      } else problems.push(...(await axe(page)).map((problem) => ({ path, ...problem })));
    }
  }
  expect(problems).toEqual([]);
});

test('the overview has the three areas and says that nothing is measured; there is no plan period to choose', async ({
  page,
}) => {
  await openKristiansand(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Vi vet ikke hvordan det går med noen av de 17 delmålene: ett er ikke målt og 16 kan ikke måles.',
  );
  const areas = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Framdrift per målområde' }) });
  await expect(areas.getByRole('link', { name: /^\d / })).toHaveText(
    AREAS.map((name, i) => `${i + 1} ${name}`),
  );
  await expect(page.getByRole('navigation', { name: 'Planperiode' })).toBeHidden();
  await page.getByRole('link', { name: 'Målområder', exact: true }).first().click();
  await expect(page.locator('#content')).toContainText('3 målområder, 17 delmål og 1 indikator.');
  await expect(page.locator('#content')).toContainText('Ikke målbart');
});

test('Word, Excel, CSV and plan file hold the three areas and all seventeen sub-goals', async ({ page }) => {
  const plan = await openKristiansand(page);
  await page.goto(`${plan}/reports`);
  await expect(page.getByRole('button', { name: /Word/ })).toBeEnabled();
  const download = async (name: RegExp) =>
    bytesOf(await downloadBy(page, () => page.getByRole('button', { name }).click()));

  const word = new TextDecoder().decode(unzipSync(await download(/Word/))['word/document.xml']);
  const said = word.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  for (const [i, name] of AREAS.entries()) expect(said).toContain(`Målområde ${i + 1}: ${name}`);
  expect(said).not.toContain('Målområde 4');
  expect(new Set(said.match(/^Delmål \d\.\d(?=:)/gm)).size).toBe(17);
  // What is assumed goes along to whoever reads the report.
  expect(said).toContain('Årene 2020–2030 er vår antakelse');

  const workbook = await readExcelFile(await download(/^Excel/));
  const rowsOf = (sheet: string) => workbook.find((each) => each.sheet === sheet)?.data.slice(1) ?? [];
  expect(rowsOf('Målområder').map((row) => row[1])).toEqual(AREAS);
  expect(rowsOf('Delmål')).toHaveLength(17);
  expect(rowsOf('Indikatorer')).toHaveLength(1);
  expect(rowsOf('Tiltak')).toEqual([]);

  const csv = (await download(/^Datasett/)).toString('utf8').trim().split(/\r?\n/);
  expect(csv).toHaveLength(2);
  expect(csv[1]).toMatch(/^indikator-3-3-1,.*Skapende og kompetent,.*,no-data,.*,plan,/);

  const file = JSON.parse((await download(/Planfil/)).toString());
  expect(file).toMatchObject({ format: 'varde-plan', plan: { municipality: 'Kristiansand kommune' } });
  expect(file.goalAreas.map(({ name }: { name: string }) => name)).toEqual(AREAS);
  expect(file.subGoals).toHaveLength(17);
  expect(file.planPeriods ?? []).toEqual([]);
});

test('once a target is set the plan is measured like any other, with practice figures first', async ({
  page,
}) => {
  const plan = await openKristiansand(page);
  await page.goto(`${plan}/indicators/indikator-3-3-1`);
  await page.getByRole('button', { name: 'Rediger indikator' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Legg til mål', exact: true }).click();
  await panel.getByLabel('Dato for mål 1').fill('2030-12-31');
  await panel.getByLabel('Verdi for mål 1').fill('20');
  await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(panel).toBeHidden();
  await page.goto(`${plan}?asOf=2026-06-30`);
  await page.getByRole('button', { name: 'Legg inn øvingstall' }).click();
  await expect(page.getByRole('button', { name: 'Fjern øvingstallene' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/ett er ikke målt/);
  await expect(page.locator('#content')).toContainText('1 av 1 vurdert');
});
