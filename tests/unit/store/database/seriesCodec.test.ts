import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSeries } from '#/domain/log/fold.ts';
import type { Change } from '#/domain/log/log.ts';
import {
  applyToPacked,
  packChange,
  packReadings,
  seriesChange,
  unpackChange,
  unpackReadings,
} from '#/store/database/seriesCodec.ts';
import { date, readings } from '../../domain/arbitraries.ts';

const ID = '000000001-0000-aaaaaaaaaa';

const patch = fc.dictionary(
  date,
  fc.record(
    {
      value: fc.oneof(fc.constant(null), fc.double({ noNaN: true })),
      comment: fc.oneof(fc.constant(null), fc.string()),
      preliminary: fc.oneof(fc.constant(null), fc.boolean()),
    },
    { requiredKeys: [] },
  ),
  { maxKeys: 20 },
);

describe('packing', () => {
  test('gives every series back as it was', () => {
    fc.assert(
      fc.property(readings(40), (list) => {
        expect(unpackReadings(structuredClone(packReadings(list)))).toEqual(list);
      }),
    );
  });

  test('keeps every figure to its last digit, from the year 1800 to 2200', () => {
    const list = [
      { date: '1800-01-01', value: 0.1 + 0.2 },
      { date: '1969-12-31', value: -Number.MAX_VALUE },
      { date: '2200-12-31', value: Number.MIN_VALUE },
    ];
    expect(unpackReadings(packReadings(list))).toEqual(list);
  });

  test('gives every change back as it was, packed or not', () => {
    fc.assert(
      fc.property(patch, (fields) => {
        const change: Change = { id: ID, table: 'readings', row: 'indicator', patch: fields };
        expect(unpackChange(structuredClone(packChange(change)))).toEqual(change);
      }),
    );
  });

  test('is worth it for a series, and leaves small and removing changes alone', () => {
    const list = Array.from({ length: 30 }, (_, i) => ({
      date: `${1990 + i}-12-31`,
      value: i,
      comment: 'Anslag',
    }));
    const whole = seriesChange(ID, 'indicator', list);
    expect(packChange(whole)).toHaveProperty('packed');
    expect(unpackChange(packChange(whole))).toEqual(whole);
    expect(packChange(seriesChange(ID, 'indicator', list.slice(0, 2)))).not.toHaveProperty('packed');
    const removing = { ...whole, patch: { ...whole.patch, '1990-12-31': { value: null } } };
    expect(packChange(removing)).toEqual(removing);
  });

  test('changes to a packed series are what the whole log folds to, however it is cut into steps', () => {
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 8 }), (patches) => {
        const changes = patches.map(
          (fields, i): Change => ({
            id: `00000000${i}-0000-aaaaaaaaaa`,
            table: 'readings',
            row: 'x',
            patch: fields,
          }),
        );
        let series: ReturnType<typeof applyToPacked> | undefined;
        for (const change of changes) series = applyToPacked(series?.packed, [change]);
        const folded = foldSeries(changes);
        expect(series?.readings ?? []).toEqual(folded);
        if (series) expect(unpackReadings(series.packed)).toEqual(folded);
      }),
    );
  });
});
