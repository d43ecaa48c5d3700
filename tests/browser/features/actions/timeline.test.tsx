import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { ActionsPage } from '#/features/actions/ActionsPage.tsx';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { planOf } from '../../../support/plan.ts';
import { action, goalArea, subGoal } from '../../../unit/features/actions/plan.ts';
import { visit } from '../visit.tsx';

const lens = { asOf: '2020-06-01' };

/** A visit with a milestone at its very end, a late course, and something nobody has dated yet. */
function smallPlan(): PlanDocument {
  return planOf({
    planPeriods: [{ id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 }],
    goalAreas: [goalArea('partners', 0)],
    subGoals: [subGoal('cities', 'partners')],
    actions: [
      action('visit', ['cities'], {
        name: 'Besøke Tampere',
        order: 0,
        status: 'in-progress',
        start: '2019-05-01',
        due: '2020-09-01',
        milestones: [
          { id: 'm1', name: 'Program klart', due: '2019-09-01', doneOn: '2019-09-02' },
          { id: 'm2', name: 'Rapport levert', due: '2020-09-01' },
        ],
      }),
      action('course', ['cities'], { name: 'Holde kurs', order: 1, start: '2020-02-01', due: '2020-04-30' }),
      action('idea', ['cities'], { name: 'Finne en by til', order: 2 }),
    ],
  });
}
const show = (document = smallPlan(), options: { width?: number; at?: string; known?: string } = {}) => {
  const { at = 'actions?view=timeline', ...rest } = options;
  return visit({ document, Page: ActionsPage, at, lens, ...rest });
};
const bar = (name: string | RegExp) => page.getByRole('button', { name });
const course = () => bar(/^1.1.2 Holde kurs/);
const tampere = () => bar(/^1.1.1 Besøke Tampere/);
const focus = (locator: ReturnType<typeof bar>) => {
  const element = locator.element();
  if (element instanceof HTMLElement) element.focus();
};

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

