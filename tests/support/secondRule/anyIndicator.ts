// Random indicators that sit where the rule decides: a day before, on and after every date that turns a verdict, and a unit below, on
// and above every value that does. Whole numbers are drawn and made into dates and values here, so that a failing one shrinks well.
import fc from 'fast-check';
import { addDays, addMonths } from './calendar.ts';
import { closingWindow, dueAfter, goodUntil } from './readings.ts';
import type { BandInput, Dated, Day, Frequency, IndicatorInput, ReadingInput } from './types.ts';

/** The parts of an indicator that the later draws build on. */
interface Frame {
  readonly direction: IndicatorInput['direction'];
  readonly frequency: Frequency;
  readonly publishingLagDays: number;
  readonly decimals: number;
  readonly start: Dated;
  readonly targets: readonly Dated[];
  readonly band: BandInput | undefined;
  readonly planStart: Day;
}

/** A day beside a date that matters: which of them (counted round), and how many days from it. */
interface NearDay {
  readonly which: number;
  readonly days: number;
}

/** A value in tenths of what is shown, so that halves and near-halves are drawn too. */
interface NearValue {
  readonly shareOfChange: number;
  readonly units: number;
  readonly tenths: number;
}

const anyNearDay = fc.record<NearDay>({
  which: fc.nat(59),
  days: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.constantFrom(-1, 1) },
    { weight: 1, arbitrary: fc.integer({ min: -200, max: 200 }) },
  ),
});

/** How far behind what is expected, as a share of the whole change: on the thresholds, far from them, and ahead. */
const anyShareBehind = fc.constantFrom(0, 0, 0, 0.05, 0.05, 0.2, 0.1, 0.25, 1, -0.1, -0.1, -0.5);

const anyNearValue = fc.record<NearValue>({
  shareOfChange: anyShareBehind,
  units: fc.constantFrom(0, 0, 0, -1, 1, -2, 2),
  tenths: fc.constantFrom(0, 0, 0, 5, -5, 4, -4, 6),
});

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

const anyLagDays = fc.constantFrom(30, 30, 0, 1, 14, 45, 166, 400);

/** How the days of an indicator are drawn. */
interface Days {
  readonly start: fc.Arbitrary<Day>;
  /** The last target's or the band's end, in months from the start. */
  readonly end: fc.Arbitrary<number>;
}

/** From a year's, a quarter's or a month's last day to any day. */
const anyDays: Days = {
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
const sharedDays: Days = { start: fc.constant('2018-12-31'), end: fc.constantFrom(48, 48, 24, 36) };

/** Value changes in units shown: those where a step is one unit and those where it is ten or a thousand. */
const anyChange = fc.constantFrom(
  10,
  1,
  2,
  3,
  4,
  5,
  8,
  13,
  40,
  99,
  100,
  250,
  999,
  1000,
  1001,
  40_000,
  123_456,
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
    /** In units from the start's value. */
    min: fc.integer({ min: -12, max: 2 }),
    max: fc.integer({ min: -2, max: 12 }),
    isPoint: fc.constantFrom(false, false, true),
    isAtZero: fc.constantFrom(false, false, true),
    tenths: fc.constantFrom(0, 0, 5, -4),
    hasEnd: fc.constantFrom(...often(true, 9), false),
  },
  { requiredKeys: ['isPoint', 'isAtZero', 'tenths', 'hasEnd'] },
);

function often<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}

