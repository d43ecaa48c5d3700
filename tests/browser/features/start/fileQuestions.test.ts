/** What is asked about files whose plan is here: written by a clock that was wrong, by others than Varde, or edited by hand. */
import { describe, expect, test } from 'vitest';
import { clockTime } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Commit } from '#/domain/log/log.ts';
import { lastClock } from '#/domain/log/logTimes.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Question } from '#/features/start/opening/planFileJob.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { undoCommit } from '#/store/log/undo.ts';
import { listPlans, loadWholePlan } from '#/store/read/load.ts';
import { colleague, fileOf, freshDatabase, open, plan, rename, write } from './files.ts';
import case02 from './fixtures/backup-made-while-clock-was-ahead.varde.json?raw';

const DAY = 86_400_000;

const fileWith = (text: string) => new File([text], 'klimaplan.varde.json');

const areaName = (name: string) => ({ table: 'goalAreas' as const, row: 'a', patch: { name } });

const documentOf = async (db: VardeDatabase, id: string): Promise<PlanDocument> => {
  const whole = await loadWholePlan(db, id);
  if (!whole) throw new Error(`There is no plan ${id}`);
  return whole.document;
};

/** A plan here and at a colleague's. */
async function both(document = plan()) {
  const theirs = await colleague(document);
  const db = freshDatabase();
  await open(db, await fileOf(theirs.db, theirs.id));
  return { db, theirs: theirs.db, id: theirs.id };
}

function only<K extends Question['kind']>(asked: Question[], kind: K): Extract<Question, { kind: K }> {
  const [question] = asked;
  if (asked.length !== 1 || question?.kind !== kind)
    throw new Error(`Asked: ${asked.map((q) => q.kind).join()}`);
  return question as Extract<Question, { kind: K }>;
}

describe('a backup made while a clock was ahead', () => {
  test('opens in an empty browser with all that is in it, byte for byte', async () => {
    const db = freshDatabase();
    const { outcome, asked } = await open(db, fileWith(case02));
    expect(asked).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'opened', plan: 'p', as: 'new' });
    const whole = await loadWholePlan(db, 'p');
    expect(whole?.document.series[0]?.readings.map(({ value }) => value)).toEqual([12, 11, 10.5]);
    // Written anew it is of this version; nothing else differs.
    expect(whole && writePlanFile(whole)).toBe(case02.replace('"version": 2', '"version": 3'));
  });

  test('opens beside the plan as a copy with corrected times: the same plan, and no stamp after now', async () => {
    const db = freshDatabase();
    await open(db, fileWith(case02));
    // The file has one change more than is here, by the same clock.
    const elsewhere = freshDatabase();
    await open(elsewhere, fileWith(case02));
    await write(elsewhere, 'p', { table: 'goalAreas', row: 'g', patch: { name: 'Nytt' } });
    const { asked, outcome } = await open(db, await fileOf(elsewhere, 'p'), [{ kind: 'corrected' }]);
    expect(only(asked, 'merge').preview.clocks).toMatchObject({
      clocks: [{ side: 'both', stamp: Date.UTC(2028, 10, 29, 11, 0, 4, 727) }],
      wins: [],
    });
    expect(outcome).toMatchObject({
      kind: 'opened',
      as: 'copy',
      name: 'Prøveplan 2024–2027 (rettede tider)',
    });
    const id = 'plan' in outcome ? outcome.plan : '';
    const [copy, original] = [await loadWholePlan(db, id), await documentOf(elsewhere, 'p')];
    expect(copy?.document).toEqual({
      ...original,
      plan: { ...original.plan, id, name: 'Prøveplan 2024–2027 (rettede tider)' },
    });
    expect(clockTime(lastClock(copy?.log ?? []) ?? '')).toBeLessThanOrEqual(Date.now());
    expect(foldLog(copy?.log ?? [])).toEqual(copy?.document);
    expect((await open(freshDatabase(), await fileOf(db, id))).outcome).toMatchObject({ kind: 'opened' });
  });
});

