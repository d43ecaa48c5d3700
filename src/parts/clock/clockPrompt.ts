/**
 * Asks before something is stamped by a clock that is to be doubted. One wrong clock makes all later stamps of a plan run
 * ahead, so it is asked while it can still be set right; but whose clock is wrong, only people can tell.
 */
import { create } from 'zustand';
import { MAX_CLOCK_LEAD_MS } from '#/domain/log/clock.ts';
import { type ClockDoubts, clockDoubts, SERVER_TOLERANCE_MS } from '#/domain/log/clockDoubts.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type LastStamp, lastStamp } from '#/store/read/lastStamp.ts';
import { serverTime } from './serverTime.ts';

/** What the question tells. */
export interface ClockQuestion {
  /** The plan that would be written to; undefined for one that is being made. */
  plan?: Id;
  /** What this device's clock says, and the server's where it is known (ms since 1970). */
  now: number;
  server?: number;
  last?: LastStamp;
  doubts: ClockDoubts;
}

interface ClockPrompt {
  question?: ClockQuestion | undefined;
  /** Takes the question away. With `true` the clock is right and what waited is written; otherwise nothing is. */
  answer(isRight: boolean): void;
}

const waiting = new Set<(isRight: boolean) => void>();
/** How many dialogs there are to ask with: none outside the app's frame, where nobody could answer. */
let dialogs = 0;
/** What has been said to be right in this tab, so that it is not asked again before more speaks against the clock. In ms. */
interface Accepted {
  ahead?: number;
  /** By plan: its last stamp then. */
  last: Record<Id, number>;
}

const KEY = 'varde-clock';
let accepted: Accepted | undefined;

/** Kept for the tab: a page that is loaded anew is the same visit. */
function acceptedHere(): Accepted {
  if (accepted) return accepted;
  try {
    const { ahead, last }: Partial<Accepted> = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    accepted = {
      ...(typeof ahead === 'number' && { ahead }),
      last: Object.fromEntries(Object.entries(last ?? {}).filter(([, time]) => typeof time === 'number')),
    };
  } catch {
    // Nothing is stored here, or not by this Varde.
    accepted = { last: {} };
  }
  return accepted;
}

function accept({ plan, last, doubts }: ClockQuestion): void {
  const known = acceptedHere();
  accepted = {
    ...known,
    ...(doubts.ahead !== undefined && { ahead: doubts.ahead }),
    ...(doubts.behind !== undefined &&
      plan !== undefined &&
      last && { last: { ...known.last, [plan]: last.time } }),
  };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(accepted));
  } catch {
    // Then it is remembered for as long as the page stands.
  }
}

export const useClockPrompt = create<ClockPrompt>()((set, get) => ({
  answer: (isRight) => {
    const { question } = get();
    if (isRight && question) accept(question);
    set({ question: undefined });
    for (const go of waiting) go(isRight);
    waiting.clear();
  },
}));

/**
 * Resolves to whether something may be stamped by this device's clock now, in a plan or (without one) as its beginning: at
 * once where nothing speaks against the clock or it has been said to be right; otherwise when that has been answered.
 * `false`: the user sets the clock right first; write nothing. Never rejects.
 */
export async function settleClock(plan?: Id): Promise<boolean> {
  if (dialogs === 0) return true;
  const question = await questionFor(plan);
  if (!question || dialogs === 0) return true;
  return new Promise((resolve) => {
    waiting.add(resolve);
    useClockPrompt.setState((prompt) => ({ question: prompt.question ?? question }));
  });
}

async function questionFor(plan: Id | undefined): Promise<ClockQuestion | undefined> {
  const [server, last] = await Promise.all([serverTime(), stampIn(plan)]);
  const now = Date.now();
  const { behind, ahead } = clockDoubts({ now, last: last?.time, server });
  const known = acceptedHere();
  const beyond = (value: number, said: number | undefined, slack: number) =>
    said === undefined || value > said + slack;
  const isBehind =
    behind !== undefined &&
    last !== undefined &&
    beyond(last.time, known.last[plan ?? ''], MAX_CLOCK_LEAD_MS);
  const isAhead = ahead !== undefined && beyond(ahead, known.ahead, SERVER_TOLERANCE_MS);
  if (!isBehind && !isAhead) return undefined;
  return {
    ...(plan !== undefined && { plan }),
    now,
    ...(server !== undefined && { server }),
    ...(last && { last }),
    doubts: { ...(isBehind && { behind }), ...(isAhead && { ahead }) },
  };
}

/** A database that cannot be read says so when it is written to. */
async function stampIn(plan: Id | undefined): Promise<LastStamp | undefined> {
  if (plan === undefined) return undefined;
  try {
    return await lastStamp(plan);
  } catch {
    return undefined;
  }
}

/** Tells that there is a dialog to ask with; returns a function that tells that it is gone: then nothing that waits is written. */
export function offerClockDialog(): () => void {
  dialogs += 1;
  return () => {
    dialogs -= 1;
    if (dialogs === 0) useClockPrompt.getState().answer(false);
  };
}

/** Starts over, as in a new tab. For tests. */
export function forgetClockAnswers(): void {
  accepted = undefined;
  sessionStorage.removeItem(KEY);
}
