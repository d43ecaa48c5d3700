/** Somebody else, or oneself in another tab, changes what a form is open for. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DraftChange } from '#/domain/log.ts';
import { commit } from '#/store/commit.ts';
import { database } from '#/store/db.ts';
import { openPanel } from './panel.tsx';

const dialog = page.getByRole('dialog');
const name = page.getByLabelText('Navn', { exact: true });
const save = () => userEvent.click(page.getByRole('button', { name: 'Lagre', exact: true }));

async function elsewhere(planId: string, ...changes: DraftChange[]): Promise<void> {
  await commit(database(), planId, { intent: 'edit-row', changes }, { author: 'Ola', now: Date.now() });
}

test('what another has changed in the same field is not written over before one is told', async () => {
  const { planId, rows } = await openPanel({ kind: 'goalArea', id: 'a1' });
  await userEvent.fill(name, 'EU og EØS');
  await elsewhere(planId, { table: 'goalAreas', row: 'a1', patch: { name: 'Europa' } });
  await expect.poll(async () => (await rows()).goalAreas[0]?.name).toBe('Europa');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await save();
  await expect
    .element(dialog.getByRole('alert'))
    .toHaveTextContent('Ikke lagret ennå: navn er endret i mellomtiden');
  expect((await rows()).goalAreas[0]?.name).toBe('Europa');
  await save();
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await rows()).goalAreas[0]?.name).toBe('EU og EØS');
});

test('what another has changed in a different field is kept, and nobody is asked', async () => {
  const { planId, rows } = await openPanel({ kind: 'goalArea', id: 'a1' });
  await userEvent.fill(name, 'EU og EØS');
  await elsewhere(planId, { table: 'goalAreas', row: 'a1', patch: { weight: 3 } });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await save();
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await rows()).goalAreas[0]).toMatchObject({ name: 'EU og EØS', weight: 3 });
});

test('what another has deleted is not said to be saved; what was written stays in the form', async () => {
  const { planId, rows } = await openPanel({ kind: 'action', id: 't1' });
  await userEvent.fill(name, 'Søk sammen med NTNU');
  await elsewhere(planId, { table: 'actions', row: 't1', deleted: true });
  await expect.poll(async () => (await rows()).actions).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await save();
  await expect
    .element(dialog.getByRole('alert'))
    .toHaveTextContent('Ikke lagret: «Søk' );
  await expect.element(name).toHaveValue('Søk sammen med NTNU');
  await elsewhere(planId, { table: 'actions', row: 't1', deleted: false });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await save();
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await rows()).actions[0]?.name).toBe('Søk sammen med NTNU');
});
