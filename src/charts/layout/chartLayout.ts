/** The frame of a chart at a given size: fonts, axes and margins. Pure; text widths come from `measure`. */
import { extentOf } from '#/domain/values/extent.ts';
import { beginningOf } from '#/domain/values/text.ts';
import type { Text } from '#/i18n/i18n.ts';
import { type TimeAxis, timeAxis, type ValueAxis, valueAxis } from '../model/axis.ts';
import { type ChartModel, type ChartPoint, drawnValues } from '../model/chartModel.ts';
import { type ChartNumbers, chartNumbers, isPercent, monthName } from '../model/chartText.ts';
import { thinned } from '../model/thinned.ts';
import { type Font, type Measure, measuredFont } from './measureText.ts';

export interface ChartLayout {
  width: number;
  height: number;
  fonts: { normal: Font; strong: Font; large: Font; title: Font };
  margin: { top: number; right: number; bottom: number; left: number };
  yAxisWidth: number;
  xAxisHeight: number;
  value: ValueAxis;
  time: TimeAxis;
  numbers: ChartNumbers;
  /** The unit over the value axis, cut to the width there is. */
  caption: string;
  /** The title, when asked for, cut to the width there is. */
  title: string;
  /** Where the row of the as-of label has its baseline. */
  asOfBaseline: number;
  /** Radius of the dots; 0 where there are too many readings to draw any. */
  dot: number;
  /** The readings that are drawn at this width: all of them, or as many as make the same picture. */
  drawn: readonly ChartPoint[];
}

const ROW = 20;
const NARROW = 480;
/** Between a number of the value axis and the plot; Recharts' own. */
export const TICK_GAP = 8;

export interface LayoutOptions {
  width: number;
  height: number;
  family: string;
  measure: Measure;
  /** Written on top, for pictures that leave the page. */
  title?: string;
}

/** The frame for a chart of `width` × `height` CSS pixels; works from 240 pixels wide. */
export function chartLayout(model: ChartModel, text: Text, options: LayoutOptions): ChartLayout {
  const { width, height, family, measure } = options;
  const narrow = width < NARROW;
  const base = narrow ? 12 : 13;
  const large = measuredFont({ size: base + 3, weight: 600, family });
  const fonts = {
    normal: measuredFont({ size: base, weight: 400, family }),
    strong: measuredFont({ size: base, weight: 600, family }),
    large,
    title: large,
  };

  const title =
    options.title === undefined ? '' : cut(options.title, width - 8, (s) => measure(s, fonts.title));
  const values = drawnValues(model);
  const titleRow = title === '' ? 0 : ROW + 8;
  const months = model.domain.end - model.domain.start <= 731;
  const xAxisHeight = months ? 44 : 28;

  // The caption's row is only there when there is a unit to write; whether it is, does not depend on the axis.
  const captionRow = model.unit === '' || isPercent(model.unit) ? 0 : ROW;
  const asOfBaseline = titleRow + captionRow + base + 4;
  const top = asOfBaseline + 7;
  const plotHeight = height - top - xAxisHeight - 2;

  const value = valueAxis(values, {
    percent: isPercent(model.unit),
    whole: model.decimals === 0 && values.every(Number.isInteger),
    height: plotHeight,
  });
  const numbers = chartNumbers(model, value, text);
  const tickWidths = value.ticks.map((tick) => measure(numbers.tick(tick, value.decimals), fonts.normal));
  const yAxisWidth = Math.ceil(Math.max(8, extentOf(tickWidths)?.max ?? 0)) + TICK_GAP;

  const last = model.targets[model.targets.length - 1];
  const lastLabel = last
    ? measure(text.t('charts.target', { value: numbers.value(last.value) }), fonts.strong)
    : 0;
  const right = narrow ? 10 : Math.min(Math.ceil(lastLabel) + 18, width * 0.2);
  const left = 4;
  const plotWidth = width - left - right - yAxisWidth;

  const perDay = plotWidth / (model.domain.end - model.domain.start);
  const gaps = model.points.slice(1).map((point, i) => (point.day - (model.points[i]?.day ?? 0)) * perDay);
  const tightest = quantile(gaps, 0.25);
  const dot =
    tightest === undefined || tightest > 18 ? (narrow ? 4 : 5) : tightest > 10 ? 3.5 : tightest > 6 ? 2.5 : 0;

  return {
    width,
    height,
    fonts,
    margin: { top, right, bottom: 2, left },
    yAxisWidth,
    xAxisHeight,
    value,
    time: timeAxis(model.domain.start, model.domain.end, {
      width: plotWidth,
      measure: (s) => measure(s, fonts.normal),
      monthName: (month) => monthName(month, text.language),
    }),
    numbers,
    caption: cut(numbers.caption, width - left - 4, (s) => measure(s, fonts.normal)),
    title,
    asOfBaseline,
    dot,
    drawn: thinned(
      model.points,
      (day) => Math.floor((day - model.domain.start) * perDay),
      Math.max(1, Math.ceil(plotWidth)),
    ),
  };
}

/** The text, with its end replaced by an ellipsis where it is wider than `width`. */
function cut(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const cutAt = (length: number) => `${beginningOf(text, length).trimEnd()}…`;
  // Halving: a long name would be measured once for each of its letters.
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(cutAt(middle)) <= width) fits = middle;
    else tooLong = middle;
  }
  return cutAt(fits);
}

function quantile(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
}
