import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyToPlan, documentOf, foldState, type PlanState } from '#/domain/log/fold.ts';
import type { DraftChange } from '#/domain/log/log.ts';
import { beforeOf, differenceOf, rewrittenIn } from '#/domain/merge/difference.ts';
import { keptBeside, newValues } from '#/domain/merge/newValues.ts';
import { TABLES } from '#/domain/tables/names.ts';
import { emptyDocument, rowsIn } from '#/domain/tables/tables.ts';
import { begun, deeds, Editor, perform } from '../editors.ts';

const NOON = Date.UTC(2026, 5, 1, 12);
const everything = () => true;

/** Two people who have worked apart on copies of one plan. */
const apart = fc.tuple(deeds, deeds).map(([ours, theirs]) => {
  const { log } = begun(NOON);
  const [anna, bjorn] = [new Editor('anna000000', log), new Editor('bjorn00000', log)];
  perform(anna, ours, NOON + 1000);
  perform(bjorn, theirs, NOON + 1000);
  return { anna, bjorn };
});

const changed = (state: PlanState, changes: readonly DraftChange[]): PlanState =>
  applyToPlan(
    state,
    changes.map((change) => ({ id: '', ...change })),
  );

describe('the difference between two plans', () => {
  test('makes the one of the other, and there is none between a plan and itself', () => {
    fc.assert(
      fc.property(apart, ({ anna, bjorn }) => {
        const plan = { table: 'plans' as const, row: anna.plan.plan.id, patch: { ...anna.plan.plan } };
        const empty = changed(foldState([]), [plan]);
        const state = changed(empty, differenceOf(emptyDocument(anna.plan.plan), anna.plan));
        expect(documentOf(state)).toEqual(anna.plan);
        const made = documentOf(changed(state, differenceOf(anna.plan, bjorn.plan)));
        expect(made && differenceOf(made, bjorn.plan)).toEqual([]);
        for (const table of TABLES) {
          expect(made && rowsIn(made, table)).toEqual(rowsIn(bjorn.plan, table));
        }
        expect(differenceOf(anna.plan, anna.plan)).toEqual([]);
      }),
    );
  });
});

describe('the values of a file without a log', () => {
  test('are all in the plan afterwards, nothing that was there is gone, and they are new only once', () => {
    fc.assert(
      fc.property(apart, ({ anna, bjorn }) => {
        const state = foldState(anna.log);
        const changes = newValues(state, bjorn.plan, everything);
        const next = changed(state, changes);
        const document = documentOf(next);
        if (!document) throw new Error('The plan is gone');
        for (const table of TABLES) {
          const rows = new Map(rowsIn(document, table).map((row) => [row.id, row]));
          for (const row of rowsIn(bjorn.plan, table)) expect(rows.get(row.id)).toMatchObject(row);
          for (const { id } of rowsIn(anna.plan, table)) expect(rows.has(id)).toBe(true);
        }
        const readings = new Map(document.series.map((series) => [series.indicator, series.readings]));
        for (const { indicator, readings: theirs } of bjorn.plan.series) {
          expect(readings.get(indicator)).toEqual(expect.arrayContaining(theirs));
        }
        for (const { indicator, readings: ours } of anna.plan.series) {
          const dates = (readings.get(indicator) ?? []).map(({ date }) => date);
          expect(dates).toEqual(expect.arrayContaining(ours.map(({ date }) => date)));
        }
        expect(newValues(next, bjorn.plan, everything)).toEqual([]);
        // What is told to have been there was there.
        const before = changed(state, beforeOf(state, changes));
        expect(documentOf(before)).toEqual(anna.plan);
        expect(keptBeside(next, document)).toEqual([]);
      }),
    );
  });
});

test('two logs say the same of what they share, in whatever order the members of their changes stand', () => {
  const { log } = begun(NOON);
  const turned = log.map((commit) => ({
    ...commit,
    changes: commit.changes.map(({ patch = {}, ...change }) => ({
      patch: Object.fromEntries(Object.entries(patch).reverse()),
      ...change,
    })),
  }));
  expect(rewrittenIn(log, turned)).toEqual([]);
  const edited = log.map((commit) => ({ ...commit, author: 'En annen' }));
  expect(rewrittenIn(log, edited)).toEqual(edited);
});
