// The outline on which the plan is written, with the app's messages, on a small plan of invented rows.
import axe from 'axe-core';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { flatten, outlineOf } from '#/domain/model/outline.ts';
import type { Action } from '#/domain/tables/actions.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { OutlinePage } from '#/features/build/OutlinePage.tsx';
import type { Language } from '#/i18n/format/languages.ts';
import { database } from '#/store/database/db.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { planOf, row } from '../../../support/plan.ts';
import { renderPages } from '../../../support/render.tsx';
import { storedCommits, storedRows } from '../../../support/stored.ts';

export function subGoal(id: Id, name: string, more: Partial<SubGoal> = {}): SubGoal {
  return row('subGoals', id, { goalArea: 'eu', name, order: 1, ...more });
}

export function indicator(id: Id, name: string, more: Partial<Indicator> = {}): Indicator {
  return row('indicators', id, {
    subGoal: 'lead',
    name,
    order: 1,
    unit: 'prosjekter',
    targets: [{ date: '2022-12-31', value: 5 }],
    frequency: 'annual',
    ...more,
  });
}

function action(id: Id, name: string, more: Partial<Action> = {}): Action {
  return row('actions', id, {
    subGoals: ['lead'],
    name,
    order: 1,
    status: 'in-progress',
    ...more,
  });
}

export function emptyPlan(): PlanDocument {
  return planOf({
    plan: {
      name: 'Internasjonal plan',
    },
  });
}

/** Two areas; under the first two sub-goals, one of them with two indicators and two actions. */
export function smallPlan(): PlanDocument {
  return {
    ...emptyPlan(),
    planPeriods: [
      { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 },
      { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 },
    ],
    goalAreas: [
      { id: 'eu', name: 'EU-samarbeid', order: 1, weight: 1 },
      { id: 'friends', name: 'Vennskapsbyer', order: 2, weight: 1 },
    ],
    subGoals: [
      subGoal('lead', 'Lede flere prosjekter'),
      subGoal('learn', 'Lære av andre', { order: 2, periods: ['p1'] }),
      subGoal('visit', 'Møtes hvert år', { goalArea: 'friends' }),
    ],
    indicators: [
      indicator('led', 'Prosjekter vi leder'),
      indicator('sent', 'Søknader sendt', { order: 2, targets: [] }),
    ],
    actions: [
      action('course', 'Holde kurs', { subGoals: ['lead', 'learn'] }),
      action('network', 'Bygge nettverk', { order: 2 }),
    ],
    links: [
      { id: 'l', fromTable: 'subGoals', from: 'lead', toKind: 'node', to: 'sdg:17', strength: 'direct' },
    ],
    series: [{ indicator: 'led', readings: [{ date: '2019-12-31', value: 2 }] }],
  };
}

interface Visit {
  document?: PlanDocument;
  language?: Language;
  /** The day as whose end the plan is shown. */
  knownOn?: IsoDate;
}

/** Opens the outline. Returns the plan's rows as they are in the database, when asked. */
export async function visit({ document: plan = smallPlan(), language = 'nb', knownOn }: Visit = {}) {
  const planId = await createPlan(database(), plan, { author: '', now: Date.now() });
  const { router, screen } = await renderPages({
    pages: { build: OutlinePage },
    elsewhere: { '/': () => <h1>Forsiden</h1> },
    at: ['/', `/plan/${planId}/build`],
    language,
    known: knownOn,
  });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const rows = () => storedRows(planId);
  return {
    planId,
    screen,
    rows,
    /** How many commits the plan's log has. */
    commits: () => storedCommits(planId),
    /** Goes back to the page before, as by the browser's Back. */
    leave: async () => {
      router.history.back();
      await expect.element(page.getByRole('heading', { name: 'Forsiden' })).toBeVisible();
    },
    /** Every row with its number, in the order of the plan. */
    outline: async () => flatten(outlineOf(await rows())).map(({ number, row }) => `${number} ${row.name}`),
  };
}

/** The rows as they stand on the page, with their numbers. */
export function shown(): string[] {
  const names = window.document.querySelectorAll('[aria-label="Planen punkt for punkt"] :is(h2, h3, p)');
  return [...names].flatMap((name) => {
    const number = name.querySelector('span')?.textContent;
    return number ? [`${number} ${name.lastElementChild?.textContent}`] : [];
  });
}

/** A row's name, which is a button that renames it. */
export function nameOf(name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** Opens a row's menu and chooses from it; `row` as in `delmål 1.1`. */
export async function choose(row: string, choice: string) {
  await page.getByRole('button', { name: new RegExp(`^Flere valg for ${row} `) }).click();
  await page
    .getByRole('list', { name: /^Flere valg/ })
    .getByRole('button', { name: choice, exact: true })
    .click();
}

/** What is wrong with the page as it stands, by axe's rules, in the light and the dark theme. */
export async function problems(): Promise<string[]> {
  const found: string[] = [];
  // What is still fading in is paler than it will be.
  await Promise.allSettled(window.document.getAnimations().map(({ finished }) => finished));
  for (const theme of ['light', 'dark']) {
    window.document.documentElement.setAttribute('data-color-scheme', theme);
    const { violations } = await axe.run(window.document.body);
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${theme} ${id}: ${node.html}`)));
  }
  window.document.documentElement.removeAttribute('data-color-scheme');
  return found;
}
