/**
 * Asks who is writing, once, before the first change is saved. Whoever only reads is never asked, and no answer is one too:
 * whatever becomes of the question, the change that waited for it is saved.
 */
import { create } from 'zustand';
import { usePrefs } from '#/store/device/prefs.ts';

/** As long as a name or a role may be, in characters: it stands in lists beside what was changed. */
export const MAX_AUTHOR = 100;

/** Why the question stands: a change waits for the answer, or the user wants to change it. */
type Occasion = 'write' | 'change';

interface WriterPrompt {
  occasion?: Occasion | undefined;
  /** Asks because the user wants to. */
  change(): void;
  /** Takes the question away and lets through what waited. */
  done(): void;
}

export const useWriterPrompt = create<WriterPrompt>()((set, get) => ({
  change: () => {
    if (!get().occasion) set({ occasion: 'change' });
  },
  done: () => {
    set({ occasion: undefined });
    for (const go of waiting) go();
    waiting.clear();
  },
}));

const waiting = new Set<() => void>();
/** How many dialogs there are to ask with: none outside the app's frame, where nobody could answer. */
let dialogs = 0;
/** The question was put away without an answer; it is not put again before Varde is opened anew. */
let isPutOff = false;

/**
 * Resolves when it is settled who writes: at once where a name is known, where the user has been asked before, or where
 * there is nothing to ask with; otherwise when the user has answered or put the question away. Never rejects.
 */
export function settleWriter(): Promise<void> {
  const { author, authorAsked } = usePrefs.getState();
  if (author !== '' || authorAsked || isPutOff || dialogs === 0) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.add(resolve);
    useWriterPrompt.setState(({ occasion }) => ({ occasion: occasion ?? 'write' }));
  });
}

/** Tells that there is a dialog to ask with; returns a function that tells that it is gone, and with it the question. */
export function offerDialog(): () => void {
  dialogs += 1;
  return () => {
    dialogs -= 1;
    useWriterPrompt.getState().done();
  };
}

/** Not now: what is written goes without a name, and the question is not put again until Varde is opened anew. */
export function putOff(): void {
  isPutOff = true;
  useWriterPrompt.getState().done();
}

/** Starts over, as when Varde is opened anew. For tests. */
export function forgetPutOff(): void {
  isPutOff = false;
}
