import { fromDay } from '#/domain/values/dates.ts';
import type { Text } from '#/i18n/i18n.ts';
import { type ChartModel, expectedOn } from '../model/chartModel.ts';
import { fineMeasure } from '../model/chartText.ts';
import classes from './IndicatorChart.module.css';

interface ChartTooltipProps {
  model: ChartModel;
  text: Text;
  /** The day under the pointer, as days since 1970-01-01; nothing is shown without one. */
  day: number | undefined;
}

/** The figures of the date under the pointer. The table says the same to those who do not point. */
export function ChartTooltip({ model, text, day }: ChartTooltipProps) {
  if (day === undefined || !Number.isFinite(day)) return null;
  const { t, f } = text;
  const date = fromDay(day);
  const point = model.points.find((p) => p.day === day);
  const expected = expectedOn(model, date);
  const marks = [
    point?.preliminary && t('charts.preliminary'),
    point?.practice && t('charts.practice'),
  ].filter((mark) => typeof mark === 'string');
  return (
    <div className={classes.tooltip}>
      <div className={classes.tooltipDate}>{f.longDate(date)}</div>
      {point && (
        <div>
          <strong>{fineMeasure(point.value, model.decimals, model.unit, text)}</strong>
          {marks.length > 0 && ` (${marks.join(', ')})`}
        </div>
      )}
      {expected !== undefined && (
        <div>
          {t('charts.expected')} {fineMeasure(expected, model.decimals, model.unit, text)}
        </div>
      )}
    </div>
  );
}
