import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Id } from '#/domain/values/ids.ts';
import { WriterDialog } from '#/parts/writer/WriterDialog.tsx';
import { forgetPutOff, useWriterPrompt } from '#/parts/writer/writerPrompt.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { addRow } from '#/store/intents/rows.ts';
import { newRowId } from '#/store/intents/write.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { planOf } from '../../../support/plan.ts';
import { render } from '../../../support/render.tsx';

/** A page with one button, which writes a unit to the plan each time it is pressed. */
function Page({ planId }: { planId: Id }) {
  const write = useWrite(planId);
  const add = () => write(() => addRow(planId, 'units', { id: newRowId(), name: 'Enhet', order: 1 }));
  return (
    <button type="button" onClick={() => void add()}>
      Legg til enhet
    </button>
  );
}

async function show({ withDialog = true } = {}) {
  const planId = await createPlan(
    database(),
    planOf({
      plan: {
        name: 'Klimaplan',
        municipality: 'Bodø',
        start: '2024-01-01',
        end: '2027-12-31',
      },
    }),
    { author: '', now: Date.now() },
  );
  const screen = await render(
    <>
      <Page planId={planId} />
      {withDialog && <WriterDialog />}
    </>,
  );
  /** Who made the changes since the plan was made, in the order they were made. */
  const authors = async () =>
    ((await loadWholePlan(database(), planId))?.log ?? []).slice(1).map(({ author }) => author);
  return { authors, unmount: screen.unmount };
}

const add = () => userEvent.click(page.getByRole('button', { name: 'Legg til enhet' }));
const question = () => page.getByRole('dialog', { name: 'Hvem skriver?' });
const button = (name: string) => question().getByRole('button', { name, exact: true });

beforeEach(() => {
  usePrefs.setState(usePrefs.getInitialState());
  forgetPutOff();
});

describe('the first change of all', () => {
  test('waits for who is writing, and carries the name; the next one does not ask', async () => {
    const { authors } = await show();
    await add();
    await expect.element(page.getByLabelText('Navn eller rolle')).toHaveFocus();
    expect(await authors()).toEqual([]);
    await userEvent.keyboard('  Internasjonalt kontor {Enter}');
    await expect.poll(authors).toEqual(['Internasjonalt kontor']);
    await expect.element(page.getByRole('button', { name: 'Legg til enhet' })).toHaveFocus();
    await add();
    await expect.poll(authors).toEqual(['Internasjonalt kontor', 'Internasjonalt kontor']);
    await expect.element(question()).not.toBeInTheDocument();
  });

  test('is not signed with a name that nobody sees, nor with what is no text', async () => {
    const { authors } = await show();
    await add();
    await userEvent.fill(page.getByLabelText('Navn eller rolle'), '\u200b\u2800');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Navn eller rolle')).toHaveAccessibleDescription(/.+/);
    expect(await authors()).toEqual([]);
    await userEvent.fill(page.getByLabelText('Navn eller rolle'), 'Kari\u0000 \u202eNordmann');
    await userEvent.keyboard('{Enter}');
    await expect.poll(authors).toEqual(['Kari Nordmann']);
  });

  test('is saved without a name by who wants none, and Varde does not ask again', async () => {
    const { authors } = await show();
    await add();
    await userEvent.click(button('Skriv uten navn'));
    await expect.poll(authors).toEqual(['']);
    forgetPutOff();
    await add();
    await expect.poll(authors).toEqual(['', '']);
    expect(usePrefs.getState()).toMatchObject({ author: '', authorAsked: true });
  });

  test('is saved when the question is put away, which is not put again before Varde is opened anew', async () => {
    const { authors } = await show();
    await add();
    await expect.element(question()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(authors).toEqual(['']);
    await add();
    await expect.poll(authors).toEqual(['', '']);
    expect(usePrefs.getState().authorAsked).toBe(false);
    // As a new visit.
    forgetPutOff();
    await add();
    await expect.element(question()).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  test('is saved when the page with the question goes away', async () => {
    const { authors, unmount } = await show();
    await add();
    await expect.element(question()).toBeVisible();
    unmount();
    await expect.poll(authors).toEqual(['']);
  });

  test('is saved with the name that is given in another tab meanwhile', async () => {
    const { authors } = await show();
    await add();
    await expect.element(question()).toBeVisible();
    usePrefs.setState({ author: 'Enhetsleder' });
    await expect.poll(authors).toEqual(['Enhetsleder']);
    await expect.element(question()).not.toBeInTheDocument();
  });

  test('is saved at once where there is nothing to ask with', async () => {
    const { authors } = await show({ withDialog: false });
    await add();
    await expect.poll(authors).toEqual(['']);
  });
});

test('an empty name is not taken for an answer, nor one of more than 100 characters', async () => {
  const { authors } = await show();
  await add();
  await userEvent.click(button('Lagre'));
  await expect
    .element(page.getByLabelText('Navn eller rolle'))
    .toHaveAccessibleDescription(/Skriv et navn eller en rolle/);
  await userEvent.fill(page.getByLabelText('Navn eller rolle'), 'x'.repeat(101));
  await userEvent.click(button('Lagre'));
  await expect.element(page.getByLabelText('Navn eller rolle')).toHaveAccessibleDescription(/høyst 100 tegn/);
  expect(await authors()).toEqual([]);
  const { violations } = await axe.run();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await userEvent.keyboard('{Escape}');
});

test('the name can be changed at any time, and Escape leaves it as it is', async () => {
  await show();
  usePrefs.setState({ author: 'Internasjonalt kontor' });
  useWriterPrompt.getState().change();
  await expect.element(page.getByLabelText('Navn eller rolle')).toHaveValue('Internasjonalt kontor');
  await userEvent.keyboard('{Escape}');
  expect(usePrefs.getState().author).toBe('Internasjonalt kontor');
  useWriterPrompt.getState().change();
  await userEvent.fill(page.getByLabelText('Navn eller rolle'), 'Enhetsleder');
  await userEvent.click(button('Lagre'));
  expect(usePrefs.getState().author).toBe('Enhetsleder');
});
