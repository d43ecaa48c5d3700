import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { ActionsPage } from '#/features/actions/ActionsPage.tsx';
import { today } from '#/parts/frame/today.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { planOf } from '../../../support/plan.ts';
import { action, goalArea, subGoal } from '../../../unit/features/actions/plan.ts';
import { visit } from '../visit.tsx';

const lens = { asOf: '2020-06-01' };

function smallPlan(): PlanDocument {
  return planOf({
    goalAreas: [goalArea('partners', 0)],
    subGoals: [subGoal('cities', 'partners')],
    actions: [
      action('visit', ['cities'], {
        name: 'Besøke Tampere',
        order: 0,
        status: 'in-progress',
        due: '2020-03-01',
      }),
      action('course', ['cities'], { name: 'Holde kurs', order: 1, tags: ['EU'] }),
      action('report', ['cities'], { name: 'Skrive rapport', order: 2 }),
    ],
  });
}
const show = (document = smallPlan(), width?: number) =>
  visit({ document, Page: ActionsPage, at: 'actions?view=board', lens, ...(width && { width }) });
const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const handle = (number: string) => page.getByRole('button', { name: `Flytt tiltak ${number}` });
const focus = (locator: ReturnType<typeof handle>) => {
  const element = locator.element();
  if (element instanceof HTMLElement) element.focus();
};

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

describe('the board', () => {
  test('has a column for each status, with a count, and says so where there is nothing', async () => {
    await show();
    await expect.element(page.getByRole('heading', { name: 'Planlagt 2 tiltak' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'I gang 1 tiltak' })).toBeVisible();
    await expect.element(column('I gang')).toHaveTextContent(/Besøke Tampere.*Over fristen/);
    await expect.element(column('Fullført')).toHaveTextContent('Ingen tiltak er fullført ennå.');
  });

  test('moves a card by keyboard, says where it is, and can be taken back', async () => {
    const { rows } = await show();
    await expect.element(handle('1.1.2')).toBeVisible();
    focus(handle('1.1.2'));
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('Tiltak 1.1.2 er løftet fra «Planlagt».')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('Tiltak 1.1.2 er over «I gang».')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('Tiltak 1.1.2 er over «Satt på vent».')).toBeInTheDocument();
    await userEvent.keyboard(' ');
    await expect.element(column('Satt på vent')).toHaveTextContent('Holde kurs');
    await expect.element(handle('1.1.2')).toHaveFocus();
    await expect
      .poll(async () => (await rows()).actions.find(({ id }) => id === 'course')?.status)
      .toBe('paused');
    await userEvent.click(page.getByRole('button', { name: 'Angre' }));
    await expect.element(column('Planlagt')).toHaveTextContent('Holde kurs');
  });

  test('leaves a card where it was on Esc', async () => {
    const { commits } = await show();
    await expect.element(handle('1.1.2')).toBeVisible();
    const before = await commits();
    focus(handle('1.1.2'));
    await userEvent.keyboard(' {ArrowRight}{Escape}');
    await expect
      .element(page.getByText('Flyttingen er avbrutt. Tiltak 1.1.2 står i «Planlagt».'))
      .toBeInTheDocument();
    await expect.element(column('Planlagt')).toHaveTextContent('Holde kurs');
    expect(await commits()).toBe(before);
  });

  test('completes an action today when its status is chosen on the card, and keeps the keyboard there', async () => {
    const { rows } = await show();
    await userEvent.selectOptions(page.getByLabelText('Status for tiltak 1.1.1'), 'Fullført');
    await expect.element(column('Fullført')).toHaveTextContent('Besøke Tampere');
    await expect.element(page.getByLabelText('Status for tiltak 1.1.1')).toHaveFocus();
    await expect
      .poll(async () => (await rows()).actions.find(({ id }) => id === 'visit'))
      .toMatchObject({ status: 'completed', completedOn: today() });
  });

  test('moves a card by dragging it to another column', async () => {
    const { rows } = await show();
    await userEvent.dragAndDrop(page.getByRole('heading', { name: /Skrive rapport/ }), column('Fullført'), {
      steps: 8,
    });
    await expect.element(column('Fullført')).toHaveTextContent('Skrive rapport');
    await expect
      .poll(async () => (await rows()).actions.find(({ id }) => id === 'report'))
      .toMatchObject({ status: 'completed', completedOn: today() });
  });

  test('can only be looked at while the past is shown', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await visit({
      document: smallPlan(),
      Page: ActionsPage,
      at: 'actions?view=board',
      lens,
      known: yesterday,
      madeAt: Date.now() - 5 * 86_400_000,
    });
    await expect.element(column('Planlagt')).toHaveTextContent('Holde kurs');
    expect(page.getByRole('button', { name: /Flytt|Rediger|Nytt tiltak/ }).elements()).toEqual([]);
    expect(page.getByLabelText(/^Status for tiltak/).elements()).toEqual([]);
  });

  test('stacks its columns where it is narrow, with a list to jump by', async () => {
    await show(smallPlan(), 320);
    await userEvent.click(page.getByRole('button', { name: 'Fullført 0' }));
    await expect.element(page.getByRole('heading', { name: 'Fullført 0 tiltak' })).toHaveFocus();
  });

  test('keeps only the cards near the window of a full column in the page', async () => {
    const many = Array.from({ length: 450 }, (_, i) =>
      action(`a${i}`, ['cities'], { name: `Tiltak nummer ${i}`, order: i }),
    );
    await show({ ...smallPlan(), actions: many });
    await expect.element(page.getByRole('heading', { name: 'Planlagt 450 tiltak' })).toBeVisible();
    expect(document.querySelectorAll('article').length).toBeLessThan(60);
  });
});

describe('what is asked for', () => {
  test('is kept when the view changes, and when the page is loaded anew', async () => {
    const { address } = await show();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Stikkord' }), 'EU');
    await expect.element(page.getByText('Viser 1 av 3.')).toBeVisible();
    await userEvent.click(page.getByRole('link', { name: 'Tidslinje' }));
    await expect.element(page.getByText('Viser 1 av 3.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Uten datoer' })).toBeVisible();
    await userEvent.click(page.getByRole('link', { name: 'Liste' }));
    await expect.element(page.getByRole('row', { name: /Holde kurs/ })).toBeVisible();
    expect(address()).toBe('actions?tag=EU');
    await userEvent.click(page.getByRole('link', { name: 'Tavle' }));
    await expect.element(column('Planlagt')).toBeVisible();
    expect(new URLSearchParams(address().split('?')[1]).get('tag')).toBe('EU');
    await visit({ document: smallPlan(), Page: ActionsPage, at: address(), lens });
    await expect.element(page.getByText('Viser 1 av 3.')).toBeVisible();
    await expect.element(column('Planlagt')).toHaveTextContent('Holde kurs');
    expect(page.getByRole('heading', { name: /Besøke Tampere/ }).elements()).toEqual([]);
  });

  test('has the plan period among it', async () => {
    const plan = {
      ...smallPlan(),
      planPeriods: [{ id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 }],
    };
    const { address } = await show(plan);
    await expect.element(page.getByLabelText('Planperiode')).toHaveDisplayValue('Hele planen');
    await userEvent.selectOptions(page.getByLabelText('Planperiode'), '2019–2020');
    await expect.poll(address).toBe('actions?view=board&period=first');
  });
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each([1280, 320])('the board is accessible and fits when %i px wide', async (width) => {
    document.documentElement.dataset.colorScheme = theme;
    await show(trondheimPlan(), width);
    await expect.element(handle('2.1.1')).toBeVisible();
    const { violations } = await axe.run(page.getByRole('main').element());
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
