// A reading against what was expected of it: the figures, and the status that they give while nothing is over.
import { type Amount, larger, numberOf, ratio, unitOf } from './amounts.ts';
import { earlier } from './calendar.ts';
import type { Band, Measure } from './course.ts';
import { expectedOn, type Path, scaleOf, stepOf } from './path.ts';
import type { Reading } from './readings.ts';
import type { Day, Figures, IndicatorStatus, Thresholds } from './types.ts';

/** For what is not exact: «Every comparison of values has a tolerance of 1e-9.» */
export const tolerance = 1e-9;

export interface Verdict extends Figures {
  readonly expected: number | undefined;
  /** Whether the target is met, or the value is inside the band. */
  readonly reached: boolean;
  /** The status where the figure is neither out of date nor the last word. */
  readonly running: IndicatorStatus;
}

export interface Moment {
  readonly asOf: Day;
  /** Whether the reading is the settled closing reading. */
  readonly settled: boolean;
  readonly thresholds: Thresholds;
}

/** @returns undefined where there is nothing to judge against */
export function verdictOn(reading: Reading, measure: Measure, moment: Moment): Verdict | undefined {
  switch (measure.kind) {
    case 'path':
      return verdictOnPath(reading, measure.path, measure.sign, moment);
    case 'level':
      return verdictOnLevel(reading, measure, moment);
    case 'band':
      return verdictOnBand(reading, measure.band, moment);
    case 'none':
    case 'unstarted':
      return undefined;
  }
}

function verdictOnPath(reading: Reading, path: Path, sign: bigint, moment: Moment): Verdict {
  const { asOf, settled, thresholds } = moment;
  const { start, final } = path;
  const change = final.amount - start.amount;
  const share = (amount: Amount) => ratio(amount - start.amount, change);
  // «Once settled it […] is judged against V (e = V whatever its date)»
  const expected = settled ? final.amount : expectedOn(path, reading.date);
  const shortfall = sign * (expected - reading.amount);
  // «lag = s · (e(d_r) − r) / scale»
  const lag = ratio(shortfall, scaleOf(path));
  // «achieved […]: s · (r − V) ≥ 0»
  const reached = sign * (reading.amount - final.amount) >= 0n;
  return {
    expected: numberOf(expected),
    // «progress = (r − B) / (V − B)»
    progress: share(reading.amount),
    lag,
    // «expected progress = (e(d_r) − B) / (V − B)»
    expectedProgress: share(expected),
    // «expected now = (e(min(asOf, T)) − B) / (V − B)»
    expectedNowProgress: share(expectedOn(path, earlier(asOf, final.date))),
    reached,
    running: reached ? 'achieved' : withinOneStep(byLag(lag, thresholds), shortfall <= stepOf(path)),
  };
}

function verdictOnLevel(
  reading: Reading,
  { level, sign, scale, step }: Extract<Measure, { kind: 'level' }>,
  { thresholds }: Moment,
): Verdict {
  const shortfall = sign * (level - reading.amount);
  // «lag = s · (P − r)/|V − B|»
  const lag = ratio(shortfall, scale);
  const reached = shortfall <= 0n;
  return {
    expected: numberOf(level),
    // «progress = max(0, 1 − max(0, lag)), both ticks at 1»
    progress: Math.max(0, 1 - Math.max(0, lag)),
    lag,
    expectedProgress: 1,
    expectedNowProgress: 1,
    reached,
    // «s · (r − P) ≥ 0 → `on-track` […], else by lag […], at most one step of the whole path short never worse than `at-risk`»
    running: reached ? 'on-track' : withinOneStep(byLag(lag, thresholds), shortfall <= step),
  };
}

function verdictOnBand(
  { amount }: Reading,
  { min, max, unit, decimals }: Band,
  { thresholds }: Moment,
): Verdict {
  const below = min === undefined ? 0n : larger(0n, min - amount);
  const above = max === undefined ? 0n : larger(0n, amount - max);
  // «dist = distance from r to the band, 0 inside; lag = dist / unit»
  const distance = larger(below, above);
  const lag = numberOf(distance) / unit;
  const reached = distance === 0n;
  const crossed = below > 0n ? min : max;
  // «at most 10^−decimals outside never worse than `at-risk` (unless the edge crossed is 0 […])»
  const oneStep = distance <= unitOf(decimals) && crossed !== 0n;
  return {
    expected: undefined,
    // «progress = max(0, 1 − lag); tick at 1»
    progress: Math.max(0, 1 - lag),
    lag,
    expectedProgress: 1,
    expectedNowProgress: 1,
    reached,
    // «inside `on-track`, outside by lag but at best `at-risk`»
    running: reached ? 'on-track' : withinOneStep(atBestAtRisk(byLag(lag, thresholds)), oneStep),
  };
}

/** «`on-track` / `at-risk` / `off-track`: lag ≤ 0.05 / ≤ 0.20 / above» */
export function byLag(lag: number, { onTrack, atRisk }: Thresholds): 'on-track' | 'at-risk' | 'off-track' {
  if (lag <= onTrack + tolerance) return 'on-track';
  return lag <= atRisk + tolerance ? 'at-risk' : 'off-track';
}

export function atBestAtRisk(status: ReturnType<typeof byLag>): 'at-risk' | 'off-track' {
  return status === 'on-track' ? 'at-risk' : status;
}

/** «a shortfall of at most one step is never worse than `at-risk`» */
function withinOneStep(status: ReturnType<typeof byLag>, oneStep: boolean): ReturnType<typeof byLag> {
  return oneStep && status === 'off-track' ? 'at-risk' : status;
}
