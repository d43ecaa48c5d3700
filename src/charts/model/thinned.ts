/** Long series in a picture that is only so many pixels wide. */
import type { ChartPoint } from './chartModel.ts';

/** What is kept of the points of one look in one column: the first and last of them, and the extremes. */
interface Kept {
  first: number;
  last: number;
  least: number;
  greatest: number;
}

/**
 * The points that must be drawn for the picture to be the same as with all of them. Of those that fall in one column of
 * pixels and look alike (measured, preliminary, practice, not counted) the first, the last, the least and the greatest
 * are kept, and always the current one; so no extreme is lost. `columnOf` never falls from one point to the next. A
 * series that is short enough comes back as it is.
 * @param columns how many columns of pixels there are
 */
export function thinned(
  points: readonly ChartPoint[],
  columnOf: (day: number) => number,
  columns: number,
): readonly ChartPoint[] {
  if (points.length <= 4 * columns) return points;
  const kept: ChartPoint[] = [];
  let column = Number.NaN;
  let looks = new Map<string, Kept>();
  const keepColumn = () => {
    const indexes = new Set(
      [...looks.values()].flatMap(({ first, last, least, greatest }) => [first, last, least, greatest]),
    );
    for (const index of [...indexes].sort((a, b) => a - b)) {
      const point = points[index];
      if (point) kept.push(point);
    }
    looks = new Map();
  };
  for (const [index, point] of points.entries()) {
    const own = columnOf(point.day);
    if (own !== column) keepColumn();
    column = own;
    const look = lookOf(point);
    const known = looks.get(look);
    if (!known) {
      looks.set(look, { first: index, last: index, least: index, greatest: index });
      continue;
    }
    known.last = index;
    if (point.value < (points[known.least]?.value ?? 0)) known.least = index;
    if (point.value > (points[known.greatest]?.value ?? 0)) known.greatest = index;
  }
  keepColumn();
  return kept;
}

function lookOf({ practice, preliminary, counting, current }: ChartPoint): string {
  return `${practice}|${preliminary}|${counting}|${current}`;
}
