/** The least and the greatest of any number of figures. */

export interface Extent {
  min: number;
  max: number;
}

/**
 * The least and the greatest of the numbers; undefined for none. `Math.min(...numbers)` would hand each of them over as an
 * argument, of which browsers take some ten thousands: a daily series is longer.
 */
export function extentOf(numbers: Iterable<number>): Extent | undefined {
  let found: Extent | undefined;
  for (const number of numbers) {
    if (!found) found = { min: number, max: number };
    else if (number < found.min) found.min = number;
    else if (number > found.max) found.max = number;
  }
  return found;
}
