import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Flag, Judged } from '#/domain/progress/rule.ts';
import { at, from, judged, judgedOn, judgedWithoutBaseline } from './examples.ts';

function flagged(flag: Flag, asOf: string, date: string, fields: Partial<Judged> = {}): boolean {
  return judgedOn(from(asOf), [at(date, 15)], fields).flags.includes(flag);
}

describe('stale', () => {
  test('is a figure whose successor is late, until the figure is too old to count', () => {
    expect(flagged('stale', '2022-01-30', '2020-12-31')).toBe(false);
    expect(flagged('stale', '2022-01-31', '2020-12-31')).toBe(true);
    expect(flagged('stale', '2022-04-30', '2020-12-31')).toBe(true);
    const old = judgedOn(from('2022-05-01'), [at('2020-12-31', 15)]);
    expect(old).toMatchObject({ status: 'outdated', flags: [] });
  });

  test('waits for the indicator’s own publishing lag, and 30 days where none is given', () => {
    expect(flagged('stale', '2021-01-01', '2019-12-31', { publishingLagDays: 0 })).toBe(true);
    expect(flagged('stale', '2021-06-01', '2019-12-31', { publishingLagDays: 180 })).toBe(false);
    const { publishingLagDays: _lag, ...indicator } = judged();
    const readings = [at('2019-12-31', 15)];
    expect(judgeIndicator(indicator, readings, from('2021-01-30')).flags).toEqual([]);
    expect(judgeIndicator(indicator, readings, from('2021-01-31')).flags).toEqual(['stale']);
  });

  test('is also said where the first figure is late', () => {
    expect(judgedOn(from('2020-01-30'), []).flags).toEqual([]);
    expect(judgedOn(from('2020-01-31'), []).flags).toEqual(['stale']);
  });

  test('is never said of an irregular indicator, nor of what is settled', () => {
    expect(flagged('stale', '2020-11-01', '2018-12-31', { frequency: 'irregular' })).toBe(false);
    expect(flagged('stale', '2030-01-01', '2022-12-31')).toBe(false);
  });

  test('is not said of a period that has been over for longer than the lag', () => {
    const seen = (asOf: string) => judgedOn(from(asOf, '2020-12-31'), []).flags;
    expect(seen('2021-01-30')).toContain('stale');
    expect(seen('2021-01-31')).not.toContain('stale');
  });
});

describe('the final figure', () => {
  test('is waited for from the target’s date until the lag is past', () => {
    const before = [at('2022-06-30', 18)];
    expect(judgedOn(from('2022-12-30'), before).flags).toEqual([]);
    expect(judgedOn(from('2022-12-31'), before).flags).toEqual(['awaiting-final']);
    expect(judgedOn(from('2023-01-30'), before).flags).toEqual(['awaiting-final']);
    expect(judgedOn(from('2023-01-31'), before)).toMatchObject({ isFinal: true, flags: [] });
  });

  test('is missing after that, where no reading closes the path', () => {
    expect(judgedOn(from('2023-01-30'), [at('2021-12-31', 18)]).flags).toEqual(['awaiting-final']);
    expect(judgedOn(from('2023-01-31'), [at('2021-12-31', 18)]).flags).toEqual(['final-reading-missing']);
  });

  test('is waited for and missed also where nothing was measured', () => {
    expect(judgedOn(from('2023-01-30'), []).flags).toContain('awaiting-final');
    expect(judgedOn(from('2023-01-31'), []).flags).toContain('final-reading-missing');
    const bare = judgeIndicator(judgedWithoutBaseline(), [], from('2023-01-31'));
    expect(bare.flags).toContain('final-reading-missing');
  });

  test('of what has no target is neither', () => {
    expect(judgedOn(from('2030-01-01'), [], { targets: [] }).flags).not.toContain('final-reading-missing');
  });

  test('of a period is waited for at the period’s end', () => {
    const readings = [at('2020-06-30', 13)];
    expect(judgedOn(from('2021-01-30', '2020-12-31'), readings).flags).toContain('awaiting-final');
    expect(judgedOn(from('2021-01-31', '2020-12-31'), readings).isFinal).toBe(true);
    const early = judgedOn(from('2021-01-31', '2020-12-31'), [at('2019-06-30', 13)]);
    expect(early.flags).toContain('final-reading-missing');
  });

  test('of a range is waited for at its end', () => {
    const hold: Partial<Judged> = { direction: 'hold', targets: [], band: { min: 0, end: '2020-12-31' } };
    expect(flagged('awaiting-final', '2021-01-30', '2019-12-31', hold)).toBe(true);
    expect(flagged('final-reading-missing', '2021-01-31', '2019-12-31', hold)).toBe(true);
    expect(flagged('final-reading-missing', '2021-01-31', '2020-12-31', hold)).toBe(false);
  });
});

describe('marks of the current reading', () => {
  test('preliminary and practice are passed on, together and in a fixed order', () => {
    const seen = judgedOn(from('2021-01-15'), [at('2020-12-31', 15, { practice: true, preliminary: true })]);
    expect(seen.flags).toEqual(['preliminary', 'practice']);
  });

  test('an older reading’s marks are not', () => {
    const readings = [at('2019-12-31', 12, { practice: true, preliminary: true }), at('2020-12-31', 15)];
    expect(judgedOn(from('2021-01-15'), readings).flags).toEqual([]);
  });
});

describe('targets that cannot be judged', () => {
  const reading = [at('2020-12-31', 15)];

  test.each([
    ['on the wrong side of the baseline', { targets: [{ date: '2022-12-31', value: 9 }] }],
    ['equal to the baseline', { targets: [{ date: '2022-12-31', value: 10 }] }],
    ['an increase where a decrease is wanted', { direction: 'decrease' as const }],
    ['none of them later than the baseline', { targets: [{ date: '2018-12-31', value: 20 }] }],
  ])('%s', (_, fields) => {
    const seen = judgedOn(from('2021-01-15'), reading, fields);
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual(['invalid-target']);
    expect(seen).not.toHaveProperty('progress');
    expect(seen).not.toHaveProperty('end');
  });

  test('no target at all is no error', () => {
    const seen = judgedOn(from('2021-01-15'), reading, { targets: [] });
    expect(seen).toMatchObject({ status: 'no-target', flags: [], reading: reading[0] });
  });

  test('nothing measured comes before a bad target, which is flagged all the same', () => {
    const seen = judgedOn(from('2019-01-15'), [], { targets: [{ date: '2022-12-31', value: 9 }] });
    expect(seen).toMatchObject({ status: 'no-data', flags: ['invalid-target'] });
  });

  test('a detour below the baseline on the way is allowed', () => {
    const targets = [
      { date: '2020-12-31', value: 8 },
      { date: '2022-12-31', value: 20 },
    ];
    expect(judgedOn(from('2021-01-15'), reading, { targets }).status).toBe('on-track');
  });

  test('a bad path is flagged in a period too', () => {
    const targets = [{ date: '2022-12-31', value: 9 }];
    const seen = judgedOn(from('2021-01-15', '2020-12-31'), reading, { targets });
    expect(seen).toMatchObject({ status: 'no-target', flags: ['invalid-target'] });
  });
});
