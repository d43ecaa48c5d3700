/**
 * Finds room for labels. Each label comes with candidate places in order of preference; a label is put where it covers
 * no other label, stays within the bounds and crosses as few marks as possible, or left out where there is no such
 * place. What is left out is never lost: the summary and the table say it too.
 */

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Something labels should rather not cover; the weight says how much rather. */
export type Obstacle = (Rect | Segment) & { weight: number };

export interface Candidate extends Rect {
  text: string;
  /** Written after the text, smaller. */
  tail?: string;
}

export interface LabelRequest<Id extends string = string> {
  id: Id;
  /** In order of preference. */
  candidates: readonly Candidate[];
  /** The label is left out rather than put where the weights of what it covers exceed this. */
  tolerance: number;
}

export type PlacedLabel<Id extends string = string> = Candidate & { id: Id };

/** What one step down the list of candidates costs, in units of obstacle weight. */
const PREFERENCE = 0.25;
/** Least distance between two labels, in pixels. */
const GAP = 2;

/**
 * Places labels, the first requests first, clear of what is `written` already. The result is in request order, without
 * those that found no place.
 */
export function placeLabels<Id extends string>(
  requests: readonly LabelRequest<Id>[],
  obstacles: readonly Obstacle[],
  bounds: Rect,
  written: readonly Rect[] = [],
): PlacedLabel<Id>[] {
  const placed: PlacedLabel<Id>[] = [];
  for (const request of requests) {
    let best: { candidate: Candidate; cost: number } | undefined;
    for (const [rank, candidate] of request.candidates.entries()) {
      if (!contains(bounds, candidate)) continue;
      const room = grown(candidate, GAP);
      if (placed.some((other) => overlaps(other, room))) continue;
      if (written.some((other) => overlaps(other, room))) continue;
      const covered = weightCovered(candidate, obstacles);
      if (covered > request.tolerance) continue;
      const cost = covered + rank * PREFERENCE;
      if (!best || cost < best.cost) best = { candidate, cost };
    }
    if (best) placed.push({ ...best.candidate, id: request.id });
  }
  return placed;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line segment touches a rectangle (Liang–Barsky clipping). */
export function crosses(segment: Segment, rect: Rect): boolean {
  const dx = segment.x2 - segment.x1;
  const dy = segment.y2 - segment.y1;
  let enter = 0;
  let leave = 1;
  const sides: [number, number][] = [
    [-dx, segment.x1 - rect.x],
    [dx, rect.x + rect.width - segment.x1],
    [-dy, segment.y1 - rect.y],
    [dy, rect.y + rect.height - segment.y1],
  ];
  for (const [towards, distance] of sides) {
    if (towards === 0) {
      if (distance < 0) return false;
      continue;
    }
    const at = distance / towards;
    if (towards < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return false;
  }
  return true;
}

function weightCovered(candidate: Rect, obstacles: readonly Obstacle[]): number {
  let sum = 0;
  for (const obstacle of obstacles) {
    if ('x1' in obstacle ? crosses(obstacle, candidate) : overlaps(obstacle, candidate))
      sum += obstacle.weight;
  }
  return sum;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}
