import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Partner } from '#/domain/tables/partners.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { PartnersPage } from '#/features/partners/PartnersPage.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { PlanSourceProvider } from '#/store/source/usePlanSource.ts';
import { planOf } from '../../../support/plan.ts';
import { visit } from '../visit.tsx';

const lens = { asOf: '2020-06-01' };
const city = (id: string, name: string, order: number, fields: Partial<Partner> = {}): Partner => ({
  id,
  name,
  kind: 'friendship-city',
  order,
  ...fields,
});

function smallPlan(): PlanDocument {
  return planOf({
    units: [{ id: 'office', name: 'Internasjonalt kontor', order: 0 }],
    partners: [
      city('graz', 'Graz', 1, { country: 'Østerrike', since: 1968, unit: 'office', tags: ['Kultur'] }),
      city('odense', 'Odense', 2, { country: 'Danmark', state: 'Til vurdering' }),
      city('split', 'Split', 3, { country: 'Kroatia', source: 'https://example.com/avtale' }),
      { id: 'polis', name: 'POLIS', kind: 'network', order: 1, tags: ['Transport', 'kultur'] },
    ],
    links: [
      {
        id: 'l',
        fromTable: 'partners',
        from: 'graz',
        toKind: 'node',
        to: 'sdg:17',
        strength: 'direct',
        reason: 'Utveksling',
      },
    ],
  });
}
const show = (at = 'partners', document = smallPlan(), width?: number) =>
  visit({ document, Page: PartnersPage, at, lens, ...(width && { width }) });
const named = (name: string | RegExp) => page.getByRole('button', { name });
const cities = () => page.getByRole('region', { name: /Vennskapsbyer/ });
const order = () =>
  cities()
    .getByRole('button', { name: /^Flytt (?!opp|ned)/ })
    .elements()
    .map((handle) => handle.getAttribute('aria-label')?.replace('Flytt ', ''));

beforeEach(() => usePrefs.getState().set({ author: 'Kari', authorAsked: true }));
afterEach(() => {
  usePanel.getState().close();
  usePrefs.getState().set({ author: '', authorAsked: false });
  delete document.documentElement.dataset.colorScheme;
});

/** The page as it is shown when the address asks for a day; what was known on this one is all there is. */
function PastPage({ planId }: { planId: string }) {
  return (
    <PlanSourceProvider value={sourceOn('2099-01-01')}>
      <PartnersPage planId={planId} />
    </PlanSourceProvider>
  );
}

/** Puts focus on what moves a partner, as the Tab key does. */
async function focusHandle(name: string): Promise<void> {
  const handle = named(`Flytt ${name}`);
  await expect.element(handle).toBeVisible();
  const element = handle.element();
  if (element instanceof HTMLElement) element.focus();
}

