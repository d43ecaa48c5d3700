// Which reading counts, how long it is good, and which one closes.
import { type Amount, amountOf } from './amounts.ts';
import { addDays, addMonths } from './calendar.ts';
import type { Day, Frequency, IndicatorInput } from './types.ts';

export interface Reading {
  readonly date: Day;
  readonly amount: Amount;
  readonly preliminary: boolean;
  readonly practice: boolean;
}

interface Rhythm {
  readonly frequency: Frequency;
  readonly publishingLagDays: number;
}

/** «period length p in months: monthly 1, quarterly 3, tertial 4, semiannual 6, annual 12, biennial 24, irregular none» */
const periodLengths: Record<Exclude<Frequency, 'irregular'>, number> = {
  monthly: 1,
  quarterly: 3,
  tertial: 4,
  semiannual: 6,
  annual: 12,
  biennial: 24,
};

/** «grace: monthly 15, quarterly 45, tertial 60, longer 90 days» */
const graceDays: Record<Exclude<Frequency, 'irregular'>, number> = {
  monthly: 15,
  quarterly: 45,
  tertial: 60,
  semiannual: 90,
  annual: 90,
  biennial: 90,
};

/** «irregular none (12 for the closing reading)» */
function closingPeriodLength(frequency: Frequency): number {
  return frequency === 'irregular' ? 12 : periodLengths[frequency];
}

/** «due(d) = d + p + publishing lag»; «Irregular: no due date» */
export function dueAfter(date: Day, { frequency, publishingLagDays }: Rhythm): Day | undefined {
  if (frequency === 'irregular') return undefined;
  return addDays(addMonths(date, periodLengths[frequency]), publishingLagDays);
}

/** «goodUntil(d) = due(d) + grace»; «Irregular: […] good for 24 months» */
export function goodUntil(date: Day, { frequency, publishingLagDays }: Rhythm): Day {
  if (frequency === 'irregular') return addMonths(date, 24);
  return addDays(addMonths(date, periodLengths[frequency]), publishingLagDays + graceDays[frequency]);
}

/** «T − p» and «T + p» */
export function closingWindow(end: Day, frequency: Frequency): { from: Day; to: Day } {
  const months = closingPeriodLength(frequency);
  return { from: addMonths(end, -months), to: addMonths(end, months) };
}

/**
 * «`asOf`: […] readings dated later are not counted»; in a cut period «readings after E are not counted» either.
 * @returns the counted readings by date, rounded as shown
 */
export function countedReadings(
  input: Pick<IndicatorInput, 'readings' | 'decimals' | 'asOf'>,
  cutAt: Day | undefined,
): Reading[] {
  return input.readings
    .filter(({ date }) => date <= input.asOf && (cutAt === undefined || date <= cutAt))
    .map(({ date, value, preliminary = false, practice = false }) => ({
      date,
      amount: amountOf(value, input.decimals),
      preliminary,
      practice,
    }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

export interface ClosingReading {
  readonly reading: Reading;
  readonly settled: boolean;
}

/**
 * «The closing reading of the end date T is the latest with T − p < date ≤ T, else the first with T < date ≤ T + p.»
 * @param readings counted, after the baseline, by date
 */
export function closingReading(
  readings: readonly Reading[],
  end: Day,
  { frequency, publishingLagDays, asOf }: Rhythm & { readonly asOf: Day },
): ClosingReading | undefined {
  const { from, to } = closingWindow(end, frequency);
  const reading =
    readings.findLast(({ date }) => from < date && date <= end) ??
    readings.find(({ date }) => end < date && date <= to);
  if (reading === undefined) return undefined;
  // «One dated T or later settles at once; one dated before T settles when asOf > T + publishing lag.»
  return { reading, settled: reading.date >= end || asOf > addDays(end, publishingLagDays) };
}

/**
 * «the latest reading with b < date ≤ asOf». «Once settled [the closing reading] is the current reading»; «until then readings
 * after T are not counted», and the latest up to T is then the closing reading to be. «Where no reading stands in either window,
 * the latest counted reading stands, also one after T.»
 */
export function currentReading(
  readings: readonly Reading[],
  closing: ClosingReading | undefined,
): Reading | undefined {
  return closing?.reading ?? readings.at(-1);
}
