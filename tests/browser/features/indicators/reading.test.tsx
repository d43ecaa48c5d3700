import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { usePanel } from '#/parts/frame/panel.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { openPanel, shownAsOf } from '../../parts/editing/panel.tsx';

const dialog = page.getByRole('dialog');
const value = page.getByLabelText('Verdi');
const date = page.getByLabelText('Dato', { exact: true });
const toast = () => useToasts.getState().toasts[0];

test('a reading is recorded with the keyboard alone, with a decimal comma, and focus goes back', async () => {
  const { readings } = await openPanel({ kind: 'reading', indicator: 'share' });
  await expect.element(dialog).toHaveAccessibleName('Ny måling');
  await expect.element(date).toHaveValue('31.12.2021');
  await expect.element(value).toHaveFocus();
  await userEvent.keyboard('17,6');
  await expect.element(page.getByText('Forstått som 17,6')).toBeVisible();
  // A year before the end it closes nothing, and today it is too old to say how it goes.
  await expect.element(dialog.getByText('Mangler sluttall', { exact: true })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Åpne' })).toHaveFocus();
  expect((await readings('share')).at(-1)).toEqual({ date: '2021-12-31', value: 17.6 });
  expect(toast()).toMatchObject({ tone: 'done', text: 'Målingen er lagret' });
});

test('a date in the future is refused, with the reason at the field and in the summary', async () => {
  const { readings } = await openPanel({ kind: 'reading', indicator: 'share' });
  await userEvent.fill(date, '2190-12-31');
  await userEvent.fill(value, '15');
  await userEvent.keyboard('{Enter}');
  const summary = page.getByRole('group', { name: 'Det ble ikke lagret. Rett dette:' });
  await expect.element(summary).toHaveFocus();
  await expect.element(summary).toHaveTextContent('31.12.2190 har ikke vært ennå');
  await expect.element(date).toHaveAttribute('aria-invalid', 'true');
  await expect.element(date).toHaveAccessibleDescription(/har ikke vært ennå/);
  await userEvent.click(summary.getByRole('link'));
  await expect.element(date).toHaveFocus();
  expect(location.hash).toBe('');
  expect(await readings('share')).toHaveLength(2);
});

test('a reading that is later than the date looked from says so, and leads there', async () => {
  const { readings } = await openPanel({ kind: 'reading', indicator: 'share', date: '2023-12-31' });
  await expect
    .element(
      dialog.getByText(/Planen vises per 1.3.2023. En måling per 31.12.2023 blir lagret, men vises ikke/),
    )
    .toBeVisible();
  await userEvent.keyboard('19{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(toast()?.text).toBe(
    'Målingen er lagret. Den gjelder 31.12.2023 og vises ikke her, for planen vises per 1.3.2023.',
  );
  expect(toast()?.more?.label).toBe('Vis planen per 31.12.2023');
  toast()?.more?.run();
  expect(shownAsOf).toEqual(['2023-12-31']);
  expect((await readings('share')).at(-1)).toEqual({ date: '2023-12-31', value: 19 });
});

test('less than none of what is counted, and a part of one, are asked about and saved when said to be right', async () => {
  const { readings } = await openPanel({ kind: 'reading', indicator: 'count', date: '2021-12-31' });
  await userEvent.keyboard('12{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  usePanel.getState().open({ kind: 'reading', indicator: 'count', date: '2022-12-31' });
  await userEvent.fill(value, '12,5');
  await expect.element(value).toHaveAccessibleDescription(/12,5\ssøknader er ikke et helt tall/);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('group', { name: 'Det ble ikke lagret. Rett dette:' }))
    .toHaveTextContent('Kryss av for at tallet er riktig, eller rett det.');
  await userEvent.fill(value, '-3');
  await expect.element(value).toHaveAccessibleDescription(/-?−?3\ssøknader er mindre enn ingen/);
  await userEvent.click(dialog.getByLabelText(/Ja, .3\ssøknader er riktig/));
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre', exact: true }));
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await readings('count')).map((reading) => reading.value)).toEqual([12, -3]);
});

