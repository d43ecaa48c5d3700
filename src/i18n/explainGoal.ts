/** A goal's status in words: why it is so, with the figures that were averaged. The same on screen, in the report and in Word. */
import type { Thresholds } from '#/domain/model.ts';
import type { Rollup } from '#/domain/progress/rollUp.ts';
import { type NamedPart, reasonOf } from './because.ts';
import { lagText, limitsSentence } from './explain.ts';
import type { Text } from './i18n.ts';
import { statusWord } from './statusWord.ts';

/** What is beneath a goal: its parts, and how many indicators there are and are known. */
export interface Beneath {
  kind: 'subGoal' | 'area';
  parts: readonly NamedPart[];
  known: number;
  total: number;
}

/** The sentences that explain a goal's status. */
export function explainGoal(rollup: Rollup, beneath: Beneath, thresholds: Thresholds, text: Text): string[] {
  const { t, f } = text;
  const { kind, parts, known, total } = beneath;
  const { status, because, progress, expectedProgress = 0, expectedProgressNow = 0 } = rollup;
  if (parts.length === 0) {
    return [t(kind === 'area' ? 'explain.rollup.not-measurable-area' : 'explain.rollup.not-measurable')];
  }
  // Only areas: a sub-goal without indicators is not measurable.
  if (total === 0) return [t('explain.rollup.no-indicators')];
  const reason = reasonOf(rollup, kind, parts, text);
  const coverage = t('explain.rollup.coverageIndicators', { count: total, known: f.number(known) });
  const why = reason ? [t('explain.rollup.status', { status: statusWord(rollup, text), reason })] : [];
  if (progress === undefined) return [...why, coverage];
  const figures = [
    t('explain.rollup.progress', { progress: f.percent(progress), expected: f.percent(expectedProgress) }),
    ...(f.percent(expectedProgress) !== f.percent(expectedProgressNow)
      ? [t('explain.rollup.expectedToday', { expected: f.percent(expectedProgressNow) })]
      : []),
  ];
  if (status === 'achieved') return [t('explain.rollup.achieved'), ...figures, coverage];
  if (rollup.isFinal && (status === 'missed' || status === 'partly-achieved' || status === 'insufficient')) {
    return [...why, t(`explain.rollup.${status}`), ...figures, coverage];
  }
  return [
    ...why,
    ...figures,
    t('explain.rollup.lag', { lag: lagText(rollup.lag ?? 0, thresholds, text) }),
    limitsSentence(thresholds, text),
    ...(because.kind === 'failing' ? [t('explain.rollup.failing')] : []),
    ...(because.kind === 'ahead-does-not-offset' ? [t('explain.rollup.aheadDoesNotOffset')] : []),
    ...(because.kind === 'too-little-known' ? [t('explain.rollup.tooLittleKnown')] : []),
    coverage,
  ];
}
