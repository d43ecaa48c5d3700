/** How many hues the theme has for goal areas (`--hue-1` … `--hue-5`). */
const HUES = 5;

/** The colour of the goal area with this 0-based place, as a CSS value; areas beyond the last hue start over. */
export function hueVar(index: number): string {
  return `var(--hue-${(index % HUES) + 1})`;
}
