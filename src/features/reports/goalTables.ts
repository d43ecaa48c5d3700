/** The tables under a sub-goal: how its indicators stand, and what is done. */
import type { ActionView, IndicatorView, SubGoalView } from '#/domain/planView.ts';
import { expectedText } from '#/i18n/explain.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportCell, ReportTable } from './reportTypes.ts';
import { flagWords, marked, range, readingValue, statusCell, targetCell } from './words.ts';

export function indicatorTable({ number, indicators }: SubGoalView, { text }: ReportContext): ReportTable {
  const { t } = text;
  return {
    kind: 'table',
    caption: t('reports.table.indicators', { number }),
    columns: [
      { title: t('reports.table.number'), width: 0.08, align: 'start' },
      { title: t('reports.table.indicator'), width: 0.32, align: 'start', rowHeader: true },
      { title: t('reports.table.reading'), width: 0.16, align: 'end' },
      { title: t('reports.table.expectedThen'), width: 0.13, align: 'end' },
      { title: t('reports.table.target'), width: 0.14, align: 'end' },
      { title: t('reports.table.status'), width: 0.17, align: 'start' },
    ],
    rows: indicators.map((view): ReportCell[] => [
      { text: view.number },
      { text: marked(view.indicator.name, view.indicator.proposal, text) },
      readingCell(view, text),
      expectedCell(view, text),
      targetCell(view.judgement, view.indicator, text),
      statusCell(view.judgement.status, text, flagWords(view.judgement, text)),
    ]),
  };
}

function readingCell({ indicator, judgement }: IndicatorView, text: ReportContext['text']): ReportCell {
  const { reading } = judgement;
  if (!reading) return { text: text.t('reports.none') };
  return { text: readingValue(reading, indicator, text), detail: text.f.date(reading.date) };
}

function expectedCell({ indicator, judgement }: IndicatorView, text: ReportContext['text']): ReportCell {
  const { expected, band, reading } = judgement;
  if (expected !== undefined) return { text: expectedText(expected, indicator, text) };
  return { text: band && reading ? range(band, indicator, text) : text.t('reports.none') };
}

export function actionTable({ number, actions }: SubGoalView, { rows, text }: ReportContext): ReportTable {
  const { t, f } = text;
  const unitNames = new Map(rows.units.map(({ id, name }) => [id, name]));
  return {
    kind: 'table',
    caption: t('reports.table.actions', { number }),
    columns: [
      { title: t('reports.table.number'), width: 0.08, align: 'start' },
      { title: t('reports.table.action'), width: 0.39, align: 'start', rowHeader: true },
      { title: t('reports.table.unit'), width: 0.21, align: 'start' },
      { title: t('reports.table.due'), width: 0.14, align: 'end' },
      { title: t('reports.table.status'), width: 0.18, align: 'start' },
    ],
    rows: actions.map((view): ReportCell[] => [
      { text: view.number },
      {
        text: marked(view.action.name, view.action.proposal, text),
        ...detail(milestones(view, text)),
      },
      { text: f.list(view.action.units.flatMap((id) => unitNames.get(id) ?? [])) || t('reports.none') },
      { text: view.action.due ? f.date(view.action.due) : t('reports.none') },
      { text: t(`common.actionStatus.${view.action.status}`), ...detail(standing(view, text)) },
    ]),
  };
}

function milestones({ action }: ActionView, { t, f }: ReportContext['text']): string {
  if (action.milestones.length === 0) return '';
  const done = action.milestones.filter(({ doneOn }) => doneOn !== undefined).length;
  return t('reports.action.milestones', { done: f.number(done), total: f.number(action.milestones.length) });
}

function standing({ action, overdue }: ActionView, { t, f }: ReportContext['text']): string {
  if (overdue) return t('common.overdue');
  return action.completedOn ? t('reports.action.completedOn', { date: f.date(action.completedOn) }) : '';
}

function detail(text: string): { detail?: string } {
  return text === '' ? {} : { detail: text };
}
