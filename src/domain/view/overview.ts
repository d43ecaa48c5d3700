/**
 * What the overview shows of a plan, as plain data: small whatever the plan's size, so that it can be kept beside the log
 * and drawn before the plan itself has been read.
 */

import type { Rollup } from '../progress/rollUp.ts';
import type { SeriesSummary } from '../readings/series.ts';
import { SDG_FRAMEWORK } from '../tables/frameworks.ts';
import type { Plan } from '../tables/plans.ts';
import type { Link, PlanRows } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { type AgendaItem, agendaOf } from './agenda.ts';
import { type AskedCase, askedOf, type NeededDecision, neededOf } from './asked.ts';
import { type Attention, attentionOf } from './attention.ts';
import type { AreaView, Lens, PlanView, SubGoalView } from './planView.ts';

/** Things that need attention, and things due next, that the overview lists at most. */
const ATTENTION_SHOWN = 7;
const AGENDA_SHOWN = 5;

export interface OverviewArea extends Omit<AreaView, 'subGoals'> {
  /** What the overview says of them: which they are, and how each stands. */
  subGoals: readonly OverviewSubGoal[];
}

export interface OverviewSubGoal extends Pick<SubGoalView, 'number'> {
  subGoal: Pick<SubGoalView['subGoal'], 'id' | 'name'>;
  rollup: Pick<Rollup, 'status' | 'isPast' | 'hasMissed'>;
}

export interface Overview {
  plan: Plan;
  lens: Lens;
  areas: readonly OverviewArea[];
  /** The gravest first. */
  attention: readonly Attention[];
  /** How many need attention, with those that are not listed. */
  attentionCount: number;
  /** What political bodies have asked for. */
  asked: readonly AskedCase[];
  /** What is asked of them. */
  needed: readonly NeededDecision[];
  agenda: readonly AgendaItem[];
  /** UN goal code → how many rows of the plan link to it or one of its targets. */
  sdgCounts: Readonly<Record<string, number>>;
  figures: { readings: number; practice: number; indicators: number; hasTargets: boolean };
}

/** The overview of a judged plan. */
export function overviewOf(
  view: PlanView,
  rows: PlanRows,
  summaries: ReadonlyMap<Id, SeriesSummary>,
): Overview {
  const attention = attentionOf(view, rows);
  let readings = 0;
  let practice = 0;
  for (const summary of summaries.values()) {
    readings += summary.count;
    practice += summary.practiceCount;
  }
  return {
    plan: view.plan,
    lens: view.lens,
    areas: view.areas.map((area) => ({
      ...area,
      subGoals: area.subGoals.map(({ subGoal: { id, name }, number, rollup }) => ({
        subGoal: { id, name },
        number,
        rollup: { status: rollup.status, isPast: rollup.isPast, hasMissed: rollup.hasMissed },
      })),
    })),
    attention: attention.slice(0, ATTENTION_SHOWN),
    attentionCount: attention.length,
    asked: askedOf(rows, view.lens.asOf),
    needed: neededOf(rows, view),
    agenda: agendaOf(view, AGENDA_SHOWN),
    sdgCounts: countByGoal(rows.links),
    figures: {
      readings,
      practice,
      indicators: rows.indicators.length,
      hasTargets: rows.indicators.some(({ targets, band }) => targets.length > 0 || band),
    },
  };
}

function countByGoal(links: readonly Link[]): Record<string, number> {
  const from = new Map<string, Set<Id>>();
  for (const link of links) {
    const [framework, node] = link.to.split(':');
    const goal = node?.split('.')[0];
    if (link.toKind !== 'node' || framework !== SDG_FRAMEWORK || !goal) continue;
    from.set(goal, (from.get(goal) ?? new Set()).add(link.from));
  }
  return Object.fromEntries([...from].map(([goal, rows]) => [goal, rows.size]));
}
