/** A plan that an earlier version stored with something in it that points at nothing is mended when it is opened. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { MendedPlan } from '#/app/shell/MendedPlan.tsx';
import { foldLog } from '#/domain/log/fold.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { startI18n } from '#/i18n/i18n.ts';
import { database } from '#/store/database/db.ts';
import { undo } from '#/store/intents/write.ts';
import { mendTies } from '#/store/plans/mendTies.ts';
import { openPlan, removePlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { useFollowedDatabase } from '#/store/source/follow.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { danglingReferences } from '../../../src/domain/integrity/references.ts';
import type { Id } from '../../../src/domain/values/ids.ts';
import { loosePlan } from '../store/looseTies.ts';
import { expectFolded, signed } from '../store/support.ts';

let plan: Id;
beforeEach(async () => {
  await startI18n('nb');
  plan = await openPlan(database(), await loosePlan(), signed());
  expect(danglingReferences((await whole()).document).size).toBe(2);
});
afterEach(() => removePlan(database(), plan));

async function whole() {
  const found = await loadWholePlan(database(), plan);
  if (!found) throw new Error('There is no plan');
  return found;
}

/** Opens the plan, as on any of its pages. */
async function open() {
  const client = new QueryClient();
  return render(
    <QueryClientProvider client={client}>
      <Page client={client} />
      <MendedPlan planId={plan} />
    </QueryClientProvider>,
  );
}

function Page({ client }: { client: QueryClient }) {
  useFollowedDatabase(client);
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
  const read = readPlanFile(writePlanFile({ document, log }), { fold: foldLog });
  expect(read.ok && read.file.ties).toBeUndefined();
  expect(read.ok).toBe(true);

  // Once: the next time there is nothing to say.
  await unmount();
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
  const result = await undo(plan).then(
    ({ done }) => done,
    () => false,
  );
  expect(result).toBe(false);
  expect(await whole()).toEqual(mended);
});
