import type { Translated } from '../../format/translated.ts';
import type { comments as nb } from '../nb/comments.ts';

export const comments: Translated<typeof nb> = {
  title: 'Comments',
  countedTitle: 'Comments ({{count}})',
  none: 'Nobody has written anything here yet.',
  add: 'Write a comment',
  text: 'Comment',
  signedAs: 'Signed {{author}}.',
  unsigned: 'You have not said who you are yet.',
  noAuthor: 'No name',
  send: 'Add comment',
  added: 'The comment has been added',
  edit: 'Edit the comment from {{at}}',
  delete: 'Delete the comment from {{at}}',
  changed: 'The comment has been changed',
  deleted: 'The comment has been deleted',
  empty: 'Write something first.',
  tooLong: 'The comment has {{length}} characters. Shorten it to {{max}}.',
  // Whether it asks those who adopted the plan to decide something.
  decision: { asked: 'Needs a decision', made: 'Decided' },
  ask: 'We ask for a decision',
  askAbout: 'Shown on the overview under “What we need from you” until it has been decided.',
  settle: 'Mark as decided',
  settleThis: 'Mark as decided: the comment from {{at}}',
  settled: 'The comment has been marked as decided',
};
