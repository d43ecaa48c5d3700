/** What an action is linked to, in words. */
import { type Id, type Link, SDG_FRAMEWORK } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';

export type LinkTarget =
  | { kind: 'sdg'; code: string }
  | { kind: 'node'; framework: string; code: string; name: string }
  | { kind: 'climateTarget' | 'mandate'; id: Id; name: string };

export interface ActionLink {
  link: Link;
  target: LinkTarget;
}

/** An action's links with what they point at; one whose end is not in the plan is left out. */
export function linksOf(rows: PlanRows, action: Id): ActionLink[] {
  return rows.links
    .filter(({ fromTable, from }) => fromTable === 'actions' && from === action)
    .flatMap((link): ActionLink[] => {
      const target = targetOf(rows, link);
      return target ? [{ link, target }] : [];
    });
}

function targetOf(rows: PlanRows, { toKind, to }: Link): LinkTarget | undefined {
  if (toKind === 'climateTarget') {
    const row = rows.climateTargets.find(({ id }) => id === to);
    return row && { kind: toKind, id: row.id, name: row.name };
  }
  if (toKind === 'mandate') {
    const row = rows.mandates.find(({ id }) => id === to);
    return row && { kind: toKind, id: row.id, name: row.title };
  }
  const sdg = `${SDG_FRAMEWORK}:`;
  if (to.startsWith(sdg)) return { kind: 'sdg', code: to.slice(sdg.length) };
  const framework = rows.frameworks.find(({ id }) => to.startsWith(`${id}:`));
  const node = framework?.nodes.find(({ code }) => to === `${framework.id}:${code}`);
  return framework && node && { kind: 'node', framework: framework.name, code: node.code, name: node.name };
}
