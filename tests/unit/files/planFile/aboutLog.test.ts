import { describe, expect, it } from 'vitest';
import { foldLog } from '#/domain/log/fold.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { listsIn } from '#/files/planFile/version.ts';
import { type PlanFile, writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';
import { begun, Editor } from '../../domain/editors.ts';

const START = Date.UTC(2020, 0, 1);
const at = new Date(START + 90_000).toISOString();

/** A plan on which Kari and Ola worked apart, each without the other’s, as it stands in Kari’s copy. */
function plan(): Required<PlanFile> {
  // Whose rows version 3 could carry too.
  const kari = begun(START, listsIn(3));
  const ola = new Editor('ola0000000', kari.log);
  const rename = (editor: Editor, row: string, after: number) =>
    editor.write('edit-row', [{ table: 'units', row, patch: { name: editor.device } }], START + after);
  rename(kari, 'u1', 1000);
  rename(ola, 'u2', 2000);
  const joined = ola.log.slice(1).map(({ id }) => id);
  kari.take([...kari.log, ...ola.log.slice(1)]);
  return { document: kari.plan, log: kari.log, arrivals: [{ at, commits: joined }] };
}

type Written = ReturnType<typeof JSON.parse>;

/** What is said of the plan's file after it was touched, as `code path`. */
function said(touch: (file: Written) => object): string[] {
  const file = touch(JSON.parse(writePlanFile(plan())));
  const result = readPlanFile(JSON.stringify(file), { fold: foldLog });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
}

describe('A plan file whose log says what its commits knew', () => {
  it('is of version 4, and brings heads and arrivals with it, byte for byte', () => {
    const text = writePlanFile(plan());
    expect(JSON.parse(text)).toMatchObject({ version: 4, commits: 3, arrivals: [{ at }] });
    expect(JSON.parse(text).heads).toHaveLength(2);
    expect(opened(text)).toEqual(plan());
    expect(writePlanFile(opened(text))).toBe(text);
  });

  it('is refused where the end of its log was cut away, or a commit from its middle', () => {
    const units = (file: Written, i: number) => ({
      ...file,
      units: file.units.with(i, { ...file.units[i], name: `u${i + 1}` }),
    });
    expect(said((file) => ({ ...units(file, 1), log: file.log.slice(0, 2) }))).toContain(
      'log-number commits',
    );
    expect(said((file) => ({ ...units(file, 0), log: file.log.toSpliced(1, 1) }))).toContain(
      'log-number commits',
    );
    expect(said((file) => ({ ...units(file, 1), log: file.log.slice(0, 2), commits: 2 }))).toContain(
      'log-heads heads',
    );
  });

  it('opens without a log, whatever is said of the one that was left out', () => {
    const { log: _log, ...file } = JSON.parse(writePlanFile(plan()));
    expect(opened(JSON.stringify(file))).toEqual({ document: plan().document });
  });

  it('must say what its log is', () => {
    expect(said(({ heads: _, commits: __, ...file }) => file)).toEqual([
      'missing-field heads',
      'missing-field commits',
    ]);
  });

  it.each<[string, (file: Written) => object, string]>([
    ['heads that are no list', (file) => ({ ...file, heads: 'x' }), 'expected-list heads'],
    ['heads that are no stamps', (file) => ({ ...file, heads: ['x'] }), 'bad-clock heads[0]'],
    ['a number that is none', (file) => ({ ...file, commits: 1.5 }), 'bad-number commits'],
    [
      'an arrival of nothing',
      (file) => ({ ...file, arrivals: [{ at, commits: [] }] }),
      'empty-list arrivals[0].commits',
    ],
    [
      'an arrival on no day',
      (file) => ({ ...file, arrivals: [{ at: 'i går', commits: file.heads }] }),
      'bad-instant arrivals[0].at',
    ],
    [
      'an arrival with more to it',
      (file) => ({ ...file, arrivals: [{ at, commits: file.heads, by: 'Ola' }] }),
      'unknown-field arrivals[0].by',
    ],
    [
      'the arrival of what is not there',
      (file) => ({ ...file, arrivals: [{ at, commits: ['000000001-0000-ola0000000'] }] }),
      'broken-reference arrivals[0].commits[0]',
    ],
    [
      'the arrival of a commit twice',
      (file) => ({ ...file, arrivals: [{ at, commits: [file.heads[0], file.heads[0]] }] }),
      'duplicate-reference arrivals[0].commits[1]',
    ],
    [
      'a commit that knew what comes later',
      (file) => ({ ...file, log: file.log.with(1, { ...file.log[1], heads: [file.log[2].id] }) }),
      'broken-reference log[1].heads[0]',
    ],
    [
      'a commit that knew something twice',
      (file) => ({
        ...file,
        log: file.log.with(1, { ...file.log[1], heads: [file.log[0].id, file.log[0].id] }),
      }),
      'duplicate-reference log[1].heads[1]',
    ],
  ])('is refused with %s', (_, touch, problem) => {
    expect(said(touch)).toContain(problem);
  });
});

describe('A plan whose commits name no heads', () => {
  const { document, log } = plan();
  const old = log.map(({ heads: _heads, ...commit }) => commit);

  it('is written as version 3 where nothing has come to it but by the merges that its log tells of', () => {
    expect(JSON.parse(writePlanFile({ document, log: old })).version).toBe(3);
    expect(JSON.parse(writePlanFile({ document, log: old, arrivals: [] })).version).toBe(3);
    expect(JSON.parse(writePlanFile({ document, log: old, arrivals: plan().arrivals })).version).toBe(4);
  });

  it('may state heads and number in an earlier version too, and is held to them', () => {
    const file = JSON.parse(writePlanFile({ document, log: old }));
    const read = (more: object) => readPlanFile(JSON.stringify({ ...file, ...more }), { fold: foldLog }).ok;
    expect(read({ commits: 3 })).toBe(true);
    expect(read({ commits: 4 })).toBe(false);
  });
});
