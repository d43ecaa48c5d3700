import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeIndicator, statusOfLag } from '#/domain/progress/judge.ts';
import { expectedValue, pathFrom } from '#/domain/progress/path.ts';
import { roundTo } from '#/domain/progress/rounding.ts';
import { isKnown, type Judged, type Judgement } from '#/domain/progress/rule.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { addDays, fromDay } from '#/domain/values/dates.ts';
import { date, figure, judgeable, readings } from '../arbitraries.ts';
import { from } from './examples.ts';

/** From the worst to the best; what is missing here cannot be compared. */
const WORST_FIRST = ['missed', 'off-track', 'at-risk', 'on-track', 'achieved'];

const anyPath = fc.boolean().chain(judgeable);
const bandOf = fc
  .record({
    min: figure,
    width: fc.integer({ min: 0, max: 5000 }),
    end: date,
    open: fc.constantFrom('', 'min', 'max'),
  })
  .map(({ min, width, end, open }) => ({
    end,
    ...(open !== 'min' && { min }),
    ...(open !== 'max' && { max: min + width / 100 }),
  }));
const aRangeOrAPath: fc.Arbitrary<Judged> = fc.oneof(
  anyPath,
  fc.tuple(anyPath, bandOf).map(([indicator, band]) => ({ ...indicator, direction: 'hold' as const, band })),
);
/** A day near one of the dates that matter to an indicator as often as any other. */
const periodEnd = fc.option(date, { nil: undefined });

/** The same indicator and readings with every value turned around. */
function mirrored(indicator: Judged, list: readonly Reading[]): [Judged, Reading[]] {
  const { baseline, band, direction } = indicator;
  const turned = { increase: 'decrease', decrease: 'increase', hold: 'hold' } as const;
  return [
    {
      ...indicator,
      direction: turned[direction],
      targets: indicator.targets.map((target) => ({ ...target, value: -target.value })),
      ...(baseline && { baseline: { ...baseline, value: -baseline.value } }),
      ...(band && {
        band: {
          end: band.end,
          ...(band.max !== undefined && { min: -band.max }),
          ...(band.min !== undefined && { max: -band.min }),
        },
      }),
    },
    list.map((reading) => ({ ...reading, value: -reading.value })),
  ];
}

function endOf({ direction, targets, band }: Judged): IsoDate {
  return (direction === 'hold' ? band?.end : targets.at(-1)?.date) ?? '';
}

