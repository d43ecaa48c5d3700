// The rule and its second implementation, which is written from the same text and knows nothing of the first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../support/runs.ts';
import { mainJudge, mainRollUp } from '../../../support/secondRule/adapter.ts';
import {
  judgesAlike,
  type Rule,
  rollsUpAlike,
  rollsUpMixturesAlike,
} from '../../../support/secondRule/comparison.ts';
import { workedExamples } from '../../../support/secondRule/examples.ts';
import { judge } from '../../../support/secondRule/judge.ts';

const rule: Rule = { judge: mainJudge, rollUp: mainRollUp };

describe('the rule says what its second implementation says', () => {
  it.each(workedExamples())('in every detail of a worked example: $name', ({ input }) => {
    const { end: _, ...second } = judge(input);
    expect(rule.judge(input)).toEqual({
      ...second,
      progress: near(second.progress),
      lag: near(second.lag),
      expected: near(second.expected),
      expectedProgress: near(second.expectedProgress),
      expectedNowProgress: near(second.expectedNowProgress),
    });
  });

  it('of 1,000 random indicators', () => {
    fc.assert(judgesAlike(rule), { numRuns: runs(1000) });
  });

  it('of the groups of 200 random plans', () => {
    fc.assert(rollsUpAlike(rule), { numRuns: runs(200) });
  });

  it('of the groups of 500 mixtures of verdicts', () => {
    fc.assert(rollsUpMixturesAlike(rule), { numRuns: runs(500) });
  });
});

function near(share: number | undefined): unknown {
  return share === undefined ? undefined : expect.closeTo(share, 9);
}
