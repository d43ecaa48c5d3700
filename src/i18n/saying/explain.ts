/**
 * An indicator's status in words: the sentences that explain a judgement with the numbers it rests on. The same on screen, in
 * the report and in Word. Emphasis is marked with `**` (see `rich.tsx`).
 *
 * Values are written as they were judged, rounded to the indicator's decimals. Shares are written rounded, but never so that
 * they deny the status beside them: a lag that is behind is not written as 0 %, nor as the limit it has passed.
 */

import { rounded } from '#/domain/progress/aim.ts';
import { statusOfLag } from '#/domain/progress/judge.ts';
import { roundTo } from '#/domain/progress/rounding.ts';
import { type Judgement, TOLERANCE } from '#/domain/progress/rule.ts';
import type { DatedValue, Indicator } from '#/domain/tables/indicators.ts';
import type { Thresholds } from '#/domain/tables/plans.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { Text } from '../i18n.ts';
import { entered } from '../words/entered.ts';
import { rangeText } from '../words/range.ts';

type Measured = Pick<Indicator, 'unit' | 'decimals'>;
type Explained = Measured & Pick<Indicator, 'path' | 'targets' | 'direction' | 'band' | 'baseline'>;

/** Decimals beyond which nobody reads. */
const MOST_DECIMALS = 6;

/** A value of an indicator as written, with its unit. */
export function measured(value: number, indicator: Measured, { f }: Text): string {
  return f.measure(value, indicator.decimals, indicator.unit);
}

/** Everything that a sentence is written from. */
interface Ground {
  judgement: Judgement;
  indicator: Explained;
  lens: Lens;
  thresholds: Thresholds;
  text: Text;
}

/** The sentences that explain an indicator's status: what was read, what was expected, the lag, and reservations. */
export function explainIndicator(
  judgement: Judgement,
  indicator: Explained,
  lens: Lens,
  thresholds: Thresholds,
  text: Text,
): string[] {
  const ground: Ground = { judgement, indicator, lens, thresholds, text };
  return [
    ...explainReading(ground),
    ...explainAim(ground),
    ...explainWaiting(ground),
    ...explainStart(ground),
  ];
}

/** That nothing was read since one started. */
export function notMeasured({
  judgement: { baseline },
  indicator,
  lens,
  text,
}: Pick<Ground, 'judgement' | 'indicator' | 'lens' | 'text'>): string {
  const { t, f } = text;
  return baseline && baseline.date <= lens.asOf
    ? t('explain.noDataSince', {
        value: measured(baseline.value, indicator, text),
        date: f.date(baseline.date),
      })
    : t('explain.noData', { date: f.longDate(lens.asOf) });
}

/** What was read, or that nothing was. */
function explainReading(ground: Ground): string[] {
  const { judgement, indicator, text } = ground;
  const { t, f } = text;
  const { reading, status } = judgement;
  // Where the period asks for nothing, nothing is missing.
  if (!reading) return status === 'no-target' ? [] : [notMeasured(ground)];
  const mark = reading.practice ? 'Practice' : reading.preliminary ? 'Preliminary' : '';
  const words = { value: measured(reading.value, indicator, text), date: f.longDate(reading.date) };
  if (status !== 'outdated') return [t(mark ? `explain.readingOn${mark}` : 'explain.readingOn', words)];
  return [t(`explain.lastKnown${mark}`, words)];
}

/** What it is held against, and how it stands there. */
function explainAim(ground: Ground): string[] {
  const { judgement, indicator, text } = ground;
  const { t, f } = text;
  const { status, reading, range, target, isLevel, flags } = judgement;
  if (status === 'no-target' || flags.includes('invalid-target')) return [whyNotJudged(ground)];
  const computed =
    flags.includes('computed-target') && target
      ? [t('explain.computedTarget', { value: measured(target.value, indicator, text) })]
      : [];
  if (!reading) return computed;
  if (status === 'outdated') return [...lastExpected(ground), ...computed];
  if (range) return [...explainRange(ground), ...closing(ground)];
  if (!target) return [];
  const words = { target: measured(target.value, indicator, text), date: f.date(target.date) };
  if (isLevel) return [...explainLevel(ground, words), ...closing(ground)];
  return [...explainPath(ground, target, words), ...closing(ground), ...computed];
}

function lastExpected({ judgement: { expected, range }, indicator, text }: Ground): string[] {
  if (range) return [text.t('explain.expectedThen', { expected: rangeText(range, indicator, text) })];
  if (expected === undefined) return [];
  return [text.t('explain.expectedThen', { expected: measured(expected, indicator, text) })];
}

