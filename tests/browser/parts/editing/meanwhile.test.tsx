/** Somebody else, or oneself in another tab, changes what a form is open for. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { changeOf, type DraftChange, hiding } from '#/domain/log/log.ts';
import { database } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
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
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Ikke lagret: «Søk');
  await expect.element(name).toHaveValue('Søk sammen med NTNU');
  await elsewhere(planId, { table: 'actions', row: 't1', deleted: false });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await save();
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await rows()).actions[0]?.name).toBe('Søk sammen med NTNU');
});

test('what is put under something that another has deleted is refused, naming it; what was typed can be saved once it is back', async () => {
  const { planId, rows } = await openPanel({ kind: 'indicator', subGoal: 's1' });
  await userEvent.fill(name, 'Nye søknader');
  await userEvent.fill(page.getByLabelText('Enhet', { exact: false }).first(), 'stk.');
  const deletion = deletionOf(await rows(), { table: 'subGoals', id: 's1' }).deleted;
  await elsewhere(planId, ...deletion.map(hiding));
  await expect.poll(async () => (await rows()).subGoals).toEqual([]);
  await save();
  const alert = dialog.getByRole('alert');
  await expect.element(alert).toHaveTextContent('Ikke lagret: «Flere prosjekter», som dette hører til');
  await expect.element(alert).toHaveTextContent('(Ola)');
  expect((await rows()).indicators).toEqual([]);
  await expect.element(name).toHaveValue('Nye søknader');
  await elsewhere(planId, ...deletion.map((ref) => changeOf(ref, undefined, false)));
  await expect.poll(async () => (await rows()).subGoals).toHaveLength(1);
  await save();
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await rows()).indicators.map((row) => row.name)).toContain('Nye søknader');
});

test('a rename does not take back the date that another has given a milestone meanwhile', async () => {
  const { planId, rows } = await openPanel({ kind: 'action', id: 't1' });
  await userEvent.fill(name, 'Søk sammen med NTNU');
  const milestones = [{ due: '2019-12-01', name: 'Første søknad', id: 'mp1' }];
  await elsewhere(planId, { table: 'actions', row: 't1', patch: { milestones } });
  await save();
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await rows()).actions[0]).toMatchObject({ name: 'Søk sammen med NTNU', milestones });
});

test('a figure that another has entered on the same date is told of before another takes its place', async () => {
  const { planId, readings } = await openPanel({ kind: 'reading', indicator: 'count' });
  await userEvent.fill(page.getByLabelText('Dato', { exact: false }).first(), '2021-12-31');
  await userEvent.fill(page.getByLabelText('Verdi', { exact: false }).first(), '8');
  await elsewhere(planId, { table: 'readings', row: 'count', patch: { '2021-12-31': { value: 7 } } });
  await expect.element(dialog).toHaveTextContent('7');
  await userEvent.click(page.getByRole('button', { name: /^(Lagre|Rett målingen)$/ }));
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await readings('count')).find(({ date }) => date === '2021-12-31')?.value).toBe(8);
});
