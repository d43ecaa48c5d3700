import { expect, test } from 'vitest';
import { VardeDatabase } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { useRecent } from '#/store/device/recent.ts';
import { deleteEverything } from '#/store/plans/deleteEverything.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { listPlans } from '#/store/read/load.ts';
import { planOf } from '../../../support/plan.ts';

const document = planOf({
  plan: {
    name: 'Klimaplan',
    municipality: 'Bodø',
    start: '2024-01-01',
    end: '2027-12-31',
  },
});

test('deleting everything leaves no database and no name, also while another tab is open', async () => {
  usePrefs.getState().set({ author: 'Kari' });
  useRecent.getState().opened('plan', 'actions:a');
  const here = new VardeDatabase();
  const otherTab = new VardeDatabase();
  await createPlan(here, document, { author: 'Kari', now: Date.now() });
  expect(await listPlans(otherTab)).toHaveLength(1);

  await deleteEverything(here);

  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('varde');
  expect(localStorage.getItem('varde-prefs')).toBeNull();
  expect(localStorage.getItem('varde-recent')).toBeNull();
  // The other tab reads on, and finds nothing.
  expect(await listPlans(otherTab)).toEqual([]);
  otherTab.close();
});
