import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLOCK_PATTERN,
  ClockSpentError,
  clockTime,
  laterClock,
  MAX_CLOCK_TIME,
  nextClock,
  wallTime,
} from '#/domain/log/clock.ts';
import type { Clock } from '#/domain/log/log.ts';

const HERE = 'aaaaaaaaaa';
const THERE = 'bbbbbbbbbb';
const NOON = Date.UTC(2026, 5, 1, 12);

/** What a device reads from its own clock: whole milliseconds, now and then turned back or standing still. */
const deviceTimes = fc.array(fc.integer({ min: 0, max: NOON * 2 }), { maxLength: 40 });

describe('a stamp', () => {
  test('has the one form, and tells the time it was made at', () => {
    const stamp = nextClock(undefined, NOON, HERE);
    expect(stamp).toMatch(CLOCK_PATTERN);
    expect(clockTime(stamp)).toBe(NOON);
  });

  test('of a clock that also counts parts of milliseconds comes after the one before', () => {
    const first = nextClock(undefined, NOON, HERE);
    const second = nextClock(nextClock(first, NOON, HERE), NOON + 0.7, HERE);
    expect(second > nextClock(first, NOON, HERE)).toBe(true);
  });

  test('rises on one device however its clock is set', () => {
    fc.assert(
      fc.property(deviceTimes, (times) => {
        let last: Clock | undefined;
        for (const now of times) {
          const next = nextClock(last, now, HERE);
          expect(next).toMatch(CLOCK_PATTERN);
          if (last !== undefined) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  test('keeps the latest time seen when the clock jumps back a year', () => {
    const before = nextClock(undefined, NOON, HERE);
    const after = nextClock(before, NOON - 365 * 86_400_000, HERE);
    expect(clockTime(after)).toBe(NOON);
    expect(after > before).toBe(true);
  });

  test('takes a millisecond ahead when the counter is full', () => {
    const full = `${nextClock(undefined, NOON, HERE).slice(0, 9)}-zzzz-${HERE}`;
    const next = nextClock(full, NOON, HERE);
    expect(next).toMatch(CLOCK_PATTERN);
    expect(next > full).toBe(true);
    expect(clockTime(next)).toBe(NOON + 1);
  });

  test('keeps its form and its order whatever a clock says, from before 1970 to after all that stamps can tell', () => {
    const wild = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: MAX_CLOCK_TIME - 3, max: MAX_CLOCK_TIME + 3 }),
      fc.integer({ min: -3, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 40 }), (times) => {
        let last: Clock | undefined;
        for (const now of times) {
          const next = nextClock(last, now, HERE);
          expect(next).toMatch(CLOCK_PATTERN);
          if (last !== undefined) expect(next > last).toBe(true);
          expect(clockTime(next)).toBeGreaterThanOrEqual(wallTime(now));
          last = next;
        }
      }),
    );
  });

  test('is not made after the last there can be', () => {
    const last = `zzzzzzzzz-zzzy-${THERE}`;
    const next = nextClock(last, NOON, HERE);
    expect(next).toBe(`zzzzzzzzz-zzzz-${HERE}`);
    expect(() => nextClock(next, NOON, HERE)).toThrow(ClockSpentError);
  });

  test('is never made twice by two devices, even in the same millisecond', () => {
    fc.assert(
      fc.property(deviceTimes, deviceTimes, (here, there) => {
        const made = new Set<Clock>();
        for (const [times, device] of [[here, HERE] as const, [there, THERE] as const]) {
          let last: Clock | undefined;
          for (const now of times) {
            last = nextClock(last, now, device);
            made.add(last);
          }
        }
        expect(made.size).toBe(here.length + there.length);
      }),
    );
  });

  test('made after reading another device’s comes after it, in text and in time', () => {
    fc.assert(
      fc.property(deviceTimes, fc.integer({ min: 0, max: NOON }), (times, now) => {
        let theirs: Clock | undefined;
        for (const time of times) theirs = nextClock(theirs, time, THERE);
        const mine = nextClock(undefined, now, HERE);
        const next = nextClock(laterClock(mine, theirs), now, HERE);
        expect(next > mine).toBe(true);
        if (theirs !== undefined) expect(next > theirs).toBe(true);
        expect(next.endsWith(HERE)).toBe(true);
      }),
    );
  });
});

test('the later of two stamps is the one that sorts last, and a missing one is the earliest', () => {
  const a = nextClock(undefined, NOON, HERE);
  const b = nextClock(undefined, NOON, THERE);
  expect(laterClock(a, b)).toBe(b);
  expect(laterClock(b, a)).toBe(b);
  expect(laterClock(undefined, a)).toBe(a);
  expect(laterClock(a, undefined)).toBe(a);
  expect(laterClock(undefined, undefined)).toBeUndefined();
});
