import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const store = new URL('../../../src/', import.meta.url);

/** Where a plan's log is written: what is written here, what comes from elsewhere, whole plans, and upgrades. */
const WRITERS = [
  'store/database/db.ts',
  'store/database/mendStored.ts',
  'store/log/commit.ts',
  'store/log/receive.ts',
  'store/plans/planRecords.ts',
];

it('Nothing gets into a plan’s log but by a commit, by receiving one, or with the whole plan', () => {
  const files = readdirSync(store, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
  const isWriting =
    /\b(commits|changes)\b['")\s]*\.?\s*\.(add|put|update|upsert|delete|clear|modify|bulk(Add|Put|Update|Delete))\(/;
  const writing = files.filter((path) => {
    const text = readFileSync(new URL(path, store), 'utf8');
    return /\bdb\b|\btx\b/.test(text) && isWriting.test(text);
  });
  expect(writing.sort()).toEqual(WRITERS);
});
