/** Which labels a chart wants and where each would like to stand. Pure: pixels and text widths come from outside. */

import { lineValue } from '#/domain/progress/path.ts';
import { fromDay, type IsoDate, toDay } from '#/domain/values/dates.ts';
import type { Text } from '#/i18n/i18n.ts';
import { judgedAs } from '#/i18n/words/entered.ts';
import type { ChartLayout } from '../layout/chartLayout.ts';
import type { Measure } from '../layout/measureText.ts';
import type { ChartModel, ChartPoint, ChartTarget } from '../model/chartModel.ts';
import { saysNothing } from '../model/chartText.ts';
import { type Boxes, boxes, type LabelId, type Scales } from './labelGeometry.ts';
import type { Candidate, LabelRequest } from './placeLabels.ts';

export interface LabelInput {
  model: ChartModel;
  layout: ChartLayout;
  scales: Scales;
  text: Text;
  measure: Measure;
  /** Names the as-of line «i dag» when they are the same. */
  today?: IsoDate;
}

type Request = LabelRequest<LabelId>;
type Wants = (input: LabelInput, box: Boxes) => Request[];

/** Tolerance of labels that must be there wherever there is room for them. */
const ALWAYS = Number.POSITIVE_INFINITY;
/** Tolerances that let a label cross the as-of line but no curve, or nothing but a grid line. */
const CLEAR_OF_CURVES = 1.9;
const CLEAR = 1.4;
/** Up to this many targets are all named; of more, only those that matter now. */
const ALL_TARGETS = 4;
/** A value with a unit longer than this is written without it; the unit stands over the axis. */
const LONGEST_VALUE = 28;

/** The labels a chart wants, the most important first. */
export function labelRequests(input: LabelInput): Request[] {
  const box = boxes(input.layout, input.measure);
  // As-of comes first, for it has only one place: over its line.
  const wants: Wants[] = [
    asOf,
    value,
    finalTarget,
    gap,
    targets,
    period,
    expected,
    band,
    marks,
    afterTarget,
    baseline,
    empty,
  ];
  return wants.flatMap((want) => want(input, box));
}

const asOf: Wants = ({ model, layout, scales, text, today }, box) => {
  const { date, day, place } = model.asOf;
  const words = date === today ? text.t('charts.today') : text.t('charts.asOf', { date: text.f.date(date) });
  const shown = place === 'after' ? `${words} →` : place === 'before' ? `← ${words}` : words;
  const { width, height } = box.size('as-of', { text: shown });
  const middle = place === 'inside' ? scales.x(day) : place === 'after' ? layout.width : scales.plot.x;
  const x = Math.max(1, Math.min(layout.width - width - 1, middle - width / 2));
  const y = layout.asOfBaseline + layout.fonts.normal.descent - height;
  return [{ id: 'as-of', candidates: [box.at('as-of', { text: shown }, x, y)], tolerance: ALWAYS }];
};

const value: Wants = ({ model, layout, scales, text }, box) => {
  const current = currentOf(model);
  if (!current) return [];
  const { numbers } = layout;
  const full = numbers.measure(current.value);
  const short = numbers.value(current.value);
  const mark = markOf(current);
  const judged = judgedAs(current.value, { unit: '', decimals: model.decimals }, text);
  const said = [judged && `(${judged})`, mark && text.t(`charts.${mark}`)].filter(Boolean).join(' ');
  const tail = said !== '' && { tail: ` ${said}` };
  // Away from the path: below where more was expected.
  const below = model.expected === undefined || model.expected >= current.value;
  const candidates = (full.length <= LONGEST_VALUE ? [full, short] : [short]).flatMap((word) =>
    box.around('value', { text: word, ...tail }, placeOf(current, scales), layout.dot + 6, below),
  );
  return [{ id: 'value', candidates, tolerance: ALWAYS }];
};

const finalTarget: Wants = (input, box) =>
  namedTargets(input.model)
    .slice(0, 1)
    .map((target) => ({ ...targetRequest(target, input, box), tolerance: ALWAYS }));

const targets: Wants = (input, box) =>
  namedTargets(input.model)
    .slice(1)
    .map((target) => ({ ...targetRequest(target, input, box), tolerance: CLEAR_OF_CURVES }));

