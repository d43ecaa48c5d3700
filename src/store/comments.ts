/** Writing comments: remarks on rows of the plan, signed by whoever is writing. */
import type { Commit, DraftChange } from '#/domain/log.ts';
import type { Comment, CommentedTable, Id } from '#/domain/model.ts';
import { newRowId, signature, write } from './write.ts';

/** Adds a comment, signed and dated as its commit is. `text` must hold something else than spaces. */
export function addComment(plan: Id, onTable: CommentedTable, on: Id, text: string): Promise<Commit> {
  const { author, now } = signature();
  const fields: Omit<Comment, 'id'> = { onTable, on, text, author, at: new Date(now).toISOString() };
  return write(plan, 'add-comment', [{ table: 'comments', row: newRowId(), patch: fields }]);
}

/** Gives a comment another text; who wrote it and when stay. Undefined when it is the same. */
export async function editComment(plan: Id, comment: Comment, text: string): Promise<Commit | undefined> {
  if (text === comment.text) return undefined;
  return write(plan, 'edit-row', [{ table: 'comments', row: comment.id, patch: { text } }]);
}

/** Deletes a comment. Nothing else goes along. */
export function deleteComment(plan: Id, comment: Comment): Promise<Commit> {
  const change: DraftChange = { table: 'comments', row: comment.id, deleted: true };
  return write(plan, 'delete-row', [change]);
}

/** The comments on a row, the oldest first. */
export function commentsOn(comments: readonly Comment[], table: CommentedTable, row: Id): Comment[] {
  return comments
    .filter(({ onTable, on }) => onTable === table && on === row)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}
