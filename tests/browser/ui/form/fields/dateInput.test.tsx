/** The calendar that a date can be picked in, beside the field in which it is typed. It is the browser's own. */
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Modal } from '#/ui/dialog/Modal.tsx';
import { DateInput } from '#/ui/form/fields/DateInput.tsx';
import { render } from '../../../../support/render.tsx';

const onCommit = vi.fn();
const shown = vi.spyOn(HTMLInputElement.prototype, 'showPicker');

beforeEach(() => {
  onCommit.mockClear();
  shown.mockClear();
});
afterEach(() => {
  // Closes a calendar that is open.
  native()?.blur();
});

function Dated({ from = '2025-04-03' }: { from?: string }) {
  const [value, setValue] = useState(from);
  return <DateInput label="Frist" value={value} onChange={setValue} onCommit={onCommit} />;
}

const field = () => page.getByLabelText('Frist');
const button = () => page.getByRole('button', { name: 'Velg i kalender' });
const native = () => document.querySelector<HTMLInputElement>('input[type="date"]');

test('opens on the date in the field, where the button is, and is no stop for the keyboard', async () => {
  await render(<Dated />);
  await userEvent.click(button());
  expect(shown).toHaveBeenCalledOnce();
  expect(shown.mock.results).toMatchObject([{ type: 'return' }]);
  expect(native()?.value).toBe('2025-04-03');
  expect(native()).toHaveProperty('tabIndex', -1);
  expect(native()?.getAttribute('aria-hidden')).toBe('true');
  const [at, opener] = [native()?.getBoundingClientRect(), button().element().getBoundingClientRect()];
  expect([at?.left, at?.top].map((px) => Math.round(px ?? 0))).toEqual(
    [opener.left, opener.top].map(Math.round),
  );
});

test('puts the day that is picked in the field, in words too, and tells that it is meant', async () => {
  await render(<Dated />);
  await userEvent.click(button());
  // The calendar takes keys: a day on, and it is chosen.
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect.element(field()).toHaveValue('04.04.2025');
  await expect.element(field()).toHaveAccessibleDescription('fredag 4. april 2025');
  expect(onCommit).toHaveBeenLastCalledWith('2025-04-04');
});

test('opens from the field with Alt and the arrow down, also where there is no date yet', async () => {
  await render(<Dated from="31.2" />);
  await userEvent.click(field());
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(shown).toHaveBeenCalledOnce();
  expect(native()?.value).toBe('');
  await expect.element(field()).toHaveValue('31.2');
});

test('stands in the dialog that its field stands in, and goes with it', async () => {
  const { unmount } = await render(
    <Modal onClose={() => undefined}>
      <Dated />
    </Modal>,
  );
  await userEvent.click(button());
  expect(native()?.closest('dialog')).not.toBeNull();
  // Another that is opened takes its place.
  await userEvent.click(button());
  expect(document.querySelectorAll('input[type="date"]')).toHaveLength(1);
  unmount();
  expect(native()).toBeNull();
});