const gap: Wants = ({ model, layout, scales, text }, box) => {
  if (!model.gap) return [];
  const { day, from, to, side } = model.gap;
  const amount = layout.numbers.value(model.gap.amount);
  if (saysNothing(amount)) return [];
  const words = { text: text.t(`charts.${side}`, { amount }) };
  const { width, height } = box.size('gap', words);
  const x = scales.x(day);
  const start = scales.y(from);
  const end = scales.y(to);
  const beside = (start + end) / 2 - height / 2;
  const beyond = end < start ? end - height - 4 : end + 4;
  const places: [number, number][] = [
    [x + 8, beside],
    [x - 8 - width, beside],
    [x + 8, beyond],
    [x - width / 2, beyond],
    [x - 8 - width, beyond],
  ];
  const candidates = [
    ...places.map(([px, py]) => box.at('gap', words, px, py)),
    ...box.around('gap', words, { x, y: start }, layout.dot + 4),
  ];
  return [{ id: 'gap', candidates, tolerance: ALWAYS }];
};

const period: Wants = ({ model, scales }, box) => {
  if (!model.period) return [];
  const { name, startDay, endDay } = model.period;
  const { plot } = scales;
  const left = Math.max(scales.x(startDay), plot.x);
  const right = Math.min(scales.x(endDay), plot.x + plot.width);
  const room = right - left;
  // A band narrower than its name is named by its years, where the name has them.
  const years = /\d{4}\s*[–-]\s*\d{4}/.exec(name)?.[0] ?? name;
  const candidates = [...new Set([name, years])].flatMap((word): Candidate[] => {
    const { width, height } = box.size('period', { text: word });
    if (room < width + 4 && word !== years) return [];
    const rows = [plot.y + 5, plot.y + plot.height - height - 4];
    const inset = Math.min(8, Math.max(0, (room - width) / 2));
    const columns =
      room < width + 4
        ? [left + (room - width) / 2]
        : [left + inset, left + (room - width) / 2, right - inset - width];
    return rows.flatMap((y) => columns.map((x) => box.at('period', { text: word }, x, y)));
  });
  return [{ id: 'period', candidates, tolerance: CLEAR_OF_CURVES }];
};

/** Beside the path, as far out in time as possible, where it has left the readings behind. */
const expected: Wants = ({ model: { path }, scales, text }, box) => {
  const last = path?.targets[path.targets.length - 1];
  if (!path || !last) return [];
  const words = { text: text.t('charts.expected') };
  const { width, height } = box.size('expected', words);
  const start = toDay(path.baseline.date);
  const span = toDay(last.date) - start;
  const rising = last.value > path.baseline.value;
  const candidates = [0.72, 0.62, 0.82, 0.5, 0.4, 0.3, 0.9, 0.2, 0.1].flatMap((share) => {
    const day = Math.round(start + span * share);
    const x = scales.x(day);
    const y = scales.y(lineValue(path, fromDay(day)));
    // Beside a rising line the corner nearest to it is lower right (over it) or upper left (under it).
    const [over, under] = rising ? [x - width - 3, x + 3] : [x + 3, x - width - 3];
    return [box.at('expected', words, over, y - height - 3), box.at('expected', words, under, y + 3)];
  });
  return [{ id: 'expected', candidates, tolerance: CLEAR }];
};

const band: Wants = ({ model, layout, scales, text }, box) => {
  if (!model.band) return [];
  const { min, max, startDay, endDay } = model.band;
  const { plot } = scales;
  const left = Math.max(scales.x(startDay), plot.x);
  const right = Math.min(scales.x(endDay), plot.x + plot.width);
  const edge = (id: LabelId, word: string, at: number, upper: boolean): Request => {
    const { width, height } = box.size(id, { text: word });
    // Inside the band first: there the words say what the colour means.
    const [inside, outside] = upper ? [at + 2, at - height - 2] : [at - height - 2, at + 2];
    const columns = [right - width - 4, left + 4];
    const candidates = columns.flatMap((x) => [inside, outside].map((y) => box.at(id, { text: word }, x, y)));
    return { id, candidates, tolerance: CLEAR };
  };
  const { numbers } = layout;
  const edges: Request[] = [];
  if (max !== undefined) {
    const word = text.t('charts.bandMax', { value: numbers.value(max) });
    edges.push(edge('band:max', word, scales.y(max), true));
  }
  if (min !== undefined) {
    const word = text.t('charts.bandMin', { value: numbers.value(min) });
    edges.push(edge('band:min', word, scales.y(min), false));
  }
  return edges;
};

