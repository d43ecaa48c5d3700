/** Writing the plan in its outline: adding, naming, weighing and deleting where it stands. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { usePanel } from '#/parts/frame/panel.ts';
import { asksBeforeUnload } from '../../../support/asksBeforeUnload.ts';
import {
  choose,
  emptyPlan,
  indicator,
  nameOf,
  problems,
  shown,
  smallPlan,
  subGoal,
  visit,
} from './mount.tsx';

const WHOLE = [
  '1 EU-samarbeid',
  '1.1 Lede flere prosjekter',
  '1.1.1 Prosjekter vi leder',
  '1.1.2 Søknader sendt',
  '1.1.1 Holde kurs',
  '1.1.2 Bygge nettverk',
  '1.2 Lære av andre',
  '2 Vennskapsbyer',
  '2.1 Møtes hvert år',
];

describe('the outline', () => {
  test('shows the whole plan with its numbers, whatever periods the goals live in', async () => {
    await visit();
    await expect.poll(shown).toEqual(WHOLE);
    await expect.element(page.getByText('Bare 2019–2020')).toBeVisible();
    await expect.element(page.getByText('Bidrar også til 1.2')).toBeVisible();
    await expect.element(page.getByText('Mangler mål')).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test('folds a goal, says how much is folded, and unfolds by the arrow keys', async () => {
    await visit();
    await page.getByRole('button', { name: /^Fold inn delmål 1\.1/ }).click();
    await expect.element(page.getByText('2 indikatorer · 2 tiltak')).toBeVisible();
    expect(shown()).not.toContain('1.1.1 Prosjekter vi leder');
    nameOf('Lede flere prosjekter').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(shown).toEqual(WHOLE);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(nameOf('Prosjekter vi leder')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(nameOf('Lede flere prosjekter')).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(nameOf('Møtes hvert år')).toHaveFocus();
    await page.getByRole('button', { name: 'Fold inn alt' }).click();
    await expect.poll(shown).toEqual(['1 EU-samarbeid', '2 Vennskapsbyer']);
  });

  test('narrows to the rows with the words, and those they stand under', async () => {
    await visit();
    await page.getByRole('searchbox', { name: 'Finn i planen' }).fill('SENDT søk');
    await expect.poll(shown).toEqual(['1 EU-samarbeid', '1.1 Lede flere prosjekter', '1.1.2 Søknader sendt']);
    await expect.element(page.getByText('1 treff.')).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox', { name: 'Finn i planen' }), 'ingenting slikt');
    await expect.element(page.getByText(/^Ingen treff/)).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test('is only to be read while the past is shown', async () => {
    const { screen } = await visit({ knownOn: '2200-01-01' });
    await expect.poll(shown).toEqual(WHOLE);
    const buttons = [...screen.container.querySelectorAll('[aria-label="Planen punkt for punkt"] button')];
    expect(buttons.every((button) => button.hasAttribute('aria-expanded'))).toBe(true);
    expect(screen.container.querySelector('textarea')).toBeNull();
    expect(await problems()).toEqual([]);
  });
});

describe('a new plan', () => {
  test('is written by the keyboard alone, level by level, from a guide that goes when each has a row', async () => {
    const { outline } = await visit({ document: emptyPlan() });
    await expect.element(page.getByRole('heading', { name: 'Slik bygger du planen' })).toBeVisible();
    expect(await problems()).toEqual([]);
    page.getByRole('textbox', { name: 'Navn på det første målområdet' }).element().focus();
    await userEvent.keyboard('Europa{Enter}');
    await expect
      .element(page.getByRole('textbox', { name: 'Første delmål i målområde 1 Europa' }))
      .toHaveFocus();
    await userEvent.keyboard('Lede mer{Enter}');
    await expect
      .element(page.getByRole('textbox', { name: 'Første indikator under delmål 1.1 Lede mer' }))
      .toHaveFocus();
    await userEvent.keyboard('Prosjekter{Enter}');
    await expect.poll(outline).toEqual(['1 Europa', '1.1 Lede mer', '1.1.1 Prosjekter']);
    await expect.poll(shown).toEqual(['1 Europa', '1.1 Lede mer', '1.1.1 Prosjekter']);
    expect(page.getByRole('heading', { name: 'Slik bygger du planen' }).query()).toBeNull();
    await expect.element(nameOf('Prosjekter')).toHaveFocus();
  });
});

describe('adding', () => {
  test('opens the next blank row on Enter, in the order typed, and ends on Escape where it began', async () => {
    const { outline } = await visit();
    const button = page.getByRole('button', { name: 'Nytt delmål under målområde 2 Vennskapsbyer' });
    await button.click();
    await userEvent.keyboard('Første{Enter}Andre{Enter}Tredje{Enter}halv');
    await userEvent.keyboard('{Escape}');
    await expect.element(button).toHaveFocus();
    await expect
      .poll(async () => (await outline()).slice(-5))
      .toEqual(['2 Vennskapsbyer', '2.1 Møtes hvert år', '2.2 Første', '2.3 Andre', '2.4 Tredje']);
    await expect.poll(() => shown().at(-1)).toBe('2.4 Tredje');
  });

  test('puts a new indicator after the indicators, above the actions', async () => {
    await visit();
    await page.getByRole('button', { name: 'Ny indikator under delmål 1.1 Lede flere prosjekter' }).click();
    const field = page.getByRole('textbox', {
      name: 'Navn på ny indikator under delmål 1.1 Lede flere prosjekter',
    });
    await expect.element(field).toHaveFocus();
    expect(await problems()).toEqual([]);
    await userEvent.keyboard('Partnere{Enter}');
    await expect
      .poll(() => shown().slice(2, 6))
      .toEqual(['1.1.1 Prosjekter vi leder', '1.1.2 Søknader sendt', '1.1.3 Partnere', '1.1.1 Holde kurs']);
  });

  test('takes a name as it is pasted without what is no text, and refuses one that nobody sees', async () => {
    const { outline } = await visit();
    await page.getByRole('button', { name: 'Nytt målområde' }).click();
    const field = page.getByRole('textbox', { name: 'Navn på nytt målområde' });
    for (const unseen of ['\u200b', '\u00ad', '\u2800']) {
      await userEvent.fill(field, unseen);
      await userEvent.keyboard('{Enter}');
      await expect.element(field).toHaveAccessibleDescription(/Ingen av tegnene kan ses/);
    }
    await userEvent.fill(field, '\u202eNæring\u000bog klima 👩‍👧');
    // Half an emoji, which a driver cannot type: as the browser pastes it.
    document.execCommand('insertText', false, '\ud83d');
    await userEvent.keyboard('{Enter}');
    await expect.poll(outline).toContain('3 Næring og klima 👩‍👧');
  });

  test('saves what was typed when the field is left', async () => {
    const { outline } = await visit();
    await page.getByRole('button', { name: 'Nytt målområde' }).click();
    await userEvent.keyboard('Næringsliv');
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(outline).toContain('3 Næringsliv');
  });
});

describe('a page that is left while a name is being typed', () => {
  test('saves a new row, once, and the browser asks as long as it is not saved', async () => {
    const { outline, commits, leave } = await visit();
    await page.getByRole('button', { name: 'Nytt målområde' }).click();
    expect(asksBeforeUnload()).toBe(false);
    await userEvent.keyboard('Næringsliv');
    expect(asksBeforeUnload()).toBe(true);
    const before = await commits();
    await leave();
    await expect.poll(outline).toContain('3 Næringsliv');
    expect(await commits()).toBe(before + 1);
    expect(asksBeforeUnload()).toBe(false);
  });

  test('saves a new name, but neither one given up nor one that is saved already', async () => {
    const { outline, commits, leave } = await visit();
    await nameOf('EU-samarbeid').click();
    await userEvent.keyboard('Angret{Escape}');
    await expect.element(nameOf('EU-samarbeid')).toHaveFocus();
    await nameOf('Møtes hvert år').click();
    await userEvent.keyboard('Møtes ofte{Enter}');
    await expect.element(nameOf('Møtes ofte')).toHaveFocus();
    await nameOf('Vennskapsbyer').click();
    await userEvent.keyboard('Byer i nord');
    expect(asksBeforeUnload()).toBe(true);
    const before = await commits();
    await leave();
    await expect.poll(outline).toContain('2 Byer i nord');
    expect(await outline()).toEqual(expect.arrayContaining(['1 EU-samarbeid', '2.1 Møtes ofte']));
    expect(await commits()).toBe(before + 1);
  });
});

describe('a name', () => {
  test('is changed where it stands, and can be taken back', async () => {
    await visit();
    nameOf('Vennskapsbyer').element().focus();
    await userEvent.keyboard('{F2}');
    await expect
      .element(page.getByRole('textbox', { name: 'Nytt navn på målområde 2 Vennskapsbyer' }))
      .toHaveFocus();
    await userEvent.keyboard('Byer i nord{Enter}');
    await expect.element(nameOf('Byer i nord')).toHaveFocus();
    await expect.element(page.getByText('Lagret')).toBeVisible();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.element(nameOf('Vennskapsbyer')).toBeVisible();
  });

  test('stays as it was on Escape, and is refused when empty or too long', async () => {
    const { outline } = await visit();
    await nameOf('Vennskapsbyer').click();
    await userEvent.keyboard('Noe annet{Escape}');
    await expect.element(nameOf('Vennskapsbyer')).toHaveFocus();
    await nameOf('Vennskapsbyer').click();
    await userEvent.keyboard('{Backspace}{Enter}');
    await expect.element(page.getByText('Dette kan ikke stå tomt.')).toBeVisible();
    const field = page.getByRole('textbox', { name: /^Nytt navn på målområde 2/ });
    await field.fill('x'.repeat(10_000));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/10\s000 tegn/)).toBeVisible();
    expect(await problems()).toEqual([]);
    expect(await outline()).toContain('2 Vennskapsbyer');
  });
});

describe('a weight', () => {
  test('is changed where it stands; negative, or 0 for all siblings, is refused with the reason', async () => {
    const { rows } = await visit();
    const weigh = page.getByRole('button', { name: /^Vekt 1 for delmål 1\.1/ });
    await weigh.click();
    await userEvent.keyboard('-2{Enter}');
    await expect.element(page.getByText(/^−2 er for lavt/)).toBeVisible();
    expect(await problems()).toEqual([]);
    await userEvent.fill(page.getByRole('textbox', { name: /^Vekt for delmål 1\.1/ }), '0');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: /^Vekt 0 for delmål 1\.1/ })).toHaveFocus();
    await page.getByRole('button', { name: /^Vekt 1 for delmål 1\.2/ }).click();
    await userEvent.keyboard('0{Enter}');
    await expect.element(page.getByText(/da teller det likt/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: /^Vekt 1 for delmål 1\.2/ })).toHaveFocus();
    expect((await rows()).subGoals.map(({ id, weight }) => [id, weight])).toEqual([
      ['lead', 0],
      ['learn', 1],
      ['visit', 1],
    ]);
  });
});

describe('a copy', () => {
  test('of a sub-goal stands after it with indicators and links, without readings, and goes with one undo', async () => {
    const { rows, outline } = await visit();
    await choose('delmål 1\\.1', 'Kopier');
    await expect.element(nameOf('Lede flere prosjekter (kopi)')).toHaveFocus();
    const copied = await rows();
    const copy = copied.subGoals.find(({ name }) => name.endsWith('(kopi)'));
    expect(copied.indicators.filter(({ subGoal: goal }) => goal === copy?.id)).toHaveLength(2);
    expect(copied.links.filter(({ from }) => from === copy?.id)).toHaveLength(1);
    expect(copied.actions).toHaveLength(2);
    expect(await outline()).toContain('1.2 Lede flere prosjekter (kopi)');
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(shown).toEqual(WHOLE);
  });

  test('takes the actions along when that is chosen', async () => {
    const { rows } = await visit();
    await choose('delmål 1\\.1', 'Kopier, også tiltakene');
    await expect.poll(async () => (await rows()).actions.length).toBe(4);
  });

  test('is marked in the language of the page, and its name stays within the limit', async () => {
    const long = 'å'.repeat(500);
    const document = {
      ...smallPlan(),
      goalAreas: [{ id: 'eu', name: long, order: 1, weight: 1 }],
      subGoals: [],
    };
    const { rows } = await visit({
      document: { ...document, indicators: [], actions: [], links: [], series: [] },
      language: 'en',
    });
    await page.getByRole('button', { name: /^More choices for goal area 1/ }).click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(async () => (await rows()).goalAreas.length).toBe(2);
    const copy = (await rows()).goalAreas.find(({ name }) => name !== long);
    expect(copy?.name).toHaveLength(500);
    expect(copy?.name.endsWith(' (copy)')).toBe(true);
  });
});

describe('deleting', () => {
  test('says what goes along first, and can be undone', async () => {
    await visit();
    await choose('delmål 1\\.1', 'Slett');
    const dialog = page.getByRole('dialog', { name: 'Slette delmål 1.1 Lede flere prosjekter?' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByText('2 indikatorer blir også slettet.')).toBeVisible();
    await expect.element(dialog.getByText('1 måling blir også slettet.')).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Behold' })).toHaveFocus();
    expect(await problems()).toEqual([]);
    await dialog.getByRole('button', { name: 'Slett alt dette' }).click();
    await expect.poll(() => shown().slice(0, 2)).toEqual(['1 EU-samarbeid', '1.1 Lære av andre']);
    await expect.element(nameOf('Lære av andre')).toHaveFocus();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(shown).toEqual(WHOLE);
  });

  test('of a row that stands alone is done at once', async () => {
    await visit();
    await choose('tiltak 1\\.1\\.2', 'Slett');
    await expect.poll(shown).not.toContain('1.1.2 Bygge nettverk');
    await expect.element(page.getByText('Slettet')).toBeVisible();
  });
});

test('the form and the links of a row open from its menu', async () => {
  await visit();
  await choose('indikator 1\\.1\\.1', 'Åpne hele skjemaet');
  expect(usePanel.getState().request).toEqual({ kind: 'indicator', id: 'led' });
  await choose('tiltak 1\\.1\\.1', 'Koblinger');
  expect(usePanel.getState().request).toEqual({ kind: 'links', table: 'actions', from: 'course' });
});

describe('a plan of thousands', () => {
  function largePlan() {
    const goals = Array.from({ length: 4 }, (_, i) => subGoal(`s${i}`, `Delmål ${i}`, { order: i }));
    return {
      ...emptyPlan(),
      goalAreas: [{ id: 'eu', name: 'EU-samarbeid', order: 1, weight: 1 }],
      subGoals: goals,
      indicators: Array.from({ length: 2000 }, (_, i) =>
        indicator(`i${i}`, `Indikator ${i}`, { subGoal: `s${i % 4}`, order: i }),
      ),
    };
  }

  test('opens folded, and unfolds to no more rows than are near the screen', async () => {
    await visit({ document: largePlan() });
    await expect
      .poll(shown)
      .toEqual(['1 EU-samarbeid', '1.1 Delmål 0', '1.2 Delmål 1', '1.3 Delmål 2', '1.4 Delmål 3']);
    await page.getByRole('button', { name: 'Fold ut alt' }).click();
    await expect.poll(() => shown().length).toBeGreaterThan(10);
    expect(shown().length).toBeLessThan(100);
    nameOf('EU-samarbeid').element().focus();
    await userEvent.keyboard('{End}');
    // The last of 2,000 indicators under the last sub-goal.
    await expect.element(nameOf('Indikator 1999')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(() => shown().at(-1)).toBe('1.4.500 Indikator 1995');
    await expect.element(nameOf('Indikator 1999')).toHaveFocus();
  });
});
