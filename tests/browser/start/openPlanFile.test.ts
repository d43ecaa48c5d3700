import { describe, expect, test } from 'vitest';
import { savedAnyway } from '#/features/start/openPlanFileContent.ts';
import { listPlans, loadWholePlan } from '#/store/load.ts';
import { colleague, countRecords, fileOf, freshDatabase, open, rename } from './files.ts';

const NOTHING = [0, 0, 0, 0];

describe('a plan file that is opened', () => {
  test('gives the colleague’s plan with its whole history', async () => {
    const theirs = await colleague();
    await rename(theirs.db, theirs.id, 'Klima- og energiplan');
    const db = freshDatabase();
    const { outcome, phases } = await open(db, await fileOf(theirs.db, theirs.id));
    expect(outcome).toEqual({ kind: 'opened', plan: theirs.id, name: 'Klima- og energiplan', as: 'new' });
    expect(phases).toEqual(['reading', 'checking', 'saving']);
    expect(await loadWholePlan(db, theirs.id)).toEqual(await loadWholePlan(theirs.db, theirs.id));
  });

  test('is recognised when it is here already, and adds nothing', async () => {
    const theirs = await colleague();
    const file = await fileOf(theirs.db, theirs.id);
    const db = freshDatabase();
    await open(db, file);
    const before = await countRecords(db);
    const { outcome } = await open(db, file);
    expect(outcome).toMatchObject({ kind: 'same', plan: theirs.id });
    expect(await countRecords(db)).toEqual(before);
  });

  test('without history becomes a plan signed by whoever opens it', async () => {
    const theirs = await colleague();
    const db = freshDatabase();
    const { outcome } = await open(db, await fileOf(theirs.db, theirs.id, { withLog: false }));
    expect(outcome.kind).toBe('opened');
    const whole = await loadWholePlan(db, theirs.id);
    expect(whole?.log.map(({ intent, author }) => [intent, author])).toEqual([['open-file', 'Kari']]);
  });
});

describe('a file that is newer than the plan here', () => {
  async function opened() {
    const theirs = await colleague();
    const db = freshDatabase();
    await open(db, await fileOf(theirs.db, theirs.id));
    await rename(theirs.db, theirs.id, 'Første navn');
    await rename(theirs.db, theirs.id, 'Andre navn');
    return { db, theirs, file: await fileOf(theirs.db, theirs.id) };
  }

  test('says how many changes it brings, and updates the plan when told to', async () => {
    const { db, theirs, file } = await opened();
    const { outcome, asked } = await open(db, file, ['update']);
    expect(asked).toEqual([{ kind: 'newer', name: 'Andre navn', more: 2 }]);
    expect(outcome).toMatchObject({ kind: 'opened', as: 'newer', plan: theirs.id });
    expect(await loadWholePlan(db, theirs.id)).toEqual(await loadWholePlan(theirs.db, theirs.id));
  });

  test('can be put beside it as a copy that is named so', async () => {
    const { db, file } = await opened();
    const { outcome } = await open(db, file, ['copy']);
    expect(outcome).toMatchObject({ kind: 'opened', as: 'copy', name: 'Andre navn (kopi)' });
    expect((await listPlans(db)).map(({ name }) => name)).toEqual(['Andre navn (kopi)', 'Klimaplan']);
  });

  test('changes nothing when the user thinks better of it', async () => {
    const { db, theirs, file } = await opened();
    const before = await loadWholePlan(db, theirs.id);
    expect((await open(db, file, ['cancel'])).outcome).toEqual({ kind: 'cancelled' });
    expect(await loadWholePlan(db, theirs.id)).toEqual(before);
  });

  test('asks anew when another tab wrote to the plan in the meantime, so that nothing is lost', async () => {
    const { db, theirs, file } = await opened();
    const { asked, outcome } = await open(db, file, [
      async () => {
        await rename(db, theirs.id, 'Skrevet i en annen fane');
        return 'update';
      },
      'cancel',
    ]);
    expect(asked.map(({ kind }) => kind)).toEqual(['newer', 'differs']);
    expect(outcome.kind).toBe('cancelled');
    expect((await listPlans(db)).map(({ name }) => name)).toEqual(['Skrevet i en annen fane']);
  });
});

