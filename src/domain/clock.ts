/**
 * A small hybrid logical clock. No kept library does this in the browser without a runtime of its own, and the idea is
 * thirty lines: a stamp is physical time where it moves forward and a counter where it does not, so stamps of one device
 * always rise, stamps made after reading another device's come after it, and text order is causal order.
 */
import type { Clock } from './log.ts';

const TIME_DIGITS = 9;
const COUNT_DIGITS = 4;
const MAX_COUNT = 36 ** COUNT_DIGITS - 1;
/** The exact form of a stamp; the device part is 10 lower-case letters and digits. */
export const CLOCK_PATTERN = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{10}$/;
/** A stamp further ahead of one's own clock than this (one day, in ms) comes from a clock that is set wrong. */
export const MAX_CLOCK_LEAD_MS = 86_400_000;

/** The physical part of a stamp, in ms since 1970. The stamp must match {@link CLOCK_PATTERN}. */
export function clockTime(clock: Clock): number {
  return Number.parseInt(clock.slice(0, TIME_DIGITS), 36);
}

/** Text that sorts right before every stamp made at a time (ms since 1970) or later, and after every earlier one. */
export function clockBound(time: number): string {
  return time.toString(36).padStart(TIME_DIGITS, '0');
}

/**
 * The next stamp of `device` at `now` (ms since 1970, 0 or more), later than `last` (the greatest stamp the device has
 * made or read) however its clock was turned back.
 */
export function nextClock(last: Clock | undefined, now: number, device: string): Clock {
  const wall = Math.floor(now);
  if (last === undefined) return stamp(wall, 0, device);
  const time = clockTime(last);
  if (wall > time) return stamp(wall, 0, device);
  const count = Number.parseInt(last.slice(TIME_DIGITS + 1, TIME_DIGITS + 1 + COUNT_DIGITS), 36) + 1;
  return count > MAX_COUNT ? stamp(time + 1, 0, device) : stamp(time, count, device);
}

/** The later of two stamps, either of which may be missing. */
export function laterClock(a: Clock | undefined, b: Clock | undefined): Clock | undefined {
  if (a === undefined) return b;
  return b === undefined || a > b ? a : b;
}

function stamp(time: number, count: number, device: string): Clock {
  return `${clockBound(time)}-${count.toString(36).padStart(COUNT_DIGITS, '0')}-${device}`;
}
