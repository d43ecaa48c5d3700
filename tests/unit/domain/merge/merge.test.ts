import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '#/domain/integrity/faults.ts';
import { danglingReferences, isReferring } from '#/domain/integrity/references.ts';
import { foldLog, foldState } from '#/domain/log/fold.ts';
import { isOfReadings } from '#/domain/log/log.ts';
import { otherSide } from '#/domain/merge/conflicts.ts';
import { mergeLogs } from '#/domain/merge/merge.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { runs } from '../../../support/runs.ts';
import { begun, type Deed, deeds, Editor, perform } from '../editors.ts';

const START = Date.UTC(2019, 0, 1);
const LATER = START + 1_000_000;

/** Two copies of one plan after two people have worked apart. */
function apart(ours: readonly Deed[], theirs: readonly Deed[], lead = 0): { anna: Editor; bjorn: Editor } {
  const common = begun(START);
  const anna = new Editor('anna000000', common.log);
  const bjorn = new Editor('bjorn00000', common.log);
  perform(anna, ours, START + 1000 + lead);
  perform(bjorn, theirs, START + 1000);
  return { anna, bjorn };
}

function merged(into: Editor, from: Editor, chosen: ReadonlySet<string> = new Set()): Editor {
  const copy = new Editor(into.device, into.log);
  copy.join(mergeLogs(into.log, from.log, chosen), LATER);
  return copy;
}

const pairs = fc.tuple(deeds, deeds, fc.integer({ min: -5000, max: 5000 }));

