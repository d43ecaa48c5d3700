import { useMemo } from 'react';
import { HistoryState } from '#/domain/history/history.ts';
import type { PlanRows, RowRef } from '#/domain/tables/tables.ts';
import { type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Telling } from '#/i18n/telling/changeFields.ts';
import { today } from '#/parts/frame/today.ts';
import { useTargetName } from '#/parts/links/useTargetName.ts';

/** What is needed to put changes to some rows in words: their names and numbers. Undefined where there are none. */
export function useTelling(rows: PlanRows | undefined): Telling | undefined {
  const text = useText();
  const goalName = useTargetName(text.language);
  return useMemo(() => {
    if (!rows) return undefined;
    const state = new HistoryState();
    state.seed(rows);
    const view = viewPlan(rows, () => [], { asOf: today() });
    return {
      text,
      state,
      numberOf: (ref) => numberIn(view, ref),
      goalName,
      // Later than every name there has been.
      at: '~',
    };
  }, [rows, text, goalName]);
}

function numberIn(view: PlanView, { table, id }: RowRef): string | undefined {
  if (table === 'goalAreas') return view.areas.find(({ area }) => area.id === id)?.number;
  if (table === 'subGoals') return view.subGoals.get(id)?.number;
  if (table === 'indicators') return view.indicators.get(id)?.number;
  return table === 'actions' ? view.actions.get(id)?.number : undefined;
}
