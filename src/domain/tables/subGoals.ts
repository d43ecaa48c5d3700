/** Sub-goals: the measurable goals under the goal areas. */
import type { Id } from '../values/ids.ts';
import {
  choice,
  flag,
  id,
  list,
  name,
  named,
  optional,
  part,
  place,
  type Row,
  several,
  source,
  table,
  tags,
  text,
  under,
  weight,
} from './describe.ts';

export const OUTCOME_RESULTS = ['achieved', 'partly-achieved', 'missed', 'discontinued'] as const;
export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];

/** With which result a sub-goal was closed at the end of a plan period, as somebody judged it when rolling over. */
export interface Outcome {
  period: Id;
  result: OutcomeResult;
  note?: string;
}

/** A measurable goal under a goal area: delmål. Lives in the named plan periods, or in all when `periods` is empty. */
export interface SubGoal extends Row {
  goalArea: Id;
  name: string;
  order: number;
  description?: string;
  periods: Id[];
  unit?: Id;
  weight: number;
  /** Not adopted by anyone yet; shown as "forslag". */
  proposal: boolean;
  source?: string;
  /** The sub-goal of an earlier period that this one replaces. Never leads back to itself. */
  predecessor?: Id;
  /** At most one per plan period. */
  outcomes?: Outcome[];
  tags?: string[];
}

export const subGoals = table<SubGoal>()({
  one: 'subGoal',
  fields: {
    id,
    goalArea: under('goalAreas'),
    name,
    order: place,
    description: optional(text),
    periods: several(named('planPeriods')),
    unit: optional(named('units')),
    weight,
    proposal: flag,
    source,
    predecessor: optional(named('subGoals')),
    outcomes: optional(
      list(
        part<Outcome>('outcome', {
          period: named('planPeriods'),
          result: choice(OUTCOME_RESULTS),
          note: optional(text),
        }),
        { once: { by: 'period', code: 'duplicate-outcome' }, ifNone: 'empty-list' },
      ),
    ),
    tags,
  },
  // Where a goal goes on, and with which result it was closed.
  together: [['periods', 'outcomes']],
  isCommented: true,
  isLinked: true,
});
