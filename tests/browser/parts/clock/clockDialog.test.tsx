/** Before something is written by a clock that is to be doubted, it is said and asked. The server is the one the tests come from. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Messages } from '#/app/shell/Messages.tsx';
import { useUndo } from '#/app/shell/useUndoKeys.ts';
import type { Id } from '#/domain/values/ids.ts';
import { ClockDialog } from '#/parts/clock/ClockDialog.tsx';
import { forgetClockAnswers } from '#/parts/clock/clockPrompt.ts';
import { followServerTime, forgetServerTime } from '#/parts/clock/serverTime.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { addRow } from '#/store/intents/rows.ts';
import { newRowId } from '#/store/intents/write.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { asksBeforeUnload } from '../../../support/asksBeforeUnload.ts';
import { planOf } from '../../../support/plan.ts';
import { render } from '../../../support/render.tsx';

const DAY = 86_400_000;

/** A page with a field and two buttons: one writes a unit of that name, the other takes the last change back. */
function Page({ planId }: { planId: Id }) {
  const write = useWrite(planId);
  const { runUndo } = useUndo(planId);
  const add = () => write(() => addRow(planId, 'units', { id: newRowId(), name: 'Enhet', order: 1 }));
  return (
    <>
      <input aria-label="Navn" />
      <button type="button" onClick={() => void add()}>
        Legg til enhet
      </button>
      <button type="button" onClick={runUndo}>
        Ta tilbake
      </button>
    </>
  );
}

/** A plan whose last change was stamped at a moment of some clock. */
async function show({ stamped = Date.now(), withDialog = true } = {}) {
  const plan = {
    id: 'plan',
    name: 'Klimaplan',
    municipality: 'Bodø',
    start: '2024-01-01',
    end: '2027-12-31',
  };
  const document = planOf({ plan });
  const planId = await createPlan(database(), document, { author: 'Ola', now: stamped });
  const screen = await render(
    <>
      <Page planId={planId} />
      <Messages />
      {withDialog && <ClockDialog />}
    </>,
  );
  /** How many changes the plan has had since it was made. */
  const changes = async () => ((await loadWholePlan(database(), planId))?.log.length ?? 0) - 1;
  return { planId, changes, unmount: screen.unmount };
}

const setClock = (to: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: to });
};

/** Asks the server, and waits for its answer. */
async function askServer(): Promise<() => void> {
  const answered = new Promise((resolve) => {
    const { fetch } = window;
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      window.fetch = fetch;
      // After whoever asked has read it.
      setTimeout(resolve, 20);
      return response;
    };
  });
  const stop = followServerTime();
  await answered;
  return stop;
}

const add = () => userEvent.click(page.getByRole('button', { name: 'Legg til enhet' }));
const question = () => page.getByRole('alertdialog', { name: 'Er klokka på denne maskinen riktig?' });
const button = (name: string) => question().getByRole('button', { name, exact: true });

