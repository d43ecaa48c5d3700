import { describe, expect, test } from 'vitest';
import { type ClockLeads, clockLeads } from '#/domain/merge/clocks.ts';
import { mergeLogs } from '#/domain/merge/merge.ts';
import { begun, Editor } from '../editors.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 1, 12);

const name = (row: string, text: string) => [{ table: 'goalAreas' as const, row, patch: { name: text } }];

/** Anna and Bjørn with the same plan, begun the day before noon on 1 June 2026. */
function two(): { anna: Editor; bjorn: Editor } {
  const { log } = begun(NOON - DAY);
  return { anna: new Editor('anna000000', log), bjorn: new Editor('bjorn00000', log) };
}

const leads = (here: Editor, there: Editor, now: number): ClockLeads | undefined =>
  clockLeads(here.log, there.log, mergeLogs(here.log, there.log).conflicts, now);

const areaName = (row: string) => JSON.stringify(['goalAreas', row, 'name']);

describe('two copies that are joined', () => {
  test('ask nothing about clocks that were right, nor about one that was some hours ahead', () => {
    const { anna, bjorn } = two();
    anna.write('edit-row', name('a1', 'Annas'), NOON);
    bjorn.write('edit-row', name('a1', 'Bjørns'), NOON + 20 * 3_600_000);
    anna.write('edit-row', name('a2', 'Annas'), NOON + 60_000);
    expect(leads(anna, bjorn, NOON + 120_000)).toBeUndefined();
  });

  test('ask nothing where the clock here is some minutes behind the other’s, however long nobody has written here', () => {
    const { anna, bjorn } = two();
    bjorn.write('edit-row', name('a1', 'Bjørns'), NOON + 60 * DAY);
    expect(leads(anna, bjorn, NOON + 60 * DAY - 300_000)).toBeUndefined();
  });

  test('name the clock that was four days ahead, and what it would win: what it was corrected before, and what it wrote itself', () => {
    const { anna, bjorn } = two();
    anna.write('edit-row', name('a1', 'Med gal klokke'), NOON + 4 * DAY);
    anna.write('edit-row', name('a2', 'Med rettet klokke'), NOON);
    bjorn.write('edit-row', name('a1', 'Bjørns'), NOON + DAY);
    bjorn.write('edit-row', name('a2', 'Bjørns'), NOON + DAY);
    const found = leads(anna, bjorn, NOON + 2 * DAY);
    expect(found).toEqual({
      clocks: [
        { author: 'anna000000', device: 'anna000000', side: 'here', stamp: NOON + 4 * DAY, made: NOON },
      ],
      wins: [areaName('a1'), areaName('a2')],
      last: NOON + 4 * DAY,
    });
    // The other way round it is the same clock and the same conflicts.
    expect(leads(bjorn, anna, NOON + 2 * DAY)).toEqual({
      ...found,
      clocks: [{ ...found?.clocks[0], side: 'there' }],
    });
  });

  test('say that nothing is won where what is ahead was also written last', () => {
    const { anna, bjorn } = two();
    bjorn.write('edit-row', name('a1', 'Bjørns'), NOON);
    anna.write('edit-row', name('a1', 'Annas'), NOON + 730 * DAY);
    expect(leads(anna, bjorn, NOON + 60_000)).toMatchObject({
      clocks: [{ author: 'anna000000', made: NOON + 60_000 }],
      wins: [],
    });
  });

  test('name the one whose clock it was, not those who counted on from it', () => {
    const { anna, bjorn } = two();
    anna.write('edit-row', name('a2', 'Fra år 2100'), Date.UTC(2100, 0, 1));
    bjorn.join(mergeLogs(bjorn.log, anna.log), NOON + 10);
    const carl = new Editor('carl000000', anna.log);
    bjorn.write('edit-row', name('a1', 'Bjørns'), NOON + 20);
    carl.write('edit-row', name('a1', 'Carls'), NOON + 30);
    const found = leads(carl, bjorn, NOON + DAY);
    expect(found?.clocks.map(({ author, side }) => [author, side])).toEqual([['anna000000', 'both']]);
    // Both count on from it, and how many changes each made decides; when they were made would decide otherwise.
    expect(found?.wins).toEqual([areaName('a1')]);
  });

  test('ask nothing where both already have what is ahead and nobody has written since', () => {
    const { anna } = two();
    anna.write('edit-row', name('a1', 'Fra år 2100'), Date.UTC(2100, 0, 1));
    const carl = new Editor('carl000000', anna.log);
    expect(leads(anna, carl, NOON)).toBeUndefined();
  });

  test('are not told that a clock won what stands because something was put under it', () => {
    const { anna, bjorn } = two();
    anna.write(
      'edit-row',
      [
        {
          table: 'subGoals',
          row: 'new',
          patch: { name: 'Nytt', goalArea: 'a2', order: 9, periods: [], weight: 1, proposal: false },
        },
      ],
      NOON + 4 * DAY,
    );
    anna.write('edit-row', name('a1', 'Siden'), NOON);
    bjorn.write(
      'delete-row',
      [
        { table: 'goalAreas', row: 'a2', deleted: true },
        { table: 'subGoals', row: 's3', deleted: true },
      ],
      NOON + DAY,
    );
    const merge = mergeLogs(anna.log, bjorn.log);
    expect(merge.conflicts).toMatchObject([{ row: 'a2', standing: 'here', isHeld: true }]);
    expect(leads(anna, bjorn, NOON + 2 * DAY)?.wins).toEqual([]);
  });
});
