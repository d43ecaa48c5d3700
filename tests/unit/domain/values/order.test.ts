import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byOrder, ordersToPlace } from '#/domain/values/order.ts';

interface Sibling {
  id: string;
  order: number;
}

/** The ids in their order once what is to be written has been written. */
function idsAfter(siblings: readonly Sibling[], written: readonly Sibling[]): string[] {
  const orders = new Map(written.map(({ id, order }) => [id, order]));
  const added = written.filter(({ id }) => !siblings.some((row) => row.id === id));
  return [...siblings, ...added]
    .map((row) => ({ ...row, order: orders.get(row.id) ?? row.order }))
    .sort(byOrder)
    .map(({ id }) => id);
}

const order = fc.oneof(
  fc.integer({ min: -3, max: 5 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  // So close together that there is no room between them.
  fc.constantFrom(1, 1 + 1e-7, 1 + Number.EPSILON),
);
const siblings = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), order }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
});

describe('a row that is moved among its siblings', () => {
  test('stands where it was put, and the others keep their order', () => {
    fc.assert(
      fc.property(siblings, fc.nat(), fc.integer({ min: -2, max: 15 }), (rows, which, index) => {
        const row = rows[which % rows.length];
        if (!row) return;
        const others = idsAfter(
          rows.filter(({ id }) => id !== row.id),
          [],
        );
        const at = Math.max(0, Math.min(index, others.length));
        expect(idsAfter(rows, ordersToPlace(rows, row.id, index))).toEqual([
          ...others.slice(0, at),
          row.id,
          ...others.slice(at),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('is the only one written while there is room between its neighbours', () => {
    const rows = [1, 2, 3].map((each) => ({ id: `r${each}`, order: each }));
    expect(ordersToPlace(rows, 'r1', 1)).toEqual([{ id: 'r1', order: 2.5 }]);
    expect(ordersToPlace(rows, 'r3', 0)).toEqual([{ id: 'r3', order: 0 }]);
    expect(ordersToPlace(rows, 'r1', 2)).toEqual([{ id: 'r1', order: 4 }]);
    expect(ordersToPlace(rows, 'new', 1)).toEqual([{ id: 'new', order: 1.5 }]);
  });

  test('costs nothing where it stands already', () => {
    const rows = [
      { id: 'a', order: 1 },
      { id: 'b', order: 1 },
    ];
    expect(ordersToPlace(rows, 'b', 1)).toEqual([]);
    expect(ordersToPlace(rows, 'b', 7)).toEqual([]);
  });

  test('has all of them numbered anew when fractions run out', () => {
    const rows = [
      { id: 'a', order: 1 },
      { id: 'b', order: 1 + 1e-7 },
      { id: 'c', order: 9 },
    ];
    expect(ordersToPlace(rows, 'c', 1)).toEqual([
      { id: 'c', order: 2 },
      { id: 'b', order: 3 },
    ]);
  });

  test('can be moved to and fro a thousand times', () => {
    let rows = ['a', 'b', 'c'].map((id, i) => ({ id, order: i }));
    for (let i = 0; i < 1000; i++) {
      const [, second, third] = [...rows].sort(byOrder);
      const moved = (i % 2 === 0 ? third : second)?.id ?? '';
      const written = new Map(ordersToPlace(rows, moved, 1).map((row) => [row.id, row.order]));
      rows = rows.map((row) => ({ ...row, order: written.get(row.id) ?? row.order }));
      expect([...rows].sort(byOrder)[1]?.id).toBe(moved);
    }
  });
});
