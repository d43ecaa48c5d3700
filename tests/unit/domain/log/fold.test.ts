import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyToRow, foldLog, foldRow, foldSeries, type RowState } from '#/domain/log/fold.ts';
import type { Change, Commit } from '#/domain/log/log.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import type { Fields } from '#/domain/values/fields.ts';
import { type LooseChange, stamped } from '../../../support/changes.ts';

/** The nth stamp of a device; stamps sort by n first. */
function stamp(n: number, device = 'aaaaaaaaaa'): string {
  return `${String(n).padStart(9, '0')}-0000-${device}`;
}

function row(n: number, patch?: Fields, deleted?: boolean): Change {
  return stamped(stamp(n), { table: 'units', row: 'unit', patch, deleted });
}

function readings(n: number, patch: Record<string, Record<string, unknown>>): Change {
  return stamped(stamp(n), { table: 'readings', row: 'indicator', patch });
}

describe('a row', () => {
  test('takes each field from the latest change that set it', () => {
    const state = foldRow([
      row(1, { name: 'Kultur', order: 1 }),
      row(3, { order: 3 }),
      row(2, { name: 'Idrett', order: 2 }),
    ]);
    expect(state?.fields).toEqual({ name: 'Idrett', order: 3 });
  });

  test('loses a field that is set to null', () => {
    expect(foldRow([row(1, { name: 'Kultur', source: 'Sak 12' }), row(2, { source: null })])?.fields).toEqual(
      {
        name: 'Kultur',
      },
    );
  });

  test('that was deleted comes back with all its fields, those set meanwhile too', () => {
    const state = foldRow([
      row(1, { name: 'Kultur', order: 1 }),
      row(2, undefined, true),
      row(3, { order: 2 }),
      row(4, undefined, false),
    ]);
    expect(state).toEqual({ fields: { name: 'Kultur', order: 2 }, exists: true, deleted: false });
  });

  test('stays deleted when only a field is set', () => {
    expect(
      foldRow([row(1, { name: 'Kultur' }), row(2, undefined, true), row(3, { name: 'Idrett' })])?.deleted,
    ).toBe(true);
  });

  test('does not exist before a patch has reached it', () => {
    expect(foldRow([row(1, undefined, true)])?.exists).toBe(false);
    expect(foldRow([])).toBeUndefined();
  });

  test('is not changed behind the back of who holds it', () => {
    const before: RowState = { fields: { name: 'Kultur' }, exists: true, deleted: false };
    applyToRow(before, row(2, { name: 'Idrett', order: 2 }, true));
    expect(before).toEqual({ fields: { name: 'Kultur' }, exists: true, deleted: false });
  });
});

describe('a series', () => {
  test('merges what two people wrote on different dates and in different fields', () => {
    const folded = foldSeries([
      readings(2, { '2020-12-31': { comment: 'Foreløpig tall' } }),
      readings(1, { '2020-12-31': { value: 14 }, '2019-12-31': { value: 12 } }),
      readings(3, { '2021-12-31': { value: 18 }, '2019-12-31': { value: 11 } }),
    ]);
    expect(folded).toEqual([
      { date: '2019-12-31', value: 11 },
      { date: '2020-12-31', value: 14, comment: 'Foreløpig tall' },
      { date: '2021-12-31', value: 18 },
    ]);
  });

  test('has no reading where the value was taken away', () => {
    const folded = foldSeries([
      readings(1, { '2020-12-31': { value: 14, comment: 'Feil' } }),
      readings(2, { '2020-12-31': { value: null } }),
    ]);
    expect(folded).toEqual([]);
  });

  test('keeps a value of zero', () => {
    expect(foldSeries([readings(1, { '2020-12-31': { value: 0 } })])).toEqual([
      { date: '2020-12-31', value: 0 },
    ]);
  });
});