beforeEach(() => {
  usePrefs.setState({ ...usePrefs.getInitialState(), authorAsked: true });
  useToasts.setState({ toasts: [] });
  forgetClockAnswers();
  forgetServerTime();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a clock that is behind the last stamp in the plan', () => {
  test('is asked about by more than a day, and nothing is written before that is answered', async () => {
    const { changes } = await show({ stamped: Date.now() + 2 * DAY });
    await userEvent.fill(page.getByLabelText('Navn'), 'Det jeg skrev');
    await add();
    await expect.element(question()).toBeVisible();
    await expect.element(question().getByRole('heading')).toHaveFocus();
    await expect
      .element(question())
      .toHaveTextContent('Det siste som er skrevet i planen, er stemplet 2 dager fram i tid');
    await expect.element(question()).toHaveTextContent('(Ola)');
    expect(asksBeforeUnload()).toBe(true);
    const { violations } = await axe.run(question().element());
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await changes()).toBe(0);
    await userEvent.click(button('Jeg retter klokka'));
    await expect.element(page.getByText(/Ikke lagret. Rett klokka/)).toBeVisible();
    await expect.element(question()).not.toBeInTheDocument();
    await expect.element(page.getByLabelText('Navn')).toHaveValue('Det jeg skrev');
    expect(await changes()).toBe(0);
  });

  test('is asked about anew where it was to be corrected and was not, and no more once it is', async () => {
    const stamped = Date.now() + 2 * DAY;
    const { changes } = await show({ stamped });
    await add();
    await expect.element(question()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).not.toBeInTheDocument();
    await add();
    await expect.element(question()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    setClock(stamped + 60_000);
    await add();
    await expect.poll(changes).toBe(1);
  });

  test('is asked about once: who says that it is right, is not asked again in that plan', async () => {
    const { changes } = await show({ stamped: Date.now() + 730 * DAY });
    await add();
    await userEvent.click(button('Klokka er riktig, skriv likevel'));
    await expect.poll(changes).toBe(1);
    await expect.element(page.getByRole('button', { name: 'Legg til enhet' })).toHaveFocus();
    await add();
    await expect.poll(changes).toBe(2);
    await userEvent.click(page.getByRole('button', { name: 'Ta tilbake' }));
    await expect.poll(changes).toBe(3);
    await expect.element(question()).not.toBeInTheDocument();
  });

  test('is asked about before a change is taken back, too', async () => {
    const { changes } = await show({ stamped: Date.now() + 2 * DAY });
    await userEvent.click(page.getByRole('button', { name: 'Ta tilbake' }));
    await userEvent.click(button('Jeg retter klokka'));
    expect(await changes()).toBe(0);
  });

  test('by hours is of no matter, nor is one that is years after it', async () => {
    for (const stamped of [Date.now() + 20 * 3_600_000, Date.now() - 730 * DAY]) {
      const { changes, unmount } = await show({ stamped });
      await add();
      await expect.poll(changes).toBe(1);
      await expect.element(question()).not.toBeInTheDocument();
      unmount();
    }
  });

  test('that the server agrees with is told from one that it does not know', async () => {
    await show({ stamped: Date.now() + 2 * DAY });
    const stop = await askServer();
    await add();
    await expect.element(question()).toHaveTextContent('Klokka på nettet stemmer med klokka her');
    await userEvent.keyboard('{Escape}');
    stop();
  });

  test('keeps nothing waiting where there is nothing to ask with, and writes nothing when the question’s page goes away', async () => {
    const without = await show({ stamped: Date.now() + 2 * DAY, withDialog: false });
    await add();
    await expect.poll(without.changes).toBe(1);
    without.unmount();
    const { changes, unmount } = await show({ stamped: Date.now() + 2 * DAY });
    await add();
    await expect.element(question()).toBeVisible();
    unmount();
    expect(await changes()).toBe(0);
  });
});

describe('a clock that is ahead of the server’s', () => {
  test('is asked about by more than five minutes, with what each says', async () => {
    setClock(Date.now() + 3 * 3_600_000);
    const { changes } = await show();
    const stop = await askServer();
    await add();
    await expect.element(question()).toHaveTextContent('Klokka her går 3 timer foran.');
    await expect.element(question()).toHaveTextContent('Klokka på nettet, der Varde er hentet fra');
    expect(await changes()).toBe(0);
    await userEvent.click(button('Klokka er riktig, skriv likevel'));
    await expect.poll(changes).toBe(1);
    await add();
    await expect.poll(changes).toBe(2);
    stop();
  });

  test('by some minutes is not, and without an answer from the server nothing is known', async () => {
    setClock(Date.now() + 4 * 60_000);
    const { changes, unmount } = await show();
    const stop = await askServer();
    await add();
    await expect.poll(changes).toBe(1);
    stop();
    unmount();
    forgetServerTime();
    setClock(Date.now() + 9 * DAY);
    const unknown = await show();
    await add();
    await expect.poll(unknown.changes).toBe(1);
  });

  test('is not asked about any more once it is set right while Varde is open', async () => {
    const right = Date.now();
    setClock(right + 3 * DAY);
    const { changes, planId } = await show({ stamped: right });
    const stop = await askServer();
    await add();
    await userEvent.click(button('Jeg retter klokka'));
    vi.useRealTimers();
    await add();
    await expect.poll(changes).toBe(1);
    const log = (await loadWholePlan(database(), planId))?.log ?? [];
    expect(Date.parse(log.at(-1)?.at ?? '')).toBeLessThan(right + DAY);
    stop();
  });

  test('is found out where it is set wrong after Varde was opened', async () => {
    const { changes } = await show();
    const stop = await askServer();
    setClock(Date.now() + 2 * DAY);
    await add();
    await expect.element(question()).toHaveTextContent('Klokka her går 2 dager foran.');
    await userEvent.keyboard('{Escape}');
    expect(await changes()).toBe(0);
    stop();
  });
});