describe('a file that differs from the plan here', () => {
  test('is only ever opened as a copy; the plan here stays as it is', async () => {
    const theirs = await colleague();
    const db = freshDatabase();
    await open(db, await fileOf(theirs.db, theirs.id));
    await rename(theirs.db, theirs.id, 'Deres navn');
    await rename(db, theirs.id, 'Vårt navn');
    const before = await loadWholePlan(db, theirs.id);
    const { asked } = await open(db, await fileOf(theirs.db, theirs.id), ['copy']);
    expect(asked).toEqual([{ kind: 'differs', name: 'Deres navn', hasLog: true }]);
    expect(await loadWholePlan(db, theirs.id)).toEqual(before);
    expect((await listPlans(db)).map(({ name }) => name)).toEqual(['Deres navn (kopi)', 'Vårt navn']);
  });

  test('says so when it has no history to compare by', async () => {
    const theirs = await colleague();
    const db = freshDatabase();
    await open(db, await fileOf(theirs.db, theirs.id));
    const { asked } = await open(db, await fileOf(theirs.db, theirs.id, { withLog: false }), ['cancel']);
    expect(asked).toEqual([{ kind: 'differs', name: 'Klimaplan', hasLog: false }]);
  });
});

describe('a file that cannot be opened leaves nothing behind', () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0]);
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  test.each([
    ['a Word document', new File([zip], 'sak.docx'), { kind: 'other-type', type: 'word' }],
    ['a spreadsheet', new File([zip], 'tall.xlsx'), { kind: 'other-type', type: 'excel' }],
    ['a zip', new File([zip], 'planer.zip'), { kind: 'other-type', type: 'archive' }],
    ['a picture', new File([png], 'kart.png'), { kind: 'other-type', type: 'picture' }],
    [
      'a picture called a plan file',
      new File([png], 'plan.varde.json'),
      { kind: 'other-type', type: 'picture' },
    ],
    [
      'an empty file',
      new File([], 'plan.varde.json'),
      { kind: 'problems', problems: [{ code: 'empty-file' }] },
    ],
    [
      'half a file',
      new File(['{"format": "varde-pl'], 'plan.varde.json'),
      { kind: 'problems', problems: [{ code: 'cut-off' }] },
    ],
    [
      'another JSON',
      new File(['{"name":"pakke"}'], 'package.json'),
      { kind: 'problems', problems: [{ code: 'not-a-plan-file' }] },
    ],
  ])('%s', async (_, file, expected) => {
    const db = freshDatabase();
    expect((await open(db, file)).outcome).toMatchObject(expected);
    expect(await countRecords(db)).toEqual(NOTHING);
  });

  test('a file beyond the limit, before it is read', async () => {
    const file = new File(['{'], 'stor.varde.json');
    Object.defineProperty(file, 'size', { value: 300 * 1024 * 1024 });
    file.arrayBuffer = () => Promise.reject(new Error('It was read'));
    const { outcome } = await open(freshDatabase(), file);
    expect(outcome).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'file-too-large', params: { megabytes: 300 } }],
    });
  });

  test('a file the browser cannot read', async () => {
    const file = new File(['{'], 'borte.varde.json');
    file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    expect((await open(freshDatabase(), file)).outcome).toEqual({ kind: 'unreadable' });
  });

  test('a plan there is no room for', async () => {
    const theirs = await colleague();
    const db = freshDatabase();
    db.commits.hook('creating', () => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const { outcome } = await open(db, await fileOf(theirs.db, theirs.id));
    expect(outcome).toEqual({ kind: 'failed', failure: 'full' });
    expect(await countRecords(db)).toEqual(NOTHING);
  });
});

describe('a save that was cut short', () => {
  test('is told from one that was done, whether the plan was new, updated or a copy', async () => {
    const theirs = await colleague();
    const db = freshDatabase();
    const none = new Set<string>();
    expect(await savedAnyway(db, { plan: theirs.id }, none)).toBeUndefined();
    expect(await savedAnyway(db, {}, none)).toBeUndefined();
    await open(db, await fileOf(theirs.db, theirs.id));
    expect(await savedAnyway(db, { plan: theirs.id }, none)).toBe(theirs.id);
    expect(await savedAnyway(db, { plan: theirs.id, head: 'later' }, none)).toBeUndefined();
    expect(await savedAnyway(db, {}, none)).toBe(theirs.id);
    expect(await savedAnyway(db, {}, new Set([theirs.id]))).toBeUndefined();
  });
});
