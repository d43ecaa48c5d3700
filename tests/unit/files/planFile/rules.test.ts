import { describe, expect, it } from 'vitest';
import { foldLog } from '#/domain/log/fold.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';
import { logOf, sample, sampleWith } from './sample.ts';

/** What is said about a file: `code path`, one line a problem. */
function said(text: string): string[] {
  const result = readPlanFile(text, { fold: foldLog });
  return result.ok ? [] : result.problems.map(({ code, path }) => (path ? `${code} ${path}` : code));
}
function first<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('The sample has no such row');
  return row;
}

describe('A plan file whose parts do not fit together is told what and where', () => {
  type Mend = Parameters<typeof sampleWith>[0];
  const cases: [mistake: string, mend: Mend, problems: string[]][] = [
    [
      'plan periods that share a day',
      (f) => Object.assign(first(f.planPeriods), { end: '2021-01-01' }),
      ['periods-overlap planPeriods[1]'],
    ],
    [
      'a milestone after the action is due',
      (f) => Object.assign(first(first(f.actions).milestones), { due: '2019-10-02' }),
      ['milestone-outside-action actions[0].milestones[0].due'],
    ],
    [
      'a period that follows itself in the end',
      (f) => Object.assign(first(f.planPeriods), { predecessor: 'p2' }),
      ['predecessor-cycle planPeriods[0].predecessor', 'predecessor-cycle planPeriods[1].predecessor'],
    ],
    [
      'an indicator that follows itself',
      (f) => Object.assign(first(f.indicators), { predecessor: 'i1' }),
      ['predecessor-cycle indicators[0].predecessor'],
    ],
    [
      'a sub-goal after an unknown one',
      (f) => Object.assign(first(f.subGoals), { predecessor: 'i1' }),
      ['broken-reference subGoals[0].predecessor'],
    ],
    [
      'an indicator after an unknown one',
      (f) => Object.assign(first(f.indicators), { predecessor: 's1' }),
      ['broken-reference indicators[0].predecessor'],
    ],
    [
      'a period after an unknown one',
      (f) => Object.assign(first(f.planPeriods), { predecessor: 'p0' }),
      ['broken-reference planPeriods[0].predecessor'],
    ],
    [
      'an outcome in an unknown period',
      (f) => Object.assign(first(f.subGoals), { outcomes: [{ period: 'p9', result: 'missed' }] }),
      ['broken-reference subGoals[0].outcomes[0].period'],
    ],
    [
      'two outcomes in a period',
      (f) =>
        Object.assign(first(f.subGoals), {
          outcomes: [
            { period: 'p1', result: 'missed' },
            { period: 'p1', result: 'achieved' },
          ],
        }),
      ['duplicate-outcome subGoals[0].outcomes[1].period'],
    ],
    [
      'an outcome that there is not',
      (f) => Object.assign(first(f.subGoals), { outcomes: [{ period: 'p1', result: 'forgotten' }] }),
      ['not-allowed-value subGoals[0].outcomes[0].result'],
    ],
    [
      'lists that might as well be left out',
      (f) => Object.assign(first(f.subGoals), { outcomes: [], tags: [] }),
      ['empty-list subGoals[0].outcomes', 'empty-list subGoals[0].tags'],
    ],
    [
      'a tag twice',
      (f) => Object.assign(first(f.goalAreas), { tags: ['by', 'by'] }),
      ['duplicate-tag goalAreas[0].tags[1]'],
    ],
    [
      'a tag that says nothing',
      (f) => Object.assign(first(f.partners), { tags: [' '] }),
      ['empty-text partners[0].tags[0]'],
    ],
    [
      'a milestone seen to by an unknown unit',
      (f) => Object.assign(first(first(f.actions).milestones), { responsible: 'u9' }),
      ['broken-reference actions[0].milestones[0].responsible'],
    ],
    [
      'a role in an unknown duty, of an unknown unit',
      (f) => Object.assign(first(f.responsibilities), { duty: 'd9', unit: 'u9' }),
      ['broken-reference responsibilities[0].duty', 'broken-reference responsibilities[0].unit'],
    ],
    [
      'a role that there is not',
      (f) => Object.assign(first(f.responsibilities), { role: 'watches' }),
      ['not-allowed-value responsibilities[0].role'],
    ],
    [
      'a partner of an unknown unit',
      (f) => Object.assign(first(f.partners), { unit: 'u9' }),
      ['broken-reference partners[0].unit'],
    ],
    [
      'a partner of no kind, since the year before',
      (f) => Object.assign(first(f.partners), { kind: undefined, since: 1799 }),
      ['missing-field partners[0].kind', 'bad-year partners[0].since'],
    ],
    [
      'a link from an unknown partner',
      (f) => Object.assign(first(f.links), { fromTable: 'partners' }),
      ['broken-reference links[0].from'],
    ],
    [
      'a comment on an unknown row',
      (f) => Object.assign(first(f.comments), { onTable: 'actions' }),
      ['broken-reference comments[0].on'],
    ],
    [
      'a comment on what cannot be commented on',
      (f) => Object.assign(first(f.comments), { onTable: 'units', on: 'u1' }),
      ['not-allowed-value comments[0].onTable'],
    ],
    [
      'a comment without words or time',
      (f) => Object.assign(first(f.comments), { text: '\n', at: '1. mars' }),
      ['empty-text comments[0].text', 'bad-instant comments[0].at'],
    ],
    [
      'two rows of an id, the second of which is at fault',
      (f) =>
        f.planPeriods.push({
          id: 'p1',
          name: 'Igjen',
          start: '2022-12-31',
          end: '2022-12-30',
          predecessor: 'p2',
        }),
      ['duplicate-id planPeriods[2].id', 'end-before-start planPeriods[2].end'],
    ],
  ];

  it.each(cases)('%s', (_, mend, problems) => {
    expect(said(sampleWith(mend)).toSorted()).toEqual(problems.toSorted());
  });
});

describe('A file with its log, which only Varde writes', () => {
  const file = opened(JSON.stringify(sample()));
  const { document } = file;
  const overlapping: PlanDocument = {
    ...document,
    planPeriods: document.planPeriods.map((row) => ({ ...row, start: '2019-01-01' })),
    actions: document.actions.map((row) => ({ ...row, due: '2019-03-31' })),
  };
  const backwards: PlanDocument = {
    ...document,
    indicators: document.indicators.map((row) => ({ ...row, predecessor: row.id })),
  };

  it('may have overlapping periods and milestones outside their action, as the first version let people save', () => {
    expect(said(writePlanFile({ document: overlapping, log: logOf(overlapping) }))).toEqual([]);
    expect(said(writePlanFile({ document: overlapping, log: [] }))).toEqual([
      'periods-overlap planPeriods[1]',
      'milestone-outside-action actions[0].milestones[0].due',
    ]);
  });

  it('is held to all the rest', () => {
    expect(said(writePlanFile({ document: backwards, log: logOf(backwards) }))).toHaveLength(3);
  });
});