/** Names the last reading of each kind that is not what it looks like; the current one bears its own name. */
const marks: Wants = ({ model, layout, scales, text }, box) =>
  (['practice', 'preliminary'] as const).flatMap((mark): Request[] => {
    const points = model.points.filter((point) => markOf(point) === mark);
    const last = points[points.length - 1];
    if (!last || points.some((point) => point.current)) return [];
    const words = { text: text.t(`charts.${mark}`) };
    return [
      {
        id: `mark:${mark}`,
        candidates: box.around('mark', words, placeOf(last, scales), layout.dot + 4, true),
        // An invented figure must never pass for a measured one.
        tolerance: mark === 'practice' ? ALWAYS : CLEAR,
      },
    ];
  });

/** Says of what was measured after the target that it came after it: it changes nothing. */
const afterTarget: Wants = ({ model, layout, scales, text }, box) => {
  const last = model.points.findLast(({ counting }) => counting === 'after-target');
  if (!last) return [];
  const words = { text: text.t('charts.afterTarget') };
  const candidates = box.around('mark', words, placeOf(last, scales), layout.dot + 4, true);
  return [{ id: 'mark:after-target', candidates, tolerance: CLEAR }];
};

const baseline: Wants = ({ model, layout, scales, text }, box) => {
  if (!model.baseline || model.baseline.isReading) return [];
  const words = { text: text.t('charts.baseline', { value: layout.numbers.value(model.baseline.value) }) };
  const candidates = box.around('baseline', words, placeOf(model.baseline, scales), 6);
  return [{ id: 'baseline', candidates, tolerance: CLEAR }];
};

const empty: Wants = ({ model, scales: { plot }, text }, box) => {
  if (model.points.length > 0) return [];
  const words = { text: text.t('charts.noReadings') };
  const { width, height } = box.size('empty', words);
  const candidates = [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((down) =>
    [0.5, 0.75, 0.25].map((across) =>
      box.at(
        'empty',
        words,
        plot.x + plot.width * across - width / 2,
        plot.y + plot.height * down - height / 2,
      ),
    ),
  );
  return [{ id: 'empty', candidates, tolerance: ALWAYS }];
};

function targetRequest(target: ChartTarget, input: LabelInput, box: Boxes): Omit<Request, 'tolerance'> {
  const { model, layout, scales, text } = input;
  const words = {
    text: text.t(target.computed ? 'charts.targetComputed' : 'charts.target', {
      value: layout.numbers.value(target.value),
    }),
  };
  // On the outer side of the bend: below a path that rises on, above one that falls on.
  const below = target.kind !== 'final' && model.direction === 'increase';
  return {
    id: `target:${target.date}`,
    candidates: box.around('target', words, placeOf(target, scales), 8, below),
  };
}

/** The targets to name, the most important first: the final one, the period's, the next one, then the rest if few. */
function namedTargets(model: ChartModel): ChartTarget[] {
  const order = { final: 0, period: 1, interim: 2 };
  const current = currentOf(model);
  const next = model.targets.find((target) => current && target.day > current.day);
  return model.targets
    .filter((target) => model.targets.length <= ALL_TARGETS || target.kind !== 'interim' || target === next)
    .sort((a, b) => order[a.kind] - order[b.kind] || b.day - a.day);
}

/** What a reading must be called in words; invented weighs more than unfinished. */
function markOf(point: ChartPoint): 'practice' | 'preliminary' | undefined {
  return point.practice ? 'practice' : point.preliminary ? 'preliminary' : undefined;
}

function currentOf(model: ChartModel): ChartPoint | undefined {
  return model.points.find((point) => point.current);
}

function placeOf(
  { day, value: height }: { day: number; value: number },
  scales: Scales,
): { x: number; y: number } {
  return { x: scales.x(day), y: scales.y(height) };
}
