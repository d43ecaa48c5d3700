import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSIONS, VardeDatabase } from '#/store/database/db.ts';
import { failureOf } from '#/store/device/failure.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { connect, document, freshName, signed } from '../support.ts';

function thrownBy(work: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(work).then(
    () => {
      throw new Error('Nothing was thrown');
    },
    (error: unknown) => error,
  );
}

const quota = () => new DOMException('The disk is full', 'QuotaExceededError');

describe('a full disk', () => {
  test('is told by the browser’s own error', () => {
    expect(failureOf(quota())).toBe('full');
  });

  test('is told through Dexie’s wrapping, also twice', () => {
    expect(failureOf(new Dexie.AbortError('aborted', quota()))).toBe('full');
    expect(failureOf(new Dexie.AbortError('aborted', new Dexie.QuotaExceededError('full', quota())))).toBe(
      'full',
    );
    expect(failureOf(new Dexie.DatabaseClosedError('closed', quota()))).toBe('full');
  });

  test('is told when one of many writes at once failed for it', () => {
    expect(failureOf(new Dexie.BulkError('2 of 3 failed', [quota(), quota()]))).toBe('full');
  });

  test.each(['put', 'add'] as const)('is told when the browser’s own %s refuses', async (method) => {
    const db = connect();
    await db.open();
    const original = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = () => {
      throw quota();
    };
    try {
      expect(failureOf(await thrownBy(createPlan(db, document(), signed())))).toBe('full');
    } finally {
      IDBObjectStore.prototype[method] = original;
    }
    expect(await db.heads.count()).toBe(0);
  });
});

describe('storage that the browser does not give', () => {
  test('because there is none', async () => {
    const { indexedDB: original } = Dexie.dependencies;
    Reflect.set(Dexie.dependencies, 'indexedDB', undefined);
    try {
      const db = new VardeDatabase(freshName());
      expect(failureOf(await thrownBy(db.open()))).toBe('unavailable');
      expect(failureOf(await thrownBy(db.heads.toArray()))).toBe('unavailable');
    } finally {
      Dexie.dependencies.indexedDB = original;
    }
  });

  test.each([
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['UnknownError', 'unreadable'],
    ['QuotaExceededError', 'full'],
  ])('because it may not or cannot be opened: %s', async (name, failure) => {
    const original = indexedDB.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not allowed', name);
    };
    try {
      const db = new VardeDatabase(freshName());
      expect(failureOf(await thrownBy(db.heads.toArray()))).toBe(failure);
    } finally {
      IDBFactory.prototype.open = original;
    }
  });
});

describe('a database that a later Varde has upgraded', () => {
  const later = [...SCHEMA_VERSIONS, { stores: { reviews: '[plan+id]' } }];

  test('is not opened by an earlier one, nor written to', async () => {
    const name = freshName();
    const newer = connect(name, later);
    const plan = await createPlan(newer, document(), signed());
    newer.close();
    const older = connect(name);
    expect(failureOf(await thrownBy(older.open()))).toBe('newer');
    expect(failureOf(await thrownBy(createPlan(older, document(), signed())))).toBe('newer');
    older.close();
    const again = connect(name, later);
    expect((await again.heads.toArray()).map((head) => head.plan)).toEqual([plan]);
  });

  test('is given up by a tab that still runs the earlier one', async () => {
    const older = connect();
    await createPlan(older, document(), signed());
    const newer = connect(older.name, later);
    await newer.open();
    expect(failureOf(await thrownBy(createPlan(older, document(), signed())))).toBe('newer');
    expect(await newer.heads.count()).toBe(1);
  });

  test('is told from one that was merely closed, for whatever reason that was', () => {
    expect(failureOf(new Dexie.DatabaseClosedError('closed'))).toBe('closed');
    expect(failureOf(new Dexie.AbortError('aborted'))).toBe('closed');
    expect(failureOf(new Dexie.DatabaseClosedError('closed', new Dexie.MissingAPIError()))).toBe(
      'unavailable',
    );
  });
});

test.each([
  [new Error('A bug')],
  [new Dexie.ConstraintError('Twice')],
  ['text'],
  [undefined],
  [null],
  [{ inner: 7 }],
])('anything else is a bug: %s', (error) => {
  expect(failureOf(error)).toBe('unknown');
});

test('an error that wraps itself is looked at no more than a few times', () => {
  const error: Error & { inner?: unknown } = new Error('Round and round');
  error.inner = error;
  expect(failureOf(error)).toBe('unknown');
});
