import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { rollUp } from '#/domain/progress/rollUp.ts';
import { FLAGS, GOAL_STATUSES, INDICATOR_STATUSES, type Judgement } from '#/domain/progress/rule.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import { common as nb } from '#/i18n/catalogues/nb/common.ts';
import { from } from './examples.ts';
import { type Example, isNamed, tableOf, workedExamples, workedRollups } from './ruleText.ts';

function judgementOf({ indicator, readings, asOf, periodEnd }: Example): Judgement {
  return judgeIndicator(indicator, readings, from(asOf, periodEnd));
}

describe('every worked example of the rule', () => {
  const examples = workedExamples();

  test('is read from the text', () => {
    expect(examples).toHaveLength(34);
    expect(workedRollups()).toHaveLength(15);
  });

  test.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const seen = judgementOf(example);
    expect(seen.status).toBe(example.status);
    for (const key of ['expected', 'progress', 'lag'] as const) {
      if (example[key] === undefined) expect(seen[key]).toBeUndefined();
      else expect(seen[key]).toBeCloseTo(example[key], 6);
    }
    if (example.asked !== undefined) expect(seen.target?.value).toBe(example.asked);
    const named = /`([a-z-]+)`/.exec(example.note)?.[1];
    if (named === 'hold') expect(seen.range).toEqual({ min: 20, end: '2022-12-31' });
    else if (named !== undefined) expect(seen.flags).toContain(named);
    if (example.note.startsWith('final')) expect(seen.isFinal).toBe(true);
    if (example.note === 'not final') expect(seen.isFinal).toBe(false);
  });

  test.each(workedRollups().map((example) => [example.name, example] as const))('%s', (_, example) => {
    const seen = rollUp(example.children, DEFAULT_THRESHOLDS);
    const { status, ...figures } = example.expected;
    expect(seen.status).toBe(status);
    for (const [key, value] of Object.entries(figures)) {
      expect(seen[key as keyof typeof figures]).toBeCloseTo(value, 6);
    }
    if (example.because) expect(seen.because.kind).toBe(example.because);
  });
});

describe('the table of statuses', () => {
  const named = tableOf('status | when').flatMap(([status = '', , words = '']) =>
    [...status.matchAll(/`([a-z-]+)`/g)].map(([, each = '']) => ({ status: each, words })),
  );

  test('names every status that an indicator can have, and no other', () => {
    expect(new Set(named.map(({ status }) => status))).toEqual(new Set(INDICATOR_STATUSES));
  });

  test('says what each is called in Norwegian', () => {
    const words: Record<string, string> = nb.status;
    for (const { status, words: written } of named) {
      expect(written).toContain(words[status]);
    }
    expect(Object.keys(words).sort()).toEqual([...new Set([...INDICATOR_STATUSES, ...GOAL_STATUSES])].sort());
  });
});

test.each(FLAGS)('the text says what the flag %s means', (flag) => {
  expect(isNamed(flag)).toBe(true);
});
