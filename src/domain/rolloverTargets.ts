/**
 * How an indicator's targets move when the next plan period starts. What must hold whatever is chosen: the old period is
 * judged afterwards by exactly what it was judged by before (`docs/progress.md`, "Within a plan period"). An indicator that
 * goes on is therefore pinned at the old period's end before anything after it changes, and a choice that would still
 * change the old period is refused: then the indicator must be renewed.
 */
import type { Band, DatedValue, Direction, Indicator, IsoDate } from './model.ts';
import { cutPath, type ExpectedPath, expectedValue, isJudgeablePath, roundTo } from './progress.ts';
import { isSame } from './same.ts';

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
  | { kind: 'band'; min: number; max: number };

/** What of an indicator its targets are worked out from. */
export type Aimed = Pick<Indicator, 'direction' | 'baseline' | 'targets' | 'path' | 'band' | 'decimals'>;

/** The last days of the period that ends and of the one that starts. */
export interface Ends {
  old: IsoDate;
  new: IsoDate;
}

/** What an indicator's readings say: the first of all (the baseline where none is given), and the current one at the end. */
export interface Stand {
  first?: DatedValue | undefined;
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
  | { code: 'band-upside-down' };

export type Targeted<T> = { ok: true; value: T } | { ok: false; fault: TargetFault };

/** The fields of an indicator that goes on which its choice changes; none where the path stays. */
export type TargetPatch = Partial<Pick<Indicator, 'targets' | 'band'>>;

/** What an indicator that goes on aims at from now on. */
export function continuedTargets(
  indicator: Aimed,
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
    return done(band.end === ends.new ? {} : { band: { ...band, end: ends.new } });
  }
  const baseline = indicator.baseline ?? stand.first;
  const after = targetsAfter(indicator, direction, choice, ends, stand.now ?? baseline, baseline);
  if (!after.ok) return after;
  const before = indicator.targets.filter(({ date }) => date <= ends.old);
  const pin = pinOf(indicator, baseline, ends.old);
  const pinned = [...before, ...(pin ? [pin] : []), ...after.value];
  const unpinned = [...before, ...after.value];
  // A period that asks for nothing is not given a target for it, unless it would otherwise come to ask for something.
  const asks = pin && baseline && sign(direction) * (pin.value - baseline.value) > 0;
  const same = (targets: DatedValue[]) =>
    basisOf(indicator, direction, indicator.targets, baseline, ends.old) ===
    basisOf(indicator, direction, targets, baseline, ends.old);
  const next = (asks || !baseline ? [pinned] : [unpinned, pinned]).find(same);
  if (!next) return fault({ code: 'needs-renewal' });
  return done(isSame(next, indicator.targets) ? {} : { targets: next });
}

/** What a renewed indicator counts from and aims at. */
export function renewedTargets(
  indicator: Aimed,
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
  if (baseline && final && sign(direction) * (final.value - baseline.value) <= 0) {
    return fault({ code: 'not-better', direction, than: baseline });
  }
  return done({ ...from, targets: after.value });
}

/** What is chosen for an indicator until somebody chooses: the least change that leaves it something to aim at. */
export function defaultTarget(
  indicator: Aimed,
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
  { targets }: Aimed,
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
  const s = sign(direction);
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
      return choice.min <= choice.max
        ? done({ min: choice.min, max: choice.max, end: ends.new })
        : fault({ code: 'band-upside-down' });
    case 'value':
      return fault({ code: 'nothing-to-move' });
  }
}

/** What the old period is judged by, as a target of its own; undefined where it has one, or where none can be known. */
function pinOf(
  { targets, path, decimals }: Aimed,
  baseline: DatedValue | undefined,
  end: IsoDate,
): DatedValue | undefined {
  if (targets.some(({ date }) => date === end)) return undefined;
  if (baseline && end <= baseline.date) return undefined;
  const [first, ...rest] = targets;
  // Nothing was asked for: nothing is to be reached at its end either.
  if (!first) return baseline && { date: end, value: baseline.value };
  // Between two targets the path does not depend on where it began.
  const whole: ExpectedPath | undefined = baseline
    ? { baseline, targets, shape: path }
    : first.date <= end
      ? { baseline: first, targets: rest, shape: path }
      : undefined;
  return whole && { date: end, value: roundTo(expectedValue(whole, end), decimals) };
}

/** All that a judgement within a period rests on beside the readings, as text that is the same for the same judgement. */
function basisOf(
  { path, decimals }: Aimed,
  direction: 'increase' | 'decrease',
  targets: readonly DatedValue[],
  baseline: DatedValue | undefined,
  end: IsoDate,
): string {
  if (!baseline || targets.length === 0) return 'no target';
  if (!isJudgeablePath(direction, baseline, targets)) return 'invalid target';
  const cut = cutPath({ baseline, targets, shape: path }, end, decimals);
  const target = cut.targets[cut.targets.length - 1];
  const asks = target && end > baseline.date && sign(direction) * (target.value - baseline.value) > 0;
  return asks ? JSON.stringify(cut.targets.map(({ date, value }) => [date, value])) : 'no target';
}

function sign(direction: Exclude<Direction, 'hold'>): 1 | -1 {
  return direction === 'increase' ? 1 : -1;
}

function done<T>(value: T): Targeted<T> {
  return { ok: true, value };
}

function fault(found: TargetFault): { ok: false; fault: TargetFault } {
  return { ok: false, fault: found };
}
