/** What in a plan needs someone's attention on the date looked at, the gravest first, each with the reason why. */
import { toDay } from './dates.ts';
import type { Link, Mandate } from './model.ts';
import type { ActionView, IndicatorView, PlanView, SubGoalView } from './planView.ts';
import { isMeasured } from './rollup.ts';

export type Attention =
  | { kind: 'behind'; indicator: IndicatorView }
  | { kind: 'overdue'; action: ActionView }
  | { kind: 'unanswered'; mandate: Mandate }
  | { kind: 'old-reading'; indicator: IndicatorView }
  | { kind: 'not-measured'; subGoal: SubGoalView; count: number }
  | { kind: 'not-measurable'; subGoal: SubGoalView };

/** What does not follow from a judged view: the mandates and what links to them. */
export interface Asked {
  mandates: readonly Mandate[];
  links: readonly Link[];
}

/**
 * Everything that needs attention, sorted: far behind or missed (by lag), overdue actions (the longest first), a little
 * behind, mandates past their date or with nothing linked to them, old readings, goals without figures, goals without
 * indicators.
 */
export function attentionOf(view: PlanView, asked: Asked): Attention[] {
  const found: { item: Attention; gravity: number }[] = [];
  const add = (gravity: number, item: Attention) => found.push({ item, gravity });
  const actions = new Set<string>();
  for (const area of view.areas) {
    for (const subGoal of area.subGoals) {
      let unmeasured = 0;
      for (const indicator of subGoal.indicators) {
        const { status, lag = 0, flags } = indicator.judgement;
        if (status === 'off-track' || status === 'missed')
          add(600 + capped(lag), { kind: 'behind', indicator });
        else if (status === 'at-risk') add(400 + capped(lag), { kind: 'behind', indicator });
        else if (!isMeasured(status)) unmeasured += 1;
        else if (
          status !== 'achieved' &&
          (flags.includes('stale') || flags.includes('final-reading-missing'))
        ) {
          add(200, { kind: 'old-reading', indicator });
        }
      }
      if (subGoal.indicators.length === 0) add(50, { kind: 'not-measurable', subGoal });
      else if (unmeasured > 0) add(100 + unmeasured, { kind: 'not-measured', subGoal, count: unmeasured });
      for (const action of subGoal.actions) {
        if (!action.overdue || actions.has(action.action.id)) continue;
        actions.add(action.action.id);
        const days = action.action.due ? toDay(view.lens.asOf) - toDay(action.action.due) : 0;
        add(500 + capped(days / 3650), { kind: 'overdue', action });
      }
    }
  }
  for (const mandate of unansweredMandates(asked, view.lens.asOf)) add(300, { kind: 'unanswered', mandate });
  return found.sort((a, b) => b.gravity - a.gravity).map(({ item }) => item);
}

/** Mandates that are not answered and either have nothing linked to them or are past the date they were due. */
function unansweredMandates({ mandates, links }: Asked, asOf: string): Mandate[] {
  const linked = new Set(links.filter(({ toKind }) => toKind === 'mandate').map(({ to }) => to));
  return mandates.filter(
    (mandate) =>
      mandate.date <= asOf &&
      mandate.status !== 'answered' &&
      (!linked.has(mandate.id) || (mandate.due !== undefined && mandate.due < asOf)),
  );
}

function capped(value: number): number {
  return Math.min(99, Math.max(0, value * 10));
}
