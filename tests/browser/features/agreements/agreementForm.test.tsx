import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PanelRequest } from '#/parts/registry/registered.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { openPanel } from '../../parts/editing/panel.tsx';

const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const save = () => userEvent.click(page.getByRole('button', { name: 'Lagre', exact: true }));
const open = (request: PanelRequest) => openPanel(request, { document: trondheimPlan() });

describe('the panel of an agreement', () => {
  test('adds one with several partners and both years that sources give', async () => {
    const { rows } = await open({ kind: 'agreement', partner: 'partner-graz' });
    await userEvent.fill(field('Navn'), 'Ungdomsutveksling');
    await userEvent.click(page.getByRole('checkbox', { name: 'Darmstadt' }));
    await userEvent.click(button('Legg til når den begynte'));
    await userEvent.fill(field('Dato, måned eller år'), '1956');
    await userEvent.click(button('Legg til når den begynte'));
    await userEvent.fill(field('Dato, måned eller år').nth(1), '10.1960');
    await save();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await rows()).agreements.find(({ name }) => name === 'Ungdomsutveksling')).toMatchObject({
      partners: ['partner-graz', 'partner-darmstadt'],
      kind: 'cooperation',
      from: [{ when: '1956' }, { when: '1960-10' }],
    });
  });

  test('says what is missing and what cannot be, beside the fields, and saves nothing', async () => {
    const { rows } = await open({ kind: 'agreement' });
    const before = (await rows()).agreements.length;
    await userEvent.fill(field(/^Saksnummer/), '19/1');
    await userEvent.click(button('Legg til når den begynte'));
    await userEvent.fill(field('Dato, måned eller år'), '2019');
    await userEvent.click(button('Legg til når den tar slutt'));
    await userEvent.fill(field('Dato, måned eller år').nth(1), '2018');
    await save();
    await expect.element(page.getByText('Velg minst én partner.').first()).toBeVisible();
    await expect.element(page.getByText('Avtalen kan ikke ta slutt før den begynner.').first()).toBeVisible();
    expect((await rows()).agreements).toHaveLength(before);
  });

  test('takes a word that is no date for none', async () => {
    await open({ kind: 'agreement', id: 'avtale-vallejo' });
    await userEvent.fill(field('Dato, måned eller år').first(), 'i fjor');
    await save();
    await expect
      .element(field('Dato, måned eller år').first())
      .toHaveAccessibleDescription(/«i fjor» er ikke en dato/);
  });

  test('is accessible, also with errors', async () => {
    await open({ kind: 'agreement', id: 'avtale-vallejo' });
    await userEvent.clear(field('Navn'));
    await save();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
