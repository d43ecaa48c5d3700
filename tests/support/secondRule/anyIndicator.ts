// Random indicators that sit where the rule decides: a day before, on and after every date that turns a verdict, and a unit below, on
// and above every value that does. Whole numbers are drawn and made into dates and values here, so that a failing one shrinks well.
import fc from 'fast-check';
import { anyDays, type Days, type Frame, framesOf, onePerDate, sharedDays, valueWith } from './anyFrame.ts';
import { addDays, addMonths } from './calendar.ts';
import { closingWindow, dueAfter, goodUntil } from './readings.ts';
import type { Day, IndicatorInput, ReadingInput } from './types.ts';

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
const anyShareBehind = fc.constantFrom(0, 0, 0.05, 0.05, 0.2, 0.2, 0.1, 0.25, 1, -0.1, -0.5);

const anyNearValue = fc.record<NearValue>({
  shareOfChange: anyShareBehind,
  units: fc.constantFrom(0, 0, 0, -1, 1, -2, 2),
  tenths: fc.constantFrom(0, 0, 0, 0, 5, -5, 4, -4),
});

function unitsOf(value: number, decimals: number): number {
  return value * 10 ** decimals;
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
  readonly near: 'line' | 'target' | 'start' | 'min' | 'max';
  readonly preliminary: boolean;
  readonly practice: boolean;
}

const anyReading = fc.record<DrawnReading>({
  day: anyNearDay,
  value: anyNearValue,
  near: fc.constantFrom('line', 'line', 'line', 'line', 'target', 'start', 'min', 'max'),
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
    min: unitsOf(band?.min ?? band?.max ?? target.value, decimals),
    max: unitsOf(band?.max ?? band?.min ?? target.value, decimals),
  };
  const isBand = frame.direction === 'hold';
  const place = places[isBand && drawn.near !== 'min' ? 'max' : drawn.near];
  const behind = isBand ? 0 : change * drawn.value.shareOfChange;
  const units = Math.round(place - behind) + drawn.value.units;
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
    ...(dates.length === 0 ? [...firstDue, ...firstDue, ...firstDue] : []),
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
      { weight: 2, arbitrary: fc.constant<DrawnReading[]>([]) },
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
      const { start, band, levelEnd, ...rest } = frame;
      const readings = onePerDate(drawnReadings.map((drawn) => readingOf(drawn, frame)));
      const periodEnd = levelEnd ?? (isCut ? near(turningDays(frame), periodDay) : undefined);
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