describe('a file whose clock was decades ahead', () => {
  test('is merged only after it was said whose clock it was and what it would win', async () => {
    const { db, theirs, id } = await both();
    await write(theirs, id, areaName('Fra 2100'), Date.UTC(2100, 0, 1));
    await write(db, id, areaName('Skrevet senere'), Date.now() + 10);
    // So that the later is later.
    await write(db, id, { table: 'subGoals', row: 's', patch: { name: 'Her' } }, Date.now() + 20);
    const file = await fileOf(theirs, id);
    const { asked, outcome } = await open(db, file, [{ kind: 'cancel' }]);
    expect(outcome.kind).toBe('cancelled');
    const { preview } = only(asked, 'merge');
    expect(preview.conflicts).toMatchObject([{ table: 'goalAreas', standing: 'there' }]);
    expect(preview.clocks?.clocks).toMatchObject([
      { author: 'Ola', side: 'there', stamp: Date.UTC(2100, 0, 1) },
    ]);
    expect(preview.clocks?.last).toBe(Date.UTC(2100, 0, 1));
  });

  test('wins or yields as it was chosen', async () => {
    for (const isByStamp of [true, false]) {
      const { db, theirs, id } = await both();
      await write(theirs, id, areaName('Fra 2100'), Date.UTC(2100, 0, 1));
      await write(theirs, id, { table: 'subGoals', row: 's', patch: { name: 'Klokka er rettet' } });
      await new Promise((resolve) => setTimeout(resolve, 5));
      await write(db, id, areaName('Skrevet senere'));
      const { asked } = await open(db, await fileOf(theirs, id), [{ kind: 'cancel' }]);
      const wins = only(asked, 'merge').preview.clocks?.wins ?? [];
      expect(wins).toHaveLength(1);
      await open(db, await fileOf(theirs, id), [
        { kind: 'merge', chosen: isByStamp ? [] : wins, author: 'Kari' },
      ]);
      expect((await documentOf(db, id)).goalAreas[0]?.name).toBe(isByStamp ? 'Fra 2100' : 'Skrevet senere');
    }
  });
});

