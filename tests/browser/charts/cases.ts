/** Charts that are ordinary and charts that are awkward; tests go through them all, and so does who looks at them. */
import { type Charted, type ChartModel, chartModel } from '#/charts/model/chartModel.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { addDays } from '#/domain/values/dates.ts';
import type { Lens } from '#/domain/view/planView.ts';

export const firstPeriod: PlanPeriod = {
  id: 'p1',
  name: 'Handlingsplan 2019–2020',
  start: '2019-01-01',
  end: '2020-12-31',
  order: 1,
};

export interface ChartCase {
  indicator: Charted & Pick<Indicator, 'frequency' | 'baseline'>;
  readings: Reading[];
  lens: Lens;
}

export const applications: ChartCase['indicator'] = {
  name: 'Søknader til EU-program med kommunen som partner',
  unit: 'søknader',
  direction: 'increase',
  baseline: { date: '2018-12-31', value: 3 },
  targets: [
    { date: '2020-12-31', value: 9 },
    { date: '2022-12-31', value: 15 },
  ],
  path: 'linear',
  decimals: 0,
  frequency: 'semiannual',
};

export const applicationReadings: Reading[] = [
  { date: '2016-12-31', value: 1 },
  { date: '2017-12-31', value: 2 },
  { date: '2018-12-31', value: 3 },
  { date: '2019-06-30', value: 4 },
  { date: '2019-12-31', value: 4 },
  { date: '2020-06-30', value: 4, preliminary: true },
];

const inPeriod: Lens = { asOf: '2020-10-31', period: firstPeriod };

function many(count: number): Reading[] {
  return Array.from({ length: count }, (_, i) => ({
    date: addDays('2015-01-31', i * 9),
    value: Math.round(40 + i * 0.1 + 12 * Math.sin(i / 9) + 5 * Math.sin(i * 1.7)),
  }));
}

