/** A chart in one to three plain sentences with its numbers: read aloud on the page, alternative text in documents. */

import type { Text } from '#/i18n/i18n.ts';
import { entered, judgedAs } from '#/i18n/words/entered.ts';
import { rangeText } from '#/i18n/words/range.ts';
import type { ChartModel, ChartTarget } from './chartModel.ts';
import { fineMeasure, fineNumber } from './chartText.ts';

/** What the chart shows, for someone who does not see it. */
export function describeChart(model: ChartModel, text: Text): string {
  return [measured(model, text), comparison(model, text), goal(model, text)].filter(Boolean).join(' ');
}

function measured(model: ChartModel, text: Text): string {
  const { t, f } = text;
  const { name } = model;
  const current = model.points.find((point) => point.current);
  if (!current) return t('charts.summary.none', { name, date: f.longDate(model.asOf.date) });
  const value = entered(current.value, model, text);
  const judged = judgedAs(current.value, model, text);
  const mark = current.practice
    ? t('charts.summary.practice')
    : current.preliminary
      ? t('charts.summary.preliminary')
      : '';
  return t('charts.summary.measured', {
    name,
    value: judged ? `${value} (${judged})` : value,
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
  return t(`charts.summary.${gap.side}`, { ...words, amount });
}

function goal(model: ChartModel, text: Text): string {
  const { t, f } = text;
  const { band, targets } = model;
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
  const asked = (target: ChartTarget) => {
    const value = entered(target.value, model, text);
    return target.computed ? `${value} (${t('common.computed')})` : value;
  };
  if (period && period !== final) {
    return t('charts.summary.targets', {
      value: asked(period),
      date: f.longDate(period.date),
      finalValue: asked(final),
      finalDate: f.longDate(final.date),
    });
  }
  return t('charts.summary.target', { value: asked(final), date: f.longDate(final.date) });
}
