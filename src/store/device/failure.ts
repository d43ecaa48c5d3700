/** What the browser, or the plan itself, may refuse, told apart so that the interface can say it in plain words. */

/**
 * `full`: no room on the disk. `unavailable`: the browser gives no storage (private mode, disabled). `unreadable`: it cannot
 * read or write what it has stored (a disk that fails, a damaged profile). `newer`: another tab or an earlier visit has
 * upgraded the database past this version of Varde. `closed`: the connection was broken, by the browser or by another tab's
 * upgrade. `faulty`: the plan would no longer hold together (`guard.ts`). `spent`: no stamp is left for the plan (`domain/log/clock.ts`). `unknown`: anything else; a bug.
 */
export type Failure =
  | 'full'
  | 'unavailable'
  | 'unreadable'
  | 'newer'
  | 'closed'
  | 'faulty'
  | 'spent'
  | 'unknown';

const NAMES = new Map<unknown, Failure>([
  ['PlanFaultError', 'faulty'],
  ['ClockSpentError', 'spent'],
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['DatabaseClosedError', 'closed'],
  // Without a cause of its own: the browser ended the transaction, as it does with all of them when a connection breaks.
  ['AbortError', 'closed'],
  ['MissingAPIError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['OpenFailedError', 'unavailable'],
  // The browsers' word for a profile they cannot read or write.
  ['UnknownError', 'unreadable'],
  ['NotReadableError', 'unreadable'],
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
