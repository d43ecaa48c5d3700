/** Links: from rows of the plan to what they serve. */
import type { Id } from '../values/ids.ts';
import {
  choice,
  id,
  optional,
  type Row,
  reference,
  standard,
  type Target,
  table,
  tableAmong,
  text,
} from './describe.ts';
import type { TableName } from './names.ts';

export const LINK_ENDS = ['node', 'climateTarget', 'mandate'] as const;
export type LinkEnd = (typeof LINK_ENDS)[number];

export const LINK_STRENGTHS = ['direct', 'indirect'] as const;
export type LinkStrength = (typeof LINK_STRENGTHS)[number];

/**
 * A link (kobling) from a row of the plan to what it serves. `toKind` says where `to` points: `node` is
 * `framework id:node code` (e.g. `sdg:17.16`), the other two are row ids.
 */
export interface LinkOf<T extends TableName> extends Row {
  fromTable: T;
  from: Id;
  toKind: LinkEnd;
  to: string;
  strength: LinkStrength;
  reason?: string;
}

/** The table of what a link of each kind points at; a point of a framework is in its framework's row. */
export const END_TABLES = {
  node: 'nodes',
  climateTarget: 'climateTargets',
  mandate: 'mandates',
} as const satisfies Record<LinkEnd, Target>;

export const links = table<LinkOf<TableName>>()({
  one: 'link',
  fields: {
    id,
    fromTable: tableAmong('linked'),
    from: reference({ tableIn: 'fromTable', among: 'linked' }, 'on'),
    toKind: choice(LINK_ENDS),
    to: reference({ kindIn: 'toKind' }, 'on'),
    strength: standard(choice(LINK_STRENGTHS), 'direct'),
    reason: optional(text),
  },
  isTie: true,
});
