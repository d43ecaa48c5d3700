/**
 * What a plan is, in the words of the glossary (`docs/glossary.md`). Rows only hold what was entered; everything
 * that can be computed from them (status, progress, outline numbers, overdue) lives in other modules of `domain/`.
 *
 * Conventions: ids are opaque strings, unique within their plan; dates are ISO calendar dates `YYYY-MM-DD` without a
 * time zone; optional fields are absent, never `null` or empty text; `order` sorts rows among their siblings.
 */
import type { Frequency, IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';

/** Every row of a plan has an id. */
export interface Row {
  id: Id;
}

/** A municipality's strategy or plan with its period. There is exactly one per plan file. */
export interface Plan extends Row {
  name: string;
  municipality: string;
  start: IsoDate;
  end: IsoDate;
  /** Archive case number, printed on the report's front page, e.g. `19/8286`. */
  caseNumber?: string;
  description?: string;
  source?: string;
  thresholds: Thresholds;
}

/** Highest lag (share of the whole planned change) that still counts as on track and as at risk; 0 ≤ onTrack ≤ atRisk ≤ 1. */
export interface Thresholds {
  onTrack: number;
  atRisk: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { onTrack: 0.05, atRisk: 0.2 };

/** A biennium (or other length) within the plan: handlingsplanperiode. Both dates are included. */
export interface PlanPeriod extends Row {
  name: string;
  start: IsoDate;
  end: IsoDate;
  order: number;
  /** The period that this one was rolled over from. Never leads back to itself. */
  predecessor?: Id;
  source?: string;
}

/** A responsible part of the organisation: ansvarlig enhet. */
export interface Unit extends Row {
  name: string;
  order: number;
  source?: string;
}

/** Something to be answered for in the plan's work, as a line of the responsibility matrix: e.g. strategy, action plan. */
export interface Duty extends Row {
  name: string;
  order: number;
  source?: string;
}

export const ROLES = ['decides', 'responsible', 'contributes', 'informed'] as const;
export type Role = (typeof ROLES)[number];

/** A mark in the responsibility matrix: what a unit is to a duty. A unit may have several roles in one duty. */
export interface Responsibility extends Row {
  duty: Id;
  unit: Id;
  role: Role;
}

/** Top level of the plan: målområde, with its aim (mål) and main strategy (hovedstrategi). */
export interface GoalArea extends Row {
  name: string;
  order: number;
  aim?: string;
  strategy?: string;
  weight: number;
  source?: string;
  note?: string;
  tags?: string[];
}

export const OUTCOME_RESULTS = ['achieved', 'partly-achieved', 'missed', 'discontinued'] as const;
export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];

/** With which result a sub-goal was closed at the end of a plan period, as somebody judged it when rolling over. */
export interface Outcome {
  period: Id;
  result: OutcomeResult;
  note?: string;
}

/** A measurable goal under a goal area: delmål. Lives in the named plan periods, or in all when `periods` is empty. */
export interface SubGoal extends Row {
  goalArea: Id;
  name: string;
  order: number;
  description?: string;
  periods: Id[];
  unit?: Id;
  weight: number;
  /** Not adopted by anyone yet; shown as "forslag". */
  proposal: boolean;
  source?: string;
  /** The sub-goal of an earlier period that this one replaces. Never leads back to itself. */
  predecessor?: Id;
  /** At most one per plan period. */
  outcomes?: Outcome[];
  tags?: string[];
}

export const ACTION_STATUSES = ['planned', 'in-progress', 'completed', 'paused', 'cancelled'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface Milestone {
  id: Id;
  name: string;
  due: IsoDate;
  doneOn?: IsoDate;
  /** The unit that sees to it, where it is not all of the action's. */
  responsible?: Id;
}

/** Something a unit does by a date, serving one or more sub-goals: tiltak. The first sub-goal gives it its number. */
export interface Action extends Row {
  subGoals: Id[];
  name: string;
  order: number;
  description?: string;
  units: Id[];
  start?: IsoDate;
  due?: IsoDate;
  status: ActionStatus;
  completedOn?: IsoDate;
  milestones: Milestone[];
  proposal: boolean;
  source?: string;
  tags?: string[];
}

export const DIRECTIONS = ['increase', 'decrease', 'hold'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const PATHS = ['linear', 'step'] as const;
export type TargetPath = (typeof PATHS)[number];

export interface DatedValue {
  date: IsoDate;
  value: number;
}

/** The range a `hold` indicator must stay within (both edges included) until `end`. One of the edges may be open. */
export interface Band {
  min?: number;
  max?: number;
  end: IsoDate;
}

/** The most decimals an indicator can show. */
export const MAX_DECIMALS = 6;

/** What is measured: indikator. */
export interface Indicator extends Row {
  subGoal: Id;
  name: string;
  order: number;
  description?: string;
  /** Unit of measurement as written after the number, e.g. `%` or `søknader`. */
  unit: string;
  direction: Direction;
  baseline?: DatedValue;
  /** In date order; the last is the final target. Unused when direction is `hold`. */
  targets: DatedValue[];
  path: TargetPath;
  /** Only when direction is `hold`. */
  band?: Band;
  /** Decimals shown, 0–6. */
  decimals: number;
  frequency: Frequency;
  /** Days after the end of a measured period before its figure can be expected. */
  publishingLagDays: number;
  /** Where figures come from. */
  source?: string;
  responsible?: Id;
  weight: number;
  proposal: boolean;
  /** The indicator of an earlier period that this one goes on from: its readings are this one's history. */
  predecessor?: Id;
  tags?: string[];
}

export const DEFAULT_PUBLISHING_LAG_DAYS = 30;

/** A value on a date: måling. The date is the last day of the period measured; an indicator has one reading per date. */
export interface Reading {
  date: IsoDate;
  value: number;
  preliminary?: boolean;
  /** An invented figure for practice (øvingstall); marked wherever it shows. */
  practice?: boolean;
  comment?: string;
  source?: string;
}

/** An indicator's readings in date order. */
export interface Series {
  indicator: Id;
  readings: Reading[];
}

/** A goal for emissions and the like: klimamål. Values are percent of the baseline unless `unit` says otherwise. */
export interface ClimateTarget extends Row {
  name: string;
  order: number;
  unit: string;
  scope?: string;
  baselineYear: number;
  targets: { year: number; value: number }[];
  source?: string;
}

export const MANDATE_STATUSES = ['open', 'in-progress', 'answered'] as const;
export type MandateStatus = (typeof MANDATE_STATUSES)[number];

/** What a political body asked for: bestilling (vedtak). What answers it are links that point to it. */
export interface Mandate extends Row {
  order: number;
  body: string;
  caseNumber: string;
  date: IsoDate;
  title: string;
  text: string;
  due?: IsoDate;
  status: MandateStatus;
  source?: string;
}

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

export const COMMENTED_TABLES = ['goalAreas', 'subGoals', 'actions', 'indicators', 'partners'] as const;
export type CommentedTable = (typeof COMMENTED_TABLES)[number];

export const DECISIONS = ['asked', 'made'] as const;
/** Whether a decision that was asked for has been made. */
export type Decision = (typeof DECISIONS)[number];

/** A remark on a row of the plan. */
export interface Comment extends Row {
  onTable: CommentedTable;
  on: Id;
  text: string;
  /** Who wrote it: a name or role, empty when never given. */
  author: string;
  /** When, as an ISO instant in UTC. */
  at: string;
  /** Where it asks those who adopted the plan to decide something. */
  decision?: Decision;
}

export const LINK_SOURCES = ['subGoals', 'actions', 'indicators', 'partners'] as const;
export type LinkSource = (typeof LINK_SOURCES)[number];

/**
 * A link (kobling) from a row of the plan to what it serves. `toKind` says where `to` points: `node` is
 * `framework id:node code` (e.g. `sdg:17.16`), the other two are row ids.
 */
export interface Link extends Row {
  fromTable: LinkSource;
  from: Id;
  toKind: 'node' | 'climateTarget' | 'mandate';
  to: string;
  strength: 'direct' | 'indirect';
  reason?: string;
}

/** The tables whose rows a plan consists of, in the order in which they may refer to each other. */
export interface PlanTables {
  plans: Plan;
  planPeriods: PlanPeriod;
  units: Unit;
  frameworks: Framework;
  climateTargets: ClimateTarget;
  mandates: Mandate;
  goalAreas: GoalArea;
  subGoals: SubGoal;
  actions: Action;
  indicators: Indicator;
  duties: Duty;
  responsibilities: Responsibility;
  partners: Partner;
  links: Link;
  comments: Comment;
}
export type TableName = keyof PlanTables;

export const TABLES = [
  'plans',
  'planPeriods',
  'units',
  'frameworks',
  'climateTargets',
  'mandates',
  'goalAreas',
  'subGoals',
  'actions',
  'indicators',
  'duties',
  'responsibilities',
  'partners',
  'links',
  'comments',
] as const satisfies readonly TableName[];

/** A whole plan as plain data: what a plan file's `plan` member holds and what a starter plan is written as. */
export interface PlanDocument {
  plan: Plan;
  planPeriods: PlanPeriod[];
  units: Unit[];
  frameworks: Framework[];
  climateTargets: ClimateTarget[];
  mandates: Mandate[];
  goalAreas: GoalArea[];
  subGoals: SubGoal[];
  actions: Action[];
  indicators: Indicator[];
  duties: Duty[];
  responsibilities: Responsibility[];
  partners: Partner[];
  links: Link[];
  comments: Comment[];
  series: Series[];
}

/** The rows of a plan without its readings. */
export type PlanRows = Omit<PlanDocument, 'series'>;

/** A row of a plan, by its table and id. */
export interface RowRef {
  table: TableName;
  id: Id;
}

/** A document with the given plan and nothing in it. */
export function emptyDocument(plan: Plan): PlanDocument {
  return {
    plan,
    planPeriods: [],
    units: [],
    frameworks: [],
    climateTargets: [],
    mandates: [],
    goalAreas: [],
    subGoals: [],
    actions: [],
    indicators: [],
    duties: [],
    responsibilities: [],
    partners: [],
    links: [],
    comments: [],
    series: [],
  };
}