describe('the partners page', () => {
  test('shows partners kind by kind, with country, year, state and who answers for them', async () => {
    await show();
    await expect.element(page.getByText('4 partnere')).toBeVisible();
    await expect.element(cities()).toHaveTextContent(/Graz.*Østerrike, siden 1968.*Internasjonalt kontor/);
    await expect.element(cities()).toHaveTextContent(/Odense.*Danmark.*Til vurdering/);
    await expect.element(page.getByRole('region', { name: /Nettverk/ })).toHaveTextContent('POLIS');
    expect(page.getByRole('region', { name: /Konsulater/ }).elements()).toEqual([]);
  });

  test('opens a partner with what it serves, its source as a link, and its comments', async () => {
    await show();
    await userEvent.click(page.getByRole('button', { name: 'Graz', exact: true }));
    await expect.element(cities()).toHaveTextContent('Direkte: Utveksling');
    await userEvent.click(page.getByRole('button', { name: 'Split', exact: true }));
    await expect
      .element(page.getByRole('link', { name: 'https://example.com/avtale' }))
      .toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(page.getByRole('heading', { name: 'Kommentarer' }).first()).toBeVisible();
  });

  test('narrows by what is chosen, puts it in the address, and goes back to all', async () => {
    const { address } = await show();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Stikkord' }), 'Kultur');
    await expect.element(page.getByText('Viser 2 av 4.')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Type' }), 'network');
    await expect.element(page.getByText('Viser 1 av 4.')).toBeVisible();
    expect(address()).toBe('partners?tag=Kultur&kind=network');
    await userEvent.fill(page.getByLabelText('Søk i partnere'), 'graz');
    await expect.element(page.getByText('Ingen partnere passer til filtrene')).toBeVisible();
    await userEvent.click(named('Fjern filtrene').first());
    await expect.element(page.getByText('Graz')).toBeVisible();
    expect(address()).toBe('partners');
  });

  test('reads its filters from the address, and leaves out what makes no sense', async () => {
    await show('partners?country=Danmark&kind=enemies');
    await expect.element(page.getByText('Viser 1 av 4.')).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Land' })).toHaveValue('Danmark');
    await expect.element(page.getByRole('combobox', { name: 'Type' })).toHaveValue('');
  });

  test('opens and marks the partner that a link points at', async () => {
    await show('partners#partners:partner-united-smart-cities', trondheimPlan());
    await expect.element(page.getByText('52 partnere')).toBeVisible();
    const row = page.elementLocator(
      document.getElementById('partners:partner-united-smart-cities') ?? document.documentElement,
    );
    await expect.element(row).toHaveAttribute('data-target', 'true');
    await expect.element(row).toHaveTextContent('Bidrar til');
    await expect.element(row).toBeInViewport();
  });

  test('says so when the partner that a link points at is filtered out', async () => {
    await show('partners?kind=network#partners:graz');
    await expect.element(page.getByText('Partneren du fulgte en lenke til, er filtrert bort.')).toBeVisible();
  });

  test('asks for the panel of what is wanted', async () => {
    await show();
    await userEvent.click(named('Rediger Odense'));
    expect(usePanel.getState().request).toEqual({ kind: 'partner', id: 'odense' });
    await userEvent.click(named('Ny partner under Nettverk'));
    expect(usePanel.getState().request).toEqual({ kind: 'partner', of: 'network' });
    await userEvent.click(page.getByRole('button', { name: 'Graz', exact: true }));
    await userEvent.click(named('Lag kopi'));
    expect(usePanel.getState().request).toEqual({ kind: 'partner', copyOf: 'graz' });
    await userEvent.click(named('Rediger koblinger'));
    expect(usePanel.getState().request).toEqual({ kind: 'links', table: 'partners', from: 'graz' });
  });

  test('invites to add the first partner of a plan that has none', async () => {
    await show('partners', planOf({}));
    await expect.element(page.getByRole('heading', { name: 'Planen har ingen partnere ennå' })).toBeVisible();
    await userEvent.click(named('Ny partner'));
    expect(usePanel.getState().request).toEqual({ kind: 'partner' });
  });

  test('only shows while the plan is shown as it stood', async () => {
    await visit({ document: smallPlan(), Page: PastPage, at: 'partners#graz', lens });
    await expect.element(page.getByText('Utveksling', { exact: false })).toBeVisible();
    expect(named(/Rediger|Flytt|Ny partner|Lag kopi|Skriv en/).elements()).toEqual([]);
  });
});

describe('the order of partners', () => {
  test('changes with the keyboard, is announced, kept as one change, and taken back with Angre', async () => {
    const { rows } = await show();
    const handle = named('Flytt Graz');
    await expect.element(handle).toHaveAccessibleDescription(/Trykk mellomrom for å ta tak/);
    await focusHandle('Graz');
    await userEvent.keyboard('[Space]');
    await expect.element(page.getByText('Plass 1 av 3', { exact: false })).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByText('Graz er på plass 2 av 3.')).toBeInTheDocument();
    await userEvent.keyboard('[Space]');
    await expect.poll(order).toEqual(['Odense', 'Graz', 'Split']);
    await expect.element(page.getByText('Graz er flyttet')).toBeVisible();
    await expect.element(handle).toHaveFocus();
    expect((await rows()).partners.find(({ id }) => id === 'graz')?.order).toBe(2.5);
    await userEvent.click(named('Angre'));
    await expect.poll(order).toEqual(['Graz', 'Odense', 'Split']);
  });

  test('stays when the move is given up with Escape', async () => {
    await show();
    await focusHandle('Graz');
    await userEvent.keyboard('[Space]');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByText('Graz er på plass 2 av 3.')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Graz står der den sto.')).toBeInTheDocument();
    expect(order()).toEqual(['Graz', 'Odense', 'Split']);
  });

  test('changes by dragging', async () => {
    await show();
    await userEvent.dragAndDrop(named('Flytt Split'), named('Flytt Graz'), { steps: 12 });
    await expect.poll(order).toEqual(['Split', 'Graz', 'Odense']);
  });

  test('changes with buttons, which keep focus', async () => {
    await show();
    await userEvent.click(page.getByRole('button', { name: 'Odense', exact: true }));
    const up = named('Flytt opp');
    await userEvent.click(up);
    await expect.poll(order).toEqual(['Odense', 'Graz', 'Split']);
    await expect.element(up).toHaveFocus();
    await expect.element(up).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the partners page in either theme and on a phone', () => {
  const problems = async () => {
    const { violations } = await axe.run(page.getByRole('main').element());
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  };

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ])('is accessible (%s, %i px) and never scrolls sideways', async (theme, width) => {
    document.documentElement.dataset.colorScheme = theme;
    const long = 'Langtnavn'.repeat(55);
    const plan = smallPlan();
    plan.partners.push(
      city('long', long, 9, { country: long, state: long, description: long, source: long, tags: [long] }),
    );
    await show('partners#partners:long', plan, width);
    await expect.element(page.getByText('5 partnere')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Kommentarer' })).toBeVisible();
    expect(await problems()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
