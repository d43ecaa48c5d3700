/**
 * A status in words: the sentences that explain a judgement or a roll-up with the numbers it rests on. The same on
 * screen, in the report and in Word. Emphasis is marked with `**` (see `rich.tsx`).
 */
import type { Indicator, Thresholds } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { type Judgement, roundTo } from '#/domain/progress.ts';
import type { Rollup } from '#/domain/rollup.ts';
import type { Text } from './i18n.ts';

type Measured = Pick<Indicator, 'unit' | 'decimals' | 'path'>;

/** A value of an indicator as written, with its unit. */
export function measured(value: number, indicator: Measured, { f }: Text): string {
  return f.measure(value, indicator.decimals, indicator.unit);
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
  indicator: Measured,
  lens: Lens,
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
      t(key, { value: measured(reading.value, indicator, text), date: f.longDate(reading.date) }),
    );
  }
  if (flags.includes('invalid-target')) sentences.push(t('explain.invalidTarget'));
  else if (status === 'no-target') {
    sentences.push(lens.period ? t('explain.noTargetPeriod') : t('explain.noTarget'));
  } else if (reading) sentences.push(...explainJudged(judgement, indicator, lens, text));

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

function explainJudged(judgement: Judgement, indicator: Measured, lens: Lens, text: Text): string[] {
  const { t, f } = text;
  const { status, lag = 0, expected, baseline, target, band } = judgement;
  if (band) {
    const range = {
      min: f.number(band.min, indicator.decimals),
      max: measured(band.max, indicator, text),
      date: f.date(band.end),
      lag: f.percent(lag),
    };
    return [lag > 0 ? t('explain.holdOutside', range) : t('explain.holdInside', range)];
  }
  if (expected === undefined || !baseline || !target) return [];
  if (status === 'achieved' || status === 'missed') {
    return [
      t(`explain.${status}`, {
        target: measured(target.value, indicator, text),
        date: f.date(target.date),
        lag: f.percent(lag),
      }),
    ];
  }
  const path = {
    expected: expectedText(expected, indicator, text),
    from: f.number(baseline.value, indicator.decimals),
    fromYear: baseline.date.slice(0, 4),
    to: f.number(target.value, indicator.decimals),
    toYear: target.date.slice(0, 4),
  };
  return [
    indicator.path === 'step' ? t('explain.expectedStep', path) : t('explain.expectedLinear', path),
    lagSentence(lag, lens, text),
  ];
}

function lagSentence(lag: number, lens: Lens, { t, f }: Text): string {
  if (Math.round(lag * 100) === 0) return t('explain.onPlan');
  if (lag < 0) return t('explain.ahead', { lag: f.percent(-lag) });
  return lens.period
    ? t('explain.lagPeriod', { lag: f.percent(lag) })
    : t('explain.lagPlan', { lag: f.percent(lag) });
}

/** The sentences that explain a goal's status. `measured` and `total` count the indicators beneath it. */
export function explainGoal(
  rollup: Rollup,
  counts: { measured: number; total: number; kind: 'subGoal' | 'area' },
  thresholds: Thresholds,
  { t, f }: Text,
): string[] {
  const { status, progress, expectedProgress, lag } = rollup;
  if (status === 'not-measurable') {
    return [
      t(counts.kind === 'area' ? 'explain.rollup.not-measurable-area' : 'explain.rollup.not-measurable'),
    ];
  }
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
    t('explain.rollup.lag', { lag: f.percent(lag ?? 0) }),
    t('explain.limits', { onTrack: f.percent(thresholds.onTrack), atRisk: f.percent(thresholds.atRisk) }),
    ...(rollup.heldBack ? [t('explain.rollup.heldBack')] : []),
    coverage,
  ];
}
