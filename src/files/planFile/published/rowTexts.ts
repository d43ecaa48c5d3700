/**
 * What each list, and each member of a row, means to people who write plan files by hand or from another system. The types see
 * to it that no table and no member goes without.
 */

import type { Milestone } from '#/domain/tables/actions.ts';
import type { Basis, DateClaim } from '#/domain/tables/agreements.ts';
import type { YearTarget } from '#/domain/tables/climateTargets.ts';
import type { FrameworkNode } from '#/domain/tables/frameworks.ts';
import type { Band, DatedValue } from '#/domain/tables/indicators.ts';
import type { ListName, TableName } from '#/domain/tables/names.ts';
import type { Thresholds } from '#/domain/tables/plans.ts';
import type { Outcome } from '#/domain/tables/subGoals.ts';
import type { PlanTables } from '#/domain/tables/tables.ts';

type Said = readonly [title: string, description: string];
type Described<R> = { readonly [M in keyof R]-?: Said };

const id = [
  'Id',
  'Unique within its table: 1–200 characters that an address carries, without spaces at its ends, `/`, `?`, `#`, `\\` and what cannot be seen; not a word of Varde’s own addresses.',
] as const;
const order = [
  'Order',
  'Sorts rows among their siblings, lowest first. Default: the position in the list.',
] as const;
const source = [
  'Source',
  'Where this comes from: a document and chapter, a case number, a web address.',
] as const;
const weight = ['Weight', 'How much this counts in averages beside its siblings; 0 or more.'] as const;
const proposal = ['Proposal', 'Not adopted by anyone yet; shown as a proposal.'] as const;
const description = ['Description', 'Free text.'] as const;
const tags = [
  'Tags',
  'Words to find and group rows by, none twice. Leave out where there are none.',
] as const;

/** The lists of a file. */
export const lists: { readonly [T in ListName]: Said } = {
  planPeriods: ['Plan periods', 'The biennia, or other lengths, within the plan.'],
  units: ['Units', 'The responsible parts of the organisation.'],
  frameworks: [
    'Frameworks',
    'Frameworks that the plan brings with it. The UN goals (`sdg`) ship with Varde.',
  ],
  climateTargets: ['Climate targets', 'Goals for emissions and the like.'],
  mandates: ['Mandates', 'What political bodies have asked for.'],
  goalAreas: ['Goal areas', 'The top level of the plan.'],
  subGoals: ['Sub-goals', 'Measurable goals under the goal areas.'],
  actions: ['Actions', 'What units do by a date, serving sub-goals.'],
  indicators: ['Indicators', 'What is measured.'],
  duties: [
    'Duties',
    'What is to be answered for in the plan’s work; the lines of the responsibility matrix.',
  ],
  responsibilities: ['Responsibilities', 'Which role a unit has in a duty; the marks of the matrix.'],
  partners: ['Partners', 'Whom the municipality works with.'],
  agreements: ['Agreements', 'What has been agreed with partners.'],
  links: ['Links', 'From rows of the plan to what they serve.'],
  comments: ['Comments', 'Remarks on rows of the plan.'],
};

