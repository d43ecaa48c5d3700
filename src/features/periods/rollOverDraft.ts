/**
 * What is typed and chosen in the roll-over form. Only what somebody has touched is kept; all else is worked out from the
 * plan as it is, so that a draft that has lain for a while still fits it.
 */

import { nextDates, yearsOf } from '#/domain/periods/periodSpan.ts';
import {
  type AreaSubjects,
  type Ground,
  goesOnWith,
  laterPeriods,
  likelyOutcome,
  type SubGoalChoice,
  type Subject,
  standOf,
} from '#/domain/periods/rollover.ts';
import { defaultTarget, type Ends, type TargetChoice } from '#/domain/periods/rolloverTargets.ts';
import type { Action } from '#/domain/tables/actions.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { OUTCOME_RESULTS, type OutcomeResult } from '#/domain/tables/subGoals.ts';
import type { Id } from '#/domain/values/ids.ts';

export type GoalKind = SubGoalChoice['kind'];
export const GOAL_KINDS: readonly GoalKind[] = ['continue', 'renew', 'close'];

/** A sub-goal's fields as shown. */
export interface GoalFields {
  kind: GoalKind;
  name: string;
  result: OutcomeResult;
  note: string;
}

/** An indicator's fields as shown; numbers as typed. */
export interface TargetFields {
  kind: TargetChoice['kind'];
  value: string;
  min: string;
  max: string;
}

/** `keep` changes nothing: the action goes on as it is, or stays as it is where all its sub-goals end. */
export const ACTION_CHOICES = ['keep', 'move', 'completed', 'cancelled'] as const;
export type ActionPick = (typeof ACTION_CHOICES)[number];

export interface AddedGoal {
  id: Id;
  goalArea: Id;
  name: string;
}

/** The value of the choice of period that means a new one. */
export const NEW_PERIOD = 'new';

export interface RollOverDraft {
  /** A later period of the plan, or {@link NEW_PERIOD}. */
  to?: string;
  name?: string;
  start?: string;
  end?: string;
  goals: Readonly<Record<Id, Partial<GoalFields>>>;
  /** By {@link targetKey}: what suits an indicator that goes on need not suit one that is renewed. */
  targets: Readonly<Record<string, Partial<TargetFields>>>;
  actions: Readonly<Record<Id, ActionPick>>;
  added: readonly AddedGoal[];
}

export const EMPTY_DRAFT: RollOverDraft = { goals: {}, targets: {}, actions: {}, added: [] };

/** The period that starts, as the form shows it. */
export interface NextFields {
  /** The later period of the plan that is meant; undefined for a new one. */
  existing?: PlanPeriod;
  name: string;
  start: string;
  end: string;
}

export function nextOf(draft: RollOverDraft, { rows, from }: Pick<Ground, 'rows' | 'from'>): NextFields {
  const later = laterPeriods(rows, from);
  const existing =
    draft.to === NEW_PERIOD ? undefined : (later.find(({ id }) => id === draft.to) ?? later[0]);
  if (existing) return { existing, name: existing.name, start: existing.start, end: existing.end };
  const dates = nextDates(from);
  return {
    name: draft.name ?? yearsOf(dates),
    start: draft.start ?? dates.start,
    end: draft.end ?? dates.end,
  };
}

export function goalOf(
  draft: RollOverDraft,
  { subGoal: { subGoal, rollup } }: Subject,
  from: PlanPeriod,
): GoalFields {
  const closed = subGoal.outcomes?.find(({ period }) => period === from.id);
  return {
    // One that was closed when the period was rolled over before is not taken up again by oversight.
    kind: closed ? 'close' : 'continue',
    name: subGoal.name,
    result: closed?.result ?? likelyOutcome(rollup.status),
    note: closed?.note ?? '',
    ...draft.goals[subGoal.id],
  };
}

export function targetKey(indicator: Id, isRenewed: boolean): string {
  return `${isRenewed ? 'renew' : 'continue'}:${indicator}`;
}

export function targetOf(
  draft: RollOverDraft,
  indicator: Indicator,
  isRenewed: boolean,
  ends: Ends,
  ground: Ground,
): TargetFields {
  const touched = draft.targets[targetKey(indicator.id, isRenewed)];
  return {
    kind: touched?.kind ?? defaultTarget(indicator, isRenewed, ends, standOf(ground, indicator.id)),
    value: touched?.value ?? '',
    min: touched?.min ?? '',
    max: touched?.max ?? '',
  };
}

/** What is chosen for an action: nothing of it changes until somebody chooses, and what does not go on gets no new date. */
export function actionOf(draft: RollOverDraft, action: Action, goesOn: boolean): ActionPick {
  const picked = draft.actions[action.id] ?? 'keep';
  return picked === 'move' && !goesOn ? 'keep' : picked;
}

/** Whether an action goes on with one of its sub-goals, as they are chosen. */
export function actionGoesOn(
  draft: RollOverDraft,
  action: Action,
  areas: readonly AreaSubjects[],
  from: PlanPeriod,
): boolean {
  const subjects = areas.flatMap(({ subjects }) => subjects);
  return goesOnWith(action, (id) => {
    const subject = subjects.find(({ subGoal }) => subGoal.subGoal.id === id);
    if (subject?.successor) return 'renew';
    return subject && goalOf(draft, subject, from).kind;
  });
}

export function asResult(value: string): OutcomeResult {
  return OUTCOME_RESULTS.find((result) => result === value) ?? 'discontinued';
}
