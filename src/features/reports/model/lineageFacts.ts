/** How a sub-goal ended and what it stands in line with across plan periods, as a report says it. */

import { flatten, outlineOf } from '#/domain/model/outline.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportFact } from './reportTypes.ts';
import { fact } from './words.ts';

/** With which result it was closed, what it replaces and what has replaced it; nothing where there is neither. */
export function lineageFacts(
  { id, predecessor, outcomes = [] }: SubGoal,
  context: ReportContext,
): ReportFact[] {
  const { rows, text } = context;
  const { t } = text;
  const isKin = (other: SubGoal) => other.id === predecessor || other.predecessor === id;
  if (outcomes.length === 0 && !rows.subGoals.some(isKin)) return [];
  // Of the whole plan: what replaces a sub-goal lives as a rule outside the period that is reported on.
  const named = (isMeant: (other: SubGoal) => boolean) =>
    flatten(outlineOf(rows)).flatMap((item) =>
      item.table === 'subGoals' && isMeant(item.row) ? [`${item.number} ${item.row.name}`] : [],
    );
  return [
    ...outcomes.flatMap(({ period, result, note }) => {
      const name = rows.planPeriods.find((each) => each.id === period)?.name ?? '';
      const said = t(`periods.result.${result}`);
      return fact(t('reports.subGoal.closed', { period: name }).trim(), note ? `${said}. ${note}` : said);
    }),
    ...fact(
      t('periods.replaces'),
      named((other) => other.id === predecessor),
    ),
    ...fact(
      t('periods.replacedBy'),
      named((other) => other.predecessor === id),
    ),
  ];
}