/** What each member of a row means. */
export const rows: { readonly [T in TableName]: Described<PlanTables[T]> } = {
  plans: {
    id,
    name: ['Name', 'What the strategy or plan is called.'],
    municipality: ['Municipality', 'Whose plan it is.'],
    start: ['Start', 'The first day of the plan.'],
    end: ['End', 'The last day of the plan.'],
    caseNumber: ['Case number', 'Archive case number, e.g. `19/8286`.'],
    description,
    source,
    thresholds: ['Thresholds', 'How much lag counts as on track and as at risk.'],
  },
  planPeriods: {
    id,
    name: ['Name', 'E.g. `2019–2020`.'],
    start: ['Start', 'The first day, within the plan.'],
    end: ['End', 'The last day, within the plan.'],
    order,
    predecessor: ['Predecessor', 'The id of the period that this one was rolled over from.'],
    source,
  },
  units: {
    id,
    name: ['Name', 'What the unit is called.'],
    order,
    source,
  },
  frameworks: {
    id: ['Id', 'Stands before the colon in links. No colon in it, and not `sdg`.'],
    name: ['Name', 'What the framework is called.'],
    order,
    source,
    nodes: ['Nodes', 'The points of the framework, in its own order.'],
  },
  climateTargets: {
    id,
    name: ['Name', 'What is to be reached.'],
    order,
    unit: ['Unit', 'Unit of the values; percent of the baseline unless said otherwise.'],
    scope: ['Scope', 'What is counted: a sector, the organisation, the whole municipality.'],
    baselineYear: ['Baseline year', 'The year from which change is counted.'],
    targets: ['Targets', 'One value a year, in any order.'],
    source,
  },
  mandates: {
    id,
    order,
    body: ['Body', 'The political body that asked.'],
    caseNumber: ['Case number', 'E.g. `PS 87/19`.'],
    date: ['Date', 'The day of the resolution.'],
    title: ['Title', 'What was asked for, in a line.'],
    text: ['Text', 'The words of the resolution.'],
    due: ['Due', 'When the answer is due.'],
    status: ['Status', 'How far the answer has come.'],
    source,
  },
  goalAreas: {
    id,
    name: ['Name', 'What the area is called.'],
    order,
    aim: ['Aim', 'The aim (mål) of the area.'],
    strategy: ['Strategy', 'The main strategy (hovedstrategi) of the area.'],
    weight,
    source,
    note: ['Note', 'A remark shown with the area, e.g. where two sources disagree.'],
    tags,
  },
  subGoals: {
    id,
    goalArea: ['Goal area', 'The id of the goal area it belongs to.'],
    name: ['Name', 'The sub-goal.'],
    order,
    description,
    periods: ['Plan periods', 'Ids of the plan periods it lives in; empty means all.'],
    unit: ['Unit', 'The id of the responsible unit.'],
    weight,
    proposal,
    source,
    predecessor: ['Predecessor', 'The id of the sub-goal of an earlier period that this one replaces.'],
    outcomes: ['Outcomes', 'With which result it was closed, at most one a plan period.'],
    tags,
  },
  actions: {
    id,
    subGoals: ['Sub-goals', 'Ids of the sub-goals it serves; the first gives it its number.'],
    name: ['Name', 'The action.'],
    order,
    description,
    units: ['Units', 'Ids of the units that do it.'],
    start: ['Start', 'When it begins.'],
    due: ['Due', 'When it is to be done; not before `start`.'],
    status: ['Status', 'How far it has come.'],
    completedOn: ['Completed on', 'When it was done.'],
    milestones: ['Milestones', 'Steps on the way.'],
    proposal,
    source,
    tags,
  },
  indicators: {
    id,
    subGoal: ['Sub-goal', 'The id of the sub-goal it measures.'],
    name: ['Name', 'What is measured.'],
    order,
    description,
    unit: ['Unit', 'Unit of measurement as written after the number, e.g. `%` or `søknader`.'],
    direction: ['Direction', 'Whether the value is to increase, to decrease, or to hold within `band`.'],
    baseline: ['Baseline', 'Where change is counted from. Without one, the first reading serves.'],
    targets: ['Targets', 'Dated values on the way, in any order; the last is the final target.'],
    path: ['Path', 'How the value is expected to move between targets.'],
    band: ['Band', 'The range to stay within. Required when the direction is `hold`.'],
    decimals: [
      'Decimals',
      'How many decimals values are shown and judged with, 0–6. Left out: as many as its figures have.',
    ],
    frequency: ['Frequency', 'How often a reading is expected. `irregular` is never flagged as out of date.'],
    publishingLagDays: [
      'Publishing lag',
      'Days after the end of a measured period before its figure can be expected.',
    ],
    source,
    responsible: ['Responsible', 'The id of the unit that reports the figures.'],
    weight,
    proposal,
    predecessor: [
      'Predecessor',
      'The id of the indicator of an earlier period that this one goes on from; its readings are this one’s history.',
    ],
    tags,
  },
  duties: {
    id,
    name: ['Name', 'What is to be answered for, e.g. `Rullering av handlingsplanen`.'],
    order,
    source,
  },
  responsibilities: {
    id,
    duty: ['Duty', 'The id of the duty.'],
    unit: ['Unit', 'The id of the unit.'],
    role: ['Role', 'What the unit is to the duty. A unit may have several roles in one duty, a row each.'],
  },
  partners: {
    id,
    name: ['Name', 'Whom the municipality works with.'],
    order,
    kind: ['Kind', 'What kind of cooperation it is.'],
    country: ['Country', 'Where the partner is, in words.'],
    since: ['Since', 'The year of the agreement or the membership.'],
    state: ['State', 'How the cooperation stands, in words, e.g. `til vurdering`.'],
    unit: ['Unit', 'The id of the responsible unit.'],
    description,
    source,
    tags,
  },
  agreements: {
    id,
    partners: ['Partners', 'The partners it is with, one at least.'],
    name: ['Name', 'What it is called.'],
    order,
    kind: ['Kind', 'What kind of agreement it is.'],
    state: ['State', 'How it stands. Leave out where it is not known.'],
    basis: ['Basis', 'What it rests on: a document or a resolution.'],
    from: [
      'From',
      'Since when, with the source of each; several where sources disagree. Leave out where it is not known.',
    ],
    to: ['To', 'Until when, with the source of each. Leave out where it has no end.'],
    unit: ['Unit', 'The responsible unit.'],
    content: ['Content', 'What has been agreed.'],
    source,
    tags,
  },
  links: {
    id,
    fromTable: ['From table', 'The table of the row that serves.'],
    from: ['From', 'The id of that row.'],
    toKind: ['To kind', 'Whether `to` is a point of a framework, a climate target or a mandate.'],
    to: ['To', 'For a node `framework id:code`, e.g. `sdg:17.16`; otherwise an id.'],
    strength: ['Strength', 'Whether it serves directly or indirectly.'],
    reason: ['Reason', 'Why, in a sentence.'],
  },
  comments: {
    id,
    onTable: ['On table', 'The table of the row that it is on.'],
    on: ['On', 'The id of that row.'],
    text: ['Text', 'What is said.'],
    author: ['Author', 'A name or role; may be empty.'],
    at: ['At', 'When it was written, in UTC.'],
    decision: [
      'Decision',
      'Where it asks those who adopted the plan to decide something: whether they have.',
    ],
  },
};