const rowId = fc.constantFrom('a', 'b');
const change: fc.Arbitrary<LooseChange> = fc.oneof(
  fc.record(
    {
      table: fc.constantFrom('units' as const, 'goalAreas' as const, 'indicators' as const),
      row: rowId,
      patch: fc.dictionary(
        fc.constantFrom('name', 'order', 'source'),
        fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 })),
      ),
      deleted: fc.boolean(),
    },
    { requiredKeys: ['table', 'row'] },
  ),
  fc.record({
    table: fc.constant('readings' as const),
    row: rowId,
    patch: fc.dictionary(
      fc.constantFrom('2019-12-31', '2020-12-31'),
      fc.record(
        {
          value: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 })),
          comment: fc.oneof(fc.constant(null), fc.constantFrom('Anslag', 'Rettet')),
        },
        { requiredKeys: [] },
      ),
    ),
  }),
);

/** A log of any changes, one commit each, beginning with the plan itself. */
const log: fc.Arbitrary<Commit[]> = fc.array(change, { maxLength: 25 }).map((changes) =>
  [
    { table: 'plans' as const, row: 'plan', patch: { name: 'Plan', thresholds: DEFAULT_THRESHOLDS } },
    ...changes,
  ].map(
    (draft, n): Commit => ({
      id: stamp(n),
      intent: 'edit-row',
      author: '',
      at: '2026-01-01T00:00:00.000Z',
      changes: [stamped(stamp(n), draft)],
    }),
  ),
);

describe('a whole log', () => {
  test('folds to the same plan in whatever order it is read', () => {
    const shuffled = log.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(foldLog(other)).toEqual(foldLog(list));
      }),
    );
  });

  test('says the same however its changes are grouped into commits', () => {
    fc.assert(
      fc.property(log, (list) => {
        const [first] = list;
        fc.pre(first !== undefined);
        const one = first && [{ ...first, changes: list.flatMap(({ changes }) => changes).reverse() }];
        expect(foldLog(one ?? [])).toEqual(foldLog(list));
      }),
    );
  });

  test('read twice says no more than read once', () => {
    fc.assert(
      fc.property(log, (list) => {
        expect(foldLog([...list, ...list])).toEqual(foldLog(list));
      }),
    );
  });

  test('without a visible plan is no plan', () => {
    expect(foldLog([])).toBeUndefined();
    const gone = (n: number, draft: LooseChange): Commit => ({
      id: stamp(n),
      intent: 'edit-plan',
      author: '',
      at: '2026-01-01T00:00:00.000Z',
      changes: [stamped(stamp(n), draft)],
    });
    const plan = { table: 'plans', row: 'plan' } as const;
    expect(
      foldLog([gone(1, { ...plan, patch: { name: 'Plan' } }), gone(2, { ...plan, deleted: true })]),
    ).toBeUndefined();
  });

  test('shows an indicator’s readings only while the indicator is visible', () => {
    const commits: LooseChange[] = [
      { table: 'plans', row: 'plan', patch: { name: 'Plan' } },
      { table: 'readings', row: 'a', patch: { '2020-12-31': { value: 1 } } },
      { table: 'indicators', row: 'a', patch: { name: 'Søknader' } },
      { table: 'indicators', row: 'a', deleted: true },
      { table: 'readings', row: 'a', patch: { '2021-12-31': { value: 2 } } },
      { table: 'indicators', row: 'a', deleted: false },
    ];
    const upTo = (n: number) =>
      foldLog(
        commits.slice(0, n).map(
          (draft, i): Commit => ({
            id: stamp(i),
            intent: 'edit-row',
            author: '',
            at: '2026-01-01T00:00:00.000Z',
            changes: [stamped(stamp(i), draft)],
          }),
        ),
      )?.series.map(({ readings: list }) => list.length);
    expect(upTo(2)).toEqual([]);
    expect(upTo(3)).toEqual([1]);
    expect(upTo(4)).toEqual([]);
    expect(upTo(6)).toEqual([2]);
  });
});
