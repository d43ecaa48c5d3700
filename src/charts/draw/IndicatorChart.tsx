/** The large chart of one indicator with all that belongs around it: summary, table, downloads. */
import { Component, lazy, type ReactNode, Suspense, useMemo, useRef } from 'react';
import type { Judgement } from '#/domain/progress/rule.ts';
import type { SummaryReading } from '#/domain/readings/series.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { screenPalette } from '../layout/palette.ts';
import { useFontsLoaded } from '../layout/useFontsLoaded.ts';
import { useSize } from '../layout/useSize.ts';
import { type Charted, type ChartModel, chartModel } from '../model/chartModel.ts';
import { ChartFrame } from './ChartFrame.tsx';
import classes from './IndicatorChart.module.css';

const ReadingsChart = lazy(() => import('./ReadingsChart.tsx'));

export interface IndicatorChartProps {
  indicator: Charted;
  /** All readings of the indicator, in date order. */
  readings: readonly SummaryReading[];
  /** The verdict on them, seen through `lens`. */
  judgement: Judgement;
  lens: Lens;
  plan?: Pick<Plan, 'start' | 'end'>;
  /** 0-based place of the goal area, picks the hue. */
  hue: number;
  /** The current date; where it is the as-of date, the line says «i dag». */
  today?: IsoDate;
  /** Words beside the buttons, e.g. `Øker · halvårlig`. */
  note?: ReactNode;
}

export function IndicatorChart(props: IndicatorChartProps) {
  const { indicator, readings, judgement, lens, plan, hue, today, note } = props;
  const text = useText();
  const model = useMemo(
    () => chartModel(indicator, readings, judgement, lens, plan),
    [indicator, readings, judgement, lens, plan],
  );
  const extra = { ...(today && { today }), ...(note !== undefined && { note }) };
  return (
    <ChartFrame model={model} hue={hue} text={text} {...extra}>
      <SizedChart model={model} hue={hue} {...(today && { today })} />
    </ChartFrame>
  );
}

/** The chart in the room its container reserves for it, before and after Recharts has been loaded. */
function SizedChart({ model, hue, today }: { model: ChartModel; hue: number; today?: IsoDate }) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const fonts = useFontsLoaded();
  const palette = useMemo(() => screenPalette(hue), [hue]);
  return (
    <div
      ref={place}
      className={classes.plot}
      role="img"
      aria-label={text.t('charts.figure', { name: model.name })}
    >
      <DrawingFailed message={text.t('charts.failed')}>
        <Suspense fallback={<p className={classes.waiting}>{text.t('charts.loading')}</p>}>
          {size && (
            <ReadingsChart
              key={fonts}
              model={model}
              text={text}
              palette={palette}
              width={size.width}
              height={size.height}
              interactive
              {...(today && { today })}
            />
          )}
        </Suspense>
      </DrawingFailed>
    </div>
  );
}

/** A chart that cannot be loaded or drawn must not take the page with it: the table says the same. */
class DrawingFailed extends Component<{ message: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p className={classes.waiting}>{this.props.message}</p> : this.props.children;
  }
}
