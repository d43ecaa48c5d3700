/**
 * How the starter plan is written down: each goal area as a tree, with what belongs together side by side. `flatten`
 * turns the tree into the rows of a plan, so that no parent, order or link id is written by hand.
 */
import type { Action } from '#/domain/tables/actions.ts';
import type { ClimateTarget } from '#/domain/tables/climateTargets.ts';
import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import { type DatedValue, DEFAULT_PUBLISHING_LAG_DAYS, type Indicator } from '#/domain/tables/indicators.ts';
import type { Mandate } from '#/domain/tables/mandates.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { Link, LinkSource, PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';

/** The day the council adopted the strategy (PS 87/19); readings taken from the strategy carry this date. */
export const ADOPTED = '2019-08-29';
/** Last day of each plan period; proposed targets are dated here. */
export const END_2020 = '2020-12-31';
export const END_2022 = '2022-12-31';

/** A link whose source is the row it is written on. */
export type Serves = Pick<Link, 'toKind' | 'to' | 'strength' | 'reason'>;

type Kept<T, Given extends keyof T> = Omit<T, Given>;

export interface IndicatorDraft
  extends Pick<Indicator, 'id' | 'name' | 'description' | 'unit' | 'direction' | 'source' | 'responsible'>,
    Partial<
      Pick<
        Indicator,
        'baseline' | 'targets' | 'path' | 'band' | 'decimals' | 'frequency' | 'publishingLagDays'
      >
    > {
  /** Says which values are proposed, where it is not all of them. */
  proposalNote?: string;
  readings?: Reading[];
}

export interface ActionDraft
  extends Kept<Action, 'subGoals' | 'order' | 'status' | 'milestones' | 'proposal'>,
    Partial<Pick<Action, 'milestones'>> {
  /** Sub-goals it serves beside the one it is written under. */
  alsoServes?: Id[];
  serves?: Serves[];
}

export interface SubGoalDraft extends Kept<SubGoal, 'goalArea' | 'order' | 'weight' | 'proposal'> {
  serves: Serves[];
  indicators: IndicatorDraft[];
  actions: ActionDraft[];
}

export interface GoalAreaDraft extends Kept<GoalArea, 'order' | 'weight'> {
  subGoals: SubGoalDraft[];
}

/** A link to a UN goal (`17`) or target (`17.16`). */
export function sdg(code: string, reason: string, strength: Link['strength'] = 'direct'): Serves {
  return node(SDG_FRAMEWORK, code, reason, strength);
}

/** A link to a point of a framework in the plan. */
export function node(
  framework: Id,
  code: string,
  reason: string,
  strength: Link['strength'] = 'direct',
): Serves {
  return { toKind: 'node', to: `${framework}:${code}`, strength, reason };
}

export function mandate(to: Mandate['id'], reason: string): Serves {
  return { toKind: 'mandate', to, strength: 'direct', reason };
}

export function climateTarget(to: ClimateTarget['id'], reason: string): Serves {
  return { toKind: 'climateTarget', to, strength: 'indirect', reason };
}

/** Proposed targets at the end of each plan period. */
export function proposedTargets(by2020: number, by2022: number): DatedValue[] {
  return [
    { date: END_2020, value: by2020 },
    { date: END_2022, value: by2022 },
  ];
}

/** The rows of the given goal areas, in the order written; everything below the areas is marked as proposed. */
export function flatten(
  areas: readonly GoalAreaDraft[],
): Pick<PlanDocument, 'goalAreas' | 'subGoals' | 'actions' | 'indicators' | 'links' | 'series'> {
  const subGoals = areas.flatMap((area) => area.subGoals);
  return {
    goalAreas: areas.map(({ subGoals: _, ...area }, index) => ({ ...area, order: index + 1, weight: 1 })),
    subGoals: areas.flatMap((area) => area.subGoals.map((draft, index) => toSubGoal(draft, area.id, index))),
    actions: subGoals.flatMap((parent) =>
      parent.actions.map((draft, index) => toAction(draft, parent.id, index)),
    ),
    indicators: subGoals.flatMap((parent) =>
      parent.indicators.map((draft, index) => toIndicator(draft, parent.id, index)),
    ),
    links: subGoals.flatMap((subGoal) => [
      ...toLinks('subGoals', subGoal.id, subGoal.serves),
      ...subGoal.actions.flatMap((action) => toLinks('actions', action.id, action.serves ?? [])),
    ]),
    series: subGoals.flatMap((subGoal) =>
      subGoal.indicators.flatMap(({ id, readings }) => (readings ? [{ indicator: id, readings }] : [])),
    ),
  };
}

function toSubGoal(draft: SubGoalDraft, goalArea: Id, index: number): SubGoal {
  const { serves: _, indicators: __, actions: ___, ...fields } = draft;
  return { ...fields, goalArea, order: index + 1, weight: 1, proposal: true };
}

function toAction(draft: ActionDraft, parent: Id, index: number): Action {
  const { alsoServes = [], serves: _, milestones = [], ...fields } = draft;
  return {
    ...fields,
    subGoals: [parent, ...alsoServes],
    order: index + 1,
    // The sources say what the municipality wants to do, not what it did.
    status: 'planned',
    milestones,
    proposal: true,
  };
}

function toIndicator(draft: IndicatorDraft, subGoal: Id, index: number): Indicator {
  const { readings: _, proposalNote, description, ...fields } = draft;
  const what = draft.band ? 'Grensene' : 'Målverdiene';
  const proposed = proposalNote ?? `${what} er Vardes forslag; kommunen må selv vedta dem.`;
  return {
    targets: [],
    path: 'linear',
    decimals: 0,
    frequency: 'annual',
    publishingLagDays: DEFAULT_PUBLISHING_LAG_DAYS,
    ...fields,
    description: description ? `${description} ${proposed}` : proposed,
    subGoal,
    order: index + 1,
    weight: 1,
    proposal: true,
  };
}

function toLinks(fromTable: LinkSource, from: Id, serves: readonly Serves[]): Link[] {
  return serves.map((link) => ({
    id: `kobling-${from}-${link.to.replace(/[:.]/g, '-')}`,
    fromTable,
    from,
    ...link,
  }));
}
