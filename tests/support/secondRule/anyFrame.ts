// Random surroundings for an indicator's readings: rhythm, baseline, targets and band.
import fc from 'fast-check';
import { addDays, addMonths } from './calendar.ts';
import type { BandInput, Dated, Day, Frequency, IndicatorInput } from './types.ts';

/** The parts of an indicator that the later draws build on. */
export interface Frame {
  readonly direction: IndicatorInput['direction'];
  readonly frequency: Frequency;
  readonly publishingLagDays: number;
  readonly decimals: number;
  readonly start: Dated;
  readonly targets: readonly Dated[];
  readonly band: BandInput | undefined;
  readonly planStart: Day;
  /** Where an earlier target asks for what one starts with: a level to hold in a period that ends there. */
  readonly levelEnd: Day | undefined;
}

const anyFrequency = fc.constantFrom<Frequency>(
  'annual',
  'annual',
  'biennial',
  'semiannual',
  'tertial',
  'quarterly',
  'monthly',
  'irregular',
);

const anyLagDays = fc.constantFrom(30, 30, 30, 0, 1, 14, 45, 166, 400, 800);

/** How the days of an indicator are drawn. */
export interface Days {
  readonly start: fc.Arbitrary<Day>;
  /** The last target's or the band's end, in months from the start. */
  readonly end: fc.Arbitrary<number>;
}

/** From a year's, a quarter's or a month's last day to any day. */
export const anyDays: Days = {
  start: fc
    .record({
      month: fc.nat(71),
      months: fc.constantFrom(12, 3, 1),
      days: fc.constantFrom(0, 0, 0, 1, 13, 29),
    })
    .map(({ month, months, days }) => addDays(addMonths('2014-12-31', month - (month % months)), days)),
  end: fc.integer({ min: 1, max: 60 }),
};

/** Days that a whole plan may share, so that many of its indicators are measured when one looks. */
export const sharedDays: Days = { start: fc.constant('2018-12-31'), end: fc.constantFrom(48, 48, 24, 36) };

/** Value changes in units shown: those where a step is one unit, and those where it is ten or a thousand. */
const anyChange = fc.oneof(
  fc.constantFrom(1, 2, 3, 4, 5, 8, 10, 13, 20, 40),
  fc.constantFrom(10, 60, 99, 100, 160, 250, 999, 1000, 1001, 40_000, 123_456),
);

/** Targets besides the last: most on the way to it, some on or before the start. */
const anyOtherTargets = fc.array(
  fc.record({
    /** Of the time from the start to the end. */
    shareOfTime: fc.constantFrom(0.25, 0.5, 0.5, 0.75, 0, -0.25),
    days: fc.constantFrom(0, 0, 0, -1, 1, 10),
    // Of the whole change: equal to the start, beyond the last and back again, now and then.
    shareOfChange: fc.constantFrom(0.5, 0.25, 0.75, 0.33, 0, 1, 1.2, -0.2),
  }),
  { maxLength: 3 },
);

const anyBand = fc.record(
  {
    /** In units from the start's value, or from 0. */
    min: fc.constantFrom(-12, -5, -2, -1, 0, 0, 1, 2),
    max: fc.constantFrom(12, 5, 4, 2, 1, 0, 0, -1),
    isPoint: fc.constantFrom(false, false, true),
    isAtZero: fc.boolean(),
    tenths: fc.constantFrom(0, 0, 5, -4),
    hasEnd: fc.constantFrom(...often(true, 9), false),
  },
  { requiredKeys: ['isPoint', 'isAtZero', 'tenths', 'hasEnd'] },
);

function often<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}

export function framesOf(days: Days): fc.Arbitrary<Frame> {
  return fc
    .record({
      direction: fc.constantFrom<IndicatorInput['direction']>(
        'increase',
        'increase',
        'decrease',
        'decrease',
        'hold',
      ),
      frequency: anyFrequency,
      publishingLagDays: anyLagDays,
      decimals: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 6 })),
      startDay: days.start,
      months: days.end,
      startUnits: fc.oneof(
        fc.constantFrom(0, 100, -5, 4_000_000_000),
        fc.integer({ min: -1000, max: 100_000 }),
      ),
      startTenths: fc.constantFrom(0, 0, 0, 5, -5, 4),
      targetTenths: fc.constantFrom(...often(0, 8), 5, -5, 4),
      change: anyChange,
      // Now and then the wrong way, or nowhere.
      turn: fc.constantFrom(...often(1, 14), -1, 0),
      hasTarget: fc.constantFrom(...often(true, 14), false),
      otherTargets: anyOtherTargets,
      band: anyBand,
      planStart: fc.integer({ min: -400, max: 400 }),
      isLevel: fc.constantFrom(...often(false, 9), true),
    })
    .map((drawn) => {
      const { direction, decimals, startDay, startUnits, startTenths, months, frequency, publishingLagDays } =
        drawn;
      const start = { date: startDay, value: valueWith(startUnits, startTenths, decimals) };
      // At a level to hold, one step matters where the whole change is a few.
      const size = drawn.isLevel ? 1 + (drawn.change % 7) : drawn.change;
      const change = (direction === 'decrease' ? -1 : 1) * drawn.turn * size;
      const target = (date: Day, share: number) => ({
        date,
        value: valueWith(startUnits + Math.round(change * share), drawn.targetTenths, decimals),
      });
      const others = drawn.otherTargets.map(({ shareOfTime, days, shareOfChange }) =>
        target(addDays(addMonths(startDay, Math.round(months * shareOfTime)), days), shareOfChange),
      );
      const levelEnd = drawn.isLevel ? addMonths(startDay, Math.ceil(months / 2)) : undefined;
      const level = levelEnd === undefined ? [] : [{ date: levelEnd, value: start.value }];
      return {
        direction,
        frequency,
        publishingLagDays,
        decimals,
        start,
        targets: drawn.hasTarget
          ? onePerDate([...others, ...level, target(addMonths(startDay, months), 1)])
          : [],
        band: drawn.hasTarget ? bandOf(drawn.band, drawn) : undefined,
        planStart: addDays(startDay, drawn.planStart),
        levelEnd,
      };
    });
}

interface DrawnBand {
  readonly min?: number;
  readonly max?: number;
  readonly isPoint: boolean;
  readonly isAtZero: boolean;
  readonly tenths: number;
  readonly hasEnd: boolean;
}

interface BandFrame {
  readonly startDay: Day;
  readonly months: number;
  readonly startUnits: number;
  readonly decimals: number;
}

function bandOf(drawn: DrawnBand, { startDay, months, startUnits, decimals }: BandFrame): BandInput {
  // An edge at 0 is at 0 as typed, not only as rounded.
  const edge = (units: number) =>
    drawn.isAtZero ? valueWith(units, 0, decimals) : valueWith(startUnits + units, drawn.tenths, decimals);
  const max = drawn.isPoint ? drawn.min : drawn.max;
  return {
    ...(drawn.min !== undefined && { min: edge(drawn.min) }),
    ...(max !== undefined && { max: edge(max) }),
    ...(drawn.hasEnd && { end: addMonths(startDay, months) }),
  };
}

/** A value of so many units shown and so many tenths of one, as one would type it. */
export function valueWith(units: number, tenths: number, decimals: number): number {
  return Number(`${units * 10 + tenths}e-${decimals + 1}`);
}

export function onePerDate<T extends { readonly date: Day }>(dated: readonly T[]): T[] {
  return [...new Map(dated.map((each) => [each.date, each])).values()];
}
