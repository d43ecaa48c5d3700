import { describe, expect, it } from 'vitest';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';
import { consequencesOf } from '#/parts/writing/consequences.ts';
import { smallPlan, subGoalRow } from '../../domain/smallPlan.ts';
import { textOf } from '../../features/reports/text.ts';

const period = (id: string, year: number): PlanPeriod => ({
  id,
  name: id,
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  order: year,
});
const plan = smallPlan({
  planPeriods: [period('first', 2019), period('second', 2020)],
  subGoals: [
    subGoalRow('sub-goal', { periods: ['first'] }),
    subGoalRow('other', { periods: ['first'] }),
    subGoalRow('closed', { periods: ['second'], outcomes: [{ period: 'first', result: 'missed' }] }),
  ],
  units: [{ id: 'office', name: 'Kontoret', order: 0 }],
  duties: [{ id: 'duty', name: 'Rullering', order: 0 }],
  responsibilities: [
    { id: 'r1', duty: 'duty', unit: 'office', role: 'decides' },
    { id: 'r2', duty: 'duty', unit: 'office', role: 'informed' },
  ],
  comments: [
    { id: 'k', onTable: 'subGoals', on: 'other', text: 'Hm', author: '', at: '2020-03-01T09:30:00.000Z' },
  ],
});
const said = (ref: RowRef, language: Language = 'nb') =>
  consequencesOf({ rows: plan, summaries: new Map() }, ref, textOf(language));

describe('what is said before a row is deleted', () => {
  it('is that sub-goals of the period alone will belong to all the others, and what is lost with it', () => {
    expect(said({ table: 'planPeriods', id: 'first' })).toEqual([
      '1 delmål mister resultatet det fikk for perioden.',
      '2 delmål gjelder bare i denne planperioden. De vil gjelde i alle de andre.',
      '3 andre punkter i planen blir stående, men viser ikke lenger hit.',
    ]);
  });

  it('counts roles and comments that go along', () => {
    expect(said({ table: 'duties', id: 'duty' })).toEqual(['2 roller i ansvarsmatrisen blir også slettet.']);
    expect(said({ table: 'subGoals', id: 'other' })).toEqual(['1 kommentar blir også slettet.']);
  });

  it('is nothing where the row stands alone', () => {
    expect(said({ table: 'subGoals', id: 'closed' })).toEqual([]);
  });

  it('is said in every language', () => {
    for (const language of LANGUAGES) {
      const sentences = said({ table: 'planPeriods', id: 'first' }, language);
      expect(sentences).toHaveLength(3);
      for (const sentence of sentences) expect(sentence).toMatch(/^\d+ \p{L}[^{}]*\.$/u);
    }
  });
});
