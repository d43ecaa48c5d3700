/** Random plans for property tests: indicators that can be judged, readings, and whole plans whose references all hold. */
import fc from 'fast-check';
import type { Judged } from '#/domain/progress/rule.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import type { Action } from '../../../src/domain/tables/actions.ts';
import { PARTNER_KINDS, type Partner } from '../../../src/domain/tables/partners.ts';
import type { PlanPeriod } from '../../../src/domain/tables/planPeriods.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/plans.ts';
import type { Reading } from '../../../src/domain/tables/readings.ts';
import { ROLES } from '../../../src/domain/tables/responsibilities.ts';
import { OUTCOME_RESULTS, type SubGoal } from '../../../src/domain/tables/subGoals.ts';
import {
  type Comment,
  type CommentedTable,
  emptyDocument,
  type Link,
  type PlanDocument,
} from '../../../src/domain/tables/tables.ts';
import { FREQUENCIES } from '../../../src/domain/values/dates.ts';
import type { Id } from '../../../src/domain/values/ids.ts';
import { byDate, indicatorRow } from './examples.ts';

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

/** A few tags, or none. */
const tagged = fc
  .subarray(['Europa', 'klima', 'skole'])
  .map((tags): { tags?: string[] } => (tags.length > 0 ? { tags } : {}));
const weight = fc.integer({ min: 0, max: 4 });
const order = fc.integer({ min: 0, max: 3 });
const ids = (prefix: string, max: number): fc.Arbitrary<Id[]> =>
  fc.integer({ min: 0, max }).map((n) => Array.from({ length: n }, (_, i) => `${prefix}${i}`));
const some = (from: readonly Id[], min = 0): fc.Arbitrary<Id[]> =>
  from.length === 0 ? fc.constant([]) : fc.subarray([...from], { minLength: Math.min(min, from.length) });
const oneOf = (from: readonly Id[]): fc.Arbitrary<Id | undefined> =>
  from.length === 0 ? fc.constant(undefined) : fc.constantFrom(undefined, ...from);

/** A whole plan in which every reference holds. */
export const planDocument: fc.Arbitrary<PlanDocument> = fc
  .record({
    periods: ids('period', 2),
    units: ids('unit', 2),
    frameworks: ids('framework', 2),
    climateTargets: ids('climate', 2),
    mandates: ids('mandate', 2),
    areas: ids('area', 3),
    subGoals: ids('sub', 4),
    actions: ids('action', 4),
    indicators: ids('indicator', 4),
    duties: ids('duty', 2),
    marks: ids('mark', 3),
    partners: ids('partner', 3),
    links: ids('link', 5),
    comments: ids('comment', 3),
  })
  .chain((has) => {
    const subGoals = has.areas.length > 0 ? has.subGoals : [];
    const indicators = subGoals.length > 0 ? has.indicators : [];
    const actions = subGoals.length > 0 ? has.actions : [];
    return fc.record({
      has: fc.constant(has),
      planPeriods: fc.tuple(
        ...has.periods.map((id, at) =>
          oneOf(has.periods.slice(0, at)).map(
            (predecessor): PlanPeriod => ({
              id,
              name: id,
              start: `${2019 + 2 * at}-01-01`,
              end: `${2020 + 2 * at}-12-31`,
              order: at,
              ...(predecessor !== undefined && { predecessor }),
            }),
          ),
        ),
      ),
      subGoals: fc.tuple(
        ...subGoals.map((id, at) => subGoal(id, subGoals.slice(0, at), has.areas, has.periods, has.units)),
      ),
      actions: fc.tuple(...actions.map((id) => action(id, subGoals, has.units))),
      indicators: fc.tuple(
        ...indicators.map((id, at) =>
          fc
            .record({
              predecessor: oneOf(indicators.slice(0, at)),
              tagged,
              parent: fc.constantFrom(...subGoals),
              unit: oneOf(has.units),
              core: judgeable(),
              weight,
              order,
            })
            .map(({ parent, unit, predecessor, tagged: own, core, ...rest }) =>
              indicatorRow(id, {
                subGoal: parent,
                ...core,
                ...rest,
                ...own,
                ...(unit !== undefined && { responsible: unit }),
                ...(predecessor !== undefined && { predecessor }),
              }),
            ),
        ),
      ),
      links: fc.tuple(
        ...has.links.map((id) =>
          link(id, {
            from: [
              ...subGoals.map((row) => ['subGoals', row] as const),
              ...actions.map((row) => ['actions', row] as const),
              ...indicators.map((row) => ['indicators', row] as const),
              ...has.partners.map((row) => ['partners', row] as const),
            ],
            to: [
              ['node', 'sdg:17.16'] as const,
              ...has.frameworks.map((row) => ['node', `${row}:A1`] as const),
              ...has.climateTargets.map((row) => ['climateTarget', row] as const),
              ...has.mandates.map((row) => ['mandate', row] as const),
            ],
          }),
        ),
      ),
      responsibilities: fc.tuple(
        ...(has.duties.length > 0 && has.units.length > 0 ? has.marks : []).map((id) =>
          fc.record({
            id: fc.constant(id),
            duty: fc.constantFrom(...has.duties),
            unit: fc.constantFrom(...has.units),
            role: fc.constantFrom(...ROLES),
          }),
        ),
      ),
      partners: fc.tuple(
        ...has.partners.map((id) =>
          fc.record({ unit: oneOf(has.units), kind: fc.constantFrom(...PARTNER_KINDS), tagged, order }).map(
            ({ unit, tagged: own, ...rest }): Partner => ({
              id,
              name: id,
              ...rest,
              ...own,
              ...(unit !== undefined && { unit }),
            }),
          ),
        ),
      ),
      comments: fc.tuple(
        ...has.comments.map((id) =>
          comment(id, [
            ...has.areas.map((row) => ['goalAreas', row] as const),
            ...subGoals.map((row) => ['subGoals', row] as const),
            ...actions.map((row) => ['actions', row] as const),
            ...indicators.map((row) => ['indicators', row] as const),
            ...has.partners.map((row) => ['partners', row] as const),
          ]),
        ),
      ),
      readings: fc.tuple(...indicators.map(() => readings(6))),
    });
  })
  .map(({ has, links, comments, readings: lists, ...rest }) => ({
    ...emptyDocument({
      id: 'plan',
      name: 'Plan',
      municipality: 'Trondheim',
      start: '2019-01-01',
      end: '2022-12-31',
      thresholds: DEFAULT_THRESHOLDS,
    }),
    units: has.units.map((id) => ({ id, name: id, order: 0 })),
    frameworks: has.frameworks.map((id) => ({
      id,
      name: id,
      order: 0,
      nodes: [{ code: 'A1', name: 'Node' }],
    })),
    climateTargets: has.climateTargets.map((id) => ({
      id,
      name: id,
      order: 0,
      unit: '%',
      baselineYear: 2009,
      targets: [{ year: 2030, value: 20 }],
    })),
    mandates: has.mandates.map((id) => ({
      id,
      order: 0,
      body: 'Bystyret',
      caseNumber: '87/19',
      date: '2019-06-13',
      title: id,
      text: 'Målene skal være målbare.',
      status: 'open' as const,
    })),
    goalAreas: has.areas.map((id, i) => ({ id, name: id, order: i % 2, weight: 1 })),
    duties: has.duties.map((id, i) => ({ id, name: id, order: i })),
    ...rest,
    links: links.filter((row) => row !== undefined),
    comments: comments.filter((row) => row !== undefined),
    series: rest.indicators.flatMap(({ id }, i) => {
      const list = lists[i] ?? [];
      return list.length > 0 ? [{ indicator: id, readings: list }] : [];
    }),
  }));

