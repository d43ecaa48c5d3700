import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_PATTERN, clockTime } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import { lastClock } from '#/domain/log/logTimes.ts';
import type { Id } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { SCHEMA_VERSIONS, type VardeDatabase } from '#/store/database/db.ts';
import { failureOf } from '#/store/device/failure.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit, undoState } from '#/store/log/undo.ts';
import { mergePlan, previewMerge } from '#/store/plans/merge.ts';
import { comparePlan, createPlan, openPlan, type PlanContent, removePlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { opened } from '../../support/opened.ts';
import { connect, document, expectFolded, freshName, logOf, NOW } from './support.ts';

const DAY = 86_400_000;

const rename = (name: string): DraftChange => ({ table: 'subGoals', row: 'sub', patch: { name } });

const write = (db: VardeDatabase, plan: Id, now: number, ...changes: DraftChange[]): Promise<Commit> =>
  commit(db, plan, { intent: 'edit-row', changes }, { author: 'Kari', now });

const create = (db: VardeDatabase, now = NOW): Promise<Id> =>
  createPlan(db, document(), { author: 'Kari', now });

/** The plan's file, as text. */
async function backup(db: VardeDatabase, plan: Id): Promise<string> {
  const whole = await loadWholePlan(db, plan);
  if (!whole) throw new Error(`There is no plan ${plan}`);
  return writePlanFile({ document: whole.document, log: whole.log });
}

/** What the gate makes of a file; the test fails where it is refused. */
function read(text: string): PlanContent {
  return opened(text);
}

/** Expects a plan's backup to open in an empty browser, and to be the same bytes when it is taken there. */
async function expectOpens(db: VardeDatabase, plan: Id): Promise<void> {
  const text = await backup(db, plan);
  const elsewhere = connect();
  await openPlan(elsewhere, read(text), { author: 'Ola', now: NOW });
  expect(await backup(elsewhere, plan)).toBe(text);
  await expectFolded(elsewhere, plan);
  elsewhere.close();
}

describe('a clock that was two years ahead', () => {
  test('leaves the other plans in that browser alone, those that are opened there too', async () => {
    const db = connect();
    const [one, two] = [await create(db), await create(db)];
    await write(db, one, NOW + 730 * DAY, rename('Fra 2028'));
    const after = await write(db, one, NOW + 10, rename('Klokka er rettet'));
    expect(clockTime(after.id)).toBe(NOW + 730 * DAY);
    expect(after.at).toBe(new Date(NOW + 10).toISOString());
    expect(clockTime((await write(db, two, NOW + 20, rename('Den andre'))).id)).toBe(NOW + 20);
    const three = await create(db, NOW + 30);
    expect(clockTime((await db.heads.get(three))?.clock ?? '')).toBe(NOW + 30);
    await expectOpens(db, one);
    await expectOpens(db, two);

    const elsewhere = connect();
    const four = await create(elsewhere, NOW);
    await openPlan(elsewhere, read(await backup(db, one)), { author: 'Ola', now: NOW });
    expect(clockTime((await write(elsewhere, four, NOW + 40, rename('Ola'))).id)).toBe(NOW + 40);
    expect(clockTime((await write(elsewhere, one, NOW + 50, rename('Ola'))).id)).toBe(NOW + 730 * DAY);
    await expectFolded(elsewhere, one);
  });

  test('was shared by all plans before: those that it has not reached are let go of when the database is brought along', async () => {
    const name = freshName();
    const old = connect(name, SCHEMA_VERSIONS.slice(0, 2));
    const [one, two] = [await create(old), await create(old)];
    await write(old, one, NOW, rename('I år'));
    const far = await write(old, one, Date.UTC(2100, 0, 1), rename('Fra 2100'), rename('Fra 2100 også'));
    const device = await old.meta.get('device');
    await old.meta.put({ key: 'device', device: device?.device ?? '', clock: far.changes[1]?.id } as never);
    for (const { clock: _, ...head } of await old.heads.toArray()) await old.heads.put(head as never);
    old.close();

    const db = connect(name);
    expect((await db.heads.get(one))?.clock).toBe(far.changes[1]?.id);
    expect((await db.heads.get(two))?.clock).toBe(lastClock(await logOf(db, two)));
    expect(await db.meta.toArray()).toEqual([device]);
    expect(clockTime((await write(db, two, NOW + 5, rename('Nå'))).id)).toBe(NOW + 5);
    expect((await write(db, one, NOW + 5, rename('Nå'))).id > far.id).toBe(true);
    for (const plan of [one, two]) {
      await expectFolded(db, plan);
      await expectOpens(db, plan);
    }
    expect((await undoState(db, one)).undo?.intent).toBe('edit-row');
  });
});

test('a plan that was removed and opened from an older file makes no stamp anew, however the clock was turned back', async () => {
  const db = connect();
  const plan = await create(db);
  const older = await backup(db, plan);
  const first = await write(db, plan, NOW + 5, rename('Sendt til Ola'));
  const sent = await backup(db, plan);
  await removePlan(db, plan);
  await openPlan(db, read(older), { author: 'Kari', now: NOW });
  const second = await write(db, plan, NOW + 5, rename('Noe annet'));
  expect(second.id).not.toBe(first.id);
  // So that what was sent is still told from what is here.
  expect(await comparePlan(db, read(sent))).toBe('more');
  await mergePlan(db, read(sent), new Set(), { author: 'Kari', now: NOW + 9 });
  await expectFolded(db, plan);
  await expectOpens(db, plan);
  // It is still the same person at the same machine.
  const { undo } = await undoState(db, plan);
  expect(undo?.intent).toBe('merge');
  expect((await undoCommit(db, plan, undo?.id ?? '', { author: 'Kari', now: NOW })).done).toBe(true);
  expect([first.id, second.id]).toContain((await undoState(db, plan)).undo?.id);
});

test('a plan whose stamps are spent can be read, backed up and opened; what cannot be stamped is refused and nothing written', async () => {
  const db = connect();
  const plan = await create(db);
  const content = read(await backup(db, plan));
  const id = 'zzzzzzzzz-zzzz-dddddddddd';
  const at = '2026-06-01T12:00:00.000Z';
  const spent: Commit = { id, intent: 'edit-row', author: '', at, changes: [{ id, ...rename('Sist') }] };
  const log = [...(content.log ?? []), spent];
  const elsewhere = connect();
  const folded = foldLog(log);
  if (!folded) throw new Error('There is no plan');
  await openPlan(elsewhere, read(writePlanFile({ document: folded, log })), { author: '', now: NOW });
  await expectOpens(elsewhere, plan);
  const failure = await write(elsewhere, plan, NOW, rename('For sent')).catch(failureOf);
  expect(failure).toBe('spent');
  await expectFolded(elsewhere, plan);
});

test('a clock before 1970 or after the year 5000 makes backups that open', async () => {
  for (const now of [-1e12, 1.02e14, 8.64e15]) {
    const db = connect();
    const plan = await create(db, now);
    const made = await write(db, plan, now + 1, rename('Gal klokke'));
    expect(made.id).toMatch(CLOCK_PATTERN);
    await write(db, plan, NOW, rename('Rettet klokke'));
    await expectFolded(db, plan);
    await expectOpens(db, plan);
  }
});

type Step =
  | { what: 'write' | 'remove' | 'backup' | 'send' | 'undo'; who: 0 | 1 }
  | { what: 'jump'; who: 0 | 1; by: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constantFrom('write' as const), who: fc.constantFrom(0, 1) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('remove' as const, 'backup' as const, 'send' as const, 'undo' as const),
      who: fc.constantFrom(0, 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('jump' as const),
      who: fc.constantFrom(0, 1),
      by: fc.oneof(
        fc.integer({ min: -5, max: 5 }).map((days) => days * DAY),
        fc.integer({ min: -80, max: 3200 }).map((years) => years * 365 * DAY),
      ),
    }),
  },
);

