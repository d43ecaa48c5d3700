// A second implementation of the progress rule (rule 2), written from the text of the rule alone: it imports nothing from src/, and
// whoever changes it reads the text, not the first. Slow and exact where the first is quick. What stands in «» is the text's.
import { numberOf } from './amounts.ts';
import { addDays, earlier } from './calendar.ts';
import { type Course, courseOf, cutOf } from './course.ts';
import {
  type ClosingReading,
  closingReading,
  countedReadings,
  currentReading,
  dueAfter,
  goodUntil,
  type Reading,
} from './readings.ts';
import type { Day, Flag, IndicatorInput, IndicatorStatus, Judgement } from './types.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** Everything that is known when the status is decided. */
interface Case {
  readonly input: IndicatorInput;
  readonly cutAt: Day | undefined;
  readonly course: Course;
  readonly closing: ClosingReading | undefined;
  readonly current: Reading | undefined;
  readonly verdict: Verdict | undefined;
}

/** Judges one indicator on one day. */
export function judge(input: IndicatorInput): Judgement {
  const known = caseOf(input);
  const { course, current, verdict } = known;
  const { status, final } = statusOf(known);
  return {
    rule: 2,
    status,
    final,
    progress: verdict?.progress,
    lag: verdict?.lag,
    expected: verdict?.expected,
    expectedProgress: verdict?.expectedProgress,
    expectedNowProgress: verdict?.expectedNowProgress,
    current: current && { date: current.date, value: numberOf(current.amount) },
    since: sinceOf(known, status),
    flags: flagsOf(known, status, final),
    end: course.end,
  };
}

function caseOf(input: IndicatorInput): Case {
  const cutAt = cutOf(input);
  const counted = countedReadings(input, cutAt);
  const course = courseOf(input, counted, cutAt);
  const { start, end, measure } = course;
  // «A reading on the baseline's date or before it is where we started, not how it goes.»
  const eligible = counted.filter(({ date }) => start === undefined || start < date);
  const closing = end === undefined ? undefined : closingReading(eligible, end, input);
  const current = currentReading(eligible, closing);
  const moment = { asOf: input.asOf, settled: closing?.settled === true, thresholds: input.thresholds };
  const verdict = current && verdictOn(current, measure, moment);
  return { input, cutAt, course, closing, current, verdict };
}

/** «Status, first match wins» */
function statusOf({ input, course, closing, current, verdict }: Case): {
  status: IndicatorStatus;
  final: boolean;
} {
  const open = (status: IndicatorStatus) => ({ status, final: false });
  if (course.measure.kind === 'none' && course.measure.evenUnmeasured) return open('no-target');
  if (current === undefined) return open('no-data');
  if (verdict === undefined) return open('no-target');
  const settled = closing?.settled === true;
  if (!settled && isOutdated(input, current, course.end)) return open('outdated');
  // «achieved, missed (both final): settled closing reading: s · (r − V) ≥ 0 or not»
  if (settled) return { status: verdict.reached ? 'achieved' : 'missed', final: true };
  return open(verdict.running);
}

/** «asOf > goodUntil(d_r) or asOf > T + publishing lag» */
function isOutdated(input: IndicatorInput, current: Reading, end: Day | undefined): boolean {
  return input.asOf > goodUntil(current.date, input) || isAwaitedInVain(input, end);
}

/** «asOf > T + lag» */
function isAwaitedInVain({ asOf, publishingLagDays }: IndicatorInput, end: Day | undefined): boolean {
  return end !== undefined && asOf > addDays(end, publishingLagDays);
}

/** «Since: the date of the reading that decided; for `outdated` the day after the earlier of goodUntil(d_r) and T + lag.» */
function sinceOf({ input, course, current }: Case, status: IndicatorStatus): Day | undefined {
  if (current === undefined || status === 'no-target') return undefined;
  if (status !== 'outdated') return current.date;
  const end = course.end && addDays(course.end, input.publishingLagDays);
  return addDays(earlier(goodUntil(current.date, input), end), 1);
}

function flagsOf(known: Case, status: IndicatorStatus, final: boolean): ReadonlySet<Flag> {
  const { input, course, closing, current } = known;
  const { measure, end } = course;
  const flags = new Set<Flag>();
  if (!final && status !== 'outdated' && isStale(known)) flags.add('stale');
  // «`awaiting-final` (T ≤ asOf ≤ T + lag, not settled)», «`final-reading-missing` (asOf > T + lag, no closing reading; both only
  // where there is a T, also with `no-data`)»
  if (end !== undefined && input.asOf >= end && closing?.settled !== true) {
    flags.add(isAwaitedInVain(input, end) ? 'final-reading-missing' : 'awaiting-final');
  }
  if (current?.preliminary) flags.add('preliminary');
  if (current?.practice) flags.add('practice');
  if (course.baselineFromReading) flags.add('baseline-from-reading');
  if (measure.kind === 'none' && measure.invalid) flags.add('invalid-target');
  if (measure.kind === 'path' && measure.computed) flags.add('computed-target');
  return flags;
}

/** «asOf > due of the current or first figure; not […] in a period that has been over for longer than the lag» */
function isStale({ input, cutAt, course, current }: Case): boolean {
  const due = current ? dueAfter(current.date, input) : firstDue(input, course.dueFrom);
  return due !== undefined && input.asOf > due && !isAwaitedInVain(input, cutAt);
}

/** «the first is due at due(b), or without a baseline at (the day before the plan's start + p) + lag» */
function firstDue(input: IndicatorInput, baseline: Day | undefined): Day | undefined {
  return dueAfter(baseline ?? addDays(input.planStart, -1), input);
}
