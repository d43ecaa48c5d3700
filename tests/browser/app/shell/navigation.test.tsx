import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Navigation } from '#/app/shell/Navigation.tsx';
import type { Lens } from '#/domain/view/planView.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { usePlanView } from '#/store/source/queries.ts';
import { planOf } from '../../../support/plan.ts';
import { visit } from '../../features/visit.tsx';

afterEach(() => usePrefs.setState(usePrefs.getInitialState()));

const document = planOf({ units: [{ id: 'culture', name: 'Kulturkontoret', order: 0 }] });
const lens = { asOf: '2020-06-01' };
const units = (name: 'Enheter' | 'Min enhet') => page.getByRole('link', { name, exact: true });

/** The menu beside a page that has read the plan. */
function Page({ planId, lens: seen }: { planId: string; lens: Lens }) {
  usePlanView(planId, seen);
  return <Navigation planId={planId} />;
}

test('the menu opens the list of units until one is chosen as one’s own, and then that one', async () => {
  const { address, rows } = await visit({ document, Page, at: 'areas', lens });
  await userEvent.click(units('Enheter'));
  expect(address()).toBe('units');
  await expect.element(units('Enheter')).toHaveAttribute('aria-current', 'page');
  usePrefs.getState().chooseUnit((await rows()).plan.id, 'culture');
  await userEvent.click(units('Min enhet'));
  expect(address()).toBe('units/culture');
  await expect.element(units('Min enhet')).toHaveAttribute('aria-current', 'page');
});

test('the menu opens the list where one’s own unit is no longer in the plan, and in another plan', async () => {
  usePrefs.getState().chooseUnit('another plan', 'culture');
  const { rows } = await visit({ document, Page, at: 'areas', lens });
  await expect.element(units('Enheter')).toBeVisible();
  usePrefs.getState().chooseUnit((await rows()).plan.id, 'deleted');
  await expect.element(units('Enheter')).toBeVisible();
  expect(units('Min enhet').elements()).toEqual([]);
});
