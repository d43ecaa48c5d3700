/** The notice of practice figures: said on every page until one knows, and on paper always. */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Banners } from '#/app/shell/Banners.tsx';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { planOf } from '../../../support/plan.ts';
import { renderPages } from '../../../support/render.tsx';

const practised = () =>
  planOf({
    indicators: ['sent'],
    series: [{ indicator: 'sent', readings: [{ date: '2020-12-31', value: 4, practice: true }] }],
  });

beforeEach(() => usePrefs.setState(usePrefs.getInitialState()));

/** The banners over a page that has read the plan. */
function Page({ planId }: { planId: Id }) {
  useSnapshot(planId);
  return <Banners planId={planId} />;
}

async function show() {
  const planId = await createPlan(database(), practised(), { author: '', now: Date.now() });
  await renderPages({
    pages: { '/': Page },
    at: `/plan/${planId}`,
  });
  return planId;
}

const notice = () => page.getByText('Planen inneholder øvingstall.', { exact: false });

test('it can be put away by keyboard on this device, for this plan only, and the focus goes on with the page', async () => {
  const planId = await show();
  await expect.element(notice()).toBeVisible();
  page.getByRole('button', { name: 'Skjul' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(notice()).not.toBeVisible();
  expect(document.activeElement?.id).toBe('content');
  expect(usePrefs.getState().practiceKnown).toEqual([planId]);
  await show();
  await expect.element(notice().last()).toBeVisible();
});
