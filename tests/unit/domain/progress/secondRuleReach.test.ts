// What the comparison with the second rule is worth: that its random indicators and plans reach every verdict, and that it sees a
// rule that is bent ever so little. All with one seed, so that the answer is the same every time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyIndicator } from '../../../support/secondRule/anyIndicator.ts';
import { anyMixtureOfVerdicts, anyPlan } from '../../../support/secondRule/anyRollUp.ts';
import { addDays, addMonths } from '../../../support/secondRule/calendar.ts';
import {
  judgesAlike,
  type Rule,
  rollsUpAlike,
  rollsUpMixturesAlike,
  secondRule,
} from '../../../support/secondRule/comparison.ts';
import { judge } from '../../../support/secondRule/judge.ts';
import { rollUp } from '../../../support/secondRule/rollUp.ts';
import { allFlags, type Child, type IndicatorInput } from '../../../support/secondRule/types.ts';

const seed = 1;
const indicators = { seed, numRuns: 1000, endOnFailure: true };
const plans = { seed, numRuns: 200, endOnFailure: true };

/** Rules that judge another indicator than they were given. */
const bentInput: Readonly<Record<string, (input: IndicatorInput) => IndicatorInput>> = {
  'looks a day too late': (input) => ({ ...input, asOf: addDays(input.asOf, 1) }),
  'looks a day too early': (input) => ({ ...input, asOf: addDays(input.asOf, -1) }),
  'waits a day too long': (input) => ({ ...input, publishingLagDays: input.publishingLagDays + 1 }),
  'judges what is not shown': (input) => ({ ...input, decimals: Math.min(6, input.decimals + 1) }),
  'is a hundredth too kind': ({ thresholds: { onTrack, atRisk }, ...input }) => ({
    ...input,
    thresholds: { onTrack: onTrack + 0.01, atRisk: atRisk + 0.01 },
  }),
  'starts a day late': ({ baseline, ...input }) => ({
    ...input,
    ...(baseline && { baseline: { ...baseline, date: addDays(baseline.date, 1) } }),
  }),
  'needs no baseline': ({ baseline: _, ...input }) => input,
  'ends a day late': (input) => ({
    ...input,
    targets: input.targets.map(({ date, value }) => ({ date: addDays(date, 1), value })),
  }),
  'walks a step path as a line': (input) => ({ ...input, path: 'linear' }),
  'lets the band end a day late': ({ band, ...input }) => ({
    ...input,
    ...(band && { band: { ...band, ...(band.end && { end: addDays(band.end, 1) }) } }),
  }),
  'knows no open band': ({ band, ...input }) => ({ ...input, ...(band && { band: { min: -1e9, ...band } }) }),
  'cuts a day late': ({ period, ...input }) => ({
    ...input,
    ...(period && { period: { ...period, end: addDays(period.end, 1) } }),
  }),
  'does not cut': ({ period: _, ...input }) => input,
  'starts the plan a month late': (input) => ({ ...input, planStart: addMonths(input.planStart, 1) }),
  'takes every figure for a real one': (input) => ({
    ...input,
    readings: input.readings.map(({ date, value }) => ({ date, value })),
  }),
};

/** Rules that roll up other children than they were given. */
const bentChildren: Readonly<Record<string, (child: Child) => Child>> = {
  'weighs all alike': (child) => ({ ...child, weight: 1 }),
  'lets what weighs nothing count a little': (child) => ({ ...child, weight: child.weight || 1e-6 }),
  'forgets what lies below': (child) => (child.kind === 'group' ? { ...child, children: [] } : child),
  'takes an open end for none': (child) =>
    child.kind === 'group' ? child : { ...child, judgement: { ...child.judgement, end: undefined } },
  'lets ahead offset behind': (child) =>
    child.kind === 'group'
      ? child
      : { ...child, judgement: { ...child.judgement, lag: child.judgement.progress } },
};

describe('the comparison with the second rule', () => {
  it('reaches every status and every flag of an indicator', () => {
    const judgements = fc.sample(anyIndicator, indicators).map(judge);
    expect(new Set(judgements.map(({ status }) => status))).toEqual(
      new Set(['no-data', 'no-target', 'outdated', 'achieved', 'missed', 'on-track', 'at-risk', 'off-track']),
    );
    expect(new Set(judgements.flatMap(({ flags }) => [...flags]))).toEqual(new Set(allFlags));
  });

  it.each([
    ['of random indicators', anyPlan],
    ['of every mixture of verdicts', anyMixtureOfVerdicts],
  ])('reaches every status and every reason of a group in plans %s', (_, anyPlans) => {
    const groups = fc.sample(anyPlans, plans).flatMap(({ groups }) => groups);
    expect(new Set(groups.map(({ rolledUp }) => rolledUp.status))).toEqual(
      new Set([
        ...['not-measurable', 'insufficient', 'outdated', 'no-data', 'no-target'],
        ...['achieved', 'missed', 'partly-achieved', 'on-track', 'at-risk', 'off-track'],
      ]),
    );
    expect(new Set(groups.map(({ rolledUp }) => rolledUp.because?.kind))).toEqual(
      new Set([
        'closed',
        'failing-child',
        'too-little-measured',
        'average',
        'ahead-does-not-offset',
        undefined,
      ]),
    );
  });

  it('finds nothing between the second rule and itself', () => {
    expect(fc.check(judgesAlike(secondRule), indicators).failed).toBe(false);
    expect(fc.check(rollsUpAlike(secondRule), plans).failed).toBe(false);
    expect(fc.check(rollsUpMixturesAlike(secondRule), plans).failed).toBe(false);
  });

  it.each(Object.keys(bentInput))('sees a rule that %s', (name) => {
    const bent: Rule = { ...secondRule, judge: (input) => judge(bentInput[name]?.(input) ?? input) };
    expect(fc.check(judgesAlike(bent), indicators).failed).toBe(true);
  });

  it.each(Object.keys(bentChildren))('sees a roll-up that %s', (name) => {
    const bent: Rule = {
      ...secondRule,
      rollUp: (children, context) =>
        rollUp(
          children.map((child) => bentChildren[name]?.(child) ?? child),
          context,
        ),
    };
    expect(fc.check(rollsUpMixturesAlike(bent), plans).failed).toBe(true);
  });

  it('sees a roll-up that lets a plan end a day too early', () => {
    const bent: Rule = {
      ...secondRule,
      rollUp: (children, context) => rollUp(children, { ...context, asOf: addDays(context.asOf, 1) }),
    };
    expect(fc.check(rollsUpMixturesAlike(bent), plans).failed).toBe(true);
  });
});
