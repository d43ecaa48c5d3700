/** Plan files to read, break and compare in tests. */
import fc from 'fast-check';
import type { Commit } from '#/domain/log/log.ts';
import type { Row } from '#/domain/tables/describe.ts';
import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import { LISTS, type ListName } from '#/domain/tables/names.ts';
import { MAX_DECIMALS, RANGES } from '#/domain/tables/ranges.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import { isId, isNodeCode } from '#/domain/values/ids.ts';
import { isVisible, tidyLabel, tidyLine } from '#/domain/values/text.ts';
import { PLAN_FILE_VERSION } from '#/files/planFile/limits.ts';
import { listsIn } from '#/files/planFile/version.ts';
import { anyPlanOf } from '../../../support/anyPlan.ts';

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

/** What the texts of a plan are made of; `label` may be empty. */
export interface Texts {
  id: fc.Arbitrary<string>;
  name: fc.Arbitrary<string>;
  label: fc.Arbitrary<string>;
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
/** Whatever a plan may hold, emoji and joined letters too. */
const goodTexts: Texts = {
  id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isId),
  name: anyText.map(tidyLine).filter(isVisible),
  label: anyText.map(tidyLabel),
};
// JSON has no negative zero.
const double = (bounds: { min?: number; max?: number }) =>
  fc.double({ noNaN: true, noDefaultInfinity: true, ...bounds }).map((n) => (n === 0 ? 0 : n));
const year = fc.integer({ min: RANGES.year.min, max: RANGES.year.max });
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Any plan made of such texts that a file of a version can hold, rows in the order in which it holds them. */
export function documentOf(
  { id, name, label }: Texts,
  version: number = PLAN_FILE_VERSION,
): fc.Arbitrary<PlanDocument> {
  return anyPlanOf({
    text: {
      id,
      frameworkId: id.filter((own) => own !== SDG_FRAMEWORK && !own.includes(':')),
      part: id,
      // Few enough that some stand under others.
      code: fc.oneof(fc.constantFrom('1', '1.1'), name.filter(isNodeCode)),
      name,
      label,
      text: label,
      remark: name,
    },
    number: {
      number: double({}),
      place: fc.integer({ min: -5, max: 50 }),
      weight: double({ min: 0, max: 10 }),
      share: double({ min: 0, max: 1 }),
      year,
      decimals: fc.integer({ min: 0, max: MAX_DECIMALS }),
      days: fc.integer({ min: 0, max: 400 }),
    },
    date: fc
      .integer({ min: toDay(`${RANGES.year.min}-01-01`), max: toDay(`${RANGES.year.max}-12-31`) })
      .map(fromDay),
    instant: fc
      .date({
        min: new Date('2000-01-01T00:00:00Z'),
        max: new Date('2100-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((at) => at.toISOString()),
    rows: { min: 1, max: 3 },
    tables: listsIn(version),
  }).map(inFileOrder);
}

/** Any plan that a file can hold. */
export const anyDocument = documentOf(goodTexts);

/** Any plan that a file of version 3 could hold. */
export const anyOldDocument = documentOf(goodTexts, 3);

/** The plan with its rows in the order in which a file holds them. */
function inFileOrder(document: PlanDocument): PlanDocument {
  const sorted: PlanDocument = {
    ...document,
    series: document.series.toSorted((a, b) => compare(a.indicator, b.indicator)),
  };
  const lists: Record<ListName, (Row & { order?: number })[]> = sorted;
  for (const table of LISTS) {
    lists[table] = lists[table].toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || compare(a.id, b.id));
  }
  return sorted;
}
