import { afterEach, expect, test, vi } from 'vitest';
import { foldLog } from '#/domain/log/fold.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { downloadPlanFile } from '#/parts/planFile/planFile.ts';
import { planFileName } from '#/parts/planFile/planFileName.ts';
import { database } from '#/store/database/db.ts';
import { addRow } from '#/store/intents/rows.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadSnapshot, loadWholePlan } from '#/store/read/load.ts';
import { planOf } from '../../../support/plan.ts';

const click = HTMLAnchorElement.prototype.click;
afterEach(() => {
  HTMLAnchorElement.prototype.click = click;
});

/** The files that are handed to the browser from now on, instead of to the user's disk. */
function downloads(): { name: string; text: Promise<string> }[] {
  const files: { name: string; text: Promise<string> }[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
  };
  return files;
}

const document = planOf({
  plan: {
    name: 'Internasjonal strategi 2019–2022',
    municipality: 'Trondheim kommune',
  },
});

test('a downloaded plan file holds the plan and its history, and counts as a backup of it', async () => {
  const files = downloads();
  const db = database();
  const id = await createPlan(db, document, { author: 'Kari', now: Date.now() });
  await addRow(id, 'goalAreas', { id: 'a', name: 'EU-samarbeid', order: 1, weight: 1 });
  expect(await loadSnapshot(db, id)).toMatchObject({ commits: 2, backedUp: 1 });

  await downloadPlanFile(id);

  const [file] = files;
  expect(file?.name).toBe('trondheim-internasjonal-strategi-2019-2022.varde.json');
  const read = readPlanFile((await file?.text) ?? '', { fold: foldLog });
  const whole = await loadWholePlan(db, id);
  expect(read).toEqual({ ok: true, file: { document: whole?.document, log: whole?.log } });
  expect(await loadSnapshot(db, id)).toMatchObject({ commits: 2, backedUp: 2 });
  db.close();
});

test('a plan’s file comes also when nothing can be written, and no worker can be had', async () => {
  const files = downloads();
  const db = database();
  await db.open();
  const id = await createPlan(db, document, { author: 'Kari', now: Date.now() });
  await addRow(id, 'goalAreas', { id: 'a', name: 'EU-samarbeid', order: 1, weight: 1 });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
    this.dispatchEvent(new Event('error'));
  });

  await downloadPlanFile(id);

  vi.restoreAllMocks();
  const read = readPlanFile((await files[0]?.text) ?? '', { fold: foldLog });
  expect(read).toMatchObject({ ok: true, file: { document: { goalAreas: [{ name: 'EU-samarbeid' }] } } });
  // It cannot be remembered, so it is asked for again.
  expect(await loadSnapshot(db, id)).toMatchObject({ commits: 2, backedUp: 1 });
  db.close();
});

test('nothing is downloaded for a plan that is not here', async () => {
  const files = downloads();
  await database().open();
  await downloadPlanFile('gone');
  expect(files).toEqual([]);
  database().close();
});

test.each([
  ['Bærum kommune', 'Plan for miljø & gjenåpning', 'baerum-plan-for-miljo-gjenapning.varde.json'],
  ['Ås', 'Plan/2024: «à jour»', 'as-plan-2024-a-jour.varde.json'],
  ['Guovdageainnu suohkan', 'Kultuvra', 'guovdageainnu-kultuvra.varde.json'],
  ['', '***', 'plan.varde.json'],
])('a file of %s “%s” is called %3$s', (municipality, name, expected) => {
  expect(planFileName({ municipality, name })).toBe(expected);
});
