/** What becomes of an action's dates when its bar, or one end of it, is moved. Pure. */

import { addMonths, fromDay, type IsoDate, isIsoDate, toDay } from '#/domain/values/dates.ts';
import type { ActionDates } from '#/domain/view/actionDates.ts';

/** What somebody has hold of. */
export type Grip = 'whole' | 'start' | 'due';

/**
 * The dates after moving `grip` by a whole number of days. An end stops at the other one: an action never ends before it
 * starts. A date that is missing stays so, and dates outside the years a plan can name (1800–2200) leave all as it was.
 */
export function movedBy(dates: ActionDates, grip: Grip, days: number): ActionDates {
  const { start, due } = dates;
  const next: ActionDates = { ...dates };
  if (start !== undefined && grip !== 'due') {
    const day = toDay(start) + days;
    next.start = fromDay(grip === 'start' && due !== undefined ? Math.min(day, toDay(due)) : day);
  }
  if (due !== undefined && grip !== 'start') {
    const day = toDay(due) + days;
    next.due = fromDay(grip === 'due' && start !== undefined ? Math.max(day, toDay(start)) : day);
  }
  const isPossible = [next.start, next.due].every((date) => date === undefined || isIsoDate(date));
  return isPossible ? next : dates;
}

/**
 * How many days a pull means: where it brings a start near the first of a month, or a due date near the last of one, the
 * dates that plans are made of, it means that day. `reach` is how near, in days; 0 keeps every day apart.
 */
export function snapped(dates: ActionDates, grip: Grip, days: number, reach: number): number {
  const { start, due } = dates;
  const targets: number[] = [];
  if (start !== undefined && grip !== 'due') targets.push(toFirst(toDay(start) + days) - toDay(start));
  if (due !== undefined && grip !== 'start') targets.push(toLast(toDay(due) + days) - toDay(due));
  const near = targets
    .filter((target) => Math.abs(target - days) <= reach)
    .sort((a, b) => Math.abs(a - days) - Math.abs(b - days));
  return near[0] ?? days;
}

/** The first of a month that is nearest to a day. */
function toFirst(day: number): number {
  const own = firstOf(fromDay(day));
  const next = toDay(addMonths(fromDay(own), 1));
  return day - own <= next - day ? own : next;
}

/** The last of a month that is nearest to a day. */
function toLast(day: number): number {
  return toFirst(day + 1) - 1;
}

function firstOf(date: IsoDate): number {
  return toDay(`${date.slice(0, 8)}01`);
}
