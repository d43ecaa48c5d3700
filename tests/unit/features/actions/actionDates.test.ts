import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Milestone } from '#/domain/tables/actions.ts';
import { addDays } from '#/domain/values/dates.ts';
import { type ActionDates, faultInDates } from '#/domain/view/actionDates.ts';
import { date } from '../../domain/arbitraries.ts';

const first: Milestone = { id: 'm1', name: 'Program klart', due: '2020-03-01' };
const last: Milestone = { id: 'm2', name: 'Rapport levert', due: '2020-06-30' };
const visit = { start: '2020-01-01', due: '2020-06-30', milestones: [last, first] };
const isWithin = ({ due: on }: Milestone, { start, due }: ActionDates) =>
  (start === undefined || on >= start) && (due === undefined || on <= due);

describe('an action', () => {
  test('is never due before it starts', () => {
    expect(faultInDates(visit, { start: '2020-02-01', due: '2020-01-31' })).toEqual({
      problem: 'due-before-start',
    });
    expect(faultInDates({ milestones: [] }, { start: '2020-02-01', due: '2020-02-01' })).toBeUndefined();
  });

  test('may lose its dates: a date that is not there limits nothing', () => {
    expect(faultInDates(visit, {})).toBeUndefined();
    expect(faultInDates(visit, { start: '2020-03-01' })).toBeUndefined();
  });

  test('that moves whole takes all its milestones along, by as many days', () => {
    const fault = faultInDates(visit, { start: '2019-12-22', due: '2020-06-20' });
    expect(fault).toEqual({
      problem: 'milestones-outside',
      outside: [last],
      moved: {
        days: -10,
        milestones: [
          { ...last, due: '2020-06-20' },
          { ...first, due: '2020-02-20' },
        ],
      },
    });
  });

  test('that ends earlier takes along only the milestones that would come after it', () => {
    expect(faultInDates(visit, { start: '2020-01-01', due: '2020-05-31' })).toMatchObject({
      outside: [last],
      moved: { days: -30, milestones: [{ ...last, due: '2020-05-31' }, first] },
    });
  });

  test('that starts later takes along only the milestones that would come before it', () => {
    expect(faultInDates(visit, { start: '2020-04-01', due: '2020-06-30' })).toMatchObject({
      outside: [first],
      moved: { days: 91, milestones: [last, { ...first, due: '2020-05-31' }] },
    });
  });

  test('cannot take milestones along where that puts them past its other end', () => {
    const fault = faultInDates(visit, { start: '2020-06-30', due: '2020-06-30' });
    expect(fault).toEqual({ problem: 'milestones-outside', outside: [first] });
  });

  test('given its first dates has nothing to move milestones by', () => {
    expect(faultInDates({ milestones: [first] }, { start: '2020-04-01' })).toEqual({
      problem: 'milestones-outside',
      outside: [first],
    });
  });

  test('whose milestone was outside already can still be moved', () => {
    const stray: Milestone = { id: 'm3', name: 'Oppfølging', due: '2021-01-01' };
    const action = { ...visit, milestones: [stray] };
    expect(faultInDates(action, { start: '2020-01-02', due: '2020-07-01' })).toBeUndefined();
  });

  test('keeps every milestone within it after any move that is offered', () => {
    const day = fc.integer({ min: 0, max: 400 });
    const actions = fc
      .record({ start: date, length: day, places: fc.array(day, { maxLength: 5 }) })
      .map(({ start, length, places }) => ({
        start,
        due: addDays(start, length),
        milestones: places.map(
          (place, i): Milestone => ({
            id: `m${i}`,
            name: `m${i}`,
            due: addDays(start, place % (length + 1)),
          }),
        ),
      }));
    const shift = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(actions, shift, shift, (action, byStart, byDue) => {
        const dates = { start: addDays(action.start, byStart), due: addDays(action.due, byDue) };
        const fault = faultInDates(action, dates);
        if (fault?.problem === 'due-before-start') return dates.due < dates.start;
        const after = fault?.problem === 'milestones-outside' ? fault.moved?.milestones : action.milestones;
        return (after ?? []).every((milestone) => isWithin(milestone, dates));
      }),
    );
  });
});
