/** What labels are made of before they are placed: their kinds, fonts and boxes, and the marks they keep clear of. */
import { toDay } from '#/domain/values/dates.ts';
import { type ChartLayout, TICK_GAP } from '../layout/chartLayout.ts';
import type { Font, Measure } from '../layout/measureText.ts';
import type { ChartModel } from '../model/chartModel.ts';
import type { Candidate, Obstacle, Rect, Segment } from './placeLabels.ts';

/** From data to pixels. */
export interface Scales {
  x: (day: number) => number;
  y: (value: number) => number;
  plot: Rect;
}

/** How a label is drawn; also names it in tests. */
export type LabelKind =
  | 'value'
  | 'target'
  | 'gap'
  | 'as-of'
  | 'period'
  | 'expected'
  | 'band'
  | 'mark'
  | 'baseline'
  | 'empty';
export type LabelId = LabelKind | `${LabelKind}:${string}`;

/** The kind of a label from its id. */
export function kindOf(id: LabelId): string {
  return id.split(':')[0] ?? id;
}

/** The font of a label. */
export function fontOf(id: LabelId, layout: ChartLayout): Font {
  const { normal, strong, large } = layout.fonts;
  switch (kindOf(id)) {
    case 'value':
      return large;
    case 'target':
    case 'gap':
      return strong;
    default:
      return normal;
  }
}

/** The y of a text's baseline within its box. */
export function baselineOf(box: Rect, font: Font): number {
  return box.y + box.height - font.descent;
}

/** The baselines of what stands on its own around the plot: a number beside its tick, the unit, the title. */
export const tickBaseline = (y: number, { size }: Font) => y + size * 0.36;
export const captionBaseline = ({ asOfBaseline }: ChartLayout) => asOfBaseline - 21;
export const titleBaseline = ({ fonts }: ChartLayout) => fonts.title.size + 2;

/** The boxes of the numbers of the value axis, the unit and the title, which no label may cover. */
export function writtenBoxes(layout: ChartLayout, { y, plot }: Scales, measure: Measure): Rect[] {
  const { fonts, margin, value, numbers } = layout;
  const written = (text: string, font: Font, baseline: number, x: (width: number) => number): Rect[] => {
    const width = measure(text, font);
    return text === ''
      ? []
      : [{ x: x(width), y: baseline - font.ascent, width, height: font.ascent + font.descent }];
  };
  return [
    ...value.ticks.flatMap((tick) =>
      written(
        numbers.tick(tick, value.decimals),
        fonts.normal,
        tickBaseline(y(tick), fonts.normal),
        (width) => plot.x - TICK_GAP - width,
      ),
    ),
    ...written(layout.caption, fonts.normal, captionBaseline(layout), () => margin.left),
    ...written(layout.title, fonts.title, titleBaseline(layout), () => margin.left),
  ];
}

export interface Words {
  text: string;
  /** Written after the text, smaller. */
  tail?: string;
}

/** Makes boxes for texts in a chart's fonts. */
export interface Boxes {
  size: (id: LabelId, words: Words) => { width: number; height: number };
  /** A candidate whose upper left corner is at the given place. */
  at: (id: LabelId, words: Words, x: number, y: number) => Candidate;
  /** Places around a point: right of it, then on its better side (above, or below), left, the other side, further off. */
  around: (
    id: LabelId,
    words: Words,
    point: { x: number; y: number },
    distance: number,
    below?: boolean,
  ) => Candidate[];
}

export function boxes(layout: ChartLayout, measure: Measure): Boxes {
  const size: Boxes['size'] = (id, { text, tail }) => {
    const font = fontOf(id, layout);
    const width = measure(text, font) + (tail ? measure(tail, layout.fonts.normal) : 0);
    return { width: Math.ceil(width) + 2, height: Math.ceil(font.ascent + font.descent) };
  };
  const at: Boxes['at'] = (id, words, x, y) => ({ ...words, x, y, ...size(id, words) });
  const around: Boxes['around'] = (id, words, point, distance, below = false) => {
    const { width, height } = size(id, words);
    const up = point.y - height - distance + 2;
    const down = point.y + distance - 2;
    const [first, second, further] = below ? [down, up, 14] : [up, down, -14];
    const right = point.x + distance;
    const middle = point.x - width / 2;
    const left = point.x - distance - width;
    const places: [number, number][] = [
      [right, point.y - height / 2],
      [right - 3, first],
      [middle, first],
      [left + 3, first],
      [left, point.y - height / 2],
      [right - 3, second],
      [middle, second],
      [left + 3, second],
      [middle, first + further],
      [middle, second - further],
      [left + 3, first + further],
      [right - 3, second - further],
    ];
    return places.map(([x, y]) => at(id, words, x, y));
  };
  return { size, at, around };
}

/** Where labels may stand: over the time axis, and not past the edges of the picture. */
export function labelBounds(layout: ChartLayout, { plot }: Scales): Rect {
  return { x: 1, y: 1, width: layout.width - 2, height: plot.y + plot.height - 3 };
}

/** The marks labels keep clear of, each weighted by how badly it would be covered. */
export function labelObstacles(model: ChartModel, layout: ChartLayout, scales: Scales): Obstacle[] {
  const { x, y, plot } = scales;
  const obstacles: Obstacle[] = [];
  const line = (segment: Segment, weight: number) => obstacles.push({ ...segment, weight });
  const spot = (px: number, py: number, r: number) =>
    obstacles.push({ x: px - r, y: py - r, width: 2 * r, height: 2 * r, weight: 3 });

  layout.drawn.forEach((point, i) => {
    spot(x(point.day), y(point.value), (layout.dot || 1.5) + 1);
    const before = layout.drawn[i - 1];
    if (before) line({ x1: x(before.day), y1: y(before.value), x2: x(point.day), y2: y(point.value) }, 2);
  });
  const corners = pathCorners(model, scales);
  corners.slice(1).forEach((to, i) => {
    const from = corners[i];
    if (from) line({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }, 2);
  });
  for (const target of model.targets) spot(x(target.day), y(target.value), 5);
  if (model.gap) {
    const at = x(model.gap.day);
    line({ x1: at, y1: y(model.gap.from), x2: at, y2: y(model.gap.to) }, 3);
  }
  if (model.asOf.place === 'inside') {
    const at = x(model.asOf.day);
    line({ x1: at, y1: plot.y, x2: at, y2: plot.y + plot.height }, 1.8);
  }
  if (model.band) {
    const { startDay, endDay, min, max } = model.band;
    for (const value of [min, max]) {
      if (value !== undefined) line({ x1: x(startDay), y1: y(value), x2: x(endDay), y2: y(value) }, 1);
    }
  }
  return obstacles;
}

/** The points of the expected path in pixels, with the corners of a stepped one. */
function pathCorners({ path }: ChartModel, scales: Scales): { x: number; y: number }[] {
  if (!path) return [];
  const corners = [{ x: scales.x(toDay(path.baseline.date)), y: scales.y(path.baseline.value) }];
  for (const target of path.targets) {
    const x = scales.x(toDay(target.date));
    const y = scales.y(target.value);
    const last = corners[corners.length - 1];
    if (path.shape === 'step' && last) corners.push({ x, y: last.y });
    corners.push({ x, y });
  }
  return corners;
}
