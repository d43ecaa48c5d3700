/**
 * What has changed in a plan between two looks at it: what was known then, judged as of then, against what is known now,
 * both by today's rule. Everything judged comes from the two views; nothing is judged here.
 */

import { rankOf } from '../progress/because.ts';
import type { Rollup } from '../progress/rollUp.ts';
import type { Action, ActionStatus, Milestone } from '../tables/actions.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { Mandate, MandateStatus } from '../tables/mandates.ts';
import type { Reading } from '../tables/readings.ts';
import type { PlanRows } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { isSame } from '../values/same.ts';
import { isOverdue, isOverdueMilestone } from './delays.ts';
import { type IndicatorView, lastCountedDate, type PlanView } from './planView.ts';

/** A plan as it was known at some moment, seen through a lens. */
export interface Look {
  rows: PlanRows;
  view: PlanView;
  /** An indicator's readings in date order. */
  readingsOf: (indicator: Id) => readonly Reading[];
}

/** How a goal stood or stands. */
export type Standing = Pick<Rollup, 'status' | 'isPast'>;

/** Something that another look would have shown otherwise. */
export type Difference =
  /** A goal area or sub-goal whose status is another. Without `from` or `to` it was not there to be judged. */
  | {
      kind: 'status';
      table: 'goalAreas' | 'subGoals';
      id: Id;
      number: string;
      name: string;
      from?: Standing;
      to?: Standing;
      /** Since when the present status holds. */
      since?: IsoDate;
    }
  /** A figure that counts now and did not then. `before` is the one that was the latest then; `more` came along with it. */
  | {
      kind: 'new-reading';
      indicator: Indicator;
      number: string;
      reading: Reading;
      before?: Reading;
      more: number;
    }
  /** A figure of a date that had another one then. */
  | { kind: 'corrected-reading'; indicator: Indicator; number: string; from: Reading; to: Reading }
  /** A figure that counted then and is gone. */
  | { kind: 'removed-reading'; indicator: Indicator; number: string; from: Reading }
  /** What an indicator is judged against is another. */
  | { kind: 'target'; before: IndicatorView; now: IndicatorView }
  | { kind: 'action-status'; action: Action; number: string; from: ActionStatus; to: ActionStatus }
  /** Its due date was moved. */
  | { kind: 'action-due'; action: Action; number: string; from?: IsoDate; to?: IsoDate }
  /** Its due date, or that of one of its milestones, has passed since. */
  | { kind: 'overdue'; action: Action; number: string; milestone?: Milestone; due: IsoDate }
  | { kind: 'milestone-done'; action: Action; number: string; milestone: Milestone; on: IsoDate }
  | { kind: 'action-added' | 'action-removed'; action: Action; number: string }
  | { kind: 'mandate'; mandate: Mandate; from?: MandateStatus };

/**
 * Everything that differs between two looks at one plan through the same period: goals whose status moved (the gravest
 * first), figures corrected or gone, targets, actions, mandates, and new figures last, each kind in the plan's own order.
 * `touched` says of which indicators the readings may differ; others are not compared.
 */
export function differencesBetween(then: Look, now: Look, touched: Iterable<Id>): Difference[] {
  const readings = readingDifferences(then, now, new Set(touched));
  return [
    ...statusDifferences(then.view, now.view),
    ...readings.filter(({ kind }) => kind !== 'new-reading'),
    ...targetDifferences(then.view, now.view),
    ...actionDifferences(then, now),
    ...mandateDifferences(then, now),
    ...readings.filter(({ kind }) => kind === 'new-reading'),
  ];
}