describe('the timeline', () => {
  test('says in words what it draws', async () => {
    await show();
    await expect
      .element(bar('1.1.1 Besøke Tampere, 1.5.2019 til 1.9.2020, i gang, 1 av 2 milepæler nådd'))
      .toBeVisible();
    await expect
      .element(bar('1.1.2 Holde kurs, 1.2.2020 til 30.4.2020, planlagt, over fristen, ingen milepæler'))
      .toBeVisible();
    await expect
      .element(
        page.getByText(
          'Fra 1.1.2019 til 31.12.2022: 2 tiltak på tidslinjen, 1 over fristen, 1 uten datoer. Neste frist er 1.9.2020: 1.1.1 Besøke Tampere.',
        ),
      )
      .toBeVisible();
    await expect.element(page.getByText('Per 1.6.2020')).toBeVisible();
  });

  test('lists what has no dates below, and draws it once it has', async () => {
    await show();
    await expect.element(page.getByRole('heading', { name: 'Uten datoer' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /Endre datoene for tiltak 1.1.3/ }));
    await userEvent.fill(page.getByLabelText('Frist', { exact: true }), '2021-06-30');
    await userEvent.keyboard('{Enter}');
    await expect.element(bar(/^1.1.3 Finne en by til, innen 30.6.2021/)).toBeVisible();
  });

  test('goes from bar to bar with the arrow keys, and opens one with Enter', async () => {
    await show();
    await expect.element(tampere()).toBeVisible();
    focus(tampere());
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(course()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(course()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(tampere()).toHaveFocus();
  });
});

describe('moving an action by keyboard', () => {
  test('saves once when the keys rest, and can be taken back', async () => {
    const { rows, commits } = await show();
    await expect.element(course()).toBeVisible();
    const before = await commits();
    focus(course());
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    await expect.element(page.getByText('Tiltak 1.1.2: 10.2.2020 til 9.5.2020')).toBeInTheDocument();
    await expect.element(page.getByText('Datoene for tiltak 1.1.2 er endret.')).toBeVisible();
    expect((await rows()).actions.find(({ id }) => id === 'course')).toMatchObject({
      start: '2020-02-10',
      due: '2020-05-09',
    });
    expect(await commits()).toBe(before + 1);
    await expect.element(course()).toHaveFocus();
    await userEvent.click(bar('Angre'));
    await expect.element(bar(/^1.1.2 Holde kurs, 1.2.2020 til 30.4.2020/)).toBeVisible();
  });

  test('moves one end from its own handle, and leaves the dates on Esc', async () => {
    const { rows, commits } = await show();
    await expect.element(course()).toBeVisible();
    focus(course());
    await userEvent.keyboard('{Tab}{Tab}{ArrowRight}');
    const due = page.getByRole('slider', { name: 'Frist for tiltak 1.1.2' });
    await expect.element(due).toHaveFocus();
    await expect.element(due).toHaveAttribute('aria-valuetext', '1.5.2020');
    const before = await commits();
    await userEvent.keyboard('{Escape}');
    await expect.element(due).toHaveAttribute('aria-valuetext', '30.4.2020');
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await expect.element(page.getByText('Datoene for tiltak 1.1.2 er endret.')).toBeVisible();
    expect((await rows()).actions.find(({ id }) => id === 'course')).toMatchObject({
      start: '2020-02-01',
      due: '2020-04-29',
    });
    expect(await commits()).toBe(before + 1);
  });

  test('asks about milestones that would fall outside, and moves them along in the same commit', async () => {
    const { rows, commits } = await show();
    await expect.element(tampere()).toBeVisible();
    const before = await commits();
    focus(tampere());
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}{Enter}');
    const question = page.getByRole('alertdialog', { name: 'Milepæler utenfor tiltaket' });
    await expect.element(question).toHaveTextContent('«Rapport levert» 1.9.2020');
    await userEvent.click(bar('Flytt milepæler 7 dager tidligere'));
    await expect.element(page.getByText('Datoene for tiltak 1.1.1 og milepælene er endret.')).toBeVisible();
    expect((await rows()).actions.find(({ id }) => id === 'visit')).toMatchObject({
      start: '2019-04-24',
      due: '2020-08-25',
      milestones: [{ due: '2019-08-25', doneOn: '2019-09-02' }, { due: '2020-08-25' }],
    });
    expect(await commits()).toBe(before + 1);
    await expect.element(tampere()).toHaveFocus();
  });

  test('leaves everything where the answer is no', async () => {
    const { commits } = await show();
    await expect.element(tampere()).toBeVisible();
    const before = await commits();
    focus(tampere());
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await userEvent.click(bar('La datoene stå'));
    await expect.element(bar(/^1.1.1 Besøke Tampere, 1.5.2019 til 1.9.2020/)).toHaveFocus();
    expect(await commits()).toBe(before);
  });

  test('says why where milestones cannot come along', async () => {
    const plan = smallPlan();
    const [visited] = plan.actions;
    if (visited)
      visited.milestones = [{ id: 'm', name: 'Oppstart', due: '2019-05-01' }, ...visited.milestones];
    const { commits } = await show(plan);
    await expect.element(tampere()).toBeVisible();
    const before = await commits();
    focus(tampere());
    // The start, as far right as it goes: to the due date, which the milestones in between would then come before.
    await userEvent.keyboard(`{Tab}${'{Shift>}{ArrowRight}{/Shift}'.repeat(75)}{Enter}`);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/er ikke endret.*«Oppstart» 1.5.2019/);
    await expect.element(bar(/^1.1.1 Besøke Tampere, 1.5.2019 til 1.9.2020/)).toBeVisible();
    expect(await commits()).toBe(before);
  });
});

