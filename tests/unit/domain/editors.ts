/** Two people who edit copies of one plan apart: what they do is random, but always something Varde would let them do. */
import fc from 'fast-check';
import { danglingReferences } from '#/domain/integrity/references.ts';
import { nextClock } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import { headsOf } from '#/domain/log/heads.ts';
import type { Change, Clock, Commit, Intent } from '#/domain/log/log.ts';
import type { Merge } from '#/domain/merge/merge.ts';
import { deletionOf } from '../../../src/domain/integrity/dependents.ts';
import { faultsOf } from '../../../src/domain/integrity/faults.ts';
import { TABLES, type TableName } from '../../../src/domain/tables/names.ts';
import { emptyDocument, type PlanDocument } from '../../../src/domain/tables/tables.ts';
import type { Id } from '../../../src/domain/values/ids.ts';
import { indicatorRow } from './examples.ts';
import { actionRow, planOf, subGoalRow } from './smallPlan.ts';

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
    return foldLog(this.log) ?? emptyDocument(planOf().plan);
  }

  /** An id no other device gives. */
  newId(): Id {
    this.#made += 1;
    return `${this.device}-${this.#made}`;
  }

  /** Makes a commit at `now` (ms); nothing where there is nothing to change. */
  write(intent: Intent, changes: readonly Draft[], now: number, joined?: Clock[]): void {
    if (changes.length === 0) return;
    const stamped = changes.map((change): Change => {
      this.#clock = nextClock(this.#clock, now, this.device);
      return { id: this.#clock, ...change };
    });
    const [first] = stamped;
    if (!first) return;
    this.log.push({
      id: first.id,
      intent,
      author: this.device,
      at: new Date(now).toISOString(),
      heads: headsOf(this.log),
      ...(joined && { joined }),
      changes: stamped,
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

/** A plan with something of everything that can be deleted, moved or pointed at. */
function commonPlan(): PlanDocument {
  const plan = planOf();
  return planOf({
    // One that a file may have: a word of Varde's own addresses is no id.
    plan: { ...plan.plan, id: 'common' },
    planPeriods: [{ id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 }],
    units: ['u1', 'u2'].map((id, order) => ({ id, name: id, order })),
    goalAreas: ['a1', 'a2'].map((id, order) => ({ id, name: id, order, weight: 1 })),
    subGoals: [
      subGoalRow('s1', { goalArea: 'a1', periods: ['p1'], unit: 'u1' }),
      subGoalRow('s2', { goalArea: 'a1' }),
      subGoalRow('s3', { goalArea: 'a2' }),
    ],
    actions: [
      actionRow('t1', {
        subGoals: ['s1', 's3'],
        units: ['u1', 'u2'],
        start: '2019-03-01',
        due: '2020-03-01',
      }),
      actionRow('t2', { subGoals: ['s2'] }),
    ],
    indicators: ['s1', 's2', 's3'].map((subGoal, i) => indicatorRow(`i${i + 1}`, { subGoal })),
    links: [
      {
        id: 'l1',
        fromTable: 'subGoals',
        from: 's1',
        toKind: 'node',
        to: 'sdg:17',
        strength: 'direct',
      },
    ],
  });
}

/** The first copy: the common plan as one commit. */
export function begun(now: number): Editor {
  const editor = new Editor('common0000');
  const document = commonPlan();
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
  what: (typeof DEEDS)[number];
  pick: number;
  value: number;
  /** Milliseconds since the deed before. */
  wait: number;
}

const DEEDS = [
  'rename',
  'dates',
  'read',
  'unread',
  'delete',
  'add-sub-goal',
  'add-indicator',
  'add-action',
  'add-period',
  'target',
  'move',
  'serve',
  'unit',
  'link',
  'comment',
  'weigh',
] as const;

export const deeds = fc.array(
  fc.record<Deed>({
    what: fc.constantFrom(...DEEDS),
    pick: fc.nat(6),
    value: fc.nat(9),
    wait: fc.integer({ min: -50, max: 1000 }),
  }),
  { maxLength: 14 },
);

/** Has an editor do some things one after the other, from `start` (ms) on; what would break the plan is not done. */
export function perform(editor: Editor, list: readonly Deed[], start: number): void {
  let now = start;
  for (const deed of list) {
    now += deed.wait;
    const drafts = draftsOf(editor, deed, now);
    const before = editor.plan;
    const trial = new Editor(editor.device, editor.log);
    trial.write('edit-row', drafts, now);
    if (breaks(before, trial.plan)) continue;
    editor.write(deed.what === 'delete' ? 'delete-row' : 'edit-row', drafts, now);
  }
}

function breaks(before: PlanDocument, after: PlanDocument): boolean {
  return faultsOf(after).length > faultsOf(before).length || danglingReferences(after).size > 0;
}

function draftsOf(editor: Editor, { what, pick, value }: Deed, now: number): Draft[] {
  const { plan } = editor;
  const any = <T>(list: readonly T[]): T[] => list.slice(pick % Math.max(list.length, 1)).slice(0, 1);
  const patch = (table: TableName, row: Id, fields: Record<string, unknown>): Draft[] => [
    { table, row, patch: fields },
  ];
  const text = `${editor.device} ${value}`;
  switch (what) {
    case 'rename': {
      const tables = ['goalAreas', 'subGoals', 'indicators', 'actions', 'units'] as const;
      return any(tables).flatMap((table) =>
        any(plan[table] as { id: Id }[]).flatMap(({ id }) => patch(table, id, { name: text })),
      );
    }
    case 'dates':
      return any(plan.actions).flatMap(({ id }) =>
        patch('actions', id, value % 2 ? { start: `2019-0${value}-01` } : { due: `2019-0${value + 1}-15` }),
      );
    case 'target':
      return any(plan.indicators).flatMap(({ id }) =>
        patch(
          'indicators',
          id,
          value % 2
            ? { targets: [{ date: '2022-12-31', value: 100 + value }] }
            : { direction: 'hold', band: { min: value, max: value + 5, end: '2022-12-31' } },
        ),
      );
    case 'read':
      return any(plan.indicators).map(({ id }) => ({
        table: 'readings',
        row: id,
        patch: { [`20${19 + (value % 3)}-12-31`]: { value, comment: text } },
      }));
    case 'unread':
      return any(plan.indicators).map(({ id }) => ({
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
        any(plan[table] as { id: Id }[]).flatMap(({ id }) => {
          const { deleted, released } = deletionOf(plan, { table, id });
          return [
            ...released.map(
              ({ ref, patch: fields }): Draft => ({ table: ref.table, row: ref.id, patch: fields }),
            ),
            ...deleted.map((ref): Draft => ({ table: ref.table, row: ref.id, deleted: true })),
          ];
        }),
      );
    }
    case 'add-sub-goal':
      return any(plan.goalAreas).flatMap(({ id }) => {
        const { id: row, ...fields } = subGoalRow(editor.newId(), { goalArea: id });
        return patch('subGoals', row, fields);
      });
    case 'add-indicator':
      return any(plan.subGoals).flatMap(({ id }) => {
        const { id: row, ...fields } = indicatorRow(editor.newId(), { subGoal: id });
        return patch('indicators', row, { ...fields });
      });
    case 'add-action':
      return any(plan.subGoals).flatMap(({ id }) => {
        const { id: row, ...fields } = actionRow(editor.newId(), { subGoals: [id] });
        return patch('actions', row, { ...fields });
      });
    case 'add-period':
      return patch('planPeriods', editor.newId(), {
        name: '2021–',
        start: '2021-01-01',
        end: value < 7 ? '2022-12-31' : '2021-12-31',
        order: 1,
      });
    case 'move':
      return any(plan.subGoals).flatMap(({ id }) =>
        any(plan.goalAreas).flatMap((area) => patch('subGoals', id, { goalArea: area.id, order: value })),
      );
    case 'serve':
      return any(plan.actions).flatMap(({ id }) => {
        const subGoals = plan.subGoals.map((row) => row.id).slice(0, 1 + (value % 3));
        return subGoals.length > 0 ? patch('actions', id, { subGoals }) : [];
      });
    case 'unit':
      return any(plan.subGoals).flatMap(({ id }) =>
        any(plan.units).flatMap((unit) => patch('subGoals', id, { unit: unit.id })),
      );
    case 'link':
      return any(plan.subGoals).flatMap(({ id }) =>
        patch('links', editor.newId(), {
          fromTable: 'subGoals',
          from: id,
          toKind: 'node',
          to: `sdg:${value + 1}`,
          strength: 'direct',
        }),
      );
    case 'comment':
      return any(plan.indicators).flatMap(({ id }) =>
        patch('comments', editor.newId(), {
          onTable: 'indicators',
          on: id,
          text,
          author: editor.device,
          at: new Date(now).toISOString(),
        }),
      );
    case 'weigh':
      return any(plan.subGoals).flatMap(({ id }) => patch('subGoals', id, { weight: value }));
  }
}
