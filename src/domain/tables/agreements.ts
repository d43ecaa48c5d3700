/** Agreements: what the municipality has agreed with its partners, and on what the agreement rests. */
import type { PartialDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import {
  choice,
  id,
  label,
  list,
  name,
  named,
  oneOrMore,
  optional,
  part,
  partialDate,
  place,
  type Row,
  source,
  table,
  tags,
  text,
  under,
} from './describe.ts';
import { type FoundFault, repeated } from './faults.ts';

export const AGREEMENT_KINDS = [
  'friendship',
  'cooperation',
  'letter-of-intent',
  'memorandum',
  'membership',
  'ownership',
  'project',
  'other',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const AGREEMENT_STATES = ['prepared', 'in-force', 'resting', 'ended'] as const;
/** Being prepared, in force, resting (nobody works by it), or ended. */
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** When something was, as one source says. Sources that disagree each have theirs. */
export interface DateClaim {
  when: PartialDate;
  source?: string;
}

/** What an agreement rests on: the document itself, or the resolution behind it. */
export interface Basis {
  document: string;
  caseNumber?: string;
  date?: PartialDate;
}

/** An agreement (avtale) with one partner or more, as Nordisk plattform with five cities. */
export interface Agreement extends Row {
  partners: Id[];
  name: string;
  order: number;
  kind: AgreementKind;
  /** How it stands; absent where the sources do not say. */
  state?: AgreementState;
  basis?: Basis;
  /** Since when; more than one where sources disagree. */
  from?: DateClaim[];
  /** Until when; absent where it has no end. */
  to?: DateClaim[];
  /** The responsible unit. */
  unit?: Id;
  /** What has been agreed. */
  content?: string;
  source?: string;
  tags?: string[];
}

const claims = optional(
  list(part<DateClaim>('dateClaim', { when: partialDate, source }), { ifNone: 'empty-list' }),
);

export const agreements = table<Agreement>()({
  one: 'agreement',
  fields: {
    id,
    partners: oneOrMore(under('partners'), 'agreement-without-partner'),
    name,
    order: place,
    kind: choice(AGREEMENT_KINDS),
    state: optional(choice(AGREEMENT_STATES)),
    basis: optional(
      part<Basis>('basis', {
        document: name,
        caseNumber: optional(label),
        date: optional(partialDate),
      }),
    ),
    from: claims,
    to: claims,
    unit: optional(named('units')),
    content: optional(text),
    source,
    tags,
  },
  isCommented: true,
  isLinked: true,
  isNewIn: 4,
  faults: ({ from = [], to = [] }) => [
    ...repeatedClaims('from', from),
    ...repeatedClaims('to', to),
    ...endFaults(from, to),
  ],
});

/** A claim that is made twice with the same words is one. */
function repeatedClaims(field: 'from' | 'to', all: readonly DateClaim[]): FoundFault[] {
  return repeated(
    all.map(({ when, source: said = '' }) => `${when} ${said}`),
    (claim, at) => ({ code: 'duplicate-claim', field: `${field}[${at}]`, part: `${field} ${claim}` }),
  );
}

/** An agreement that by every source ends before it begins. A year may be any day of it. */
function endFaults(from: readonly DateClaim[], to: readonly DateClaim[]): FoundFault[] {
  const isBefore = (end: PartialDate, start: PartialDate) =>
    end.slice(0, start.length) < start.slice(0, end.length);
  const [start] = from;
  const [end] = to;
  if (!start || !end) return [];
  if (!to.every((late) => from.every((early) => isBefore(late.when, early.when)))) return [];
  return [{ code: 'end-before-start', field: 'to', params: { start: start.when, end: end.when } }];
}
