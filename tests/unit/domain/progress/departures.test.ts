/** What `docs/progress.md` says under "Departures and readings", example by example. */
import { describe, expect, test } from 'vitest';
import type { Child } from '#/domain/progress/child.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { rollUp } from '#/domain/progress/rollUp.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import { at, from, judgedOn, judgedWithoutBaseline } from './examples.ts';

const child = (id: string, fields: Partial<Child>): Child => ({
  id,
  status: 'on-track',
  weight: 1,
  progress: 0.5,
  lag: 0,
  expectedProgress: 0.5,
  expectedProgressNow: 0.5,
  coverage: 1,
  isFinal: false,
  isPast: false,
  hasMissed: false,
  ...fields,
});

describe('departures', () => {
  test('a figure past its time is outdated also while a final one is awaited', () => {
    const slow = {
      frequency: 'irregular' as const,
      publishingLagDays: 800,
      decimals: 0,
      baseline: at('2014-12-31', 0),
      targets: [at('2015-01-31', 10)],
    };
    const seen = judgedOn(from('2017-04-09'), [at('2015-01-01', 0)], slow);
    expect(seen).toMatchObject({ status: 'outdated', flags: ['awaiting-final'] });
  });

  test('too little measured names what is unknown, then what is known from less than half', () => {
    const behind = child('behind', { status: 'at-risk', lag: 0.06, coverage: 1 / 3 });
    const because = (children: Child[]) => rollUp(children, DEFAULT_THRESHOLDS);
    const known = [behind, child('well', { coverage: 0.5 })];
    expect(because(known)).toMatchObject({
      status: 'insufficient',
      because: { kind: 'too-little-known', children: ['behind'] },
    });
    const unknown = child('unknown', { status: 'no-data', coverage: 0 });
    expect(because([...known, unknown]).because.children).toEqual(['unknown', 'behind']);
  });

  test('no binary fraction decides', () => {
    const seen = judgedOn(from('2015-03-31'), [at('2015-01-30', 400_000_001.9)], {
      baseline: at('2014-12-31', 400_000_000),
      targets: [at('2015-01-31', 400_000_002)],
    });
    expect(seen).toMatchObject({ status: 'missed', lag: 0.05 });
  });
});

describe('readings', () => {
  test('a path that cannot be judged waits for nothing', () => {
    const baseline = at('2018-12-31', 10);
    const seen = judgedOn(from('2023-03-01'), [], { baseline, targets: [at('2018-12-31', 14)] });
    expect(seen).toMatchObject({ status: 'no-data', flags: ['stale', 'invalid-target'], isPast: true });
  });

  test('in a period the first reading is held against the end by the readings of the period', () => {
    const every2Years = judgedWithoutBaseline({ frequency: 'biennial' });
    const list = [at('2021-06-30', 12), at('2022-12-31', 21)];
    const inPeriod = judgeIndicator(every2Years, list, from('2023-03-01', '2021-12-31'));
    expect(inPeriod).toMatchObject({ range: { min: 20, end: '2021-12-31' }, flags: [] });
    const whole = judgeIndicator(every2Years, list, from('2023-03-01'));
    expect(whole).toMatchObject({ baseline: list[0], status: 'achieved' });
  });
});
