/** Writing comments: remarks on rows of the plan, signed by whoever is writing. */

import type { Commit } from '#/domain/log/log.ts';
import type { Comment, CommentedTable, RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { deleteRow, editRow } from './rows.ts';
import { newRowId, signature, write } from './write.ts';

/** What somebody wants to say, and whether it asks for a decision. `text` must hold something else than spaces. */
export type Remark = Pick<Comment, 'text' | 'decision'>;

/** Adds a comment, signed and dated as its commit is. */
export function addComment(plan: Id, onTable: CommentedTable, on: Id, remark: Remark): Promise<Commit> {
  const { author, now } = signature();
  const fields: Omit<Comment, 'id'> = { onTable, on, ...remark, author, at: new Date(now).toISOString() };
  return write(plan, 'add-comment', [{ table: 'comments', row: newRowId(), patch: fields }]);
}

/**
 * Gives a comment another text, or has it ask for a decision or say that it was made; who wrote it and when stay. `before`
 * is the comment as it was seen. Undefined when it is the same. Throws as `editRow` does.
 */
export function editComment(plan: Id, before: Comment, remark: Remark): Promise<Commit | undefined> {
  const { decision: _, ...rest } = before;
  return editRow(plan, { table: 'comments', before, next: { ...rest, ...remark } });
}

/** Deletes a comment. Nothing else goes along. */
export function deleteComment(plan: Id, { id }: Comment): Promise<Commit> {
  const ref: RowRef = { table: 'comments', id };
  return deleteRow(plan, ref, [ref]);
}

/** The comments on a row, the oldest first. */
export function commentsOn(comments: readonly Comment[], table: CommentedTable, row: Id): Comment[] {
  return comments
    .filter(({ onTable, on }) => onTable === table && on === row)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}
