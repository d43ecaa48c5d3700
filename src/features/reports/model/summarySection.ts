/** The report's first chapter: how the plan stands, in a few sentences and the tables a busy reader needs. */

import { isKnown } from '#/domain/progress/rule.ts';
import { gravityOf } from '#/domain/view/attention.ts';
import type { SubGoalView } from '#/domain/view/planView.ts';
import { whyArea, whyPlan } from '#/i18n/saying/because.ts';
import { ofTarget } from '#/i18n/saying/ofTarget.ts';
import { summariseView } from '#/i18n/saying/summary.ts';
import { actionTable, progressCells, progressColumns, subGoalRow } from './goalTables.ts';
import { actionsOf, type ReportContext } from './reportContext.ts';
import type { ReportSection, ReportTable } from './reportTypes.ts';
import { goalStatus, sentences } from './words.ts';

export function summarySection(context: ReportContext): ReportSection {
  const { areas, view, text } = context;
  const { t } = text;
  const { period } = view.lens;
  const whole = areas.length === view.areas.length;
  const behind = subGoalsBehind(context);
  const overdue = actionsOf(areas).filter((action) => action.overdue);
  return {
    id: 'summary',
    level: 1,
    heading: t('reports.summary.heading'),
    blocks: [
      ...sentences([summariseView({ ...view, areas: [...areas] }, text), ...counts(context)], 'lead'),
      // The plan's own status is that of all its areas; a choice of them has none.
      ...(whole
        ? [goalStatus(view.rollup, whyPlan(view, text), ofTarget(view.targetYears, period, text), text)]
        : []),
      areaTable(context),
      ...(behind.length > 0 ? [behindTable(behind, context)] : []),
      ...(overdue.length > 0 ? [actionTable(t('reports.table.overdue'), overdue, context)] : []),
    ],
    sections: [],
  };
}

function counts({ areas, text }: ReportContext): string[] {
  const { t, f } = text;
  const total = sum(areas.map((area) => area.indicatorCount));
  const overdue = actionsOf(areas).filter((action) => action.overdue).length;
  return [
    ...(total > 0
      ? [
          t('reports.summary.known', {
            known: f.number(sum(areas.map((area) => area.known))),
            count: total,
          }),
        ]
      : []),
    ...(overdue > 0 ? [t('reports.summary.overdue', { count: overdue })] : []),
  ];
}

function areaTable({ areas, view, text }: ReportContext): ReportTable {
  const { t } = text;
  const years = [...new Set(areas.flatMap((area) => area.targetYears))].sort();
  return {
    kind: 'table',
    caption: t('reports.table.areas', { ofTarget: ofTarget(years, view.lens.period, text) }),
    columns: progressColumns(t('reports.table.area'), text),
    rows: areas.map((own) => {
      const { area, number, rollup, known, indicatorCount: total } = own;
      const reason = whyArea(own, text);
      return progressCells({ number, name: area.name, rollup, reason, known, total }, text);
    }),
  };
}

/** Sub-goals that are known not to go well, by how much is missing. */
function subGoalsBehind({ areas }: ReportContext): SubGoalView[] {
  return areas
    .flatMap((area) => area.subGoals)
    .filter(({ rollup: { status } }) => isKnown(status) && status !== 'on-track' && status !== 'achieved')
    .sort((a, b) => gravityOf(b) - gravityOf(a));
}

function behindTable(behind: readonly SubGoalView[], { text }: ReportContext): ReportTable {
  const { t } = text;
  return {
    kind: 'table',
    caption: t('reports.table.behind'),
    columns: progressColumns(t('reports.table.subGoal'), text),
    rows: behind.map((view) => progressCells(subGoalRow(view, text), text)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
