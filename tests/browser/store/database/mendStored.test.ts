import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsSetBy } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isId, repairedId, wasId } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { SCHEMA_VERSIONS, type VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit } from '#/store/log/undo.ts';
import { mergePlan, previewMerge } from '#/store/plans/merge.ts';
import { comparePlan, openPlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { opened } from '../../../support/opened.ts';
import { documentOf as anyDocumentOf, logOf as logMaking } from '../../../unit/files/planFile/sample.ts';
import faultyFile from '../../../unit/files/planFile/version-2-faults.varde.json?raw';
import frozenText from '../fixtures/version2-faults.json?raw';
import { thaw } from '../frozenDatabase.ts';
import { connect, documentOf, dump, expectFolded, freshName, logOf, signed } from '../support.ts';

// As text: tools that read JSON on the way refuse half a character.
const frozen = JSON.parse(frozenText);
const VERSION_2 = SCHEMA_VERSIONS.slice(0, 2);
const BAD_PLAN = '\udc00strategi';
const PLAN = repairedId(BAD_PLAN);

/** Makes a database as the second version of Varde left it. */
const makeVersion2 = (name: string) => thaw(name, 2, frozen);

async function upgraded(): Promise<VardeDatabase> {
  const name = freshName();
  await makeVersion2(name);
  return connect(name);
}

/** A plan's backup as it would be downloaded now, opened again. */
async function backupOf(db: VardeDatabase, plan: Id) {
  const whole = await loadWholePlan(db, plan);
  if (!whole) throw new Error(`There is no plan ${plan}`);
  return opened(writePlanFile(whole));
}

describe('A database of the second version with text that this one refuses', () => {
  test('has it mended in rows and log, under ids that an address carries', async () => {
    const db = await upgraded();
    await expectFolded(db, PLAN);
    expect((await db.heads.toArray()).map(({ plan }) => plan).sort()).toEqual(['ren', PLAN].sort());
    const document = await documentOf(db, PLAN);
    expect(document?.goalAreas.map(({ name }) => name)).toEqual(['Uten navn']);
    expect(document?.subGoals.map(({ id }) => id)).toContain(repairedId('sub-goals'));
    const readings = document?.series[0]?.readings ?? [];
    expect(readings.map(({ comment }) => comment).filter(Boolean)).toEqual(['FraSSB', 'Foreløpig\ntall']);
    expect(readings.some(({ source }) => source !== undefined)).toBe(false);
    const left = await dump(db);
    expect(JSON.stringify(left)).not.toMatch(/\\ud[c-f]|\\u0000|\u2800|\u202e/);
  });

  test('has a commit on top that lists what was mended, and says nothing else', async () => {
    const db = await upgraded();
    const log = await logOf(db, PLAN);
    const told = log.at(-1);
    expect(log.filter(({ intent }) => intent === 'repair')).toEqual([told]);
    expect(told).toMatchObject({ author: '', changes: [{ table: 'plans', row: PLAN, patch: {} }] });
    expect(told?.repairs?.listed.map(({ what, was, now }) => `${what}: ${was} → ${now}`)).toEqual([
      `id: ⟨U+DC00⟩strategi → ${PLAN}`,
      'code: 1.1⟨U+200E⟩ → 1.1',
      'name: Euro⟨U+0000⟩pa → Europa',
      `id: sub-goals → ${repairedId('sub-goals')}`,
      'tag: Euro⟨U+0000⟩pa → Europa',
      `id: antall/år → ${repairedId('antall/år')}`,
      'tag: Euro⟨U+0000⟩pa → Europa',
      'text: Foreløpig⟨U+000B⟩tall → Foreløpig tall',
      'name: ⟨U+2800⟩ → Uten navn',
      'text: Fra⟨U+0000⟩SSB → FraSSB',
      'text: ⟨U+0001⟩ → ',
      'author: ⟨U+202E⟩Ola → Ola',
    ]);
    const head = await db.heads.get(PLAN);
    expect(head).toMatchObject({ head: told?.id, commits: log.length });
  });

  test('leaves a plan without faults alone', async () => {
    const name = freshName();
    await makeVersion2(name);
    const old = connect(name, VERSION_2);
    const own = (all: Record<string, unknown[]>) =>
      Object.values(all).flatMap((records) =>
        records.filter((each) => (each as { plan?: Id }).plan === 'ren'),
      );
    const before = own(await dump(old));
    old.close();
    expect(before.length).toBeGreaterThan(3);
    // As this upgrade leaves it; the one after gives every plan a clock of its own.
    expect(own(await dump(connect(name, SCHEMA_VERSIONS.slice(0, 3))))).toEqual(before);
  });

  test('gives a backup that this version opens as it is', async () => {
    const db = await upgraded();
    const file = await backupOf(db, PLAN);
    expect(file.repairs).toBeUndefined();
    expect(await comparePlan(db, file)).toBe('same');
  });

  test('comes to the same as the file of it does', async () => {
    const db = await upgraded();
    const file = opened(faultyFile);
    expect(file.document.plan.id).toBe(PLAN);
    expect(await comparePlan(db, file)).toBe('same');
    const here = new Map((await logOf(db, PLAN)).map((made) => [made.id, made]));
    for (const made of file.log ?? []) expect(here.get(made.id)).toEqual(made);
  });

  test('still finds a row’s history, and lets what was done before be taken back', async () => {
    const db = await upgraded();
    const renaming = (await logOf(db, PLAN)).find(
      ({ changes: [first] }) => first && fieldsSetBy(first).name === 'Kontoret',
    );
    expect((await undoCommit(db, PLAN, renaming?.id ?? '', signed(9))).done).toBe(true);
    expect((await documentOf(db, PLAN))?.units[0]?.name).toBe('Internasjonalt kontor');
    await expectFolded(db, PLAN);
  });

  test('merges with a copy that was mended apart, as if neither had been at fault', async () => {
    const here = await upgraded();
    const there = await upgraded();
    const rename = (db: VardeDatabase, row: Id, name: string, after: number) =>
      commit(
        db,
        PLAN,
        { intent: 'edit-row', changes: [{ table: 'indicators', row, patch: { name } }] },
        signed(after),
      );
    await rename(there, repairedId('antall/år'), 'Søknader i alt', 50);
    await rename(here, 'i2', 'Fornøyde', 60);
    const file = await backupOf(there, PLAN);
    const { conflicts, faults } = await previewMerge(here, file);
    expect([...conflicts, ...faults]).toEqual([]);
    const merge = await mergePlan(here, file, new Set(), signed(70));
    expect(merge?.joined).toHaveLength(2);
    await expectFolded(here, PLAN);
    const names = (await documentOf(here, PLAN))?.indicators.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Søknader i alt', 'Fornøyde']));
    await backupOf(here, PLAN);
  });

  test('stays readable by the version that made it where the upgrade fails', async () => {
    const name = freshName();
    await makeVersion2(name);
    const old = connect(name, VERSION_2);
    const before = await dump(old);
    old.close();
    const [mend] = SCHEMA_VERSIONS.slice(2, 3);
    const broken = connect(name, [
      ...VERSION_2,
      {
        stores: {},
        upgrade: async (tx) => {
          await mend?.upgrade?.(tx);
          throw new Error('The disk is full');
        },
      },
    ]);
    await expect(broken.open()).rejects.toThrow('The disk is full');
    broken.close();
    const again = connect(name, VERSION_2);
    expect(await dump(again)).toEqual(before);
  });
});

test('Whatever text a plan was stored with, it comes to what its log folds to, and its backup opens', async () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        'a',
        'Ø',
        ' ',
        '1',
        '😀',
        '\u0000',
        '\u000b',
        '\ud83d',
        '\udc00',
        '\u200b',
        '\u202e',
        '\uffff',
        '/',
        '#',
        '|',
        ':',
      ),
      {
        maxLength: 5,
      },
    )
    .map((parts) => parts.join(''));
  const plans = anyDocumentOf(
    {
      id: nasty.filter(wasId),
      name: nasty.filter((text) => /\S/.test(text)),
      label: nasty,
    },
    2,
  );
  await fc.assert(
    fc.asyncProperty(plans, async (document) => {
      const name = freshName();
      const fresh = connect();
      await openPlan(fresh, { document, log: logMaking(document) }, signed());
      await thaw(name, 2, await dump(fresh));
      fresh.close();
      const db = connect(name);
      const plan = repairedId(document.plan.id);
      expect(isId(plan)).toBe(true);
      await expectFolded(db, plan);
      const file = await backupOf(db, plan);
      expect(file.repairs).toBeUndefined();
      expect(await db.heads.count()).toBe(1);
      db.close();
    }),
    { numRuns: 20 },
  );
});
