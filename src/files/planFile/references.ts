/** Whether everything a row points to is in the file (or, for the UN's goals, ships with Varde). */
import { type Framework, SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { Link } from '#/domain/tables/tables.ts';
import type { ProblemList } from '../problem.ts';
import type { Ids, Rows } from './rows.ts';

/** The 17 goals and the form of their targets: `17`, `17.16`, `17.a`. Which targets exist is `reference/`'s to know. */
const SDG_CODE = /^([1-9]|1[0-7])(\.(\d{1,2}|[a-z]))?$/;

/** Reports every reference to a row, node or goal that does not exist. */
export function checkReferences(rows: Rows, ids: Ids, problems: ProblemList): void {
  const one = (table: keyof Ids, id: string | undefined, path: string) => {
    if (id !== undefined && !ids[table].has(id)) problems.add('broken-reference', path, { id, table });
  };
  const many = (table: keyof Ids, list: readonly string[], path: string) => {
    list.forEach((id, at) => {
      one(table, id, `${path}[${at}]`);
    });
  };

  rows.planPeriods.forEach((period, position) => {
    one('planPeriods', period?.predecessor, `planPeriods[${position}].predecessor`);
  });
  rows.subGoals.forEach((subGoal, position) => {
    if (!subGoal) return;
    const path = `subGoals[${position}]`;
    one('goalAreas', subGoal.goalArea, `${path}.goalArea`);
    many('planPeriods', subGoal.periods, `${path}.periods`);
    one('units', subGoal.unit, `${path}.unit`);
    one('subGoals', subGoal.predecessor, `${path}.predecessor`);
    subGoal.outcomes?.forEach(({ period }, at) => {
      one('planPeriods', period, `${path}.outcomes[${at}].period`);
    });
  });
  rows.actions.forEach((action, position) => {
    if (!action) return;
    const path = `actions[${position}]`;
    many('subGoals', action.subGoals, `${path}.subGoals`);
    many('units', action.units, `${path}.units`);
    action.milestones.forEach(({ responsible }, at) => {
      one('units', responsible, `${path}.milestones[${at}].responsible`);
    });
  });
  rows.indicators.forEach((indicator, position) => {
    if (!indicator) return;
    one('subGoals', indicator.subGoal, `indicators[${position}].subGoal`);
    one('units', indicator.responsible, `indicators[${position}].responsible`);
    one('indicators', indicator.predecessor, `indicators[${position}].predecessor`);
  });
  rows.responsibilities.forEach((responsibility, position) => {
    one('duties', responsibility?.duty, `responsibilities[${position}].duty`);
    one('units', responsibility?.unit, `responsibilities[${position}].unit`);
  });
  rows.partners.forEach((partner, position) => {
    one('units', partner?.unit, `partners[${position}].unit`);
  });
  rows.comments.forEach((comment, position) => {
    if (comment) one(comment.onTable, comment.on, `comments[${position}].on`);
  });
  rows.frameworks.forEach((framework, position) => {
    if (framework) checkNodes(framework, `frameworks[${position}].nodes`, problems);
  });

  const nodes = nodesByFramework(rows.frameworks);
  rows.links.forEach((link, position) => {
    if (!link) return;
    const path = `links[${position}]`;
    one(link.fromTable, link.from, `${path}.from`);
    if (link.toKind === 'climateTarget') one('climateTargets', link.to, `${path}.to`);
    else if (link.toKind === 'mandate') one('mandates', link.to, `${path}.to`);
    else checkNodeReference(link, `${path}.to`, ids, nodes, problems);
  });
}

type Nodes = ReadonlyMap<string, ReadonlySet<string>>;

function nodesByFramework(frameworks: readonly (Framework | undefined)[]): Nodes {
  const nodes = new Map<string, ReadonlySet<string>>();
  for (const framework of frameworks) {
    if (framework) nodes.set(framework.id, new Set(framework.nodes.map((node) => node.code)));
  }
  return nodes;
}

function checkNodeReference(link: Link, path: string, ids: Ids, nodes: Nodes, problems: ProblemList): void {
  const colon = link.to.indexOf(':');
  if (colon < 1 || colon === link.to.length - 1) {
    problems.add('bad-node-reference', path);
    return;
  }
  const framework = link.to.slice(0, colon);
  const node = link.to.slice(colon + 1);
  if (framework === SDG_FRAMEWORK) {
    if (!SDG_CODE.test(node)) problems.add('bad-sdg-code', path, { id: node });
  } else if (!ids.frameworks.has(framework)) {
    problems.add('broken-reference', path, { id: framework, table: 'frameworks' });
  } else if (nodes.get(framework)?.has(node) === false) {
    problems.add('broken-reference', path, { id: node, table: `frameworks (${framework})` });
  }
}

/** The nodes that others stand under exist. */
function checkNodes({ id: framework, nodes }: Framework, path: string, problems: ProblemList): void {
  const codes = new Set(nodes.map(({ code }) => code));
  nodes.forEach(({ parent }, at) => {
    if (parent === undefined || codes.has(parent)) return;
    const params = { id: parent, table: `frameworks (${framework})` };
    problems.add('broken-reference', `${path}[${at}].parent`, params);
  });
}
