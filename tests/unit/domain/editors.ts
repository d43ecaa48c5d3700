/** Two people who edit copies of one plan apart: what they do is random, but always something Varde would let them do. */

import fc from 'fast-check';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { faultsOf } from '#/domain/integrity/faults.ts';
import { danglingReferences } from '#/domain/integrity/references.ts';
import { nextClock } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import { headsOf } from '#/domain/log/heads.ts';
import type { Change, Clock, Commit, Intent } from '#/domain/log/log.ts';
import type { Merge } from '#/domain/merge/merge.ts';
import type { Row } from '#/domain/tables/describe.ts';
import { LISTS, type ListName, TABLES, type TableName } from '#/domain/tables/names.ts';
import type { PlanDocument, RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { anySeedling, patchTowards, type Seedling } from '../../support/anyPlan.ts';
import { stamped } from '../../support/changes.ts';
import { planOf } from '../../support/plan.ts';
import { everyday } from './arbitraries.ts';
import { indicatorRow } from './progress/examples.ts';

type Draft = Omit<Change, 'id'>;

/** One copy of a plan on one device, with the clock it stamps by. */
export class Editor {
  #clock: Clock | undefined;
  #made = 0;
  log: Commit[] = [];

  constructor(
    readonly device: string,
    log: readonly Commit[] = [],
  ) {
    this.take(log);
  }

  get plan(): PlanDocument {
    return foldLog(this.log) ?? planOf();
  }

  /** An id no other device gives. */
  newId(): Id {
    this.#made += 1;
    return `${this.device}-${this.#made}`;
  }

  /** Makes a commit at `now` (ms); nothing where there is nothing to change. */
  write(intent: Intent, changes: readonly Draft[], now: number, joined?: Clock[]): void {
    if (changes.length === 0) return;
    const made = changes.map((change): Change => {
      this.#clock = nextClock(this.#clock, now, this.device);
      return stamped(this.#clock, change);
    });
    const [first] = made;
    if (!first) return;
    this.log.push({
      id: first.id,
      intent,
      author: this.device,
      at: new Date(now).toISOString(),
      heads: headsOf(this.log),
      ...(joined && { joined }),
      changes: made,
    });
  }

  /** Has this copy hold another log, and stamp after it. */
  take(log: readonly Commit[]): void {
    this.log = log.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.#clock = lastClock(log);
  }

  /** Takes a merge over into this copy, as one commit on top of both logs. */
  join(merge: Merge, now: number): void {
    const { id } = this.plan.plan;
    this.take(merge.log);
    this.write('merge', [{ table: 'plans', row: id, patch: {} }, ...merge.changes], now, merge.joined);
  }
}

function lastClock(log: readonly Commit[]): Clock | undefined {
  return log
    .flatMap(({ changes }) => changes.map(({ id }) => id))
    .sort()
    .at(-1);
}

/** A plan with a row of each of some tables, and of what people work with most more than one. */
function commonPlan(tables: readonly ListName[]): PlanDocument {
  return planOf({
    ...Object.fromEntries(tables.map((table) => [table, [`${table}-0`]])),
    // One that a file may have: a word of Varde's own addresses is no id.
    plan: { id: 'common' },
    planPeriods: [{ id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31' }],
    units: ['u1', 'u2'],
    goalAreas: ['a1', 'a2'],
    subGoals: [
      { id: 's1', goalArea: 'a1', periods: ['p1'], unit: 'u1', order: 0 },
      { id: 's2', goalArea: 'a1', order: 0 },
      { id: 's3', goalArea: 'a2', order: 0 },
    ],
    actions: [
      {
        id: 't1',
        subGoals: ['s1', 's3'],
        units: ['u1', 'u2'],
        start: '2019-03-01',
        due: '2020-03-01',
        status: 'in-progress',
        order: 0,
      },
      { id: 't2', subGoals: ['s2'], status: 'in-progress', order: 0 },
    ],
    indicators: ['s1', 's2', 's3'].map((subGoal, i) => indicatorRow(`i${i + 1}`, { subGoal })),
    links: [{ id: 'l1', fromTable: 'subGoals', from: 's1', toKind: 'node', to: 'sdg:17' }],
    comments: [{ id: 'c1', onTable: 'partners', on: 'partners-0' }],
  });
}

/** The first copy: the common plan as one commit, with rows of every table unless a test names some. */
export function begun(now: number, tables: readonly ListName[] = LISTS): Editor {
  const editor = new Editor('common0000');
  const document = commonPlan(tables);
  const rows = TABLES.flatMap((table) =>
    (table === 'plans' ? [document.plan] : document[table]).map(
      ({ id, ...fields }): Draft => ({ table, row: id, patch: fields }),
    ),
  );
  editor.write('create-plan', rows, now);
  return editor;
}

/** One thing to do, said without knowing what the plan will hold then: numbers pick among what there is. */
export interface Deed {
  what: (typeof AIMED | typeof ANY)[number];
  pick: number;
  value: number;
  /** Milliseconds since the deed before. */
  wait: number;
  /** For what may be done to a row of any table: a row to add, or to make another one like. */
  seedling?: Seedling;
}

/** What people do to the rows they work with most, and where two of them are soonest at odds. */
const AIMED = [
  'rename',
  'dates',
  'read',
  'unread',
  'delete',
  'add-indicator',
  'add-period',
  'target',
  'move',
  'serve',
  'unit',
] as const;
/** What can be done to a row of any table. */
const ANY = ['add-any', 'change-any', 'delete-any'] as const;

const numbers = {
  pick: fc.nat(6),
  value: fc.nat(9),
  wait: fc.integer({ min: -50, max: 1000 }),
};

export const deeds = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record<Deed>({ what: fc.constantFrom(...AIMED), ...numbers }) },
    {
      weight: 2,
      arbitrary: fc.record<Deed>({
        what: fc.constantFrom(...ANY),
        ...numbers,
        seedling: anySeedling(everyday),
      }),
    },
  ),
  { maxLength: 14 },
);

/** Has an editor do some things one after the other, from `start` (ms) on; what would break the plan is not done. */
export function perform(editor: Editor, list: readonly Deed[], start: number): void {
  let now = start;
  for (const deed of list) {
    now += deed.wait;
    const drafts = draftsOf(editor, deed);
    const before = editor.plan;
    const trial = new Editor(editor.device, editor.log);
    trial.write('edit-row', drafts, now);
    if (breaks(before, trial.plan)) continue;
    editor.write(deed.what.startsWith('delete') ? 'delete-row' : 'edit-row', drafts, now);
  }
}

function breaks(before: PlanDocument, after: PlanDocument): boolean {
  return faultsOf(after).length > faultsOf(before).length || danglingReferences(after).size > 0;
}

function draftsOf(editor: Editor, { what, pick, value, seedling }: Deed): Draft[] {
  const document = editor.plan;
  const any = <T>(list: readonly T[]): T[] => list.slice(pick % Math.max(list.length, 1)).slice(0, 1);
  const patch = (table: TableName, row: Id, fields: Record<string, unknown>): Draft[] => [
    { table, row, patch: fields },
  ];
  const text = `${editor.device} ${value}`;
  switch (what) {
    case 'rename': {
      const tables = ['goalAreas', 'subGoals', 'indicators', 'actions', 'units'] as const;
      return any(tables).flatMap((table) =>
        any(document[table] as { id: Id }[]).flatMap(({ id }) => patch(table, id, { name: text })),
      );
    }
    case 'dates':
      return any(document.actions).flatMap(({ id }) =>
        patch('actions', id, value % 2 ? { start: `2019-0${value}-01` } : { due: `2019-0${value + 1}-15` }),
      );
    case 'target':
      return any(document.indicators).flatMap(({ id }) =>
        patch(
          'indicators',
          id,
          value % 2
            ? { targets: [{ date: '2022-12-31', value: 100 + value }] }
            : { direction: 'hold', band: { min: value, max: value + 5, end: '2022-12-31' } },
        ),
      );
    case 'read':
      return any(document.indicators).map(({ id }) => ({
        table: 'readings',
        row: id,
        patch: { [`20${19 + (value % 3)}-12-31`]: { value, comment: text } },
      }));
    case 'unread':
      return any(document.indicators).map(({ id }) => ({
        table: 'readings',
        row: id,
        patch: { [`20${19 + (value % 3)}-12-31`]: { value: null, comment: null } },
      }));
    case 'delete': {
      const tables = [
        'subGoals',
        'actions',
        'indicators',
        'units',
        'goalAreas',
        'planPeriods',
        'links',
      ] as const;
      return any(tables).flatMap((table) =>
        any<Row>(document[table]).flatMap(({ id }) => deletion(document, { table, id })),
      );
    }
    case 'add-indicator':
      return any(document.subGoals).flatMap(({ id }) => {
        return adding('indicators', indicatorRow(editor.newId(), { subGoal: id }));
      });
    case 'add-period':
      return patch('planPeriods', editor.newId(), {
        name: '2021–',
        start: '2021-01-01',
        end: value < 7 ? '2022-12-31' : '2021-12-31',
        order: 1,
      });
    case 'move':
      return any(document.subGoals).flatMap(({ id }) =>
        any(document.goalAreas).flatMap((area) => patch('subGoals', id, { goalArea: area.id, order: value })),
      );
    case 'serve':
      return any(document.actions).flatMap(({ id }) => {
        const subGoals = document.subGoals.map((row) => row.id).slice(0, 1 + (value % 3));
        return subGoals.length > 0 ? patch('actions', id, { subGoals }) : [];
      });
    case 'unit':
      return any(document.subGoals).flatMap(({ id }) =>
        any(document.units).flatMap((unit) => patch('subGoals', id, { unit: unit.id })),
      );
    case 'add-any': {
      const added = seedling?.grownIn(document, editor.newId());
      return seedling && added ? adding(seedling.table, added) : [];
    }
    case 'change-any':
      return seedling
        ? any<Row>(document[seedling.table]).flatMap((seen) => change(document, seen, seedling, value))
        : [];
    case 'delete-any':
      return seedling
        ? any<Row>(document[seedling.table]).flatMap(({ id }) =>
            deletion(document, { table: seedling.table, id }),
          )
        : [];
  }
}

/** Makes one field of a row as it is in a row that has been drawn. */
function change(document: PlanDocument, { id }: Row, seedling: Seedling, value: number): Draft[] {
  const patch = patchTowards(document, id, seedling, value);
  return patch ? [{ table: seedling.table, row: id, patch }] : [];
}

function deletion(document: PlanDocument, ref: RowRef): Draft[] {
  const { deleted, released } = deletionOf(document, ref);
  return [
    ...released.map(({ ref: { table, id }, patch }): Draft => ({ table, row: id, patch })),
    ...deleted.map(({ table, id }): Draft => ({ table, row: id, deleted: true })),
  ];
}

function adding(table: TableName, { id, ...fields }: Row): Draft[] {
  return [{ table, row: id, patch: { ...fields } }];
}