test('what is not a number is refused by repeating it and showing a form that works', async () => {
  await openPanel({ kind: 'reading', indicator: 'share' });
  await userEvent.fill(value, '1,2,3');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(value)
    .toHaveAccessibleDescription(/«1,2,3» kan ikke leses som ett tall. Skriv for eksempel 1234,5\./);
  await userEvent.fill(value, '1.234');
  await expect.element(value).toHaveAccessibleDescription(/kan bety både 1\s234 og 1,234/);
});

test('a date that has a reading says so, and saving corrects it', async () => {
  const { readings } = await openPanel({ kind: 'reading', indicator: 'share' });
  await userEvent.fill(date, '2020-12-31');
  await expect.element(dialog.getByText(/Det finnes alt en måling på denne datoen: 14,0\s%/)).toBeVisible();
  await userEvent.fill(value, '14,5');
  await userEvent.click(page.getByRole('button', { name: 'Rett målingen' }));
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await readings('share')).toEqual([
    { date: '2019-12-31', value: 12.5 },
    { date: '2020-12-31', value: 14.5 },
  ]);
});

test('readings are entered one after the other, and then the next indicator’s', async () => {
  const { readings } = await openPanel({ kind: 'reading', indicator: 'share', date: '2021-12-31' });
  await userEvent.keyboard('16');
  await userEvent.click(page.getByRole('button', { name: 'Lagre og ny' }));
  await expect.element(date).toHaveValue('31.12.2022');
  await expect.element(value).toHaveFocus();
  await expect.element(value).toHaveValue('');
  await expect.element(dialog.getByText(/Lagret: Andel innvilgede søknader, 16,0\s%/)).toBeVisible();
  const thisYear = new Date().getFullYear();
  await userEvent.fill(date, `${thisYear - 1}-12-31`);
  await userEvent.fill(value, '19');
  await userEvent.click(page.getByRole('button', { name: 'Lagre og neste indikator' }));
  await expect.element(dialog.getByText('Søknader', { exact: true })).toBeVisible();
  await expect.element(value).toHaveFocus();
  await userEvent.keyboard('4{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await readings('share')).map((reading) => reading.value)).toEqual([12.5, 14, 16, 19]);
  expect((await readings('count')).map((reading) => reading.value)).toEqual([4]);
});

test('a reading is deleted at once, and undo brings it back', async () => {
  const { readings } = await openPanel({ kind: 'reading', indicator: 'share', date: '2020-12-31' });
  await expect.element(value).toHaveValue('14');
  await userEvent.click(page.getByRole('button', { name: 'Slett' }));
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await readings('share')).toHaveLength(1);
  toast()?.action?.run();
  await expect.poll(() => readings('share')).toHaveLength(2);
});

test('Escape closes an untouched panel, and asks before what was typed is lost', async () => {
  const { readings, unmount } = await openPanel({ kind: 'reading', indicator: 'share' });
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  unmount();

  await openPanel({ kind: 'reading', indicator: 'share' });
  await userEvent.keyboard('15');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Skriv videre' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(value).toHaveFocus();
  await expect.element(value).toHaveValue('15');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(page.getByRole('button', { name: 'Forkast' }));
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await readings('share')).toHaveLength(2);
});

test('what was typed stays when the browser will not store it, and the reason is said', async () => {
  await openPanel({ kind: 'reading', indicator: 'share' });
  const original = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
  try {
    await userEvent.keyboard('15{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/disken er full/);
    await expect.element(value).toHaveValue('15');
  } finally {
    IDBObjectStore.prototype.put = original;
  }
  await userEvent.click(page.getByRole('button', { name: 'Lagre', exact: true }));
  await expect.element(dialog).not.toBeInTheDocument();
});
