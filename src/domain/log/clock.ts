/**
 * A small hybrid logical clock. No kept library does this in the browser without a runtime of its own, and the idea is
 * thirty lines: a stamp is physical time where it moves forward and a counter where it does not, so stamps of one device
 * always rise, stamps made after reading another device's come after it, and text order is causal order.
 */
import type { Clock } from './log.ts';

const TIME_DIGITS = 9;
const COUNT_DIGITS = 4;
const DEVICE_LENGTH = 10;
const MAX_COUNT = 36 ** COUNT_DIGITS - 1;
/** The last moment a stamp can tell (ms since 1970): in the year 5188. */
export const MAX_CLOCK_TIME = 36 ** TIME_DIGITS - 1;
/** The exact form of a stamp; the device part is 10 lower-case letters and digits. */
export const CLOCK_PATTERN = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{10}$/;
/** A stamp further ahead than this (one day, in ms) of when it was made comes from a clock that is set wrong. */
export const MAX_CLOCK_LEAD_MS = 86_400_000;

/** There is no stamp after the last one: a clock has stood at the end of what stamps can tell. Nothing has been written. */
export class ClockSpentError extends Error {
  override name = 'ClockSpentError';
}

/** What a device's clock says as a moment that stamps and logs can tell: whole ms since 1970, up to {@link MAX_CLOCK_TIME}. */
export function wallTime(now: number): number {
  return Math.min(Math.max(Math.floor(now), 0), MAX_CLOCK_TIME);
}

/** The physical part of a stamp, in ms since 1970. The stamp must match {@link CLOCK_PATTERN}. */
export function clockTime(clock: Clock): number {
  return Number.parseInt(clock.slice(0, TIME_DIGITS), 36);
}

/** Text that sorts right before every stamp made at a time (ms since 1970) or later, and after every earlier one. */
export function clockBound(time: number): string {
  return time.toString(36).padStart(TIME_DIGITS, '0');
}

/** The device that made a stamp, as ten letters and digits. */
export function clockDevice(clock: Clock): string {
  return clock.slice(-DEVICE_LENGTH);
}

/**
 * The next stamp of `device` at `now` (ms since 1970, however wrong), later than `last` (the greatest stamp in the plan's
 * log) however its clock was turned back. Throws a {@link ClockSpentError} where there is no later one.
 */
export function nextClock(last: Clock | undefined, now: number, device: string): Clock {
  const wall = wallTime(now);
  if (last === undefined) return stamp(wall, 0, device);
  const time = clockTime(last);
  if (wall > time) return stamp(wall, 0, device);
  const count = Number.parseInt(last.slice(TIME_DIGITS + 1, TIME_DIGITS + 1 + COUNT_DIGITS), 36) + 1;
  if (count <= MAX_COUNT) return stamp(time, count, device);
  if (time >= MAX_CLOCK_TIME) throw new ClockSpentError('There is no stamp after the last one');
  return stamp(time + 1, 0, device);
}

/** The later of two stamps, either of which may be missing. */
export function laterClock(a: Clock | undefined, b: Clock | undefined): Clock | undefined {
  if (a === undefined) return b;
  return b === undefined || a > b ? a : b;
}

function stamp(time: number, count: number, device: string): Clock {
  return `${clockBound(time)}-${count.toString(36).padStart(COUNT_DIGITS, '0')}-${device}`;
}
