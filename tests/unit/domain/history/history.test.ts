import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, fieldsOf, hasValue, isAbout } from '#/domain/history/edit.ts';
import { type Entry, type HistoryCommit, HistoryState, historyOf } from '#/domain/history/history.ts';
import { foldRow, foldSeries, inClockOrder } from '#/domain/log/fold.ts';
import type { Commit } from '#/domain/log/log.ts';
import { isSame } from '#/domain/values/same.ts';
import { type LooseChange, stamped } from '../../../support/changes.ts';

let clock = 0;
/** A commit a minute after the last, by turns of two writers. */
function commit(changes: LooseChange[], more: Partial<Commit> = {}): Commit {
  const own = changes.map((change) => {
    clock += 1;
    return stamped(`${String(clock).padStart(9, '0')}-0000-aaaaaaaaaa`, change);
  });
  return {
    id: own[0]?.id ?? '',
    intent: 'edit-row',
    author: 'Kari',
    at: new Date(Date.UTC(2021, 0, 1) + clock * 60_000).toISOString(),
    ...more,
    changes: own,
  };
}

const area = (id: string, name: string): LooseChange => ({
  table: 'goalAreas',
  row: id,
  patch: { name, order: 1, weight: 1 },
});
const subGoal = (id: string, goalArea: string, name = id): LooseChange => ({
  table: 'subGoals',
  row: id,
  patch: { name, goalArea, order: 1 },
});
const indicator = (id: string, of: string, name = id): LooseChange => ({
  table: 'indicators',
  row: id,
  patch: { name, subGoal: of, order: 1 },
});

const editsOf = (log: readonly HistoryCommit[], at: number): readonly Edit[] =>
  historyOf(log).entries.at(at)?.edits ?? [];
const one = (log: readonly HistoryCommit[], at: number): Edit => {
  const [edit] = editsOf(log, at);
  if (!edit) throw new Error('The commit did nothing');
  return edit;
};

