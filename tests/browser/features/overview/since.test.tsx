import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { addDays } from '#/domain/values/dates.ts';
import { OverviewPage } from '#/features/overview/OverviewPage.tsx';
import { today } from '#/parts/frame/today.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { setActionStatus } from '#/store/intents/actions.ts';
import { correctReading, recordReading } from '#/store/intents/readings.ts';
import { planOf } from '../../../support/plan.ts';
import { indicatorRow } from '../../../unit/domain/progress/examples.ts';
import { action, goalArea, subGoal } from '../../../unit/features/actions/plan.ts';
import { visit } from '../visit.tsx';

const now = today();
const lastYear = addDays(now, -365);

/** One goal with one indicator, well on its way a year ago. */
function plan(): PlanDocument {
  return planOf({
    plan: { ...planOf({}).plan, start: addDays(now, -900), end: addDays(now, 900) },
    goalAreas: [{ ...goalArea('eu', 0), name: 'EU-prosjekter' }],
    subGoals: [subGoal('apply', 'eu', { name: 'Flere søknader' })],
    indicators: [
      indicatorRow('count', {
        subGoal: 'apply',
        name: 'Søknader',
        unit: 'søknader',
        decimals: 0,
        frequency: 'annual',
        baseline: { date: addDays(now, -800), value: 0 },
        targets: [{ date: addDays(now, 800), value: 100 }],
      }),
    ],
    series: [{ indicator: 'count', readings: [{ date: lastYear, value: 40 }] }],
    actions: [action('course', ['apply'], { name: 'Holde kurs', due: addDays(now, 5) })],
  });
}
const DAY = 86_400_000;
const show = (options: { madeAt?: number; at?: string; width?: number } = {}) =>
  visit({
    document: plan(),
    Page: OverviewPage,
    at: options.at ?? '',
    lens: { asOf: now },
    madeAt: options.madeAt ?? Date.now() - 60 * DAY,
    ...(options.width && { width: options.width }),
  });
const section = page.getByRole('region', { name: 'Endret siden' });
const row = (name: string | RegExp) => section.getByRole('listitem').filter({ hasText: name });

beforeEach(() => usePrefs.getState().set({ author: 'Kari', authorAsked: true }));
afterEach(() => {
  usePrefs.getState().set({ author: '', authorAsked: false });
  delete document.documentElement.dataset.colorScheme;
});

describe('what has changed since a day', () => {
  test('says so where nothing has, and then what a figure recorded meanwhile has moved', async () => {
    const { planId } = await show();
    await expect.element(section.getByText(/^Ingenting er endret siden/)).toBeVisible();
    await recordReading(planId, 'count', { date: now, value: 42 }, { reading: undefined });
    await expect.element(row('Flere søknader')).toHaveTextContent(/I rute → ?til ?Litt etter/);
    await expect.element(row('Nytt tall')).toHaveTextContent(/42 søknader .*var 40 søknader/);
  });

  test('tells a correction as one, and what was done of the actions', async () => {
    const { planId } = await show();
    await correctReading(
      planId,
      'count',
      lastYear,
      { date: lastYear, value: 41 },
      { reading: { date: lastYear, value: 40 } },
    );
    await setActionStatus(planId, 'course', 'completed', now);
    await expect.element(row('Rettet')).toHaveTextContent(/40 søknader → ?til ?41 søknader/);
    await expect.element(row('Holde kurs')).toHaveTextContent(/Fullført/);
  });

  test('compares with the plan as it was put in where the day lies before that, and says so', async () => {
    const { planId } = await show({ madeAt: Date.now() - 2 * DAY });
    await recordReading(planId, 'count', { date: now, value: 60 }, { reading: undefined });
    await expect.element(section.getByText(/Planen ble lagt inn i Varde/)).toBeVisible();
    await expect.element(row('Nytt tall')).toBeVisible();
  });

  test('follows another day, which the address keeps', async () => {
    const { planId, address } = await show();
    await recordReading(planId, 'count', { date: now, value: 60 }, { reading: undefined });
    await expect.element(row('Nytt tall')).toBeVisible();
    await userEvent.fill(section.getByLabelText('Dag det sammenlignes med'), '');
    await userEvent.type(section.getByLabelText('Dag det sammenlignes med'), '1.2.2020');
    await expect.poll(address).toContain('since=2020-02-01');
  });

  test.each([
    ['light', 1280],
    ['dark', 320],
  ])('is accessible and fits in %s at %i px', async (theme, width) => {
    document.documentElement.dataset.colorScheme = theme;
    const { planId } = await show({ width });
    await recordReading(planId, 'count', { date: now, value: 42 }, { reading: undefined });
    await expect.element(row('Nytt tall')).toBeVisible();
    const { violations } = await axe.run(page.getByRole('main').element());
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test('the database is left closed', () => database().close());
