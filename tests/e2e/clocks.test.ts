/** One clock that is set wrong: it is noticed while it can be set right, and nobody is locked out of what it has stamped. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { elsewhere } from './browsers.ts';
import { axe, expect, test } from './fixtures.ts';
import { exportPlan, openFile } from './planFiles.ts';
import { openIndicator, openStarter, recordReading } from './support.ts';

test.use({ serviceWorkers: 'allow' });

test.describe.configure({ timeout: 240_000 });

const DAY = 86_400_000;
const CASE = new URL(
  '../browser/features/start/fixtures/backup-made-while-clock-was-ahead.varde.json',
  import.meta.url,
);
const QUESTION = 'Er klokka på denne maskinen riktig?';

interface Stamped {
  id: string;
  at: string;
}

/** The stamps in a file, as moments (ms), with what each commit says itself. */
function stampsIn(file: Buffer): { time: number; at: number }[] {
  const { log } = JSON.parse(file.toString('utf8')) as { log: Stamped[] };
  return log.map(({ id, at }) => ({ time: Number.parseInt(id.slice(0, 9), 36), at: Date.parse(at) }));
}

/** Fills in a reading and saves it; the panel stays open where a question comes first. */
async function tryToRecord(page: Page, date: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Registrer måling' }).first().click();
  const panel = page.getByRole('dialog').last();
  await panel.getByLabel('Dato', { exact: false }).first().fill(date);
  await panel.getByLabel('Verdi', { exact: false }).first().fill(value);
  await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
}

const question = (page: Page) => page.getByRole('alertdialog', { name: QUESTION });
const writeAnyway = (page: Page) =>
  question(page).getByRole('button', { name: 'Klokka er riktig, skriv likevel' }).click();

test('a backup made while the clock was ahead opens in an empty browser, and the next to write is told', async ({
  page,
}) => {
  const file = await readFile(CASE);
  await openFile(page, '/', file);
  await page.waitForURL(/\/plan\/p/);
  const plan = page.url().split('?')[0] ?? '';
  // Written anew it is of this version; nothing else differs.
  const anew = file.toString().replace('"version": 2', '"version": 3');
  expect((await exportPlan(page, plan)).toString()).toBe(anew);
  await page.goto(`${plan}/indicators/i`);
  await expect(page.getByRole('main')).toContainText('10,5');
  await tryToRecord(page, '2026-07-31', '9');
  await expect(question(page)).toContainText('29. nov. 2028');
  await expect(question(page)).toContainText('Klokka på nettet stemmer med klokka her');
  expect(await axe(page)).toEqual([]);
  await question(page).getByRole('button', { name: 'Jeg retter klokka' }).click();
  // What was typed is still there, and nothing of it in the plan.
  const panel = page.getByRole('dialog');
  await expect(panel.getByLabel('Verdi', { exact: false }).first()).toHaveValue('9');
  await expect(page.getByText('Ikke lagret. Rett klokka')).toBeVisible();
  await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
  await writeAnyway(page);
  await expect(panel).toBeHidden();
  await expect(page.getByRole('main')).toContainText('9,0');
});

