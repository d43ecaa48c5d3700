import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_THRESHOLDS, type Reading } from '#/domain/model.ts';
import { expectedValue, type Judged, type Judgement, judge } from '#/domain/progress.ts';
import { date, figure, judgeable, readings } from './arbitraries.ts';
import { from } from './examples.ts';

/** From the worst to the best; what is missing here cannot be compared. */
const WORST_FIRST = ['missed', 'off-track', 'at-risk', 'on-track', 'achieved'];

const anyIndicator = fc.boolean().chain(judgeable);
const aBandOrAPath: fc.Arbitrary<Judged> = fc.oneof(
  anyIndicator,
  fc
    .record({ indicator: anyIndicator, min: figure, width: fc.integer({ min: 0, max: 5000 }), end: date })
    .map(({ indicator, min, width, end }) => ({
      ...indicator,
      direction: 'hold' as const,
      band: { min, max: min + width / 100, end },
    })),
);

/** The same indicator and readings with every value put through `map`. */
function mapped(
  indicator: Judged,
  list: readonly Reading[],
  map: (value: number) => number,
): [Judged, Reading[]] {
  const { baseline, band } = indicator;
  const ends = band && [map(band.min), map(band.max)].sort((a, b) => a - b);
  return [
    {
      ...indicator,
      targets: indicator.targets.map((target) => ({ ...target, value: map(target.value) })),
      ...(baseline && { baseline: { ...baseline, value: map(baseline.value) } }),
      ...(band && ends && { band: { ...band, min: ends[0] ?? band.min, max: ends[1] ?? band.max } }),
    },
    list.map((reading) => ({ ...reading, value: map(reading.value) })),
  ];
}

function expectSameVerdict(a: Judgement, b: Judgement): void {
  expect(a.status).toBe(b.status);
  expect(a.flags).toEqual(b.flags);
  for (const part of ['progress', 'lag', 'expectedProgress'] as const) {
    const [one, other] = [a[part], b[part]];
    expect(one === undefined).toBe(other === undefined);
    // A path of a hundredth with figures in the hundreds has shares in the ten thousands, and fewer sure decimals.
    if (one !== undefined && other !== undefined) {
      expect(Math.abs(one - other)).toBeLessThan(1e-9 * Math.max(1, Math.abs(other)));
    }
  }
}

describe('whatever the plan', () => {
  test('shifting and stretching the scale of a whole plan’s path changes nothing', () => {
    const stretch = fc.constantFrom(0.5, 1, 2, 3, 10, 25);
    const shift = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(anyIndicator, readings(), date, stretch, shift, (indicator, list, asOf, by, up) => {
        const [other, moved] = mapped(indicator, list, (value) => value * by + up);
        expectSameVerdict(judge(other, moved, from(asOf)), judge(indicator, list, from(asOf)));
      }),
    );
  });

  test('an increase of the opposite figures is judged as the decrease, also within a period', () => {
    fc.assert(
      fc.property(
        anyIndicator,
        readings(),
        date,
        fc.option(date, { nil: undefined }),
        (indicator, list, asOf, end) => {
          const direction = indicator.direction === 'increase' ? 'decrease' : 'increase';
          const [mirrored, moved] = mapped({ ...indicator, direction }, list, (value) => -value);
          expectSameVerdict(judge(mirrored, moved, from(asOf, end)), judge(indicator, list, from(asOf, end)));
        },
      ),
    );
  });

  test('a band of the opposite figures is judged alike', () => {
    fc.assert(
      fc.property(aBandOrAPath, readings(), date, (indicator, list, asOf) => {
        fc.pre(indicator.band !== undefined);
        const [mirrored, moved] = mapped(indicator, list, (value) => -value);
        expectSameVerdict(judge(mirrored, moved, from(asOf)), judge(indicator, list, from(asOf)));
      }),
    );
  });

  test('a better current reading never lowers the status and never raises the lag', () => {
    const better = fc.integer({ min: 1, max: 20_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(
        judgeable(),
        readings(),
        date,
        fc.option(date, { nil: undefined }),
        better,
        (indicator, list, asOf, end, by) => {
          const view = from(asOf, end);
          const before = judge(indicator, list, view);
          fc.pre(before.lag !== undefined);
          const sign = indicator.direction === 'increase' ? 1 : -1;
          const improved = list.map((reading) =>
            reading.date === before.reading?.date
              ? { ...reading, value: reading.value + sign * by }
              : reading,
          );
          const after = judge(indicator, improved, view);
          expect(WORST_FIRST.indexOf(after.status)).toBeGreaterThanOrEqual(
            WORST_FIRST.indexOf(before.status),
          );
          expect(after.lag).toBeLessThan(before.lag ?? 0);
          expect(after.progress).toBeGreaterThan(before.progress ?? 0);
        },
      ),
    );
  });

  test('judging never fails, and figures come with a measured status only', () => {
    fc.assert(
      fc.property(
        aBandOrAPath,
        readings(),
        date,
        fc.option(date, { nil: undefined }),
        (indicator, list, asOf, end) => {
          const seen = judge(indicator, list, from(asOf, end));
          const measured = seen.status !== 'no-data' && seen.status !== 'no-target';
          for (const part of [seen.progress, seen.lag, seen.expectedProgress]) {
            if (measured) expect(Number.isFinite(part)).toBe(true);
            else expect(part).toBeUndefined();
          }
          expect(seen.reading === undefined).toBe(seen.status === 'no-data');
        },
      ),
    );
  });

  test('history never changes with what comes later', () => {
    fc.assert(
      fc.property(
        aBandOrAPath,
        readings(),
        date,
        fc.option(date, { nil: undefined }),
        (indicator, list, asOf, end) => {
          const known = list.filter((reading) => reading.date <= asOf);
          expect(judge(indicator, list, from(asOf, end))).toEqual(judge(indicator, known, from(asOf, end)));
        },
      ),
    );
  });

  test('a lag within the thresholds is what the status says', () => {
    fc.assert(
      fc.property(judgeable(), readings(), date, (indicator, list, asOf) => {
        const { status, lag } = judge(indicator, list, from(asOf));
        if (status === 'on-track') expect(lag).toBeLessThanOrEqual(DEFAULT_THRESHOLDS.onTrack + 1e-9);
        if (status === 'at-risk') expect(lag).toBeGreaterThan(DEFAULT_THRESHOLDS.onTrack);
        if (status === 'off-track') expect(lag).toBeGreaterThan(DEFAULT_THRESHOLDS.atRisk);
      }),
    );
  });
});

describe('the expected value of a path that only rises or only falls', () => {
  const path = judgeable().map(
    ({ baseline = { date: '2010-01-01', value: 0 }, targets, path: shape, direction }) => ({
      path: { baseline, targets, shape },
      sign: direction === 'increase' ? 1 : -1,
    }),
  );

  test('never goes back', () => {
    fc.assert(
      fc.property(path, date, date, ({ path, sign }, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const change = expectedValue(path, second) - expectedValue(path, first);
        expect(sign * change).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test('equals the baseline and every target on their own dates', () => {
    fc.assert(
      fc.property(path, ({ path }) => {
        for (const point of [path.baseline, ...path.targets]) {
          expect(expectedValue(path, point.date)).toBe(point.value);
        }
      }),
    );
  });

  test('lies between the baseline and the final target', () => {
    fc.assert(
      fc.property(path, date, ({ path, sign }, on) => {
        const share = sign * (expectedValue(path, on) - path.baseline.value);
        const whole = sign * ((path.targets.at(-1)?.value ?? 0) - path.baseline.value);
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(whole + 1e-9);
      }),
    );
  });
});
