/** A backup of a plan in which an earlier version let a second tab put something under what the first had deleted. */
import { expect, test } from 'vitest';
import { danglingReferences } from '#/domain/integrity/references.ts';
import { foldLog } from '#/domain/log/fold.ts';
import { openPlanFileContent } from '#/features/start/opening/openPlanFileContent.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { Incoming } from '#/store/plans/incoming.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { opened } from '../../../support/opened.ts';
import { loosePlan } from '../../store/looseTies.ts';
import { connect, expectFolded } from '../../store/support.ts';

/** The file that such a plan was saved as. */
async function saved(): Promise<string> {
  return writePlanFile(await loosePlan());
}

test('opens with what was deleted brought back, says so, and gives a backup that opens as it is', async () => {
  const text = await saved();
  const db = connect();
  const outcome = await openPlanFileContent(
    new Incoming(db),
    new File([text], 'plan.varde.json'),
    { author: 'Kari', copySuffix: 'kopi', correctedSuffix: 'rettet' },
    { onPhase: () => undefined, ask: () => Promise.reject(new Error('Nothing is to be asked')) },
  );
  expect(outcome).toMatchObject({
    kind: 'opened',
    mended: { places: 0, ties: { back: expect.arrayContaining(['Mer samarbeid']), released: 1 } },
  });
  if (outcome.kind !== 'opened') return;
  const whole = await loadWholePlan(db, outcome.plan);
  expect(whole?.document.subGoals.map(({ id }) => id)).toContain('sub2');
  expect(whole?.document.indicators.map(({ id }) => id)).toContain('late');
  expect(whole && danglingReferences(whole.document)).toEqual(new Set());
  expect(whole?.log.at(-1)?.intent).toBe('restore');
  await expectFolded(db, outcome.plan);

  const backup = whole && writePlanFile(whole);
  expect(opened(backup ?? '').ties).toBeUndefined();
});

test('without its history is refused, with the place: nothing tells what it was that is gone', async () => {
  const { log: _log, ...rows } = JSON.parse(await saved()) as { log: unknown };
  const read = readPlanFile(JSON.stringify(rows), { fold: foldLog });
  expect(read).toMatchObject({
    ok: false,
    problems: [
      { code: 'broken-reference', path: 'subGoals[0].unit' },
      { code: 'broken-reference', path: 'indicators[0].subGoal' },
    ],
  });
});
