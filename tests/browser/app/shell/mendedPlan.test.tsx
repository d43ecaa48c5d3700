/** A plan that an earlier version stored with something in it that points at nothing is mended when it is opened. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MendedPlan } from '#/app/shell/MendedPlan.tsx';
import { danglingReferences } from '#/domain/integrity/references.ts';
import type { Id } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { database } from '#/store/database/db.ts';
import { undo } from '#/store/intents/write.ts';
import { mendTies } from '#/store/plans/mendTies.ts';
import { openPlan, removePlan } from '#/store/plans/planIO.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { opened } from '../../../support/opened.ts';
import { render } from '../../../support/render.tsx';
import { storedPlan } from '../../../support/stored.ts';
import { loosePlan } from '../../store/looseTies.ts';
import { expectFolded, signed } from '../../store/support.ts';

let plan: Id;
beforeEach(async () => {
  plan = await openPlan(database(), await loosePlan(), signed());
  expect(danglingReferences((await whole()).document).size).toBe(2);
});
afterEach(() => removePlan(database(), plan));

const whole = () => storedPlan(plan);

/** Opens the plan, as on any of its pages. */
const open = () =>
  render(
    <>
      <Page />
      <MendedPlan planId={plan} />
    </>,
  );

function Page() {
  const { snapshot } = useSnapshot(plan);
  return <main>{snapshot ? snapshot.rows.indicators.map(({ name }) => name).join() : ''}</main>;
}

const dialog = () => page.getByRole('dialog', { name: 'Planen er rettet' });

test('it lists what came back and what let go, and the plan’s file opens as it is', async () => {
  const { unmount } = await open();
  await expect.element(dialog()).toHaveTextContent('Noe i «Internasjonal strategi» hørte til');
  await expect.element(dialog()).toHaveTextContent('«Mer samarbeid» er hentet tilbake');
  await expect.element(dialog()).toHaveTextContent('1 punkt viser ikke lenger til det som er slettet');
  await userEvent.click(page.getByRole('button', { name: 'Lukk' }));
  await expect.element(dialog()).not.toBeInTheDocument();

  const { document, log } = await whole();
  expect(danglingReferences(document)).toEqual(new Set());
  expect(document.subGoals.find(({ id }) => id === 'sub')?.unit).toBeUndefined();
  expect(document.indicators.map(({ id }) => id)).toContain('late');
  expect(log.at(-1)).toMatchObject({ intent: 'restore', author: '' });
  await expectFolded(database(), plan);
  expect(opened(writePlanFile({ document, log })).ties).toBeUndefined();

  // Once: the next time there is nothing to say.
  unmount();
  const again = await open();
  await expect.element(again.getByRole('main')).toHaveTextContent('Indikator late');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect((await whole()).log).toHaveLength(log.length);
});

test('it is done once where two tabs open the plan at the same time', async () => {
  const { log } = await whole();
  const both = await Promise.all([mendTies(plan), mendTies(plan)]);
  expect(both.filter((mended) => mended !== undefined)).toHaveLength(1);
  expect((await whole()).log).toHaveLength(log.length + 1);
});

test('it stays as it was, and can be read, where there is no room to mend it', async () => {
  const before = await whole();
  const fail = () => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  };
  database().commits.hook('creating', fail);
  try {
    const { getByRole } = await open();
    await expect.element(getByRole('main')).toHaveTextContent('Indikator late');
    await expect(mendTies(plan)).rejects.toThrow();
    await expect.element(dialog()).not.toBeInTheDocument();
  } finally {
    database().commits.hook('creating').unsubscribe(fail);
  }
  expect(await whole()).toEqual(before);
});

test('taking it back is refused, for the plan would point at nothing again', async () => {
  await mendTies(plan);
  const mended = await whole();
  expect(await undo(plan)).toEqual({ done: false, reason: 'built-upon', by: [] });
  expect(await whole()).toEqual(mended);
});
