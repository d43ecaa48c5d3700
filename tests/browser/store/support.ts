/** What the store's tests share: databases of their own, a plan to put in them, and reading everything back. */
import { afterEach, expect } from 'vitest';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import { type SeriesSummary, summarise } from '#/domain/readings/series.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument, PlanRows, RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { VardeDatabase } from '#/store/database/db.ts';
import type { Signature } from '#/store/log/commit.ts';
import { loadSnapshot, loadWholePlan } from '#/store/read/load.ts';
import { planOf, row } from '../../support/plan.ts';

export const NOW = Date.UTC(2026, 5, 1, 12);

/** Signed at noon on 1 June 2026, or some milliseconds after it. */
export function signed(after = 0, author = 'Kari'): Signature {
  return { author, now: NOW + after };
}

let made = 0;
const opened = new Set<VardeDatabase>();

/** A database name that no other test uses. */
export function freshName(): string {
  made += 1;
  return `varde-test-${made}-${Math.random().toString(36).slice(2)}`;
}

/** A connection that is closed, and its database deleted, when the test ends. */
export function connect(
  name = freshName(),
  versions?: ConstructorParameters<typeof VardeDatabase>[1],
): VardeDatabase {
  const db = new VardeDatabase(name, versions);
  opened.add(db);
  return db;
}

afterEach(async () => {
  const connections = [...opened];
  opened.clear();
  for (const db of connections) db.close();
  for (const name of new Set(connections.map((db) => db.name))) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
});

export function indicator(id: Id, subGoal: Id, fields: Partial<Indicator> = {}): Indicator {
  return row('indicators', id, {
    subGoal,
    name: `Indikator ${id}`,
    order: 0,
    unit: '%',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    decimals: 1,
    frequency: 'annual',
    ...fields,
  });
}

/** Yearly readings from 2009 on. */
export function years(count: number): Reading[] {
  return Array.from({ length: count }, (_, i) => ({ date: `${2009 + i}-12-31`, value: i / 10 }));
}

/** A small plan with something in every table. */
export function document(): PlanDocument {
  return planOf({
    plan: {
      id: 'strategi',
      municipality: 'Trondheim',
    },
    planPeriods: [{ id: 'period', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 }],
    units: [{ id: 'unit', name: 'Internasjonalt kontor', order: 0 }],
    frameworks: [{ id: 'kpa', name: 'Kommuneplan', order: 0, nodes: [{ code: '1', name: 'Hovedmål 1' }] }],
    climateTargets: [
      {
        id: 'utslipp',
        name: 'Utslipp',
        order: 0,
        unit: '%',
        baselineYear: 2009,
        targets: [{ year: 2030, value: 20 }],
      },
    ],
    mandates: [
      {
        id: 'mandate',
        order: 0,
        body: 'Bystyret',
        caseNumber: '87/19',
        date: '2019-06-13',
        title: 'Målbare mål',
        text: 'Målene skal være målbare.',
      },
    ],
    goalAreas: [
      { id: 'area', name: 'Næring', order: 0 },
      { id: 'empty', name: 'Tom', order: 1 },
    ],
    subGoals: [
      {
        id: 'sub',
        goalArea: 'area',
        name: 'Flere søknader',
        order: 0,
        periods: ['period'],
        unit: 'unit',
      },
      {
        id: 'sub2',
        goalArea: 'area',
        name: 'Mer samarbeid',
        order: 1,
        proposal: true,
      },
    ],
    actions: [
      {
        id: 'action',
        subGoals: ['sub', 'sub2'],
        name: 'Søk midler',
        order: 0,
        units: ['unit'],
        due: '2020-06-30',
        milestones: [{ id: 'm1', name: 'Utkast', due: '2019-12-01' }],
      },
    ],
    indicators: [
      indicator('long', 'sub', { responsible: 'unit' }),
      indicator('none', 'sub', { order: 1 }),
      indicator('short', 'sub2'),
    ],
    links: [
      {
        id: 'link',
        fromTable: 'indicators',
        from: 'long',
        toKind: 'node',
        to: 'sdg:17.16',
        strength: 'direct',
      },
      {
        id: 'link2',
        fromTable: 'actions',
        from: 'action',
        toKind: 'mandate',
        to: 'mandate',
        strength: 'indirect',
      },
    ],
    series: [
      { indicator: 'long', readings: years(40).map((r, i) => (i === 3 ? { ...r, comment: 'Anslag' } : r)) },
      {
        indicator: 'short',
        readings: [
          { date: '2019-12-31', value: 12, preliminary: true },
          { date: '2020-12-31', value: -3.25, practice: true, source: 'SSB' },
        ],
      },
    ],
  });
}

/** The changes that delete a row with all that goes along, as a page makes them. */
export function deletion(rows: PlanRows, ref: RowRef): DraftChange[] {
  const { deleted, released } = deletionOf(rows, ref);
  return [
    ...released.map(({ ref: { table, id }, patch }): DraftChange => ({ table, row: id, patch })),
    ...deleted.map(({ table, id }): DraftChange => ({ table, row: id, deleted: true })),
  ];
}

/** Everything of a plan as its rows and series say. */
export async function documentOf(db: VardeDatabase, plan: Id): Promise<PlanDocument | undefined> {
  return (await loadWholePlan(db, plan))?.document;
}

export async function logOf(db: VardeDatabase, plan: Id): Promise<Commit[]> {
  return (await loadWholePlan(db, plan))?.log ?? [];
}

/** Expects a plan's rows, series and summaries to be what its log folds to, and its head to stand where the log ends. */
export async function expectFolded(db: VardeDatabase, plan: Id): Promise<void> {
  const whole = await loadWholePlan(db, plan);
  const folded = foldLog(whole?.log ?? []);
  expect(whole?.document).toEqual(folded);
  const readings = new Map(folded?.series.map((series) => [series.indicator, series.readings]));
  const summaries = new Map<Id, SeriesSummary>(
    folded?.indicators.map(({ id }) => [id, summarise(readings.get(id) ?? [])]),
  );
  const snapshot = await loadSnapshot(db, plan);
  expect(snapshot?.summaries).toEqual(summaries);
  expect(snapshot?.head).toBe(whole?.log.at(-1)?.id);
  expect(snapshot?.commits).toBe(whole?.log.length);
  // A series of an indicator that is not here would come back wrongly with it.
  const stored = await db.series.where('[plan+id]').between([plan, ''], [plan, '\uffff']).primaryKeys();
  expect(stored.map(([, id]) => id).filter((id) => !summaries.has(id))).toEqual([]);
}

/** All that a database holds, store by store. */
export async function dump(db: VardeDatabase): Promise<Record<string, unknown[]>> {
  return {
    rows: await db.rows.toArray(),
    series: await db.series.toArray(),
    commits: await db.commits.toArray(),
    changes: await db.changes.toArray(),
    heads: await db.heads.toArray(),
    meta: await db.meta.toArray(),
  };
}