function framesOf(days: Days): fc.Arbitrary<Frame> {
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
      startUnits: fc.oneof(fc.constantFrom(0, 100, -5), fc.integer({ min: -1000, max: 100_000 })),
      startTenths: fc.constantFrom(0, 0, 0, 5, -5, 4),
      change: anyChange,
      // Now and then the wrong way, or nowhere.
      turn: fc.constantFrom(...often(1, 14), -1, 0),
      hasTarget: fc.constantFrom(...often(true, 14), false),
      otherTargets: anyOtherTargets,
      band: anyBand,
      planStart: fc.integer({ min: -400, max: 400 }),
    })
    .map((drawn) => {
      const { direction, decimals, startDay, startUnits, startTenths, months, frequency, publishingLagDays } =
        drawn;
      const change = (direction === 'decrease' ? -1 : 1) * drawn.turn * drawn.change;
      const target = (date: Day, share: number) => ({
        date,
        value: valueWith(startUnits + Math.round(change * share), 0, decimals),
      });
      const others = drawn.otherTargets.map(({ shareOfTime, days, shareOfChange }) =>
        target(addDays(addMonths(startDay, Math.round(months * shareOfTime)), days), shareOfChange),
      );
      return {
        direction,
        frequency,
        publishingLagDays,
        decimals,
        start: { date: startDay, value: valueWith(startUnits, startTenths, decimals) },
        targets: drawn.hasTarget ? onePerDate([...others, target(addMonths(startDay, months), 1)]) : [],
        band: drawn.hasTarget ? bandOf(drawn.band, drawn) : undefined,
        planStart: addDays(startDay, drawn.planStart),
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
  const edge = (units: number) =>
    drawn.isAtZero && Math.abs(units) < 3
      ? valueWith(0, 0, decimals)
      : valueWith((drawn.isAtZero ? 0 : startUnits) + units, drawn.tenths, decimals);
  const max = drawn.isPoint ? drawn.min : drawn.max;
  return {
    ...(drawn.min !== undefined && { min: edge(drawn.min) }),
    ...(max !== undefined && { max: edge(max) }),
    ...(drawn.hasEnd && { end: addMonths(startDay, months) }),
  };
}

/** A value of so many units shown and so many tenths of one, as one would type it. */
function valueWith(units: number, tenths: number, decimals: number): number {
  return Number(`${units * 10 + tenths}e-${decimals + 1}`);
}

function unitsOf(value: number, decimals: number): number {
  return value * 10 ** decimals;
}

function onePerDate<T extends { readonly date: Day }>(dated: readonly T[]): T[] {
  return [...new Map(dated.map((each) => [each.date, each])).values()];
}

function near(dates: readonly Day[], { which, days }: NearDay): Day {
  return addDays(dates[which % dates.length] ?? '2020-12-31', days);
}

/** The dates between which a reading's place in the verdict turns. */
function turningDays({ start, targets, band, frequency }: Frame): Day[] {
  const ends = [...targets.map(({ date }) => date), ...(band?.end === undefined ? [] : [band.end])];
  const around = ends.flatMap((end) => {
    const { from, to } = closingWindow(end, frequency);
    return [end, from, to, addMonths(end, -6), addMonths(end, -12)];
  });
  const onTheWay = [6, 12, 13, 24, 24].map((months) => addMonths(start.date, months));
  return [start.date, ...onTheWay, ...around.filter((date) => date >= start.date)];
}

/** Where the straight line between the points lies, in units shown; what a reading's value is drawn near to. */
function lineOn(date: Day, { start, targets, decimals }: Frame): number {
  const points = [start, ...targets]
    .filter((point) => point.date >= start.date)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  const before = points.findLast((point) => point.date <= date) ?? start;
  const after = points.find((point) => point.date > date) ?? before;
  const length = Date.parse(after.date) - Date.parse(before.date);
  const share = length === 0 ? 0 : (Date.parse(date) - Date.parse(before.date)) / length;
  return unitsOf(before.value + (after.value - before.value) * share, decimals);
}

interface DrawnReading {
  readonly day: NearDay;
  readonly value: NearValue;
  /** What the value is drawn near to. */
  readonly near: 'line' | 'target' | 'start' | 'edge';
  readonly preliminary: boolean;
  readonly practice: boolean;
}

const anyReading = fc.record<DrawnReading>({
  day: anyNearDay,
  value: anyNearValue,
  near: fc.constantFrom('line', 'line', 'target', 'start', 'edge'),
  preliminary: fc.constantFrom(false, false, false, true),
  practice: fc.constantFrom(false, false, false, true),
});

function readingOf(drawn: DrawnReading, frame: Frame): ReadingInput {
  const { decimals, start, band } = frame;
  const date = near(turningDays(frame), drawn.day);
  const target = frame.targets.at(-1) ?? start;
  const change = unitsOf(target.value - start.value, decimals);
  const places = {
    line: lineOn(date, frame),
    target: unitsOf(target.value, decimals),
    start: unitsOf(start.value, decimals),
    edge: unitsOf(band?.min ?? band?.max ?? target.value, decimals),
  };
  const units = Math.round(places[drawn.near] - change * drawn.value.shareOfChange) + drawn.value.units;
  return {
    date,
    value: valueWith(units, drawn.value.tenths, decimals),
    ...(drawn.preliminary && { preliminary: true }),
    ...(drawn.practice && { practice: true }),
  };
}

/** The days on which a verdict turns while nothing new is measured; most of them after the last reading. */
function daysToLook(frame: Frame, readings: readonly ReadingInput[], periodEnd: Day | undefined): Day[] {
  const { publishingLagDays: lag, start, planStart, targets, band } = frame;
  const dates = readings.map(({ date }) => date).sort();
  const last = dates.at(-1) ?? start.date;
  const lasting = [last, dueAfter(last, frame) ?? last, goodUntil(last, frame)];
  const measured = dates.flatMap((date) => [date, dueAfter(date, frame) ?? date, goodUntil(date, frame)]);
  const ends = [targets.at(-1)?.date ?? start.date, band?.end ?? start.date, periodEnd ?? start.date];
  const firstDue = [start.date, addDays(planStart, -1)].map((date) => dueAfter(date, frame) ?? date);
  return [
    ...lasting,
    ...lasting,
    ...lasting,
    ...measured,
    ...ends,
    ...ends.map((end) => addDays(end, lag)),
    ...firstDue,
  ];
}

const anyThresholds = fc.constantFrom(
  { onTrack: 0.05, atRisk: 0.2 },
  { onTrack: 0.05, atRisk: 0.2 },
  { onTrack: 0, atRisk: 0.1 },
  { onTrack: 0.1, atRisk: 0.25 },
);

function indicatorsOf(days: Days): fc.Arbitrary<IndicatorInput> {
  const drawn = fc.record({
    frame: framesOf(days),
    hasBaseline: fc.constantFrom(true, true, true, false),
    path: fc.constantFrom<IndicatorInput['path']>('linear', 'linear', 'step'),
    readings: fc.oneof(
      { weight: 20, arbitrary: fc.array(anyReading, { minLength: 1, maxLength: 7, size: 'max' }) },
      { weight: 1, arbitrary: fc.constant<DrawnReading[]>([]) },
    ),
    isCut: fc.constantFrom(true, false, false),
    periodDay: anyNearDay,
    look: anyNearDay,
    thresholds: anyThresholds,
  });
  // fast-check would rather draw small numbers, here the first dates and short lists, and leave most indicators unmeasured.
  return fc
    .noBias(drawn)
    .map(({ frame, hasBaseline, path, readings: drawnReadings, isCut, periodDay, look, thresholds }) => {
      const { start, band, ...rest } = frame;
      const readings = onePerDate(drawnReadings.map((drawn) => readingOf(drawn, frame)));
      const periodEnd = isCut ? near(turningDays(frame), periodDay) : undefined;
      return {
        ...rest,
        path,
        readings,
        thresholds,
        asOf: near(daysToLook(frame, readings, periodEnd), look),
        ...(hasBaseline && { baseline: start }),
        ...(band !== undefined && { band }),
        ...(periodEnd !== undefined && { period: { start: addMonths(periodEnd, -24), end: periodEnd } }),
      };
    });
}

/** One indicator, all of it: also with nothing measured, no target, a path that leads nowhere, a period that ends anywhere. */
export const anyIndicator = indicatorsOf(anyDays);

/** The same, all starting on one day and ending within two years of each other. */
export const anyIndicatorOfOnePlan = indicatorsOf(sharedDays);