/** What each member of a part of a row means, by the part's name. */
export const parts = {
  thresholds: {
    onTrack: [
      'On track',
      'The highest lag, as a share of the whole planned change, that still counts as on track.',
    ],
    atRisk: ['At risk', 'The highest lag that still counts as at risk; not below `onTrack`.'],
  } satisfies Described<Thresholds>,
  frameworkNode: {
    code: ['Code', 'Unique within the framework; stands after the colon in links.'],
    name: ['Name', 'The text of the point.'],
    parent: ['Parent', 'The code of the point above, in the same framework.'],
  } satisfies Described<FrameworkNode>,
  yearTarget: {
    year: ['Year', '1800–2200.'],
    value: ['Value', 'What is to be reached that year.'],
  } satisfies Described<YearTarget>,
  outcome: {
    period: ['Plan period', 'The id of the plan period that ended.'],
    result: ['Result', 'How it ended, as somebody judged it.'],
    note: ['Note', 'Why, or what came of it.'],
  } satisfies Described<Outcome>,
  milestone: {
    id: ['Id', 'Unique within the action.'],
    name: ['Name', 'The step.'],
    due: ['Due', 'When it is to be reached; not before the action’s `start` nor after its `due`.'],
    doneOn: ['Done on', 'When it was reached.'],
    responsible: ['Responsible', 'The id of the unit that sees to it, where it is not all of the action’s.'],
  } satisfies Described<Milestone>,
  datedValue: {
    date: ['Date', 'The last day of the period measured.'],
    value: ['Value', 'In the unit of the indicator.'],
  } satisfies Described<DatedValue>,
  band: {
    min: ['Lowest', 'The lowest value that is within. May be left out where `max` is given.'],
    max: [
      'Highest',
      'The highest value that is within; not below `min`. May be left out where `min` is given.',
    ],
    end: ['End', 'The day until which the value is to hold.'],
  } satisfies Described<Band>,
  basis: {
    document: ['Document', 'The document or resolution.'],
    caseNumber: ['Case number', 'Its case number in the archive.'],
    date: ['Date', 'Its date: a day, a month or a year.'],
  } satisfies Described<Basis>,
  dateClaim: {
    when: ['When', 'A day, a month or a year.'],
    source: ['Source', 'Where it says so.'],
  } satisfies Described<DateClaim>,
};
