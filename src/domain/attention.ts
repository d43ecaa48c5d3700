/** What in a plan needs someone's attention on the date looked at, the gravest first, each with the reason why. */
import { toDay } from './dates.ts';
import type { Indicator, IsoDate, Link, Mandate } from './model.ts';
import type { ActionView, IndicatorView, PlanView, SubGoalView } from './planView.ts';

export type Attention =
  | { kind: 'behind'; indicator: IndicatorView }
  | { kind: 'overdue'; action: ActionView }
  /** `overdue`: past its date; otherwise nothing is linked to it. */
  | { kind: 'unanswered'; mandate: Mandate; overdue: boolean }
  /** Its figure is too old to say how it stands; where `isLate`, it still does, but the next one is late. */
  | { kind: 'old-reading'; indicator: IndicatorView; isLate: boolean }
  | { kind: 'not-measured'; subGoal: NumberedGoal; count: number }
  | { kind: 'no-target'; subGoal: NumberedGoal; count: number }
  | { kind: 'not-measurable'; subGoal: NumberedGoal };

type NumberedGoal = Pick<SubGoalView, 'subGoal' | 'number'>;

/** What does not follow from a judged view: the mandates and what links to them. */
export interface Asked {
  mandates: readonly Mandate[];
  links: readonly Link[];
}

/**
 * Everything that needs attention, sorted: far behind or missed (by lag), overdue actions (the longest first), a little
 * behind, mandates past their date or with nothing linked to them, figures that are too old, figures that are late, goals
 * without figures, goals with figures but no target that can be judged, goals without indicators.
 */
export function attentionOf(view: PlanView, asked: Asked): Attention[] {
  const found: { item: Attention; gravity: number }[] = [];
  const add = (gravity: number, item: Attention) => found.push({ item, gravity });
  const actions = new Set<string>();
  for (const area of view.areas) {
    for (const subGoal of area.subGoals) {
      let unmeasured = 0;
      let aimless = 0;
      for (const indicator of subGoal.indicators) {
        const { status, lag = 0, flags } = indicator.judgement;
        if (status === 'off-track' || status === 'missed')
          add(600 + capped(lag * 10), { kind: 'behind', indicator });
        else if (status === 'at-risk') add(400 + capped(lag * 10), { kind: 'behind', indicator });
        else if (status === 'no-data') unmeasured += 1;
        // A period that asks for no change of an indicator that has targets is nothing to mend.
        else if (status === 'no-target')
          aimless += lacksTarget(indicator.indicator) || flags.includes('invalid-target') ? 1 : 0;
        else if (status === 'outdated') add(200, { kind: 'old-reading', indicator, isLate: false });
        else if (flags.includes('stale')) add(150, { kind: 'old-reading', indicator, isLate: true });
      }
      const goal: NumberedGoal = { subGoal: subGoal.subGoal, number: subGoal.number };
      if (subGoal.indicators.length === 0) add(50, { kind: 'not-measurable', subGoal: goal });
      if (unmeasured > 0)
        add(100 + capped(unmeasured), { kind: 'not-measured', subGoal: goal, count: unmeasured });
      if (aimless > 0) add(75, { kind: 'no-target', subGoal: goal, count: aimless });
      for (const action of subGoal.actions) {
        if (!action.overdue || actions.has(action.action.id)) continue;
        actions.add(action.action.id);
        const days = action.action.due ? toDay(view.lens.asOf) - toDay(action.action.due) : 0;
        add(500 + capped(days / 365), { kind: 'overdue', action });
      }
    }
  }
  for (const item of unanswered(asked, view.lens.asOf)) add(300, item);
  return found.sort((a, b) => b.gravity - a.gravity).map(({ item }) => item);
}

/** Mandates that are not answered and either have nothing linked to them or are past the date they were due. */
function unanswered({ mandates, links }: Asked, asOf: IsoDate): Attention[] {
  const linked = new Set(links.filter(({ toKind }) => toKind === 'mandate').map(({ to }) => to));
  return mandates.flatMap((mandate): Attention[] => {
    if (mandate.date > asOf || mandate.status === 'answered') return [];
    const overdue = mandate.due !== undefined && mandate.due < asOf;
    return overdue || !linked.has(mandate.id) ? [{ kind: 'unanswered', mandate, overdue }] : [];
  });
}

function lacksTarget({ direction, targets, band }: Indicator): boolean {
  return direction === 'hold' ? band === undefined : targets.length === 0;
}

/** At most 99, so that no lag, delay or count lifts a thing above a graver kind. */
function capped(value: number): number {
  return Math.min(99, Math.max(0, value));
}
