/**
 * How an indicator's targets move when the next plan period starts. What must hold whatever is chosen: the old period is
 * judged afterwards by exactly what it was judged by before (`docs/progress.md`, "Within a plan period"). An indicator that
 * goes on is therefore pinned at the old period's end before anything after it changes, and a choice that would still
 * change the old period is refused: then the indicator must be renewed.
 */

import { aimOf, rounded } from '../progress/aim.ts';
import { expectedValue, pathFrom, signOf } from '../progress/path.ts';
import type { Judged } from '../progress/rule.ts';
import { closingMonths } from '../progress/timing.ts';
import type { FoundFault } from '../tables/faults.ts';
import { type Band, bandFaults, type DatedValue, type Indicator } from '../tables/indicators.ts';
import type { Reading } from '../tables/readings.ts';
import { addMonths, type IsoDate } from '../values/dates.ts';
import { isSame } from '../values/same.ts';

/**
 * - `keep`: the path as it is.
 * - `move`: the same final value (or band), due at the new period's end.
 * - `value`: a new value at the new period's end.
 * - `band`: a new band until the new period's end; only for a renewed `hold` indicator.
 */
export type TargetChoice =
  | { kind: 'keep' }
  | { kind: 'move' }
  | { kind: 'value'; value: number }
  | { kind: 'band'; min?: number; max?: number };

/** The last days of the period that ends and of the one that starts. */
export interface Ends {
  old: IsoDate;
  new: IsoDate;
}

/** What an indicator's readings say: as many of them as are at hand, in date order, and the current one at the end. */
export interface Stand {
  readings: readonly Reading[];
  now?: DatedValue | undefined;
}

export type TargetFault =
  /** Not better, in the indicator's direction, than the value it is measured from. */
  | { code: 'not-better'; direction: 'increase' | 'decrease'; than: DatedValue }
  /** Better than a target that comes later. */
  | { code: 'beyond-later'; later: DatedValue }
  /** Would change what the old period is judged by. */
  | { code: 'needs-renewal' }
  /** There is no target to move. */
  | { code: 'nothing-to-move' }
  /** What is to be kept ended with the old period, or before. */
  | { code: 'ended' }
  /** The new band is none, as the table says. */
  | { code: 'no-band'; fault: FoundFault };

export type Targeted<T> = { ok: true; value: T } | { ok: false; fault: TargetFault };

/** The fields of an indicator that goes on which its choice changes; none where the path stays. */
export type TargetPatch = Partial<Pick<Indicator, 'baseline' | 'targets' | 'band'>>;

/** What an indicator that goes on aims at from now on. */
export function continuedTargets(
  indicator: Judged,
  choice: TargetChoice,
  ends: Ends,
  stand: Stand,
): Targeted<TargetPatch> {
  if (choice.kind === 'keep') return done({});
  const { direction, band } = indicator;
  if (direction === 'hold') {
    if (!band) return fault({ code: 'nothing-to-move' });
    // The old period is judged by the earlier of its end and the band's: a band that ended before it must stay there.
    if (choice.kind !== 'move' || band.end < ends.old) return fault({ code: 'needs-renewal' });
    const moved = { ...indicator, band: { ...band, end: ends.new } };
    if (basisOf(moved, ends.old, stand) !== basisOf(indicator, ends.old, stand)) {
      return fault({ code: 'needs-renewal' });
    }
    return done(band.end === ends.new ? {} : { band: moved.band });
  }
  const first = stand.readings[0];
  const baseline = indicator.baseline ?? first;
  const after = targetsAfter(indicator, direction, choice, ends, stand.now ?? baseline, baseline);
  if (!after.ok) return after;
  // Nothing was asked for: what is asked for now is counted from the old period's end, and the old period asks for nothing.
  if (indicator.targets.length === 0) {
    const from = stand.now ?? baseline;
    return done({
      ...(from && { baseline: { date: ends.old, value: from.value } }),
      targets: after.value,
    });
  }
  const before = indicator.targets.filter(({ date }) => date <= ends.old);
  const pin = pinOf(indicator, baseline, ends.old);
  const basis = basisOf(indicator, ends.old, stand);
  // A period that asks for nothing is not given a target for it.
  const next = [...(pin ? [[...before, pin, ...after.value]] : []), [...before, ...after.value]].find(
    (targets) => basisOf({ ...indicator, targets }, ends.old, stand) === basis,
  );
  if (!next) return fault({ code: 'needs-renewal' });
  return done(isSame(next, indicator.targets) ? {} : { targets: next });
}

/** What a renewed indicator counts from and aims at. */
export function renewedTargets(
  indicator: Judged,
  choice: TargetChoice,
  ends: Ends,
  stand: Stand,
): Targeted<Pick<Indicator, 'baseline' | 'targets' | 'band'>> {
  const baseline = stand.now ?? indicator.baseline;
  const from = baseline && { baseline: { date: baseline.date, value: baseline.value } };
  const { direction } = indicator;
  if (direction === 'hold') {
    const band = renewedBand(indicator.band, choice, ends);
    return band.ok ? done({ ...from, targets: [], ...(band.value && { band: band.value }) }) : band;
  }
  if (choice.kind === 'keep' && indicator.targets.length === 0) return done({ ...from, targets: [] });
  const after = targetsAfter(indicator, direction, choice, ends, baseline, baseline);
  if (!after.ok) return after;
  if (after.value.length === 0) return fault({ code: 'ended' });
  const final = after.value[after.value.length - 1];
  if (baseline && final && signOf(direction) * (final.value - baseline.value) <= 0) {
    return fault({ code: 'not-better', direction, than: baseline });
  }
  return done({ ...from, targets: after.value });
}

