/** A biennium is rolled over, end to end: what goes on, what is renewed, closed and new, and both periods side by side. */
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { bytesOf, downloadBy, openStarter } from './support.ts';

test.describe.configure({ timeout: 180_000 });

/** A day when the first period is over and the second has begun. */
const AS_OF = '2021-02-15';
const NEW_GOAL = 'Innen 2022 leder kommunen minst to EU-prosjekter';
const RENEWED = 'Innen 2022 er alle tiltak koblet til FNs bærekraftsmål og klimamålene';

/** All rows and readings of the plan as its file has them: everything but the log. */
async function planIn(page: Page, plan: string): Promise<object> {
  await page.goto(`${plan}/reports`);
  const file = await downloadBy(page, () => page.getByRole('button', { name: /Planfil/ }).click());
  // What is told of the log, too, changes with every commit.
  const {
    log: _,
    heads: __,
    commits: ___,
    version: ____,
    ...rows
  } = JSON.parse((await bytesOf(file)).toString());
  return rows;
}

/** How the areas page judges the first period. */
async function firstPeriod(page: Page, plan: string): Promise<string> {
  await page.goto(`${plan}/areas?asOf=${AS_OF}&period=periode-2019-2020`);
  await expect(page.getByRole('heading', { level: 1, name: 'Målområder' })).toBeVisible();
  return page.getByRole('main').ariaSnapshot();
}

/** What is to happen to a sub-goal, by its number. */
async function choose(page: Page, number: string, kind: string): Promise<void> {
  await page
    .getByRole('group', { name: `Hva skjer med delmål ${number}?` })
    .getByRole('radio', { name: kind })
    .check();
}

test('2021–2022 is started from 2019–2020 in one step, compared with it, undone and redone', async ({
  page,
}) => {
  const plan = await openStarter(page);
  await page.getByRole('button', { name: 'Legg inn øvingstall' }).click();
  await expect(page.getByText('Planen inneholder øvingstall.')).toBeVisible();
  const before = { plan: await planIn(page, plan), judged: await firstPeriod(page, plan) };

  await page.goto(`${plan}/build/periods?asOf=${AS_OF}`);
  await page.getByRole('link', { name: 'Start neste periode etter 2019–2020' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Start neste periode' })).toBeVisible();
  await expect(page.getByText('14 videreføres')).toBeVisible();

  await choose(page, '1.1', 'Fornyes');
  await page.getByLabel('Navn på det nye delmålet').fill(RENEWED);
  await choose(page, '4.1', 'Avsluttes');
  await page.getByLabel('Resultat').selectOption('Nådd');
  await page.getByLabel('Begrunnelse').fill('Alle avtalene er lagt fram.');
  await page.getByRole('button', { name: 'Legg til nytt delmål i målområde 2' }).click();
  await page.keyboard.type(NEW_GOAL);
  await page.getByRole('button', { name: /^Mål og tiltak .*delmål 2\.2$/ }).click();
  await page.getByLabel('Mål for 2.2.1', { exact: true }).selectOption('Nytt mål 31.12.2022');
  await page.getByLabel('Nytt mål for 2.2.1').fill('20');

  // A target no better than where it stands is refused, at its field; what was chosen waits for who looks something up.
  const start = page.getByRole('button', { name: 'Start 2021–2022' });
  await start.click();
  await expect(page.getByRole('heading', { name: 'Perioden ble ikke startet. Rett dette:' })).toBeVisible();
  expect(await axe(page), 'with errors').toEqual([]);
  await page.getByRole('link', { name: 'Oversikt' }).first().click();
  await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Nytt mål for 2.2.1')).toHaveValue('20');
  await page.getByLabel('Nytt mål for 2.2.1').fill('150');
  await expect(page.getByText('12 videreføres, 1 fornyes, 1 avsluttes, 1 nytt')).toBeVisible();
  // Nobody has chosen anything for the actions: none is cancelled or moved.
  await expect(page.getByText(/^Tiltak: \d+ føres videre(, \d+ blir stående som det? er)?$/)).toBeVisible();
  await start.click();

  // The comparison opens by itself: each carried goal with the results of both periods.
  await expect(page.getByRole('heading', { level: 1, name: '2019–2020 og 2021–2022' })).toBeVisible();
  await expect(
    page.getByText(/12 er videreført, 1 er fornyet, 1 er avsluttet med resultat og 1 er nytt/),
  ).toBeVisible();
  const carried = page.getByRole('row').filter({ hasText: 'Videreført' });
  await expect(carried).toHaveCount(12);
  for (const row of await carried.all()) {
    for (const cell of await row.getByRole('cell').all()) {
      await expect(cell).toContainText(/Nådd|Delvis nådd|Ikke nådd|I rute|Litt etter|Langt etter/);
      await expect(cell.getByRole('img', { name: /% av målet for/ })).toBeVisible();
    }
  }
  const renewed = page.getByRole('row').filter({ hasText: RENEWED });
  await expect(renewed).toContainText('Fornyet');
  await expect(renewed.getByRole('link')).toHaveText([/^1\.1 Innen 2022 er alle tiltak i/, `1.4 ${RENEWED}`]);
  const closed = page.getByRole('row').filter({ hasText: 'Avsluttet: Nådd' });
  await expect(closed).toContainText('Alle avtalene er lagt fram.');
  await expect(closed).toContainText('Gjelder ikke');
  await expect(page.getByRole('row').filter({ hasText: NEW_GOAL })).toContainText('Ikke målbart');
  await expect(page.getByRole('row').filter({ hasText: '2.2.1' })).toContainText(
    /Mål 60\spersoner.*Mål 150\spersoner/,
  );
  expect(await axe(page), 'the comparison').toEqual([]);

  // The new goal tells what it replaces, and its indicators what they go on from.
  await renewed.getByRole('link').last().click();
  await expect(page.getByRole('main')).toContainText('Erstatter Innen 2022 er alle tiltak i handlingsplanen');
  await page.getByRole('link', { name: 'Tiltak knyttet til minst ett av FNs bærekraftsmål' }).first().click();
  await expect(page.getByRole('main')).toContainText('Fortsetter fra Tiltak knyttet til');

  const after = { plan: await planIn(page, plan), judged: await firstPeriod(page, plan) };
  expect(after.plan).not.toEqual(before.plan);
  // Actions of what was renewed have other numbers; what was judged has not changed.
  expect(after.judged).toBe(before.judged);

  await page.getByRole('button', { name: 'Angre', exact: true }).first().click();
  await expect(page.getByText('Angret', { exact: true })).toBeVisible();
  expect(await planIn(page, plan)).toEqual(before.plan);
  await page.getByRole('button', { name: 'Gjør om', exact: true }).first().click();
  await expect(page.getByText('Gjort om', { exact: true })).toBeVisible();
  expect(await planIn(page, plan)).toEqual(after.plan);
});
