/** An action's start and due date as they are typed in the list. */
import { isIsoDate } from '#/domain/dates.ts';
import type { IsoDate } from '#/domain/model.ts';

export type DateProblem = 'bad-start' | 'bad-due' | 'due-before-start';

export type CheckedDates =
  | { ok: true; dates: { start?: IsoDate; due?: IsoDate } }
  | { ok: false; problem: DateProblem };

/** What a half-typed date counts as; a browser gives such a field an empty value, as if the date had been taken away. */
export const UNFINISHED = 'unfinished';

/** Checks two typed dates. Empty text means no date. The same rule as the panel's: the due date is not before the start. */
export function checkDates(start: string, due: string): CheckedDates {
  if (start !== '' && !isIsoDate(start)) return { ok: false, problem: 'bad-start' };
  if (due !== '' && !isIsoDate(due)) return { ok: false, problem: 'bad-due' };
  if (start !== '' && due !== '' && due < start) return { ok: false, problem: 'due-before-start' };
  return { ok: true, dates: { ...(start !== '' && { start }), ...(due !== '' && { due }) } };
}
