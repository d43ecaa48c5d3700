import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDay, reachOf } from '#/domain/progress/aim.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Judgement } from '#/domain/progress/rule.ts';
import { readingsReaching, SUMMARY_TAIL, summarise } from '#/domain/readings/series.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import { date, judgeable, readings } from '../arbitraries.ts';
import { at, from } from '../progress/examples.ts';

/** Monthly readings from 2015 on. */
function months(count: number): Reading[] {
  return Array.from({ length: count }, (_, i) => at(fromDay(toDay('2015-01-31') + i * 31), i));
}

/** A judgement without what a summary leaves to the series: the current reading's comment and source. */
function bare({ reading, ...rest }: Judgement): unknown {
  return { ...rest, reading: reading && { date: reading.date, value: reading.value } };
}

describe('a summary', () => {
  test('of nothing is empty', () => {
    expect(summarise([])).toEqual({ count: 0, practiceCount: 0, tail: [] });
  });

  test('counts all, keeps the first and the last, and leaves comments and sources behind', () => {
    const all = months(SUMMARY_TAIL + 3);
    const first = at('2014-01-01', 7, { practice: true, comment: 'Øving', source: 'Ingen' });
    const summary = summarise([first, ...all]);
    expect(summary.count).toBe(SUMMARY_TAIL + 4);
    expect(summary.practiceCount).toBe(1);
    expect(summary.first).toEqual({ date: '2014-01-01', value: 7, practice: true });
    expect(summary.tail).toEqual(all.slice(3));
  });

  test('answers for every date since the oldest reading it keeps, and before the first', () => {
    const all = months(SUMMARY_TAIL + 3);
    const summary = summarise(all);
    const oldest = all[3]?.date ?? '';
    expect(readingsReaching(summary, oldest)).toBeDefined();
    expect(readingsReaching(summary, fromDay(toDay(oldest) - 1))).toBeUndefined();
    expect(readingsReaching(summary, '2014-12-31')).toEqual([all[0], ...all.slice(3)]);
  });

  test('holds all of a series no longer than its tail, and answers for every date', () => {
    const all = months(SUMMARY_TAIL);
    expect(readingsReaching(summarise(all), '1900-01-01')).toEqual(all);
    expect(readingsReaching(summarise([]), '1900-01-01')).toEqual([]);
  });

  test('gives the same list for the same summary, so that a judgement is remembered', () => {
    const summary = summarise(months(SUMMARY_TAIL + 3));
    expect(readingsReaching(summary, '2030-01-01')).toBe(readingsReaching(summary, '2014-12-31'));
  });

  test('judges as the whole series does whenever it answers, also long after the target', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain(judgeable),
        readings(SUMMARY_TAIL * 2),
        date,
        fc.option(date, { nil: undefined }),
        fc.constantFrom(0, 10, 400),
        (indicator, list, asOf, end, days) => {
          // Often soon after the target, where the closing reading is sought.
          const last = fromDay(toDay(lastDay(indicator) ?? asOf) + days);
          const view = from(days > 0 ? last : asOf, end);
          const known = readingsReaching(summarise(list), reachOf(indicator, view));
          fc.pre(known !== undefined);
          expect(bare(judgeIndicator(indicator, known ?? [], view))).toEqual(
            bare(judgeIndicator(indicator, list, view)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
