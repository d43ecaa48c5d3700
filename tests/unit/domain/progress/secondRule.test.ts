import { describe, expect, it } from 'vitest';
import { workedExamples } from '../../../support/secondRule/examples.ts';
import { judge } from '../../../support/secondRule/judge.ts';
import { rollUp } from '../../../support/secondRule/rollUp.ts';
import { indicator, rollUpContext, rollUpExamples } from '../../../support/secondRule/rollUpExamples.ts';

const examples = workedExamples();

/** Written with as many decimals as the text's table has. */
function asWritten(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Number(share.toFixed(6));
}

describe('the second implementation of the rule', () => {
  it.each(examples)('judges as the text does: $name', (example) => {
    const judgement = judge(example.input);
    expect({
      status: judgement.status,
      expected: judgement.expected,
      progress: asWritten(judgement.progress),
      lag: asWritten(judgement.lag),
    }).toEqual({
      status: example.status,
      expected: example.expected,
      progress: example.progress,
      lag: example.lag,
    });
    if (example.final !== undefined) expect(judgement.final).toBe(example.final);
    expect([...judgement.flags]).toEqual(expect.arrayContaining([...example.flags]));
  });
});

describe('the second implementation of the roll-up', () => {
  it.each(rollUpExamples)('rolls up as the text does: $name', (example) => {
    const rolledUp = rollUp(example.children, rollUpContext);
    expect(rolledUp.status).toBe(example.status);
    const isWell = example.status === 'on-track' || example.status === 'achieved';
    expect(rolledUp.because === undefined).toBe(isWell);
    if (example.because !== undefined) expect(rolledUp.because?.kind).toBe(example.because);
    for (const name of ['progress', 'lag', 'coverage'] as const) {
      if (example[name] !== undefined) expect(rolledUp[name]).toBeCloseTo(example[name], 9);
    }
  });

  it('leaves a child of weight 0 out of everything, and counts all where all are 0', () => {
    const failing = indicator('off-track', { at: [0, 0.9], weight: 0 });
    const well = indicator('on-track', { at: [0.5, 0] });
    expect(rollUp([well, failing], rollUpContext)).toMatchObject({ status: 'on-track', coverage: 1, lag: 0 });
    expect(rollUp([{ ...well, weight: 0 }, failing], rollUpContext)).toMatchObject({
      status: 'off-track',
      lag: 0.45,
      because: { kind: 'average', ids: ['off-track'] },
    });
  });

  it('says that ahead does not offset where the tick alone would say better', () => {
    const ahead = indicator('on-track', { at: [0.9, -0.4] });
    const behind = indicator('at-risk', { at: [0.3, 0.2] });
    expect(rollUp([ahead, behind], rollUpContext)).toMatchObject({
      status: 'at-risk',
      because: { kind: 'ahead-does-not-offset', ids: ['at-risk'] },
    });
  });

  it('has no indicator to measure where there are no children', () => {
    expect(rollUp([], rollUpContext)).toMatchObject({ status: 'not-measurable', final: false, coverage: 0 });
  });
});
