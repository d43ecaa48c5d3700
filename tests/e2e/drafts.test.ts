/** What is typed and not saved comes through a reload, in every form. */
import type { Page } from '@playwright/test';
import { expect, leaveToAll, test } from './fixtures.ts';
import { openIndicator, openStarter } from './support.ts';

const panelOf = (page: Page) => page.getByRole('dialog');
const kept = (page: Page) => page.getByText('men det er ikke lagret ennå. Vi har tatt vare på det her.');
const name = (page: Page) => panelOf(page).getByLabel('Navn', { exact: true });
const save = (page: Page) => panelOf(page).getByRole('button', { name: 'Lagre', exact: true }).click();

test('a half-written reading is in its panel after a reload, and is gone once it is saved', async ({
  page,
}) => {
  await openStarter(page);
  await openIndicator(page);
  await page.getByRole('button', { name: 'Registrer måling' }).first().click();
  await panelOf(page).getByLabel('Verdi', { exact: false }).first().fill('12,5');
  await panelOf(page).getByLabel('Kommentar', { exact: false }).fill('Foreløpig tall fra telefonen');
  await page.reload();
  await expect(kept(page)).toBeVisible();
  await expect(panelOf(page).getByLabel('Verdi', { exact: false }).first()).toHaveValue('12,5');
  await expect(panelOf(page).getByLabel('Kommentar', { exact: false })).toHaveValue(
    'Foreløpig tall fra telefonen',
  );
  // It can be lost by closing the tab, so Back still asks.
  await page.goBack();
  await expect(panelOf(page).getByText('Vil du forkaste det?')).toBeVisible();
  await panelOf(page).getByRole('button', { name: 'Skriv videre' }).click();
  await save(page);
  await expect(panelOf(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(panelOf(page)).toBeHidden();
  await page.getByRole('button', { name: 'Registrer måling' }).first().click();
  await expect(panelOf(page).getByLabel('Verdi', { exact: false }).first()).toHaveValue('');
  await expect(kept(page)).toBeHidden();
});

test('a draft from before a reload does not write over what a colleague has changed meanwhile', async ({
  page,
  context,
}) => {
  const plan = await openStarter(page);
  await page.goto(`${plan}/areas/omrade-2`);
  const edit = async (tab: Page) => {
    await tab.getByRole('button', { name: 'Rediger målområdet' }).click();
    await expect(name(tab)).toBeVisible();
  };
  await edit(page);
  await name(page).fill('Det jeg vil kalle det');

  const other = await context.newPage();
  await other.goto(page.url());
  await edit(other);
  // A draft belongs to its tab.
  await expect(kept(other)).toBeHidden();
  await name(other).fill('Det kollegaen kaller det');
  await save(other);
  await expect(panelOf(other)).toBeHidden();

  await page.reload();
  await expect(name(page)).toHaveValue('Det jeg vil kalle det');
  await save(page);
  await expect(panelOf(page).getByRole('alert').first()).toContainText('navn er endret i mellomtiden');

  await panelOf(page).getByRole('button', { name: 'Forkast det jeg skrev' }).click();
  await expect(name(page)).toHaveValue('Det kollegaen kaller det');
  await expect(kept(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
});

/** The panels as the search opens them, and a field to write in. */
const PANELS = [
  ['Nytt målområde', 'Navn'],
  ['Nytt delmål', 'Navn'],
  ['Nytt tiltak', 'Navn'],
  ['Ny indikator', 'Navn'],
  ['Ny partner', 'Navn'],
  ['Ny enhet', 'Navn'],
  ['Ny planperiode', 'Navn'],
  ['Ny bestilling', 'Tittel'],
  ['Nytt klimamål', 'Navn'],
  ['Endre planens navn og datoer', 'Navn'],
] as const;

test('every panel comes back with what was typed in it, and lets it go', async ({ page }) => {
  leaveToAll();
  test.setTimeout(180_000);
  await openStarter(page);
  for (const [command, label] of PANELS) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Hva leter du etter?' }).fill(command);
    await page
      .getByRole('option', { name: new RegExp(command) })
      .first()
      .click();
    const field = panelOf(page).getByLabel(label).first();
    await field.fill(`Halvskrevet i ${command}`);
    await page.reload();
    await expect(field, command).toHaveValue(`Halvskrevet i ${command}`);
    await expect(kept(page), command).toBeVisible();
    await panelOf(page).getByRole('button', { name: 'Forkast det jeg skrev' }).click();
    await expect(field, command).not.toHaveValue(`Halvskrevet i ${command}`);
    await page.keyboard.press('Escape');
    await expect(panelOf(page), command).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Framdrift per målområde' })).toBeVisible();
    await expect(panelOf(page), command).toBeHidden();
  }
});

test('what is changed where it stands keeps what is typed: the dates of an action, its due date, a weight', async ({
  page,
}) => {
  const plan = await openStarter(page);
  await page.goto(`${plan}/actions`);
  const change = page.getByRole('button', { name: /Endre datoene for tiltak 1\.1\.1/ });
  const due = page.getByLabel('Frist', { exact: true });
  await change.click();
  await due.fill('31.12.20');
  await page.reload();
  await expect(kept(page)).toBeVisible();
  await expect(due).toHaveValue('31.12.2020');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(change).toContainText('31.12.2020');
  await page.reload();
  await expect(change).toContainText('31.12.2020');
  await expect(due).toBeHidden();

  await page.goto(`${plan}/sub-goals/delmal-1-1`);
  const dueHere = page.getByLabel('Frist for tiltak 1.1.1');
  await dueHere.fill('31.2');
  await page.reload();
  await expect(dueHere).toHaveValue('31.2');
  await expect(kept(page)).toBeVisible();
  await page.getByRole('button', { name: 'Forkast det jeg skrev' }).click();
  await expect(dueHere).toHaveValue('31.12.2020');
  await page.reload();
  await expect(dueHere).toHaveValue('31.12.2020');
  await expect(kept(page)).toBeHidden();

  await page.goto(`${plan}/build`);
  const weight = page.getByRole('textbox', { name: /^Vekt for delmål 1\.1/ });
  await page.getByRole('button', { name: /^Vekt 1 for delmål 1\.1/ }).click();
  await weight.fill('2,5');
  await page.reload();
  await expect(weight).toHaveValue('2,5');
  await expect(kept(page)).toBeVisible();
  await weight.press('Escape');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Vekt 1 for delmål 1\.1/ })).toBeVisible();
  await expect(weight).toBeHidden();
});

