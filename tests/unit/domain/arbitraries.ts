/** Random plans for property tests: indicators that can be judged, readings, and whole plans whose references all hold. */
import fc from 'fast-check';
import type { Judged } from '#/domain/progress/rule.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { FREQUENCIES, fromDay, toDay } from '#/domain/values/dates.ts';
import { anyPlanOf, type Makings } from '../../support/anyPlan.ts';
import { byDate } from './progress/examples.ts';

const FIRST_DAY = toDay('2009-12-31');
const LAST_DAY = toDay('2030-12-31');

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
export const date = day.map(fromDay);
/** A figure with at most two decimals, as people write them. */
export const figure = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100);

const marks = fc.record(
  {
    preliminary: fc.constant(true),
    practice: fc.constant(true),
    comment: fc.constantFrom('Anslag', 'Rettet'),
    source: fc.constant('SSB'),
  },
  { requiredKeys: [] },
);

/** Readings in date order, one a date. */
export function readings(maxLength = 12): fc.Arbitrary<Reading[]> {
  return fc
    .uniqueArray(fc.tuple(date, figure, marks), { maxLength, selector: ([on]) => on })
    .map((list) => list.map(([on, value, rest]): Reading => ({ date: on, value, ...rest })).sort(byDate));
}

/** An indicator whose targets lead its way, forward in time; with a baseline or without. */
export function judgeable(withBaseline = true): fc.Arbitrary<Judged> {
  return fc
    .record({
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      days: fc.uniqueArray(day, { minLength: 2, maxLength: 5 }),
      start: figure,
      steps: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 4 }),
      path: fc.constantFrom('linear' as const, 'step' as const),
      decimals: fc.integer({ min: 0, max: 3 }),
      frequency: fc.constantFrom(...FREQUENCIES),
      publishingLagDays: fc.integer({ min: 0, max: 200 }),
    })
    .map(({ direction, days, start, steps, ...rest }): Judged => {
      const [first = FIRST_DAY, ...later] = [...days].sort((a, b) => a - b);
      const sign = direction === 'increase' ? 1 : -1;
      let value = start;
      const targets = later.map((on, i) => {
        // The first step is never nothing, so that the path leads somewhere.
        value += (sign * ((steps[i] ?? 0) + (i === 0 ? 1 : 0))) / 100;
        return { date: fromDay(on), value };
      });
      const baseline = { date: fromDay(first), value: start };
      return { direction, targets, ...rest, ...(withBaseline && { baseline }) };
    });
}

/** What a plan's fields are made of where a test is about what people write. */
export const everyday: Makings = {
  text: {
    name: fc.constantFrom('Europa', 'klima', 'skole', 'Søk midler', 'Flere avtaler'),
    code: fc.constantFrom('1', '1.1', '2'),
    label: fc.constantFrom('', '%', '87/19'),
    text: fc.constantFrom('Anslag', 'Målene skal være målbare.'),
  },
  number: {
    number: figure,
    place: fc.integer({ min: 0, max: 3 }),
    weight: fc.integer({ min: 0, max: 4 }),
    share: fc.constantFrom(0, 0.05, 0.2, 1),
    year: fc.integer({ min: 2009, max: 2040 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    days: fc.integer({ min: 0, max: 200 }),
  },
  date,
  instant: fc.constantFrom('2020-03-01T09:30:00.000Z', '2021-11-30T12:00:00.000Z'),
  rows: { min: 0, max: 4 },
  fields: {
    plans: fc.constant({ start: '2019-01-01', end: '2022-12-31', thresholds: DEFAULT_THRESHOLDS }),
    planPeriods: fc.constantFrom(2019, 2021).map((year) => ({
      start: `${year}-01-01`,
      end: `${year + 1}-12-31`,
    })),
    indicators: judgeable().map((core) => ({ band: undefined, ...core })),
  },
  readings: readings(6),
};

/** A whole plan in which nothing is wrong, with rows of every table. */
export const planDocument = anyPlanOf(everyday);
