/** How it stands with a database that opens, waits, or is taken away, by the browser's own events. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { databaseState, watchDatabase } from '#/store/database/databaseState.ts';
import { SCHEMA_VERSIONS, VardeDatabase } from '#/store/database/db.ts';
import { failureOf } from '#/store/device/failure.ts';
import { freshName } from '../support.ts';

const opened: { close(): void }[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const each of opened.splice(0)) each.close();
  databaseState.setState(databaseState.getInitialState());
});

function watched(name = freshName(), versions = SCHEMA_VERSIONS): VardeDatabase {
  const db = new VardeDatabase(name, versions);
  opened.push(db);
  watchDatabase(db);
  return db;
}

/** A connection of the browser's own kind, which lets go only when it is told to. */
function stubborn(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => {
      opened.push(request.result);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

const phase = () => databaseState.getState().phase;
const later = [...SCHEMA_VERSIONS, { stores: { reviews: '[plan+id]' } }];

describe('a database', () => {
  test('is open when it answers', async () => {
    const db = watched();
    expect(phase()).toBe('opening');
    await db.heads.count();
    expect(phase()).toBe('open');
  });

  test('waits for another tab that does not let go of an older form, and opens when it does', async () => {
    const name = freshName();
    const old = await stubborn(name, 10);
    const db = watched(name);
    await expect.poll(phase).toBe('blocked');
    old.close();
    expect(await db.heads.count()).toBe(0);
    expect(phase()).toBe('open');
  });

  test('is let go of when another tab brings it to a newer form, and then only a new page can use it', async () => {
    const db = watched();
    await db.heads.count();
    const newer = new VardeDatabase(db.name, later);
    opened.push(newer);
    await newer.open();
    expect(phase()).toBe('superseded');
    expect(
      failureOf(
        await db.heads.count().then(
          () => undefined,
          (error: unknown) => error,
        ),
      ),
    ).toBe('newer');
    expect(phase()).toBe('superseded');
    expect(await newer.heads.count()).toBe(0);
  });

  test('of a newer form than this page knows cannot be opened', async () => {
    const name = freshName();
    const newer = new VardeDatabase(name, later);
    await newer.open();
    newer.close();
    watched(name);
    await expect.poll(phase).toBe('failed');
  });

  test('whose connection the browser breaks is opened anew', async () => {
    const db = watched();
    await db.heads.put({ plan: 'p', head: 'h', clock: '', commits: 1, backedUp: 1, heads: [] });
    db.backendDB().dispatchEvent(new Event('close'));
    expect(databaseState.getState().broken).toBe(1);
    await expect.poll(phase).toBe('open');
    expect(await db.heads.count()).toBe(1);
  });

  test('that another page deletes is there again, empty', async () => {
    const db = watched();
    await db.heads.put({ plan: 'p', head: 'h', clock: '', commits: 1, backedUp: 1, heads: [] });
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(db.name).onsuccess = resolve;
    });
    expect(databaseState.getState().broken).toBe(1);
    await expect.poll(phase).toBe('open');
    expect(await db.heads.count()).toBe(0);
  });

  test('that the browser refuses to open has failed', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Not allowed', 'SecurityError');
    });
    watched();
    await expect.poll(phase).toBe('failed');
  });

  test('that the browser says nothing about is waited for', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue(new EventTarget() as IDBOpenDBRequest);
    const db = watched();
    // Long enough for anything that answers.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(phase()).toBe('opening');
    db.close();
  });
});
