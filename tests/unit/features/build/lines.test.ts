import { describe, expect, it } from 'vitest';
import { outlineOf } from '#/domain/model/outline.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { findIn, type Line, linesOf } from '#/features/build/state/lines.ts';
import { indicatorRow } from '../../domain/progress/examples.ts';
import { actionRow, smallPlan, subGoalRow } from '../../domain/smallPlan.ts';

function plan(): PlanDocument {
  return smallPlan({
    goalAreas: [
      { id: 'eu', name: 'Europa', order: 1, weight: 1 },
      { id: 'by', name: 'Vennskapsbyer', order: 2, weight: 1 },
    ],
    subGoals: [subGoalRow('lead', { goalArea: 'eu', name: 'Lede prosjekter' })],
    indicators: [indicatorRow('led', { subGoal: 'lead', name: 'Prosjekter ledet' })],
    actions: [actionRow('course', { subGoals: ['lead'], name: 'Kurs' })],
  });
}

const words = (lines: readonly Line[]) =>
  lines.map((line) =>
    line.kind === 'row'
      ? `${line.item.number} ${line.item.row.name}`
      : `${line.kind} ${line.kind === 'new' ? line.table : line.tables.join('/')}`,
  );
const open = { isOpen: () => true, canEdit: true };

describe('the lines of an outline', () => {
  it('offer a new row where what stands under a row ends, and at the end', () => {
    expect(words(linesOf(outlineOf(plan()), open))).toEqual([
      '1 Europa',
      '1.1 Lede prosjekter',
      '1.1.1 Prosjekter ledet',
      '1.1.1 Kurs',
      'add indicators/actions',
      'add subGoals',
      '2 Vennskapsbyer',
      'add subGoals',
      'add goalAreas',
    ]);
  });

  it('offer none while the plan can only be read', () => {
    const lines = words(linesOf(outlineOf(plan()), { ...open, canEdit: false }));
    expect(lines).toEqual([
      '1 Europa',
      '1.1 Lede prosjekter',
      '1.1.1 Prosjekter ledet',
      '1.1.1 Kurs',
      '2 Vennskapsbyer',
    ]);
  });

  it('name a new indicator above the actions, which is where it will stand', () => {
    const adding = { table: 'indicators', parent: 'subGoals|lead' } as const;
    const lines = words(linesOf(outlineOf(plan()), { ...open, adding }));
    expect(lines.slice(2, 5)).toEqual(['1.1.1 Prosjekter ledet', 'new indicators', '1.1.1 Kurs']);
  });

  it('of a new plan are the field alone while its first goal area is named', () => {
    const items = outlineOf({ ...plan(), goalAreas: [], subGoals: [], indicators: [], actions: [] });
    expect(words(linesOf(items, { ...open, adding: { table: 'goalAreas' } }))).toEqual([
      'new goalAreas',
      'add goalAreas',
    ]);
  });
});

describe('a search', () => {
  const items = outlineOf(plan());
  const found = (search: string) => {
    const result = findIn(items, search);
    if (!result) throw new Error('Nothing was searched for');
    const isOpen = (key: string) => result.above.has(key);
    return { hits: result.hits, lines: words(linesOf(items, { isOpen, found: result, canEdit: true })) };
  };

  it('shows the rows that have all its words, in any order, under what they stand under', () => {
    expect(found('LEDET prosj')).toEqual({
      hits: 1,
      lines: ['1 Europa', '1.1 Lede prosjekter', '1.1.1 Prosjekter ledet'],
    });
  });

  it('finds a row by its number', () => {
    expect(found('1.1').lines).toContain('1.1 Lede prosjekter');
  });

  it('shows nothing where nothing has its words, and all without any', () => {
    expect(found('ingenting')).toEqual({ hits: 0, lines: [] });
    expect(findIn(items, '  ')).toBeUndefined();
  });

  it('lets a row that was found be opened to everything under it', () => {
    const result = findIn(items, 'europa');
    const lines = linesOf(items, { isOpen: (key) => key === 'goalAreas|eu', found: result, canEdit: true });
    expect(words(lines)).toEqual(['1 Europa', '1.1 Lede prosjekter']);
  });
});
