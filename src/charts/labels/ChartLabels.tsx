/** The words on a chart, placed so that they cover neither each other nor, where it can be helped, the marks. */
import type { Text } from '#/i18n/i18n.ts';
import type { ChartLayout } from '../layout/chartLayout.ts';
import type { Measure } from '../layout/measureText.ts';
import type { Palette } from '../layout/palette.ts';
import type { ChartModel } from '../model/chartModel.ts';
import { labelRequests } from './chartLabels.ts';
import {
  baselineOf,
  fontOf,
  kindOf,
  type LabelId,
  labelBounds,
  labelObstacles,
  type Scales,
  writtenBoxes,
} from './labelGeometry.ts';
import { placeLabels } from './placeLabels.ts';

interface ChartLabelsProps {
  model: ChartModel;
  layout: ChartLayout;
  palette: Palette;
  scales: Scales;
  text: Text;
  measure: Measure;
  today?: string;
}

export function ChartLabels(props: ChartLabelsProps) {
  const { model, layout, palette, scales, measure } = props;
  const labels = placeLabels(
    labelRequests(props),
    labelObstacles(model, layout, scales),
    labelBounds(layout, scales),
    writtenBoxes(layout, scales, measure),
  );
  return labels.map((label) => {
    const font = fontOf(label.id, layout);
    return (
      <text
        key={label.id}
        data-label={label.id}
        x={label.x}
        y={baselineOf(label, font)}
        fontSize={font.size}
        fontWeight={font.weight}
        fill={colourOf(label.id, model, palette)}
        // A halo keeps a label readable where it must cross a line.
        stroke={palette.paper}
        strokeWidth={3}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {label.text}
        {label.tail && (
          <tspan fontSize={layout.fonts.normal.size} fontWeight={layout.fonts.normal.weight}>
            {label.tail}
          </tspan>
        )}
      </text>
    );
  });
}

function colourOf(id: LabelId, model: ChartModel, palette: Palette): string {
  switch (kindOf(id)) {
    case 'value':
      return palette.series;
    case 'gap':
      return palette.tones[model.tone];
    case 'target':
    case 'expected':
    case 'band':
      return palette.ink;
    default:
      return palette.muted;
  }
}
