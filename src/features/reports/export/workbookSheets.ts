/** The report's figures as sheets of a workbook: what it is about, then areas, sub-goals, indicators, readings, actions. */

import type { Rollup } from '#/domain/progress/rollUp.ts';
import { RULE } from '#/domain/progress/rule.ts';
import { overdueMilestones } from '#/domain/view/delays.ts';
import type { AreaView } from '#/domain/view/planView.ts';
import type {
  WorkbookCell,
  WorkbookColumn,
  WorkbookInput,
  WorkbookSheet,
} from '#/files/workbook/workbook.ts';
import { LOCALES } from '#/i18n/format/languages.ts';
import type { Text } from '#/i18n/i18n.ts';
import { whyArea, whySubGoal } from '#/i18n/saying/because.ts';
import { statusWord } from '#/i18n/saying/statusWord.ts';
import { whyIndicator } from '#/i18n/saying/whyIndicator.ts';
import { lineageFacts } from '../model/lineageFacts.ts';
import {
  actionsOf,
  countedReadings,
  hasPractice,
  indicatorsOf,
  type ReportContext,
  type ReportInput,
  reportContext,
} from '../model/reportContext.ts';
import type { Report } from '../model/useReport.ts';
import { periodWords } from '../model/words.ts';

/** A column together with where its cells come from. */
interface Column<T> extends WorkbookColumn {
  cell: (row: T) => WorkbookCell;
}

/** The workbook of a report, which says in its properties what it is and which program (`creator`) made it. */
export function workbookOf({ input, text, model }: Report, creator: string): WorkbookInput {
  return {
    ...workbookSheets(input, text),
    properties: {
      title: model.fullTitle,
      creator,
      language: LOCALES[text.language],
      madeOn: input.madeOn,
      page: model.page,
    },
  };
}

/** All sheets, in the report's language. Figures are unrounded; shares are written as percent. */
export function workbookSheets(input: ReportInput, text: Text): WorkbookInput {
  const context = reportContext(input, text);
  return {
    dateFormat: text.f.sheetDate,
    sheets: [
      aboutSheet(context),
      areaSheet(context),
      subGoalSheet(context),
      indicatorSheet(context),
      readingSheet(context),
      actionSheet(context),
    ],
  };
}