describe('a history', () => {
  it('says what each field was before and is after, leaving out what was set to what it was', () => {
    const log = [
      commit([area('a', 'Næring')]),
      commit([
        {
          table: 'goalAreas',
          row: 'a',
          patch: { name: 'Næring og EU', order: 1, aim: 'Flere', weight: null },
        },
      ]),
    ];
    expect(one(log, 0).kind).toBe('added');
    expect(fieldsOf(one(log, 1))).toEqual([
      { field: 'name', from: 'Næring', to: 'Næring og EU' },
      { field: 'aim', from: undefined, to: 'Flere' },
      { field: 'weight', from: 1, to: undefined },
    ]);
  });

  it('calls a row what it was called at the time, and tells all its names', () => {
    const log = [
      commit([area('a', 'Næring')]),
      commit([{ table: 'goalAreas', row: 'a', patch: { name: 'EU' } }]),
      commit([{ table: 'goalAreas', row: 'a', deleted: true }]),
    ];
    const { entries, state } = historyOf(log);
    expect(entries.map(({ edits }) => edits[0]?.name)).toEqual(['Næring', 'Næring', 'EU']);
    const ref = { table: 'goalAreas', id: 'a' } as const;
    expect(log.map(({ id }) => state.nameOf(ref, id))).toEqual(['Næring', 'EU', 'EU']);
    expect(state.isThere(ref)).toBe(false);
    expect(state.nameOf(ref)).toBe('EU');
  });

  it('tells a deletion from a change, and coming back from being new', () => {
    const log = [
      commit([area('a', 'Næring')]),
      commit([{ table: 'goalAreas', row: 'a', deleted: true }]),
      commit([{ table: 'goalAreas', row: 'a', patch: { aim: 'Mens det var borte' } }]),
      commit([{ table: 'goalAreas', row: 'a', deleted: false }]),
    ];
    const { entries, state } = historyOf(log);
    expect(entries.map(({ edits }) => edits[0]?.kind)).toEqual(['added', 'deleted', 'changed', 'restored']);
    expect([...state.hidden()]).toEqual([]);
  });

  it('remembers which commit hid a row, however it was changed since', () => {
    const deletion = commit([{ table: 'goalAreas', row: 'a', deleted: true }]);
    const log = [
      commit([area('a', 'Næring')]),
      deletion,
      commit([{ table: 'goalAreas', row: 'a', deleted: true, patch: { aim: 'Igjen' } }]),
    ];
    const { state } = historyOf(log);
    expect([...state.hidden()].map(({ by }) => by.id)).toEqual([deletion.id]);
  });

  it('gives a reading’s earlier value, whoever else changed other dates or other fields of it', () => {
    const reading = (date: string, fields: object) =>
      commit([{ table: 'readings', row: 'i', patch: { [date]: fields } }]);
    const log = [
      commit([area('a', 'A'), subGoal('s', 'a'), indicator('i', 's', 'Søknader')]),
      reading('2020-12-31', { value: 12, preliminary: true }),
      reading('2021-12-31', { value: 20 }),
      reading('2020-12-31', { value: 14, preliminary: null }),
      reading('2020-12-31', { value: null }),
    ];
    expect(one(log, 1).kind).toBe('added');
    expect(fieldsOf(one(log, 3))).toEqual([
      { field: '2020-12-31', from: { value: 12, preliminary: true }, to: { value: 14 } },
    ]);
    expect(one(log, 4).kind).toBe('deleted');
    expect(one(log, 3).name).toBe('Søknader');
    expect(one(log, 3).about).toEqual({ table: 'indicators', id: 'i' });
  });

  it('leaves many readings packed, and still knows what one of them was', () => {
    let unpacked = 0;
    const many = {
      size: 2,
      get: (date: string) => ({ '2019-12-31': { value: 1 }, '2020-12-31': { value: 2 } })[date],
      entries() {
        unpacked += 1;
        return [
          ['2019-12-31', { value: 1 }],
          ['2020-12-31', { value: 2 }],
        ] as [string, object & Record<string, unknown>][];
      },
    };
    const first = commit([indicator('i', 's')]);
    const packed: HistoryCommit = {
      ...commit([{ table: 'readings', row: 'i' }]),
      changes: [{ id: 'x', table: 'readings', row: 'i', many }],
    };
    const log = [
      first,
      packed,
      commit([{ table: 'readings', row: 'i', patch: { '2020-12-31': { value: 3 } } }]),
    ];
    expect(fieldsOf(one(log, 2))).toEqual([{ field: '2020-12-31', from: { value: 2 }, to: { value: 3 } }]);
    expect(unpacked).toBe(0);
    expect(fieldsOf(one(log, 1)).map(({ field }) => field)).toEqual(['2019-12-31', '2020-12-31']);
  });

  it('places a row where it belonged at the time, and a move in both places', () => {
    const log = [
      commit([area('a', 'A'), area('b', 'B'), subGoal('s', 'a'), indicator('i', 's')]),
      commit([{ table: 'readings', row: 'i', patch: { '2020-12-31': { value: 1 } } }]),
      commit([{ table: 'subGoals', row: 's', patch: { goalArea: 'b' } }]),
      commit([{ table: 'readings', row: 'i', patch: { '2020-12-31': { value: 2 } } }]),
    ];
    expect([1, 2, 3].map((at) => one(log, at).place.areas)).toEqual([['a'], ['a', 'b'], ['b']]);
    expect(one(log, 3).place.subGoals).toEqual(['s']);
  });

  it('says of links, comments and roles what they hang on', () => {
    const log = [
      commit([area('a', 'A'), subGoal('s', 'a', 'Flere søknader')]),
      commit([
        {
          table: 'links',
          row: 'l',
          patch: { fromTable: 'subGoals', from: 's', toKind: 'node', to: 'sdg:17' },
        },
      ]),
      commit([{ table: 'comments', row: 'c', patch: { onTable: 'subGoals', on: 's', text: 'Hei' } }]),
      commit([{ table: 'comments', row: 'c', deleted: true }]),
    ];
    for (const at of [1, 2, 3]) {
      expect(one(log, at).name).toBe('Flere søknader');
      expect(one(log, at).place.areas).toEqual(['a']);
      expect(isAbout(one(log, at), { table: 'subGoals', id: 's' })).toBe(true);
      expect(isAbout(one(log, at), { table: 'goalAreas', id: 'a' })).toBe(false);
    }
  });

  it('knows which undo took a commit back', () => {
    const made = commit([area('a', 'A')]);
    const undo = commit([{ table: 'goalAreas', row: 'a', deleted: true }], { intent: 'undo', of: made.id });
    const { state } = historyOf([made, undo]);
    expect(state.takenBackBy(made.id)).toBe(undo.id);
    expect(state.takenBackBy(undo.id)).toBeUndefined();
  });
});

