/** What rows of the plan are linked to, named and grouped as it is shown: UN goals, frameworks, climate targets, mandates. */

import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { Mandate } from '#/domain/tables/mandates.ts';
import type { Link, PlanRows } from '#/domain/tables/tables.ts';
import type { Text } from '#/i18n/i18n.ts';
import { sdgGoal } from '#/reference/sdg.ts';

/** Gives a UN target's short name from its code, or undefined while the names are not here. */
export type TargetName = (code: string) => string | undefined;

export interface NamedLink {
  link: Link;
  /** The node's code in its framework; absent for climate targets and mandates. */
  code?: string;
  name: string;
  mandate?: Mandate;
}

export interface LinkGroup {
  /** `sdg`, a framework's id, `climateTarget` or `mandate`. */
  key: string;
  title: string;
  links: NamedLink[];
}

type Pointed = Pick<PlanRows, 'frameworks' | 'climateTargets' | 'mandates'>;

/** Groups links in the order they are shown; links to something that is not in the plan are left out. */
export function linkGroups(
  links: readonly Link[],
  rows: Pointed,
  { t, language }: Text,
  targetName: TargetName,
): LinkGroup[] {
  const nodeLinks = (framework: string, nameOf: (code: string) => string | undefined): NamedLink[] =>
    links
      .flatMap((link): NamedLink[] => {
        const [of, code = ''] = splitNode(link.to);
        if (link.toKind !== 'node' || of !== framework) return [];
        const name = nameOf(code);
        return name === undefined ? [] : [{ link, code, name }];
      })
      .sort((a, b) => (a.code ?? '').localeCompare(b.code ?? '', 'en', { numeric: true }));

  const groups: LinkGroup[] = [
    {
      key: SDG_FRAMEWORK,
      title: t('areas.links.sdg'),
      links: nodeLinks(SDG_FRAMEWORK, (code) => targetName(code) ?? sdgGoal(code)?.name[language]),
    },
    ...[...rows.frameworks]
      .sort((a, b) => a.order - b.order)
      .map((framework): LinkGroup => {
        const names = new Map(framework.nodes.map((node) => [node.code, node.name]));
        return {
          key: framework.id,
          title: framework.name,
          links: nodeLinks(framework.id, (code) => names.get(code)),
        };
      }),
    {
      key: 'climateTarget',
      title: t('areas.links.climate'),
      links: links.flatMap((link): NamedLink[] => {
        const target =
          link.toKind === 'climateTarget' && rows.climateTargets.find(({ id }) => id === link.to);
        return target ? [{ link, name: target.name }] : [];
      }),
    },
    {
      key: 'mandate',
      title: t('areas.links.mandates'),
      links: links.flatMap((link): NamedLink[] => {
        const mandate = link.toKind === 'mandate' && rows.mandates.find(({ id }) => id === link.to);
        return mandate ? [{ link, name: mandate.title, mandate }] : [];
      }),
    },
  ];
  return groups.filter((group) => group.links.length > 0);
}

/** The codes of the UN goals and targets that links point to, one group per goal in the goals' own order. */
export function sdgGoalsOf(links: readonly Link[]): { goal: string; count: number; targets: string[] }[] {
  const counts = new Map<string, { count: number; targets: Set<string> }>();
  for (const { toKind, to } of links) {
    const [framework, code = ''] = splitNode(to);
    const goal = sdgGoal(code)?.code;
    if (toKind !== 'node' || framework !== SDG_FRAMEWORK || goal === undefined) continue;
    const found = counts.get(goal) ?? { count: 0, targets: new Set<string>() };
    counts.set(goal, found);
    found.count += 1;
    if (code !== goal) found.targets.add(code);
  }
  return [...counts]
    .map(([goal, { count, targets }]) => ({ goal, count, targets: [...targets] }))
    .sort((a, b) => Number(a.goal) - Number(b.goal));
}

/** `framework id:node code`; the id may not hold a colon, the code may. */
function splitNode(to: string): [string, string] {
  const at = to.indexOf(':');
  return at < 0 ? [to, ''] : [to.slice(0, at), to.slice(at + 1)];
}
