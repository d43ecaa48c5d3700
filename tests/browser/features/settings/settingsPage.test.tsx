import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Id } from '#/domain/values/ids.ts';
import { SettingsPage } from '#/features/settings/SettingsPage.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { database, VardeDatabase } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { commit } from '#/store/log/commit.ts';
import { createPlan, removePlan } from '#/store/plans/planIO.ts';
import { listPlans, loadSnapshot } from '#/store/read/load.ts';
import { planOf } from '../../../support/plan.ts';
import { renderPages } from '../../../support/render.tsx';

const document = planOf({
  plan: {
    name: 'Klimaplan',
    municipality: 'Bodø',
    start: '2024-01-01',
    end: '2027-12-31',
  },
  planPeriods: [{ id: 'p', name: '2024–2025', start: '2024-01-01', end: '2025-12-31', order: 1 }],
});

let planId: Id;

/** The settings of a small plan, with a stand-in for the first page. */
async function visit(path = '/settings') {
  await renderPages({
    pages: { settings: SettingsPage },
    elsewhere: { '/': () => <h1>Planer</h1> },
    at: `/plan/${planId}${path}`,
    lens: { asOf: '2025-01-01' },
  });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const thresholds = async () => (await loadSnapshot(database(), planId))?.rows.plan.thresholds;

beforeEach(async () => {
  usePrefs.setState({ author: '', language: '', theme: 'auto' });
  planId = await createPlan(database(), document, { author: '', now: Date.now() });
});
afterEach(async () => {
  for (const { id } of await listPlans(database())) await removePlan(database(), id);
});

test('the settings can be read by everyone', async () => {
  await visit();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Innstillinger');
  await expect.element(page.getByText('Nettleseren lar Varde bruke omtrent', { exact: false })).toBeVisible();
  const { violations } = await axe.run();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

describe('who is writing', () => {
  test('is remembered without spaces around it, and said to be saved', async () => {
    await visit();
    await userEvent.fill(page.getByLabelText('Navn eller rolle'), '  Internasjonalt kontor ');
    await userEvent.tab();
    await expect.element(page.getByText('Lagret', { exact: true })).toBeVisible();
    expect(usePrefs.getState().author).toBe('Internasjonalt kontor');
  });
});

test('another language applies at once and is remembered', async () => {
  await visit();
  await userEvent.click(page.getByText('Nynorsk'));
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Innstillingar');
  expect(usePrefs.getState().language).toBe('nn');
  expect(window.document.documentElement.lang).toBe('nn');
});

describe('the limits for status', () => {
  test('are given in percent and can be undone', async () => {
    await visit();
    await userEvent.fill(page.getByLabelText('«I rute» til og med'), '7,5 %');
    await userEvent.click(button('Lagre grensene'));
    await expect.poll(thresholds).toEqual({ onTrack: 0.075, atRisk: 0.2 });
    await userEvent.click(button('Angre'));
    await expect.poll(thresholds).toEqual({ onTrack: 0.05, atRisk: 0.2 });
  });

  test('must be in order and between 0 and 100', async () => {
    await visit();
    await userEvent.fill(page.getByLabelText('«I rute» til og med'), '30');
    await userEvent.click(button('Lagre grensene'));
    await expect
      .element(page.getByText('Må være minst like høyt som grensen for «i rute», 30 %.'))
      .toBeVisible();
    await userEvent.fill(page.getByLabelText('«Litt etter» til og med'), '101');
    await expect
      .element(page.getByLabelText('«Litt etter» til og med'))
      .toHaveAttribute('aria-invalid', 'true');
    await userEvent.click(button('Lagre grensene'));
    expect(await thresholds()).toEqual({ onTrack: 0.05, atRisk: 0.2 });
  });

  test('go back to what Varde begins with', async () => {
    await visit();
    await userEvent.fill(page.getByLabelText('«I rute» til og med'), '10');
    await userEvent.click(button('Lagre grensene'));
    await userEvent.click(page.getByRole('button', { name: /^Tilbake til 5\s%/ }));
    await expect.poll(thresholds).toEqual({ onTrack: 0.05, atRisk: 0.2 });
    await expect.element(page.getByLabelText('«I rute» til og med')).toHaveValue('5');
  });
});

test('the plan and its plan periods open for editing', async () => {
  await visit();
  await userEvent.click(button('Rediger opplysningene'));
  expect(usePanel.getState().request).toEqual({ kind: 'plan' });
  await userEvent.click(button('Rediger 2024–2025'));
  expect(usePanel.getState().request).toEqual({ kind: 'planPeriod', id: 'p' });
  await userEvent.click(button('Ny planperiode'));
  expect(usePanel.getState().request).toEqual({ kind: 'planPeriod' });
});

test('changes that are in no file are counted', async () => {
  await visit();
  await expect.element(page.getByText('Ingenting er endret siden', { exact: false })).toBeVisible();
  await userEvent.fill(page.getByLabelText('«I rute» til og med'), '10');
  await userEvent.click(button('Lagre grensene'));
  await expect
    .element(page.getByText('1 endring er gjort siden', { exact: false }))
    .toHaveTextContent('Den eldste er fra');
});

test('a plan is removed only after a question, which starts on the answer that loses nothing', async () => {
  await visit();
  await userEvent.click(button('Fjern denne planen'));
  await expect.element(button('Behold den')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Fjern denne planen')).toHaveFocus();
  expect(await listPlans(database())).toHaveLength(1);

  await userEvent.click(button('Fjern denne planen'));
  await userEvent.click(button('Fjern planen'));
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Planer');
  expect(await listPlans(database())).toEqual([]);
});

test('a plan that another tab writes to while the question stands is kept until it is asked anew', async () => {
  await visit();
  await userEvent.click(button('Fjern denne planen'));
  await expect.element(button('Behold den')).toHaveFocus();
  const inOtherTab = new VardeDatabase();
  const change = { table: 'plans' as const, row: planId, patch: { name: 'Klima- og energiplan' } };
  await commit(
    inOtherTab,
    planId,
    { intent: 'edit-plan', changes: [change] },
    { author: 'Ola', now: Date.now() },
  );
  inOtherTab.close();
  await userEvent.click(button('Fjern planen'));
  await expect
    .element(page.getByText('Ikke fjernet: planen er endret i mellomtiden, sist', { exact: false }))
    .toHaveTextContent('(Ola)');
  expect(await listPlans(database())).toMatchObject([{ name: 'Klima- og energiplan' }]);

  await userEvent.click(button('Fjern denne planen'));
  await expect.element(page.getByText('Fjerne «Klima- og energiplan»?')).toBeVisible();
  await userEvent.click(button('Fjern planen'));
  await expect.poll(() => listPlans(database())).toEqual([]);
});

test('nothing is deleted before the user has ticked that it is understood', async () => {
  await visit();
  await userEvent.click(page.getByRole('button', { name: 'Slett alt' }));
  const dialog = page.getByRole('alertdialog', { name: 'Slette alt i denne nettleseren?' });
  await expect.element(dialog).toHaveTextContent('Klimaplan, med 1 endring');
  await userEvent.click(dialog.getByRole('button', { name: 'Slett alt' }));
  await expect.element(dialog).toHaveTextContent('Kryss av for at du forstår.');
  expect(await listPlans(database())).toHaveLength(1);
});
