import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { ResponsibilitiesPage } from '#/features/responsibilities/ResponsibilitiesPage.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { planOf } from '../../../support/plan.ts';
import { visit } from '../visit.tsx';

const lens = { asOf: '2020-10-31' };
const show = (document = trondheimPlan(), width?: number) =>
  visit({
    document,
    Page: ResponsibilitiesPage,
    at: 'build/responsibilities',
    lens,
    ...(width && { width }),
  });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const checkbox = (name: string) => page.getByRole('checkbox', { name });

async function focus(locator: Locator): Promise<void> {
  await expect.element(locator).toBeVisible();
  const element = locator.element();
  if (element instanceof HTMLElement) element.focus();
}

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
  usePanel.getState().close();
});

/** The roles of a unit in a duty, as the plan has them. */
async function rolesOf(rows: Awaited<ReturnType<typeof show>>['rows'], duty: string, unit: string) {
  const { responsibilities } = await rows();
  return responsibilities
    .filter((row) => row.duty === duty && row.unit === unit)
    .map(({ role }) => role)
    .sort();
}

describe('the responsibility matrix', () => {
  test('says each role in words, and where the marks are missing from', async () => {
    await show();
    const cell = button('Formannskapet, Overordnet strategi: Ansvarlig');
    await expect.element(cell).toHaveTextContent('Ansvarlig');
    await expect.element(page.getByText(/Kryssene i matrisen mangler i teksten vi har brukt/)).toBeVisible();
  });

  test('is walked with the arrow keys, and Enter gives roles that are saved at once and undone', async () => {
    const { rows } = await show();
    await focus(button('Formannskapet, Overordnet strategi: Ansvarlig'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    const cell = button('Rådmannen, Handlingsplan: Ansvarlig');
    await expect.element(cell).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('dialog', { name: 'Roller for Rådmannen i Handlingsplan' }))
      .toBeVisible();
    await expect.element(checkbox('Vedtar')).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(button('Rådmannen, Handlingsplan: Vedtar, Ansvarlig')).toBeInTheDocument();
    expect(await rolesOf(rows, 'oppgave-handlingsplan', 'enhet-radmannen')).toEqual([
      'decides',
      'responsible',
    ]);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Rådmannen, Handlingsplan: Vedtar, Ansvarlig')).toHaveFocus();
    await userEvent.click(button('Angre'));
    await expect.element(button('Rådmannen, Handlingsplan: Ansvarlig')).toBeInTheDocument();
    expect(await rolesOf(rows, 'oppgave-handlingsplan', 'enhet-radmannen')).toEqual(['responsible']);
  });

  test('is one stop for the Tab key, at the cell that was last in focus', async () => {
    await show();
    await focus(button('Formannskapet, Overordnet strategi: Ansvarlig'));
    await userEvent.keyboard('{ArrowRight}');
    const stops = page
      .getByRole('gridcell')
      .getByRole('button')
      .elements()
      .filter((element) => element.getAttribute('tabindex') === '0');
    expect(stops.map((element) => element.getAttribute('aria-label'))).toEqual([
      'Rådmannen, Overordnet strategi: ingen rolle',
    ]);
  });

  test('takes several roles in one cell, and takes them away', async () => {
    const { rows } = await show();
    await userEvent.click(button('Formannskapet, Overordnet strategi: Ansvarlig'));
    await userEvent.click(checkbox('Vedtar'));
    await userEvent.click(checkbox('Orienteres'));
    await userEvent.click(checkbox('Ansvarlig'));
    await expect
      .poll(() => rolesOf(rows, 'oppgave-strategi', 'enhet-formannskapet'))
      .toEqual(['decides', 'informed']);
  });

  test('stands under each duty on a narrow screen, with the units that have no role behind a line', async () => {
    const { rows } = await show(trondheimPlan(), 360);
    const duty = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Styringssystem' }) });
    await userEvent.click(duty.first().getByText('Velg blant 8 enheter'));
    await userEvent.click(button('Rådmannen, Styringssystem: ingen rolle'));
    await userEvent.click(checkbox('Ansvarlig'));
    await expect.element(button('Rådmannen, Styringssystem: Ansvarlig')).toBeVisible();
    expect(await rolesOf(rows, 'oppgave-styringssystem', 'enhet-radmannen')).toEqual(['responsible']);
  });
});

describe('a plan without duties', () => {
  test('is offered the six usual ones, in one step that can be undone', async () => {
    const { rows } = await show(planOf({ units: [{ id: 'u', name: 'Kontoret', order: 1 }] }));
    await userEvent.click(button('Legg inn de seks vanlige oppgavene'));
    await expect.element(button('Kontoret, Styringssystem: ingen rolle')).toBeVisible();
    expect((await rows()).duties).toHaveLength(6);
    await userEvent.click(button('Angre'));
    await expect.element(page.getByText('Ingen har fått ansvar for noe ennå')).toBeVisible();
    expect((await rows()).duties).toEqual([]);
  });

  test('and without units says what to do about that', async () => {
    await show(planOf({}));
    await userEvent.click(button('Legg inn de seks vanlige oppgavene'));
    await expect.element(page.getByText(/^Legg til minst én ansvarlig enhet/)).toBeVisible();
    await userEvent.click(button('Ny enhet'));
    expect(usePanel.getState().request).toEqual({ kind: 'unit' });
  });
});

describe('the units', () => {
  test('say what they answer for, with ways to the lists', async () => {
    await show();
    const unit = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Byplankontoret' }) });
    await expect
      .element(unit.getByRole('link', { name: '2 indikatorer' }))
      .toHaveAttribute('href', expect.stringMatching(/indicators\?unit=enhet-byplankontoret$/));
    await userEvent.click(unit.getByText('1 delmål'));
    await expect.element(unit.getByRole('link', { name: /^\d\.\d Innen/ })).toBeVisible();
  });

  test('are put in order with the keyboard, and it is read aloud', async () => {
    const { rows } = await show();
    await focus(button(/^Flytt Rådmannen$/));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Rådmannen er løftet. Plass 2 av 8.')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByText('Rådmannen er på plass 1 av 8.')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Rådmannen er flyttet')).toBeVisible();
    const names = (await rows()).units.sort((a, b) => a.order - b.order).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Rådmannen', 'Formannskapet', 'Rådmannens fagstab']);
  });
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each([1280, 320])('the page is accessible and fits when %i px wide', async (width) => {
    document.documentElement.dataset.colorScheme = theme;
    await show(trondheimPlan(), width);
    await expect.element(page.getByRole('heading', { name: 'Ansvarlige enheter' })).toBeVisible();
    const problems = async (element: Element) => {
      const { violations } = await axe.run(element);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    };
    expect(await problems(page.getByRole('main').element())).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await userEvent.click(button('Formannskapet, Overordnet strategi: Ansvarlig'));
    expect(await problems(page.getByRole('dialog').element())).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
