import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { ActionsPage } from '#/features/actions/ActionsPage.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { today } from '#/parts/frame/today.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { rescheduleAction } from '#/store/intents/actions.ts';
import { planOf } from '../../../support/plan.ts';
import { action, goalArea, subGoal } from '../../../unit/features/actions/plan.ts';
import { visit } from '../visit.tsx';

const lens = { asOf: '2020-06-01' };

/** One late action with two milestones, one on its way. */
function smallPlan(): PlanDocument {
  return planOf({
    units: [{ id: 'office', name: 'Internasjonalt kontor', order: 0 }],
    goalAreas: [goalArea('partners', 0)],
    subGoals: [subGoal('cities', 'partners')],
    actions: [
      action('visit', ['cities'], {
        name: 'Besøke Tampere',
        order: 0,
        units: ['office'],
        start: '2019-05-01',
        due: '2020-03-01',
        milestones: [
          { id: 'm1', name: 'Invitasjon sendt', due: '2019-09-01' },
          { id: 'm2', name: 'Program klart', due: '2020-01-15' },
        ],
      }),
      action('course', ['cities'], { name: 'Holde kurs', order: 1, status: 'in-progress', proposal: true }),
    ],
  });
}
const show = (at = 'actions', document = smallPlan(), width?: number) =>
  visit({ document, Page: ActionsPage, at, lens, ...(width && { width }) });
const status = (number: string) => page.getByLabelText(`Status for tiltak ${number}`);
const named = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(() => {
  usePanel.getState().close();
  delete document.documentElement.dataset.colorScheme;
});

