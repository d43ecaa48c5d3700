import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_PATTERN, clockDevice, clockTime, MAX_CLOCK_TIME } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Commit } from '#/domain/log/log.ts';
import { lastClock, madeTimes, restamped } from '#/domain/log/logTimes.ts';
import { mergeLogs } from '#/domain/merge/merge.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';
import { begun, deeds, Editor, perform } from '../editors.ts';

/** Thousands where all is tried. */
const MORE = process.env.VARDE_ALL ? 20 : 1;
const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 1, 12);
const timed = (...times: number[]) =>
  times.map((time, i) => ({ id: `c${i}`, at: new Date(time).toISOString() }));

describe('when the commits of a log were made', () => {
  test('is what each says, where the times fall in the order of the log', () => {
    expect(madeTimes(timed(NOON, NOON, NOON + 5, NOON + DAY), NOON + 2 * DAY)).toEqual([
      NOON,
      NOON,
      NOON + 5,
      NOON + DAY,
    ]);
  });

  test('is no later than what was written after it, for what a clock that was ahead has signed', () => {
    const ahead = NOON + 730 * DAY;
    expect(madeTimes(timed(NOON, ahead, NOON + 10), NOON + 20)).toEqual([NOON, NOON + 10, NOON + 10]);
    // Also where now has come past it.
    const soon = NOON + 3 * DAY;
    expect(madeTimes(timed(NOON, soon, NOON + 10, NOON + 11), soon + DAY)).toEqual([
      NOON,
      NOON + 10,
      NOON + 10,
      NOON + 11,
    ]);
  });

  test('is no earlier than what was written before it, for what a clock that was behind has signed', () => {
    const behind = Date.UTC(2010, 0, 1);
    expect(madeTimes(timed(NOON, behind, behind + 5, NOON + 10, NOON + 11), NOON + DAY)).toEqual([
      NOON,
      NOON,
      NOON,
      NOON + 10,
      NOON + 11,
    ]);
  });

  test('is never after now, even where no time in the log is right', () => {
    expect(madeTimes(timed(NOON + DAY, NOON + 2 * DAY), NOON)).toEqual([NOON, NOON]);
    expect(madeTimes([{ id: 'c', at: 'i går' }], NOON)).toEqual([0]);
    expect(madeTimes([], NOON)).toEqual([]);
  });

  test('never falls, and leaves as many as can be as they say', () => {
    const times = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 40 }), (said, now) => {
        const made = madeTimes(timed(...said), now);
        expect([...made].sort((a, b) => a - b)).toEqual(made);
        expect(made.every((time) => time <= now)).toBe(true);
        expect(made.filter((time, i) => time === said[i]).length).toBeGreaterThanOrEqual(
          longest(said.filter((time) => time <= now)),
        );
      }),
    );
  });
});

/** The length of the longest row in a list that never falls, by looking at every one. */
function longest([first, ...rest]: number[], least = 0): number {
  if (first === undefined) return 0;
  const without = longest(rest, least);
  return first < least ? without : Math.max(without, 1 + longest(rest, first));
}

const jumps = fc.array(
  fc.tuple(
    fc.boolean(),
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -900, max: 900 })),
    deeds,
  ),
  { maxLength: 5 },
);

/** Two people who work on a plan with clocks that jump by days, and now and then take over what the other has. */
function worked(steps: readonly [boolean, number, Parameters<typeof perform>[1]][]): Editor {
  const anna = begun(NOON);
  const bjorn = new Editor('bjorn00000', anna.log);
  const first = new Editor('anna000000', anna.log);
  for (const [isFirst, days, list] of steps) {
    const [writer, other] = isFirst ? [first, bjorn] : [bjorn, first];
    perform(writer, list, NOON + days * DAY);
    const merge = mergeLogs(other.log, writer.log);
    if (merge.joined.length > 0 && merge.document && merge.faults.length === 0)
      other.join(merge, NOON + days * DAY);
  }
  return first;
}

describe('a log stamped anew', () => {
  test('folds to the same plan, in the same order, by the same devices, with no stamp after now', () => {
    fc.assert(
      fc.property(jumps, fc.integer({ min: 0, max: 1000 }), (steps, days) => {
        const { log } = worked(steps);
        const now = NOON + days * DAY;
        const anew = restamped(log, now);
        expect(foldLog(anew)).toEqual(foldLog(log));
        const changes = (of: readonly Commit[]) =>
          of.flatMap((commit) => commit.changes).sort((a, b) => (a.id < b.id ? -1 : 1));
        const bare = (of: readonly Commit[]) =>
          changes(of).map(({ id, ...change }) => [clockDevice(id), change]);
        expect(bare(anew)).toEqual(bare(log));
        expect(clockTime(lastClock(anew) ?? '0')).toBeLessThanOrEqual(now);
        for (const [i, commit] of anew.entries()) {
          expect(commit.id).toMatch(CLOCK_PATTERN);
          expect(Date.parse(commit.at)).toBeLessThanOrEqual(clockTime(commit.id));
          expect(commit.author).toBe(log[i]?.author);
        }
        // Names the same commits as before, by their places.
        const places = (of: readonly Commit[]) => {
          const place = new Map(of.map(({ id }, i) => [id, i]));
          return of.map((commit) => [
            commit.of && place.get(commit.of),
            commit.joined?.map((id) => place.get(id)),
          ]);
        };
        expect(places(anew)).toEqual(places(log));
      }),
      { numRuns: 100 * MORE },
    );
  });

  test('is one that opens, byte for byte the file it was written to', () => {
    fc.assert(
      fc.property(jumps, (steps) => {
        const anew = restamped(worked(steps).log, NOON);
        const document = foldLog(anew);
        if (!document) return;
        const text = writePlanFile({ document, log: anew });
        expect(writePlanFile(opened(text))).toBe(text);
      }),
      { numRuns: 50 * MORE },
    );
  });

  test('keeps which change was last where the changes of two commits lie among each other', () => {
    const stamp = (count: number, device: string) => `0mx1gnrpr-000${count}-${device}`;
    const change = (id: string, name: string) => ({ id, table: 'units' as const, row: 'u', patch: { name } });
    const at = new Date(NOON).toISOString();
    const commit = (device: string, ...counts: number[]): Commit => {
      const changes = counts.map((count) => change(stamp(count, device), `${device} ${count}`));
      return { id: stamp(counts[0] ?? 0, device), intent: 'edit-row', author: '', at, changes };
    };
    const log = [commit('aaaaaaaaaa', 0, 4, 8), commit('bbbbbbbbbb', 2, 6)];
    const anew = restamped(log, NOON);
    const last = (of: readonly Commit[]) =>
      of.flatMap(({ changes }) => changes).sort((a, b) => (a.id < b.id ? 1 : -1))[0]?.patch;
    expect(last(anew)).toEqual({ name: 'aaaaaaaaaa 8' });
    expect(anew.map(({ id, changes }) => id === changes[0]?.id)).toEqual([true, true]);
  });

  test('comes back from the end of what stamps can tell', () => {
    const editor = begun(NOON);
    const far = new Editor('spent00000', editor.log);
    far.write('edit-row', [{ table: 'goalAreas', row: 'a1', patch: { name: 'Sist' } }], MAX_CLOCK_TIME + 5);
    const anew = restamped(far.log, NOON + DAY);
    expect(foldLog(anew)).toEqual(far.plan);
    expect(clockTime(lastClock(anew) ?? '0')).toBe(NOON + DAY);
    expect(anew.at(-1)?.at).toBe(new Date(NOON + DAY).toISOString());
  });
});
