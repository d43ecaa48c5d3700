import { describe, expect, it } from 'vitest';
import { MAX_CLOCK_TIME } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Change, Commit } from '#/domain/log/log.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';
import { logOf, sample, stamp } from './sample.ts';

const file = opened(JSON.stringify(sample()));
const { document } = file;
const TIME = Date.parse('2024-01-01T00:00:00Z');

/** The problems of the sample with this log, as `code path`. */
function said(log: unknown): string[] {
  const file = { ...JSON.parse(writePlanFile({ document })), log };
  const result = readPlanFile(JSON.stringify(file), { fold: foldLog });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
}

const commit = (time: number, changes: Partial<Change>[], more: Partial<Commit> = {}) => ({
  id: stamp(time),
  intent: 'edit-row',
  author: '',
  at: new Date(time).toISOString(),
  changes: changes.map((change, count) => ({ id: stamp(time, count), ...change })),
  ...more,
});
const renamed = (name: string): Partial<Change> => ({ table: 'units', row: 'u1', patch: { name } });

describe('A log in a plan file', () => {
  it('is read when it gives the rows of the file', () => {
    expect(said(logOf(document))).toEqual([]);
  });

  it('may lead there by detours', () => {
    const log = [
      ...logOf(document, TIME),
      commit(TIME + 1, [renamed('Kontoret')]),
      commit(TIME + 2, [renamed('Internasjonalt kontor')], { intent: 'undo', of: stamp(TIME + 1) }),
      commit(TIME + 3, [
        { table: 'readings', row: 'i1', patch: { '2021-12-31': { value: 17, comment: 'Feil år' } } },
        { table: 'readings', row: 'i1', patch: { '2021-12-31': { value: null, comment: null } } },
        { table: 'links', row: 'l1', deleted: true },
        { table: 'links', row: 'l1', deleted: false },
      ]),
    ];
    expect(said(log)).toEqual([]);
  });

  it('counts as none when it is empty', () => {
    expect(opened(JSON.stringify({ ...sample(), log: [] })).log).toBeUndefined();
  });

  it('is refused when it gives other rows than the file has, and told where', () => {
    expect(said([...logOf(document), commit(TIME + 1, [renamed('Kontoret')])])).toEqual([
      'log-does-not-match units',
    ]);
    expect(said([commit(TIME, [renamed('Kontoret')])])).toEqual(['log-does-not-match plan']);
    const readings = { table: 'readings' as const, row: 'i1', patch: { '2019-12-31': { value: 99 } } };
    expect(said([...logOf(document), commit(TIME + 1, [readings])])).toEqual(['log-does-not-match series']);
    const halfARow = { table: 'indicators' as const, row: 'i3', patch: { name: 'Uten resten' } };
    expect(said([...logOf(document), commit(TIME + 1, [halfARow])])).toEqual([
      'log-does-not-match indicators',
    ]);
  });

  it('is read however wrong the clock was that stamped it: by days, by centuries, or at the end of what stamps can tell', () => {
    for (const time of [0, Date.now() + 2 * 86_400_000, Date.UTC(2350, 0, 1), MAX_CLOCK_TIME]) {
      expect(said(logOf(document, time)), new Date(time).toISOString()).toEqual([]);
    }
  });

  it('is refused when its stamps are not stamps', () => {
    expect(said([commit(TIME, [renamed('x')], { id: 'i går' })])).toEqual(['bad-clock log[0].id']);
    for (const at of ['1. januar', '2026-02-30T12:00:00Z', '12026-01-01T12:00:00Z', '2026-01-01T12:00:00'])
      expect(said([{ ...commit(TIME, [renamed('x')]), at }])).toEqual(['bad-instant log[0].at']);
  });

  it('is refused when its stamps are used twice or out of order', () => {
    const a = commit(TIME, [renamed('a')]);
    const b = commit(TIME + 1, [renamed('b')]);
    expect(said([b, a])).toEqual(['clock-not-ascending log[1].id']);
    expect(said([a, a])).toEqual(['clock-not-unique log[1].id', 'clock-not-unique log[1].changes[0].id']);
    expect(said([commit(TIME, [renamed('a'), { ...renamed('b'), id: stamp(TIME) }])])).toEqual([
      'clock-not-unique log[0].changes[1].id',
    ]);
    expect(said([commit(TIME, [renamed('a'), { ...renamed('b'), id: stamp(TIME - 1) }])])).toEqual([
      'clock-not-ascending log[0].changes[1].id',
    ]);
    expect(said([{ ...a, id: stamp(TIME + 9) }])).toEqual(['commit-id-mismatch log[0].id']);
  });

  it('is refused when it undoes what it does not hold', () => {
    expect(said([commit(TIME, [renamed('a')], { intent: 'undo', of: stamp(TIME - 5) })])).toEqual([
      'broken-reference log[0].of',
    ]);
    expect(said([commit(TIME, [renamed('a')], { intent: 'undo', of: stamp(TIME) })])).toEqual([
      'broken-reference log[0].of',
    ]);
  });

  describe('that merges another copy of the plan', () => {
    const name = 'Internasjonalt kontor';
    const theirs = [commit(TIME + 1, [renamed('Kontoret')]), commit(TIME + 2, [renamed(name)])];
    const merging = (joined: unknown, more = {}) =>
      said([
        ...logOf(document, TIME),
        ...theirs,
        { ...commit(TIME + 9, [renamed(name)], { intent: 'merge' }), joined, ...more },
      ]);

    it('may name the commits that came with it', () => {
      expect(merging([stamp(TIME + 1), stamp(TIME + 2)])).toEqual([]);
      expect(merging([])).toEqual([]);
    });

    it('must have them, from before, and name each once', () => {
      expect(merging([stamp(TIME + 3)])).toEqual(['broken-reference log[3].joined[0]']);
      expect(merging([stamp(TIME + 9)])).toEqual(['broken-reference log[3].joined[0]']);
      expect(merging([stamp(TIME + 1), stamp(TIME + 1)])).toEqual(['duplicate-reference log[3].joined[1]']);
      expect(merging(['i går'])).toEqual(['bad-clock log[3].joined[0]']);
    });

    it('is the only kind of commit that names any', () => {
      expect(merging([stamp(TIME + 1)], { intent: 'restore' })).toEqual([
        'joined-outside-merge log[3].joined',
      ]);
    });

    it('comes back from a file as it was', () => {
      const joined = [stamp(TIME + 1), stamp(TIME + 2)];
      const log = [
        ...logOf(document, TIME),
        ...theirs,
        { ...commit(TIME + 9, [renamed(name)], { intent: 'merge' }), joined },
      ] as Commit[];
      expect(opened(writePlanFile({ document, log })).log).toEqual(log);
    });
  });

  it.each([
    [
      'an unknown field',
      { table: 'units', row: 'u1', patch: { leader: 'x' } },
      'unknown-field',
      '.patch.leader',
    ],
    [
      'a value of the wrong type',
      { table: 'units', row: 'u1', patch: { name: 7 } },
      'expected-text',
      '.patch.name',
    ],
    [
      'an unknown field deep inside',
      { table: 'indicators', row: 'i1', patch: { baseline: { date: '2018-12-31', value: 1, x: 1 } } },
      'unknown-field',
      '.patch.baseline.x',
    ],
    ['an unknown table', { table: 'contacts', row: 'x', patch: {} }, 'not-allowed-value', '.table'],
    ['another row’s id', { table: 'units', row: 'u1', patch: { id: 'u2' } }, 'broken-reference', '.patch.id'],
    [
      'no reading',
      { table: 'readings', row: 'i1', patch: { '2019-12-31': 3 } },
      'expected-object',
      '.patch.2019-12-31',
    ],
    [
      'no date',
      { table: 'readings', row: 'i1', patch: { '2019-02-30': { value: 3 } } },
      'bad-date',
      '.patch.2019-02-30',
    ],
    [
      'a reading that moves itself',
      { table: 'readings', row: 'i1', patch: { '2019-12-31': { date: '2020-12-31' } } },
      'unknown-field',
      '.patch.2019-12-31.date',
    ],
    [
      'a reading that is text',
      { table: 'readings', row: 'i1', patch: { '2019-12-31': { value: '3' } } },
      'expected-number',
      '.patch.2019-12-31.value',
    ],
    ['nothing', { table: 'units', row: 'u1' }, 'empty-change', ''],
  ])('is refused when a change holds %s', (_, change, code, path) => {
    const log = [{ ...commit(TIME, []), changes: [{ id: stamp(TIME), ...change }] }];
    expect(said(log)).toEqual([`${code} log[0].changes[0]${path}`]);
  });

  it('is refused when a patch would reach into the program', () => {
    const text = JSON.stringify({ ...sample(), log: [commit(TIME, [renamed('x')])] }).replace(
      '"patch":{',
      '"patch":{"__proto__":{"admin":true},',
    );
    const result = readPlanFile(text, { fold: foldLog });
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'dangerous-key', path: 'log[0].changes[0].patch.__proto__' },
    ]);
  });

  it('is refused when a commit has no changes', () => {
    expect(said([commit(TIME, [])])).toEqual(['empty-commit log[0].changes']);
  });
});
