/** What the browser, or the plan itself, may refuse, told apart so that the interface can say it in plain words. */

/**
 * `full`: no room on the disk. `unavailable`: the browser gives no storage (private mode, disabled). `newer`: another tab
 * or an earlier visit has upgraded the database past this version of Varde. `faulty`: the plan would no longer hold together
 * (`guard.ts`). `spent`: no stamp is left for the plan (`domain/clock.ts`). `unknown`: anything else; a bug.
 */
export type Failure = 'full' | 'unavailable' | 'newer' | 'faulty' | 'spent' | 'unknown';

const NAMES = new Map<unknown, Failure>([
  ['PlanFaultError', 'faulty'],
  ['ClockSpentError', 'spent'],
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['DatabaseClosedError', 'newer'],
  ['MissingAPIError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['OpenFailedError', 'unavailable'],
  // Chromium's word for a profile it cannot read or write.
  ['UnknownError', 'unavailable'],
]);

/** How many wrappings are looked through: Dexie wraps the browser's error, sometimes twice. */
const DEPTH = 4;

/** Classifies an error thrown by the store, looking into what it wraps. */
export function failureOf(error: unknown): Failure {
  return causeOf(error, DEPTH) ?? 'unknown';
}

/** The innermost known cause: a closed database says less than why it could not be opened. */
function causeOf(error: unknown, depth: number): Failure | undefined {
  if (!(error instanceof Object) || depth === 0) return undefined;
  return (
    causeOf('inner' in error ? error.inner : undefined, depth - 1) ??
    // Of many writes at once, some may have failed for the reason that matters.
    causeOf(
      'failures' in error && Array.isArray(error.failures) ? error.failures[0] : undefined,
      depth - 1,
    ) ??
    NAMES.get('name' in error ? error.name : undefined)
  );
}
