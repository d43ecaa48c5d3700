import { describe, expect, test } from 'vitest';
import type { Frequency } from '#/domain/model.ts';
import { type Flag, type Judged, judge } from '#/domain/progress.ts';
import { at, from, judged, judgedOn, judgedWithoutBaseline } from './examples.ts';

function flagged(flag: Flag, asOf: string, date: string, fields: Partial<Judged> = {}): boolean {
  return judgedOn(from(asOf), [at(date, 15)], fields).flags.includes(flag);
}

describe('stale', () => {
  // The last day on which the figure is still fresh: one period after the reading, plus 30 days to publish the next.
  test.each<[Frequency, string, string, string]>([
    ['monthly', '2019-01-31', '2019-03-30', '2019-03-31'],
    ['monthly', '2019-02-28', '2019-04-30', '2019-05-01'],
    ['monthly', '2020-02-29', '2020-04-30', '2020-05-01'],
    ['quarterly', '2019-06-30', '2019-10-30', '2019-10-31'],
    ['tertial', '2019-04-30', '2019-09-30', '2019-10-01'],
    ['semiannual', '2019-06-30', '2020-01-30', '2020-01-31'],
    ['annual', '2019-12-31', '2021-01-30', '2021-01-31'],
    ['annual', '2020-02-29', '2021-03-30', '2021-03-31'],
    ['biennial', '2018-12-31', '2021-01-30', '2021-01-31'],
    ['biennial', '2022-02-28', '2024-03-30', '2024-03-31'],
    ['monthly', '2019-01-15', '2019-03-17', '2019-03-18'],
  ])('a %s figure of %s is fresh until %s and stale from %s', (frequency, date, fresh, stale) => {
    expect(flagged('stale', fresh, date, { frequency })).toBe(false);
    expect(flagged('stale', stale, date, { frequency })).toBe(true);
  });

  test('waits for the indicator’s own publishing lag', () => {
    expect(flagged('stale', '2020-12-31', '2019-12-31', { publishingLagDays: 0 })).toBe(false);
    expect(flagged('stale', '2021-01-01', '2019-12-31', { publishingLagDays: 0 })).toBe(true);
    expect(flagged('stale', '2021-06-01', '2019-12-31', { publishingLagDays: 180 })).toBe(false);
  });

  test('waits 30 days where no lag is given', () => {
    const { publishingLagDays: _lag, ...indicator } = judged();
    const readings = [at('2019-12-31', 15)];
    expect(judge(indicator, readings, from('2021-01-30')).flags).toEqual([]);
    expect(judge(indicator, readings, from('2021-01-31')).flags).toEqual(['stale']);
  });

  test('is never said of an irregular indicator', () => {
    expect(flagged('stale', '2100-01-01', '2018-12-31', { frequency: 'irregular' })).toBe(false);
  });

  test('looks from as-of also within a period that is over', () => {
    const seen = judgedOn(from('2022-06-01', '2020-12-31'), [at('2020-12-31', 15)]);
    expect(seen.flags).toContain('stale');
  });

  test('says nothing where nothing was ever measured', () => {
    expect(judgedOn(from('2100-01-01'), []).flags).toEqual([]);
  });
});

