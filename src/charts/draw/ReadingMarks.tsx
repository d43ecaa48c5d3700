/**
 * The marks of the readings, targets and gap. Recharts gives the axes, the grid, the path and the scales; these marks
 * are drawn by hand because what a reading is (measured, preliminary, practice, not counted) must show in its shape
 * and not only in its colour.
 */

import type { Scales } from '../labels/labelGeometry.ts';
import type { ChartLayout } from '../layout/chartLayout.ts';
import type { Palette } from '../layout/palette.ts';
import type { ChartModel, ChartPoint } from '../model/chartModel.ts';

interface MarksProps {
  model: ChartModel;
  layout: ChartLayout;
  palette: Palette;
  scales: Scales;
}

/** What is outside the view is drawn, but steps back. */
const FADED = 0.45;

export function ReadingMarks({ model, layout, palette, scales }: MarksProps) {
  return (
    <>
      <Lines points={layout.drawn} palette={palette} scales={scales} thin={layout.dot === 0} />
      {model.gap && <Gap model={model} palette={palette} scales={scales} />}
      {model.targets.map((target) => (
        <circle
          key={target.date}
          data-mark="target"
          cx={scales.x(target.day)}
          cy={scales.y(target.value)}
          r={4.5}
          fill={palette.ink}
        />
      ))}
      {layout.drawn.map((point) => (
        <ReadingMark
          key={point.date}
          point={point}
          x={scales.x(point.day)}
          y={scales.y(point.value)}
          radius={layout.dot}
          palette={palette}
        />
      ))}
    </>
  );
}

type LineStyle = 'solid' | 'practice' | 'faded' | 'faded-practice';

function styleBetween(from: ChartPoint, to: ChartPoint): LineStyle {
  const practice = from.practice || to.practice;
  const faded = from.counting !== 'counted' || to.counting !== 'counted';
  if (faded) return practice ? 'faded-practice' : 'faded';
  return practice ? 'practice' : 'solid';
}

interface LinesProps extends Pick<MarksProps, 'palette' | 'scales'> {
  points: readonly ChartPoint[];
  thin: boolean;
}

/** One path per style of line; neighbouring stretches of a style are one stroke, so dashes run on evenly. */
function Lines({ points, palette, scales, thin }: LinesProps) {
  const commands = new Map<LineStyle, string[]>();
  let last: LineStyle | undefined;
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (!from) return;
    const style = styleBetween(from, to);
    const own = commands.get(style) ?? [];
    commands.set(style, own);
    if (style !== last) own.push(`M${round(scales.x(from.day))} ${round(scales.y(from.value))}`);
    own.push(`L${round(scales.x(to.day))} ${round(scales.y(to.value))}`);
    last = style;
  });
  return [...commands].map(([style, parts]) => (
    <path
      key={style}
      data-line={style}
      d={parts.join('')}
      fill="none"
      stroke={palette.series}
      strokeWidth={thin ? 2 : 3}
      strokeLinejoin="round"
      strokeLinecap={style.endsWith('practice') ? 'butt' : 'round'}
      strokeDasharray={style.endsWith('practice') ? '4 4' : undefined}
      strokeOpacity={style.startsWith('faded') ? FADED : undefined}
    />
  ));
}

interface ReadingMarkProps {
  point: ChartPoint;
  x: number;
  y: number;
  /** 0 draws only the readings that must be told apart. */
  radius: number;
  palette: Palette;
}

/** A dot; hollow when preliminary, a hatched diamond when a practice figure. */
function ReadingMark({ point, x, y, radius, palette }: ReadingMarkProps) {
  const special = point.practice || point.preliminary || point.current;
  if (radius === 0 && !special) return null;
  const r = radius || 4;
  const opacity = point.counting === 'counted' ? undefined : FADED;
  const kind = point.practice ? 'practice' : point.preliminary ? 'preliminary' : 'final';
  const common = { 'data-mark': kind, 'data-date': point.date, opacity };
  if (point.practice) {
    const d = r + 2.5;
    const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
    // Hatching: lines along one side of the diamond, a third of its width apart.
    const third = d / 3;
    const hatch = [-third, third]
      .map((o) => `M${at((-d + o) / 2, (d + o) / 2)}L${at((d + o) / 2, (-d + o) / 2)}`)
      .join('');
    return (
      <g {...common}>
        <path
          d={`M${at(0, -d)}L${at(d, 0)}L${at(0, d)}L${at(-d, 0)}Z`}
          fill={palette.paper}
          stroke={palette.series}
          strokeWidth={1.8}
        />
        <path d={hatch} stroke={palette.series} strokeWidth={1.2} fill="none" />
      </g>
    );
  }
  if (point.preliminary) {
    return (
      <circle
        {...common}
        cx={x}
        cy={y}
        r={r}
        fill={palette.paper}
        stroke={palette.series}
        strokeWidth={2.5}
      />
    );
  }
  return <circle {...common} cx={x} cy={y} r={r + 1} fill={palette.series} />;
}

/** The bracket between the current reading and what was expected. */
function Gap({ model, palette, scales }: Omit<MarksProps, 'layout'>) {
  const { gap, tone } = model;
  if (!gap) return null;
  const x = round(scales.x(gap.day));
  const from = round(scales.y(gap.from));
  const to = round(scales.y(gap.to));
  const foot = 4;
  return (
    <path
      data-mark="gap"
      d={`M${x} ${from}V${to}M${x - foot} ${to}H${x + foot}`}
      fill="none"
      stroke={palette.tones[tone]}
      strokeWidth={2}
    />
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
