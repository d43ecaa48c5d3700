/** Tables that stand in several places of the report: progress of goals, how indicators stand, what is done. */

import type { Rollup } from '#/domain/progress/rollUp.ts';
import type { ActionView, IndicatorView, SubGoalView } from '#/domain/view/planView.ts';
import type { Text } from '#/i18n/i18n.ts';
import { whySubGoal } from '#/i18n/saying/because.ts';
import { rangeText } from '#/i18n/words/range.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportCell, ReportColumn, ReportTable } from './reportTypes.ts';
import { flagWords, marked, readingValue, shares, statusCell, targetCell } from './words.ts';

/** The columns of a table of goals; `name` heads the goals' own column. */
export function progressColumns(name: string, { t }: Text): ReportColumn[] {
  return [
    { title: t('reports.table.number'), width: 0.07, align: 'start' },
    { title: name, width: 0.35, align: 'start', rowHeader: true },
    { title: t('reports.table.progress'), width: 0.11, align: 'end' },
    { title: t('reports.table.expected'), width: 0.11, align: 'end' },
    { title: t('reports.table.status'), width: 0.25, align: 'start' },
    { title: t('reports.table.coverage'), width: 0.11, align: 'start' },
  ];
}

/** A goal as a row of such a table. */
export interface ProgressRow {
  number: string;
  name: string;
  rollup: Rollup;
  /** Why it stands so; undefined where it needs no reason. */
  reason: string | undefined;
  /** Of how many of its indicators one knows how they stand. */
  known: number;
  total: number;
}

/** A goal's cells under {@link progressColumns}. */
export function progressCells(row: ProgressRow, text: Text): ReportCell[] {
  const { t, f } = text;
  const { number, name, rollup, reason, known, total } = row;
  return [
    { text: number },
    { text: name },
    ...shares([rollup.progress, rollup.expectedProgress], text),
    statusCell(rollup, text, reason),
    {
      text:
        total > 0 ? t('common.known', { known: f.number(known), total: f.number(total) }) : t('reports.none'),
    },
  ];
}

/** A sub-goal as a row of a table of goals. */
export function subGoalRow(view: SubGoalView, text: Text): ProgressRow {
  const { number, subGoal, rollup, known, indicators } = view;
  return {
    number,
    name: marked(subGoal.name, subGoal.proposal, text),
    rollup,
    reason: whySubGoal(view, text),
    known,
    total: indicators.length,
  };
}

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
      statusCell(view.judgement, text, flagWords(view.judgement, text)),
    ]),
  };
}

function readingCell({ indicator, judgement }: IndicatorView, text: Text): ReportCell {
  const { reading } = judgement;
  if (!reading) return { text: text.t('reports.none') };
  return { text: readingValue(reading, indicator, text), detail: text.f.date(reading.date) };
}

function expectedCell({ indicator, judgement }: IndicatorView, text: Text): ReportCell {
  const { expected, range, reading } = judgement;
  if (expected !== undefined) return { text: text.f.number(expected, indicator.decimals) };
  return { text: range && reading ? rangeText(range, indicator, text) : text.t('reports.none') };
}

export function actionTable(
  caption: string,
  actions: readonly ActionView[],
  { rows, text }: ReportContext,
): ReportTable {
  const { t, f } = text;
  const unitNames = new Map(rows.units.map(({ id, name }) => [id, name]));
  return {
    kind: 'table',
    caption,
    columns: [
      { title: t('reports.table.number'), width: 0.08, align: 'start' },
      { title: t('reports.table.action'), width: 0.35, align: 'start', rowHeader: true },
      { title: t('reports.table.unit'), width: 0.25, align: 'start' },
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

function milestones({ action }: ActionView, { t, f }: Text): string {
  if (action.milestones.length === 0) return '';
  const done = action.milestones.filter(({ doneOn }) => doneOn !== undefined).length;
  return t('reports.action.milestones', { done: f.number(done), total: f.number(action.milestones.length) });
}

function standing({ action, overdue, lateToStart }: ActionView, { t, f }: Text): string {
  if (overdue) return t('common.overdue');
  if (lateToStart) return t('common.lateToStart');
  return action.completedOn ? t('reports.action.completedOn', { date: f.date(action.completedOn) }) : '';
}

function detail(text: string): { detail?: string } {
  return text === '' ? {} : { detail: text };
}