describe('a file without history, of a plan that is here', () => {
  const untold = (document: PlanDocument) => fileWith(writePlanFile({ document }));

  test('that says what is here is here, also where it leaves out what is here or was sorted otherwise', async () => {
    const { db, id } = await both(plan(2));
    const { asked } = await open(db, await fileOf(db, id, { withLog: false }), [{ kind: 'open' }]);
    expect(asked).toEqual([{ kind: 'same', name: 'Klimaplan' }]);
    const here = await documentOf(db, id);
    const part = { ...here, indicators: here.indicators.slice(1), series: [] };
    expect((await open(db, untold(part), [{ kind: 'cancel' }])).asked).toEqual([
      { kind: 'same', name: 'Klimaplan' },
    ]);
  });

  test('shows what is new in it, takes that in as one change, and lets it be taken back', async () => {
    const { db, id } = await both(plan(2));
    const here = await documentOf(db, id);
    const [first, second] = here.indicators;
    if (!first || !second) throw new Error('The plan has two indicators');
    const file = {
      ...here,
      plan: { ...here.plan, name: 'Fra fila' },
      indicators: [{ ...first, unit: 'kg' }],
      actions: [
        {
          id: 't',
          subGoals: ['s'],
          name: 'Nytt tiltak',
          order: 0,
          units: [],
          status: 'planned' as const,
          milestones: [],
          proposal: false,
        },
      ],
      series: [
        {
          indicator: first.id,
          readings: [
            { date: '1990-12-31', value: 0 },
            { date: '1991-01-01', value: 77, comment: 'Rettet' },
            { date: '2025-12-31', value: 5 },
          ],
        },
      ],
    };
    const { asked, outcome } = await open(db, untold(file), [{ kind: 'values', author: 'Kari' }]);
    const question = only(asked, 'untold');
    expect(question).toMatchObject({ name: 'Fra fila', here: 'Klimaplan' });
    expect(question.preview.changes).toEqual([
      { table: 'plans', row: id, patch: { name: 'Fra fila' } },
      expect.objectContaining({ table: 'actions', row: 't' }),
      { table: 'indicators', row: first.id, patch: { unit: 'kg' } },
      {
        table: 'readings',
        row: first.id,
        patch: { '1991-01-01': { value: 77, comment: 'Rettet' }, '2025-12-31': { value: 5 } },
      },
    ]);
    expect(question.preview.before).toEqual([
      { table: 'readings', row: first.id, patch: { '1991-01-01': { value: 1 } } },
    ]);
    expect(question.preview.kept).toEqual([
      { table: 'indicators', count: 1 },
      { table: 'readings', count: 2 },
    ]);
    expect(outcome).toMatchObject({ kind: 'taken', plan: id, name: 'Fra fila' });
    const taken = await documentOf(db, id);
    expect(taken).toMatchObject({ plan: { name: 'Fra fila' }, actions: [{ id: 't' }] });
    // Nothing is gone.
    expect(taken.indicators).toEqual([{ ...first, unit: 'kg' }, second]);
    expect(taken.series.map(({ readings }) => readings.length)).toEqual([3, 2]);
    const log = (await loadWholePlan(db, id))?.log ?? [];
    expect(log.slice(-1)).toMatchObject([{ intent: 'merge', author: 'Kari' }]);
    expect((await open(freshDatabase(), await fileOf(db, id))).outcome).toMatchObject({ kind: 'opened' });
    const undone = await undoCommit(db, id, log.at(-1)?.id ?? '', { author: '', now: Date.now() });
    expect(undone.done).toBe(true);
    expect(await documentOf(db, id)).toEqual(here);
  });

  test('that was written by hand changes only what it says: what it leaves out is not set back to what is usual', async () => {
    const { db, id } = await both();
    await write(db, id, { table: 'goalAreas', row: 'a', patch: { weight: 3, aim: 'Om området' } });
    const { municipality, start, end } = (await documentOf(db, id)).plan;
    const json = JSON.stringify({
      format: 'varde-plan',
      version: 2,
      plan: { id, name: 'Klimaplan', municipality, start, end },
      goalAreas: [{ id: 'a', name: 'Utslipp og avfall' }],
    });
    const { asked } = await open(db, fileWith(json), [{ kind: 'values', author: '' }]);
    expect(only(asked, 'untold').preview.changes).toEqual([
      { table: 'goalAreas', row: 'a', patch: { name: 'Utslipp og avfall' } },
    ]);
    expect((await documentOf(db, id)).goalAreas).toEqual([
      { id: 'a', name: 'Utslipp og avfall', order: 1, weight: 3, aim: 'Om området' },
    ]);
  });

  test('brings back what is deleted here and stands in it, and says so before', async () => {
    const { db, id } = await both();
    const before = await documentOf(db, id);
    const file = untold(before);
    await write(db, id, { table: 'indicators', row: 'i0', deleted: true });
    const { asked } = await open(db, file, [{ kind: 'values', author: '' }]);
    const { preview } = only(asked, 'untold');
    expect(preview.changes).toEqual([{ table: 'indicators', row: 'i0', patch: {}, deleted: false }]);
    expect(preview.before).toMatchObject([
      { table: 'indicators', row: 'i0', patch: { name: 'Indikator 0' }, deleted: true },
    ]);
    expect(await documentOf(db, id)).toEqual(before);
  });

  test('is not taken in where the plan would no longer hold together, and says what is wrong', async () => {
    const { db, id } = await both();
    const period = (row: string) => ({
      id: row,
      name: row,
      start: '2024-01-01',
      end: '2025-12-31',
      order: 0,
    });
    const { id: _, ...fields } = period('her');
    await write(db, id, { table: 'planPeriods', row: 'her', patch: fields });
    const here = await documentOf(db, id);
    const file = untold({ ...here, planPeriods: [{ ...period('fila'), start: '2025-01-01' }] });
    const { asked } = await open(db, file, [{ kind: 'cancel' }]);
    expect(only(asked, 'untold').preview.faults).toMatchObject([{ code: 'periods-overlap' }]);
    // Also not by who would not listen.
    const { outcome } = await open(db, file, [{ kind: 'values', author: '' }]);
    expect(outcome).toEqual({ kind: 'failed', failure: 'faulty' });
    expect(await documentOf(db, id)).toEqual(here);
  });

  test('is shown anew where another tab wrote to the plan in the meantime', async () => {
    const { db, id } = await both();
    const here = await documentOf(db, id);
    const file = untold({
      ...here,
      goalAreas: here.goalAreas.map((area) => ({ ...area, name: 'Fra fila' })),
    });
    const { asked, outcome } = await open(db, file, [
      async () => {
        await write(db, id, areaName('Fra en annen fane'));
        return { kind: 'values', author: 'Kari' };
      },
      { kind: 'cancel' },
    ]);
    expect(asked.map(({ kind }) => kind)).toEqual(['untold', 'untold']);
    expect(outcome.kind).toBe('cancelled');
    expect((await documentOf(db, id)).goalAreas[0]?.name).toBe('Fra en annen fane');
  });
});

