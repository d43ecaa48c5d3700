/** An action's start and due date as they are typed in the list. */

import type { Action } from '#/domain/tables/actions.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import { type ActionDates, type DatesFault, faultInDates } from '#/domain/view/actionDates.ts';

/** What is wrong with typed dates; with milestones outside them comes what the dates would be. */
export type DateFault =
  | { problem: 'bad-start' | 'bad-due' }
  | Extract<DatesFault, { problem: 'due-before-start' }>
  | (Extract<DatesFault, { problem: 'milestones-outside' }> & { dates: ActionDates });

export type CheckedDates = { ok: true; dates: ActionDates } | { ok: false; fault: DateFault };

/** Checks two typed dates of an action. Empty text means no date. The same rule as everywhere: `domain/view/actionDates.ts`. */
export function checkDates(
  start: string,
  due: string,
  action: Pick<Action, 'start' | 'due' | 'milestones'>,
): CheckedDates {
  if (start !== '' && !isIsoDate(start)) return { ok: false, fault: { problem: 'bad-start' } };
  if (due !== '' && !isIsoDate(due)) return { ok: false, fault: { problem: 'bad-due' } };
  const dates = { ...(start !== '' && { start }), ...(due !== '' && { due }) };
  const fault = faultInDates(action, dates);
  if (!fault) return { ok: true, dates };
  return { ok: false, fault: fault.problem === 'milestones-outside' ? { ...fault, dates } : fault };
}

/** Which of the two fields a fault is about. */
export function fieldsOf(fault: DateFault): ('start' | 'due')[] {
  switch (fault.problem) {
    case 'bad-start':
      return ['start'];
    case 'bad-due':
    case 'due-before-start':
      return ['due'];
    case 'milestones-outside': {
      const { start, due } = fault.dates;
      const isBefore = start !== undefined && fault.outside.some((milestone) => milestone.due < start);
      const isAfter = due !== undefined && fault.outside.some((milestone) => milestone.due > due);
      return [...(isBefore ? (['start'] as const) : []), ...(isAfter ? (['due'] as const) : [])];
    }
  }
}
