/** The two small charts of the start-up bundle: where their marks stand. */
import { describe, expect, it } from 'vitest';
import { percent } from '#/charts/draw/ProgressBar.tsx';
import { sparkPoints } from '#/charts/draw/Sparkline.tsx';
import { hueVar } from '#/charts/layout/hue.ts';

describe('a sparkline', () => {
  it('rises when values do, from edge to edge', () => {
    const path = sparkPoints(
      [
        { x: 0, y: 1 },
        { x: 5, y: 2 },
        { x: 10, y: 4 },
      ],
      80,
      30,
    );
    expect(path.map(({ x }) => x)).toEqual([3.5, 40, 76.5]);
    expect(path[0]?.y).toBe(26.5);
    expect(path[2]?.y).toBe(3.5);
  });

  it('is a level line for level values, a dot for one and nothing for none', () => {
    expect(
      sparkPoints(
        [
          { x: 0, y: 7 },
          { x: 1, y: 7 },
        ],
        80,
        30,
      ).map(({ y }) => y),
    ).toEqual([15, 15]);
    expect(sparkPoints([{ x: 3, y: 7 }], 80, 30)).toEqual([{ x: 76.5, y: 15 }]);
    expect(sparkPoints([], 80, 30)).toEqual([]);
  });
});

describe('a progress bar', () => {
  it('stays on its track whatever the share', () => {
    expect([-0.2, 0, 0.714, 1, 1.34].map(percent)).toEqual(['0%', '0%', '71.4%', '100%', '100%']);
  });
});

it('gives areas beyond the fifth the hues from the start', () => {
  expect([0, 4, 5, 11].map(hueVar)).toEqual(['var(--hue-1)', 'var(--hue-5)', 'var(--hue-1)', 'var(--hue-2)']);
});
