import { describe, expect, test } from 'vitest';
import { ACTION_STATUSES, type Milestone } from '#/domain/tables/actions.ts';
import { isLateToStart, isOverdue, overdueMilestones } from '#/domain/view/delays.ts';

describe('an action should be in progress', () => {
  test('from the day after its start date, not on the day', () => {
    const planned = { status: 'planned', start: '2026-03-01' } as const;
    expect(isLateToStart(planned, '2026-03-01')).toBe(false);
    expect(isLateToStart(planned, '2026-03-02')).toBe(true);
  });

  test('only while it is planned: what is paused or called off was decided about', () => {
    const late = ACTION_STATUSES.filter((status) =>
      isLateToStart({ status, start: '2026-01-01' }, '2026-03-01'),
    );
    expect(late).toEqual(['planned']);
  });

  test('until it is overdue: then it should have been done', () => {
    const planned = { status: 'planned', start: '2026-01-01', due: '2026-03-01' } as const;
    expect(isLateToStart(planned, '2026-03-01')).toBe(true);
    expect([isLateToStart(planned, '2026-03-02'), isOverdue(planned, '2026-03-02')]).toEqual([false, true]);
  });

  test('never where no start date was set, though it can be overdue', () => {
    const action = { status: 'planned', due: '2026-01-01' } as const;
    expect(isLateToStart(action, '2026-03-01')).toBe(false);
    expect(isOverdue(action, '2026-03-01')).toBe(true);
  });
});

describe('the overdue milestones of an action', () => {
  const milestones: Milestone[] = [
    { id: 'c', name: 'Tredje', due: '2026-05-01' },
    { id: 'b', name: 'Andre', due: '2026-02-01' },
    { id: 'a', name: 'Første', due: '2026-01-01' },
    { id: 'z', name: 'Nådd', due: '2026-01-01', doneOn: '2026-02-20' },
  ];

  test('are those past their date and not reached, the longest overdue first', () => {
    const late = overdueMilestones({ status: 'in-progress', milestones }, '2026-03-01');
    expect(late.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('are none where the action is completed or cancelled', () => {
    const counts = ACTION_STATUSES.map(
      (status) => overdueMilestones({ status, milestones }, '2026-03-01').length,
    );
    expect(counts).toEqual([2, 2, 0, 2, 0]);
  });
});
