import { afterAll, expect, test } from 'vitest';
import { savedAnyway } from '#/features/start/opening/openPlanFileContent.ts';
import type { FromWorker, Outcome, Saving, ToWorker } from '#/features/start/opening/planFileJob.ts';
import { database } from '#/store/database/db.ts';
import { Incoming } from '#/store/plans/incoming.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { colleague, countRecords, fileOf, OPENER, plan } from './files.ts';

afterAll(() => database().close());

function start(file: File): Worker {
  const worker = new Worker(
    new URL('../../../../src/features/start/opening/planFile.worker.ts', import.meta.url),
    {
      type: 'module',
    },
  );
  const message: ToWorker = { type: 'open', file, opener: OPENER };
  worker.postMessage(message);
  return worker;
}

test('a large plan cancelled while it is saved is either whole or not here at all', async () => {
  const theirs = await colleague(plan(200, 200));
  const worker = start(await fileOf(theirs.db, theirs.id));
  const saving = await new Promise<Saving>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'phase' && data.saving) resolve(data.saving);
    });
  });
  worker.terminate();
  const saved = await savedAnyway(new Incoming(), saving, new Set());
  if (saved === undefined) expect(await countRecords(database())).toEqual([0, 0, 0, 0]);
  else expect(await loadWholePlan(database(), saved)).toEqual(await loadWholePlan(theirs.db, theirs.id));
  await database().delete();
  await database().open();
});

test('a worker opens a plan file into the browser’s own database', async () => {
  const theirs = await colleague();
  const worker = start(await fileOf(theirs.db, theirs.id));
  const outcome = await new Promise<Outcome>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'done') resolve(data.outcome);
    });
  });
  worker.terminate();
  expect(outcome).toMatchObject({ kind: 'opened', plan: theirs.id });
  expect(await loadWholePlan(database(), theirs.id)).toEqual(await loadWholePlan(theirs.db, theirs.id));
});
