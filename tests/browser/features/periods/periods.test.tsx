/** The list of plan periods, and two of them side by side. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { usePanel } from '#/parts/frame/panel.ts';
import { twoPeriods, visit } from './mount.tsx';

test('each period says what is in it, and what can be done with it', async () => {
  const { router } = await visit('/build/periods', { document: twoPeriods() });
  const first = page.getByRole('listitem').filter({ hasText: '1. januar 2019' });
  await expect.element(first).toHaveTextContent('Ferdig');
  await expect
    .element(first)
    .toHaveTextContent(
      '2 delmål · 1 tiltak med frist i perioden (1 ikke ferdig) · 1 delmål avsluttet med resultat',
    );
  const second = page.getByRole('listitem').filter({ hasText: '1. januar 2021' });
  await expect.element(second).toHaveTextContent('Pågår');
  await expect.element(second).toHaveTextContent('Fortsetter fra 2019–2020');
  await userEvent.click(second.getByRole('button', { name: 'Rediger 2021–2022' }));
  expect(usePanel.getState().request).toEqual({ kind: 'planPeriod', id: 'second' });
  await userEvent.click(page.getByRole('button', { name: 'Ny planperiode' }));
  expect(usePanel.getState().request).toEqual({ kind: 'planPeriod' });
  await userEvent.click(second.getByRole('link', { name: 'Sammenlign med 2019–2020' }));
  await expect.element(page.getByRole('heading', { name: '2019–2020 og 2021–2022' })).toBeVisible();
  expect(router.state.location.search).toEqual({ from: 'first', to: 'second' });
});

test('the comparison tells how it went in each period and what became of what was there', async () => {
  await visit('/compare', { document: twoPeriods(), asOf: '2022-01-31' });
  await expect
    .element(
      page.getByText(
        '2019–2020 hadde 2 delmål. Målet for 2019–2020 er nådd for 0 av 2. Fram mot 2021–2022: 1 er videreført, 1 er avsluttet med resultat og 1 er nytt.',
      ),
    )
    .toBeVisible();
  const carried = page.getByRole('row').filter({ hasText: 'Flere prosjekter' });
  // 14 of the 15 that the first period asked for; 14 of the 20 that the second asks for.
  await expect.element(carried.getByRole('cell').first()).toHaveTextContent(/Ikke nådd.*80/);
  await expect.element(carried.getByRole('cell').last()).toHaveTextContent(/Litt etter.*40/);
  await expect
    .element(page.getByRole('row').filter({ hasText: 'Stabil innsats' }))
    .toHaveTextContent(/Avsluttet.*Flyttet\./);
  await expect
    .element(page.getByRole('row').filter({ hasText: 'Helt nytt' }))
    .toHaveTextContent(/Nytt.*Gjaldt ikke.*Ikke målbart/);
  await expect
    .element(page.getByRole('row').filter({ hasText: 'Prosjekter som partner' }))
    .toHaveTextContent(/Mål 15\sprosjekter.*Mål 20\sprosjekter/);
});

test('other periods are chosen in the address, whichever way round, and links lead to the period they are about', async () => {
  const document = twoPeriods();
  document.planPeriods.push({
    id: 'third',
    name: '2023–2024',
    start: '2023-01-01',
    end: '2024-12-31',
    order: 3,
  });
  const { router } = await visit('/compare?from=third&to=first', { document });
  await expect.element(page.getByRole('heading', { name: '2019–2020 og 2023–2024' })).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText('Andre periode'), 'second');
  await expect.element(page.getByRole('heading', { name: '2019–2020 og 2021–2022' })).toBeVisible();
  expect(router.state.location.search).toEqual({ from: 'first', to: 'second' });
  const link = page.getByRole('link', { name: /Helt nytt/ }).element();
  expect(link.getAttribute('href')).toContain('period=second');
});
