/** Moves focus to the page's main content where it is nowhere: what had it has gone, as with a row that was deleted. */
export function focusContentIfLost(): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) document.getElementById('content')?.focus();
}