describe('Two copies of a plan that were edited apart', { timeout: 120_000 }, () => {
  it('become the same plan whichever is merged into which, lose no commit, and hold together', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(pairs, ([ours, theirs, lead]) => {
        const { anna, bjorn } = apart(ours, theirs, lead);
        const one = mergeLogs(anna.log, bjorn.log);
        const other = mergeLogs(bjorn.log, anna.log);
        conflicts += one.conflicts.length;
        expect(other.faults).toEqual(one.faults);

        const atAnnas = merged(anna, bjorn);
        const atBjorns = merged(bjorn, anna);
        expect(atAnnas.plan).toEqual(atBjorns.plan);
        expect(atAnnas.plan).toEqual(one.document);
        const ids = new Set(atAnnas.log.map(({ id }) => id));
        expect([...anna.log, ...bjorn.log].filter(({ id }) => !ids.has(id))).toEqual([]);
        expect(danglingReferences(atAnnas.plan)).toEqual(new Set());
        const known = faultsOf(anna.plan).length + faultsOf(bjorn.plan).length;
        if (one.faults.length === 0) expect(faultsOf(atAnnas.plan).length).toBeLessThanOrEqual(known);
      }),
      { numRuns: runs(1000) },
    );
    // The editors must be at odds often enough for this to say anything.
    expect(conflicts).toBeGreaterThan(150);
  });

  it('are merged already when merged again, and agree once each has the other’s merge', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs, lead]) => {
        const { anna, bjorn } = apart(ours, theirs, lead);
        const atAnnas = merged(anna, bjorn);
        const again = mergeLogs(atAnnas.log, bjorn.log);
        expect(again.joined).toEqual([]);
        expect(again.changes).toEqual([]);
        expect(again.document).toEqual(atAnnas.plan);

        const atBjorns = merged(bjorn, anna);
        expect(merged(atAnnas, atBjorns).plan).toEqual(merged(atBjorns, atAnnas).plan);
        expect(merged(atAnnas, atBjorns).plan).toEqual(atAnnas.plan);
      }),
      { numRuns: runs(200) },
    );
  });

  it('keep what only one of them changed, and list what both did: the later stands', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs, lead]) => {
        const { anna, bjorn } = apart(ours, theirs, lead);
        const { conflicts, document } = mergeLogs(anna.log, bjorn.log);
        for (const conflict of conflicts) {
          const { table, row, fields, standing } = conflict;
          const date = isOfReadings(conflict) ? conflict.date : undefined;
          const version = conflict[standing];
          const found = readingOrRow(document, table, row, date);
          if (fields.length === 0) {
            expect(found !== undefined).toBe(!version.deleted);
            continue;
          }
          for (const field of fields) {
            if (found && !canBeReleased(table, field)) expect(found[field]).toEqual(version.values[field]);
          }
        }
        const listed = new Set(conflicts.map(({ key }) => key));
        for (const reading of onlyOneTouched(anna, bjorn)) {
          const [indicator, date] = reading;
          if (listed.has(JSON.stringify(['readings', indicator, date]))) continue;
          const there = foldState(anna.log).series.get(indicator)?.get(date);
          if (!document?.indicators.some(({ id }) => id === indicator)) continue;
          expect(readingOrRow(document, 'readings', indicator, date)?.value).toEqual(there?.value);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('take the other version where it is chosen', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs, lead]) => {
        const { anna, bjorn } = apart(ours, theirs, lead);
        const before = mergeLogs(anna.log, bjorn.log);
        for (const conflict of before.conflicts) {
          const { key, table, row, fields, standing } = conflict;
          const date = isOfReadings(conflict) ? conflict.date : undefined;
          const chosen = mergeLogs(anna.log, bjorn.log, new Set([key]));
          const wanted = conflict[otherSide(standing)];
          const found = readingOrRow(chosen.document, table, row, date);
          if (wanted.deleted) expect(found).toBeUndefined();
          else if (fields.length === 0) expect(found).toBeDefined();
          else if (found) {
            for (const field of fields.filter((name) => !canBeReleased(table, name))) {
              expect(found[field]).toEqual(wanted.values[field]);
            }
          }
          // The choice is the merger's: the other way round, with the same choice, it is the same plan.
          expect(mergeLogs(bjorn.log, anna.log, new Set([key])).document).toEqual(chosen.document);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

/** Whether a field is set otherwise than anybody wanted where what it points at is gone. */
function canBeReleased(table: TableName | 'readings', field: string): boolean {
  return table !== 'readings' && isReferring(table, field);
}

/** The readings that Anna entered since they parted on dates of indicators that Bjørn did not touch. */
function onlyOneTouched(anna: Editor, bjorn: Editor): [string, string][] {
  const common = new Set(bjorn.log.map(({ id }) => id));
  const theirs = new Set(anna.log.map(({ id }) => id));
  const entered = (editor: Editor, shared: ReadonlySet<string>) =>
    editor.log
      .filter(({ id }) => !shared.has(id))
      .flatMap(({ changes }) => changes)
      .filter(({ table }) => table === 'readings')
      .flatMap(({ row, patch }) => Object.keys(patch ?? {}).map((date): [string, string] => [row, date]));
  const others = new Set(entered(bjorn, theirs).map((pair) => pair.join()));
  return entered(anna, common).filter((pair) => !others.has(pair.join()));
}

function readingOrRow(
  document: PlanDocument | undefined,
  table: string,
  row: string,
  date: string | undefined,
): Record<string, unknown> | undefined {
  if (!document) return undefined;
  if (table === 'readings') {
    const series = document.series.find(({ indicator }) => indicator === row);
    const reading = series?.readings.find((each) => each.date === date);
    return document.indicators.some(({ id }) => id === row) ? { ...reading } : undefined;
  }
  const list: unknown = Object.entries({ ...document, plans: [document.plan] }).find(
    ([name]) => name === table,
  )?.[1];
  const found = Array.isArray(list) ? list.find((each: { id: string }) => each.id === row) : undefined;
  return found && { ...found };
}

describe('Merging', () => {
  const rename = (editor: Editor, name: string, at: number) =>
    editor.write('edit-row', [{ table: 'subGoals', row: 's1', patch: { name } }], at);

  it('lets the later of two names stand and offers the other', () => {
    const { anna, bjorn } = apart([], []);
    rename(anna, 'Flere søknader', START + 5000);
    rename(bjorn, 'Flere EU-søknader', START + 6000);
    const { conflicts, document } = mergeLogs(anna.log, bjorn.log);
    expect(document?.subGoals.find(({ id }) => id === 's1')?.name).toBe('Flere EU-søknader');
    expect(conflicts).toMatchObject([
      {
        table: 'subGoals',
        row: 's1',
        fields: ['name'],
        standing: 'there',
        here: { author: 'anna000000', values: { name: 'Flere søknader' } },
        there: { author: 'bjorn00000', values: { name: 'Flere EU-søknader' } },
      },
    ]);
  });

  it('never makes an action due before it starts of two changes that were each right', () => {
    const { anna, bjorn } = apart([], []);
    anna.write(
      'action-date',
      [{ table: 'actions', row: 't1', patch: { start: '2020-02-01' } }],
      START + 5000,
    );
    bjorn.write('action-date', [{ table: 'actions', row: 't1', patch: { due: '2019-06-01' } }], START + 6000);
    const { conflicts, document, faults } = mergeLogs(anna.log, bjorn.log);
    expect(document?.actions.find(({ id }) => id === 't1')).toMatchObject({
      start: '2019-03-01',
      due: '2019-06-01',
    });
    expect(conflicts).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('brings a deleted sub-goal back, with all that went along, where someone has put an indicator under it', () => {
    const { anna, bjorn } = apart([], []);
    perform(anna, [{ what: 'delete', pick: 0, value: 0, wait: 0 }], START + 9000);
    expect(anna.plan.subGoals.map(({ id }) => id)).not.toContain('s1');
    perform(bjorn, [{ what: 'add-indicator', pick: 0, value: 0, wait: 0 }], START + 5000);
    const { conflicts, document } = mergeLogs(anna.log, bjorn.log);
    expect(document?.indicators.map(({ id }) => id).sort()).toEqual(['bjorn00000-1', 'i1', 'i2', 'i3']);
    expect(document?.links).toHaveLength(1);
    expect(document?.actions.find(({ id }) => id === 't1')?.subGoals).toEqual(['s1', 's3']);
    expect(conflicts).toMatchObject([{ table: 'subGoals', row: 's1', fields: [], standing: 'there' }]);
    const key = conflicts[0]?.key ?? '';
    const without = mergeLogs(anna.log, bjorn.log, new Set([key])).document;
    expect(without?.subGoals.map(({ id }) => id)).toEqual(['s2', 's3']);
    expect(without?.indicators.map(({ id }) => id)).toEqual(['i2', 'i3']);
  });

  const deed = (what: Deed['what'], pick: number, value = 0): Deed => ({ what, pick, value, wait: 0 });

  it('keeps an action that was deleted together with its work, under the sub-goals it had come to serve', () => {
    const { anna, bjorn } = apart(
      [deed('serve', 1, 8), deed('delete', 4), deed('delete', 1)],
      [deed('rename', 3)],
    );
    expect(anna.plan.actions.map(({ id }) => id)).toEqual(['t1']);
    const { conflicts } = mergeLogs(anna.log, bjorn.log);
    const asked = conflicts.find(({ table }) => table === 'actions');
    const { document } = mergeLogs(anna.log, bjorn.log, new Set([asked?.key ?? '']));
    expect(document?.goalAreas.map(({ id }) => id)).toEqual(['a2']);
    expect(document?.actions.find(({ id }) => id === 't2')?.subGoals).toEqual(['s3']);
  });

  it('keeps the goal area that an action needs which the other has worked on since it was deleted, and says so', () => {
    const { anna, bjorn } = apart(
      [deed('delete', 1), deed('delete', 4)],
      [deed('rename', 0), { ...deed('dates', 1), wait: 1 }],
    );
    expect(anna.plan.goalAreas.map(({ id }) => id)).toEqual(['a2']);
    const { conflicts, document } = mergeLogs(anna.log, bjorn.log);
    expect(document?.actions.map(({ id }) => id)).toContain('t2');
    expect(document?.goalAreas.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(conflicts).toMatchObject([
      { table: 'actions', row: 't2', standing: 'there' },
      { table: 'goalAreas', row: 'a1', standing: 'there', isHeld: true },
    ]);
  });

  it('makes one of two periods of the same dates, and moves what lives in them', () => {
    const { anna, bjorn } = apart([], []);
    for (const editor of [anna, bjorn]) {
      perform(editor, [{ what: 'add-period', pick: 0, value: 0, wait: 0 }], START + 5000);
      const period = `${editor.device}-1`;
      const row = editor === anna ? 's2' : 's3';
      editor.write('edit-row', [{ table: 'subGoals', row, patch: { periods: [period] } }], START + 6000);
    }
    const { document, faults } = mergeLogs(anna.log, bjorn.log);
    expect(faults).toEqual([]);
    expect(document?.planPeriods.map(({ id }) => id)).toEqual(['anna000000-1', 'p1']);
    expect(document?.subGoals.map(({ periods }) => periods)).toEqual([
      ['p1'],
      ['anna000000-1'],
      ['anna000000-1'],
    ]);
  });

  it('asks nothing where both took a goal on into the same new period, and once where one of them closed it', () => {
    const { anna, bjorn } = apart([], []);
    const start = (editor: Editor, at: number) => {
      const period = `${editor.device}-next`;
      const patch = { name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 1 };
      editor.write('roll-over', [{ table: 'planPeriods', row: period, patch }], at);
      return period;
    };
    const [hers, his] = [start(anna, START + 5000), start(bjorn, START + 6000)];
    const goOn = (editor: Editor, row: string, period: string, at: number) =>
      editor.write('edit-row', [{ table: 'subGoals', row, patch: { periods: ['p1', period] } }], at);
    goOn(anna, 's1', hers, START + 5001);
    goOn(bjorn, 's1', his, START + 6001);
    const outcomes = [{ period: 'p1', result: 'missed' as const }];
    anna.write(
      'edit-row',
      [{ table: 'subGoals', row: 's2', patch: { periods: ['p1'], outcomes } }],
      START + 5002,
    );
    goOn(bjorn, 's2', his, START + 6002);
    const { conflicts, document } = mergeLogs(anna.log, bjorn.log);
    expect(conflicts).toMatchObject([{ table: 'subGoals', row: 's2', name: 's2', standing: 'there' }]);
    const key = conflicts[0]?.key ?? '';
    const s2 = (plan = document) => plan?.subGoals.find(({ id }) => id === 's2');
    expect(s2()).toMatchObject({ periods: ['p1', hers] });
    expect(s2()?.outcomes).toBeUndefined();
    const closed = s2(mergeLogs(anna.log, bjorn.log, new Set([key])).document);
    expect(closed).toMatchObject({ periods: ['p1'], outcomes });
    expect(document?.subGoals.find(({ id }) => id === 's1')?.periods).toEqual(['p1', hers]);
  });

  it('says so where two periods would overlap', () => {
    const { anna, bjorn } = apart(
      [{ what: 'add-period', pick: 0, value: 0, wait: 0 }],
      [{ what: 'add-period', pick: 0, value: 8, wait: 0 }],
    );
    expect(mergeLogs(anna.log, bjorn.log).faults.map(({ code }) => code)).toContain('periods-overlap');
  });

  it('takes the whole of a plan that was begun twice apart from the same file', () => {
    const one = begun(START);
    const two = begun(START + 10);
    two.log = two.log.map((commit) => ({
      ...commit,
      changes: commit.changes.map((change) => ({
        ...change,
        id: change.id.replace('common0000', 'second0000'),
      })),
      id: commit.id.replace('common0000', 'second0000'),
    }));
    const { conflicts, document } = mergeLogs(one.log, two.log);
    expect(conflicts).toEqual([]);
    expect(document).toEqual(foldLog(one.log));
  });
});
