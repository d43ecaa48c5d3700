import { type DateProblem, readDate } from '#/i18n/format/readDate.ts';
import type { Message } from '../message.ts';

/** As much of a text as is repeated when it is refused (characters): it may have been pasted. */
const REPEATED = 40;

/** Why a text is no date, and what is; undefined where it is one, or empty. */
export function dateMessage(typed: string): Message | undefined {
  const read = readDate(typed);
  if (read.ok || read.problem.kind === 'empty') return undefined;
  const text = typed.trim();
  return messageOf(read.problem, text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text);
}

function messageOf(problem: Exclude<DateProblem, { kind: 'empty' }>, typed: string): Message {
  switch (problem.kind) {
    case 'unreadable':
      return { code: 'badDate', values: { typed } };
    case 'noMonth':
      return { code: 'noSuchMonth', values: { typed, month: problem.month } };
    case 'noDay':
      return { code: 'noSuchDay', values: { typed, month: { month: problem.first }, days: problem.days } };
    case 'farYear':
      return { code: 'farYear', values: { typed } };
    case 'otherWeekday':
      return {
        code: 'otherWeekday',
        values: { typed, date: { date: problem.date }, weekday: { weekday: problem.date } },
      };
  }
}
