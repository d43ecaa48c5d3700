/** Comments being written, for as long as the app is open: who leaves the page to look something up finds them again. */
import { create } from 'zustand';
import { isVisible } from '#/domain/text.ts';
import { unloadGuard } from '../unloadGuard.ts';

interface CommentDrafts {
  /** What is typed, by plan and what the comment is on, or which comment is being changed. */
  drafts: Readonly<Record<string, string>>;
  set(key: string, typed: string): void;
  drop(key: string): void;
}

export const useCommentDrafts = create<CommentDrafts>()((set) => ({
  drafts: {},
  set: (key, typed) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: typed } })),
  drop: (key) =>
    set(({ drafts }) => {
      const { [key]: _, ...rest } = drafts;
      return { drafts: rest };
    }),
}));

/** Why a form is open: the user has asked for it, or it was left half-written earlier in the visit. */
export type OpenedFor = 'asked' | 'draft';

/** What a form is open for as its page appears; undefined when it is not to be. */
export function openedFor(key: string): OpenedFor | undefined {
  return isWorthKeeping(useCommentDrafts.getState().drafts[key] ?? '') ? 'draft' : undefined;
}

function isWorthKeeping(typed: string): boolean {
  return isVisible(typed);
}

const guard = unloadGuard();
useCommentDrafts.subscribe(({ drafts }) => guard(Object.values(drafts).some(isWorthKeeping)));
