/**
 * Whether an action may be given other dates, asked by every place where dates are changed; what must be true of them is the
 * table's to say.
 */

import { type Action, faultsInTime, type Milestone } from '../tables/actions.ts';
import type { FoundFault } from '../tables/faults.ts';
import { addDays, type IsoDate, isIsoDate, toDay } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';

/** An action's dates; both are included in it, and either may be missing. */
export interface ActionDates {
  start?: IsoDate;
  due?: IsoDate;
}

/** Milestones that come along when an action is moved. */
export interface MovedMilestones {
  milestones: Milestone[];
  /** How far they move; negative is earlier. */
  days: number;
}

export type DatesFault =
  | { problem: 'due-before-start' }
  | {
      problem: 'milestones-outside';
      /** Those that would fall outside the action, and did not before; the first to come first. */
      outside: Milestone[];
      /** How they fit when they are moved as many days as the action; undefined where that does not help. */
      moved?: MovedMilestones;
    };

/** The two dates alone; an undefined one is left out. */
export function datesOf({
  start,
  due,
}: {
  start?: IsoDate | undefined;
  due?: IsoDate | undefined;
}): ActionDates {
  return { ...(start !== undefined && { start }), ...(due !== undefined && { due }) };
}

/**
 * What stands in the way of giving an action other dates, or undefined. Milestones that were outside it already do not:
 * they are not what is being changed.
 */
export function faultInDates(
  action: Pick<Action, 'start' | 'due' | 'milestones'>,
  dates: ActionDates,
): DatesFault | undefined {
  const faults = faultsInTime({ ...dates, milestones: action.milestones });
  if (faults.some(({ code }) => code === 'end-before-start')) return { problem: 'due-before-start' };
  const before = partsOf(faultsInTime(action));
  const now = partsOf(faults);
  const outside = action.milestones
    .filter(({ id }) => now.has(id) && !before.has(id))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  if (outside.length === 0) return undefined;
  const moved = moveAlong(action, dates, new Set(outside));
  return { problem: 'milestones-outside', outside, ...(moved && { moved }) };
}

/**
 * Moves milestones as many days as the action is moved: all of them where both ends move alike, else those that would fall
 * outside, as far as the end that moved past them. Undefined where they would still not fit.
 */
function moveAlong(
  action: Pick<Action, 'start' | 'due' | 'milestones'>,
  dates: ActionDates,
  outside: ReadonlySet<Milestone>,
): MovedMilestones | undefined {
  const [byStart, byDue] = [daysBetween(action.start, dates.start), daysBetween(action.due, dates.due)];
  const isWholeMove = byStart === byDue;
  const first = outside.values().next().value;
  const isBefore = first !== undefined && dates.start !== undefined && first.due < dates.start;
  const days = isBefore ? byStart : byDue;
  if (!days) return undefined;
  const milestones: Milestone[] = [];
  for (const milestone of action.milestones) {
    const moves = isWholeMove || outside.has(milestone);
    const next = moves ? { ...milestone, due: addDays(milestone.due, days) } : milestone;
    if (!isIsoDate(next.due)) return undefined;
    milestones.push(next);
  }
  const before = partsOf(faultsInTime(action));
  const after = partsOf(faultsInTime({ ...dates, milestones }));
  return [...after].every((id) => before.has(id)) ? { milestones, days } : undefined;
}

/** The milestones that faults are about. */
function partsOf(faults: readonly FoundFault[]): Set<Id> {
  return new Set(faults.flatMap(({ part }) => part ?? []));
}

function daysBetween(from: IsoDate | undefined, to: IsoDate | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : toDay(to) - toDay(from);
}
