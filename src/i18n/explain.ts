/**
 * A status in words: the sentences that explain a judgement or a roll-up with the numbers it rests on. The same on
 * screen, in the report and in Word. Emphasis is marked with `**` (see `rich.tsx`).
 *
 * Numbers are written rounded, but never so that they deny the status beside them: a lag that is behind is not written
 * as 0 %, nor as the limit it has passed, and a reading that missed its target not as the target.
 */
import type { DatedValue, Indicator, Thresholds } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { type Judgement, roundTo, statusOfLag, TOLERANCE } from '#/domain/progress.ts';
import type { Rollup } from '#/domain/rollup.ts';
import type { Text } from './i18n.ts';

type Measured = Pick<Indicator, 'unit' | 'decimals' | 'path'>;
type Explained = Measured & Pick<Indicator, 'targets'>;

/** Decimals beyond which nobody reads. */
const MOST_DECIMALS = 6;

/** A value of an indicator as written, with its unit. */
export function measured(value: number, indicator: Measured, { f }: Text): string {
  return f.measure(value, indicator.decimals, indicator.unit);
}

/** A reading as written beside a target or the ends of a band, with more decimals where it would else look like them. */
export function measuredBeside(
  value: number,
  others: readonly number[],
  indicator: Measured,
  { f }: Text,
): string {
  let { decimals } = indicator;
  const looksLike = (other: number) =>
    Math.abs(value - other) > TOLERANCE && roundTo(value, decimals) === roundTo(other, indicator.decimals);
  while (decimals < MOST_DECIMALS && others.some(looksLike)) decimals += 1;
  return f.measure(value, decimals, indicator.unit);
}

/** An expected value: counts are expected in fractions, so it may show one decimal more than readings do. */
export function expectedText(value: number, indicator: Measured, { f }: Text): string {
  const rounded = roundTo(value, indicator.decimals);
  // A whole number of applications is expected in fractions; a share that already has decimals gains nothing by more.
  const decimals = indicator.decimals === 0 && Math.abs(rounded - value) > 0.05 ? 1 : indicator.decimals;
  return f.number(value, decimals);
}

/** The sentences that explain an indicator's status: what was read, what was expected, the lag, and reservations. */
export function explainIndicator(
  judgement: Judgement,
  indicator: Explained,
  lens: Lens,
  thresholds: Thresholds,
  text: Text,
): string[] {
  const { t, f } = text;
  const { reading, status, flags, baseline } = judgement;
  const sentences: string[] = [];
  if (!reading) {
    sentences.push(
      baseline && baseline.date <= lens.asOf && !flags.includes('baseline-from-reading')
        ? t('explain.noDataSince', { from: f.date(baseline.date), date: f.longDate(lens.asOf) })
        : t('explain.noData', { date: f.longDate(lens.asOf) }),
    );
  } else {
    const key = reading.practice
      ? 'explain.readingOnPractice'
      : reading.preliminary
        ? 'explain.readingOnPreliminary'
        : 'explain.readingOn';
    sentences.push(
      t(key, {
        value: measuredBeside(reading.value, missedValues(judgement), indicator, text),
        date: f.longDate(reading.date),
      }),
    );
  }
  if (flags.includes('invalid-target')) sentences.push(t('explain.invalidTarget'));
  else if (status === 'no-target') {
    sentences.push(lens.period ? t('explain.noTargetPeriod') : t('explain.noTarget'));
  } else if (reading) {
    for (const said of explainJudged(judgement, indicator, lens, thresholds, text)) sentences.push(said);
  }

  if (flags.includes('baseline-from-reading') && baseline) {
    sentences.push(
      t('explain.baselineFromReading', {
        value: measured(baseline.value, indicator, text),
        date: f.date(baseline.date),
      }),
    );
  }
  if (flags.includes('final-reading-missing')) {
    const final = judgement.target?.date ?? judgement.band?.end;
    if (final) sentences.push(t('explain.finalMissing', { date: f.date(final) }));
  } else if (flags.includes('stale')) sentences.push(t('explain.stale'));
  return sentences;
}

/** What a reading that did not do well enough must not look like. */
function missedValues({ status, target, band, lag = 0 }: Judgement): number[] {
  if (band) return lag > 0 ? [band.min, band.max] : [];
  return status === 'missed' && target ? [target.value] : [];
}

function explainJudged(
  judgement: Judgement,
  indicator: Explained,
  lens: Lens,
  thresholds: Thresholds,
  text: Text,
): string[] {
  const { t, f } = text;
  const { status, lag = 0, expected, reading, baseline, target, band } = judgement;
  if (band) {
    const range = {
      min: f.number(band.min, indicator.decimals),
      max: measured(band.max, indicator, text),
      date: f.date(band.end),
      lag: lagText(lag, thresholds, text),
    };
    return [lag > 0 ? t('explain.holdOutside', range) : t('explain.holdInside', range)];
  }
  if (expected === undefined || !reading || !baseline || !target) return [];
  if (status === 'achieved' || status === 'missed') {
    return [
      t(`explain.${status}`, {
        target: measured(target.value, indicator, text),
        date: f.date(target.date),
        lag: lagText(lag, thresholds, text),
      }),
    ];
  }
  // Between two targets the line that was expected starts from the first of them; steps are told as one stair.
  const [from, to] =
    indicator.path === 'step'
      ? [baseline, target]
      : stretchAt(reading.date, baseline, indicator.targets, target);
  const isOneYear = from.date.slice(0, 4) === to.date.slice(0, 4);
  const when = ({ date }: DatedValue) => (isOneYear ? f.month(date) : date.slice(0, 4));
  const path = {
    expected: expectedText(expected, indicator, text),
    from: f.number(from.value, indicator.decimals),
    fromYear: when(from),
    to: f.number(to.value, indicator.decimals),
    toYear: when(to),
  };
  return [
    indicator.path === 'step' ? t('explain.expectedStep', path) : t('explain.expectedLinear', path),
    lagSentence(lag, lens, thresholds, text),
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
function lagText(lag: number, thresholds: Thresholds, { f }: Text): string {
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

/** The sentences that explain a goal's status. `measured` and `total` count the indicators beneath it. */
export function explainGoal(
  rollup: Rollup,
  counts: { measured: number; total: number; kind: 'subGoal' | 'area' },
  thresholds: Thresholds,
  text: Text,
): string[] {
  const { t, f } = text;
  const { status, progress, expectedProgress, lag } = rollup;
  if (status === 'not-measurable') {
    return [
      t(counts.kind === 'area' ? 'explain.rollup.not-measurable-area' : 'explain.rollup.not-measurable'),
    ];
  }
  // Only areas: a sub-goal without indicators is not measurable.
  if (counts.total === 0) return [t('explain.rollup.no-indicators')];
  const coverage = t('explain.rollup.coverageIndicators', {
    count: counts.total,
    measured: f.number(counts.measured),
  });
  if (status === 'no-data' || progress === undefined) return [t('explain.rollup.no-data'), coverage];
  const figures = t('explain.rollup.progress', {
    progress: f.percent(progress),
    expected: f.percent(expectedProgress ?? 0),
  });
  if (status === 'achieved' || status === 'missed' || status === 'partly-achieved') {
    return [t(`explain.rollup.${status}`), figures, coverage];
  }
  return [
    figures,
    t('explain.rollup.lag', { lag: lagText(lag ?? 0, thresholds, text) }),
    limitsSentence(thresholds, text),
    ...(rollup.heldBack ? [t('explain.rollup.heldBack')] : []),
    coverage,
  ];
}
