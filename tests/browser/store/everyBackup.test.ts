/** Whatever is written, by whatever way, its backup opens again and says the same. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Id } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { addComment } from '#/store/intents/comments.ts';
import { recordReading } from '#/store/intents/readings.ts';
import { addOutlineRow, renameRow } from '#/store/intents/structure.ts';
import { newRowId, undo, write } from '#/store/intents/write.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadReadings, loadWholePlan } from '#/store/read/load.ts';
import { opened } from '../../support/opened.ts';
import { document, expectFolded, signed } from './support.ts';

afterAll(() => {
  usePrefs.setState({ author: '' });
  database().close();
});

/** Text as people and programs bring it. Never only white space: that no form lets through. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Ø',
      ' ',
      '\n',
      '😀',
      '\u0000',
      '\u000b',
      '\ud83d',
      '\udc00',
      '\u200b',
      '\u202e',
      '\ufffe',
      '\u2800',
      '/',
      '"',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((typed) => /\S/.test(typed));

type Way = (plan: Id, typed: string) => Promise<unknown>;
const WAYS: readonly Way[] = [
  (plan, typed) => renameRow(plan, { table: 'goalAreas', id: 'area' }, typed),
  (plan, typed) => addOutlineRow(plan, 'subGoals', { id: newRowId(), name: typed, parent: 'area' }),
  (plan, typed) => addComment(plan, 'indicators', 'long', { text: typed }),
  async (plan, typed) => {
    const date = '2020-06-30';
    const stored = await loadReadings(database(), plan, 'long');
    const seen = { reading: stored.find((each) => each.date === date) };
    return recordReading(plan, 'long', { date, value: 1, comment: typed, source: typed }, seen);
  },
  (plan, typed) =>
    write(plan, 'edit-row', [{ table: 'units', row: 'unit', patch: { name: typed, source: typed } }]),
  async (_plan, typed) => usePrefs.setState({ author: typed }),
  (plan) => undo(plan),
];

test('a plan that was written with any text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(WAYS.length - 1), text), { minLength: 1, maxLength: 8 }),
      async (steps) => {
        const plan = await createPlan(database(), document(), signed());
        for (const [way, typed] of steps) await WAYS[way]?.(plan, typed);
        await expectFolded(database(), plan);
        const whole = await loadWholePlan(database(), plan);
        if (!whole) throw new Error('The plan is gone');
        const backup = writePlanFile(whole);
        expect(writePlanFile(opened(backup))).toBe(backup);
      },
    ),
    { numRuns: 25 },
  );
});