test('a clock that is two days ahead is noticed before it writes; what is written all the same opens everywhere, and other plans are left alone', async ({
  page,
}) => {
  const plan = await openStarter(page);
  await page.goto('/?choose=true');
  await page.getByRole('button', { name: 'Åpne Kristiansand' }).click();
  await page.waitForURL(/\/plan\/[^/?]+/);
  const other = page.url().split('?')[0] ?? '';

  await page.clock.setSystemTime(Date.now() + 2 * DAY);
  await page.goto(plan);
  await openIndicator(page);
  await tryToRecord(page, '2019-12-31', '15,9');
  await expect(question(page)).toContainText('Klokka her går 2 dager foran');
  await writeAnyway(page);
  await expect(page.getByRole('main')).toContainText('15,9');
  // Once in a visit.
  await recordReading(page, '2020-06-30', '16');

  await page.clock.setSystemTime(Date.now());
  await page.goto(plan);
  await openIndicator(page);
  await tryToRecord(page, '2020-12-31', '16,1');
  await expect(question(page)).toContainText(
    'Det siste som er skrevet i planen, er stemplet 2 dager fram i tid',
  );
  await writeAnyway(page);
  await expect(page.getByRole('main')).toContainText('16,1');
  const file = await exportPlan(page, plan);
  const last = stampsIn(file).at(-1);
  expect((last?.time ?? 0) - (last?.at ?? 0)).toBeGreaterThan(DAY);

  await page.goto(`${other}/settings`);
  await page.getByRole('button', { name: 'Rediger opplysningene' }).click();
  await page.getByRole('dialog').getByLabel('Navn').first().fill('En annen plan');
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const otherStamps = stampsIn(await exportPlan(page, other)).map(({ time }) => time);
  expect(Math.max(...otherStamps)).toBeLessThanOrEqual(Date.now());

  await elsewhere('Ola', async (theirs) => {
    await openFile(theirs, '/', file);
    await theirs.waitForURL(/\/plan\//);
    const opened = theirs.url().split('?')[0] ?? '';
    expect((await exportPlan(theirs, opened)).equals(file)).toBe(true);
  });
});

test('a clock that is ahead while there is no network is noticed when there is', async ({
  page,
  context,
}) => {
  const plan = await openStarter(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.clock.setSystemTime(Date.now() + 3 * 3_600_000);
  await context.setOffline(true);
  await page.goto(plan);
  await openIndicator(page);
  // Nothing here speaks against it.
  await recordReading(page, '2019-12-31', '15,9');
  const serverAnswers = page.waitForResponse((response) => response.url().includes('?time='));
  await context.setOffline(false);
  await serverAnswers;
  await page.getByRole('button', { name: 'Angre', exact: true }).first().click();
  await expect(question(page)).toContainText('Klokka her går 3 timer foran');
});

test('a clock that stands in the year 2350 is noticed, and what is written by it all the same makes a backup that opens', async ({
  page,
}) => {
  await page.clock.setSystemTime('2350-03-04T09:00:00Z');
  await page.goto('/');
  await page.getByRole('button', { name: 'Åpne Trondheim' }).click();
  await expect(question(page)).toContainText('Klokka her går 323 år foran');
  await writeAnyway(page);
  await page.waitForURL(/\/plan\/[^/?]+/);
  const plan = page.url().split('?')[0] ?? '';
  // What takes today's date from the clock.
  await page.goto(`${plan}/actions?period=all`);
  const action = page
    .getByRole('main')
    .getByRole('combobox', { name: /^Status for/ })
    .first();
  await action.selectOption('completed');
  await expect(page.getByRole('button', { name: 'Angre', exact: true }).first()).toBeEnabled();
  const file = await exportPlan(page, plan);
  expect(JSON.parse(file.toString('utf8')).log.length).toBeGreaterThan(1);
  await elsewhere('Ola', async (theirs) => {
    await openFile(theirs, '/', file);
    await theirs.waitForURL(/\/plan\//);
    expect((await exportPlan(theirs, theirs.url().split('?')[0] ?? '')).equals(file)).toBe(true);
  });
});

test('a file without history is not opened by a clock that is to be set right first', async ({ page }) => {
  await page.clock.setSystemTime(Date.now() + 2 * DAY);
  const { log: _log, ...file } = JSON.parse((await readFile(CASE)).toString('utf8'));
  await openFile(page, '/', Buffer.from(JSON.stringify(file)));
  await question(page).getByRole('button', { name: 'Jeg retter klokka' }).click();
  await expect(page.getByText('Avbrutt. Ingenting er endret.')).toBeVisible();
  await page.clock.setSystemTime(Date.now());
  await openFile(page, '/', Buffer.from(JSON.stringify(file)));
  await page.waitForURL(/\/plan\/p/);
  expect(
    Math.max(...stampsIn(await exportPlan(page, '/plan/p')).map(({ time }) => time)),
  ).toBeLessThanOrEqual(Date.now());
});

test('a plan that is years ahead: a copy with corrected times has the same content and history, and stamps from then', async ({
  page,
}) => {
  await openFile(page, '/', await readFile(CASE));
  await page.waitForURL(/\/plan\/p/);
  await page.goto('/plan/p/settings');
  const section = page.getByRole('region', { name: 'Tidsstempler' });
  await expect(section).toContainText('2 år foran klokka her');
  expect(await axe(page)).toEqual([]);
  await section.getByRole('button', { name: 'Lag en kopi med rettede tider' }).click();
  await page.waitForURL((url) => url.pathname !== '/plan/p/settings');
  await expect(page.getByText('Laget Prøveplan 2024–2027 (rettede tider)')).toBeVisible();
  const copy = page.url().split('?')[0] ?? '';
  const file = await exportPlan(page, copy);
  expect(Math.max(...stampsIn(file).map(({ time }) => time))).toBeLessThanOrEqual(Date.now());
  await expect(page.getByRole('region', { name: 'Tidsstempler' })).toBeHidden();
  const [mine, theirs] = [file, await readFile(CASE)].map((each) => JSON.parse(each.toString('utf8')));
  expect(mine.series).toEqual(theirs.series);
  expect(mine.log).toHaveLength(theirs.log.length + 1);
  await page.goto(`${copy}/indicators/i`);
  await recordReading(page, '2026-07-31', '9');
});

test('merging asks where a clock was decades ahead: whose, what it would win, and what is to decide', async ({
  page,
}) => {
  const plan = await openStarter(page);
  const begun = await exportPlan(page, plan);
  const rename = async (on: Page, address: string, from: string, to: string) => {
    await on.goto(`${address}/areas`);
    await on.getByRole('link', { name: from }).first().click();
    await on.getByRole('button', { name: 'Rediger' }).first().click();
    await on.getByRole('dialog').getByLabel('Navn').first().fill(to);
    await on.getByRole('dialog').getByRole('button', { name: 'Lagre', exact: true }).click();
  };
  let his: Buffer = Buffer.alloc(0);
  await elsewhere('Ola', async (theirs) => {
    await openFile(theirs, '/', begun);
    await theirs.waitForURL(/\/plan\//);
    const address = theirs.url().split('?')[0] ?? '';
    await theirs.clock.setSystemTime('2100-01-01T12:00:00Z');
    await rename(theirs, address, 'Globalt partnerskap', 'Skrevet i 2100');
    await writeAnyway(theirs);
    await theirs.clock.setSystemTime(Date.now());
    await rename(theirs, address, 'Skrevet i 2100', 'Olas navn');
    await writeAnyway(theirs);
    await expect(theirs.getByRole('heading', { name: 'Olas navn' })).toBeVisible();
    his = await exportPlan(theirs, address);
  });
  await rename(page, plan, 'Globalt partnerskap', 'Karis navn');
  await expect(page.getByRole('heading', { name: 'Karis navn' })).toBeVisible();

  await openFile(page, `${plan}/settings`, his);
  const dialog = page.getByRole('dialog', { name: 'Slå sammen med filen?' });
  await expect(dialog).toContainText('En klokke har gått foran');
  await expect(dialog).toContainText('Ola har skrevet i filen med en klokke som gikk 73 år foran');
  await expect(dialog).toContainText('vinne over det som ble endret senere 1 sted');
  expect(await axe(page)).toEqual([]);
  await expect(dialog.getByRole('radio', { name: 'Det som ble endret sist' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: '«Karis navn»' })).toBeChecked();
  // The stamp of the other is later, but it was not changed last.
  await expect(dialog.getByRole('radio', { name: '«Karis navn»' })).toHaveAccessibleDescription(
    /sist endret/,
  );
  await dialog.getByRole('radio', { name: 'Det som har det seneste tidsstempelet' }).check();
  await expect(dialog.getByRole('radio', { name: '«Olas navn»' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Det som ble endret sist' }).check();
  await dialog.getByRole('button', { name: 'Slå sammen likevel' }).click();
  await page.waitForURL((url) => url.pathname === new URL(plan).pathname);
  await expect(page.getByRole('main')).toContainText('Karis navn');
});
