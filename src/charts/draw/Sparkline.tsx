/** A trend in the size of a word. Part of the start-up bundle: no library, no axes. */
import { hueVar } from '../layout/hue.ts';

export interface SparklineProps {
  /** In order of x; any units. */
  points: readonly { x: number; y: number }[];
  /** 0-based place of the goal area. */
  hue: number;
  /** What the line says to those who do not see it, e.g. `Utvikling: fra 3 til 4 søknader`. */
  label: string;
  /** CSS pixels. */
  width?: number;
  height?: number;
}

const EDGE = 3.5;

export function Sparkline({ points, hue, label, width = 78, height = 28 }: SparklineProps) {
  const path = sparkPoints(points, width, height);
  const last = path[path.length - 1];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {path.length > 1 && (
        <polyline
          points={path.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke={hueVar(hue)}
          strokeWidth="2"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      )}
      {last && <circle cx={last.x} cy={last.y} r="2.5" fill={hueVar(hue)} />}
    </svg>
  );
}

/** The points in pixels within the picture; a flat line, and a single point, stand in the middle of its height. */
export function sparkPoints(
  points: readonly { x: number; y: number }[],
  width: number,
  height: number,
): { x: number; y: number }[] {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return [];
  const low = points.reduce((min, point) => Math.min(min, point.y), first.y);
  const high = points.reduce((max, point) => Math.max(max, point.y), first.y);
  const across = last.x - first.x;
  const room = { x: width - 2 * EDGE, y: height - 2 * EDGE };
  return points.map((point) => ({
    x: round(EDGE + (across > 0 ? (point.x - first.x) / across : 1) * room.x),
    y: round(EDGE + (high > low ? (high - point.y) / (high - low) : 0.5) * room.y),
  }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
