/**
 * A goal's status in words, with the figures that were averaged. The same on screen, in the report and in Word. Which parts
 * decided stands beside the status itself (`because.ts`).
 */

import { statusOfLag } from '#/domain/progress/judge.ts';
import type { Rollup } from '#/domain/progress/rollUp.ts';
import type { Thresholds } from '#/domain/tables/plans.ts';
import { written } from '../format/ticks.ts';
import type { Text } from '../i18n.ts';
import { lagText, limitsSentence } from './explain.ts';

/** What is beneath a goal: how many indicators there are, and of how many one knows how they stand. */
export interface Beneath {
  kind: 'subGoal' | 'area';
  known: number;
  total: number;
}

/** The sentences that explain a goal's status. */
export function explainGoal(rollup: Rollup, beneath: Beneath, thresholds: Thresholds, text: Text): string[] {
  const { t, f } = text;
  const { kind, known, total } = beneath;
  const { status, because, progress, expectedProgress = 0, expectedProgressNow = 0 } = rollup;
  if (status === 'not-measurable' && because.children.length === 0) {
    return [t(kind === 'area' ? 'explain.rollup.not-measurable-area' : 'explain.rollup.not-measurable')];
  }
  // Only areas: a sub-goal without indicators is not measurable.
  if (total === 0) return [t('explain.rollup.no-indicators')];
  const coverage = t('explain.rollup.coverageIndicators', { count: total, known: f.number(known) });
  if (progress === undefined) return [coverage];
  const { now, ...then } = written(progress, expectedProgress, expectedProgressNow, f);
  const figures = [
    t('explain.rollup.progress', then),
    ...(now === then.expected ? [] : [t('explain.rollup.expectedToday', { expected: now })]),
  ];
  if (status === 'achieved') return [t('explain.rollup.achieved'), ...figures, coverage];
  if (rollup.isFinal && (status === 'missed' || status === 'partly-achieved' || status === 'insufficient')) {
    return [t(`explain.rollup.${status}`), ...figures, coverage];
  }
  return [
    ...figures,
    t('explain.rollup.lag', { lag: lagText(rollup.lag ?? 0, thresholds, text) }),
    limitsSentence(thresholds, text),
    ...(status === 'at-risk' && statusOfLag(rollup.lag ?? 0, thresholds) === 'off-track'
      ? [t('explain.rollup.noWorse')]
      : []),
    ...(because.kind === 'failing' ? [t('explain.rollup.failing')] : []),
    ...(because.kind === 'ahead-does-not-offset' ? [t('explain.rollup.aheadDoesNotOffset')] : []),
    ...(because.kind === 'too-little-known' ? [t('explain.rollup.tooLittleKnown')] : []),
    coverage,
  ];
}
