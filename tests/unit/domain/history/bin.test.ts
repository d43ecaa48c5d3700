import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOf, restorationOf } from '#/domain/history/bin.ts';
import { historyOf } from '#/domain/history/history.ts';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { danglingReferences } from '#/domain/integrity/references.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Commit, DraftChange, Intent } from '#/domain/log/log.ts';
import { TABLES } from '#/domain/tables/names.ts';
import type { PlanDocument, RowRef } from '#/domain/tables/tables.ts';
import { type LooseChange, stamped } from '../../../support/changes.ts';
import { planDocument } from '../arbitraries.ts';
import { indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, subGoalRow } from '../smallPlan.ts';

type Draft = LooseChange | DraftChange;

/** A plan's log, to be added to. */
class Log {
  readonly commits: Commit[] = [];
  #clock = 0;

  constructor(plan: PlanDocument) {
    const rows = TABLES.flatMap((table) =>
      (table === 'plans' ? [plan.plan] : plan[table]).map((row) => ({ table, row })),
    );
    this.add(
      rows.map(({ table, row: { id, ...patch } }): Draft => ({ table, row: id, patch })),
      'create-plan',
    );
  }

  add(changes: Draft[], intent: Intent = 'edit-row'): Commit {
    const own = changes.map((change) => {
      this.#clock += 1;
      return stamped(String(this.#clock).padStart(9, '0'), change);
    });
    const made = {
      id: own[0]?.id ?? '',
      intent,
      author: '',
      at: '2021-01-01T12:00:00Z',
      changes: own,
    };
    this.commits.push(made);
    return made;
  }

  /** Deletes a row with all that goes with it, as the app does. */
  delete(ref: RowRef): Commit {
    const { deleted, released } = deletionOf(this.plan, ref);
    const hide = ({ table, id }: RowRef): Draft => ({ table, row: id, deleted: true });
    return this.add(
      [
        ...deleted.slice(-1).map(hide),
        ...released.map(({ ref: { table, id }, patch }): Draft => ({ table, row: id, patch })),
        ...deleted.slice(0, -1).map(hide),
      ],
      'delete-row',
    );
  }

  get plan(): PlanDocument {
    const plan = foldLog(this.commits);
    if (!plan) throw new Error('There is no plan');
    return plan;
  }

  get bin() {
    const { entries, state } = historyOf(this.commits);
    return { items: binOf(entries, state), state };
  }

  /** Brings the latest deletions back together, or says what is missing. */
  restore(which: (id: string) => boolean): RowRef[] {
    const { items, state } = this.bin;
    const found = restorationOf(
      items.filter(({ entry }) => which(entry.commit.id)),
      state,
    );
    if (!found.isPossible) return found.missing;
    this.add(found.changes, 'restore');
    return [];
  }
}

const LINK = {
  id: 'l',
  fromTable: 'indicators',
  from: 'i',
  toKind: 'mandate',
  to: 'm',
  strength: 'direct',
} as const;
const plan = () =>
  smallPlan({
    units: [
      { id: 'u', name: 'Kontoret', order: 0 },
      { id: 'v', name: 'Rådmannen', order: 1 },
    ],
    climateTargets: [{ id: 'c', name: 'Utslipp', order: 0, unit: 'u', baselineYear: 2009, targets: [] }],
    mandates: [
      {
        id: 'm',
        order: 0,
        body: 'Rådet',
        caseNumber: '1',
        date: '2019-08-29',
        title: 'Mål',
        text: '',
        status: 'open',
      },
    ],
    indicators: [indicatorRow('i', { responsible: 'u' })],
    actions: [
      actionRow('a', {
        units: ['u', 'v'],
        milestones: [{ id: 'x', name: 'X', due: '2020-01-01', responsible: 'u' }],
      }),
    ],
    subGoals: [subGoalRow('sub-goal', { unit: 'u' }), subGoalRow('other')],
    links: [LINK],
  });

describe('the bin', () => {
  it('holds what was deleted with what went along, the latest first', () => {
    const log = new Log(plan());
    const first = log.delete({ table: 'units', id: 'v' });
    const second = log.delete({ table: 'subGoals', id: 'sub-goal' });
    const { items } = log.bin;
    expect(items.map(({ entry }) => entry.commit.id)).toEqual([second.id, first.id]);
    expect(items[0]?.row).toEqual({ table: 'subGoals', id: 'sub-goal' });
    expect(items[0]?.along.map(({ id }) => id).sort()).toEqual(['a', 'i', 'l']);
  });

  it('does not hold what has come back, nor links that were only taken away', () => {
    const log = new Log(plan());
    log.add([{ table: 'links', row: 'l', deleted: true }], 'edit-links');
    log.delete({ table: 'units', id: 'v' });
    log.add([{ table: 'units', row: 'v', deleted: false }], 'undo');
    expect(log.bin.items).toEqual([]);
  });
});

describe('bringing back', () => {
  it('gives back the rows and the references that others lost with them', () => {
    const log = new Log(plan());
    const before = log.plan;
    log.delete({ table: 'units', id: 'u' });
    log.restore(() => true);
    expect(log.plan).toEqual(before);
  });

  it('leaves a field alone that somebody has set since', () => {
    const log = new Log(plan());
    log.delete({ table: 'units', id: 'u' });
    log.add([{ table: 'subGoals', row: 'sub-goal', patch: { unit: 'v' } }]);
    log.restore(() => true);
    expect(log.plan.subGoals.find(({ id }) => id === 'sub-goal')?.unit).toBe('v');
    expect(log.plan.indicators[0]?.responsible).toBe('u');
  });

  it('says which parent must come back first, and brings both back together', () => {
    const log = new Log(plan());
    const before = log.plan;
    const indicator = log.delete({ table: 'indicators', id: 'i' });
    const area = log.delete({ table: 'goalAreas', id: 'area' });
    expect(log.restore((id) => id === indicator.id)).toEqual([{ table: 'subGoals', id: 'sub-goal' }]);
    log.restore((id) => id === indicator.id || id === area.id);
    expect(log.plan).toEqual(before);
  });

  it('leaves out what hangs on something that stays away, and takes references to it off', () => {
    const log = new Log(plan());
    const action = log.delete({ table: 'actions', id: 'a' });
    const indicator = log.delete({ table: 'indicators', id: 'i' });
    log.delete({ table: 'units', id: 'u' });
    log.delete({ table: 'mandates', id: 'm' });
    log.restore((id) => id === action.id || id === indicator.id);
    const { actions, indicators, links } = log.plan;
    expect(actions[0]).toMatchObject({
      units: ['v'],
      milestones: [{ id: 'x', name: 'X', due: '2020-01-01' }],
    });
    expect(actions[0]?.milestones[0]?.responsible).toBeUndefined();
    expect(indicators[0]?.responsible).toBeUndefined();
    expect(indicators[0]?.unit).toBe('%');
    expect(links).toEqual([]);
  });

  it('does not take a unit of measurement for a unit of the organisation', () => {
    const log = new Log(plan());
    const target = log.delete({ table: 'climateTargets', id: 'c' });
    log.delete({ table: 'units', id: 'u' });
    log.restore((id) => id === target.id);
    expect(log.plan.climateTargets[0]?.unit).toBe('u');
  });

  it('never leaves anything pointing at nothing, and brings every row back in the end', () => {
    const deletable = TABLES.filter((table) => table !== 'plans' && table !== 'links');
    fc.assert(
      fc.property(
        planDocument,
        fc.array(fc.tuple(fc.constantFrom(...deletable), fc.nat()), { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (document, deletions, picks) => {
          const log = new Log(document);
          for (const [table, pick] of deletions) {
            const rows = log.plan[table];
            const row = rows[pick % Math.max(1, rows.length)];
            if (row) log.delete({ table, id: row.id });
          }
          // One of the bin at a time, in any order, with what it needs; then whatever is left.
          for (const pick of [...picks, ...deletions.map(() => 0), ...deletions.map(() => 0)]) {
            const { items } = log.bin;
            const item = items[pick % Math.max(1, items.length)];
            if (!item) break;
            const wanted = new Set([item.entry.commit.id]);
            for (let missing = log.restore((id) => wanted.has(id)); missing.length > 0; ) {
              const known = wanted.size;
              for (const ref of missing) {
                const home = items.find(({ row, along }) =>
                  [row, ...along].some(({ table, id }) => table === ref.table && id === ref.id),
                );
                if (home) wanted.add(home.entry.commit.id);
              }
              expect(wanted.size).toBeGreaterThan(known);
              missing = log.restore((id) => wanted.has(id));
            }
            expect([...danglingReferences(log.plan)]).toEqual([]);
          }
          expect(log.bin.items).toEqual([]);
          // But for links, which may have been left out while their other end was gone.
          for (const table of ['goalAreas', 'subGoals', 'indicators', 'actions', 'units'] as const) {
            expect(log.plan[table].length).toBe(document[table].length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('gives an action that was deleted with its area back the sub-goal that had been deleted before', () => {
  const log = new Log(
    smallPlan({
      subGoals: [subGoalRow('s1'), subGoalRow('s2')],
      actions: [actionRow('t', { subGoals: ['s1', 's2'] })],
    }),
  );
  const before = log.plan;
  log.delete({ table: 'subGoals', id: 's2' });
  log.delete({ table: 'goalAreas', id: 'area' });
  const { items, state } = log.bin;
  const restoration = restorationOf(items, state);
  if (!restoration.isPossible) throw new Error('Everything it needs comes back');
  log.add(restoration.changes, 'restore');
  expect(log.plan).toEqual(before);
});
