/** A chart in one to three plain sentences with its numbers: read aloud on the page, alternative text in documents. */
import type { Text } from '#/i18n/i18n.ts';
import { rangeText } from '#/i18n/range.ts';
import type { ChartModel } from './chartModel.ts';
import { fineMeasure, fineNumber, saysNothing } from './chartText.ts';

/** What the chart shows, for someone who does not see it. */
export function describeChart(model: ChartModel, text: Text): string {
  return [measured(model, text), comparison(model, text), goal(model, text)].filter(Boolean).join(' ');
}

function measured(model: ChartModel, { t, f }: Text): string {
  const { name } = model;
  const current = model.points.find((point) => point.current);
  if (!current) return t('charts.summary.none', { name, date: f.longDate(model.asOf.date) });
  const mark = current.practice
    ? t('charts.summary.practice')
    : current.preliminary
      ? t('charts.summary.preliminary')
      : '';
  return t('charts.summary.measured', {
    name,
    value: f.measure(current.value, model.decimals, model.unit),
    date: f.longDate(current.date),
    mark,
  });
}

function comparison(model: ChartModel, text: Text): string {
  const { t } = text;
  const { gap, band, expected } = model;
  if (!model.points.some((point) => point.current)) return '';
  if (band) {
    const range = { range: rangeText(band, model, text) };
    if (gap?.side !== 'below' && gap?.side !== 'above') return t('charts.summary.inBand', range);
    return t(`charts.summary.${gap.side}`, {
      ...range,
      amount: fineNumber(gap.amount, model.decimals, text),
    });
  }
  if (expected === undefined) return '';
  const words = { expected: fineMeasure(expected, model.decimals, model.unit, text) };
  const amount = gap ? fineNumber(gap.amount, model.decimals, text) : '';
  if (gap?.side !== 'behind' && gap?.side !== 'ahead') return t('charts.summary.asExpected', words);
  if (saysNothing(amount)) return t('charts.summary.asExpected', words);
  return t(`charts.summary.${gap.side}`, { ...words, amount });
}

function goal(model: ChartModel, text: Text): string {
  const { t, f } = text;
  const { band, targets } = model;
  const measure = (value: number) => f.measure(value, model.decimals, model.unit);
  if (band) {
    // Where a reading is compared with the range, the range has been said.
    if (model.points.some((point) => point.current)) return '';
    return t('charts.summary.band', {
      range: rangeText(band, model, text),
      date: f.longDate(band.end),
    });
  }
  const final = targets[targets.length - 1];
  if (!model.path || !final) return t('charts.summary.noTarget');
  const period = targets.find((target) => target.kind === 'period');
  if (period && period !== final) {
    return t('charts.summary.targets', {
      value: measure(period.value),
      date: f.longDate(period.date),
      finalValue: measure(final.value),
      finalDate: f.longDate(final.date),
    });
  }
  return t('charts.summary.target', { value: measure(final.value), date: f.longDate(final.date) });
}
