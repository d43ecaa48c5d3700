/** Plan files to read, break and compare in tests. */
import fc from 'fast-check';
import type { Commit } from '#/domain/log/log.ts';
import { tagKey } from '#/domain/model/tags.ts';
import { isId } from '#/domain/values/ids.ts';
import { isVisible, tidyLabel, tidyLine } from '#/domain/values/text.ts';
import { ACTION_STATUSES, type Action } from '../../../../src/domain/tables/actions.ts';
import { AGREEMENT_KINDS, AGREEMENT_STATES } from '../../../../src/domain/tables/agreements.ts';
import { DECISIONS } from '../../../../src/domain/tables/comments.ts';
import { DIRECTIONS, PATHS } from '../../../../src/domain/tables/indicators.ts';
import { MANDATE_STATUSES } from '../../../../src/domain/tables/mandates.ts';
import { PARTNER_KINDS } from '../../../../src/domain/tables/partners.ts';
import { ROLES } from '../../../../src/domain/tables/responsibilities.ts';
import { OUTCOME_RESULTS } from '../../../../src/domain/tables/subGoals.ts';
import {
  type CommentedTable,
  LINK_SOURCES,
  type LinkSource,
  type PlanDocument,
} from '../../../../src/domain/tables/tables.ts';
import { FREQUENCIES } from '../../../../src/domain/values/dates.ts';

/** A small plan file with a row of every kind, as another system could write it: members with a default left out. */
export const sample = () => ({
  format: 'varde-plan',
  version: 4,
  plan: {
    id: 'strategi',
    name: 'Strategi for internasjonalt arbeid',
    municipality: 'Trondheim',
    start: '2019-01-01',
    end: '2022-12-31',
  },
  planPeriods: [
    { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31' },
    { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', predecessor: 'p1' },
  ],
  units: [{ id: 'u1', name: 'Internasjonalt kontor' }],
  frameworks: [
    {
      id: 'kpa',
      name: 'Kommuneplanens samfunnsdel',
      nodes: [
        { code: '1', name: 'Bærekraft' },
        { code: '1.1', name: 'Avfall', parent: '1' },
      ],
    },
  ],
  climateTargets: [
    {
      id: 'c1',
      name: 'Utslipp fra transport',
      baselineYear: 2008,
      targets: [
        { year: 2030, value: 20 },
        { year: 2018, value: 80 },
      ],
    },
  ],
  mandates: [{ id: 'm1', body: 'Bystyret', date: '2019-06-13', title: 'Målbare mål' }],
  goalAreas: [{ id: 'g1', name: 'EU og EØS' }],
  subGoals: [
    {
      id: 's1',
      goalArea: 'g1',
      name: 'Flere EU-søknader',
      periods: ['p1'],
      unit: 'u1',
      outcomes: [{ period: 'p1', result: 'partly-achieved', note: 'To av tre mål nådd.' }],
      tags: ['Europa'],
    },
    { id: 's2', goalArea: 'g1', name: 'Bedre EU-søknader', periods: ['p2'], predecessor: 's1' },
  ],
  actions: [
    {
      id: 'a1',
      subGoals: ['s1'],
      name: 'Kurs i søknadsskriving',
      units: ['u1'],
      start: '2019-02-01',
      due: '2019-10-01',
      milestones: [{ id: 'ms1', name: 'Kursplan', due: '2019-04-01', responsible: 'u1' }],
    },
  ],
  indicators: [
    {
      id: 'i1',
      subGoal: 's1',
      name: 'EU-søknader',
      unit: 'søknader',
      direction: 'increase',
      baseline: { date: '2018-12-31', value: 10 },
      targets: [
        { date: '2022-12-31', value: 20 },
        { date: '2020-12-31', value: 14 },
      ],
      responsible: 'u1',
    },
    {
      id: 'i2',
      subGoal: 's1',
      name: 'Fornøyde deltakere',
      unit: '%',
      direction: 'hold',
      band: { min: 80, max: 100, end: '2022-12-31' },
    },
    {
      id: 'i3',
      subGoal: 's2',
      name: 'Innvilgede EU-søknader',
      direction: 'increase',
      predecessor: 'i1',
    },
  ],
  duties: [{ id: 'd1', name: 'Rullering av handlingsplanen' }],
  responsibilities: [
    { id: 'r1', duty: 'd1', unit: 'u1', role: 'responsible' },
    { id: 'r2', duty: 'd1', unit: 'u1', role: 'decides' },
  ],
  partners: [
    { id: 'b1', name: 'Eurocities', kind: 'network', since: 2003, unit: 'u1', tags: ['Europa', 'by'] },
  ],
  links: [
    { id: 'l1', fromTable: 'subGoals', from: 's1', toKind: 'node', to: 'sdg:17.16' },
    { id: 'l2', fromTable: 'actions', from: 'a1', toKind: 'mandate', to: 'm1' },
    { id: 'l3', fromTable: 'indicators', from: 'i1', toKind: 'climateTarget', to: 'c1' },
    { id: 'l4', fromTable: 'subGoals', from: 's1', toKind: 'node', to: 'kpa:1.1' },
    { id: 'l5', fromTable: 'partners', from: 'b1', toKind: 'node', to: 'sdg:11' },
  ],
  comments: [
    { id: 'k1', onTable: 'partners', on: 'b1', text: 'Kontingenten økte.', at: '2020-03-01T09:30:00Z' },
  ],
  series: [
    {
      indicator: 'i1',
      readings: [
        { date: '2020-12-31', value: 15, comment: 'Foreløpig tall', preliminary: true },
        { date: '2019-12-31', value: 12 },
      ],
    },
  ],
});

/** The sample with one thing changed by `mend`, as text. */
export function sampleWith(
  mend: (file: ReturnType<typeof sample> & Record<string, unknown>) => void,
): string {
  const file = { ...sample() };
  mend(file);
  return JSON.stringify(file);
}

const DEVICE = 'abcdefghij';
/** A clock stamp of one device at a given millisecond. */
export const stamp = (time: number, count = 0): string =>
  `${time.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${DEVICE}`;

/** A log of one commit that makes the rows of a document, as opening a file does. */
export function logOf(document: PlanDocument, time = Date.parse('2024-01-01T00:00:00Z')): Commit[] {
  const { plan, series, ...tables } = document;
  const rows: [string, object & { id: string }][] = [['plans', plan]];
  for (const [table, list] of Object.entries(tables)) for (const row of list) rows.push([table, row]);
  const changes: unknown[] = rows.map(([table, row]) => ({ table, row: row.id, patch: { ...row } }));
  for (const { indicator, readings } of series) {
    const patch = Object.fromEntries(readings.map(({ date, ...fields }) => [date, fields]));
    changes.push({ table: 'readings', row: indicator, patch });
  }
  const commit = {
    id: stamp(time),
    intent: 'open-file',
    author: 'Kari',
    at: new Date(time).toISOString(),
    changes: changes.map((change, count) => ({ id: stamp(time, count), ...(change as object) })),
  };
  return [commit as Commit];
}

/** What the texts of a plan are made of; `label` may be empty, `written` may not. */
export interface Texts {
  id: fc.Arbitrary<string>;
  name: fc.Arbitrary<string>;
  label: fc.Arbitrary<string>;
  written: fc.Arbitrary<string>;
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
/** Whatever a plan may hold, emoji and joined letters too. */
const goodTexts: Texts = {
  id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isId),
  name: anyText.map(tidyLine).filter(isVisible),
  label: anyText.map(tidyLabel),
  written: anyText.map(tidyLabel).filter((t) => t !== ''),
};
// JSON has no negative zero.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const instant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString());
const date = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const order = fc.integer({ min: -5, max: 50 });
const weight = fc.double({ min: 0, max: 10, noNaN: true }).map((n) => (n === 0 ? 0 : n));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const dates = fc.tuple(date, date).map((pair) => pair.sort(compare));

/** A record where each member of `optional` may be absent. */
const row = <R extends object, O extends object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
) =>
  fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([a, b]) => ({ ...a, ...b }) as R & { [K in keyof O]?: O[K] });

