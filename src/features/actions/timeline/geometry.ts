/** Where bars and milestones stand on the timeline. Pure; places are shares (0–1) of the width shown. */

import type { Milestone } from '#/domain/tables/actions.ts';
import { type IsoDate, toDay } from '#/domain/values/dates.ts';
import type { ActionDates } from '#/domain/view/actionDates.ts';
import { placeOf, type Scale } from './scale.ts';

export interface Bar {
  from: number;
  to: number;
  /** It begins before, or ends after, what is shown. */
  cutStart: boolean;
  cutEnd: boolean;
  /** It has no start or no due date: only the other end is a place in time, and `from` equals `to`. */
  openStart: boolean;
  openEnd: boolean;
}

/** An action's bar; both its dates are included in it. Undefined without dates. One wholly outside is cut at the edge. */
export function barOf({ start, due }: ActionDates, scale: Scale): Bar | undefined {
  if (start === undefined && due === undefined) return undefined;
  const begin = start === undefined ? undefined : placeOf(toDay(start), scale);
  const end = due === undefined ? undefined : placeOf(toDay(due) + 1, scale);
  // A plan from elsewhere may have the dates the wrong way round: something is drawn nevertheless.
  const from = Math.min(begin ?? Number.POSITIVE_INFINITY, end ?? Number.POSITIVE_INFINITY);
  const to = Math.max(begin ?? Number.NEGATIVE_INFINITY, end ?? Number.NEGATIVE_INFINITY);
  return {
    from: within(from),
    to: within(to),
    cutStart: from < 0,
    cutEnd: to > 1,
    openStart: begin === undefined,
    openEnd: end === undefined,
  };
}

/** The middle of a day, or undefined where the day is not shown. */
export function markOf(date: IsoDate, scale: Scale): number | undefined {
  const at = placeOf(toDay(date) + 0.5, scale);
  return at < 0 || at > 1 ? undefined : at;
}

/** Where a date stands that everything is measured against: on the axis, or before or after what it shows. */
export function lineOf(date: IsoDate, scale: Scale): number | 'before' | 'after' {
  return markOf(date, scale) ?? (toDay(date) < scale.from ? 'before' : 'after');
}

export interface Mark {
  milestone: Milestone;
  at: number;
  /** Where the middle of its date is written; undefined where there is no room for it. */
  label?: number;
}

/**
 * The milestones that are shown, in date order, with their dates written where they do not run into each other; of two that
 * would, the first stays. `width` is that of the timeline and `labelWidth` that of a date, in px.
 */
export function marksOf(
  milestones: readonly Milestone[],
  scale: Scale,
  width: number,
  labelWidth: number,
): Mark[] {
  const half = labelWidth / 2 / width;
  let free = 0;
  return [...milestones]
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .flatMap((milestone): Mark[] => {
      const at = markOf(milestone.due, scale);
      if (at === undefined) return [];
      const label = Math.min(Math.max(at, half), 1 - half);
      if (half > 0.5 || label - half < free - 1e-9) return [{ milestone, at }];
      free = label + half;
      return [{ milestone, at, label }];
    });
}

function within(place: number): number {
  return Math.min(1, Math.max(0, place));
}
