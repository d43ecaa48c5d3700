/**
 * The chart itself, drawn with Recharts at a given size. This module and its kin are the only ones that import Recharts,
 * so they are loaded when a chart is first shown (`IndicatorChart.tsx`) or made into a picture (`renderChart.tsx`).
 * It takes everything from its props: pictures are drawn with another palette and language than the page's.
 */
import { useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { lineValue } from '#/domain/progress/path.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import type { Text } from '#/i18n/i18n.ts';
import { ChartLabels } from '../labels/ChartLabels.tsx';
import { captionBaseline, type Scales, tickBaseline, titleBaseline } from '../labels/labelGeometry.ts';
import { type ChartLayout, chartLayout } from '../layout/chartLayout.ts';
import { measureText } from '../layout/measureText.ts';
import type { Palette } from '../layout/palette.ts';
import { placeOn } from '../model/axis.ts';
import type { ChartModel } from '../model/chartModel.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { ReadingMarks } from './ReadingMarks.tsx';

export interface ReadingsChartProps {
  model: ChartModel;
  text: Text;
  palette: Palette;
  /** CSS pixels; readable from 240 wide and 180 high. */
  width: number;
  height: number;
  /** The current date, so that the as-of line can say «i dag». */
  today?: string;
  /** Written on top of pictures that leave the page. */
  title?: string;
  /** Shows the figures of the date under the pointer; nothing depends on it. */
  interactive?: boolean;
}

/** Layers: under the lines are the soft areas; over them marks, then words. */
const MARKS = 700;
const WORDS = 800;
const SOFT = -150;

export default function ReadingsChart(props: ReadingsChartProps) {
  const { model, text, palette, width, height, today, title, interactive = false } = props;
  const layout = useMemo(
    () =>
      chartLayout(model, text, {
        width,
        height,
        family: palette.fontFamily,
        measure: measureText,
        ...(title !== undefined && { title }),
      }),
    [model, text, width, height, palette.fontFamily, title],
  );
  const rows = useMemo(() => chartData(model, layout), [model, layout]);
  const { value, time, fonts, numbers } = layout;
  const tickText = { fontSize: fonts.normal.size, fill: palette.muted };
  const timeLabels = new Map(time.labels.map((label) => [label.day, label.text]));
  const valueLabels = new Map(
    value.ticks.map((tick) => [placeOn(value, tick), numbers.tick(tick, value.decimals)]),
  );
  const { start, end } = model.domain;

  return (
    <LineChart
      width={width}
      height={height}
      data={rows}
      margin={layout.margin}
      accessibilityLayer={false}
      // Its frame's width, not its own in pixels: on paper the frame is narrower than on the screen.
      style={{ fontFamily: palette.fontFamily, width: '100%', height: 'auto' }}
    >
      {model.period && (
        <ReferenceArea
          x1={Math.max(model.period.startDay, start)}
          x2={Math.min(model.period.endDay, end)}
          fill={palette.soft}
          fillOpacity={0.6}
          stroke="none"
          zIndex={SOFT}
        />
      )}
      {model.band && (
        <ReferenceArea
          x1={Math.max(model.band.startDay, start)}
          x2={Math.min(model.band.endDay, end)}
          // An open edge reaches as far as the axis does.
          y1={placeOn(value, model.band.min ?? value.min)}
          y2={placeOn(value, model.band.max ?? value.max)}
          fill={palette.series}
          fillOpacity={0.13}
          stroke="none"
          zIndex={SOFT + 1}
        />
      )}
      <CartesianGrid
        vertical={false}
        verticalCoordinatesGenerator={noLines}
        syncWithTicks
        stroke={palette.line}
      />
      <XAxis
        dataKey="day"
        type="number"
        domain={[start, end]}
        allowDataOverflow
        ticks={time.labels.map((label) => label.day)}
        interval={0}
        height={layout.xAxisHeight}
        axisLine={{ stroke: palette.muted }}
        tickLine={false}
        tick={({ x, y, payload }) => (
          <text
            textRendering="geometricPrecision"
            x={x}
            y={Number(y) + 8 + fonts.normal.size * 0.4}
            textAnchor="middle"
            {...tickText}
          >
            {timeLabels.get(Number(payload.value)) ?? ''}
          </text>
        )}
      />
      <YAxis
        type="number"
        domain={[0, 1]}
        allowDataOverflow
        ticks={[...valueLabels.keys()]}
        interval={0}
        width={layout.yAxisWidth}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, payload }) => (
          <text
            textRendering="geometricPrecision"
            x={x}
            y={tickBaseline(Number(y), fonts.normal)}
            textAnchor="end"
            {...tickText}
          >
            {valueLabels.get(Number(payload.value)) ?? ''}
          </text>
        )}
      />
      {model.asOf.place === 'inside' && (
        <ReferenceLine x={model.asOf.day} stroke={palette.muted} strokeWidth={1.2} />
      )}
      <Line
        dataKey="expected"
        type={model.path?.shape === 'step' ? 'stepAfter' : 'linear'}
        stroke={palette.ink}
        strokeWidth={1.8}
        strokeDasharray="6 5"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      {/* Carries the hover; the marks of the readings are drawn below, each in its own shape. */}
      <Line dataKey="value" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <Annotations model={model} layout={layout} text={text} palette={palette} {...(today && { today })} />
      {interactive && (
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: palette.muted, strokeDasharray: '2 3' }}
          content={({ active, label }) => (
            <ChartTooltip
              model={model}
              text={text}
              day={active && label !== undefined ? Number(label) : undefined}
            />
          )}
        />
      )}
    </LineChart>
  );
}

