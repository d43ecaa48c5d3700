/** Partners: whom the municipality works with. */
import type { Id } from '../values/ids.ts';
import {
  choice,
  id,
  label,
  name,
  named,
  optional,
  place,
  type Row,
  source,
  table,
  tags,
  text,
  year,
} from './describe.ts';

export const PARTNER_KINDS = [
  'friendship-city',
  'cooperation-city',
  'letter-of-intent',
  'network',
  'project',
  'consulate',
  'other',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Whom the municipality works with: samarbeidspartner. A friendship city, a network, an EU project … */
export interface Partner extends Row {
  name: string;
  order: number;
  kind: PartnerKind;
  country?: string;
  /** Year of the agreement or the membership. */
  since?: number;
  /** How the cooperation stands, in words, e.g. `til vurdering`. */
  state?: string;
  /** The responsible unit. */
  unit?: Id;
  description?: string;
  source?: string;
  tags?: string[];
}

export const partners = table<Partner>()({
  one: 'partner',
  fields: {
    id,
    name,
    order: place,
    kind: choice(PARTNER_KINDS),
    country: optional(label),
    since: optional(year),
    state: optional(label),
    unit: optional(named('units')),
    description: optional(text),
    source,
    tags,
  },
  partedBy: 'kind',
  isCommented: true,
  isLinked: true,
});
