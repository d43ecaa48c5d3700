/** Goal areas and sub-goals as pages: the tree, the explanation behind a status, quick changes to actions. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyDocument } from '#/domain/tables/tables.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { database } from '#/store/database/db.ts';
import { loadSnapshot } from '#/store/read/load.ts';
import { problems } from '../../../support/axe.ts';
import { smallPlan, visit } from './mount.tsx';

const firstPeriod = { id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 };

describe('the plan as a tree', () => {
  test('shows each area with its aim, and its sub-goals under it', async () => {
    await visit('/areas');
    await expect.element(page.getByRole('heading', { level: 2, name: '1 EU-prosjekter' })).toBeVisible();
    await expect.element(page.getByText('Kommunen er med i Europa.')).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 3, name: '1.1 Flere prosjekter' })).toBeVisible();
    expect(window.document.title).toBe('Målområder – Varde');
    expect(await problems()).toEqual([]);
  });

  test('leaves out the sub-goals of other periods', async () => {
    await visit('/areas', { lens: { asOf: '2020-06-01', period: firstPeriod } });
    await expect.element(page.getByRole('heading', { level: 3, name: '1.1 Flere prosjekter' })).toBeVisible();
    expect(page.getByText('Bare i neste periode').query()).toBeNull();
  });

  test('of a blank plan says where to begin and opens the panel for it', async () => {
    const { plan } = smallPlan();
    await visit('/areas', { document: emptyDocument(plan) });
    await page.getByRole('button', { name: 'Legg til det første målområdet' }).click();
    expect(usePanel.getState().request).toEqual({ kind: 'goalArea' });
  });
});

describe('the status of a goal', () => {
  test('opens into the numbers it rests on and the parts behind it', async () => {
    await visit('/sub-goals/projects');
    const button = page.getByRole('button', { name: /Forklar statusen for delmål 1\.1/ });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await button.click();
    // Halfway in time: 15 of 20 is on track, 12 lags 30 %, so the mean lag is 15 %.
    await expect.element(page.getByText(/I snitt er 35\s% av målet nådd/)).toBeVisible();
    await expect.element(page.getByText(/Vi vet hvordan det går med 2 av 3 indikatorer/)).toBeVisible();
    await expect
      .element(
        page.getByRole('row', { name: /1\.1\.2 Prosjekter som leder 1 20\s% 50\s% 30\s% Langt etter/ }),
      )
      .toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test('says of a goal without indicators that it cannot be measured, and offers to add one', async () => {
    await visit('/sub-goals/later');
    await expect.element(page.getByText('Delmålet kan ikke måles ennå')).toBeVisible();
    await page.getByRole('button', { name: 'Ny indikator' }).last().click();
    expect(usePanel.getState().request).toEqual({ kind: 'indicator', subGoal: 'later' });
  });
});

describe('a goal area', () => {
  test('shows everything under it and what all of it serves', async () => {
    await visit('/areas/eu');
    await expect.element(page.getByRole('link', { name: 'Prosjekter som leder', exact: true })).toBeVisible();
    await expect.element(page.getByText('Holde kurs')).toBeVisible();
    await expect.element(page.getByText('Over fristen')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Samarbeid for å nå målene/ })).toBeVisible();
    // Only an indicator beneath it answers the mandate.
    await expect.element(page.getByRole('link', { name: 'Målbare mål' })).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test('that is not there leads back to the overview', async () => {
    await visit('/areas/gone');
    await expect.element(page.getByRole('link', { name: 'Til oversikten' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Fant ikke siden');
  });
});

describe('an action on its sub-goal’s page', () => {
  const actionOf = async (plan: string) => (await loadSnapshot(database(), plan))?.rows.actions[0];

  test('changes status at once', async () => {
    const { planId } = await visit('/sub-goals/projects');
    await page.getByLabelText('Status for tiltak 1.1.1').selectOptions('completed');
    await expect.poll(async () => (await actionOf(planId))?.status).toBe('completed');
    await expect.element(page.getByLabelText('Status for tiltak 1.1.1')).toHaveValue('completed');
  });

  test('takes a new due date and keeps the focus; undo brings the old one back', async () => {
    const { planId } = await visit('/sub-goals/projects');
    const due = page.getByLabelText('Frist for tiltak 1.1.1');
    await due.fill('2021-05-31');
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await actionOf(planId))?.due).toBe('2021-05-31');
    await expect.element(due).toHaveFocus();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.element(due).toHaveValue('30.06.2020');
  });

  test('is refused a due date before it starts, with the reason', async () => {
    const { planId } = await visit('/sub-goals/projects');
    await page.getByLabelText('Frist for tiltak 1.1.1').fill('2019-01-31');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByText('Fristen kan ikke være før tiltaket starter, 1.2.2019.'))
      .toBeVisible();
    expect((await actionOf(planId))?.due).toBe('2020-06-30');
  });
});

test('a sub-goal outside the period looked at says so and offers the whole plan', async () => {
  await visit('/sub-goals/later', { lens: { asOf: '2020-06-01', period: firstPeriod } });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Bare i neste periode');
  await expect.element(page.getByText('Gjelder ikke i 2019–2020')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Vis hele planen' }))
    .toHaveAttribute('href', expect.stringContaining('period=plan'));
});
