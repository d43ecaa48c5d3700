const FIELDS = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Puts focus in the field a form marks with `data-focus-first`, or else in its first one. */
export function focusFirstField(container: HTMLElement): void {
  const field =
    container.querySelector<HTMLElement>('[data-focus-first]') ?? container.querySelector<HTMLElement>(FIELDS);
  field?.focus();
  // What stands there is most often to be replaced.
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
}