interface AnnotationsProps {
  model: ChartModel;
  layout: ChartLayout;
  text: Text;
  palette: Palette;
  today?: string;
}

/** Everything that is drawn by hand on Recharts' own scales. */
function Annotations(props: AnnotationsProps) {
  const { model, layout, palette } = props;
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const scales: Scales = {
    x: (day) => xScale(day) ?? 0,
    y: (value) => yScale(placeOn(layout.value, value)) ?? 0,
    plot,
  };
  const { fonts, time, margin } = layout;
  const bottom = plot.y + plot.height;
  const small = { fontSize: fonts.normal.size, fill: palette.muted };
  return (
    <>
      <ZIndexLayer zIndex={MARKS}>
        {time.starts.map((day) => (
          <path key={day} d={`M${scales.x(day)} ${bottom}v6`} stroke={palette.muted} fill="none" />
        ))}
        <ReadingMarks model={model} layout={layout} palette={palette} scales={scales} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={WORDS}>
        <g data-drawn="true" textRendering="geometricPrecision">
          {layout.title !== '' && (
            <text
              x={margin.left}
              y={titleBaseline(layout)}
              fontSize={fonts.title.size}
              fontWeight={fonts.title.weight}
              fill={palette.ink}
              data-label="title"
            >
              {layout.title}
            </text>
          )}
          {layout.caption !== '' && (
            <text x={margin.left} y={captionBaseline(layout)} {...small} data-label="caption">
              {layout.caption}
            </text>
          )}
          {time.years.map((year) => (
            <text
              key={year.day}
              x={scales.x(year.day)}
              y={bottom + 24 + fonts.normal.size * 0.9}
              textAnchor="middle"
              {...small}
            >
              {year.text}
            </text>
          ))}
          <ChartLabels {...props} scales={scales} measure={measureText} />
        </g>
      </ZIndexLayer>
    </>
  );
}

/**
 * The grid's upright lines, of which there are none. Left to itself Recharts measures the text of a tick for every date in
 * the data to place lines that are never drawn: half a minute for a daily series of 25 years.
 */
function noLines(): number[] {
  return [];
}

interface ChartDatum {
  day: number;
  value: number | null;
  expected: number | null;
}

/**
 * One row per date that is drawn; the path has a value on each of them, so that it is one unbroken line. Values are given
 * by their place on the axis: Recharts' own scale overflows where two values lie further apart than the largest number.
 */
function chartData(model: ChartModel, { value: axis, drawn }: ChartLayout): ChartDatum[] {
  const { path } = model;
  const from = path ? toDay(path.baseline.date) : 0;
  const last = path?.targets[path.targets.length - 1];
  const to = last ? toDay(last.date) : 0;
  const values = new Map(drawn.map((point) => [point.day, placeOn(axis, point.value)]));
  const days = new Set([
    ...values.keys(),
    ...model.targets.map((target) => target.day),
    ...(path ? [from] : []),
  ]);
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => ({
      day,
      value: values.get(day) ?? null,
      expected: path && day >= from && day <= to ? placeOn(axis, lineValue(path, fromDay(day))) : null,
    }));
}
