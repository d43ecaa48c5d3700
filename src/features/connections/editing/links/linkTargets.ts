/** What a row can be linked to: the UN goals and targets, the plan's frameworks, its climate targets and its mandates. */

import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { Link, PlanRows } from '#/domain/tables/tables.ts';
import { byOrder } from '#/domain/values/order.ts';
import { finderOf, searchable } from '#/domain/values/words.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { SDG_GOALS } from '#/reference/sdg.ts';
import { sdgTargetsOf } from '#/reference/sdgTargets.ts';

export interface LinkTarget {
  toKind: Link['toKind'];
  to: string;
  label: string;
}

export interface TargetGroup {
  id: string;
  /** A framework's or goal's own name; absent for the two groups that the interface names. */
  name?: string;
  targets: LinkTarget[];
}

export const CLIMATE_GROUP = 'climateTargets';
const MANDATE_GROUP = 'mandates';

/** Tells targets apart. */
export function targetKey({ toKind, to }: Pick<Link, 'toKind' | 'to'>): string {
  return `${toKind}|${to}`;
}

export function targetGroups(rows: PlanRows, language: Language): TargetGroup[] {
  const node = (framework: string, code: string, label: string): LinkTarget => ({
    toKind: 'node',
    to: `${framework}:${code}`,
    label,
  });
  const goals = SDG_GOALS.map((goal): TargetGroup => {
    const name = `${goal.code} ${goal.name[language]}`;
    const targets = sdgTargetsOf(goal.code).map(({ code, name: target }) =>
      node(SDG_FRAMEWORK, code, `${code} ${target[language]}`),
    );
    return {
      id: `${SDG_FRAMEWORK}:${goal.code}`,
      name,
      targets: [node(SDG_FRAMEWORK, goal.code, name), ...targets],
    };
  });
  const frameworks = [...rows.frameworks].sort(byOrder).map(
    (framework): TargetGroup => ({
      id: framework.id,
      name: framework.name,
      targets: framework.nodes.map(({ code, name }) =>
        node(framework.id, code, name.startsWith(code) ? name : `${code} ${name}`),
      ),
    }),
  );
  const climate: LinkTarget[] = [...rows.climateTargets]
    .sort(byOrder)
    .map(({ id, name }) => ({ toKind: 'climateTarget', to: id, label: name }));
  const mandates: LinkTarget[] = [...rows.mandates].sort(byOrder).map(({ id, caseNumber, title }) => ({
    toKind: 'mandate',
    to: id,
    label: caseNumber ? `${caseNumber}: ${title}` : title,
  }));
  return [
    ...goals,
    ...frameworks,
    { id: CLIMATE_GROUP, targets: climate },
    { id: MANDATE_GROUP, targets: mandates },
  ].filter(({ targets }) => targets.length > 0);
}

/** Whether a target has every word of the filter. */
export function matches({ label }: LinkTarget, filter: string): boolean {
  return finderOf(filter)(searchable(label));
}