test('whatever two clocks do, and whatever is sent, removed, opened and merged between, every backup opens byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const dbs = [connect(), connect()] as const;
      const clocks: [number, number] = [NOW, NOW];
      const plan = await create(dbs[0]);
      const files = [await backup(dbs[0], plan)];
      const open = async (who: 0 | 1, text: string) => {
        const content = read(text);
        const signature = { author: `${who}`, now: clocks[who] };
        const found = await comparePlan(dbs[who], content);
        if (found === 'new') await openPlan(dbs[who], content, signature);
        else if (found === 'more' && (await previewMerge(dbs[who], content)).faults.length === 0)
          await mergePlan(dbs[who], content, new Set(), signature);
      };
      await open(1, files[0] ?? '');
      for (const [i, { what, who, ...rest }] of steps.entries()) {
        const db = dbs[who];
        clocks[who] += 'by' in rest ? rest.by : 7;
        if (what === 'write') {
          const reading = {
            table: 'readings' as const,
            row: 'long',
            patch: { [`20${30 + i}-12-31`]: { value: i } },
          };
          await write(db, plan, clocks[who], rename(`${who} ${i}`), reading);
        } else if (what === 'undo') {
          const { undo } = await undoState(db, plan);
          if (undo) await undoCommit(db, plan, undo.id, { author: '', now: clocks[who] });
        } else if (what === 'backup') files.push(await backup(db, plan));
        else if (what === 'send') await open(who === 0 ? 1 : 0, await backup(db, plan));
        else if (what === 'remove') {
          await removePlan(db, plan);
          await open(who, files[i % files.length] ?? '');
        }
        await expectFolded(db, plan);
      }
      for (const db of dbs) files.push(await backup(db, plan));
      for (const text of files) {
        const elsewhere = connect();
        await openPlan(elsewhere, read(text), { author: '', now: NOW });
        expect(await backup(elsewhere, plan)).toBe(text);
        elsewhere.close();
      }
      // What both have is the same on both sides: no stamp was made twice.
      const [here, there] = [await logOf(dbs[0], plan), await logOf(dbs[1], plan)];
      const theirs = new Map(there.map((each) => [each.id, each]));
      for (const each of here) if (theirs.has(each.id)) expect(each).toEqual(theirs.get(each.id));
      for (const db of dbs) db.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
