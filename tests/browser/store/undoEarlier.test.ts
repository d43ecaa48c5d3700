import { describe, expect, test } from 'vitest';
import type { Clock, DraftChange } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { undoCommit } from '#/store/log/undo.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { connect, document, documentOf, expectFolded, indicator, signed } from './support.ts';
import { clear, name, reading, redoLast, undoLast, withPlan, write } from './undoSupport.ts';

describe('undo of an earlier commit', () => {
  const builtBy = (...by: Clock[]) => ({ done: false, reason: 'built-upon', by });

  test('is done where nothing builds on it, and leaves what came later', async () => {
    const { db, plan } = await withPlan();
    const made = await write(db, plan, name('Første'), reading('2021-12-31', 1));
    await write(db, plan, { table: 'units', row: 'unit', patch: { order: 7 } }, reading('2022-12-31', 2));
    expect((await undoCommit(db, plan, made.id, signed())).done).toBe(true);
    const seen = await documentOf(db, plan);
    expect(seen?.units).toEqual([{ id: 'unit', name: 'Internasjonalt kontor', order: 7 }]);
    expect(
      seen?.series.find((series) => series.indicator === 'short')?.readings.map(({ date }) => date),
    ).toEqual(['2019-12-31', '2020-12-31', '2022-12-31']);
    await expectFolded(db, plan);
  });

  test.each<[string, DraftChange, DraftChange]>([
    ['the same field was written later', name('Første'), name('Andre')],
    ['the same reading was written later', reading('2021-12-31', 1), reading('2021-12-31', 2)],
    [
      'the row it made was written in later',
      { table: 'units', row: 'new', patch: { name: 'Ny', order: 1 } },
      { table: 'units', row: 'new', patch: { source: 'Sak 1' } },
    ],
    [
      'a goal was put under the area it made',
      { table: 'goalAreas', row: 'new', patch: { name: 'Nytt', order: 2, weight: 1 } },
      { table: 'subGoals', row: 'sub2', patch: { goalArea: 'new' } },
    ],
    [
      'readings were written for the indicator it made',
      { table: 'indicators', row: 'new', patch: { ...fieldsOf('sub') } },
      { table: 'readings', row: 'new', patch: { '2021-12-31': { value: 1 } } },
    ],
    [
      'a link points at the node it added',
      {
        table: 'frameworks',
        row: 'kpa',
        patch: {
          nodes: [
            { code: '1', name: 'En' },
            { code: '2', name: 'To' },
          ],
        },
      },
      { table: 'links', row: 'link', patch: { to: 'kpa:2' } },
    ],
    [
      'what the row was moved from is gone',
      { table: 'subGoals', row: 'sub2', patch: { goalArea: 'empty' } },
      { table: 'goalAreas', row: 'area', deleted: true },
    ],
  ])('is refused, naming what builds on it, where %s', async (_why, first, second) => {
    const { db, plan } = await withPlan();
    if (first.row === 'sub2') await clear(db, plan, { table: 'subGoals', id: 'sub' });
    const made = await write(db, plan, first);
    const later = await write(db, plan, second);
    const before = await documentOf(db, plan);
    expect(await undoCommit(db, plan, made.id, signed())).toEqual(builtBy(later.id));
    expect(await documentOf(db, plan)).toEqual(before);
    // Until that, too, is taken back.
    expect((await undoLast(db, plan)).done).toBe(true);
    expect((await undoCommit(db, plan, made.id, signed())).done).toBe(true);
    await expectFolded(db, plan);
  });

  test('is refused again when what built on it has been done anew', async () => {
    const { db, plan } = await withPlan();
    const made = await write(db, plan, name('Første'));
    await write(db, plan, name('Andre'));
    await undoLast(db, plan);
    const again = await redoLast(db, plan);
    expect(await undoCommit(db, plan, made.id, signed())).toEqual(builtBy(again.done ? again.commit.id : ''));
  });

  test('does not mind what pointed at nothing before', async () => {
    const db = connect();
    const indicators = document().indicators.map((row) =>
      row.id === 'none' ? { ...row, responsible: 'gone' } : row,
    );
    const plan = await createPlan(db, { ...document(), indicators }, signed());
    const made = await write(db, plan, { table: 'subGoals', row: 'sub', patch: { unit: null } });
    expect((await undoCommit(db, plan, made.id, signed())).done).toBe(true);
  });
});

function fieldsOf(subGoal: Id): Record<string, unknown> {
  const { id: _id, ...fields } = indicator('new', subGoal);
  return fields;
}
