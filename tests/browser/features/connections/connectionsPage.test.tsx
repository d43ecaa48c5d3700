import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClimateTarget } from '#/domain/tables/climateTargets.ts';
import type { Mandate } from '#/domain/tables/mandates.ts';
import { ConnectionsPage } from '#/features/connections/ConnectionsPage.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { planOf } from '../../../support/plan.ts';
import { visit } from '../visit.tsx';

const mandate: Omit<Mandate, 'id'> = {
  order: 1,
  body: 'Bystyret',
  caseNumber: 'PS 1/20',
  date: '2020-01-01',
  title: '',
  text: '',
  status: 'open',
};
const climateTarget: Omit<ClimateTarget, 'id'> = {
  name: '',
  order: 1,
  unit: '%',
  baselineYear: 2009,
  targets: [{ year: 2030, value: 20 }],
};
const lens = { asOf: '2020-10-31' };
const show = (at = 'connections', document = trondheimPlan(), width?: number) =>
  visit({ document, Page: ConnectionsPage, at, lens, ...(width && { width }) });
const link = (name: string | RegExp) => page.getByRole('link', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

describe('the connections page', () => {
  test('opens a UN goal into what is linked to its targets, with names, reasons and status, at an address of its own', async () => {
    const { address } = await show();
    await userEvent.click(link(/^FNs mål 13, Stoppe klimaendringene: 3 er koblet/));
    await expect.element(heading('13 Stoppe klimaendringene')).toBeVisible();
    await expect.element(heading('13.2 Klimatiltak i all planlegging')).toBeVisible();
    await expect.element(page.getByText('Klima blir del av planarbeidet.')).toBeVisible();
    await expect.element(link(/^FNs mål 13/)).toHaveAttribute('aria-current');
    expect(address()).toBe('connections#sdg-13');
  });

  test('says so of a UN goal that nothing is linked to', async () => {
    await show('connections#sdg-1');
    await expect.element(link('FNs mål 1, Utrydde fattigdom: ingenting er koblet')).toBeVisible();
    await expect.element(page.getByText('Ingenting i planen er koblet til dette målet.')).toBeVisible();
  });

  test('has a link to the page of each linked row', async () => {
    await show('connections#sdg-13');
    await expect
      .element(link(/^Tiltak 1.1.2/).first())
      .toHaveAttribute('href', expect.stringMatching(/\/actions#actions:tiltak-1-1-2$/));
    await expect
      .element(link(/^Delmål 4.3/).first())
      .toHaveAttribute('href', expect.stringMatching(/\/sub-goals\/delmal-4-3$/));
  });

  test.each(['climate', 'sdg', 'sdg-13', 'mandates', 'content', 'rammeverk:1', 'likt'])(
    'leads to each of the rows with the id %s, whatever else on the page is called that',
    async (id) => {
      const document = planOf({
        mandates: [{ ...mandate, id, title: 'Bestillingen' }],
        climateTargets: [{ ...climateTarget, id, name: 'Klimamålet' }],
        frameworks: [
          { id: 'rammeverk', name: 'Rammeverk', order: 1, nodes: [{ code: '1', name: 'Punktet' }] },
        ],
      });
      const leadsTo = async (place: string, name: string) => {
        const { unmount } = await show(`connections#${place}`, document, 360);
        await expect.element(heading('Bestillinger')).toBeVisible();
        const all = [...window.document.querySelectorAll('[id]')].map((element) => element.id);
        expect(all.filter((each, i) => all.indexOf(each) !== i)).toEqual([]);
        expect(window.document.getElementById(place)?.textContent).toContain(name);
        unmount();
      };
      await leadsTo(anchorOf('mandates', id), 'Bestillingen');
      await leadsTo(anchorOf('climateTargets', id), 'Klimamålet');
      await leadsTo(anchorOf('nodes', 'rammeverk:1'), 'Punktet');
      await leadsTo('climate', 'Klimamål');
    },
  );

  test('scrolls to the row that an older link names by its id alone', async () => {
    await show('connections#bestilling-teknologihovedstad', trondheimPlan(), 360);
    const place = () => document.getElementById('mandates:bestilling-teknologihovedstad');
    await expect.poll(() => Math.round(place()?.getBoundingClientRect().top ?? -1)).toBeGreaterThanOrEqual(0);
    expect(place()?.getBoundingClientRect().top).toBeLessThan(window.innerHeight);
  });

  test('shows where a climate target starts from and leads', async () => {
    await show();
    const target = page
      .getByRole('article')
      .filter({ has: heading('CO2 fra transport ned 20 % innen 2018') });
    await expect.element(target).toHaveTextContent(/Utgangspunkt2008/);
    await expect.element(target).toHaveTextContent(/Mål for 201880 % av utslippet i 2008/);
  });

  test('says which points of the municipal plan nothing is linked to, and opens the others', async () => {
    await show();
    const plan = page.getByRole('article').filter({ has: heading('Kommuneplanens samfunnsdel') });
    const unlinked = plan.getByRole('listitem').filter({ hasText: 'Et lavenergisamfunn' });
    await expect.element(unlinked).toHaveTextContent('Ingen koblinger');
    const point = plan.getByText('Norges mest attraktive by for studenter og forskere');
    await userEvent.click(point);
    expect(point.element().closest('details')).toHaveProperty('open', true);
  });

  test('changes how far a mandate has come where it stands', async () => {
    const { rows } = await show();
    await expect.element(page.getByText('0 av 7 bestillinger er besvart')).toBeVisible();
    await userEvent.selectOptions(
      page.getByLabelText('Status for bestillingen «Norges teknologihovedstad»'),
      'Besvart',
    );
    await expect.element(page.getByText('1 av 7 bestillinger er besvart')).toBeVisible();
    expect((await rows()).mandates.filter(({ status }) => status === 'answered').map(({ id }) => id)).toEqual(
      ['bestilling-teknologihovedstad'],
    );
  });

  test('moves a mandate among the others where it stands, and can be undone', async () => {
    const { rows } = await show();
    const order = async () =>
      (await rows()).mandates.sort((a, b) => a.order - b.order).map(({ title }) => title);
    const [first, second] = await order();
    await userEvent.click(page.getByRole('button', { name: `Flytt ${first} ned` }));
    await expect.element(page.getByText(`${first} er flyttet til plass 2 av 7`)).toBeVisible();
    expect((await order()).slice(0, 2)).toEqual([second, first]);
    await userEvent.click(page.getByRole('button', { name: 'Angre' }));
    await expect.poll(async () => (await order()).slice(0, 2)).toEqual([first, second]);
  });

  test('opens the panels that add and edit', async () => {
    await show();
    for (const [name, request] of [
      ['Nytt klimamål', { kind: 'climateTarget' }],
      ['Ny bestilling', { kind: 'mandate' }],
      ['Rediger Kommuneplanens samfunnsdel', { kind: 'framework', id: 'kommuneplan' }],
    ] as const) {
      await userEvent.click(page.getByRole('button', { name }));
      expect(usePanel.getState().request).toEqual(request);
    }
  });

  test('says what is missing from a plan that has none of it, and offers to add it', async () => {
    await show('connections', planOf({}));
    await expect.element(page.getByText(/^Planen er ikke koblet til FNs bærekraftsmål ennå/)).toBeVisible();
    for (const what of ['klimamål', 'rammeverk', 'bestillinger']) {
      await expect.element(page.getByText(new RegExp(`^Planen har ingen ${what}.* Legg inn`))).toBeVisible();
    }
    for (const name of ['Nytt klimamål', 'Ny plan eller nytt rammeverk', 'Ny bestilling']) {
      await expect.element(page.getByRole('button', { name })).toBeVisible();
    }
  });

  test('opens everything that is linked on paper', async () => {
    await show();
    await expect.element(heading('Bestillinger')).toBeVisible();
    window.dispatchEvent(new Event('beforeprint'));
    await expect.element(heading('13.2 Klimatiltak i all planlegging')).toBeVisible();
    await expect.poll(() => document.querySelectorAll('details:not([open])').length).toBe(0);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => document.querySelectorAll('details[open]').length).toBe(0);
  });
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each([1280, 320])('the page is accessible and fits when %i px wide', async (width) => {
    document.documentElement.dataset.colorScheme = theme;
    await show('connections#sdg-17', trondheimPlan(), width);
    await expect.element(heading('17 Samarbeid for å nå målene')).toBeVisible();
    const { violations } = await axe.run(page.getByRole('main').element());
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
