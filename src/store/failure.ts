/** What the browser may refuse, told apart so that the interface can say it in plain words. */

/**
 * `full`: no room on the disk. `unavailable`: the browser gives no storage (private mode, disabled). `newer`: another tab
 * or an earlier visit has upgraded the database past this version of Varde. `unknown`: anything else; a bug.
 */
export type Failure = 'full' | 'unavailable' | 'newer' | 'unknown';

const NAMES: Record<string, Failure> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  DatabaseClosedError: 'newer',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
};

/** Classifies an error thrown by the store, looking into what it wraps. */
export function failureOf(error: unknown): Failure {
  let current: unknown = error;
  // Dexie wraps the browser's error, sometimes twice (AbortError → QuotaExceededError).
  for (let depth = 0; depth < 4 && current instanceof Object; depth++) {
    const { name, inner } = current as { name?: string; inner?: unknown };
    const failure = name ? NAMES[name] : undefined;
    if (failure === 'full' || failure === 'newer') return failure;
    if (inner === undefined || inner === null) return failure ?? 'unknown';
    const deeper = failureOf(inner);
    if (deeper !== 'unknown') return deeper;
    if (failure) return failure;
    current = inner;
  }
  return "unknown";
}