describe('a file whose changes pass for those here but say something else', () => {
  /** The plan's file with its log told otherwise. */
  async function edited(db: VardeDatabase, id: string, edit: (log: Commit[]) => void): Promise<File> {
    const whole = await loadWholePlan(db, id);
    const log: Commit[] = structuredClone(whole?.log ?? []);
    edit(log);
    const document = foldLog(log);
    if (!document) throw new Error('There is no plan in it');
    return fileWith(writePlanFile({ document, log }));
  }

  test('is never said to be here; it says how it differs, and opens as a copy', async () => {
    const { db, id } = await both();
    await rename(db, id, 'Nyere navn');
    const file = await edited(db, id, (log) => {
      const change = log[0]?.changes.find((each) => each.table === 'goalAreas');
      if (change?.patch) change.patch.name = 'Skrevet i filen';
    });
    const { asked, outcome } = await open(db, file, [{ kind: 'copy' }]);
    const question = only(asked, 'differs');
    expect(question.rewritten).toBe(1);
    expect(question.difference?.changes).toEqual([
      { table: 'goalAreas', row: 'a', patch: { name: 'Skrevet i filen' } },
    ]);
    expect(outcome).toMatchObject({ kind: 'opened', as: 'copy' });
    expect((await listPlans(db)).map(({ name }) => name)).toEqual(['Nyere navn', 'Nyere navn (kopi)']);
  });

  test('is told from one that only signs differently', async () => {
    const { db, id } = await both();
    const file = await edited(db, id, (log) => {
      if (log[0]) log[0].author = 'En annen';
    });
    const { asked } = await open(db, file, [{ kind: 'cancel' }]);
    expect(only(asked, 'differs')).toMatchObject({ rewritten: 1, difference: { changes: [] } });
  });

  test('is merged for what is new in it, and says that the rest stays as it is here', async () => {
    const { db, theirs, id } = await both();
    await write(theirs, id, { table: 'subGoals', row: 's', patch: { name: 'Nytt hos Ola' } });
    const file = await edited(theirs, id, (log) => {
      const change = log[0]?.changes.find((each) => each.table === 'goalAreas');
      if (change?.patch) change.patch.name = 'Skrevet i filen';
    });
    const { asked } = await open(db, file, [{ kind: 'merge', chosen: [], author: 'Kari' }]);
    expect(only(asked, 'merge').preview).toMatchObject({ joined: 1, rewritten: 1 });
    const merged = await documentOf(db, id);
    expect([merged.subGoals[0]?.name, merged.goalAreas[0]?.name]).toEqual(['Nytt hos Ola', 'Utslipp']);
  });
});

test('a plan in which one clock was ahead has nothing to ask about once the stamps lie behind', async () => {
  const { db, theirs, id } = await both();
  await write(theirs, id, areaName('Ola'), Date.now() - 5 * DAY);
  await write(db, id, { table: 'subGoals', row: 's', patch: { name: 'Kari' } });
  const { asked } = await open(db, await fileOf(theirs, id), [{ kind: 'cancel' }]);
  expect(only(asked, 'merge').preview.clocks).toBeUndefined();
});
