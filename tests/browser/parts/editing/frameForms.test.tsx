// The panels of what surrounds the goals: units, duties, climate targets, mandates, frameworks; and who sees to a milestone.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { database } from '#/store/database/db.ts';
import { loadHeadlines } from '#/store/read/load.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { openPanel, smallPlan } from './panel.tsx';

const dialog = page.getByRole('dialog');
const save = () => userEvent.click(page.getByRole('button', { name: 'Lagre', exact: true }));
const closed = () => expect.element(dialog).not.toBeInTheDocument();

/** The small plan with a unit in use wherever a unit can be. */
function planInUse() {
  const plan = smallPlan();
  return {
    ...plan,
    subGoals: plan.subGoals.map((row) => ({ ...row, unit: 'u1' })),
    actions: plan.actions.map((row) => ({
      ...row,
      milestones: row.milestones.map((milestone) => ({ ...milestone, responsible: 'u1' })),
    })),
    duties: [{ id: 'd1', name: 'Handlingsplan', order: 1 }],
    responsibilities: [{ id: 'r1', duty: 'd1', unit: 'u1', role: 'decides' as const }],
  };
}

test('deleting a unit in use first says where, then releases it there, and can be undone as one', async () => {
  const { rows } = await openPanel({ kind: 'unit', id: 'u1' }, { document: planInUse() });
  await userEvent.click(page.getByRole('button', { name: 'Slett' }));
  for (const text of [
    '1 delmål står uten denne enheten: 1.1.',
    '1 tiltak står uten denne enheten: 1.1.1.',
    '1 tiltak har milepæler som står uten denne enheten: 1.1.1.',
    '1 rolle i ansvarsmatrisen blir også slettet.',
  ]) {
    await expect.element(dialog.getByText(text)).toBeVisible();
  }
  expect((await rows()).units).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Slett alt dette' }));
  await closed();
  const left = await rows();
  expect([left.units, left.responsibilities]).toEqual([[], []]);
  expect(left.subGoals[0]).not.toHaveProperty('unit');
  expect(left.actions[0]?.units).toEqual([]);
  expect(left.actions[0]?.milestones[0]).not.toHaveProperty('responsible');
  useToasts.getState().toasts[0]?.action?.run();
  await expect.poll(async () => (await rows()).actions[0]?.milestones[0]?.responsible).toBe('u1');
  expect((await rows()).responsibilities).toHaveLength(1);
});

test('a unit is added with its source, and refused a name that another has', async () => {
  const { rows } = await openPanel({ kind: 'unit' });
  const name = page.getByLabelText('Navn', { exact: true });
  await userEvent.fill(name, 'kommunedirektøren');
  await userEvent.fill(page.getByRole('textbox', { name: /^Kilde/ }), 'Strategien, kap. 2');
  await save();
  await expect.element(name).toHaveAccessibleDescription(/alt en som heter «Kommunedirektøren»/);
  await userEvent.fill(name, 'Formannskapet');
  await save();
  await closed();
  expect((await rows()).units.find(({ name: each }) => each === 'Formannskapet')).toMatchObject({
    order: 2,
    source: 'Strategien, kap. 2',
  });
});

test('a unit that is named in another form is saved in one commit with its row', async () => {
  const { rows, planId } = await openPanel({ kind: 'subGoal', id: 's1' });
  await userEvent.selectOptions(page.getByLabelText('Ansvarlig enhet'), 'Ny enhet …');
  await userEvent.fill(page.getByLabelText('Navn på den nye enheten'), 'Miljøenheten');
  await save();
  await closed();
  expect((await rows()).units).toHaveLength(2);
  expect((await loadHeadlines(database(), planId, 9)).map(({ intent }) => intent)).toEqual([
    'edit-row',
    'create-plan',
  ]);
});

test('a milestone is given to a unit', async () => {
  const { rows } = await openPanel({ kind: 'action', id: 't1' });
  await userEvent.selectOptions(page.getByLabelText('Hvem har ansvaret?'), 'Kommunedirektøren');
  await userEvent.fill(page.getByLabelText('Nådd dato'), '2019-09-30');
  await save();
  await closed();
  expect((await rows()).actions[0]?.milestones).toEqual([
    { id: 'mp1', name: 'Første søknad', due: '2019-10-01', doneOn: '2019-09-30', responsible: 'u1' },
  ]);
});

test('a climate target is added with the years it is to be reached in', async () => {
  const { rows } = await openPanel({ kind: 'climateTarget' });
  await userEvent.fill(page.getByLabelText('Navn', { exact: true }), 'Utslipp fra transport');
  await userEvent.fill(page.getByLabelText('Utgangsår'), '2009');
  await userEvent.click(page.getByRole('button', { name: 'Legg til mål' }));
  await expect.element(page.getByLabelText('År for mål 1')).toHaveFocus();
  await userEvent.fill(page.getByLabelText('År for mål 1'), '2009');
  await userEvent.fill(page.getByLabelText('Verdi for mål 1'), '20 %');
  await save();
  await expect
    .element(page.getByLabelText('År for mål 1'))
    .toHaveAccessibleDescription(/etter utgangsåret, 2009/);
  await userEvent.fill(page.getByLabelText('År for mål 1'), '2030');
  await save();
  await closed();
  expect((await rows()).climateTargets.find(({ name }) => name === 'Utslipp fra transport')).toMatchObject({
    order: 2,
    unit: '%',
    baselineYear: 2009,
    targets: [{ year: 2030, value: 20 }],
  });
});

