// The rule as the app has it, in the second rule's terms. The only file of this folder that knows both.

import type { Because } from '#/domain/progress/because.ts';
import { childOf, type Child as MainChild } from '#/domain/progress/child.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { childGoal, type Rollup, rollUp } from '#/domain/progress/rollUp.ts';
import type { Judged } from '#/domain/progress/rule.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { addDays } from './calendar.ts';
import type { Rule } from './comparison.ts';
import type { BandInput, BecauseKind, Child, Dated, IndicatorInput, RollUpContext } from './types.ts';

/** Judges with `src/domain/progress/judge.ts`. */
export const mainJudge: Rule['judge'] = (input) => {
  const { asOf, thresholds, planStart, period } = input;
  const judgement = judgeIndicator(judgedOf(input), byDate<Reading>(input.readings), {
    asOf,
    thresholds,
    planStart,
    ...(period && { periodEnd: period.end }),
  });
  const { rule, status, isFinal, progress, lag, expected, reading, since, flags } = judgement;
  return {
    rule,
    status,
    final: isFinal,
    progress,
    lag,
    expected,
    expectedProgress: judgement.expectedProgress,
    expectedNowProgress: judgement.expectedProgressNow,
    current: reading && { date: reading.date, value: reading.value },
    since,
    flags: new Set(flags),
  };
};

/** Rolls up with `src/domain/progress/rollUp.ts`, groups below from their own children. */
export const mainRollUp: Rule['rollUp'] = (children, context) => {
  const rollup = rolledUp(children, context);
  const { rule, status, isFinal, coverage, progress, lag, because } = rollup;
  const isWell = status === 'on-track' || status === 'achieved';
  return {
    rule,
    status,
    final: isFinal,
    coverage,
    progress,
    lag,
    expectedProgress: rollup.expectedProgress,
    expectedNowProgress: rollup.expectedProgressNow,
    because: isWell ? undefined : { kind: kindOf(because.kind), ids: because.children },
  };
};

function rolledUp(children: readonly Child[], context: RollUpContext): Rollup {
  return rollUp(
    children.map((child) => mainChild(child, context)),
    context.thresholds,
  );
}

function mainChild(child: Child, context: RollUpContext): MainChild {
  const { id, weight } = child;
  if (child.kind === 'group') return childGoal(id, rolledUp(child.children, context), weight);
  const { status, final, progress, lag, expectedProgress, expectedNowProgress, since, end } = child.judgement;
  const isOver = end === undefined || context.asOf > addDays(end, child.publishingLagDays);
  const judgement = {
    status,
    isFinal: final,
    isPast: isOver || final,
    ...(progress !== undefined && { progress }),
    ...(lag !== undefined && { lag }),
    ...(expectedProgress !== undefined && { expectedProgress }),
    ...(expectedNowProgress !== undefined && { expectedProgressNow: expectedNowProgress }),
    ...(since !== undefined && { since }),
  };
  return childOf(id, judgement, weight);
}

function kindOf(kind: Because['kind']): BecauseKind {
  switch (kind) {
    case 'failing':
      return 'failing-child';
    case 'too-little-known':
    case 'unknown':
      return 'too-little-measured';
    case 'achieved':
      throw new Error('All is well: there is nothing to give a reason for.');
    default:
      return kind;
  }
}

function judgedOf(input: IndicatorInput): Judged {
  const { direction, baseline, targets, path, decimals, frequency, publishingLagDays, band } = input;
  const isWhole = band && hasEnd(band);
  return {
    direction,
    ...(baseline && { baseline }),
    targets: byDate(targets),
    path,
    // The app's forms and files have no band without an end; there is none then.
    ...(isWhole && { band }),
    decimals,
    frequency,
    publishingLagDays,
  };
}

function hasEnd(band: BandInput): band is BandInput & { end: string } {
  return band.end !== undefined;
}

function byDate<T extends Dated>(dated: readonly T[]): T[] {
  return dated.toSorted((one, other) => (one.date < other.date ? -1 : 1));
}
