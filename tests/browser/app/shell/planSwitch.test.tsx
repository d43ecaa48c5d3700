import { useParams } from '@tanstack/react-router';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PlanSwitch } from '#/app/shell/PlanSwitch.tsx';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import { emptyDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { createPlan, removePlan } from '#/store/plans/planIO.ts';
import { listPlans } from '#/store/read/load.ts';
import { renderPages } from '../../../support/render.tsx';

const planCalled = (name: string): Plan => ({
  id: 'plan',
  name,
  municipality: 'Bodø kommune',
  start: '2024-01-01',
  end: '2027-12-31',
  thresholds: DEFAULT_THRESHOLDS,
});

let ids: { climate: Id; strategy: Id; youth: Id };

/** The switch over pages that say nothing, at the addresses that the app has. */
async function visit(at: string) {
  const paths = ['/', 'areas', 'areas/$id', 'sub-goals/$id', 'reports', 'build/periods'];
  const { router } = await renderPages({
    pages: Object.fromEntries(paths.map((path) => [path, () => null])),
    elsewhere: { '/': () => <h1>Planer</h1> },
    at,
    Frame,
  });
  await expect.element(trigger()).toBeVisible();
  return { address: () => router.state.location.href };
}

function Frame({ children }: { children: ReactNode }) {
  const { planId = '' } = useParams({ strict: false });
  const name = Object.entries(ids).find(([, id]) => id === planId)?.[0] ?? '';
  return (
    <main>
      <h1>Side</h1>
      <PlanSwitch plan={{ ...planCalled(name), id: planId }} />
      <button type="button">Videre</button>
      {children}
    </main>
  );
}

const trigger = () => page.getByRole('button', { name: /^Bytt plan/ });
const plans = () => page.getByRole('list', { name: 'Planer i denne nettleseren' });
const link = (name: RegExp) => plans().getByRole('link', { name });

beforeEach(async () => {
  const make = (name: string) =>
    createPlan(database(), emptyDocument(planCalled(name)), { author: '', now: Date.now() });
  ids = {
    climate: await make('Klimaplan'),
    strategy: await make('Internasjonal strategi'),
    youth: await make('Ungdomsplan'),
  };
  usePrefs.setState({ recentPlans: [ids.strategy, 'gone', ids.climate] });
});
afterEach(async () => {
  usePrefs.setState(usePrefs.getInitialState());
  for (const { id } of await listPlans(database())) await removePlan(database(), id);
});

describe('the menu of plans', () => {
  test('has the plans here, the latest first, and marks the one that is open', async () => {
    await visit(`/plan/${ids.strategy}`);
    await userEvent.click(trigger());
    await expect
      .poll(() =>
        plans()
          .getByRole('link')
          .elements()
          .map((element) => element.textContent?.replaceAll('\u2060', '')),
      )
      .toEqual([
        'Internasjonal strategiBodø kommune · 2024–2027Åpen nå',
        'KlimaplanBodø kommune · 2024–2027',
        'UngdomsplanBodø kommune · 2024–2027',
      ]);
    // While it fades in, nothing in it can be read.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('works by keyboard: in by the arrow, round by arrows, out by Escape to where one was', async () => {
    await visit(`/plan/${ids.strategy}`);
    trigger().element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(link(/Internasjonal/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(link(/Klimaplan/)).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowUp}');
    await expect.element(page.getByRole('button', { name: 'Åpne planfil' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(link(/Internasjonal/)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(trigger()).toHaveFocus();
    await expect.element(plans()).not.toBeInTheDocument();
  });

  test('is closed by going on with Tab', async () => {
    await visit(`/plan/${ids.strategy}`);
    trigger().element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(link(/Internasjonal/)).toHaveFocus();
    await userEvent.keyboard('{End}{Tab}');
    await expect.element(page.getByRole('button', { name: 'Videre' })).toHaveFocus();
    await expect.element(plans()).not.toBeInTheDocument();
  });
});

describe('another plan', () => {
  test.each([
    ['the overview', '', ''],
    ['the report', '/reports', '/reports'],
    ['the list of areas from an area of this plan', '/areas/a1', '/areas'],
    ['the list of areas from a sub-goal of this plan', '/sub-goals/s1', '/areas'],
    ['the plan periods', '/build/periods', '/build/periods'],
  ])('opens on %s, without this plan’s period, date and past', async (_, from, to) => {
    const { address } = await visit(
      `/plan/${ids.strategy}${from}?period=p1&asOf=2025-01-01&known=2025-02-02`,
    );
    await userEvent.click(trigger());
    await userEvent.click(link(/Klimaplan/));
    await expect.poll(address).toBe(`/plan/${ids.climate}${to}`);
  });

  test('is made or found from the menu too', async () => {
    const { address } = await visit(`/plan/${ids.strategy}?period=p1`);
    await userEvent.click(trigger());
    await userEvent.click(page.getByRole('link', { name: 'Ny plan' }));
    await expect.poll(address).toBe('/?choose=true#new');
  });
});