function subGoal(id: Id, before: Id[], areas: Id[], periods: Id[], units: Id[]): fc.Arbitrary<SubGoal> {
  return fc
    .record({
      goalArea: fc.constantFrom(...areas),
      periods: some(periods),
      unit: oneOf(units),
      predecessor: oneOf(before),
      closed: fc.tuple(some(periods), fc.constantFrom(...OUTCOME_RESULTS)),
      tagged,
      weight,
      order,
    })
    .map(({ unit, predecessor, closed: [ended, result], tagged: own, ...rest }) => ({
      id,
      name: id,
      proposal: false,
      ...rest,
      ...own,
      ...(unit !== undefined && { unit }),
      ...(predecessor !== undefined && { predecessor }),
      ...(ended.length > 0 && { outcomes: ended.map((period) => ({ period, result })) }),
    }));
}

function action(id: Id, subGoals: Id[], units: Id[]): fc.Arbitrary<Action> {
  return fc
    .record({
      subGoals: some(subGoals, 1),
      units: some(units),
      due: date,
      milestones: fc.array(oneOf(units), { maxLength: 2 }),
      tagged,
      order,
    })
    .map(({ milestones, tagged: own, ...rest }) => ({
      id,
      name: id,
      status: 'planned',
      proposal: false,
      ...rest,
      ...own,
      milestones: milestones.map((responsible, at) => ({
        id: `${id}-step${at}`,
        name: 'Step',
        due: rest.due,
        ...(responsible !== undefined && { responsible }),
      })),
    }));
}

function comment(id: Id, on: (readonly [CommentedTable, Id])[]): fc.Arbitrary<Comment | undefined> {
  if (on.length === 0) return fc.constant(undefined);
  return fc.constantFrom(...on).map(([onTable, row]) => ({
    id,
    onTable,
    on: row,
    text: 'Spør kontoret.',
    author: '',
    at: '2020-03-01T09:30:00.000Z',
  }));
}

function link(
  id: Id,
  ends: { from: (readonly [Link['fromTable'], Id])[]; to: (readonly [Link['toKind'], string])[] },
): fc.Arbitrary<Link | undefined> {
  if (ends.from.length === 0) return fc.constant(undefined);
  return fc
    .tuple(fc.constantFrom(...ends.from), fc.constantFrom(...ends.to))
    .map(([[fromTable, from], [toKind, to]]) => ({ id, fromTable, from, toKind, to, strength: 'direct' }));
}