describe('whatever the indicator', () => {
  test('judging never fails, and what is known has figures', () => {
    fc.assert(
      fc.property(aRangeOrAPath, readings(), date, periodEnd, (indicator, list, asOf, end) => {
        const seen = judgeIndicator(indicator, list, from(asOf, end));
        const hasFigures = isKnown(seen.status) || seen.status === 'outdated';
        for (const part of ['progress', 'lag', 'expectedProgress', 'expectedProgressNow'] as const) {
          if (hasFigures) expect(Number.isFinite(seen[part])).toBe(true);
          else expect(seen[part]).toBeUndefined();
        }
        if (seen.status === 'no-data') expect(seen.reading).toBeUndefined();
        expect(seen.rule).toBe(2);
      }),
    );
  });

  test('the opposite figures are judged alike, also within a period', () => {
    fc.assert(
      fc.property(aRangeOrAPath, readings(), date, periodEnd, (indicator, list, asOf, end) => {
        const [turned, moved] = mirrored(indicator, list);
        const [a, b] = [
          judgeIndicator(turned, moved, from(asOf, end)),
          judgeIndicator(indicator, list, from(asOf, end)),
        ];
        expect(a.status).toBe(b.status);
        expect(a.flags).toEqual(b.flags);
        expect(a.isFinal).toBe(b.isFinal);
        for (const part of ['progress', 'lag', 'expectedProgress', 'expectedProgressNow'] as const) {
          const [one = 0, other = 0] = [a[part], b[part]];
          expect(Math.abs(one - other)).toBeLessThan(1e-9 * Math.max(1, Math.abs(other)));
        }
      }),
    );
  });

  test('what is shown is what is judged: figures given as they are shown are judged the same', () => {
    fc.assert(
      fc.property(aRangeOrAPath, readings(), date, periodEnd, (indicator, list, asOf, end) => {
        const round = <T extends { value: number }>(each: T): T => ({
          ...each,
          value: roundTo(each.value, indicator.decimals),
        });
        const { baseline, band } = indicator;
        const shown: Judged = {
          ...indicator,
          targets: indicator.targets.map(round),
          ...(baseline && { baseline: round(baseline) }),
          ...(band && {
            band: {
              end: band.end,
              ...(band.min !== undefined && { min: roundTo(band.min, indicator.decimals) }),
              ...(band.max !== undefined && { max: roundTo(band.max, indicator.decimals) }),
            },
          }),
        };
        expect(judgeIndicator(shown, list.map(round), from(asOf, end))).toEqual(
          judgeIndicator(indicator, list, from(asOf, end)),
        );
      }),
    );
  });

  test('a better current reading never lowers the status and never raises the lag', () => {
    const better = fc.integer({ min: 1, max: 20_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(judgeable(), readings(), date, periodEnd, better, (indicator, list, asOf, end, by) => {
        const view = from(asOf, end);
        const before = judgeIndicator(indicator, list, view);
        fc.pre(isKnown(before.status));
        const sign = indicator.direction === 'increase' ? 1 : -1;
        const improved = list.map((reading) =>
          reading.date === before.reading?.date ? { ...reading, value: reading.value + sign * by } : reading,
        );
        const after = judgeIndicator(indicator, improved, view);
        expect(WORST_FIRST.indexOf(after.status)).toBeGreaterThanOrEqual(WORST_FIRST.indexOf(before.status));
        expect(after.lag).toBeLessThanOrEqual(before.lag ?? 0);
        expect(after.progress).toBeGreaterThanOrEqual(before.progress ?? 0);
      }),
    );
  });

  test('history never changes with what comes later', () => {
    fc.assert(
      fc.property(aRangeOrAPath, readings(), date, periodEnd, (indicator, list, asOf, end) => {
        const known = list.filter((reading) => reading.date <= asOf);
        expect(judgeIndicator(indicator, list, from(asOf, end))).toEqual(
          judgeIndicator(indicator, known, from(asOf, end)),
        );
      }),
    );
  });

  test('a verdict that is final stays, whatever is measured later and whenever one looks', () => {
    const later = fc.tuple(fc.integer({ min: 1, max: 4000 }), readings());
    fc.assert(
      fc.property(
        aRangeOrAPath,
        readings(),
        date,
        periodEnd,
        later,
        (indicator, list, asOf, end, [days, more]) => {
          const before = judgeIndicator(indicator, list, from(asOf, end));
          fc.pre(before.isFinal);
          const new_ = more.filter((reading) => reading.date > asOf);
          const known = [...list.filter((reading) => reading.date <= asOf), ...new_];
          const after = judgeIndicator(indicator, known, from(addDays(asOf, days), end));
          expect(after).toEqual(before);
        },
      ),
    );
  });

  test('a period until the last target, or longer, shows the whole path’s judgement', () => {
    fc.assert(
      fc.property(
        aRangeOrAPath,
        readings(),
        date,
        fc.integer({ min: 0, max: 2000 }),
        (indicator, list, asOf, days) => {
          const view = from(asOf, addDays(endOf(indicator), days));
          expect(judgeIndicator(indicator, list, view)).toEqual(judgeIndicator(indicator, list, from(asOf)));
        },
      ),
    );
  });

  test('a status is never older than the day one looks, and its figure is still good', () => {
    fc.assert(
      fc.property(aRangeOrAPath, readings(), date, periodEnd, (indicator, list, asOf, end) => {
        const seen = judgeIndicator(indicator, list, from(asOf, end));
        if (seen.since !== undefined) expect(seen.since <= asOf).toBe(true);
        expect(seen.since !== undefined).toBe(isKnown(seen.status) || seen.status === 'outdated');
        if (isKnown(seen.status) && !seen.isFinal) expect(asOf <= (seen.goodUntil ?? '')).toBe(true);
        if (seen.status === 'outdated') expect(seen.isFinal).toBe(false);
      }),
    );
  });

  test('a lag within the thresholds is what the status says, but for one step', () => {
    fc.assert(
      fc.property(judgeable(), readings(), date, (indicator, list, asOf) => {
        const { status, lag = 0, expected = 0, reading } = judgeIndicator(indicator, list, from(asOf));
        fc.pre(status === 'on-track' || status === 'at-risk' || status === 'off-track');
        const byLag = statusOfLag(lag, DEFAULT_THRESHOLDS);
        if (status === byLag) return;
        expect([status, byLag]).toEqual(['at-risk', 'off-track']);
        const { baseline, targets, path, decimals } = indicator;
        const step = pathFrom(baseline ?? { date: '', value: 0 }, targets, path, decimals).step;
        expect(Math.abs(expected - (reading?.value ?? 0))).toBeLessThanOrEqual(step + 1e-9);
      }),
    );
  });
});

describe('the expected value of a path that only rises or only falls', () => {
  const path = judgeable().map(({ baseline, targets, path: shape, direction, decimals }) => ({
    path: pathFrom(baseline ?? { date: '2010-01-01', value: 0 }, targets, shape, decimals),
    sign: direction === 'increase' ? 1 : -1,
  }));

  test('never goes back', () => {
    fc.assert(
      fc.property(path, date, date, ({ path, sign }, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(sign * (expectedValue(path, second) - expectedValue(path, first))).toBeGreaterThanOrEqual(
          -1e-9,
        );
      }),
    );
  });

  test('equals the baseline and every target on their own dates', () => {
    fc.assert(
      fc.property(path, ({ path }) => {
        for (const point of [path.baseline, ...path.targets])
          expect(expectedValue(path, point.date)).toBe(point.value);
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

test('with figures measured on time a judgement is never outdated before its end', () => {
  const monthly: Judged = {
    direction: 'increase',
    baseline: { date: '2018-12-31', value: 0 },
    targets: [{ date: '2022-12-31', value: 100 }],
    path: 'linear',
    decimals: 0,
    frequency: 'monthly',
    publishingLagDays: 0,
  };
  const seen: Judgement[] = [];
  for (let day = 0; day < 1400; day += 7) {
    const asOf = addDays('2019-02-15', day);
    const list = Array.from({ length: 48 }, (_, i) => ({
      date: fromDay(Date.UTC(2019, i + 1, 0) / 86_400_000),
      value: i * 2,
    })).filter((reading) => reading.date < asOf);
    seen.push(judgeIndicator(monthly, list, from(asOf)));
  }
  expect(seen.every(({ status }) => isKnown(status))).toBe(true);
});
