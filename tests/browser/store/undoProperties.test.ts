import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftChange } from '#/domain/log/log.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loosely } from '../../support/changes.ts';
import { connect, document, documentOf, expectFolded, signed } from './support.ts';
import { redoLast, undoLast, write } from './undoSupport.ts';

type Step = { do: 'undo' | 'redo' } | { do: 'write'; changes: DraftChange[] };

const field = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }));
const anyChange: fc.Arbitrary<DraftChange> = fc.oneof(
  fc
    .record(
      {
        table: fc.constantFrom('units' as const, 'mandates' as const, 'duties' as const),
        row: fc.constantFrom('unit2', 'mandate2', 'utslipp'),
        patch: fc.dictionary(fc.constantFrom('name', 'order', 'source'), field),
        deleted: fc.boolean(),
      },
      { requiredKeys: ['table', 'row'] },
    )
    .map(loosely),
  fc
    .record({
      table: fc.constant('readings' as const),
      row: fc.constantFrom('long', 'short', 'none', 'not-here'),
      patch: fc.dictionary(
        fc.integer({ min: 2015, max: 2025 }).map((year) => `${year}-12-31`),
        fc.record({ value: field, comment: field }, { requiredKeys: [] }),
      ),
    })
    .map(loosely),
  fc.record({
    table: fc.constant('indicators' as const),
    row: fc.constantFrom('none', 'short'),
    deleted: fc.boolean(),
  }),
);
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
    { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
  ),
  { maxLength: 14 },
);

test('undo and redo walk back and forth through exactly the plans that were, whatever was written', async () => {
  const db = connect();
  await fc.assert(
    fc.asyncProperty(steps, async (list: Step[]) => {
      const plan = await createPlan(db, document(), signed());
      const past: (PlanDocument | undefined)[] = [];
      let future: (PlanDocument | undefined)[] = [];
      for (const step of list) {
        const now = await documentOf(db, plan);
        if (step.do === 'write') {
          await write(db, plan, ...step.changes);
          past.push(now);
          future = [];
        } else {
          const [from, to] = step.do === 'undo' ? [past, future] : [future, past];
          const result = await (step.do === 'undo' ? undoLast(db, plan) : redoLast(db, plan));
          expect(result.done).toBe(from.length > 0);
          if (!result.done) continue;
          to.push(now);
          expect(await documentOf(db, plan)).toEqual(from.pop());
        }
        await expectFolded(db, plan);
      }
    }),
    { numRuns: 40 },
  );
});