const datedValues = fc
  .uniqueArray(fc.record({ date, value: number }), { selector: (t) => t.date, maxLength: 4 })
  .map((targets) => targets.sort((a, b) => compare(a.date, b.date)));

/** What one source or more say of a date, as a day, a month or a year. */
const claims = (written: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    row(
      { when: fc.tuple(date, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length)) },
      { source: written },
    ),
    { minLength: 1, maxLength: 2, selector: ({ when }) => when },
  );

/** Any plan made of such texts, rows in the order in which a file holds them. */
export function documentOf({ id, name, label: text, written }: Texts): fc.Arbitrary<PlanDocument> {
  const tags = fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: tagKey });
  const uniqueIds = (max: number) => fc.uniqueArray(id, { minLength: 1, maxLength: max });
  return fc
    .record({
      units: uniqueIds(3),
      areas: uniqueIds(3),
      subGoals: uniqueIds(4),
      indicators: uniqueIds(4),
      mandates: uniqueIds(2),
      periods: fc.uniqueArray(id, { maxLength: 2 }),
      duties: uniqueIds(2),
      partners: uniqueIds(2),
      agreements: fc.uniqueArray(id, { maxLength: 2 }),
      span: dates,
    })
    .chain((ids) => {
      const unit = fc.constantFrom(...ids.units);
      const [start = '', end = ''] = ids.span;
      // Two periods of a day each, so that they cannot meet; where the plan is a day long there is room for one.
      const periods = start === end ? ids.periods.slice(0, 1) : ids.periods;
      const eachId = <T>(list: string[], make: (rowId: string, at: number) => fc.Arbitrary<T>) =>
        fc.tuple(...list.map(make));
      /** One that stands before the row in its table, where there is one: such chains never come back. */
      const before = (list: string[], at: number): { predecessor?: fc.Arbitrary<string> } =>
        at === 0 ? {} : { predecessor: fc.constantFrom(...list.slice(0, at)) };
      return fc.record<PlanDocument>({
        plan: row(
          {
            id,
            name,
            municipality: name,
            start: fc.constant(start),
            end: fc.constant(end),
            thresholds: fc
              .tuple(
                fc.double({ min: 0, max: 0.5, noNaN: true }),
                fc.double({ min: 0.5, max: 1, noNaN: true }),
              )
              .map(([onTrack, atRisk]) => ({ onTrack: onTrack === 0 ? 0 : onTrack, atRisk })),
          },
          { caseNumber: written, description: written, source: written },
        ),
        planPeriods: eachId(periods, (rowId, at) => {
          const day = fc.constant(at === 0 ? start : end);
          return row(
            { id: fc.constant(rowId), name, start: day, end: day, order },
            { source: written, ...before(periods, at) },
          );
        }),
        units: eachId(ids.units, (rowId) =>
          row({ id: fc.constant(rowId), name, order }, { source: written }),
        ),
        frameworks: fc.constant([]),
        climateTargets: fc.constant([]),
        mandates: eachId(ids.mandates, (rowId) =>
          row(
            {
              id: fc.constant(rowId),
              order,
              body: name,
              caseNumber: text,
              date,
              title: name,
              text,
              status: fc.constantFrom(...MANDATE_STATUSES),
            },
            { due: date, source: written },
          ),
        ),
        goalAreas: eachId(ids.areas, (rowId) =>
          row(
            { id: fc.constant(rowId), name, order, weight },
            { aim: written, strategy: written, source: written, note: written, tags },
          ),
        ),
        subGoals: eachId(ids.subGoals, (rowId, at) =>
          row(
            {
              id: fc.constant(rowId),
              goalArea: fc.constantFrom(...ids.areas),
              name,
              order,
              periods: fc.subarray(periods),
              weight,
              proposal: fc.boolean(),
            },
            {
              description: written,
              unit,
              source: written,
              tags,
              ...before(ids.subGoals, at),
              ...(periods.length > 0 && {
                outcomes: fc
                  .subarray(periods, { minLength: 1 })
                  .chain((ended) =>
                    fc.tuple(
                      ...ended.map((period) =>
                        row(
                          { period: fc.constant(period), result: fc.constantFrom(...OUTCOME_RESULTS) },
                          { note: written },
                        ),
                      ),
                    ),
                  ),
              }),
            },
          ),
        ),
        actions: fc.uniqueArray(
          row(
            {
              id,
              subGoals: fc.subarray(ids.subGoals, { minLength: 1 }),
              name,
              order,
              units: fc.subarray(ids.units),
              status: fc.constantFrom(...ACTION_STATUSES),
              milestones: fc.uniqueArray(row({ id, name, due: date }, { doneOn: date, responsible: unit }), {
                selector: (milestone) => milestone.id,
                maxLength: 2,
              }),
              proposal: fc.boolean(),
            },
            { description: written, source: written, start: date, due: date, completedOn: date, tags },
          ).map(inItsTime),
          { selector: (action) => action.id, maxLength: 3 },
        ),
        indicators: eachId(ids.indicators, (rowId, at) =>
          row(
            {
              id: fc.constant(rowId),
              subGoal: fc.constantFrom(...ids.subGoals),
              name,
              order,
              unit: text,
              direction: fc.constantFrom(...DIRECTIONS),
              band: fc
                .tuple(number, number, date, fc.constantFrom('min', 'max', 'both'))
                .map(([a, b, end, edges]) => ({
                  ...(edges !== 'max' && { min: Math.min(a, b) }),
                  ...(edges !== 'min' && { max: Math.max(a, b) }),
                  end,
                })),
              targets: datedValues,
              path: fc.constantFrom(...PATHS),
              decimals: fc.integer({ min: 0, max: 6 }),
              frequency: fc.constantFrom(...FREQUENCIES),
              publishingLagDays: fc.integer({ min: 0, max: 400 }),
              weight,
              proposal: fc.boolean(),
            },
            {
              description: written,
              baseline: fc.record({ date, value: number }),
              source: written,
              responsible: unit,
              tags,
              ...before(ids.indicators, at),
            },
          ),
        ),
        duties: eachId(ids.duties, (rowId) =>
          row({ id: fc.constant(rowId), name, order }, { source: written }),
        ),
        responsibilities: fc.uniqueArray(
          fc.record({ id, duty: fc.constantFrom(...ids.duties), unit, role: fc.constantFrom(...ROLES) }),
          { selector: (mark) => mark.id, maxLength: 4 },
        ),
        partners: eachId(ids.partners, (rowId) =>
          row(
            { id: fc.constant(rowId), name, order, kind: fc.constantFrom(...PARTNER_KINDS) },
            {
              country: written,
              since: fc.integer({ min: 1800, max: 2200 }),
              state: written,
              unit,
              description: written,
              source: written,
              tags,
            },
          ),
        ),
        agreements: eachId(ids.agreements, (rowId) =>
          row(
            {
              id: fc.constant(rowId),
              partners: fc.subarray(ids.partners, { minLength: 1 }),
              name,
              order,
              kind: fc.constantFrom(...AGREEMENT_KINDS),
            },
            {
              state: fc.constantFrom(...AGREEMENT_STATES),
              basis: row({ document: name }, { caseNumber: written, date }),
              from: claims(written),
              unit,
              content: written,
              source: written,
              tags,
            },
          ),
        ),
        comments: fc.uniqueArray(
          onRow(ids).chain(({ table, row: on }) =>
            row(
              {
                id,
                onTable: fc.constant(table),
                on: fc.constant(on),
                text: name,
                author: text,
                at: instant,
              },
              { decision: fc.constantFrom(...DECISIONS) },
            ),
          ),
          { selector: (comment) => comment.id, maxLength: 3 },
        ),
        links: fc.uniqueArray(
          row(
            {
              id,
              end: onRow(ids).filter(isLinkEnd),
              toKind: fc.constant('mandate' as const),
              to: fc.constantFrom(...ids.mandates),
              strength: fc.constantFrom('direct' as const, 'indirect' as const),
            },
            { reason: written },
          ).map(({ end: { table, row: from }, ...link }) => ({ ...link, fromTable: table, from })),
          { selector: (link) => link.id, maxLength: 3 },
        ),
        series: eachId(ids.indicators, (indicator) =>
          fc
            .uniqueArray(
              row(
                { date, value: number },
                { preliminary: fc.boolean(), practice: fc.boolean(), comment: written, source: written },
              ),
              { selector: (reading) => reading.date, minLength: 1, maxLength: 4 },
            )
            .map((readings) => ({ indicator, readings: readings.sort((a, b) => compare(a.date, b.date)) })),
        ),
      });
    })
    .map((document) => ({
      ...document,
      planPeriods: inFileOrder(document.planPeriods),
      units: inFileOrder(document.units),
      mandates: inFileOrder(document.mandates),
      goalAreas: inFileOrder(document.goalAreas),
      subGoals: inFileOrder(document.subGoals),
      actions: inFileOrder(document.actions),
      indicators: inFileOrder(document.indicators),
      duties: inFileOrder(document.duties),
      responsibilities: [...document.responsibilities].sort((a, b) => compare(a.id, b.id)),
      partners: inFileOrder(document.partners),
      agreements: inFileOrder(document.agreements),
      links: [...document.links].sort((a, b) => compare(a.id, b.id)),
      comments: [...document.comments].sort((a, b) => compare(a.id, b.id)),
      series: [...document.series].sort((a, b) => compare(a.indicator, b.indicator)),
    }));
}

