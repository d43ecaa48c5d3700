const FIELDS = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Puts focus in the field a form marks with `data-focus-first`, or else in its first one. */
export function focusFirstField(container: HTMLElement): void {
  const marked = container.querySelector<HTMLElement>('[data-focus-first]');
  (marked ?? container.querySelector<HTMLElement>(FIELDS))?.focus();
  // What stands in a marked field, a reading's value, is most often to be replaced.
  if (marked instanceof HTMLInputElement) marked.select();
}
