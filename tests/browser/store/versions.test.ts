import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSIONS, type SchemaVersion } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit, undoState } from '#/store/log/undo.ts';
import frozen from './fixtures/version1.json';
import { thaw } from './frozenDatabase.ts';
import { connect, documentOf, dump, expectFolded, freshName, signed } from './support.ts';

/** Makes a database as the first version of Varde did. */
const makeVersion1 = (name: string) => thaw(name, 1, frozen);

describe('a database made by the first version', () => {
  test('opens with its plan, its readings and its history', async () => {
    const name = freshName();
    await makeVersion1(name);
    const db = connect(name);
    await expectFolded(db, 'p1');
    const seen = await documentOf(db, 'p1');
    expect(seen?.plan.name).toBe('Strategi');
    expect(seen?.series).toEqual([
      {
        indicator: 'i1',
        readings: [
          { date: '2019-12-31', value: 12 },
          { date: '2020-12-31', value: 14, preliminary: true, comment: 'Foreløpig' },
        ],
      },
    ]);
  });

  test('takes new commits and lets old ones be taken back', async () => {
    const name = freshName();
    await makeVersion1(name);
    const db = connect(name);
    const before = await documentOf(db, 'p1');
    const draft = { table: 'readings', row: 'i1', patch: { '2021-12-31': { value: 17 } } } as const;
    await commit(db, 'p1', { intent: 'record-reading', changes: [draft] }, signed());
    await expectFolded(db, 'p1');
    expect((await documentOf(db, 'p1'))?.series[0]?.readings.at(-1)).toEqual({
      date: '2021-12-31',
      value: 17,
      comment: 'Kommer',
    });
    for (const expected of [before?.series, []]) {
      const last = (await undoState(db, 'p1')).undo;
      expect((await undoCommit(db, 'p1', last?.id ?? '', signed())).done).toBe(true);
      expect((await documentOf(db, 'p1'))?.series).toEqual(expected);
    }
    await expectFolded(db, 'p1');
  });
});

describe('an upgrade', () => {
  const upgrade = (work: NonNullable<SchemaVersion['upgrade']>): SchemaVersion[] => [
    ...SCHEMA_VERSIONS,
    { stores: { reviews: '[plan+id]' }, upgrade: work },
  ];

  test('that fails half-way leaves the old data readable', async () => {
    const name = freshName();
    await makeVersion1(name);
    const old = connect(name);
    const before = await dump(old);
    old.close();
    const broken = connect(
      name,
      upgrade(async (tx) => {
        await tx.table('rows').clear();
        await tx.table('heads').toCollection().modify({ head: 'spoilt' });
        throw new Error('The upgrade has a bug');
      }),
    );
    await expect(broken.open()).rejects.toThrow('The upgrade has a bug');
    broken.close();
    const again = connect(name);
    expect(await dump(again)).toEqual(before);
    await expectFolded(again, 'p1');
  });

  test('that succeeds brings the old data along', async () => {
    const name = freshName();
    await makeVersion1(name);
    const db = connect(
      name,
      upgrade((tx) => tx.table('heads').toCollection().modify({ backedUp: 2 })),
    );
    expect((await db.heads.get('p1'))?.backedUp).toBe(2);
    expect(db.verno).toBe(SCHEMA_VERSIONS.length + 1);
    await expectFolded(db, 'p1');
  });
});

test('the stores of a new database are those of the first version', async () => {
  const name = freshName();
  await makeVersion1(name);
  const stores = (db: IDBDatabase) => {
    const tx = db.transaction([...db.objectStoreNames]);
    return [...db.objectStoreNames].map((store) => {
      const { keyPath, autoIncrement, indexNames } = tx.objectStore(store);
      const indexes = [...indexNames].map((index) => {
        const { keyPath: on, multiEntry, unique } = tx.objectStore(store).index(index);
        return { index, on, multiEntry, unique };
      });
      return { store, keyPath, autoIncrement, indexes };
    });
  };
  const old = connect(name);
  const fresh = connect();
  await Promise.all([old.open(), fresh.open()]);
  expect(stores(fresh.backendDB())).toEqual(stores(old.backendDB()));
});
