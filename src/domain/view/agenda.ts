/** What is due next, from the date looked at and on: actions, their milestones, and readings. */

import type { Action } from '../tables/actions.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { IsoDate } from '../values/dates.ts';
import { isOver } from './delays.ts';
import type { PlanView } from './planView.ts';

export type AgendaItem =
  | { kind: 'action'; date: IsoDate; action: Action }
  | { kind: 'milestone'; date: IsoDate; action: Action; name: string }
  | { kind: 'reading'; date: IsoDate; indicator: Indicator };

/** The next `limit` things due on or after as-of, the soonest first. Readings are due after their publishing lag. */
export function agendaOf(view: PlanView, limit: number): AgendaItem[] {
  const { asOf } = view.lens;
  const items: AgendaItem[] = [];
  for (const { action } of view.actions.values()) {
    if (isOver(action)) continue;
    if (action.due && action.due >= asOf) items.push({ kind: 'action', date: action.due, action });
    for (const { due, doneOn, name } of action.milestones) {
      if (!doneOn && due >= asOf) items.push({ kind: 'milestone', date: due, action, name });
    }
  }
  for (const { indicator, judgement } of view.indicators.values()) {
    const { due } = judgement;
    if (due !== undefined && due >= asOf) items.push({ kind: 'reading', date: due, indicator });
  }
  return items.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).slice(0, limit);
}
