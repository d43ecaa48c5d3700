/** The report's first chapter: how the plan stands, in a few sentences and one table. */
import { GOAL_STATUSES } from '#/domain/rollup.ts';
import { actionsOf, type ReportContext } from './reportContext.ts';
import type { ReportSection, ReportTable } from './reportTypes.ts';
import { goalStatus, marked, ofTarget, sentences, share, statusCell } from './words.ts';

export function summarySection(context: ReportContext): ReportSection {
  const { areas, view, text } = context;
  const { t } = text;
  const whole = areas.length === view.areas.length;
  return {
    id: 'summary',
    level: 1,
    heading: t('reports.summary.heading'),
    blocks: [
      ...sentences(summary(context), 'lead'),
      // The plan's own status is that of all its areas; a choice of them has none.
      ...(whole ? [goalStatus(view.rollup, view, text)] : []),
      areaTable(context),
    ],
    sections: [],
  };
}

function summary(context: ReportContext): string[] {
  const { areas, text } = context;
  const { t, f } = text;
  const subGoals = areas.flatMap((area) => area.subGoals);
  if (subGoals.length === 0) return [t('reports.summary.noSubGoals')];
  const parts = GOAL_STATUSES.flatMap((status) => {
    const n = subGoals.filter(({ rollup }) => rollup.status === status).length;
    return n > 0 ? [t(`reports.summary.status.${status}`, { n: f.count(n) })] : [];
  });
  const overdue = actionsOf(areas).filter((action) => action.overdue).length;
  return [
    t('reports.summary.subGoals', { count: subGoals.length, list: f.list(parts) }),
    t('reports.summary.measured', {
      measured: f.number(sum(areas.map((area) => area.measured))),
      count: sum(areas.map((area) => area.indicatorCount)),
    }),
    ...(overdue > 0 ? [t('reports.summary.overdue', { count: overdue })] : []),
  ];
}

function areaTable({ areas, view, text }: ReportContext): ReportTable {
  const { t, f } = text;
  return {
    kind: 'table',
    caption: t('reports.table.areas', { ofTarget: ofTarget(view, text) }),
    columns: [
      { title: t('reports.table.number'), width: 0.07, align: 'start' },
      { title: t('reports.table.area'), width: 0.38, align: 'start', rowHeader: true },
      { title: t('reports.table.progress'), width: 0.13, align: 'end' },
      { title: t('reports.table.expected'), width: 0.13, align: 'end' },
      { title: t('reports.table.status'), width: 0.15, align: 'start' },
      { title: t('reports.table.coverage'), width: 0.14, align: 'start' },
    ],
    rows: areas.map(({ area, number, rollup, measured, indicatorCount }) => [
      { text: number },
      { text: marked(area.name, false, text) },
      { text: share(rollup.progress, text) },
      { text: share(rollup.expectedProgress, text) },
      statusCell(rollup.status, text),
      {
        text: t('common.measured', { measured: f.number(measured), total: f.number(indicatorCount) }),
      },
    ]),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
