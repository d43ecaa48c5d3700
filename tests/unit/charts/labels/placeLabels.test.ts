import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  crosses,
  type LabelRequest,
  overlaps,
  placeLabels,
} from '#/charts/labels/placeLabels.ts';

const bounds = { x: 0, y: 0, width: 200, height: 100 };
const at = (x: number, y: number): Candidate => ({ text: 'mål 15', x, y, width: 40, height: 16 });
const wish = (id: string, ...candidates: Candidate[]): LabelRequest => ({ id, candidates, tolerance: 2 });

describe('placing labels', () => {
  it('takes the first place that is free', () => {
    expect(placeLabels([wish('a', at(10, 10), at(60, 10))], [], bounds)).toMatchObject([{ id: 'a', x: 10 }]);
  });

  it('never puts one label over another: the later one moves, or goes', () => {
    const placed = placeLabels(
      [wish('a', at(10, 10)), wish('b', at(30, 10), at(80, 10)), wish('c', at(20, 15))],
      [],
      bounds,
    );
    expect(placed.map(({ id, x }) => [id, x])).toEqual([
      ['a', 10],
      ['b', 80],
    ]);
  });

  it('keeps labels inside the picture', () => {
    expect(placeLabels([wish('a', at(180, 10), at(-1, 10), at(20, 90))], [], bounds)).toEqual([]);
  });

  it('would rather move a label than cover a mark', () => {
    const line = { x1: 0, y1: 18, x2: 200, y2: 18, weight: 1 };
    expect(placeLabels([wish('a', at(10, 10), at(10, 40))], [line], bounds)).toMatchObject([{ y: 40 }]);
  });

  it('covers a light mark when there is no other place, and goes without where the marks weigh too much', () => {
    const line = (weight: number) => [{ x1: 0, y1: 18, x2: 200, y2: 18, weight }];
    expect(placeLabels([wish('a', at(10, 10))], line(2), bounds)).toHaveLength(1);
    expect(placeLabels([wish('a', at(10, 10))], line(3), bounds)).toHaveLength(0);
  });

  it('holds for any wishes: inside, and apart', () => {
    const number = fc.integer({ min: -20, max: 200 });
    const candidate = fc.record({
      text: fc.constant('x'),
      x: number,
      y: number,
      width: fc.integer({ min: 1, max: 80 }),
      height: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(candidate, { maxLength: 6 }), { maxLength: 12 }), (wishes) => {
        const placed = placeLabels(
          wishes.map((candidates, i) => wish(String(i), ...candidates)),
          [],
          bounds,
        );
        placed.forEach((label, i) => {
          expect(
            label.x >= 0 && label.x + label.width <= 200 && label.y >= 0 && label.y + label.height <= 100,
          ).toBe(true);
          for (const other of placed.slice(i + 1)) expect(overlaps(label, other)).toBe(false);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a line crosses a box', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 };

  it.each([
    ['straight through', { x1: 0, y1: 15, x2: 50, y2: 15 }, true],
    ['from inside', { x1: 15, y1: 15, x2: 90, y2: 90 }, true],
    ['at a corner, diagonally', { x1: 5, y1: 15, x2: 15, y2: 5 }, true],
    ['passing by', { x1: 0, y1: 9, x2: 50, y2: 9 }, false],
    ['stopping short', { x1: 0, y1: 15, x2: 9, y2: 15 }, false],
    ['passing the corner', { x1: 0, y1: 12, x2: 12, y2: 0 }, false],
  ])('%s', (_, segment, expected) => {
    expect(crosses(segment, box)).toBe(expected);
  });
});
