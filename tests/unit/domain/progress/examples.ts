/** Small builders for tests: the indicator, views and readings that the worked examples of the rule start from. */

import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Judged, Judgement, View } from '#/domain/progress/rule.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { row } from '../../../support/plan.ts';

/** From 10 on 2018-12-31 to 20 on 2022-12-31, increasing, linear, yearly. */
export function judged(fields: Partial<Judged> = {}): Judged {
  return {
    direction: 'increase',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    path: 'linear',
    decimals: 1,
    frequency: 'annual',
    publishingLagDays: 30,
    ...fields,
  };
}

/** The same without a baseline, whose place the first reading takes. */
export function judgedWithoutBaseline(fields: Partial<Judged> = {}): Judged {
  const { baseline: _baseline, ...rest } = judged(fields);
  return rest;
}

export function at(date: string, value: number, marks: Partial<Reading> = {}): Reading {
  return { date, value, ...marks };
}

export function from(asOf: string, periodEnd?: string): View {
  return {
    asOf,
    thresholds: DEFAULT_THRESHOLDS,
    planStart: '2019-01-01',
    ...(periodEnd !== undefined && { periodEnd }),
  };
}

/** Judges readings given in any order. */
export function judgedOn(view: View, readings: readonly Reading[], fields: Partial<Judged> = {}): Judgement {
  return judgeIndicator(judged(fields), [...readings].sort(byDate), view);
}

export function byDate(a: Reading, b: Reading): number {
  return a.date < b.date ? -1 : 1;
}

/** A whole indicator row that the examples' indicator is the core of. */
export function indicatorRow(id: string, fields: Partial<Indicator> = {}): Indicator {
  return row('indicators', id, {
    subGoal: 'sub-goal',
    name: `Indicator ${id}`,
    unit: '%',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    decimals: 1,
    frequency: 'annual',
    ...fields,
  });
}
