/** Frameworks that a plan brings with it. The UN goals ship with Varde. */
import { inRings } from '../values/cycles.ts';
import {
  code,
  frameworkId,
  list,
  name,
  optional,
  part,
  place,
  type Row,
  source,
  standard,
  table,
} from './describe.ts';
import type { FoundFault } from './faults.ts';

/** A point of a framework: rammeverkspunkt. `parent` names another node's code in the same framework. */
export interface FrameworkNode {
  code: string;
  name: string;
  parent?: string;
}

/** A framework the plan brings with it (the municipal plan, the six results …). The UN goals ship with Varde. */
export interface Framework extends Row {
  name: string;
  order: number;
  source?: string;
  nodes: FrameworkNode[];
}

/** The framework id of the UN's sustainable development goals, known to every plan. Nodes are `1`–`17` and targets such as `17.16`. */
export const SDG_FRAMEWORK = 'sdg';

export const frameworks = table<Framework>()({
  one: 'framework',
  fields: {
    id: frameworkId,
    name,
    order: place,
    source,
    nodes: standard(
      list(part<FrameworkNode>('frameworkNode', { code, name, parent: optional(code) }), {
        once: { by: 'code', code: 'duplicate-node' },
      }),
      [],
    ),
  },
  // What a point stands under exists, and following parents always ends at the top.
  faults: ({ nodes }) => {
    const codes = new Set(nodes.map(({ code: own }) => own));
    const rings = inRings(new Map(nodes.map(({ code: own, parent }) => [own, parent])));
    return nodes.flatMap(({ code: part, parent }, at): FoundFault[] => {
      const field = `nodes[${at}].parent`;
      if (parent === undefined) return [];
      if (!codes.has(parent)) return [{ code: 'node-without-parent', field, part, params: { id: parent } }];
      return rings.has(part) ? [{ code: 'node-cycle', field, part }] : [];
    });
  },
});
