import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { useRecent } from '#/store/device/recent.ts';
import { createPlan, removePlan } from '#/store/plans/planIO.ts';
import { listPlans } from '#/store/read/load.ts';
import { planOf, row } from '../../../support/plan.ts';
import { action, goalArea, subGoal } from '../../../unit/features/actions/plan.ts';
import { field, names, openFind, options, visit } from './visit.tsx';

const indicator = (id: Id, name: string): Indicator =>
  row('indicators', id, {
    subGoal: 'Søke om midler',
    name,
    order: 1,
    unit: 'søknader',
    frequency: 'annual',
  });

const strategy = (): PlanDocument =>
  planOf({
    planPeriods: [
      { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 },
      { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 },
    ],
    goalAreas: [goalArea('EU-samarbeid', 1)],
    subGoals: [
      subGoal('Søke om midler', 'EU-samarbeid'),
      subGoal('Kurs for ansatte', 'EU-samarbeid', { periods: ['p1'], order: 1 }),
    ],
    indicators: [indicator('sent', 'Sendte søknader'), indicator('won', 'Innvilgede søknader')],
    actions: [
      action('fair', ['Søke om midler'], { name: 'Messe i Graz', description: 'Sammen med Tampere' }),
    ],
    partners: [
      { id: 'tampere', name: 'Tampere', order: 1, kind: 'friendship-city', country: 'Finland' },
      { id: 'graz', name: 'Graz', order: 2, kind: 'friendship-city', country: 'Østerrike' },
    ],
  });

let planId: Id;

beforeEach(async () => {
  usePrefs.setState({ author: 'Kari', authorAsked: true });
  planId = await createPlan(database(), strategy(), { author: 'Kari', now: Date.now() });
});
afterEach(async () => {
  usePanel.getState().close();
  usePrefs.setState(usePrefs.getInitialState());
  useRecent.setState(useRecent.getInitialState());
  document.documentElement.removeAttribute('data-color-scheme');
  for (const { id } of await listPlans(database())) await removePlan(database(), id);
});

const status = () => page.getByRole('dialog').getByRole('status').first();

describe('with the keyboard alone', () => {
  test('one finds a partner in spite of a slip, and lands on it', async () => {
    const { address } = await visit(planId);
    await openFind();
    await userEvent.keyboard('tampre');
    await expect.poll(names).toEqual(['Tampere', '1.1.1 Messe i Graz']);
    await expect.element(options().nth(0)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await expect.poll(address).toBe('/partners#partners:tampere');
    await expect.element(field()).not.toBeInTheDocument();
    await expect.element(page.getByRole('main')).toHaveFocus();
  });

  test('the arrows go round, Home and End to the ends, and the field says which is active', async () => {
    await visit(planId);
    await openFind();
    await userEvent.keyboard('graz');
    await expect.poll(() => options().elements().length).toBe(2);
    const active = () => field().element().getAttribute('aria-activedescendant');
    const idOf = (place: number) => options().nth(place).element().id;
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(active).toBe(idOf(1));
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(active).toBe(idOf(0));
    await userEvent.keyboard('{End}');
    await expect.poll(active).toBe(idOf(1));
    await userEvent.keyboard('{Home}');
    await expect.poll(active).toBe(idOf(0));
  });

  test('Escape leads back to where one was, and so do the keys that opened it', async () => {
    await visit(planId);
    const here = page.getByLabelText('Et felt');
    await userEvent.click(here);
    await openFind();
    await userEvent.keyboard('{Escape}');
    await expect.element(here).toHaveFocus();
    await openFind();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field()).not.toBeInTheDocument();
    await expect.element(here).toHaveFocus();
  });

  test('a number is found as it stands', async () => {
    const { address } = await visit(planId);
    await openFind();
    await userEvent.keyboard('1.2');
    await expect.poll(names).toEqual(['1.2 Kurs for ansatte']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(address).toMatch(/^\/sub-goals\/Kurs/);
  });

  test('a page is found by what people call it', async () => {
    const { address } = await visit(planId);
    await openFind();
    await userEvent.keyboard('gantt{Enter}');
    await expect.poll(address).toBe('/actions?view=timeline');
  });
});

test('the button opens it, tells its keys, and has focus again afterwards', async () => {
  await visit(planId);
  const button = page.getByRole('button', { name: 'Søk' });
  await expect.element(button).toHaveAttribute('aria-keyshortcuts', 'Control+K');
  await userEvent.click(button);
  await expect.element(field()).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: 'Lukk' }));
  await expect.element(button).toHaveFocus();
});

test('what was marked is what was looked for', async () => {
  await visit(planId);
  await openFind();
  await userEvent.keyboard('tampere');
  await expect.poll(() => names()[1]).toBe('1.1.1 Messe i Graz');
  const marks = [...document.querySelectorAll('[role=option] mark')].map((mark) => mark.textContent);
  // In the partner's name, and in what is written about the action.
  expect(marks).toEqual(['Tampere', 'Tampere']);
});

