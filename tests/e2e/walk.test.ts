/** The whole line once: a newcomer opens the plan, records a reading, sees it everywhere, undoes it, hands over the report. */
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from './fixtures.ts';
import {
  AS_OF,
  bytesOf,
  downloadBy,
  INDICATOR,
  openIndicator,
  openStarter,
  recordReading,
} from './support.ts';

test.use({ serviceWorkers: 'allow' });

test.describe.configure({ timeout: 180_000 });

for (const network of ['with a network', 'offline, after a reload'] as const) {
  test(`a reading is recorded, seen everywhere, undone and reported: ${network}`, async ({
    page,
    context,
  }) => {
    const plan = await openStarter(page);
    if (network !== 'with a network') {
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await context.setOffline(true);
      await page.reload();
    }
    await page.goto(`${plan}?asOf=${AS_OF}`);
    const sentence = page.getByRole('heading', { level: 1 });
    const area = page
      .getByRole('listitem')
      .filter({ hasText: 'Det internasjonale samfunnet i Trondheim' })
      .first();
    await expect(area).toContainText('Mangler nytt tall');
    const before = { sentence: await sentence.textContent(), area: await area.ariaSnapshot() };

    await openIndicator(page);
    const main = page.locator('#content');
    await expect(main).toContainText('Ingen måling etter utgangspunktet, 15,3 % per 1.1.2018');
    const picture = main.getByRole('figure').first();
    const chartBefore = await picture.textContent();
    await recordReading(page, '2019-12-31', '15,4');
    await expect(main).toContainText('15,4 % per 31. desember 2019');
    await expect(main).toContainText('Langt etter');
    expect(await picture.textContent()).not.toBe(chartBefore);

    // Without a reload: by the links, back to the overview.
    await page.getByRole('link', { name: 'Oversikt' }).first().click();
    await expect(sentence).not.toHaveText(before.sentence ?? '');
    expect(await area.ariaSnapshot()).not.toBe(before.area);
    await expect(main).toContainText('Nytt tall: 15,4 % per 31.12.2019, var 15,3 % per 1.1.2018');

    await page.getByRole('button', { name: 'Angre', exact: true }).first().click();
    await expect(sentence).toHaveText(before.sentence ?? '');
    // The trend follows a moment later.
    await expect.poll(() => area.ariaSnapshot()).toBe(before.area);

    await page.getByRole('link', { name: 'Rapporter' }).first().click();
    await expect(page.getByRole('button', { name: /Word/ })).toBeEnabled();
    const word = await bytesOf(
      await downloadBy(page, () => page.getByRole('button', { name: /Word/ }).click()),
    );
    const document = new TextDecoder().decode(unzipSync(word)['word/document.xml']);
    expect(document).toContain('19/8286');
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(document).toMatch(/<wp:docPr [^>]*descr="[^"]+/);

    const excel = await bytesOf(
      await downloadBy(page, () => page.getByRole('button', { name: /^Excel/ }).click()),
    );
    // What the workbook is about, and a sheet each for areas, sub-goals, indicators, readings and actions.
    expect(
      Object.keys(unzipSync(excel)).filter((name) => name.startsWith('xl/worksheets/sheet')),
    ).toHaveLength(6);

    const csv = await bytesOf(
      await downloadBy(page, () => page.getByRole('button', { name: /^Datasett/ }).click()),
    );
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data, meta } = Papa.parse<Record<string, string>>(csv.toString('utf8').slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(meta.fields?.join(', ')).toBe(
      'indicator_id, indicator, sub_goal, goal_area, unit, direction, reading_date, value, expected, expected_now, progress, lag, status, flags, final, since, sub_goal_status, sub_goal_because, sub_goal_because_of, period, as_of, rule',
    );
    expect(data.find((row) => row.indicator === INDICATOR)).toMatchObject({
      // What was measured when it all started says nothing of how it goes.
      value: '',
      reading_date: '',
      status: 'no-data',
      rule: '2',
      period: '2019–2020',
      as_of: AS_OF,
    });

    const file = JSON.parse(
      (
        await bytesOf(await downloadBy(page, () => page.getByRole('button', { name: /Planfil/ }).click()))
      ).toString(),
    );
    expect(file).toMatchObject({ format: 'varde-plan', version: 4 });
    expect(file.log.map(({ intent }: { intent: string }) => intent)).toEqual([
      'create-plan',
      'record-reading',
      'undo',
    ]);
  });
}

test('the walk works by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, 'Åpne Trondheim');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/plan\//);
  await page.goto(`${page.url().split('?')[0]}?asOf=${AS_OF}`);
  await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
  await tabTo(page, 'Indikatorer');
  await page.keyboard.press('Enter');
  await tabTo(page, INDICATOR);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: INDICATOR })).toBeVisible();
  await tabTo(page, 'Registrer måling');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  // Fields are filled as a screen reader's user would: focus, then type.
  await panel.getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
  await panel.getByLabel('Verdi', { exact: false }).first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('16,4');
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(page.locator('#content')).toContainText('16,4 % per 31. desember 2019');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('#content')).not.toContainText('16,4 %');
  await tabTo(page, 'Rapporter');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Datasett/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

/** Presses Tab until what is focused is called so; fails after the number of stops a page may reasonably have. */
async function tabTo(page: import('@playwright/test').Page, name: string | RegExp): Promise<void> {
  const matches = (text: string) =>
    typeof name === 'string'
      ? text === name || text.startsWith(`${name} `) || text.endsWith(` ${name}`)
      : name.test(text);
  for (let i = 0; i < 250; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    if (matches(focused)) return;
  }
  throw new Error(`No stop on the way is called ${name}`);
}
