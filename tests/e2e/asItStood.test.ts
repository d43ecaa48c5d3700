/** Any page as it was known on a past day: the same as was seen and exported on that day, marked, and read-only. */
import type { Page } from '@playwright/test';
import { axe, expect, leaveToAll, test } from './fixtures.ts';
import { bytesOf, downloadBy, openIndicator, openStarter, recordReading } from './support.ts';

test.describe.configure({ timeout: 240_000 });

const DAYS = ['2020-05-04', '2020-05-11', '2020-06-02', '2020-09-15'] as const;

/** The pages compared, by what follows the plan's address. Actions have their facts in the report, and here in buttons. */
const PAGES = ['', '/areas', '/indicators', '/connections', '/partners', '/reports'];

test('every page as known on a day is what was there on that day, and so is the plan file', async ({
  page,
}) => {
  leaveToAll();
  await page.clock.setFixedTime(`${DAYS[0]}T08:00:00Z`);
  const plan = await openStarter(page);
  const seen = new Map<string, Map<string, string>>();
  const files = new Map<string, Buffer>();
  for (const [i, day] of DAYS.entries()) {
    await page.clock.setFixedTime(`${day}T09:00:00Z`);
    await page.goto(plan);
    await openIndicator(page);
    await recordReading(page, `2019-${String(3 * (i + 1)).padStart(2, '0')}-30`, `15,${i + 1}`);
    await page.clock.setFixedTime(`${day}T20:00:00Z`);
    seen.set(day, await read(page, plan, day));
    files.set(day, await exportPlan(page, plan));
  }
  await page.clock.setFixedTime('2021-01-20T12:00:00Z');
  for (const day of DAYS.slice(0, 3)) {
    const then = await read(page, plan, day, day);
    for (const [path, text] of seen.get(day) ?? []) expect(then.get(path), `${path} on ${day}`).toBe(text);
    await page.goto(`${plan}/reports?known=${day}`);
    expect((await exportPlan(page, plan, day)).equals(files.get(day) ?? Buffer.alloc(0)), day).toBe(true);
  }
  expect(seen.get(DAYS[0])?.get('')).not.toBe(seen.get(DAYS[2])?.get(''));
});

test('the past is clearly marked, cannot be changed, and one comes back to now', async ({ page }) => {
  await page.clock.setFixedTime('2020-05-04T08:00:00Z');
  const plan = await openStarter(page);
  await page.clock.setFixedTime('2020-05-06T08:00:00Z');
  await page.goto(plan);
  await openIndicator(page);
  await recordReading(page, '2019-12-31', '15,9');
  await expect(page.getByRole('main')).toContainText('15,9');

  await page.getByRole('button', { name: 'Som kjent' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kjent ved slutten av').fill('2020-05-06');
  await dialog.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(dialog).toContainText('Skriv en dag før i dag');
  await dialog.getByLabel('Kjent ved slutten av').fill('2020-05-05');
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Vis', exact: true }).click();

  await expect(page.getByRole('status').filter({ hasText: 'Slik planen var kjent 5.5.2020' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('15,9');
  expect(await axe(page)).toEqual([]);
  for (const path of [
    ...PAGES,
    '/actions',
    '/actions?view=board',
    '/actions?view=timeline',
    '/build',
    '/build/periods',
    '/build/responsibilities',
    '/history',
    '/history/bin',
  ]) {
    await page.goto(`${plan}${path}${path.includes('?') ? '&' : '?'}known=2020-05-05`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Slik planen var kjent').first()).toBeVisible();
    for (const name of [
      /^Legg til/,
      /^Rediger(?! planen)/,
      /^Slett/,
      /^Registrer/,
      /^Ny(tt)? /,
      'Angre',
      'Gjør om',
      /^Gjenopprett/,
    ]) {
      await expect(
        page.getByRole('main').getByRole('button', { name }),
        `${String(name)} on ${path}`,
      ).toHaveCount(0);
    }
  }
  // Undo keys have nothing to take back in the past.
  await page.keyboard.press('Control+z');
  await page.goto(`${plan}?known=2020-05-05`);
  await page.getByRole('button', { name: 'Vis planen slik den er nå' }).click();
  await expect(page.getByText('Slik planen var kjent')).toHaveCount(0);
  await openIndicator(page);
  await expect(page.getByRole('main')).toContainText('15,9');
});

test('“what we knew in May about 2019”: the day known and the as-of date are two things', async ({
  page,
}) => {
  await page.clock.setFixedTime('2020-05-04T08:00:00Z');
  const plan = await openStarter(page);
  await page.clock.setFixedTime('2020-06-10T08:00:00Z');
  await page.goto(plan);
  await openIndicator(page);
  await recordReading(page, '2019-12-31', '15,9');
  const indicator = page.url().split('?')[0];
  await page.goto(`${indicator}?known=2020-05-31&asOf=2019-12-31`);
  await expect(page.getByText('Slik planen var kjent 31.5.2020').first()).toBeVisible();
  await expect(page.getByLabel('Per dato')).toHaveValue('31.12.2019');
  await expect(page.getByRole('main')).not.toContainText('15,9');
  await page.goto(`${indicator}?asOf=2019-12-31`);
  await expect(page.getByRole('main')).toContainText('15,9');
});

test('a day before the plan was here says so, and since when it is', async ({ page }) => {
  await page.clock.setFixedTime('2020-05-04T08:00:00Z');
  const plan = await openStarter(page);
  await page.goto(`${plan}/areas?known=2019-01-01`);
  await expect(page.getByRole('main')).toContainText('Planen fantes ikke her 1.1.2019');
  await expect(page.getByRole('main')).toContainText('Historikken begynner 4.5.2020');
  // Today and later days are now.
  await page.goto(`${plan}/areas?known=2020-05-04`);
  await expect(page.getByText('Slik planen var kjent')).toHaveCount(0);
});

/** The main text of each page; with `known`, as known on that day. */
async function read(page: Page, plan: string, asOf: string, known?: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of PAGES) {
    await page.goto(`${plan}${path}?asOf=${asOf}${known ? `&known=${known}` : ''}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Henter');
    // Trends are drawn after the page.
    await page.waitForTimeout(300);
    texts.set(path, await textOf(page));
  }
  return texts;
}

/** What a page says about the plan: its text without the controls, which the past lacks, and without when it was made. */
async function textOf(page: Page): Promise<string> {
  return page.getByRole('main').evaluate((main) => {
    const copy = main.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return '';
    for (const control of copy.querySelectorAll('button, select, input, form, [data-print="hide"]'))
      control.remove();
    const made = /(Laget|Slik planen var kjent)\s*\d{1,2}\. \w+ \d{4}/g;
    return (copy.textContent ?? '').replaceAll(made, '').replaceAll(/\s+/g, ' ');
  });
}

async function exportPlan(page: Page, plan: string, known?: string): Promise<Buffer> {
  await page.goto(`${plan}/reports${known ? `?known=${known}` : ''}`);
  const button = page.getByRole('button', { name: 'Planfil (.varde.json)' });
  return bytesOf(await downloadBy(page, () => button.click()));
}