describe('final reading missing', () => {
  test('once the final target’s date and the time to publish are past', () => {
    expect(flagged('final-reading-missing', '2023-01-30', '2021-12-31')).toBe(false);
    expect(flagged('final-reading-missing', '2023-01-31', '2021-12-31')).toBe(true);
  });

  test('not when it has been read', () => {
    expect(flagged('final-reading-missing', '2023-06-01', '2022-12-31')).toBe(false);
    expect(flagged('final-reading-missing', '2023-06-01', '2023-01-01')).toBe(false);
  });

  test('within a period is about the period’s end', () => {
    const seen = judgedOn(from('2021-01-31', '2020-12-31'), [at('2020-06-30', 13)]);
    expect(seen.flags).toContain('final-reading-missing');
    expect(judgedOn(from('2021-01-30', '2020-12-31'), [at('2020-06-30', 13)]).flags).toEqual([]);
  });

  test('for a band is about the band’s end', () => {
    const hold: Partial<Judged> = {
      direction: 'hold',
      targets: [],
      band: { min: 0, max: 20, end: '2020-12-31' },
    };
    expect(flagged('final-reading-missing', '2021-01-31', '2020-06-30', hold)).toBe(true);
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

  test('flags stand beside the status and never change it', () => {
    const plain = judgedOn(from('2021-01-15'), [at('2020-12-31', 14)]);
    const marked = judgedOn(from('2021-01-15'), [at('2020-12-31', 14, { practice: true })]);
    expect(marked.status).toBe(plain.status);
    expect(marked.lag).toBe(plain.lag);
  });
});

describe('targets that cannot be judged', () => {
  const reading = [at('2020-12-31', 15)];

  test('a final target on the wrong side of the baseline', () => {
    const seen = judgedOn(from('2021-01-15'), reading, { targets: [{ date: '2022-12-31', value: 9 }] });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual(['invalid-target']);
    expect(seen).not.toHaveProperty('progress');
  });

  test('a final target equal to the baseline', () => {
    const seen = judgedOn(from('2021-01-15'), reading, { targets: [{ date: '2022-12-31', value: 10 }] });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual(['invalid-target']);
  });

  test('an increase cannot be the target of a decrease', () => {
    const seen = judgedOn(from('2021-01-15'), reading, { direction: 'decrease' });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual(['invalid-target']);
  });

  test.each(['2018-12-31', '2017-12-31'])('a first target on %s, not after the baseline', (date) => {
    const targets = [
      { date, value: 12 },
      { date: '2022-12-31', value: 20 },
    ];
    const seen = judgedOn(from('2021-01-15'), reading, { targets });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual(['invalid-target']);
  });

  test('no target at all is no error', () => {
    const seen = judgedOn(from('2021-01-15'), reading, { targets: [] });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual([]);
    expect(seen.reading).toEqual(reading[0]);
  });

  test('nothing measured comes before a bad target, which is flagged all the same', () => {
    const seen = judgedOn(from('2021-01-15'), [], { targets: [{ date: '2022-12-31', value: 9 }] });
    expect(seen.status).toBe('no-data');
    expect(seen.flags).toEqual(['invalid-target']);
  });

  test('a first reading beyond the target makes the path lead backwards', () => {
    const seen = judge(judgedWithoutBaseline(), [at('2019-12-31', 25)], from('2020-01-15'));
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual(['baseline-from-reading', 'invalid-target']);
  });

  test('a detour below the baseline on the way is allowed', () => {
    const targets = [
      { date: '2020-12-31', value: 8 },
      { date: '2022-12-31', value: 20 },
    ];
    expect(judgedOn(from('2021-01-15'), reading, { targets }).status).toBe('on-track');
  });
});

describe('a period without a target of its own', () => {
  test('is not the indicator’s fault: no target, no flag', () => {
    const targets = [
      { date: '2020-12-31', value: 8 },
      { date: '2022-12-31', value: 20 },
    ];
    const seen = judgedOn(from('2021-01-15', '2020-12-31'), [at('2020-12-31', 15)], { targets });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual([]);
    expect(seen).not.toHaveProperty('target');
  });

  test('a step path that has not stepped yet expects nothing of the period', () => {
    const seen = judgedOn(from('2021-01-15', '2020-12-31'), [at('2020-12-31', 15)], { path: 'step' });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual([]);
  });

  test('a change too small to be shown is no target', () => {
    // e(2019-01-31) is 10.2: with no decimals shown, the period asks for 10.
    const seen = judgedOn(from('2019-02-15', '2019-01-31'), [at('2019-01-31', 10)], { decimals: 0 });
    expect(seen.status).toBe('no-target');
  });

  test('rounding the baseline makes no target of a period that ends with it', () => {
    const baseline = { date: '2018-12-31', value: 10.06 };
    const seen = judgedOn(from('2019-01-15', '2018-12-31'), [at('2018-12-31', 10.06)], { baseline });
    expect(seen.status).toBe('no-target');
    expect(seen.flags).toEqual([]);
  });

  test('a bad path is flagged in a period too', () => {
    const targets = [{ date: '2022-12-31', value: 9 }];
    const seen = judgedOn(from('2021-01-15', '2020-12-31'), [at('2020-12-31', 15)], { targets });
    expect(seen.flags).toEqual(['invalid-target']);
  });
});