function statusDifferences(then: PlanView, now: PlanView): Difference[] {
  const found: Extract<Difference, { kind: 'status' }>[] = [];
  const compare = (table: 'goalAreas' | 'subGoals', before: Map<Id, Named>, after: Map<Id, Named>) => {
    for (const id of new Set([...after.keys(), ...before.keys()])) {
      const [from, to] = [before.get(id), after.get(id)];
      const named = to ?? from;
      if (!named || (from && to && isSameStanding(from.rollup, to.rollup))) continue;
      const { since } = to?.rollup ?? {};
      found.push({
        kind: 'status',
        table,
        id,
        number: named.number,
        name: named.name,
        ...(from && { from: standingOf(from.rollup) }),
        ...(to && { to: standingOf(to.rollup) }),
        ...(since !== undefined && { since }),
      });
    }
  };
  compare('goalAreas', areasOf(then), areasOf(now));
  compare('subGoals', subGoalsOf(then), subGoalsOf(now));
  const rank = ({ to }: { to?: Standing }) => (to ? rankOf(to.status) : Number.POSITIVE_INFINITY);
  return found.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

interface Named {
  number: string;
  name: string;
  rollup: Rollup;
}

function areasOf(view: PlanView): Map<Id, Named> {
  return new Map(
    view.areas.map(({ area, number, rollup }) => [area.id, { number, name: area.name, rollup }]),
  );
}

function subGoalsOf(view: PlanView): Map<Id, Named> {
  return new Map(
    [...view.subGoals].map(([id, { subGoal, number, rollup }]) => [
      id,
      { number, name: subGoal.name, rollup },
    ]),
  );
}

function standingOf({ status, isPast }: Rollup): Standing {
  return { status, isPast };
}

/** Whether two statuses are called the same: after its end an outdated goal lacks its final figure. */
function isSameStanding(a: Standing, b: Standing): boolean {
  return a.status === b.status && (a.status !== 'outdated' || a.isPast === b.isPast);
}

function readingDifferences(then: Look, now: Look, touched: ReadonlySet<Id>): Difference[] {
  const found: Difference[] = [];
  for (const { indicator, number } of now.view.indicators.values()) {
    if (!touched.has(indicator.id)) continue;
    const was = then.view.indicators.get(indicator.id)?.indicator ?? indicator;
    const before = countedIn(then, was);
    const after = countedIn(now, indicator);
    const had = new Map(before.map((reading) => [reading.date, reading]));
    const has = new Map(after.map((reading) => [reading.date, reading]));
    for (const from of before) {
      const to = has.get(from.date);
      if (!to) found.push({ kind: 'removed-reading', indicator, number, from });
      else if (isCorrected(from, to)) found.push({ kind: 'corrected-reading', indicator, number, from, to });
    }
    const added = after.filter(({ date }) => !had.has(date));
    const reading = added.at(-1);
    const last = before.at(-1);
    if (reading)
      found.push({
        kind: 'new-reading',
        indicator,
        number,
        reading,
        ...(last && { before: last }),
        more: added.length - 1,
      });
  }
  return found;
}

function countedIn({ view, readingsOf }: Look, indicator: Indicator): Reading[] {
  const until = lastCountedDate(indicator, view.lens);
  return readingsOf(indicator.id).filter(({ date }) => date <= until);
}

/** Whether what a figure says is another; a comment added to it says nothing else. */
function isCorrected(from: Reading, to: Reading): boolean {
  return (
    from.value !== to.value ||
    Boolean(from.preliminary) !== Boolean(to.preliminary) ||
    Boolean(from.practice) !== Boolean(to.practice)
  );
}

function targetDifferences(then: PlanView, now: PlanView): Difference[] {
  const found: Difference[] = [];
  for (const [id, after] of now.indicators) {
    const before = then.indicators.get(id);
    if (before && !isSame(aimOf(before.indicator), aimOf(after.indicator)))
      found.push({ kind: 'target', before, now: after });
  }
  return found;
}

function aimOf({ direction, baseline, targets, path, band }: Indicator) {
  return { direction, path, ...(direction === 'hold' ? { band } : { baseline, targets }) };
}

/** Actions of the period looked through, then or now: one that has come into it or left it is the same action, postponed. */
function actionDifferences(then: Look, now: Look): Difference[] {
  const before = new Map(then.rows.actions.map((action) => [action.id, action]));
  const after = new Map(now.rows.actions.map((action) => [action.id, action]));
  const shown = new Set([...now.view.actions.keys(), ...then.view.actions.keys()]);
  return [...shown].flatMap((id): Difference[] => {
    const [was, action] = [before.get(id), after.get(id)];
    const { number = '' } = now.view.actions.get(id) ?? then.view.actions.get(id) ?? {};
    if (!action) return was ? [{ kind: 'action-removed', action: was, number }] : [];
    if (!was) return [{ kind: 'action-added', action, number }];
    return inAction({ was, action, number }, then.view.lens.asOf, now.view.lens.asOf);
  });
}

function inAction(
  { was, action, number }: { was: Action; action: Action; number: string },
  wasAsOf: IsoDate,
  asOf: IsoDate,
): Difference[] {
  const found: Difference[] = [];
  if (was.status !== action.status)
    found.push({ kind: 'action-status', action, number, from: was.status, to: action.status });
  if (was.due !== action.due)
    found.push({
      kind: 'action-due',
      action,
      number,
      ...(was.due !== undefined && { from: was.due }),
      ...(action.due !== undefined && { to: action.due }),
    });
  if (action.due !== undefined && isOverdue(action, asOf) && !isOverdue(was, wasAsOf))
    found.push({ kind: 'overdue', action, number, due: action.due });
  const known = new Map(was.milestones.map((milestone) => [milestone.id, milestone]));
  for (const milestone of action.milestones) {
    const { doneOn, due } = milestone;
    const old = known.get(milestone.id);
    if (doneOn !== undefined && old?.doneOn === undefined)
      found.push({ kind: 'milestone-done', action, number, milestone, on: doneOn });
    const isLate = isOverdueMilestone(action, milestone, asOf);
    const wasLate = old !== undefined && isOverdueMilestone(was, old, wasAsOf);
    if (isLate && !wasLate) found.push({ kind: 'overdue', action, number, milestone, due });
  }
  return found;
}

function mandateDifferences(then: Look, now: Look): Difference[] {
  const before = new Map(then.rows.mandates.map((mandate) => [mandate.id, mandate]));
  return now.rows.mandates
    .filter(({ date }) => date <= now.view.lens.asOf)
    .flatMap((mandate): Difference[] => {
      const was = before.get(mandate.id);
      if (!was || was.date > then.view.lens.asOf) return [{ kind: 'mandate', mandate }];
      return was.status === mandate.status ? [] : [{ kind: 'mandate', mandate, from: was.status }];
    });
}
