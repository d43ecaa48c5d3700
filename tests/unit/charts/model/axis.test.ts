import { describe, expect, it } from 'vitest';
import { niceStep, timeAxis, valueAxis } from '#/charts/model/axis.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';

const counts = { percent: false, whole: true, height: 240 };
const shares = { percent: true, whole: true, height: 240 };

describe('the value axis', () => {
  it('starts at zero when the values are near it', () => {
    expect(valueAxis([3, 4, 15], counts)).toMatchObject({ min: 0, ticks: [0, 5, 10, 15], decimals: 0 });
  });

  it('stays around values far from zero', () => {
    const { min, ticks } = valueAxis([910, 955, 970], counts);
    expect(min).toBeGreaterThan(800);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  });

  it('covers values on both sides of zero and marks zero itself', () => {
    const { min, max, ticks } = valueAxis([-410, 200], counts);
    expect(min).toBeLessThanOrEqual(-410);
    expect(max).toBeGreaterThanOrEqual(200);
    expect(ticks).toContain(0);
  });

  it('ends at zero for values that are all below it and near it', () => {
    const { min, max } = valueAxis([-9, -2], counts);
    expect(max).toBe(0);
    expect(min).toBeLessThanOrEqual(-9);
  });

  it('never shows percent above 100 unless the values are', () => {
    expect(valueAxis([82, 99], shares).max).toBe(100);
    expect(valueAxis([82, 104], shares).max).toBeGreaterThan(104);
  });

  it('never goes below zero for values that do not', () => {
    expect(valueAxis([40, 41, 90], shares).min).toBeGreaterThanOrEqual(0);
    expect(valueAxis([5, 8], counts).min).toBeGreaterThanOrEqual(0);
  });

  it('has whole ticks for whole numbers and decimals where needed', () => {
    expect(valueAxis([0, 1], counts).ticks).toEqual([0, 1]);
    expect(valueAxis([0.1, 0.45], { ...counts, whole: false })).toMatchObject({
      ticks: [0, 0.1, 0.2, 0.3, 0.4],
      decimals: 1,
    });
  });

  it.each([[[]], [[0]], [[7]], [[-7]], [[0.0001]], [[30_000_000]]])('is readable for %j', (values) => {
    const { min, max, ticks } = valueAxis(values, { ...counts, whole: false });
    expect(max).toBeGreaterThan(min);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    for (const value of values) expect(value >= min && value <= max).toBe(true);
  });

  it('has fewer ticks where there is less room', () => {
    const low = valueAxis([0, 100], { ...counts, height: 80 }).ticks.length;
    expect(low).toBeLessThan(valueAxis([0, 100], { ...counts, height: 320 }).ticks.length);
  });

  it('uses steps people count in', () => {
    expect([0.3, 1.2, 2.1, 2.6, 7].map((raw) => niceStep(raw, 1e-6))).toEqual([0.5, 2, 2.5, 5, 10]);
    expect(niceStep(2.1, 1)).toBe(5);
  });
});

describe('the time axis', () => {
  const options = { measure: (text: string) => text.length * 7, monthName: (month: number) => `m${month}` };
  const axis = (from: string, to: string, width: number) =>
    timeAxis(toDay(from), toDay(to), { ...options, width });

  it('names each year in the middle of that year', () => {
    const { labels } = axis('2018-12-31', '2023-01-01', 600);
    expect(labels.map(({ day, text }) => [fromDay(Math.floor(day)).slice(0, 7), text])).toEqual([
      ['2019-07', '2019'],
      ['2020-07', '2020'],
      ['2021-07', '2021'],
      ['2022-07', '2022'],
    ]);
  });

  it('names years further apart where there is less room, and never lets names touch', () => {
    for (const width of [180, 240, 320, 600, 1100]) {
      const { labels } = axis('1990-01-01', '2031-01-01', width);
      const perDay = width / (toDay('2031-01-01') - toDay('1990-01-01'));
      expect(labels.length).toBeGreaterThan(1);
      labels.slice(1).forEach((label, i) => {
        expect((label.day - (labels[i]?.day ?? 0)) * perDay).toBeGreaterThan(28);
      });
    }
    expect(axis('1990-01-01', '2031-01-01', 320).labels.map(({ text }) => Number(text) % 5)).not.toContain(1);
  });

  it('leaves out the name of a year of which only a sliver is shown', () => {
    expect(axis('2018-12-20', '2022-01-10', 300).labels.map(({ text }) => text)).toEqual([
      '2019',
      '2020',
      '2021',
    ]);
  });

  it('names months over their year when the time is short', () => {
    const { labels, years } = axis('2020-01-01', '2020-12-31', 600);
    expect(labels.map(({ text }) => text).slice(0, 3)).toEqual(['m1', 'm2', 'm3']);
    expect(years.map(({ text }) => text)).toEqual(['2020']);
  });

  it('keeps every name on the axis', () => {
    for (const width of [150, 220, 400]) {
      const start = toDay('2020-01-20');
      const end = toDay('2021-06-10');
      const perDay = width / (end - start);
      for (const { day, text } of timeAxis(start, end, { ...options, width }).labels) {
        expect((day - start) * perDay).toBeGreaterThanOrEqual((text.length * 7) / 2 - 1e-6);
        expect((end - day) * perDay).toBeGreaterThanOrEqual((text.length * 7) / 2 - 1e-6);
      }
    }
  });
});