describe('before anything is typed', () => {
  const groups = () => page.getByRole('group').elements();
  const inGroup = (place: number) =>
    [...(groups()[place]?.querySelectorAll('[role=option] [class*="name"]') ?? [])].map(
      (name) => name.textContent,
    );

  test('what was visited or opened last stands first, then pages and commands', async () => {
    const { address, go } = await visit(planId, '/indicators/sent');
    await go('/areas/EU-samarbeid');
    await go('/history');
    await openFind();
    await userEvent.keyboard('graz{Enter}');
    await expect.poll(address).toBe('/partners#partners:graz');
    await go('/history');
    await openFind();
    await expect.poll(() => inGroup(0)).toEqual(['Graz', '1 EU-samarbeid', '1.1.1 Sendte søknader']);
    expect(inGroup(1).slice(0, 3)).toEqual(['Oversikt', 'Målområder', 'Tiltak']);
    expect(inGroup(2)[0]).toBe('Registrer måling for …');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(address).toBe('/areas/EU-samarbeid');
  });

  test('what one looks at is not offered', async () => {
    const { go } = await visit(planId, '/indicators/sent');
    await go('/indicators/won');
    await openFind();
    await expect.poll(() => inGroup(0)).toEqual(['1.1.1 Sendte søknader']);
  });

  test('nothing of another plan is, but the way to it', async () => {
    const other = await createPlan(database(), strategy(), { author: '', now: Date.now() });
    useRecent.getState().opened(other, 'partners:graz');
    await visit(planId);
    await openFind();
    await expect
      .poll(() => groups().map((group) => group.firstElementChild?.textContent))
      .toEqual(['Sider', 'Kommandoer', 'Andre planer her']);
  });
});

describe('how many there are', () => {
  test.each([
    ['nb', '2 treff', 'Ingen treff'],
    ['nn', '2 treff', 'Ingen treff'],
    ['en', '2 results', 'No results'],
  ] as const)('is read out in %s', async (language, some, none) => {
    await visit(planId, '', language);
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('søknader');
    await expect.element(status()).toHaveTextContent(some);
    await userEvent.clear(field());
    await userEvent.keyboard('xyzzyq');
    await expect.element(status()).toHaveTextContent(none);
  });

  test('is said where not all are drawn', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => indicator(`i${i}`, `Måletall ${i}`));
    const large = await createPlan(
      database(),
      { ...strategy(), indicators: many },
      { author: '', now: Date.now() },
    );
    await visit(large);
    await openFind();
    await userEvent.keyboard('måletall');
    await expect.element(page.getByText('9950 treff til.', { exact: false })).toBeVisible();
    expect(options().elements()).toHaveLength(50);
    await userEvent.keyboard(' 777');
    await expect.poll(() => names()[0]).toMatch(/Måletall 777$/);
  });

  test('is none where a word is missing, and one is told what to try', async () => {
    await visit(planId);
    await openFind();
    await userEvent.keyboard('tampere xyzzyq');
    await expect.element(page.getByText('Fant ikke «tampere xyzzyq»')).toBeVisible();
    await expect.element(page.getByText('Prøv færre eller kortere ord', { exact: false })).toBeVisible();
  });
});

describe('a command', () => {
  test('opens the panel it names', async () => {
    await visit(planId);
    await openFind();
    await userEvent.keyboard('nytt tiltak{Enter}');
    await expect.poll(() => usePanel.getState().request).toEqual({ kind: 'action' });
  });

  test('that needs an indicator asks which, the one looked at last first', async () => {
    useRecent.getState().opened(planId, 'indicators:won');
    await visit(planId);
    await openFind();
    await userEvent.keyboard('regist');
    await expect.poll(() => names()[0]).toBe('Registrer måling for …');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(names)
      .toEqual(['Registrer måling for Innvilgede søknader', 'Registrer måling for Sendte søknader']);
    await userEvent.keyboard('send{Enter}');
    await expect.poll(() => usePanel.getState().request).toEqual({ kind: 'reading', indicator: 'sent' });
  });

  test('may be written with its indicator at once', async () => {
    await visit(planId);
    await openFind();
    await userEvent.keyboard('måling innvilgede');
    await expect.poll(names).toEqual(['Registrer måling for Innvilgede søknader']);
  });

  test('changes the theme', async () => {
    await visit(planId);
    await openFind();
    await userEvent.keyboard('mørkt{Enter}');
    await expect.poll(() => usePrefs.getState().theme).toBe('dark');
  });

  test('undoes only where there is something to undo', async () => {
    await visit(planId);
    await openFind();
    await userEvent.keyboard('gjør om');
    await expect.poll(names).not.toContain('Gjør om');
  });
});

describe('while the past is shown', () => {
  const DAY = 86_400_000;

  beforeEach(async () => {
    planId = await createPlan(database(), strategy(), { author: '', now: Date.now() - 30 * DAY });
  });

  test('the plan is found as it was, and nothing that would change it', async () => {
    const known = new Date(Date.now() - 10 * DAY).toISOString().slice(0, 10);
    const { address } = await visit(planId, `/history?known=${known}`);
    await openFind();
    await userEvent.keyboard('nytt');
    await expect.poll(names).not.toContain('Nytt tiltak');
    await userEvent.clear(field());
    await userEvent.keyboard('graz{Enter}');
    await expect.poll(address).toBe(`/partners?known=${known}#partners:graz`);
  });
});

test('what is outside the plan period is marked, and shown in the whole plan', async () => {
  const { address } = await visit(planId, '/?period=p2');
  await openFind();
  await userEvent.keyboard('ansatte');
  await expect.element(options().nth(0)).toHaveTextContent('utenfor 2021–2022');
  await userEvent.keyboard('{Enter}');
  await expect.poll(address).toMatch(/^\/sub-goals\/.*\?period=plan$/);
});

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test.each([1280, 320])('it is accessible and fits at %i px', async (width) => {
    document.documentElement.dataset.colorScheme = theme;
    await page.viewport(width, 900);
    useRecent.getState().opened(planId, 'partners:graz');
    await visit(planId);
    for (const typed of ['', 'søknader', 'xyzzyq']) {
      await openFind();
      if (typed !== '') await userEvent.keyboard(typed);
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      const { violations } = await axe.run();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await userEvent.keyboard('{Escape}');
    }
    await page.viewport(1280, 900);
  });
});
