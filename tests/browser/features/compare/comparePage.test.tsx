/** Two plan periods side by side: what is said of them, and what became of each sub-goal. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { ComparePage } from '#/features/compare/ComparePage.tsx';
import { problems } from '../../../support/axe.ts';
import { planOf } from '../../../support/plan.ts';
import { visit } from '../visit.tsx';

/** From the first period to the second: one of each fate, and one more that is new. All figures are made up. */
function everyFate(): PlanDocument {
  const measured: Partial<Indicator> = {
    unit: 'prosjekter',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    frequency: 'annual',
  };
  return planOf({
    planPeriods: [
      { id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31' },
      { id: 'second', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', predecessor: 'first' },
      { id: 'third', name: '2023–2024', start: '2023-01-01', end: '2024-12-31', predecessor: 'second' },
    ],
    goalAreas: [{ id: 'eu', name: 'EU-prosjekter' }],
    subGoals: [
      { id: 'stays', name: 'Flere prosjekter', periods: ['first', 'second'] },
      { id: 'old', name: 'Flere avtaler', periods: ['first'] },
      { id: 'renewed', name: 'Avtaler med penger', periods: ['second'], predecessor: 'old' },
      {
        id: 'closed',
        name: 'Stabil innsats',
        periods: ['first'],
        outcomes: [{ period: 'first', result: 'discontinued', note: 'Flyttet til kulturplanen.' }],
      },
      { id: 'ended', name: 'Bli kjent', periods: ['first'] },
      { id: 'fresh', name: 'Helt nytt', periods: ['second'] },
      { id: 'fresher', name: 'Enda nyere', periods: ['second', 'third'] },
    ],
    indicators: [
      { id: 'led', subGoal: 'stays', name: 'Prosjekter vi leder', ...measured },
      { id: 'deals', subGoal: 'old', name: 'Avtaler', ...measured, unit: 'avtaler' },
      {
        id: 'paid',
        subGoal: 'renewed',
        name: 'Avtaler med midler',
        predecessor: 'deals',
        ...measured,
        unit: 'avtaler',
      },
    ],
    series: [
      { indicator: 'led', readings: [{ date: '2020-12-31', value: 16 }] },
      { indicator: 'deals', readings: [{ date: '2020-12-31', value: 12 }] },
    ],
  });
}

const compare = (given: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ document: everyFate(), Page: ComparePage, at: 'compare', lens: { asOf: '2021-06-30' }, ...given });

/** The line of a sub-goal or an indicator. */
const line = async (name: string) => {
  const row = (await screen.findByRole('link', { name: new RegExp(` ${name}$`) })).closest('tr');
  if (!row) throw new Error(`${name} stands in no line`);
  return row;
};
const heading = () => screen.findByRole('heading', { level: 1 });
/** What is read, with plain spaces. */
const read = (element: Element) => element.textContent?.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
  [
    'nb',
    '2019–2020 hadde 4 delmål. Målet for 2019–2020 er nådd for 1 av 4. Fram mot 2021–2022: 1 er videreført, 1 er fornyet, 1 er avsluttet med resultat, 1 er ikke videreført og 2 er nye.',
  ],
  [
    'nn',
    '2019–2020 hadde 4 delmål. Målet for 2019–2020 er nådd for 1 av 4. Fram mot 2021–2022: 1 er vidareført, 1 er fornya, 1 er avslutta med resultat, 1 er ikkje vidareført og 2 er nye.',
  ],
  [
    'en',
    '2019–2020 had 4 sub-goals. The target for 2019–2020 is achieved for 1 of 4. On the way to 2021–2022: 1 was continued, 1 was renewed, 1 was closed with a result, 1 was not continued and 2 are new.',
  ],
] as const)('sums up what became of what was there, in %s', async (language, sentences) => {
  await compare({ language });
  await heading();
  await screen.findByText((_, element) => element?.tagName === 'P' && read(element) === sentences);
});

test('says of every sub-goal what became of it, and how it stands in each of the periods', async () => {
  await compare();
  const cells = async (name: string) => {
    const [before, after] = within(await line(name)).getAllByRole('cell');
    return [before && read(before), after && read(after)];
  };
  expect(within(await line('Flere prosjekter')).getByText('Videreført')).toBeVisible();
  // 16 where the first period asked for 15; 16 of the 20 that the second asks for.
  expect(await cells('Flere prosjekter')).toEqual([
    expect.stringMatching(/^Nådd/),
    expect.stringMatching(/^I rute/),
  ]);
  expect(await cells('Prosjekter vi leder')).toEqual([
    expect.stringMatching(/^16 prosjekter \(31\.12\.2020\)Mål 15 prosjekter/),
    expect.stringMatching(/^16 prosjekter \(31\.12\.2020\)Mål 20 prosjekter/),
  ]);
  // What is renewed stands in one line with what it took over from.
  expect(within(await line('Flere avtaler')).getByText('Fornyet')).toBeVisible();
  expect(await line('Avtaler med penger')).toBe(await line('Flere avtaler'));
  expect(await line('Avtaler med midler')).toBe(await line('Avtaler'));
  expect(await cells('Stabil innsats')).toEqual([
    expect.stringMatching(/Avsluttet: .+Flyttet til kulturplanen\.$/),
    'Gjelder ikke',
  ]);
  expect(within(await line('Bli kjent')).getByText('Ikke videreført')).toBeVisible();
  expect(await cells('Helt nytt')).toEqual(['Gjaldt ikke', expect.stringMatching(/^Ikke målbart/)]);
});

test('other periods are chosen by keyboard, and the address says which, whichever way round it is given', async () => {
  const { address } = await compare({ at: 'compare?from=second&to=first' });
  await expect.poll(async () => read(await heading())).toBe('2019–2020 og 2021–2022');
  const second = screen.getByRole('combobox', { name: 'Andre periode' });
  second.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(async () => read(await heading())).toBe('2019–2020 og 2023–2024');
  expect(address()).toBe('compare?from=first&to=third');
  expect(second).toHaveFocus();
  // One that stands beside itself is no comparison.
  expect(within(second).getByRole('option', { name: /^2019–2020/ })).toBeDisabled();
});

test.each([1280, 360])('has nothing for axe to find, and fits, at %d px', async (width) => {
  await compare({ width });
  await line('Helt nytt');
  expect(await problems()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