export const cases = {
  typical: { indicator: applications, readings: applicationReadings, lens: inPeriod },
  wholePlan: { indicator: applications, readings: applicationReadings, lens: { asOf: '2020-10-31' } },
  none: { indicator: applications, readings: [], lens: inPeriod },
  one: {
    indicator: { ...applications, targets: [], unit: 'personer' },
    readings: [{ date: '2020-03-31', value: 118 }],
    lens: { asOf: '2020-10-31' },
  },
  oneWithTarget: {
    indicator: applications,
    readings: [{ date: '2019-12-31', value: 7 }],
    lens: { asOf: '2020-01-15' },
  },
  many: {
    indicator: {
      ...applications,
      unit: 'deltakere',
      baseline: { date: '2018-12-31', value: 52 },
      targets: [{ date: '2022-12-31', value: 90 }],
    },
    readings: many(300),
    lens: {
      asOf: '2021-10-31',
      period: { ...firstPeriod, id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31' },
    },
  },
  hold: {
    indicator: {
      ...applications,
      name: 'Fornøyde deltakere i utveksling',
      unit: '%',
      direction: 'hold',
      targets: [],
      band: { min: 80, max: 95, end: '2022-12-31' },
    },
    readings: [
      { date: '2018-12-31', value: 84 },
      { date: '2019-12-31', value: 88 },
      { date: '2020-06-30', value: 76 },
    ],
    lens: inPeriod,
  },
  step: {
    indicator: { ...applications, path: 'step' },
    readings: [...applicationReadings.slice(2, 5), { date: '2021-06-30', value: 10 }],
    lens: { asOf: '2021-10-31' },
  },
  decrease: {
    indicator: {
      ...applications,
      name: 'Klimagassutslipp',
      unit: 'tusen tonn CO₂-ekvivalenter',
      direction: 'decrease',
      baseline: { date: '2009-12-31', value: 500 },
      targets: [
        { date: '2020-12-31', value: 450 },
        { date: '2030-12-31', value: 100 },
      ],
    },
    readings: [
      { date: '2009-12-31', value: 500 },
      { date: '2012-12-31', value: 492 },
      { date: '2015-12-31', value: 470 },
      { date: '2018-12-31', value: 455 },
      { date: '2021-12-31', value: 420 },
      { date: '2024-12-31', value: 352 },
      { date: '2025-12-31', value: 330, preliminary: true },
    ],
    lens: { asOf: '2026-06-01' },
  },
  negative: {
    indicator: {
      ...applications,
      name: 'Netto innflytting',
      unit: 'personer',
      baseline: { date: '2018-12-31', value: -340 },
      targets: [{ date: '2022-12-31', value: 200 }],
    },
    readings: [
      { date: '2017-12-31', value: -410 },
      { date: '2018-12-31', value: -340 },
      { date: '2019-12-31', value: -120 },
      { date: '2020-12-31', value: 40 },
    ],
    lens: { asOf: '2021-02-01' },
  },
  large: {
    indicator: {
      ...applications,
      name: 'Tilskudd fra EU-program',
      unit: 'kroner',
      baseline: { date: '2018-12-31', value: 12_000_000 },
      targets: [{ date: '2022-12-31', value: 30_000_000 }],
    },
    readings: [
      { date: '2018-12-31', value: 12_000_000 },
      { date: '2019-12-31', value: 18_400_000 },
      { date: '2020-12-31', value: 24_350_000, preliminary: true },
    ],
    lens: { asOf: '2021-02-01', period: firstPeriod },
  },
  longUnit: {
    indicator: {
      ...applications,
      unit: 'ansatte i kommunen som har gjennomført opplæring i EØS-avtalen og EUs programmer siste to år',
    },
    readings: applicationReadings,
    lens: inPeriod,
  },
  practice: {
    indicator: {
      ...applications,
      unit: '%',
      targets: [{ date: '2022-12-31', value: 90 }],
      baseline: { date: '2018-12-31', value: 40 },
    },
    readings: [
      { date: '2018-12-31', value: 40 },
      { date: '2019-06-30', value: 48 },
      { date: '2019-12-31', value: 55 },
      { date: '2020-06-30', value: 66, practice: true },
      { date: '2020-12-31', value: 71, practice: true },
    ],
    lens: { asOf: '2021-01-31' },
  },
  later: {
    indicator: applications,
    readings: [
      ...applicationReadings,
      { date: '2020-12-31', value: 6 },
      { date: '2021-06-30', value: 9 },
      { date: '2021-12-31', value: 11, practice: true },
    ],
    lens: { asOf: '2020-10-31' },
  },
  shortSpan: {
    indicator: {
      ...applications,
      unit: 'besøk',
      baseline: { date: '2020-01-31', value: 210 },
      targets: [{ date: '2020-12-31', value: 260 }],
    },
    readings: ['01-31', '02-29', '03-31', '04-30', '05-31', '06-30'].map((day, i) => ({
      date: `2020-${day}`,
      value: [210, 214, 190, 222, 231, 240][i] ?? 0,
    })),
    lens: { asOf: '2020-07-10' },
  },
  longAgo: {
    indicator: { ...applications, baseline: { date: '2018-06-30', value: 2 } },
    readings: applicationReadings.slice(3),
    lens: { asOf: '2026-05-03' },
  },
  invalid: {
    indicator: { ...applications, targets: [{ date: '2022-12-31', value: 1 }] },
    readings: applicationReadings.slice(2),
    lens: { asOf: '2020-10-31' },
  },
  manyTargets: {
    indicator: {
      ...applications,
      decimals: 1,
      unit: '%',
      baseline: { date: '2018-12-31', value: 61.5 },
      targets: Array.from({ length: 10 }, (_, i) => ({ date: `${2019 + i}-12-31`, value: 63 + i * 2.7 })),
    },
    readings: [
      { date: '2018-12-31', value: 61.5 },
      { date: '2019-12-31', value: 63.9 },
      { date: '2020-12-31', value: 65.6 },
      { date: '2021-12-31', value: 68.4 },
      { date: '2022-12-31', value: 71.2 },
    ],
    lens: { asOf: '2023-02-01' },
  },
} satisfies Record<string, ChartCase>;

export type CaseName = keyof typeof cases;

/** The judgement and the model of a case. */
export function modelOf({ indicator, readings, lens }: ChartCase): ChartModel {
  return chartModel(indicator, readings, judgementOf({ indicator, readings, lens }), lens);
}

export function judgementOf({ indicator, readings, lens }: ChartCase) {
  return judgeIndicator(indicator, readings, {
    asOf: lens.asOf,
    thresholds: DEFAULT_THRESHOLDS,
    planStart: '2019-01-01',
    ...(lens.period && { periodEnd: lens.period.end }),
  });
}
