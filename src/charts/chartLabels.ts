/** Which labels a chart wants, where each would like to stand, and what they should keep clear of. Pure. */
import { fromDay, toDay } from '#/domain/dates.ts';
import { expectedValue } from '#/domain/progress.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { ChartLayout } from './chartLayout.ts';
import type { ChartModel, ChartPoint, ChartTarget } from './chartModel.ts';
import type { Font, Measure } from './measureText.ts';
import type { Candidate, LabelRequest, Obstacle, Rect, Segment } from './placeLabels.ts';

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

/** Tolerance of labels that must be there wherever there is room for them. */
const ALWAYS = Number.POSITIVE_INFINITY;
/** Up to this many targets are all named; of more, only those that matter now. */
const ALL_TARGETS = 4;

/** Line height as a share of the font size, and how far above the box's bottom the letters stand. */
const LINE = 1.25;
const DESCENT = 0.29;

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
  return box.y + box.height - font.size * DESCENT;
}

/** The points of the expected path in pixels, with the corners of a stepped one. */
export function pathCorners(model: ChartModel, scales: Scales): { x: number; y: number }[] {
  const { path } = model;
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

/** The marks labels keep clear of. */
export function labelObstacles(model: ChartModel, layout: ChartLayout, scales: Scales): Obstacle[] {
  const { x, y, plot } = scales;
  const obstacles: Obstacle[] = [];
  const line = (segment: Segment, weight: number) => obstacles.push({ ...segment, weight });
  model.points.forEach((point, i) => {
    const r = (layout.dot || 1.5) + 1;
    const px = x(point.day);
    const py = y(point.value);
    obstacles.push({ x: px - r, y: py - r, width: 2 * r, height: 2 * r, weight: 3 });
    const before = model.points[i - 1];
    if (before) line({ x1: x(before.day), y1: y(before.value), x2: px, y2: py }, 2);
  });
  const corners = pathCorners(model, scales);
  corners.slice(1).forEach((to, i) => {
    const from = corners[i];
    if (from) line({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }, 2);
  });
  for (const target of model.targets) {
    obstacles.push({ x: x(target.day) - 5, y: y(target.value) - 5, width: 10, height: 10, weight: 3 });
  }
  if (model.gap) {
    const gx = x(model.gap.day);
    line({ x1: gx, y1: y(model.gap.from), x2: gx, y2: y(model.gap.to) }, 3);
  }
  if (model.asOf.place === 'inside') {
    const ax = x(model.asOf.day);
    line({ x1: ax, y1: plot.y, x2: ax, y2: plot.y + plot.height }, 1.5);
  }
  if (model.band) {
    for (const value of [model.band.min, model.band.max]) {
      line({ x1: x(model.band.startDay), y1: y(value), x2: x(model.band.endDay), y2: y(value) }, 1);
    }
  }
  return obstacles;
}

export interface LabelInput {
  model: ChartModel;
  layout: ChartLayout;
  scales: Scales;
  text: Text;
  measure: Measure;
  /** Names the as-of line «i dag» when they are the same. */
  today?: string;
}

/** The labels a chart wants, the most important first. */
export function labelRequests(input: LabelInput): LabelRequest<LabelId>[] {
  const { model, layout, scales, text, today } = input;
  const { t, f } = text;
  const { x, y, plot } = scales;
  const { numbers } = layout;
  const box = boxer(input);
  const requests: LabelRequest<LabelId>[] = [];
  const want = (id: LabelId, candidates: Candidate[], tolerance: number) =>
    requests.push({ id, candidates, tolerance });

  const current = model.points.find((point) => point.current);
  if (current) {
    const px = x(current.day);
    const py = y(current.value);
    const full = numbers.measure(current.value);
    const short = numbers.value(current.value);
    // A unit of many words is on the axis already.
    const words = full.length <= 28 ? [full, short] : [short];
    const mark = markOf(current);
    const tail = mark && ` ${t(`charts.${mark}`)}`;
    want(
      'value',
      words.flatMap((word) =>
        box.around('value', word, px, py, layout.dot + 4, awayFromPath(model, current), tail),
      ),
      ALWAYS,
    );
  }

  const [final, ...others] = namedTargets(model, current);
  const wantTarget = (target: ChartTarget) => {
    const word = t('charts.target', { value: numbers.value(target.value) });
    const candidates = box.around('target', word, x(target.day), y(target.value), 8, outside(model, target));
    want(`target:${target.date}`, candidates, 4);
  };
  if (final) wantTarget(final);

  const { gap } = model;
  if (gap) {
    const amount = numbers.fine(gap.amount);
    if (!/^[0.,\s]*$/.test(amount)) {
      const word = t(`charts.${gap.side}`, { amount });
      const middle = (y(gap.from) + y(gap.to)) / 2;
      const { width, height } = box.size('gap', word);
      const gx = x(gap.day);
      const at = (bx: number, by: number): Candidate => ({ text: word, x: bx, y: by, width, height });
      const beyond = y(gap.to) < y(gap.from) ? y(gap.to) - height - 4 : y(gap.to) + 4;
      want(
        'gap',
        [
          at(gx + 8, middle - height / 2),
          at(gx - 8 - width, middle - height / 2),
          at(gx + 8, beyond),
          at(gx - width / 2, beyond),
          at(gx - 8 - width, beyond),
          ...box.around('gap', word, gx, y(gap.from), layout.dot + 4),
        ],
        ALWAYS,
      );
    }
  }
  others.forEach(wantTarget);

  if (model.asOf.place === 'inside') {
    const word =
      model.asOf.date === today ? t('charts.today') : t('charts.asOf', { date: f.date(model.asOf.date) });
    const { width, height } = box.size('as-of', word);
    const by = layout.asOfBaseline + layout.fonts.normal.size * DESCENT - height;
    const ax = x(model.asOf.day);
    const at = (bx: number): Candidate => ({
      text: word,
      x: clamp(bx, 1, layout.width - width - 1),
      y: by,
      width,
      height,
    });
    want('as-of', [at(ax - width / 2)], ALWAYS);
  } else {
    const word = t('charts.asOf', { date: f.date(model.asOf.date) });
    const arrowed = model.asOf.place === 'after' ? `${word} →` : `← ${word}`;
    const { width, height } = box.size('as-of', arrowed);
    const by = layout.asOfBaseline + layout.fonts.normal.size * DESCENT - height;
    const bx = model.asOf.place === 'after' ? layout.width - width - 1 : plot.x;
    want('as-of', [{ text: arrowed, x: bx, y: by, width, height }], ALWAYS);
  }

  if (model.period) {
    const { name, startDay, endDay } = model.period;
    const left = Math.max(x(startDay), plot.x);
    const right = Math.min(x(endDay), plot.x + plot.width);
    const top = plot.y + 5;
    // A band narrower than its name is named by its years, where the name has them.
    const years = /\d{4}\s*[–-]\s*\d{4}/.exec(name)?.[0];
    const words = years && years !== name ? [name, years] : [name];
    want(
      'period',
      words.flatMap((word) => {
        const { width, height } = box.size('period', word);
        const bottom = plot.y + plot.height - height - 4;
        const at = (bx: number, by: number): Candidate => ({ text: word, x: bx, y: by, width, height });
        const middle = (left + right - width) / 2;
        if (right - left < width + 4)
          return word === name && years ? [] : [at(middle, top), at(middle, bottom)];
        const inset = Math.min(8, (right - left - width) / 2);
        return [
          at(left + inset, top),
          at(middle, top),
          at(right - inset - width, top),
          at(left + inset, bottom),
          at(right - inset - width, bottom),
        ];
      }),
      2,
    );
  }

  if (model.path) want('expected', alongPath(input, t('charts.expected')), 1.4);

  const { band } = model;
  if (band) {
    const left = Math.max(x(band.startDay), plot.x);
    const right = Math.min(x(band.endDay), plot.x + plot.width);
    const edges: [LabelId, string, number, boolean][] = [
      ['band:max', t('charts.bandMax', { value: numbers.value(band.max) }), y(band.max), true],
      ['band:min', t('charts.bandMin', { value: numbers.value(band.min) }), y(band.min), false],
    ];
    for (const [id, word, py, upper] of edges) {
      const { width, height } = box.size(id, word);
      const at = (bx: number, above: boolean): Candidate => ({
        text: word,
        x: bx,
        y: above ? py - height - 2 : py + 2,
        width,
        height,
      });
      want(
        id,
        [
          at(right - width - 4, !upper),
          at(right - width - 4, upper),
          at(left + 4, !upper),
          at(left + 4, upper),
        ],
        1.4,
      );
    }
  }

  for (const [mark, point] of marked(model)) {
    const word = t(`charts.${mark}`);
    // An invented figure must never pass for a measured one.
    const tolerance = mark === 'practice' ? ALWAYS : 1.4;
    want(
      `mark:${mark}`,
      box.around('mark', word, x(point.day), y(point.value), layout.dot + 4, true),
      tolerance,
    );
  }

  if (model.baseline && !model.baseline.isReading) {
    const word = t('charts.baseline', { value: numbers.value(model.baseline.value) });
    want('baseline', box.around('baseline', word, x(model.baseline.day), y(model.baseline.value), 6), 1.4);
  }

  if (model.points.length === 0) {
    const word = t('charts.noReadings');
    const { width, height } = box.size('empty', word);
    want(
      'empty',
      [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((down) =>
        [0.5, 0.75, 0.25].map((across) => ({
          text: word,
          x: plot.x + plot.width * across - width / 2,
          y: plot.y + plot.height * down - height / 2,
          width,
          height,
        })),
      ),
      ALWAYS,
    );
  }
  return requests;
}

/** Where labels may stand: over the time axis, and not past the edges of the picture. */
export function labelBounds(layout: ChartLayout, { plot }: Scales): Rect {
  return { x: 1, y: 1, width: layout.width - 2, height: plot.y + plot.height - 3 };
}

type Mark = 'preliminary' | 'practice';

/** What a reading must be called in words; invented weighs more than unfinished. */
function markOf(point: ChartPoint): Mark | undefined {
  return point.practice ? 'practice' : point.preliminary ? 'preliminary' : undefined;
}

/** The last reading of each kind that must be named, unless the current reading, which bears its own name, is such. */
function marked(model: ChartModel): [Mark, ChartPoint][] {
  return (['practice', 'preliminary'] as const).flatMap((mark): [Mark, ChartPoint][] => {
    const points = model.points.filter((point) => markOf(point) === mark);
    const last = points[points.length - 1];
    return last && !points.some((point) => point.current) ? [[mark, last]] : [];
  });
}

/** The targets to name, the most important first: the final one, the period's, the next one, then the rest if few. */
function namedTargets(model: ChartModel, current: ChartPoint | undefined): ChartTarget[] {
  const order = { final: 0, period: 1, interim: 2 };
  const next = model.targets.find((target) => current && target.day > current.day);
  return model.targets
    .filter((target) => model.targets.length <= ALL_TARGETS || target.kind !== 'interim' || target === next)
    .sort((a, b) => order[a.kind] - order[b.kind] || b.day - a.day);
}

/** Whether a label of this point does best below it: when the path runs above. */
function awayFromPath(model: ChartModel, point: ChartPoint): boolean {
  return model.expected === undefined || model.expected >= point.value;
}

/** Whether a target's label does best below it: on the outer side of a rising path. */
function outside(model: ChartModel, target: ChartTarget): boolean {
  return target.kind !== 'final' && model.direction === 'increase';
}

function boxer({ layout, measure }: LabelInput) {
  const size = (id: LabelId, word: string, tail?: string) => {
    const font = fontOf(id, layout);
    const width = measure(word, font) + (tail ? measure(tail, layout.fonts.normal) : 0);
    return { width: Math.ceil(width) + 2, height: Math.ceil(font.size * LINE) };
  };
  /** Places around a point at a distance: right, then (below or above first) diagonal, straight, and left. */
  const around = (
    id: LabelId,
    word: string,
    px: number,
    py: number,
    distance: number,
    below = false,
    tail?: string,
  ): Candidate[] => {
    const { width, height } = size(id, word, tail);
    const up = py - height - distance + 2;
    const down = py + distance - 2;
    const [first, second] = below ? [down, up] : [up, down];
    const right = px + distance;
    const left = px - distance - width;
    const places: [number, number][] = [
      [right, py - height / 2],
      [right - 3, first],
      [px - width / 2, first],
      [right - 3, second],
      [px - width / 2, second],
      [left + 3, first],
      [left, py - height / 2],
      [left + 3, second],
      [px - width / 2, first + (below ? 14 : -14)],
      [px - width / 2, second + (below ? -14 : 14)],
      [left + 3, first + (below ? 14 : -14)],
      [right - 3, second + (below ? -14 : 14)],
    ];
    return places.map(([bx, by]) => ({ text: word, x: bx, y: by, width, height, ...(tail && { tail }) }));
  };
  return { size, around };
}

/** Places beside the path, as far out in time as possible, where it has left the readings behind. */
function alongPath(input: LabelInput, word: string): Candidate[] {
  const { model, scales } = input;
  const { path } = model;
  const last = path?.targets[path.targets.length - 1];
  if (!path || !last) return [];
  const start = toDay(path.baseline.date);
  const span = toDay(last.date) - start;
  const { width, height } = boxer(input).size('expected', word);
  return [0.72, 0.62, 0.82, 0.5, 0.4, 0.3, 0.9, 0.2, 0.1].flatMap((share) => {
    const day = Math.round(start + span * share);
    const x = scales.x(day);
    const y = scales.y(expectedValue(path, fromDay(day)));
    // Beside a rising line the corner nearest to it is lower right (over it) or upper left (under it).
    const rising = last.value > path.baseline.value;
    const over = { text: word, x: rising ? x - width - 3 : x + 3, y: y - height - 3, width, height };
    const under = { text: word, x: rising ? x + 3 : x - width - 3, y: y + 3, width, height };
    return [over, under];
  });
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