function sheet<T>(name: string, rows: readonly T[], columns: readonly Column<T>[]): WorkbookSheet {
  return { name, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}

/** A column for sorting and reckoning on the screen: paper has no room for all of them in a size that can be read. */
function aside<T>(column: Column<T>): Column<T> {
  return { ...column, isAside: true };
}

/** Makes columns of one type; `title` is in the reader's language. */
function column<T>(
  type: WorkbookColumn['type'],
  title: string,
  width: number,
  cell: (row: T) => WorkbookCell,
): Column<T> {
  return { type, title, width, cell };
}

function aboutSheet(context: ReportContext): WorkbookSheet {
  const { view, areas, madeOn, knownOn, text } = context;
  const { t, f } = text;
  const { plan, lens } = view;
  const rows: { what: string; value: string | undefined }[] = [
    { what: t('reports.front.municipality'), value: plan.municipality },
    { what: t('reports.sheet.plan'), value: plan.name },
    { what: t('reports.front.caseNumber'), value: plan.caseNumber },
    { what: t('reports.front.source'), value: plan.source },
    { what: t('reports.front.period'), value: periodWords(view, text) },
    { what: t('reports.front.asOf'), value: f.longDate(lens.asOf) },
    { what: t('reports.front.knownOn'), value: knownOn && f.longDate(knownOn) },
    {
      what: t('reports.front.areas'),
      value:
        areas.length === view.areas.length
          ? t('reports.front.allAreas')
          : areas.map(({ number, area }) => `${number} ${area.name}`).join('; '),
    },
    { what: t('reports.front.madeOn'), value: f.longDate(madeOn) },
    { what: t('reports.sheet.rule'), value: f.number(RULE) },
    ...(hasPractice(context)
      ? [{ what: t('reports.sheet.practice'), value: t('reports.practiceWarning') }]
      : []),
    { what: t('reports.guide.about'), value: plan.description },
  ];
  return {
    ...sheet(
      t('reports.sheet.about'),
      rows.filter(({ value }) => value !== undefined),
      [
        column('text', t('reports.sheet.what'), 20, ({ what }) => what),
        column('text', t('reports.sheet.value'), 100, ({ value }) => value),
      ],
    ),
    isList: false,
  };
}

function areaSheet({ areas, text }: ReportContext): WorkbookSheet {
  const { t } = text;
  return sheet(t('reports.sheet.areas'), areas, [
    column('text', t('reports.table.number'), 6, ({ number }) => number),
    column('text', t('reports.sheet.name'), 45, ({ area }) => area.name),
    column('text', t('reports.sheet.aim'), 45, ({ area }) => area.aim),
    aside(column('text', t('reports.sheet.strategy'), 120, ({ area }) => area.strategy)),
    column('text', t('reports.table.status'), 16, ({ rollup }) => statusWord(rollup, text)),
    column('text', t('reports.sheet.reason'), 45, (view) => whyArea(view, text)),
    ...goalColumns<AreaView>(text),
    column('number', t('reports.sheet.known'), 12, ({ known }) => known),
    aside(column('number', t('reports.sheet.indicatorCount'), 12, ({ indicatorCount }) => indicatorCount)),
    aside(column('number', t('reports.sheet.actionCount'), 10, ({ actionCount }) => actionCount)),
    aside(
      column(
        'number',
        t('reports.sheet.sharedActionCount'),
        14,
        ({ sharedActionCount }) => sharedActionCount,
      ),
    ),
  ]);
}

/** The figures of a goal. */
function goalColumns<T extends { rollup: Rollup }>({ t }: Text): Column<T>[] {
  return [
    column('percent', t('reports.table.progress'), 11, ({ rollup }) => rollup.progress),
    column('percent', t('reports.sheet.expectedProgress'), 11, ({ rollup }) => rollup.expectedProgress),
    column('percent', t('reports.sheet.expectedProgressNow'), 11, ({ rollup }) => rollup.expectedProgressNow),
    column('percent', t('reports.sheet.lag'), 11, ({ rollup }) => rollup.lag),
  ];
}

function subGoalSheet(context: ReportContext): WorkbookSheet {
  const { areas, rows, text } = context;
  const { t } = text;
  const unitName = nameOf(rows.units);
  const all = areas.flatMap(({ area, subGoals }) => subGoals.map((view) => ({ ...view, area })));
  return sheet(t('reports.sheet.subGoals'), all, [
    column('text', t('reports.table.number'), 6, ({ number }) => number),
    column('text', t('reports.table.area'), 35, ({ area }) => area.name),
    column('text', t('reports.table.subGoal'), 50, ({ subGoal }) => subGoal.name),
    column('text', t('reports.table.status'), 16, ({ rollup }) => statusWord(rollup, text)),
    column('text', t('reports.sheet.reason'), 45, (view) => whySubGoal(view, text)),
    ...goalColumns<(typeof all)[number]>(text),
    aside(column('number', t('reports.sheet.known'), 12, ({ known }) => known)),
    aside(column('number', t('reports.sheet.indicatorCount'), 12, ({ indicators }) => indicators.length)),
    column('text', t('reports.table.unit'), 25, ({ subGoal }) => unitName(subGoal.unit)),
    column('text', t('reports.sheet.proposal'), 10, ({ subGoal }) => yesNo(subGoal.proposal, text)),
    aside(column('text', t('reports.area.source'), 90, ({ subGoal }) => subGoal.source)),
    aside(
      column('text', t('reports.sheet.lineage'), 120, ({ subGoal }) =>
        lineageFacts(subGoal, context)
          .map(({ label, values }) => `${label}: ${values.join('; ')}`)
          .join('\n'),
      ),
    ),
  ]);
}

function indicatorSheet({ areas, rows, view, text }: ReportContext): WorkbookSheet {
  const { t } = text;
  const unitName = nameOf(rows.units);
  const all = areas.flatMap(({ area, subGoals }) =>
    subGoals.flatMap(({ subGoal, indicators }) => indicators.map((view) => ({ ...view, subGoal, area }))),
  );
  return sheet(t('reports.sheet.indicators'), all, [
    column('text', t('reports.table.number'), 7, ({ number }) => number),
    aside(column('text', t('reports.sheet.id'), 20, ({ indicator }) => indicator.id)),
    aside(column('text', t('reports.table.area'), 30, ({ area }) => area.name)),
    aside(column('text', t('reports.table.subGoal'), 35, ({ subGoal }) => subGoal.name)),
    column('text', t('reports.table.indicator'), 40, ({ indicator }) => indicator.name),
    column('text', t('reports.sheet.unit'), 12, ({ indicator }) => indicator.unit),
    aside(
      column('text', t('reports.sheet.direction'), 12, ({ indicator }) =>
        t(`common.direction.${indicator.direction}`),
      ),
    ),
    aside(column('date', t('reports.sheet.baselineDate'), 12, ({ judgement }) => judgement.baseline?.date)),
    aside(
      column('number', t('reports.sheet.baselineValue'), 12, ({ judgement }) => judgement.baseline?.value),
    ),
    column(
      'date',
      t('reports.sheet.targetDate'),
      12,
      ({ judgement }) => judgement.target?.date ?? judgement.range?.end,
    ),
    column('number', t('reports.sheet.targetValue'), 12, ({ judgement }) => judgement.target?.value),
    column('number', t('reports.sheet.bandMin'), 9, ({ judgement }) => judgement.range?.min),
    column('number', t('reports.sheet.bandMax'), 9, ({ judgement }) => judgement.range?.max),
    column('date', t('reports.sheet.readingDate'), 12, ({ judgement }) => judgement.reading?.date),
    column('number', t('reports.sheet.readingValue'), 12, ({ judgement }) => judgement.reading?.value),
    column('number', t('reports.sheet.expectedValue'), 12, ({ judgement }) => judgement.expected),
    aside(
      column('number', t('reports.sheet.expectedValueNow'), 12, ({ judgement }) => judgement.expectedNow),
    ),
    column('percent', t('reports.table.progress'), 11, ({ judgement }) => judgement.progress),
    aside(
      column(
        'percent',
        t('reports.sheet.expectedProgress'),
        11,
        ({ judgement }) => judgement.expectedProgress,
      ),
    ),
    aside(
      column(
        'percent',
        t('reports.sheet.expectedProgressNow'),
        11,
        ({ judgement }) => judgement.expectedProgressNow,
      ),
    ),
    aside(column('percent', t('reports.sheet.lag'), 11, ({ judgement }) => judgement.lag)),
    column('text', t('reports.table.status'), 16, ({ judgement }) => statusWord(judgement, text)),
    column('text', t('reports.sheet.reason'), 45, (own) => whyIndicator(own, view.lens, text)),
    aside(column('text', t('reports.sheet.isFinal'), 10, ({ judgement }) => yesNo(judgement.isFinal, text))),
    aside(column('date', t('reports.sheet.since'), 12, ({ judgement }) => judgement.since)),
    aside(column('date', t('reports.sheet.nextDue'), 12, ({ judgement }) => judgement.due)),
    column('text', t('reports.sheet.practice'), 12, ({ judgement }) =>
      yesNo(judgement.reading?.practice, text),
    ),
    aside(
      column('text', t('reports.sheet.flags'), 30, ({ judgement }) =>
        judgement.flags.map((flag) => t(`common.flag.${flag}`)).join('; '),
      ),
    ),
    aside(
      column('text', t('reports.sheet.frequency'), 16, ({ indicator }) =>
        t(`common.frequency.${indicator.frequency}`),
      ),
    ),
    column('text', t('reports.sheet.responsible'), 25, ({ indicator }) => unitName(indicator.responsible)),
    aside(
      column('text', t('reports.sheet.proposal'), 10, ({ indicator }) => yesNo(indicator.proposal, text)),
    ),
    aside(column('text', t('reports.area.source'), 90, ({ indicator }) => indicator.source)),
    aside(column('text', t('reports.sheet.description'), 120, ({ indicator }) => indicator.description)),
  ]);
}

function readingSheet({ areas, view, readingsOf, text }: ReportContext): WorkbookSheet {
  const { t } = text;
  const all = indicatorsOf(areas).flatMap(({ indicator, number }) =>
    countedReadings(indicator, readingsOf(indicator.id), view.lens).map((reading) => ({
      indicator,
      number,
      reading,
    })),
  );
  return sheet(t('reports.sheet.readings'), all, [
    column('text', t('reports.table.number'), 7, ({ number }) => number),
    column('text', t('reports.table.indicator'), 45, ({ indicator }) => indicator.name),
    column('date', t('reports.table.date'), 12, ({ reading }) => reading.date),
    column('number', t('reports.table.value'), 12, ({ reading }) => reading.value),
    column('text', t('reports.sheet.unit'), 12, ({ indicator }) => indicator.unit),
    column('text', t('reports.sheet.practice'), 12, ({ reading }) => yesNo(reading.practice, text)),
    column('text', t('reports.sheet.preliminary'), 12, ({ reading }) => yesNo(reading.preliminary, text)),
    column('text', t('reports.sheet.comment'), 50, ({ reading }) => reading.comment),
    column('text', t('reports.area.source'), 35, ({ reading }) => reading.source),
  ]);
}

function actionSheet({ areas, rows, view, text }: ReportContext): WorkbookSheet {
  const { t } = text;
  const unitName = nameOf(rows.units);
  const goals = new Map(
    view.areas.flatMap(({ subGoals }) => subGoals.map((goal) => [goal.subGoal.id, goal])),
  );
  // Each action on one line, so that lines can be counted.
  const all = actionsOf(areas).map((each) => ({
    ...each,
    subGoal: goals.get(each.listedUnder)?.subGoal,
    others: each.action.subGoals.flatMap((id) => (id === each.listedUnder ? [] : (goals.get(id) ?? []))),
  }));
  return sheet(t('reports.sheet.actions'), all, [
    column('text', t('reports.table.number'), 7, ({ number }) => number),
    column('text', t('reports.table.subGoal'), 40, ({ subGoal }) => subGoal?.name),
    aside(
      column('text', t('reports.sheet.otherSubGoals'), 40, ({ others }) =>
        others.map(({ number, subGoal }) => `${number} ${subGoal.name}`).join('; '),
      ),
    ),
    column('text', t('reports.table.action'), 50, ({ action }) => action.name),
    column('text', t('reports.table.unit'), 35, ({ action }) =>
      action.units.flatMap((unit) => unitName(unit) ?? []).join('; '),
    ),
    column('date', t('reports.sheet.start'), 12, ({ action }) => action.start),
    column('date', t('reports.table.due'), 12, ({ action }) => action.due),
    column('text', t('reports.table.status'), 14, ({ action }) => t(`common.actionStatus.${action.status}`)),
    column('date', t('reports.sheet.completedOn'), 12, ({ action }) => action.completedOn),
    column('text', t('reports.sheet.overdue'), 12, ({ overdue }) => yesNo(overdue, text)),
    aside(column('text', t('common.lateToStart'), 12, ({ lateToStart }) => yesNo(lateToStart, text))),
    aside(
      column(
        'number',
        t('reports.sheet.overdueMilestones'),
        12,
        ({ action }) => overdueMilestones(action, view.lens.asOf).length,
      ),
    ),
    column('text', t('reports.sheet.proposal'), 10, ({ action }) => yesNo(action.proposal, text)),
    aside(column('text', t('reports.area.source'), 90, ({ action }) => action.source)),
  ]);
}

function nameOf(
  rows: readonly { id: string; name: string }[],
): (id: string | undefined) => string | undefined {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => (id === undefined ? undefined : names.get(id));
}

function yesNo(value: boolean | undefined, { t }: ReportContext['text']): string {
  return value ? t('common.yes') : t('common.no');
}
