/**
 * Where pages have a plan from: as it is now, or one of the ways in which it stands still. What is asked of a plan is asked of
 * its source, so that a page is the same whichever it is.
 */
import type { Clock } from '#/domain/log/log.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';

/** The plan as it is now, followed. The only one that can be written to. */
export interface LiveSource {
  kind: 'live';
}

/** What was known in this copy at the end of a day, by this browser's calendar. */
export interface DaySource {
  kind: 'day';
  day: IsoDate;
}

/** What those knew who had these heads of the log: to the commit, whatever arrives later. A review is held on one. */
export interface BookmarkSource {
  kind: 'bookmark';
  heads: readonly Clock[];
}

/** A plan that was published: its content alone, with nothing of its log. `id` tells it from other editions. */
export interface EditionSource {
  kind: 'edition';
  id: Id;
  document: PlanDocument;
}

/** A source that stands still: nothing that is written changes what it says, but for what arrives late on a day. */
export type StillSource = DaySource | BookmarkSource | EditionSource;
export type PlanSource = LiveSource | StillSource;

export const LIVE: LiveSource = { kind: 'live' };

export function onDay(day: IsoDate): DaySource {
  return { kind: 'day', day };
}

/** The source that an address names: a day, or now. */
export function sourceOn(day: IsoDate | undefined): PlanSource {
  return day === undefined ? LIVE : onDay(day);
}

/** A source as text that no other has. */
export function sourceKey(source: PlanSource): string {
  switch (source.kind) {
    case 'live':
      return 'live';
    case 'day':
      return `day ${source.day}`;
    case 'bookmark':
      return `bookmark ${[...source.heads].sort().join(' ')}`;
    case 'edition':
      return `edition ${source.id}`;
  }
}
