import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PanelRequest } from '#/parts/registry/registered.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { openPanel } from '../../parts/editing/panel.tsx';

const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const save = () => userEvent.click(page.getByRole('button', { name: 'Lagre', exact: true }));
const open = (request: PanelRequest) => openPanel(request, { document: trondheimPlan() });

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

describe('the panel of a partner', () => {
  test('adds a new one last among its kind', async () => {
    const { rows } = await open({ kind: 'partner', of: 'letter-of-intent' });
    await userEvent.fill(field('Navn'), 'Gdynia');
    await userEvent.fill(page.getByRole('combobox', { name: /^Land/ }), 'Polen');
    await userEvent.fill(field(/^Siden år/), '2021');
    await save();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const added = (await rows()).partners.find(({ name }) => name === 'Gdynia');
    expect(added).toMatchObject({ kind: 'letter-of-intent', country: 'Polen', since: 2021, order: 3 });
  });

  test('refuses a year that is none beside the field, and saves nothing', async () => {
    const { rows } = await open({ kind: 'partner', id: 'partner-graz' });
    await userEvent.fill(field(/^Siden år/), '68');
    await save();
    await expect.element(field(/^Siden år/)).toHaveAccessibleDescription(/«68» er ikke et årstall/);
    expect((await rows()).partners.find(({ id }) => id === 'partner-graz')?.since).toBe(1968);
  });

  test('makes a copy only when it is saved', async () => {
    const { rows } = await open({ kind: 'partner', copyOf: 'partner-graz' });
    const before = (await rows()).partners.length;
    await expect.element(field('Navn')).toHaveValue('Graz (kopi)');
    await save();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const partners = (await rows()).partners;
    expect(partners).toHaveLength(before + 1);
    expect(partners.find(({ name }) => name === 'Graz (kopi)')).toMatchObject({
      country: 'Østerrike',
      since: 1968,
    });
  });

  test('deletes one that stands alone without asking', async () => {
    const { rows } = await open({ kind: 'partner', id: 'partner-polis' });
    await userEvent.click(button('Slett'));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await rows()).partners.some(({ id }) => id === 'partner-polis')).toBe(false);
  });

  test('asks before one goes with what has been agreed with it alone', async () => {
    const { rows } = await open({ kind: 'partner', id: 'partner-graz' });
    await userEvent.click(button('Slett'));
    await expect.element(page.getByText('1 avtale blir også slettet.')).toBeVisible();
    await userEvent.click(button('Slett'));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await rows()).agreements.some(({ id }) => id === 'avtale-graz')).toBe(false);
  });

  test('links one to a goal', async () => {
    const { rows } = await open({ kind: 'links', table: 'partners', from: 'partner-graz' });
    await userEvent.fill(page.getByRole('searchbox'), '17.16');
    await userEvent.click(page.getByRole('checkbox', { name: /^17\.16 / }));
    await save();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await rows()).links.filter(({ fromTable }) => fromTable === 'partners')).toMatchObject([
      { from: 'partner-graz', to: 'sdg:17.16' },
    ]);
  });
});

describe('tags in a form', () => {
  const tags = () => field(/^Stikkord/);
  const chosen = () =>
    page
      .getByRole('list', { name: 'Valgte stikkord' })
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent);

  test('are made by Enter and by comma, each once, spelt as the plan spells them', async () => {
    const { rows } = await open({ kind: 'goalArea', id: 'omrade-1' });
    await userEvent.fill(tags(), 'Solidaritet');
    await userEvent.keyboard('{Enter}');
    await expect.poll(chosen).toEqual(['Solidaritet']);
    await expect.element(tags()).toHaveFocus();
    await userEvent.keyboard('solidaritet,eu-PROSJEKTER,');
    await expect.poll(chosen).toEqual(['Solidaritet', 'EU-prosjekter']);
    await userEvent.keyboard('Ungdom');
    await save();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await rows()).goalAreas.find(({ id }) => id === 'omrade-1')?.tags).toEqual([
      'Solidaritet',
      'EU-prosjekter',
      'Ungdom',
    ]);
  });

  test('are offered from the rest of the plan, the sooner the more is typed', async () => {
    await open({ kind: 'goalArea', id: 'omrade-1' });
    const offered = page.getByRole('list', { name: 'Brukt før i planen:' });
    await expect.element(offered).toHaveTextContent('Nordisk plattform');
    await userEvent.fill(tags(), 'fou');
    await expect.element(offered.getByRole('listitem')).toHaveLength(1);
    await userEvent.click(offered.getByRole('button', { name: /FoU og næringsliv/ }));
    await expect.poll(chosen).toEqual(['FoU og næringsliv']);
    await expect.element(tags()).toHaveValue('');
    await expect.element(tags()).toHaveFocus();
  });

  test('go by button and by Backspace, and leave nothing behind when all are gone', async () => {
    const { rows } = await open({ kind: 'partner', id: 'partner-odense' });
    await userEvent.fill(tags(), 'Kultur,');
    await expect.poll(chosen).toEqual(['Nordisk plattform', 'Kultur']);
    await userEvent.keyboard('{Backspace}');
    await expect.poll(chosen).toEqual(['Nordisk plattform']);
    await userEvent.click(button('Fjern stikkordet Nordisk plattform'));
    await expect.element(tags()).toHaveFocus();
    await save();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await rows()).partners.find(({ id }) => id === 'partner-odense')).not.toHaveProperty('tags');
  });

  test('that are too long are refused at once, and stay to be mended', async () => {
    await open({ kind: 'goalArea', id: 'omrade-1' });
    const long = 'x'.repeat(51);
    await userEvent.fill(tags(), long);
    await userEvent.keyboard('{Enter}');
    await expect.element(tags()).toHaveValue(long);
    await expect.element(tags()).toHaveAccessibleDescription(/51 tegn/);
    expect(button('Lagre').elements()).toHaveLength(1);
  });
});

test.each(['light', 'dark'])(
  'the panel of a partner is accessible in %s, also with errors',
  async (theme) => {
    document.documentElement.dataset.colorScheme = theme;
    await open({ kind: 'partner', id: 'partner-odense' });
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const problems = async () => {
      const { violations } = await axe.run(page.getByRole('dialog').element());
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    };
    expect(await problems()).toEqual([]);
    await userEvent.clear(field('Navn'));
    await userEvent.fill(field(/^Stikkord/), 'x'.repeat(51));
    await save();
    await expect.element(page.getByRole('group', { name: /Det ble ikke lagret/ })).toBeVisible();
    expect(await problems()).toEqual([]);
  },
);
