/** Thrown where a driver cannot do a step. The step then counts as skipped, with the reason, and never as passed. */
export class CannotDo extends Error {
  /** @override */
  name = 'CannotDo';
}
