/**
 * Tags (stikkord): free words on rows of the plan, by which lists are filtered. Two tags are the same when they differ only
 * in case; the spelling that was there first is kept.
 */
import { type PlanRows, TAGGED_TABLES, type TaggedTable } from '../tables/tables.ts';
import { tidyLabel } from '../values/text.ts';

/** Longest tag (characters) that can be typed; a plan file may hold longer ones, which are kept. */
export const MAX_TAG_LENGTH = 50;
/** Most tags that can be put on one row. */
export const MAX_TAGS = 20;

/** What allows rows to be told apart by tag. */
export interface Tagged {
  tags?: string[];
}

/** What makes two tags the same. */
export function tagKey(tag: string): string {
  return tidyTag(tag).toLowerCase();
}

/** A tag as it is kept: without what is no text or spaces at its ends, with single ones within; empty where nothing is seen. */
function tidyTag(typed: string): string {
  return tidyLabel(typed).replace(/\s+/g, ' ');
}

/** The tags in typed text, with commas between; empty ones are left out. */
export function tagsIn(typed: string): string[] {
  return typed.split(',').map(tidyTag).filter(Boolean);
}

/**
 * The given tags with others after them, each once. Where one of `others` is already among `known` (all tags of the plan),
 * it is spelt as there, so that a plan does not end up with both `EU` and `eu`.
 */
export function withTags(
  tags: readonly string[],
  others: readonly string[],
  known: readonly string[] = [],
): string[] {
  const spelling = new Map(known.map((tag) => [tagKey(tag), tag]));
  const joined = new Map(tags.map((tag) => [tagKey(tag), tag]));
  for (const tag of others) {
    const key = tagKey(tag);
    if (!joined.has(key)) joined.set(key, spelling.get(key) ?? tidyTag(tag));
  }
  return [...joined.values()];
}

/** Every tag in use in a plan, each once, in the order in which rows first use them. */
export function allTags(rows: Pick<PlanRows, TaggedTable>): string[] {
  return tagsOf(TAGGED_TABLES.flatMap((table): readonly Tagged[] => rows[table]));
}

/** The tags in use on rows of one list, each once, in the order in which the rows first use them. */
export function tagsOf(rows: readonly Tagged[]): string[] {
  return withTags(
    [],
    rows.flatMap(({ tags = [] }) => tags),
  );
}

/** Whether a row has a tag, whatever its case. */
export function hasTag({ tags = [] }: Tagged, tag: string): boolean {
  const key = tagKey(tag);
  return tags.some((each) => tagKey(each) === key);
}
