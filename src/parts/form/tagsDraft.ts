/** A row's tags as a form holds them. */
import { MAX_TAG_LENGTH, MAX_TAGS, tagsIn, withTags } from '#/domain/model/tags.ts';
import type { Message } from '#/ui/form/message.ts';
import type { FieldReader } from './fieldReader.ts';

export interface TagsDraft {
  tags: readonly string[];
  /** What is typed and has not become a tag yet. */
  newTag: string;
}

/** The name of the field in messages. */
export const TAGS_FIELD = 'tags';

export function tagsDraft(tags: readonly string[] | undefined): TagsDraft {
  return { tags: tags ?? [], newTag: '' };
}

/** Tags with others after them, or why those cannot be added. `known` are all tags of the plan. */
export function addTags(
  tags: readonly string[],
  others: readonly string[],
  known: readonly string[],
): { ok: true; tags: string[] } | { ok: false; message: Message } {
  const tooLong = others.find((tag) => tag.length > MAX_TAG_LENGTH);
  if (tooLong !== undefined) {
    return {
      ok: false,
      message: { code: 'tagTooLong', values: { length: tooLong.length, max: MAX_TAG_LENGTH } },
    };
  }
  const joined = withTags(tags, others, known);
  // A file may have brought more; they may stay, but no more may come.
  if (joined.length > Math.max(MAX_TAGS, tags.length)) {
    return { ok: false, message: { code: 'tooManyTags', values: { max: MAX_TAGS } } };
  }
  return { ok: true, tags: joined };
}

/** The property to spread into a row, absent when there is no tag. What is still typed when the form is saved counts. */
export function readTags(
  read: FieldReader,
  { tags, newTag }: TagsDraft,
  known: readonly string[] = [],
): { tags?: string[] } {
  const added = addTags(tags, tagsIn(newTag), known);
  if (!added.ok) {
    read.fail(TAGS_FIELD, added.message.code, added.message.values);
    return {};
  }
  return added.tags.length > 0 ? { tags: added.tags } : {};
}
