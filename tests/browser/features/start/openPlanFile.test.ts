import { describe, expect, test } from 'vitest';
import { savedAnyway } from '#/features/start/opening/openPlanFileContent.ts';
import { Incoming } from '#/store/plans/incoming.ts';
import { listPlans, loadWholePlan } from '#/store/read/load.ts';
import { colleague, countRecords, fileOf, freshDatabase, open, rename, write } from './files.ts';

const NOTHING = [0, 0, 0, 0];

describe('a plan file that is opened', () => {
  test('gives the colleague’s plan with its whole history', async () => {
    const theirs = await colleague();
    await rename(theirs.db, theirs.id, 'Klima- og energiplan');
    const db = freshDatabase();
    const { outcome, phases } = await open(db, await fileOf(theirs.db, theirs.id));
    const head = (await db.heads.get(theirs.id))?.head;
    expect(outcome).toEqual({
      kind: 'opened',
      plan: theirs.id,
      head,
      name: 'Klima- og energiplan',
      as: 'new',
    });
    expect(phases).toEqual(['reading', 'checking', 'saving']);
    expect(await loadWholePlan(db, theirs.id)).toEqual(await loadWholePlan(theirs.db, theirs.id));
  });

  test('is recognised when it is here already, and adds nothing', async () => {
    const theirs = await colleague();
    const file = await fileOf(theirs.db, theirs.id);
    const db = freshDatabase();
    await open(db, file);
    const before = await countRecords(db);
    const { outcome, asked } = await open(db, file, [{ kind: 'open' }]);
    expect(asked).toEqual([{ kind: 'same', name: 'Klimaplan' }]);
    expect(outcome).toMatchObject({ kind: 'same', plan: theirs.id });
    expect(await countRecords(db)).toEqual(before);
  });

  test('can be put beside the plan as it was, though the plan here has gone on', async () => {
    const theirs = await colleague();
    const backup = await fileOf(theirs.db, theirs.id);
    await rename(theirs.db, theirs.id, 'Nyere navn');
    await write(theirs.db, theirs.id, { table: 'goalAreas', row: 'a', patch: { name: 'Nytt område' } });
    const { outcome, asked } = await open(theirs.db, backup, [{ kind: 'copy' }]);
    expect(asked).toEqual([{ kind: 'same', name: 'Klimaplan', here: 'Nyere navn' }]);
    expect(outcome).toMatchObject({ kind: 'opened', as: 'copy', name: 'Klimaplan (kopi)' });
    const copy = await loadWholePlan(theirs.db, 'plan' in outcome ? outcome.plan : '');
    expect(copy?.document.goalAreas.map(({ name }) => name)).toEqual(['Utslipp']);
    expect((await listPlans(theirs.db)).map(({ name }) => name)).toEqual(['Klimaplan (kopi)', 'Nyere navn']);
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

describe('a file with changes that are not here', () => {
  async function opened() {
    const theirs = await colleague();
    const db = freshDatabase();
    await open(db, await fileOf(theirs.db, theirs.id));
    await rename(theirs.db, theirs.id, 'Første navn');
    await rename(theirs.db, theirs.id, 'Andre navn');
    return { db, theirs, file: await fileOf(theirs.db, theirs.id) };
  }

  test('says what comes from whom, and is merged when told to', async () => {
    const { db, theirs, file } = await opened();
    const { outcome, asked } = await open(db, file, [{ kind: 'merge', chosen: [], author: 'Kari' }]);
    expect(asked).toMatchObject([
      {
        kind: 'merge',
        name: 'Andre navn',
        preview: {
          joined: 2,
          kept: 0,
          authors: [{ author: 'Ola', commits: 2 }],
          commits: [{ author: 'Ola', intent: 'edit-plan' }, { author: 'Ola' }],
          conflicts: [],
          rows: { plan: { name: 'Andre navn' } },
        },
      },
    ]);
    expect(outcome).toMatchObject({ kind: 'merged', plan: theirs.id, joined: 2 });
    const [here, there] = [await loadWholePlan(db, theirs.id), await loadWholePlan(theirs.db, theirs.id)];
    expect(here?.document).toEqual(there?.document);
    expect(here?.log.map(({ intent }) => intent).slice(-3)).toEqual(['edit-plan', 'edit-plan', 'merge']);
  });

  test('can be put beside it as a copy that is named so', async () => {
    const { db, file } = await opened();
    const { outcome } = await open(db, file, [{ kind: 'copy' }]);
    expect(outcome).toMatchObject({ kind: 'opened', as: 'copy', name: 'Andre navn (kopi)' });
    expect((await listPlans(db)).map(({ name }) => name)).toEqual(['Andre navn (kopi)', 'Klimaplan']);
  });

  test('changes nothing when the user thinks better of it', async () => {
    const { db, theirs, file } = await opened();
    const before = await loadWholePlan(db, theirs.id);
    expect((await open(db, file, [{ kind: 'cancel' }])).outcome).toEqual({ kind: 'cancelled' });
    expect(await loadWholePlan(db, theirs.id)).toEqual(before);
  });

  test('is asked about anew when another tab wrote to the plan in the meantime', async () => {
    const { db, theirs, file } = await opened();
    const { asked, outcome } = await open(db, file, [
      async () => {
        await rename(db, theirs.id, 'Skrevet i en annen fane');
        return { kind: 'merge', chosen: [], author: 'Kari' };
      },
      { kind: 'cancel' },
    ]);
    expect(asked).toMatchObject([
      { kind: 'merge', preview: { kept: 0, conflicts: [] } },
      { kind: 'merge', preview: { kept: 1, conflicts: [{ table: 'plans', fields: ['name'] }] } },
    ]);
    expect(outcome.kind).toBe('cancelled');
    expect((await listPlans(db)).map(({ name }) => name)).toEqual(['Skrevet i en annen fane']);
  });

  test('gives the version that was chosen where both had changed the same', async () => {
    const { db, theirs, file } = await opened();
    await rename(db, theirs.id, 'Navnet her');
    const conflict = JSON.stringify(['plans', theirs.id, 'name']);
    await open(db, file, [{ kind: 'merge', chosen: [conflict], author: 'Kari' }]);
    expect((await listPlans(db)).map(({ name }) => name)).toEqual(['Andre navn']);
  });

  test('is refused where it is of another plan than the one it was to be merged into', async () => {
    const { db, file } = await opened();
    const before = await countRecords(db);
    const { outcome } = await open(db, file, [], 'another');
    expect(outcome).toEqual({ kind: 'other-plan', name: 'Andre navn' });
    expect(await countRecords(db)).toEqual(before);
  });

  test('is named by the file’s own name for the plan, and by what it is called here', async () => {
    const { db, theirs, file } = await opened();
    await rename(db, theirs.id, 'Navnet her');
    const { asked, outcome } = await open(db, file, [{ kind: 'merge', chosen: [], author: 'Kari' }]);
    expect(asked).toMatchObject([{ kind: 'merge', name: 'Andre navn', here: 'Navnet her' }]);
    // What came of it is called what it is called now.
    expect(outcome).toMatchObject({ kind: 'merged', name: 'Navnet her' });
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
  test('is told from one that was done, whether the plan was new, merged or a copy', async () => {
    const theirs = await colleague();
    const db = freshDatabase();
    const none = new Set<string>();
    expect(await savedAnyway(new Incoming(db), { plan: theirs.id }, none)).toBeUndefined();
    expect(await savedAnyway(new Incoming(db), {}, none)).toBeUndefined();
    await open(db, await fileOf(theirs.db, theirs.id));
    expect(await savedAnyway(new Incoming(db), { plan: theirs.id }, none)).toBe(theirs.id);
    const head = (await db.heads.get(theirs.id))?.head ?? '';
    expect(await savedAnyway(new Incoming(db), { plan: theirs.id, before: head }, none)).toBeUndefined();
    expect(await savedAnyway(new Incoming(db), { plan: theirs.id, before: 'earlier' }, none)).toBe(theirs.id);
    expect(await savedAnyway(new Incoming(db), {}, none)).toBe(theirs.id);
    expect(await savedAnyway(new Incoming(db), {}, new Set([theirs.id]))).toBeUndefined();
  });
});