/** Random logs over few rows and fields, so that the same field is written again and again. */
const value = fc.constantFrom<unknown>('x', 'y', 3, ['s1'], null);
const patch = fc.dictionary(fc.constantFrom('name', 'aim', 'weight', 'goalArea', 'tags'), value, {
  maxKeys: 3,
});
const reading = fc.record(
  {
    value: fc.constantFrom(1, 2, null),
    comment: fc.constantFrom('k', null),
    preliminary: fc.constantFrom(true, null),
  },
  { requiredKeys: [] },
);
const change: fc.Arbitrary<LooseChange> = fc.oneof(
  fc
    .record({
      table: fc.constantFrom('goalAreas' as const, 'subGoals' as const, 'comments' as const),
      row: fc.constantFrom('r1', 'r2'),
      patch: fc.option(patch, { nil: undefined }),
      deleted: fc.constantFrom(undefined, true, false),
    })
    .filter((made) => made.patch !== undefined || made.deleted !== undefined)
    .map(({ table, row, patch: set, deleted }) => ({
      table,
      row,
      ...(set && { patch: set }),
      ...(deleted !== undefined && { deleted }),
    })),
  fc.record({
    table: fc.constant('readings' as const),
    row: fc.constantFrom('i1', 'i2'),
    patch: fc.dictionary(fc.constantFrom('2020-12-31', '2021-12-31'), reading, { minKeys: 1, maxKeys: 2 }),
  }),
);
const log = fc
  .array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 25 })
  .map((commits) => commits.map((changes) => commit(changes)));

/** What the edits' from and to add up to, checking each `from` against what came before. */
function addUp(entries: readonly Entry[]): Map<string, Map<string, unknown>> {
  const rows = new Map<string, Map<string, unknown>>();
  for (const edit of entries.flatMap(({ edits }) => edits)) {
    const key = `${edit.table}|${edit.row}`;
    const row = rows.get(key) ?? new Map<string, unknown>();
    rows.set(key, row);
    for (const { field, from, to } of fieldsOf(edit)) {
      const before = row.get(field);
      // A reading that nothing is left of is no reading.
      expect(isSame(from ?? EMPTY, before ?? EMPTY)).toBe(true);
      row.set(field, to);
    }
  }
  return rows;
}
const EMPTY = {};

describe('the from and to of a history', () => {
  it('add up to the rows that the log folds to', () => {
    fc.assert(
      fc.property(log, (commits) => {
        const { entries, state } = historyOf(commits);
        const sums = addUp(entries);
        const changes = inClockOrder(commits.flatMap((each) => each.changes));
        for (const [key, sum] of sums) {
          const own = changes.filter(({ table, row }) => `${table}|${row}` === key);
          const first = own[0];
          if (first?.table === 'readings') {
            const readings = [...sum].flatMap(([date, fields]) =>
              hasValue(fields) ? [{ date, ...fields }] : [],
            );
            readings.sort((a, b) => (a.date < b.date ? -1 : 1));
            expect(readings).toEqual(foldSeries(own));
          } else if (first) {
            const folded = foldRow(own);
            const fields = Object.fromEntries([...sum].filter(([, now]) => now !== undefined));
            expect(fields).toEqual(folded?.fields);
            const ref = { table: first.table, id: first.row };
            expect(state.fieldsOf(ref)).toEqual(folded?.fields);
            expect(state.isThere(ref)).toBe(folded?.exists === true && !folded.deleted);
          }
        }
      }),
    );
  });

  it('are the same whether the log is read at once or in pieces', () => {
    fc.assert(
      fc.property(log, fc.nat(), (commits, cut) => {
        const at = commits.length === 0 ? 0 : cut % commits.length;
        const state = new HistoryState();
        const pieces = [...state.extend(commits.slice(0, at)), ...state.extend(commits.slice(at))];
        expect(pieces).toEqual(historyOf(commits).entries);
      }),
    );
  });

  it('are the same for the end of the log when the rows it touches are replayed first', () => {
    fc.assert(
      fc.property(log, fc.nat(), (commits, cut) => {
        const at = commits.length === 0 ? 0 : cut % commits.length;
        const touched = commits.slice(at).flatMap(({ changes }) => changes);
        const keys = new Set(touched.map(({ table, row }) => `${table}|${row}`));
        const earlier = commits
          .slice(0, at)
          .flatMap(({ changes }) => changes.filter(({ table, row }) => keys.has(`${table}|${row}`)));
        const state = new HistoryState();
        state.replay(touched, earlier);
        const fields = (entries: readonly Entry[]) =>
          entries.map(({ edits }) => edits.map((edit) => [edit.kind, fieldsOf(edit)]));
        expect(fields(state.extend(commits.slice(at)))).toEqual(fields(historyOf(commits).entries.slice(at)));
      }),
    );
  });
});
