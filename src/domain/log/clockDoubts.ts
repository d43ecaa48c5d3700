/** When a device's clock is to be doubted before something is stamped by it. */
import { MAX_CLOCK_LEAD_MS } from './clock.ts';

/**
 * How far (ms) a device's clock may be ahead of the server's: five minutes. Machines that belong to an organisation are kept
 * within that, since signing in fails otherwise, so nobody whose clock is looked after is asked; and what a clock within it
 * can do wrong, is to put changes of the same few minutes in another order.
 */
export const SERVER_TOLERANCE_MS = 5 * 60_000;

/** What there is to compare, each in ms since 1970. */
export interface ClockFacts {
  /** What the device's clock says. */
  now: number;
  /** The last stamp in the plan; undefined where there is none, or no plan yet. */
  last?: number | undefined;
  /** What the server's clock says; undefined where it is not known. */
  server?: number | undefined;
}

/** What speaks against a device's clock, in ms; what does not is left out. */
export interface ClockDoubts {
  /** How far it is behind the last stamp in the plan, where that is more than a day. */
  behind?: number;
  /** How far it is ahead of the server, where that is more than {@link SERVER_TOLERANCE_MS}. */
  ahead?: number;
}

export function clockDoubts({ now, last = now, server = now }: ClockFacts): ClockDoubts {
  return {
    ...(last - now > MAX_CLOCK_LEAD_MS && { behind: last - now }),
    ...(now - server > SERVER_TOLERANCE_MS && { ahead: now - server }),
  };
}
