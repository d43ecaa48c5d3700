/** What political bodies asked for, and what in the plan answers each of them. */

import type { Mandate } from '#/domain/tables/mandates.ts';
import { type Link, type LinkSource, rowsIn } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import type { AreaView } from '#/domain/view/planView.ts';
import { isolate } from '#/i18n/format/isolate.ts';
import { indicatorsOf, type ReportContext } from './reportContext.ts';
import type { ReportCell, ReportSection } from './reportTypes.ts';

/** The chapter on mandates; none where there are none. A report on some areas has those that these areas answer. */
export function mandateSection(context: ReportContext): ReportSection[] {
  const { rows, areas, view, text } = context;
  const { t, f } = text;
  const inView = idsOf(view.areas);
  const within = idsOf(areas);
  const whole = areas.length === view.areas.length;
  const answersOf = (mandate: Mandate) =>
    rows.links.filter(({ toKind, to }) => toKind === 'mandate' && to === mandate.id);
  const mandates = [...rows.mandates]
    .sort(byOrder)
    .filter((mandate) => whole || answersOf(mandate).some(({ from }) => within.has(from)));
  if (mandates.length === 0) return [];
  return [
    {
      id: 'mandates',
      level: 1,
      heading: t('reports.mandate.heading'),
      blocks: [
        {
          kind: 'table',
          caption: t('reports.table.mandates'),
          columns: [
            { title: t('reports.table.mandate'), width: 0.45, align: 'start', rowHeader: true },
            { title: t('reports.table.answers'), width: 0.38, align: 'start' },
            { title: t('reports.table.status'), width: 0.17, align: 'start' },
          ],
          rows: mandates.map((mandate): ReportCell[] => [
            {
              text: mandate.text ? `${mandate.title}. ${mandate.text}` : mandate.title,
              // A mandate may have been given without a case.
              detail: [isolate(mandate.body), isolate(mandate.caseNumber), f.longDate(mandate.date)]
                .filter(Boolean)
                .join(', '),
            },
            {
              text:
                answersOf(mandate)
                  .flatMap((link) => answerName(link, inView, context) ?? [])
                  .join('; ') || t('reports.mandate.unanswered'),
            },
            {
              text: t(`common.mandateStatus.${mandate.status}`),
              ...(mandate.due && { detail: t('reports.mandate.due', { date: f.date(mandate.due) }) }),
            },
          ]),
        },
      ],
      sections: [],
    },
  ];
}

/** What answers a mandate, with its number; a row that is not part of the view's period is named with that said. */
function answerName(
  { fromTable, from }: Link,
  within: ReadonlySet<Id>,
  context: ReportContext,
): string | undefined {
  const { view, rows, text } = context;
  const { t } = text;
  const { name: own } = rowsIn(rows, fromTable).find(({ id }) => id === from) ?? {};
  if (own === undefined) return undefined;
  const numbered = { subGoals: view.subGoals, actions: view.actions, indicators: view.indicators };
  const kind = t(`tables.${fromTable}.one`);
  // Partners and agreements have no number and belong to no period.
  if (!isNumbered(fromTable)) return `${kind} ${isolate(own)}`;
  const number = numbered[fromTable].get(from)?.number;
  if (number === undefined) {
    const name = `${kind} ${isolate(own)}`;
    return fromTable === 'subGoals' ? t('reports.mandate.elsewhere', { name }) : undefined;
  }
  const name = `${kind} ${number} ${isolate(own)}`;
  return within.has(from) ? name : t('reports.mandate.elsewhere', { name });
}

function isNumbered(table: LinkSource): table is 'subGoals' | 'actions' | 'indicators' {
  return table === 'subGoals' || table === 'actions' || table === 'indicators';
}

/** Every row of the areas reported on. */
function idsOf(areas: readonly AreaView[]): ReadonlySet<Id> {
  const subGoals = areas.flatMap((area) => area.subGoals);
  return new Set([
    ...subGoals.map(({ subGoal }) => subGoal.id),
    ...subGoals.flatMap(({ actions }) => actions.map(({ action }) => action.id)),
    ...indicatorsOf(areas).map(({ indicator }) => indicator.id),
  ]);
}