test('deleting a climate target says which links go along', async () => {
  const plan = smallPlan();
  const { rows } = await openPanel(
    { kind: 'climateTarget', id: 'k1' },
    {
      document: {
        ...plan,
        links: [
          {
            id: 'l2',
            fromTable: 'subGoals',
            from: 's1',
            toKind: 'climateTarget',
            to: 'k1',
            strength: 'direct',
          },
        ],
      },
    },
  );
  await userEvent.click(page.getByRole('button', { name: 'Slett' }));
  await expect.element(dialog.getByText('1 kobling blir også slettet.')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Slett alt dette' }));
  await closed();
  const left = await rows();
  expect([left.climateTargets, left.links]).toEqual([[], []]);
});

test('a mandate is added with its case and deadline', async () => {
  const { rows } = await openPanel({ kind: 'mandate' });
  await userEvent.fill(page.getByLabelText('Tittel'), 'Sak om vennskapsbyer');
  await userEvent.fill(page.getByLabelText('Hvem bestilte?'), 'Bystyret');
  await userEvent.fill(page.getByLabelText('Vedtatt dato'), '2019-08-29');
  await userEvent.fill(page.getByLabelText('Frist'), '2019-08-01');
  await save();
  await expect.element(page.getByLabelText('Frist')).toHaveAttribute('aria-invalid', 'true');
  await userEvent.fill(page.getByLabelText('Frist'), '2020-01-31');
  await save();
  await closed();
  expect((await rows()).mandates.find(({ title }) => title === 'Sak om vennskapsbyer')).toMatchObject({
    body: 'Bystyret',
    caseNumber: '',
    date: '2019-08-29',
    due: '2020-01-31',
    status: 'open',
  });
});

test('a framework says which links go with a node that is removed, and takes them along in one commit', async () => {
  const plan = smallPlan();
  const { rows, planId } = await openPanel(
    { kind: 'framework', id: 'kp' },
    {
      document: {
        ...plan,
        links: [
          { id: 'l2', fromTable: 'subGoals', from: 's1', toKind: 'node', to: 'kp:1', strength: 'direct' },
        ],
      },
    },
  );
  await userEvent.click(page.getByRole('button', { name: 'Legg til punkt' }));
  await userEvent.fill(page.getByLabelText('Nummer på punkt 2'), '2');
  await userEvent.fill(page.getByLabelText('Navn på punkt 2'), 'En åpen by');
  await userEvent.click(page.getByRole('button', { name: 'Fjern punkt 1' }));
  await expect.element(dialog.getByText('1: Flere prosjekter')).toBeVisible();
  await save();
  await closed();
  const left = await rows();
  expect(left.frameworks[0]?.nodes).toEqual([{ code: '2', name: 'En åpen by' }]);
  expect(left.links).toEqual([]);
  expect(await loadHeadlines(database(), planId, 9)).toHaveLength(2);
});

test('a framework is refused two nodes with one number, and a node under itself', async () => {
  const { rows } = await openPanel({ kind: 'framework', id: 'kp' });
  await userEvent.click(page.getByRole('button', { name: 'Legg til punkt' }));
  await userEvent.fill(page.getByLabelText('Nummer på punkt 2'), '1');
  await userEvent.fill(page.getByLabelText('Navn på punkt 2'), 'En åpen by');
  await save();
  await expect
    .element(page.getByLabelText('Nummer på punkt 2'))
    .toHaveAccessibleDescription(/Nummeret 1 er brukt/);
  await userEvent.fill(page.getByLabelText('Nummer på punkt 2'), '1.1');
  await userEvent.click(page.getByLabelText('Punkt 2 hører under'));
  await userEvent.selectOptions(page.getByLabelText('Punkt 2 hører under'), '1 En grønn by');
  await userEvent.click(page.getByLabelText('Punkt 1 hører under'));
  await userEvent.selectOptions(page.getByLabelText('Punkt 1 hører under'), '1.1 En åpen by');
  await save();
  await expect
    .element(page.getByLabelText('Punkt 1 hører under'))
    .toHaveAccessibleDescription(/ikke høre under seg selv/);
  await userEvent.selectOptions(page.getByLabelText('Punkt 1 hører under'), 'Ingen: øverste nivå');
  await save();
  await closed();
  expect((await rows()).frameworks[0]?.nodes).toEqual([
    { code: '1', name: 'En grønn by' },
    { code: '1.1', name: 'En åpen by', parent: '1' },
  ]);
});
