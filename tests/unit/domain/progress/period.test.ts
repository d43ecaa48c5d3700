import { describe, expect, test } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Judged } from '#/domain/progress/rule.ts';
import { at, from, judgedOn, judgedWithoutBaseline } from './examples.ts';

const END = '2020-12-31';
const BY_2022 = { date: '2022-12-31', value: 20 };

describe('a period that ends before the target', () => {
  test('asks for what the path expects at its end, which nobody resolved', () => {
    const seen = judgedOn(from('2021-03-01', END), [at(END, 15)]);
    expect(seen).toMatchObject({ status: 'achieved', isFinal: true, target: { date: END, value: 15 } });
    expect(seen.flags).toContain('computed-target');
  });

  test('asks for the target of its last day, which somebody did', () => {
    const targets = [{ date: END, value: 14 }, BY_2022];
    const seen = judgedOn(from('2021-03-01', END), [at(END, 14)], { targets });
    expect(seen).toMatchObject({ status: 'achieved', flags: [] });
  });

  test('on a step path asks for the last step, resolved, or for nothing', () => {
    const targets = [{ date: '2020-06-30', value: 14 }, BY_2022];
    const seen = judgedOn(from('2021-03-01', END), [at(END, 14)], { path: 'step', targets });
    expect(seen).toMatchObject({ status: 'achieved', flags: [], target: { date: END, value: 14 } });
    const none = judgedOn(from('2021-03-01', END), [at(END, 14)], { path: 'step' });
    expect(none).toMatchObject({ status: 'no-target', flags: [] });
  });

  test('does not count readings after its end, nor start from them', () => {
    const readings = [at('2019-12-31', 12), at('2021-06-30', 19)];
    expect(judgedOn(from('2023-01-01', END), readings).reading?.value).toBe(12);
    const late = judgeIndicator(judgedWithoutBaseline(), [at('2021-06-30', 12)], from('2022-01-01', END));
    expect(late.status).toBe('no-data');
    expect(late).not.toHaveProperty('baseline');
  });

  test('asks for nothing where it ends with the baseline or before it, measured or not', () => {
    for (const readings of [[], [at('2017-12-31', 9)]]) {
      const seen = judgedOn(from('2019-03-01', '2018-12-31'), readings);
      expect(seen).toMatchObject({ status: 'no-target', flags: [] });
    }
  });

  test('asks for nothing where its target lies behind the baseline', () => {
    const targets = [{ date: END, value: 8 }, BY_2022];
    const seen = judgedOn(from('2021-01-15', END), [at(END, 15)], { targets });
    expect(seen).toMatchObject({ status: 'no-target', flags: [] });
    expect(seen).not.toHaveProperty('target');
  });

  test('asks for nothing where the change until its end is too small to be shown', () => {
    const seen = judgedOn(from('2019-02-15', '2019-01-31'), [at('2019-01-31', 10)], { decimals: 0 });
    expect(seen).toMatchObject({ status: 'no-target', flags: [] });
  });

  test('judges by a finer step than the whole path does', () => {
    const fields: Partial<Judged> = {
      direction: 'decrease',
      decimals: 0,
      baseline: { date: '2018-12-31', value: 80_000 },
      targets: [{ date: '2038-12-31', value: 0 }],
    };
    const readings = [at('2019-06-30', 78_000)];
    expect(judgedOn(from('2019-09-01'), readings, fields).expected).toBe(78_000);
    expect(judgedOn(from('2019-09-01', '2019-12-31'), readings, fields).expected).toBe(78_020);
  });
});

describe('a period whose resolved target is what the baseline is', () => {
  const targets = [{ date: END, value: 10 }, BY_2022];
  const seen = (asOf: string, date: string, value: number) =>
    judgedOn(from(asOf, END), [at(date, value)], { targets });

  test('asks that the level be held', () => {
    expect(seen('2020-02-01', '2019-12-31', 12)).toMatchObject({
      status: 'on-track',
      progress: 1,
      isLevel: true,
    });
    expect(seen('2020-02-01', '2019-12-31', 9)).toMatchObject({ status: 'at-risk', progress: 0.9, lag: 0.1 });
    expect(seen('2020-02-01', '2019-12-31', 7)).toMatchObject({ status: 'off-track' });
    expect(seen('2020-02-01', '2019-12-31', 9)).toMatchObject({
      expectedProgress: 1,
      expectedProgressNow: 1,
    });
  });

  test('settles as held or not', () => {
    expect(seen('2021-03-01', END, 10)).toMatchObject({ status: 'achieved', isFinal: true });
    expect(seen('2021-03-01', END, 9.9)).toMatchObject({ status: 'missed', isFinal: true });
  });

  test('forgives one step of the whole path', () => {
    const few = (value: number) =>
      judgedOn(from('2020-02-01', END), [at('2019-12-31', value)], {
        decimals: 0,
        targets: [
          { date: END, value: 10 },
          { date: '2022-12-31', value: 12 },
        ],
      });
    expect(few(9)).toMatchObject({ status: 'at-risk', lag: 0.5 });
    expect(few(8).status).toBe('off-track');
  });
});

describe('a period that holds all that is asked for', () => {
  test('shows what the whole path does, also what was measured after it', () => {
    const readings = [at('2021-12-31', 18), at('2023-06-30', 20)];
    for (const end of ['2022-12-31', '2024-12-31']) {
      expect(judgedOn(from('2024-03-01', end), readings)).toEqual(judgedOn(from('2024-03-01'), readings));
    }
  });
});