/** What is chosen for an indicator until somebody chooses: the least change that leaves it something to aim at. */
export function defaultTarget(
  indicator: Judged,
  isRenewed: boolean,
  ends: Ends,
  stand: Stand,
): TargetChoice['kind'] {
  const lastDay = indicator.direction === 'hold' ? indicator.band?.end : indicator.targets.at(-1)?.date;
  if (lastDay === undefined) return 'keep';
  const wanted = (indicator.direction === 'hold' ? lastDay < ends.new : lastDay <= ends.old)
    ? ('move' as const)
    : ('keep' as const);
  const targets = isRenewed ? renewedTargets : continuedTargets;
  if (targets(indicator, { kind: wanted }, ends, stand).ok) return wanted;
  return isRenewed ? (indicator.direction === 'hold' ? 'band' : 'value') : 'keep';
}

/** The targets after the old period's end, as chosen. `now` is what a new value must be better than. */
function targetsAfter(
  { targets }: Judged,
  direction: 'increase' | 'decrease',
  choice: TargetChoice,
  ends: Ends,
  now: DatedValue | undefined,
  baseline: DatedValue | undefined,
): Targeted<DatedValue[]> {
  const later = targets.filter(({ date }) => date > ends.old);
  if (choice.kind === 'keep') return done(later);
  const between = later.filter(({ date }) => date < ends.new);
  if (choice.kind === 'move') {
    const final = targets.at(-1);
    if (!final) return fault({ code: 'nothing-to-move' });
    return done([...between, { date: ends.new, value: final.value }]);
  }
  if (choice.kind === 'band') return fault({ code: 'needs-renewal' });
  const s = signOf(direction);
  for (const than of [now, baseline]) {
    if (than && s * (choice.value - than.value) <= 0) return fault({ code: 'not-better', direction, than });
  }
  const beyond = later.filter(({ date }) => date > ends.new);
  const passed = beyond.find(({ value }) => s * (choice.value - value) > 0);
  if (passed) return fault({ code: 'beyond-later', later: passed });
  return done([...between, { date: ends.new, value: choice.value }, ...beyond]);
}

function renewedBand(band: Band | undefined, choice: TargetChoice, ends: Ends): Targeted<Band | undefined> {
  switch (choice.kind) {
    case 'keep':
      return band && band.end <= ends.old ? fault({ code: 'ended' }) : done(band);
    case 'move':
      return band ? done({ ...band, end: ends.new }) : fault({ code: 'nothing-to-move' });
    case 'band':
      return chosenBand(choice, ends.new);
    case 'value':
      return fault({ code: 'nothing-to-move' });
  }
}

function chosenBand({ min, max }: { min?: number; max?: number }, end: IsoDate): Targeted<Band> {
  const edges = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const [found] = bandFaults(edges);
  return found ? fault({ code: 'no-band', fault: found }) : done({ ...edges, end });
}

/** What the old period is judged by, as a target of its own; undefined where it has one, or where none can be known. */
function pinOf(
  { targets, path, decimals }: Judged,
  baseline: DatedValue | undefined,
  end: IsoDate,
): DatedValue | undefined {
  const [first, ...rest] = targets;
  if (!first || targets.some(({ date }) => date === end)) return undefined;
  if (baseline && end <= baseline.date) return undefined;
  // Between two targets the path does not depend on where it began.
  const whole = baseline
    ? pathFrom(baseline, targets, path, decimals)
    : first.date <= end
      ? pathFrom(first, rest, path, decimals)
      : undefined;
  return whole && { date: end, value: expectedValue(whole, end) };
}

/** Later than every publishing lag. */
const AT_LAST = '9999-12-31';

/**
 * All that a judgement within a period rests on beside the readings until its end, as text that is the same for the same
 * judgement. Readings from after the end are part of it where they count: only while nothing is asked for later.
 */
function basisOf(given: Judged, end: IsoDate, { readings }: Stand): string {
  const indicator = rounded(given);
  const aim = aimOf(indicator, readings, { asOf: AT_LAST, periodEnd: end });
  const from = aim.kind === 'none' ? undefined : aim.baseline;
  const common = [from, aim.isFromReading, !aim.isCut && restsOnLater(readings, end, indicator)];
  switch (aim.kind) {
    case 'none':
      return aim.isInvalid ? 'invalid' : `nothing|${aim.end ?? ''}`;
    case 'path':
      return JSON.stringify([...common, aim.path.targets, aim.path.shape]);
    case 'level':
      return JSON.stringify([...common, aim.target, aim.final, aim.step]);
    case 'range':
      // Where it comes of a path, it does so when the last target is closed.
      return JSON.stringify([...common, aim.range, indicator.targets.at(-1)]);
  }
}

/** Whether a reading from after the end may decide, none within the last period before it being there. */
function restsOnLater(readings: readonly Reading[], end: IsoDate, indicator: Judged): boolean {
  const from = addMonths(end, -closingMonths(indicator));
  return readings.some(({ date }) => date > end) && !readings.some(({ date }) => date > from && date <= end);
}

function done<T>(value: T): Targeted<T> {
  return { ok: true, value };
}

function fault(found: TargetFault): { ok: false; fault: TargetFault } {
  return { ok: false, fault: found };
}
