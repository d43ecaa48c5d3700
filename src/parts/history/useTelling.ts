/** What is needed to put a history in words: names of then, outline numbers of now, names of the UN goals. */
import { useMemo } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Telling } from '#/i18n/telling/changeFields.ts';
import { sdgGoal } from '#/reference/sdg.ts';
import type { History } from '#/store/read/history.ts';
import { usePlanView } from '#/store/source/queries.ts';
import { useTargetName } from '../links/useTargetName.ts';

/** How a commit of a history is told of. */
export type Teller = (commit: Clock) => Telling;

/** Gives how to tell of each commit; undefined while the plan is read. */
export function useTeller(planId: Id, asOf: IsoDate, history: History | undefined): Teller | undefined {
  const text = useText();
  const { language } = text;
  // Without a period: a row has its number whatever period one looks at.
  const lens = useMemo(() => ({ asOf }), [asOf]);
  const view = usePlanView(planId, lens);
  const targetName = useTargetName(language);
  if (!view || !history) return undefined;
  const goalName = (code: string) => targetName(code) ?? sdgGoal(code)?.name[language];
  const numberOf = (ref: RowRef) => numberIn(view, ref);
  return (at) => ({ text, state: history.state, numberOf, goalName, at });
}

function numberIn(view: PlanView, { table, id }: RowRef): string | undefined {
  switch (table) {
    case 'goalAreas':
      return view.areas.find(({ area }) => area.id === id)?.number;
    case 'subGoals':
      return view.subGoals.get(id)?.number;
    case 'indicators':
      return view.indicators.get(id)?.number;
    case 'actions':
      return view.actions.get(id)?.number;
    default:
      return undefined;
  }
}