/** Why there is nothing that can be judged, and how that is mended. */
export function whyNotJudged({
  judgement: { baseline, flags },
  indicator,
  text,
}: Pick<Ground, 'judgement' | 'indicator' | 'text'>): string {
  const { t, f } = text;
  if (!flags.includes('invalid-target')) {
    const asksNothing = indicator.direction === 'hold' ? !indicator.band : indicator.targets.length === 0;
    return t(asksNothing ? 'explain.noTarget' : 'explain.noTargetPeriod');
  }
  if (isRoundedAway(indicator, baseline)) {
    return t('explain.roundedAway', {
      figures: f.list(askedFor(indicator).map((value) => entered(value, indicator, text))),
      count: indicator.decimals,
    });
  }
  if (indicator.direction === 'hold' || !baseline) return t('explain.invalidBand');
  return indicator.targets.some(({ date }) => date > baseline.date)
    ? t('explain.reachedAtStart', { value: measured(baseline.value, indicator, text) })
    : t('explain.targetsBeforeBaseline', { date: f.date(baseline.date) });
}

/** The figures that somebody entered: from where, by way of what, and where to. */
function askedFor({ direction, baseline, targets, band }: Explained): number[] {
  const figures =
    direction === 'hold' ? [band?.min, band?.max] : [baseline?.value, ...targets.map(({ value }) => value)];
  return figures.filter((value) => value !== undefined);
}

/** Whether what is asked for can only not be judged because the decimals shown make figures that differ the same. */
function isRoundedAway(indicator: Explained, start: DatedValue | undefined): boolean {
  const { direction, targets, decimals, baseline = start } = indicator;
  const final = targets.at(-1);
  if (direction === 'hold' || !baseline || !final) return false;
  const asks = (value: (entered: number) => number) => value(final.value) - value(baseline.value);
  return asks((value) => roundTo(value, decimals)) === 0 && asks((value) => value) !== 0;
}

function explainRange({ judgement, indicator, thresholds, text }: Ground): string[] {
  const { t, f } = text;
  const { range, lag = 0, isFinal } = judgement;
  if (!range) return [];
  const isOutside = lag > TOLERANCE;
  const words = { range: rangeText(range, indicator, text), date: f.date(range.end) };
  const fromStart = indicator.direction === 'hold' ? [] : [t('explain.heldFromStart')];
  if (isFinal) return [t(isOutside ? 'explain.holdLost' : 'explain.holdKept', words), ...fromStart];
  if (!isOutside) return [t('explain.holdInside', words), ...fromStart];
  const byLag = statusOfLag(lag, thresholds);
  return [
    t('explain.holdOutside', { ...words, lag: lagText(lag, thresholds, text) }),
    ...(byLag === 'on-track' ? [t('explain.outsideIsBehind')] : []),
    ...oneStep(judgement, distanceOutside(judgement), indicator, thresholds, text),
    ...fromStart,
  ];
}

function distanceOutside({ range, reading }: Judgement): number {
  if (!range || !reading) return 0;
  return Math.max(0, (range.min ?? -Infinity) - reading.value, reading.value - (range.max ?? Infinity));
}

function explainLevel(ground: Ground, words: { target: string; date: string }): string[] {
  const { judgement, indicator, thresholds, text } = ground;
  const { lag = 0, isFinal, status, target, reading } = judgement;
  const { t } = text;
  if (isFinal) return [t(status === 'achieved' ? 'explain.levelKept' : 'explain.levelLost', words)];
  if (lag <= TOLERANCE || !target || !reading) return [t('explain.levelHeld', words)];
  const missing = Math.abs(target.value - reading.value);
  return [
    t('explain.levelLow', { ...words, lag: lagText(lag, thresholds, text) }),
    ...oneStep(judgement, missing, indicator, thresholds, text),
  ];
}

function explainPath(ground: Ground, target: DatedValue, words: { target: string; date: string }): string[] {
  const { judgement, indicator, lens, thresholds, text } = ground;
  const { t, f } = text;
  const { status, isFinal, lag = 0, expected, expectedNow, reading, baseline } = judgement;
  if (expected === undefined || !reading || !baseline) return [];
  if (status === 'missed') {
    return [t('explain.missed', { ...words, lag: lagText(lag, thresholds, text) })];
  }
  if (status === 'achieved') return [t(isFinal ? 'explain.achieved' : 'explain.achievedSoFar', words)];
  // Between two targets the line that was expected starts from the first of them; steps are told as one stair.
  const [from, to] =
    indicator.path === 'step'
      ? [baseline, target]
      : stretchAt(reading.date, baseline, rounded(indicator).targets, target);
  const isOneYear = from.date.slice(0, 4) === to.date.slice(0, 4);
  const when = ({ date }: DatedValue) => (isOneYear ? f.month(date) : date.slice(0, 4));
  const path = {
    expected: f.number(expected, indicator.decimals),
    from: f.number(from.value, indicator.decimals),
    fromYear: when(from),
    to: f.number(to.value, indicator.decimals),
    toYear: when(to),
  };
  return [
    indicator.path === 'step' ? t('explain.expectedStep', path) : t('explain.expectedLinear', path),
    lagSentence(lag, lens, thresholds, text),
    ...oneStep(judgement, Math.abs(expected - reading.value), indicator, thresholds, text),
    ...(expectedNow !== undefined && Math.abs(expectedNow - expected) > TOLERANCE
      ? [
          t('explain.expectedToday', {
            expected: measured(expectedNow, indicator, text),
            date: f.longDate(lens.asOf),
          }),
        ]
      : []),
  ];
}

