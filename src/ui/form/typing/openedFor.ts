import { draftOf } from './drafts.ts';

/** Why a form is open: the user has asked for it, or it was left half-written earlier. */
export type OpenedFor = 'asked' | 'draft';

/** What a form is open for as its page appears; undefined when it is not to be. */
export function openedFor(draftKey: string): OpenedFor | undefined {
  return draftOf(draftKey) && 'draft';
}
