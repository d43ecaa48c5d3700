/** What in the plan is linked to what: pure, from the plan's rows as seen through a lens. */

import type { Status } from '#/domain/progress/rule.ts';
import type { ActionStatus } from '#/domain/tables/actions.ts';
import { type Framework, type FrameworkNode, SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import { LINK_SOURCES, type Link, type LinkSource, type PlanRows, rowsIn } from '#/domain/tables/tables.ts';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { actionRunsIn, type PlanView, type SubGoalView } from '#/domain/view/planView.ts';

/** A row of the plan as seen from what it is linked to. */
export interface LinkedRow {
  link: Link;
  table: LinkSource;
  id: Id;
  name: string;
  /** Outline number; none for a partner, nor for a sub-goal outside the period, which the view does not number. */
  number?: string;
  /** 0-based place of its goal area; picks the hue. None for a partner, which belongs to no area. */
  areaIndex?: number;
  /** Whether it is part of the plan period looked at; a partner always is. */
  inPeriod: boolean;
  state: RowState;
}

/** How a linked row stands: sub-goals and indicators are judged, actions have the status somebody gave them, partners none. */
export type RowState =
  | { kind: 'judged'; status: Status; isPast: boolean; goal?: SubGoalView }
  | { kind: 'action'; status: ActionStatus; overdue: boolean; lateToStart: boolean }
  | { kind: 'unknown' };

/** Every link's row by what it points at; ask with {@link linkedTo}. */
export type Connections = ReadonlyMap<string, readonly LinkedRow[]>;

function linkKey(toKind: Link['toKind'], to: string): string {
  return `${toKind} ${to}`;
}

/** Finds all that is linked: rows of the period first, in the order of {@link LINK_SOURCES}, by number. */
export function connectionsOf(view: PlanView, rows: PlanRows): Connections {
  const resolve = resolver(view, rows);
  const found = new Map<string, LinkedRow[]>();
  for (const link of rows.links) {
    const row = resolve(link);
    if (!row) continue;
    const key = linkKey(link.toKind, link.to);
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  for (const list of found.values()) list.sort(inReadingOrder);
  return found;
}

/** What is linked to a climate target, a mandate or a framework's node. */
export function linkedTo(connections: Connections, toKind: Link['toKind'], to: string): readonly LinkedRow[] {
  return connections.get(linkKey(toKind, to)) ?? [];
}

/** How many rows of the period are among the linked ones; a row that is linked twice counts once. */
export function countRows(linked: readonly LinkedRow[]): number {
  return new Set(linked.filter(({ inPeriod }) => inPeriod).map(({ table, id }) => `${table} ${id}`)).size;
}

/** What is linked to one point of the UN goals: the goal itself or one of its targets. */
export interface SdgGroup {
  /** `17` or `17.16`. */
  code: string;
  rows: readonly LinkedRow[];
}

/** What is linked to each of the UN goals (`1`–`17`): the goal as a whole first, then its targets in the UN's order. */
export function sdgConnections(connections: Connections): ReadonlyMap<string, SdgGroup[]> {
  const prefix = linkKey('node', `${SDG_FRAMEWORK}:`);
  const goals = new Map<string, SdgGroup[]>();
  for (const [key, rows] of connections) {
    if (!key.startsWith(prefix)) continue;
    const code = key.slice(prefix.length);
    const goal = code.split('.')[0] ?? code;
    goals.set(goal, [...(goals.get(goal) ?? []), { code, rows }]);
  }
  for (const groups of goals.values()) groups.sort((a, b) => compareNumbers(a.code, b.code));
  return goals;
}

/** A node of a framework with its depth under the framework's top (0) and what is linked to it. */
export interface NodeLine {
  node: FrameworkNode;
  depth: number;
  rows: readonly LinkedRow[];
}

/**
 * A framework's nodes as an outline, children after their parent, each in the order they were given. A node whose parent
 * does not exist, or that is its own ancestor, stands at the top: no node is ever left out.
 */
export function outlineOf(framework: Framework, connections: Connections): NodeLine[] {
  const known = new Set(framework.nodes.map(({ code }) => code));
  const placed = new Set<string>();
  const lines: NodeLine[] = [];
  const children = groupBy(framework.nodes, ({ parent }) => parent);
  // By a list of what is still to be placed: a framework from elsewhere may be deeper than functions can call each other.
  const place = (top: FrameworkNode) => {
    const waiting = [{ node: top, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      if (placed.has(node.code)) continue;
      placed.add(node.code);
      lines.push({ node, depth, rows: linkedTo(connections, 'node', `${framework.id}:${node.code}`) });
      const own = children.get(node.code) ?? [];
      for (const child of own.toReversed()) waiting.push({ node: child, depth: depth + 1 });
    }
  };
  for (const node of framework.nodes) if (node.parent === undefined || !known.has(node.parent)) place(node);
  for (const node of framework.nodes) place(node);
  return lines;
}

/** Compares outline numbers and codes part by part: 2.9 before 2.10, numbers before letters. */
export function compareNumbers(a: string, b: string): number {
  const others = b.split('.');
  for (const [i, part] of a.split('.').entries()) {
    const other = others[i];
    if (other === undefined) return 1;
    const difference = compareParts(part, other);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareParts(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return Number.isNaN(x) ? (a < b ? -1 : a > b ? 1 : 0) : x - y;
}

function inReadingOrder(a: LinkedRow, b: LinkedRow): number {
  return (
    Number(b.inPeriod) - Number(a.inPeriod) ||
    LINK_SOURCES.indexOf(a.table) - LINK_SOURCES.indexOf(b.table) ||
    compareNumbers(a.number ?? '', b.number ?? '') ||
    (a.name < b.name ? -1 : 1)
  );
}

function judged(goal: SubGoalView): RowState {
  const { status, isPast } = goal.rollup;
  return { kind: 'judged', status, isPast, goal };
}

/** Finds the row a link starts from; nothing where it is not in the plan. */
function resolver(view: PlanView, rows: PlanRows): (link: Link) => LinkedRow | undefined {
  const areaOrder = [...rows.goalAreas].sort(byOrder);
  const areaIndex = new Map(areaOrder.map(({ id }, index) => [id, index]));
  const subGoals = new Map(rows.subGoals.map((row) => [row.id, row]));
  const areaOf = (subGoal: Id | undefined) => areaIndex.get(subGoals.get(subGoal ?? '')?.goalArea ?? '') ?? 0;

  return (link) => {
    const { fromTable: table, from: id } = link;
    switch (table) {
      case 'subGoals': {
        const row = subGoals.get(id);
        const seen = view.subGoals.get(id);
        if (!row) return undefined;
        return {
          link,
          table,
          id,
          name: row.name,
          ...(seen && { number: seen.number }),
          areaIndex: areaOf(id),
          inPeriod: seen !== undefined,
          state: seen ? judged(seen) : { kind: 'unknown' },
        };
      }
      case 'actions': {
        const seen = view.actions.get(id);
        if (!seen) return undefined;
        const { action, number, overdue, lateToStart } = seen;
        const lives = action.subGoals.some((subGoal) => view.subGoals.has(subGoal));
        return {
          link,
          table,
          id,
          name: action.name,
          number,
          areaIndex: areaOf(action.subGoals[0]),
          inPeriod: lives && actionRunsIn(action, view.lens.period),
          state: { kind: 'action', status: action.status, overdue, lateToStart },
        };
      }
      case 'indicators': {
        const seen = view.indicators.get(id);
        if (!seen) return undefined;
        const { indicator, number, judgement } = seen;
        return {
          link,
          table,
          id,
          name: indicator.name,
          number,
          areaIndex: areaOf(indicator.subGoal),
          inPeriod: view.subGoals.has(indicator.subGoal),
          state: { kind: 'judged', status: judgement.status, isPast: judgement.isPast },
        };
      }
      default: {
        // What is not judged: partners and the like.
        const row = rowsIn(rows, table).find((each) => each.id === id);
        return row && { link, table, id, name: row.name, inPeriod: true, state: { kind: 'unknown' } };
      }
    }
  };
}