describe('the actions page', () => {
  test('sums the actions up, and says which is late in words', async () => {
    await show();
    await expect.element(page.getByText('2 tiltak: ingen fullført, 1 i gang, 1 over fristen.')).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Besøke Tampere/ })).toHaveTextContent('Over fristen');
    await expect.element(page.getByText('Forsinket: Invitasjon sendt, 1.9.2019')).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Holde kurs/ })).toHaveTextContent('Forslag');
  });

  test('counts what should be in progress and milestones past their date, and shows only those', async () => {
    const plan = smallPlan();
    const waiting = action('waiting', ['cities'], { name: 'Velge by', order: 2, start: '2020-02-01' });
    const { address } = await show('actions', { ...plan, actions: [...plan.actions, waiting] });
    await expect
      .element(page.getByText('1 skulle vært i gang og 2 milepæler er over fristen.'))
      .toBeVisible();
    await expect.element(page.getByRole('row', { name: /Velge by/ })).toHaveTextContent('Skulle vært i gang');
    await userEvent.selectOptions(page.getByLabelText('Forsinket'), 'Skulle vært i gang');
    await expect.element(page.getByText('Viser 1 av 3.')).toBeVisible();
    expect(address()).toBe('actions?late=start');
    await userEvent.selectOptions(page.getByLabelText('Forsinket'), 'Milepæl over fristen');
    await expect.element(named('1.1.1 Besøke Tampere')).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Velge by/ })).not.toBeInTheDocument();
  });

  test('sets an action to completed today, and takes it back', async () => {
    const { rows } = await show();
    await userEvent.selectOptions(status('1.1.1'), 'Fullført');
    await expect.element(page.getByText('2 tiltak: 1 fullført, 1 i gang, ingen over fristen.')).toBeVisible();
    expect((await rows()).actions.find(({ id }) => id === 'visit')).toMatchObject({
      status: 'completed',
      completedOn: today(),
    });
    await userEvent.click(named('Angre'));
    await expect.element(status('1.1.1')).toHaveValue('planned');
    expect((await rows()).actions.find(({ id }) => id === 'visit')).not.toHaveProperty('completedOn');
  });

  test('refuses a due date before the start, and saves a better one with Enter', async () => {
    const { rows } = await show();
    await userEvent.click(named(/Endre datoene for tiltak 1.1.1/));
    await expect.element(page.getByLabelText('Start', { exact: true })).toHaveFocus();
    const due = page.getByLabelText('Frist', { exact: true });
    await userEvent.fill(due, '2019-04-30');
    await userEvent.keyboard('{Enter}');
    await expect.element(due).toHaveAccessibleDescription('Fristen kan ikke komme før starten.');
    await userEvent.fill(due, '2020-12-31');
    await userEvent.keyboard('{Enter}');
    await expect.element(named(/1.5.2019–31.12.2020/)).toHaveFocus();
    await expect
      .element(page.getByText('2 tiltak: ingen fullført, 1 i gang, ingen over fristen.'))
      .toBeVisible();
    expect((await rows()).actions.find(({ id }) => id === 'visit')).toMatchObject({
      start: '2019-05-01',
      due: '2020-12-31',
    });
  });

  test('says which milestone a new due date leaves outside, and moves it along when asked', async () => {
    const { rows } = await show();
    await userEvent.click(named(/Endre datoene for tiltak 1.1.1/));
    const due = page.getByLabelText('Frist', { exact: true });
    await userEvent.fill(due, '2020-01-14');
    await userEvent.keyboard('{Enter}');
    await expect.element(due).toHaveAccessibleDescription('Utenfor tiltaket: «Program klart» 15.1.2020.');
    await userEvent.click(named('Flytt milepæler 47 dager tidligere'));
    await expect.element(named(/1.5.2019–14.1.2020/)).toHaveFocus();
    expect((await rows()).actions.find(({ id }) => id === 'visit')).toMatchObject({
      due: '2020-01-14',
      milestones: [{ due: '2019-09-01' }, { due: '2019-11-29' }],
    });
  });

  test('can only be looked at while the past is shown', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await visit({
      document: smallPlan(),
      Page: ActionsPage,
      at: 'actions',
      lens,
      known: yesterday,
      madeAt: Date.now() - 5 * 86_400_000,
    });
    await userEvent.click(named('1.1.1 Besøke Tampere'));
    await expect.element(page.getByText('1.5.2019–1.3.2020')).toBeVisible();
    await userEvent.click(page.getByLabelText('Invitasjon sendt'));
    await expect.element(page.getByLabelText('Invitasjon sendt')).not.toBeChecked();
    expect(page.getByRole('combobox', { name: /^Status for tiltak/ }).elements()).toEqual([]);
    expect(named(/Endre datoene|Rediger|Nytt tiltak/).elements()).toEqual([]);
  });

  test('leaves the dates as they were on Esc', async () => {
    const { rows } = await show();
    await userEvent.click(named(/Endre datoene for tiltak 1.1.1/));
    await userEvent.fill(page.getByLabelText('Frist', { exact: true }), '2021-01-01');
    await userEvent.keyboard('{Escape}');
    await expect.element(named(/1.5.2019–1.3.2020/)).toHaveFocus();
    expect((await rows()).actions.find(({ id }) => id === 'visit')).toMatchObject({ due: '2020-03-01' });
  });

  test('says once that somebody else has changed the dates meanwhile, and keeps what is typed', async () => {
    const { rows } = await show();
    const find = async () => (await rows()).actions.find(({ id }) => id === 'visit');
    const before = await find();
    await userEvent.click(named(/Endre datoene for tiltak 1.1.1/));
    await userEvent.fill(page.getByLabelText('Frist', { exact: true }), '2020-12-31');
    if (before)
      await rescheduleAction((await rows()).plan.id, before, {
        start: before.start ?? '',
        due: '2020-06-30',
      });
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByText('Ikke lagret ennå: frist er endret i mellomtiden', { exact: false }))
      .toBeVisible();
    expect(await find()).toMatchObject({ due: '2020-06-30' });
    await expect.element(page.getByLabelText('Frist', { exact: true })).toHaveValue('2020-12-31');
    await userEvent.keyboard('{Enter}');
    await expect.element(named(/1.5.2019–31.12.2020/)).toHaveFocus();
    expect(await find()).toMatchObject({ due: '2020-12-31' });
  });

  test('keeps both of two milestones that are ticked right after one another', async () => {
    const { rows } = await show();
    await userEvent.click(named('1.1.1 Besøke Tampere'));
    await userEvent.click(page.getByLabelText('Invitasjon sendt'));
    await userEvent.click(page.getByLabelText('Program klart'));
    await expect.element(page.getByText('2 av 2 nådd')).toBeVisible();
    await expect
      .poll(async () =>
        (await rows()).actions.find(({ id }) => id === 'visit')?.milestones.map(({ doneOn }) => doneOn),
      )
      .toEqual([today(), today()]);
  });

  test('opens the panel for one action and for a new one', async () => {
    await show();
    await userEvent.click(named('Rediger tiltak 1.1.2'));
    expect(usePanel.getState().request).toEqual({ kind: 'action', id: 'course' });
    await userEvent.click(named('Nytt tiltak'));
    expect(usePanel.getState().request).toEqual({ kind: 'action' });
  });

  test('keeps its filters in the address, and clears them where nothing is left to show', async () => {
    const { address } = await show();
    await userEvent.selectOptions(page.getByLabelText('Status', { exact: true }), 'I gang');
    await expect.element(page.getByText('Viser 1 av 2.')).toBeVisible();
    await userEvent.type(page.getByLabelText('Søk i tiltak'), 'tampere');
    await expect
      .element(page.getByRole('heading', { name: 'Ingen tiltak passer til filtrene' }))
      .toBeVisible();
    expect(address()).toBe('actions?status=in-progress&q=tampere');
    await userEvent.click(named('Fjern filtrene').last());
    await expect.element(page.getByRole('row', { name: /Besøke Tampere/ })).toBeVisible();
    await expect.element(page.getByLabelText('Søk i tiltak')).toHaveValue('');
    expect(address()).toBe('actions');
  });

  test('shows what the address asks for, and opens the action it points at', async () => {
    await show('actions?overdue=true#visit');
    await expect.element(page.getByText('Viser 1 av 2.')).toBeVisible();
    await expect.element(named('1.1.1 Besøke Tampere')).toHaveAttribute('aria-expanded', 'true');
  });

  test('says so where the action that is pointed at is filtered away', async () => {
    await show('actions?overdue=true#actions:course');
    await expect.element(page.getByText('Tiltaket du fulgte en lenke til, er filtrert bort.')).toBeVisible();
  });

  test('keeps only the rows near the window of a long list in the page, and all of them on paper', async () => {
    const many = Array.from({ length: 450 }, (_, i) =>
      action(`a${i}`, ['cities'], { name: `Tiltak nummer ${i}`, order: i }),
    );
    await show('actions', { ...smallPlan(), actions: many });
    await expect.element(named('1.1.1 Tiltak nummer 0')).toBeVisible();
    const rows = () => document.querySelectorAll('th[scope="row"]').length;
    expect(rows()).toBeLessThan(60);
    window.dispatchEvent(new Event('beforeprint'));
    await expect.poll(rows).toBe(450);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(rows).toBeLessThan(60);
  });

  test('says what to do where there are no actions, and that goals come first where there are none', async () => {
    await show('actions', { ...smallPlan(), actions: [] });
    await expect.element(page.getByRole('heading', { name: 'Planen har ingen tiltak ennå' })).toBeVisible();
    await expect.element(named('Nytt tiltak')).toBeVisible();
  });

  test('sends whoever has no goals yet to the goal areas', async () => {
    await show('actions', planOf({}));
    await expect.element(page.getByRole('link', { name: 'Til målområdene' })).toBeVisible();
    expect(named('Nytt tiltak').elements()).toEqual([]);
  });
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each([1280, 320])('the page is accessible and fits when %i px wide', async (width) => {
    document.documentElement.dataset.colorScheme = theme;
    await show('actions#actions:tiltak-2-1-1', trondheimPlan(), width);
    await expect.element(named(/^2.1.1/).first()).toBeVisible();
    await userEvent.click(named(/Endre datoene for tiltak 2.1.1/));
    const { violations } = await axe.run(page.getByRole('main').element());
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