test('forms on pages keep what is typed too: a comment, the next period, a new plan', async ({ page }) => {
  const plan = await openStarter(page);
  await page.goto(`${plan}/areas/omrade-2`);
  await page.getByRole('button', { name: 'Skriv en kommentar' }).first().click();
  await page.getByRole('textbox', { name: 'Kommentar' }).fill('Halvferdig tanke');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Kommentar' })).toHaveValue('Halvferdig tanke');
  await page.getByRole('button', { name: 'Avbryt' }).click();

  await page.goto(`${plan}/build/roll-over?from=periode-2021-2022`);
  await page.getByLabel('Navn', { exact: true }).fill('2023–2026');
  await page.reload();
  await expect(page.getByLabel('Navn', { exact: true })).toHaveValue('2023–2026');
  await page.getByRole('button', { name: 'Forkast', exact: true }).click();
  await page.getByRole('button', { name: 'Forkast', exact: true }).click();

  await page.goto('/?choose=true');
  await page.getByRole('button', { name: 'Ny plan', exact: true }).click();
  await page.getByLabel('Navn på planen').fill('Klimaplan');
  await page.reload();
  await expect(page.getByLabel('Navn på planen')).toHaveValue('Klimaplan');
  await expect(kept(page)).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.reload();
  await expect(page.getByLabel('Navn på planen')).toBeHidden();
});