/** That so little is missing that it is not far behind, whatever share of the change it is. */
function oneStep(
  { status, lag = 0 }: Judgement,
  missing: number,
  indicator: Measured,
  thresholds: Thresholds,
  text: Text,
): string[] {
  if (status !== 'at-risk' || statusOfLag(lag, thresholds) !== 'off-track') return [];
  return [text.t('explain.oneStep', { amount: measured(missing, indicator, text) })];
}

/** Which reading settled it, or that a better one may come. */
function closing({ judgement, text }: Ground): string[] {
  const { t, f } = text;
  const { isFinal, reading, end, awaitedUntil, flags } = judgement;
  if (!reading || end === undefined || awaitedUntil === undefined) return [];
  const words = { date: f.date(reading.date), end: f.date(end), until: f.date(awaitedUntil) };
  if (flags.includes('awaiting-final')) return [t('explain.awaitingFinal', words)];
  if (!isFinal) return [];
  if (reading.date === end) return [t('explain.closedOn', words)];
  return [t(reading.date < end ? 'explain.closedBefore' : 'explain.closedAfter', words)];
}

/** When the next figure, or the first, is due, and what follows from its not being here. */
function explainWaiting({ judgement, lens, text }: Ground): string[] {
  const { t, f } = text;
  const { status, due, goodUntil, flags, end, reading } = judgement;
  if (flags.includes('final-reading-missing') && end)
    return [t('explain.finalMissing', { date: f.date(end) })];
  if (status === 'outdated') {
    if (due !== undefined) return [t('explain.outdated', { date: f.date(due) })];
    return goodUntil === undefined ? [] : [t('explain.outdatedIrregular', { date: f.date(goodUntil) })];
  }
  const isOver = lens.period !== undefined && lens.asOf > lens.period.end && !flags.includes('stale');
  // What has ended is not measured again, and what cannot be judged has other troubles.
  if (due === undefined || isOver || status === 'no-target' || flags.includes('awaiting-final')) return [];
  if (!reading)
    return [t(lens.asOf > due ? 'explain.firstOverdue' : 'explain.firstDue', { date: f.date(due) })];
  if (lens.asOf <= due) return [t('explain.nextDue', { date: f.date(due) })];
  return [t('explain.nextOverdue', { date: f.date(due), until: f.date(goodUntil ?? due) })];
}

/** That change is counted from the first reading, where it is. */
function explainStart({ judgement: { flags, baseline }, indicator, text }: Ground): string[] {
  if (!flags.includes('baseline-from-reading') || !baseline) return [];
  return [
    text.t('explain.baselineFromReading', {
      value: measured(baseline.value, indicator, text),
      date: text.f.date(baseline.date),
    }),
  ];
}

/** The two points of the path, as judged, that a date lies between. */
function stretchAt(
  date: string,
  baseline: DatedValue,
  targets: readonly DatedValue[],
  final: DatedValue,
): [DatedValue, DatedValue] {
  let from = baseline;
  for (const target of targets) {
    if (target.date >= final.date) break;
    if (target.date <= baseline.date) continue;
    if (date < target.date) return [from, target];
    from = target;
  }
  return [from, final];
}

function lagSentence(lag: number, lens: Lens, thresholds: Thresholds, text: Text): string {
  const { t, f } = text;
  const isOnTrack = statusOfLag(lag, thresholds) === 'on-track';
  if (isOnTrack && Math.round(lag * 100) === 0) return t('explain.onPlan');
  if (lag < 0) return t('explain.ahead', { lag: f.percent(-lag) });
  return t(lens.period ? 'explain.lagPeriod' : 'explain.lagPlan', { lag: lagText(lag, thresholds, text) });
}

/**
 * A lag as percent, whole unless that would say 0 % of what is missing or put it on the other side of a limit: 5.3 % is
 * past a limit of 5 %.
 */
export function lagText(lag: number, thresholds: Thresholds, { f }: Text): string {
  const status = statusOfLag(lag, thresholds);
  const tells = (decimals: number) => {
    const written = roundTo(lag, decimals + 2);
    return statusOfLag(written, thresholds) === status && (written !== 0 || Math.abs(lag) <= TOLERANCE);
  };
  let decimals = 0;
  while (decimals < MOST_DECIMALS && !tells(decimals)) decimals += 1;
  return f.percent(roundTo(lag, decimals + 2), decimals);
}

/** The sentence that says where the plan's limits are. */
export function limitsSentence({ onTrack, atRisk }: Thresholds, { t, f }: Text): string {
  return t('explain.limits', { onTrack: f.limit(onTrack), atRisk: f.limit(atRisk) });
}
