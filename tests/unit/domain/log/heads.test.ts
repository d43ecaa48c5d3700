import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartFrom, headsOf, knownFrom, parentsOf } from '#/domain/log/heads.ts';
import type { Clock, Commit } from '#/domain/log/log.ts';
import { runs } from '../../../support/runs.ts';
import { begun, Editor } from '../editors.ts';

const START = Date.UTC(2019, 0, 1);

/** Something that one of three people does: writes, or takes over all that another has. */
const steps = fc.array(
  fc.record({
    who: fc.nat(2),
    from: fc.option(fc.nat(2), { nil: undefined }),
    wait: fc.integer({ min: -900, max: 900 }),
  }),
  { maxLength: 25 },
);

/** Three copies after some steps, and for each commit what its writer knew. */
function worked(list: readonly { who: number; from?: number | undefined; wait: number }[]) {
  const common = begun(START);
  const people = ['anna000000', 'bjorn00000', 'cecilie000'].map((device) => new Editor(device, common.log));
  const known = new Map<Clock, Clock[]>(common.log.map(({ id }) => [id, []]));
  let now = START;
  for (const { who, from, wait } of list) {
    now += 1000 + wait;
    const editor = people[who];
    const other = from === undefined ? undefined : people[from];
    if (!editor) continue;
    if (other) {
      const own = new Set(editor.log.map(({ id }) => id));
      editor.take([...editor.log, ...other.log.filter(({ id }) => !own.has(id))]);
    } else {
      const before = idsOf(editor.log);
      editor.write('edit-row', [{ table: 'units', row: 'u1', patch: { name: `${now}` } }], now);
      known.set(editor.log.at(-1)?.id ?? '', before);
    }
  }
  return { people, known };
}

const idsOf = (log: readonly Commit[]) => log.map(({ id }) => id).sort();

describe('What a commit’s writer knew', () => {
  it('is exactly what its heads lead to, however three people pass their work on and whatever their clocks say', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { people, known } = worked(list);
        const all = [
          ...new Map(people.flatMap(({ log }) => log.map((commit) => [commit.id, commit]))).values(),
        ];
        for (const { id, heads = [] } of all) expect(idsOf(knownFrom(all, heads))).toEqual(known.get(id));
        for (const { log } of people) expect(idsOf(knownFrom(all, headsOf(log)))).toEqual(idsOf(log));
      }),
      { numRuns: runs(200) },
    );
  });

  it('is told apart from what others knew by the end of the log alone, where that reaches back far enough', () => {
    fc.assert(
      fc.property(steps, fc.nat(30), (list, count) => {
        const { people } = worked(list);
        const all = [
          ...new Map(people.flatMap(({ log }) => log.map((commit) => [commit.id, commit]))).values(),
        ];
        const heads = headsOf(all);
        const sets = heads.map((head) => new Set(idsOf(knownFrom(all, [head]))));
        const wanted = all
          .filter(({ id }) => sets.some((set) => !set.has(id)))
          .map(({ id }) => [id, heads.filter((_, i) => sets[i]?.has(id))] as const);
        const latest = all.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, count);
        const apart = apartFrom(latest, parentsOf(all), heads);
        if (count >= all.length) expect(apart).toBeDefined();
        if (apart) {
          expect(apart.size).toBe(wanted.length);
          for (const [id, by] of wanted) expect([...(apart.get(id) ?? [])].sort()).toEqual(by);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('A log of an earlier version, whose commits name no heads', () => {
  const commit = (time: number, device: string, joined?: Clock[]) => ({
    id: `${String(time).padStart(9, '0')}-0000-${device}`,
    ...(joined && { joined }),
  });
  const [first, kari1, ola1, kari2, ola2] = [
    commit(1, 'kari000000'),
    commit(2, 'kari000000'),
    commit(3, 'ola0000000'),
    commit(4, 'kari000000'),
    commit(5, 'ola0000000'),
  ] as const;
  const ids = (log: readonly { id: Clock }[]) => log.map(({ id }) => id);

  it('is one line where nothing was merged', () => {
    const log = [first, kari1, kari2];
    expect(headsOf(log)).toEqual([kari2.id]);
    expect(knownFrom(log, [kari2.id])).toEqual(log);
  });

  it('has what came with a merge beside what was made here until the merge', () => {
    const merge = commit(6, 'kari000000', [ola1.id, ola2.id]);
    const after = commit(7, 'kari000000');
    const log = [first, kari1, ola1, kari2, ola2, merge, after];
    expect(headsOf(log)).toEqual([after.id]);
    expect(ids(knownFrom(log, [kari2.id]))).toEqual(ids([first, kari1, kari2]));
    expect(knownFrom(log, [merge.id])).toEqual(log.slice(0, 6));
    expect(headsOf(log.slice(0, 5))).toEqual([ola2.id]);
  });

  it('knows what two did apart who have merged each other’s copies', () => {
    const theirs = commit(6, 'ola0000000', [kari1.id, kari2.id]);
    const ours = commit(7, 'kari000000', [ola1.id, ola2.id, theirs.id]);
    const log = [first, kari1, ola1, kari2, ola2, theirs, ours];
    expect(headsOf(log)).toEqual([ours.id]);
    expect(ids(knownFrom(log, [kari2.id]))).toEqual(ids([first, kari1, kari2]));
    expect(ids(knownFrom(log, [ola2.id]))).toEqual(ids([first, ola1, ola2]));
    expect(knownFrom(log, [theirs.id])).toEqual(log.slice(0, 6));
  });
});
