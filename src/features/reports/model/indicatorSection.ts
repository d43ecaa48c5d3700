/** One indicator in the report: why it stands as it does, its chart and its readings. */
import { type ChartModel, chartModel, expectedOn } from '#/charts/model/chartModel.ts';
import { describeChart } from '#/charts/model/describeChart.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { AreaView, IndicatorView } from '#/domain/view/planView.ts';
import { explainIndicator } from '#/i18n/saying/explain.ts';
import { statusWord } from '#/i18n/saying/statusWord.ts';
import { entered, enteredRange } from '#/i18n/words/entered.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { countedReadings, type ReportContext } from './reportContext.ts';
import type { ReportBlock, ReportCell, ReportFact, ReportSection, ReportTable } from './reportTypes.ts';
import { enteredReading, fact, flagWords, marked, ownWords, sentences, withJudged } from './words.ts';

/** Readings in a report's table; older ones are drawn in the chart and written in the workbook. */
const MAX_READINGS = 12;

export function indicatorSection(view: IndicatorView, area: AreaView, context: ReportContext): ReportSection {
  const { text, view: plan, readingsOf } = context;
  const { indicator, number, judgement } = view;
  const readings = readingsOf(indicator.id);
  const model = chartModel(indicator, readings, judgement, plan.lens, plan.plan);
  const counted = countedReadings(indicator, readings, plan.lens);
  return {
    id: `indicator-${number}`,
    level: 3,
    heading: marked(
      text.t('reports.indicator.heading', { number, name: indicator.name }),
      indicator.proposal,
      text,
    ),
    blocks: [
      {
        kind: 'status',
        status: judgement.status,
        word: statusWord(judgement, text),
        detail: flagWords(judgement, text),
      },
      ...sentences(explainIndicator(judgement, indicator, plan.lens, plan.plan.thresholds, text)),
      ...chartBlock(view, area, model, context),
      ...readingBlocks(view, counted, model, context),
      { kind: 'facts', facts: indicatorFacts(indicator, context), inline: true },
      ...ownWords(indicator.description, 'muted'),
    ],
    sections: [],
  };
}

/** A chart where there is something measured to draw. */
function chartBlock(
  { indicator, number }: IndicatorView,
  area: AreaView,
  model: ChartModel,
  { charts, text }: ReportContext,
): ReportBlock[] {
  if (!charts || model.points.length === 0) return [];
  return [
    {
      kind: 'chart',
      id: `chart-${number}`,
      model,
      hue: area.index,
      caption: text.t('charts.figure', { name: `${number} ${indicator.name}` }),
      description: describeChart(model, text),
    },
  ];
}

function readingBlocks(
  { indicator, number }: IndicatorView,
  counted: readonly Reading[],
  model: ChartModel,
  { text }: ReportContext,
): ReportBlock[] {
  if (counted.length === 0) return [];
  const { t, f } = text;
  const shown = counted.slice(-MAX_READINGS);
  const table: ReportTable = {
    kind: 'table',
    caption: t('reports.table.readings', { number }),
    columns: [
      { title: t('reports.table.date'), width: 0.16, align: 'start', rowHeader: true },
      { title: t('reports.table.value'), width: 0.19, align: 'end' },
      { title: t('reports.table.expected'), width: 0.15, align: 'end' },
      { title: t('reports.table.remark'), width: 0.5, align: 'start' },
    ],
    rows: shown.map((reading) => [
      { text: f.date(reading.date) },
      { text: enteredReading(reading, indicator, text) },
      { text: expectedThen(reading, indicator, model, text) },
      remark(reading),
    ]),
  };
  const cut =
    shown.length < counted.length
      ? [
          t('reports.indicator.lastReadings', {
            shown: f.number(shown.length),
            total: f.number(counted.length),
          }),
        ]
      : [];
  return [table, ...sentences(cut, 'muted')];
}

function expectedThen(
  reading: Reading,
  indicator: Indicator,
  model: ChartModel,
  text: ReportContext['text'],
): string {
  if (model.band) return rangeText(model.band, indicator, text);
  const expected = expectedOn(model, reading.date);
  return expected === undefined ? text.t('reports.none') : text.f.number(expected, indicator.decimals);
}

function remark({ comment, source }: Reading): ReportCell {
  if (comment && source) return { text: comment, detail: source };
  return { text: comment ?? source ?? '' };
}

function indicatorFacts(indicator: Indicator, { rows, text }: ReportContext): ReportFact[] {
  const { t, f } = text;
  const value = (each: number) => withJudged(entered(each, indicator, text), each, indicator, text);
  const { baseline, band } = indicator;
  const targets =
    indicator.direction === 'hold' && band
      ? [
          t('reports.indicator.band', {
            range: enteredRange(band, indicator, text),
            date: f.date(band.end),
          }),
        ]
      : indicator.targets.map((target) =>
          t('reports.indicator.valueBy', { value: value(target.value), date: f.date(target.date) }),
        );
  return [
    ...fact(
      t('reports.indicator.baseline'),
      baseline &&
        t('reports.indicator.valueOn', { value: value(baseline.value), date: f.date(baseline.date) }),
    ),
    ...fact(t('reports.indicator.targets'), targets),
    ...fact(t('reports.indicator.frequency'), t(`common.frequency.${indicator.frequency}`)),
    ...fact(
      t('reports.indicator.responsible'),
      rows.units.find(({ id }) => id === indicator.responsible)?.name,
    ),
    ...fact(t('reports.indicator.source'), indicator.source),
  ];
}
