import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '#/domain/dates.ts';
import type { Reading } from '#/domain/model.ts';
import { type Judgement, judge } from '#/domain/progress.ts';
import { readingsAsOf, SUMMARY_TAIL, summarise } from '#/domain/series.ts';
import { date, judgeable, readings } from './arbitraries.ts';
import { at, from } from './examples.ts';

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
    expect(readingsAsOf(summary, oldest)).toBeDefined();
    expect(readingsAsOf(summary, fromDay(toDay(oldest) - 1))).toBeUndefined();
    expect(readingsAsOf(summary, '2014-12-31')).toEqual([]);
  });

  test('holds all of a series no longer than its tail, and answers for every date', () => {
    const all = months(SUMMARY_TAIL);
    expect(readingsAsOf(summarise(all), '1900-01-01')).toEqual(all);
    expect(readingsAsOf(summarise([]), '1900-01-01')).toEqual([]);
  });

  test('judges as the whole series does whenever it answers', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain(judgeable),
        readings(SUMMARY_TAIL * 2),
        date,
        fc.option(date, { nil: undefined }),
        (indicator, list, asOf, end) => {
          const until = end !== undefined && end < asOf ? end : asOf;
          const known = readingsAsOf(summarise(list), until);
          fc.pre(known !== undefined);
          const view = from(asOf, end);
          expect(bare(judge(indicator, known ?? [], view))).toEqual(bare(judge(indicator, list, view)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