/** Any plan that a file can hold. */
export const anyDocument = documentOf(goodTexts);

/** A row that can be commented on, of those whose ids are known beforehand. */
function onRow(ids: { areas: string[]; subGoals: string[]; indicators: string[]; partners: string[] }) {
  const of = <T extends CommentedTable>(table: T, list: string[]) =>
    fc.record({ table: fc.constant(table), row: fc.constantFrom(...list) });
  return fc.oneof(
    of('goalAreas', ids.areas),
    of('subGoals', ids.subGoals),
    of('indicators', ids.indicators),
    of('partners', ids.partners),
  );
}

function isLinkEnd<T extends { table: CommentedTable }>(end: T): end is T & { table: LinkSource } {
  return LINK_SOURCES.some((table) => table === end.table);
}

/** The action with its dates in order and its milestones between them. */
function inItsTime<T extends Pick<Action, 'start' | 'due' | 'milestones'>>(action: T): T {
  const [start, due] =
    action.start !== undefined && action.due !== undefined && action.start > action.due
      ? [action.due, action.start]
      : [action.start, action.due];
  const within = (day: string) => {
    if (start !== undefined && day < start) return start;
    return due !== undefined && day > due ? due : day;
  };
  return {
    ...action,
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    milestones: action.milestones.map((milestone) => ({ ...milestone, due: within(milestone.due) })),
  };
}

function inFileOrder<T extends { id: string; order: number }>(rows: T[]): T[] {
  return [...rows].sort((a, b) => a.order - b.order || compare(a.id, b.id));
}