describe('moving an action by pointer', () => {
  /** Pulls from the middle of an element sideways by a number of days. */
  const pull = async (locator: ReturnType<typeof bar>, days: number) => {
    const element = locator.element();
    const track = course().element().parentElement?.parentElement;
    if (!(element instanceof HTMLElement) || !track) throw new Error('Nothing to pull');
    const box = element.getBoundingClientRect();
    const frame = track.getBoundingClientRect();
    const x = box.left + box.width / 2 - frame.left + (days * frame.width) / 1461;
    await userEvent.dragAndDrop(locator, page.elementLocator(track), {
      targetPosition: { x, y: box.top + box.height / 2 - frame.top },
    });
  };

  test('saves once on release, at the turn of a month where that is near', async () => {
    const { rows, commits } = await show();
    await expect.element(course()).toBeVisible();
    const before = await commits();
    await pull(course(), 61);
    await expect.element(page.getByText('Datoene for tiltak 1.1.2 er endret.')).toBeVisible();
    const moved = (await rows()).actions.find(({ id }) => id === 'course');
    // 1 April is 60 days later, 30 June 61: either end may find its month.
    expect(['2020-04-01', '2020-04-02']).toContain(moved?.start);
    expect(await commits()).toBe(before + 1);
    await expect.element(course()).toHaveAttribute('aria-expanded', 'false');
  });

  test('takes hold of one end', async () => {
    const { rows } = await show();
    await userEvent.click(course());
    await pull(page.getByRole('slider', { name: 'Frist for tiltak 1.1.2' }), 31);
    await expect.element(page.getByText('Datoene for tiltak 1.1.2 er endret.')).toBeVisible();
    expect((await rows()).actions.find(({ id }) => id === 'course')).toMatchObject({
      start: '2020-02-01',
      due: '2020-05-31',
    });
  });
});

test('nothing can be moved while the past is shown', async () => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const { commits } = await visit({
    document: smallPlan(),
    Page: ActionsPage,
    at: 'actions?view=timeline',
    lens,
    known: yesterday,
    madeAt: Date.now() - 5 * 86_400_000,
  });
  await expect.element(course()).toBeVisible();
  const before = await commits();
  focus(course());
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect.element(course()).toHaveAttribute('aria-expanded', 'true');
  await expect.element(bar(/^1.1.2 Holde kurs, 1.2.2020 til 30.4.2020/)).toBeVisible();
  expect(page.getByRole('slider').elements()).toEqual([]);
  expect(page.getByRole('button', { name: /Endre datoene|Rediger|Nytt tiltak/ }).elements()).toEqual([]);
  expect(page.getByLabelText('Status for tiltak 1.1.2').elements()).toEqual([]);
  expect(await commits()).toBe(before);
});

test('a long timeline keeps only the lines near the window in the page, and all of them on paper', async () => {
  const many = Array.from({ length: 450 }, (_, i) =>
    action(`a${i}`, ['cities'], {
      name: `Tiltak nummer ${i}`,
      order: i,
      start: '2019-02-01',
      due: '2020-02-01',
    }),
  );
  await show({ ...smallPlan(), actions: many });
  await expect.element(bar(/^1.1.1 Tiltak nummer 0,/)).toBeVisible();
  const bars = () => page.getByRole('button', { name: /^1\.1\.\d+ Tiltak nummer/ }).elements().length;
  expect(bars()).toBeLessThan(60);
  // The keyboard goes on where the page has not been drawn yet.
  focus(bar(/^1.1.1 Tiltak nummer 0,/));
  await userEvent.keyboard('{ArrowDown}'.repeat(40));
  await expect.element(bar(/^1.1.41 Tiltak nummer 40,/)).toHaveFocus();
  window.dispatchEvent(new Event('beforeprint'));
  await expect.poll(bars).toBe(450);
  window.dispatchEvent(new Event('afterprint'));
  await expect.poll(bars).toBeLessThan(60);
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each([1280, 320])('the timeline is accessible and fits when %i px wide', async (width) => {
    document.documentElement.dataset.colorScheme = theme;
    await show(trondheimPlan(), { width });
    await expect.element(bar(/^2.1.1/)).toBeVisible();
    await userEvent.click(bar(/^2.1.1/));
    const { violations } = await axe.run(page.getByRole('main').element());
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
