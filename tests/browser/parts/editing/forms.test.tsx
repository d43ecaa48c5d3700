import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useToasts } from '#/ui/dialog/toast.ts';
import { openPanel } from './panel.tsx';

const dialog = page.getByRole('dialog');
const save = () => userEvent.click(page.getByRole('button', { name: 'Lagre', exact: true }));
const closed = () => expect.element(dialog).not.toBeInTheDocument();

test('an indicator is refused a final target that is not better than its baseline', async () => {
  const { rows } = await openPanel({ kind: 'indicator', id: 'share' });
  const target = page.getByLabelText('Verdi for mål 1');
  await userEvent.fill(target, '9,5');
  await save();
  await expect
    .element(target)
    .toHaveAccessibleDescription(/må være høyere enn utgangspunktet, 10, fordi tallet skal øke/);
  await userEvent.fill(target, '30');
  await save();
  await closed();
  const changed = (await rows()).indicators.find(({ id }) => id === 'share');
  expect(changed?.targets).toEqual([{ date: '2022-12-31', value: 30 }]);
});

test('an indicator is added with its targets and a unit nobody had named before', async () => {
  const { rows } = await openPanel({ kind: 'indicator', subGoal: 's1' });
  await userEvent.fill(page.getByLabelText('Navn', { exact: true }), 'Reiser med fly');
  await userEvent.fill(page.getByLabelText('Måleenhet'), 'reiser');
  await userEvent.click(page.getByLabelText('Skal ned'));
  await userEvent.click(page.getByRole('button', { name: 'Legg til mål' }));
  await expect.element(page.getByLabelText('Dato for mål 1')).toHaveFocus();
  await userEvent.fill(page.getByLabelText('Dato for mål 1'), '2022-12-31');
  await userEvent.fill(page.getByLabelText('Verdi for mål 1'), '1 200');
  await userEvent.selectOptions(page.getByLabelText('Ansvarlig enhet'), 'Ny enhet …');
  await userEvent.fill(page.getByLabelText('Navn på den nye enheten'), 'Miljøenheten');
  await save();
  await closed();
  const { indicators, units } = await rows();
  const unit = units.find(({ name }) => name === 'Miljøenheten');
  expect(indicators.find(({ name }) => name === 'Reiser med fly')).toMatchObject({
    subGoal: 's1',
    order: 3,
    direction: 'decrease',
    targets: [{ date: '2022-12-31', value: 1200 }],
    responsible: unit?.id,
    proposal: false,
  });
});

test('a new indicator shows as many decimals as its figures are typed with, until somebody chooses', async () => {
  const { rows } = await openPanel({ kind: 'indicator', subGoal: 's1' });
  const decimals = page.getByLabelText('Desimaler');
  await expect.element(decimals).toHaveValue('0');
  await userEvent.fill(page.getByLabelText('Navn', { exact: true }), 'Andel elbiler');
  await userEvent.fill(page.getByLabelText('Dato for utgangspunktet'), '2018-12-31');
  await userEvent.fill(page.getByLabelText('Verdi ved utgangspunktet'), '8,25');
  await expect.element(decimals).toHaveValue('2');
  await userEvent.fill(page.getByLabelText('Verdi ved utgangspunktet'), '8,5');
  await expect.element(decimals).toHaveValue('1');
  await save();
  await closed();
  expect((await rows()).indicators.find(({ name }) => name === 'Andel elbiler')).toMatchObject({
    decimals: 1,
  });
});

test('decimals that somebody has chosen stay whatever figures are typed', async () => {
  await openPanel({ kind: 'indicator', subGoal: 's1' });
  const decimals = page.getByLabelText('Desimaler');
  await userEvent.selectOptions(decimals, '3');
  await userEvent.fill(page.getByLabelText('Verdi ved utgangspunktet'), '8,25');
  await expect.element(decimals).toHaveValue('3');
});

test('an indicator that is there keeps its decimals when its figures change', async () => {
  await openPanel({ kind: 'indicator', id: 'share' });
  await userEvent.fill(page.getByLabelText('Verdi for mål 1'), '20,125');
  await expect.element(page.getByLabelText('Desimaler')).toHaveValue('1');
});

test('Enter in a long name saves, and Ctrl+Enter does in a text that has lines', async () => {
  const { rows, unmount } = await openPanel({ kind: 'subGoal', id: 's1' });
  await userEvent.fill(page.getByLabelText('Navn', { exact: true }), 'Flere felles prosjekter');
  await userEvent.keyboard('{Enter}');
  await closed();
  expect((await rows()).subGoals[0]?.name).toBe('Flere felles prosjekter');
  unmount();

  const area = await openPanel({ kind: 'goalArea', id: 'a1' });
  await userEvent.click(page.getByRole('textbox', { name: /^Mål / }));
  await userEvent.keyboard('Første linje{Enter}andre');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await closed();
  expect((await area.rows()).goalAreas[0]?.aim).toBe('Første linje\nandre');
});

test('deleting a goal area first says what goes along', async () => {
  const { rows } = await openPanel({ kind: 'goalArea', id: 'a1' });
  await userEvent.click(page.getByRole('button', { name: 'Slett' }));
  for (const text of ['1 delmål', '2 indikatorer', '1 tiltak', '1 kobling', '2 målinger']) {
    await expect.element(dialog.getByText(`${text} blir også slettet.`)).toBeVisible();
  }
  await userEvent.click(page.getByRole('button', { name: 'Slett alt dette' }));
  await closed();
  const left = await rows();
  expect([left.goalAreas, left.subGoals, left.indicators, left.actions, left.links]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  useToasts.getState().toasts[0]?.action?.run();
  await expect.poll(async () => (await rows()).indicators).toHaveLength(2);
});

test('a sub-goal is linked to a UN target found by its code, with a reason', async () => {
  const { rows } = await openPanel({ kind: 'links', table: 'subGoals', from: 's1' });
  await userEvent.fill(page.getByRole('searchbox'), '13.2');
  await userEvent.click(page.getByRole('checkbox', { name: /^13\.2 / }));
  await userEvent.fill(page.getByRole('textbox', { name: /Begrunnelse/ }), 'Mindre utslipp');
  await userEvent.fill(page.getByRole('searchbox'), '17.16');
  await userEvent.click(page.getByRole('checkbox', { name: /^17\.16 / }));
  await save();
  await closed();
  expect((await rows()).links).toEqual([
    expect.objectContaining({ from: 's1', to: 'sdg:13.2', strength: 'direct', reason: 'Mindre utslipp' }),
  ]);
});

test('Enter in the search for links does not save', async () => {
  await openPanel({ kind: 'links', table: 'actions', from: 't1' });
  await userEvent.fill(page.getByRole('searchbox'), 'grønn');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('checkbox', { name: /En grønn by/ })).toBeVisible();
});

test('a date that is begun but not finished is not dropped', async () => {
  const { rows } = await openPanel({ kind: 'action', id: 't1' });
  const start = page.getByLabelText('Starter');
  await userEvent.click(start);
  await userEvent.keyboard('{Backspace}');
  await save();
  await expect.element(start).toHaveAttribute('aria-invalid', 'true');
  expect((await rows()).actions[0]?.start).toBe('2019-03-01');
});

test('a panel for something that is gone says so', async () => {
  await openPanel({ kind: 'action', id: 'no-such-action' });
  await expect.element(dialog).toHaveTextContent('Dette finnes ikke lenger');
  await userEvent.click(dialog.getByRole('button', { name: 'Lukk' }));
  await closed();
});
