/** A row that is deleted while its own page is shown: one is left with what it stood under, not with a page not found. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import type { OutlineRef } from '#/domain/model/outline.ts';
import { database } from '#/store/database/db.ts';
import { deleteRow } from '#/store/intents/rows.ts';
import { undo } from '#/store/intents/write.ts';
import { loadSnapshot } from '#/store/read/load.ts';
import { visit } from './mount.tsx';

async function remove(planId: string, ref: OutlineRef) {
  const snapshot = await loadSnapshot(database(), planId);
  if (!snapshot) throw new Error('The plan is gone');
  return deleteRow(planId, ref, deletionOf(snapshot.rows, ref).deleted);
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

test('from an indicator to its sub-goal, where it comes back when that is undone', async () => {
  const { planId, router } = await visit('/indicators/lead');
  await expect.element(heading('Prosjekter som leder')).toBeVisible();
  await remove(planId, { table: 'indicators', id: 'lead' });
  await expect.element(heading('1.1 Flere prosjekter')).toBeVisible();
  expect(router.state.location.pathname).toBe(`/plan/${planId}/sub-goals/projects`);
  await undo(planId);
  await expect.element(page.getByRole('link', { name: 'Prosjekter som leder', exact: true })).toBeVisible();
});

test('from a sub-goal to its goal area, and from that to all of them', async () => {
  const { planId } = await visit('/sub-goals/projects');
  await expect.element(heading('1.1 Flere prosjekter')).toBeVisible();
  await remove(planId, { table: 'subGoals', id: 'projects' });
  await expect.element(heading('1 EU-prosjekter')).toBeVisible();
  await remove(planId, { table: 'goalAreas', id: 'eu' });
  await expect.element(heading('Målområder')).toBeVisible();
});

test('from an indicator to all goal areas where everything above it went too', async () => {
  const { planId } = await visit('/indicators/lead');
  await expect.element(heading('Prosjekter som leder')).toBeVisible();
  await remove(planId, { table: 'goalAreas', id: 'eu' });
  await expect.element(heading('Målområder')).toBeVisible();
});

test('an address that was never right still says so', async () => {
  await visit('/indicators/nothing');
  await expect.element(heading('Fant ikke siden')).toBeInTheDocument();
});
