/**
 * What the plan's rules (`domain/integrity`) say of the row that a form stands for: each at the field where it is mended, and
 * in the forms' words. A form reads what is typed and asks here; it has no rules of the table's own.
 */
import { faultsOfDraft } from '#/domain/integrity/faults.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanRows, PlanTables } from '#/domain/tables/tables.ts';
import type { Fields } from '#/domain/values/fields.ts';
import type { Message, MessageCode } from '#/ui/form/message.ts';
import type { FieldReader } from './fieldReader.ts';
import { percentOf } from './thresholds.ts';

/** What a line of a form stands for: lines may be left empty, and what they stand for may be put in order. */
export interface Typed<V> {
  value: V;
  line: number;
}

/** In which line of the form each member of a list was typed. */
type Lines = Readonly<Record<string, readonly number[]>>;

export interface Asked<T extends TableName> {
  /** The plan in which the row is to stand. */
  rows: PlanRows;
  table: T;
  row: PlanTables[T];
  lines?: Lines;
}

/** A message and the field it stands at. */
export interface Said extends Message {
  field: string;
  /** Said only when this field too could be read. */
  beside?: string;
}

/** Says what would be wrong in the plan with the row. Where a field has been refused already, that is what is to be mended first. */
export function askPlan<T extends TableName>(read: FieldReader, asked: Asked<T>): void {
  const faults = faultsOfDraft(asked.rows, asked.table, asked.row);
  const isCodeTwice = faults.some(({ code }) => code === 'duplicate-node');
  for (const fault of faults) {
    // Where two points have one number it cannot be told which of them another stands under.
    if (fault.code === 'node-cycle' && isCodeTwice) continue;
    for (const { field, code, values, beside } of sayingsOf(fault, asked)) {
      if (beside === undefined || !read.hasFailed(beside)) read.fail(field, code, values);
    }
  }
}

/**
 * A fault in a form's words; none for what no form can bring about. What a commit makes wrong all the same is refused with
 * words of its own (`parts/writing/refusalText.ts`).
 */
export function sayingsOf<T extends TableName>(fault: Fault, { rows, table, row, lines }: Asked<T>): Said[] {
  const { code, field = '', part = '', params = {} } = fault;
  const typed = fieldOf(field, lines);
  const values: Fields = { ...row };
  switch (code) {
    case 'broken-reference':
      return [{ field, code: NOTHING_CHOSEN[field] ?? 'missingChoice' }];
    case 'end-before-start':
      if (table === 'agreements')
        return [{ field: `${fieldOf('to[0]', lines)}.when`, code: 'endsBeforeItBegins' }];
      return [
        {
          field: typed,
          code: table === 'actions' ? 'dueBeforeStart' : 'endBeforeStart',
          values: { start: { date: String(params.start) } },
          beside: 'start',
        },
      ];
    case 'period-outside-plan':
      return outsidePlan(fault, rows, table, values);
    case 'periods-overlap':
      return overlap(fault, rows, values);
    case 'thresholds-out-of-order':
      return [
        {
          field: 'atRisk',
          code: 'thresholdOrder',
          values: { onTrack: percentOf(Number(params.onTrack)) },
          beside: 'onTrack',
        },
      ];
    case 'milestone-outside-action':
      return params.start === undefined
        ? [{ field: typed, code: 'milestoneAfterDue', values: { due: { date: String(params.due) } } }]
        : [{ field: typed, code: 'milestoneBeforeStart', values: { start: { date: String(params.start) } } }];
    case 'hold-without-band':
    case 'band-without-edge':
      return [{ field: 'bandMin', code: 'holdNeedsBand', beside: 'bandMax' }];
    case 'band-upside-down':
      return [{ field: 'bandMax', code: 'bandUpsideDown', values: params }];
    case 'duplicate-target-date':
      return sameTime(values, part, lines);
    case 'duplicate-node':
      return [{ field: typed, code: 'duplicateCode', values: { code: part } }];
    case 'node-cycle':
      return [{ field: typed, code: 'nodeCycle', values: { code: part } }];
    case 'duplicate-claim':
      return [{ field: `${typed}.when`, code: 'sameClaim' }];
    default:
      return [];
  }
}

/** What is said where nothing is chosen of what a row must stand under, but for the usual. */
const NOTHING_CHOSEN: Readonly<Record<string, MessageCode>> = {
  subGoals: 'noSubGoal',
  partners: 'noPartner',
};

/** A path in a row as the name of a form's field: `milestones[1].due` is `milestones.2.due` where it was typed in line 2. */
function fieldOf(path: string, lines: Lines = {}): string {
  return path.replace(/^(\w+)\[(\d+)\]/, (_, list: string, at: string) => {
    return `${list}.${lines[list]?.[Number(at)] ?? at}`;
  });
}

/** Of a period, which of its days lies outside; of the plan, the period that would be left out, at the day that leaves it out. */
function outsidePlan(fault: Fault, { plan, planPeriods }: PlanRows, table: TableName, row: Fields): Said[] {
  const { start = '', end = '' } = fault.params ?? {};
  if (table === 'plans') {
    const left = planPeriods.find(({ id }) => id === fault.id);
    if (!left) return [];
    const values = { name: left.name, start: { date: left.start }, end: { date: left.end } };
    return [
      ...(left.start < String(start) ? [{ field: 'start', code: 'leavesPeriodOut', values } as const] : []),
      ...(left.end > String(end) ? [{ field: 'end', code: 'leavesPeriodOut', values } as const] : []),
    ];
  }
  const isOutside = (day: unknown) => String(day) < plan.start || String(day) > plan.end;
  const values = { start: { date: plan.start }, end: { date: plan.end } };
  return (['start', 'end'] as const).flatMap((field): Said[] =>
    isOutside(row[field]) ? [{ field, code: 'outsidePlan', values }] : [],
  );
}

/** Names the other period, at the day that reaches into it. */
function overlap(fault: Fault, { planPeriods }: PlanRows, row: Fields): Said[] {
  const other = planPeriods.find(({ id }) => id === (fault.id === row.id ? fault.part : fault.id));
  if (!other) return [];
  const start = String(row.start);
  return [
    {
      field: start >= other.start && start <= other.end ? 'start' : 'end',
      code: 'overlapsPeriod',
      values: { name: other.name, start: { date: other.start }, end: { date: other.end } },
    },
  ];
}

/** At every target but the first of those for one date or year. */
function sameTime(row: Fields, time: string, lines: Lines | undefined): Said[] {
  const targets: readonly unknown[] = Array.isArray(row.targets) ? row.targets : [];
  return targets
    .flatMap((target, at): Said[] => {
      if (typeof target !== 'object' || target === null) return [];
      if ('year' in target && String(target.year) === time) {
        const field = fieldOf(`targets[${at}].year`, lines);
        return [{ field, code: 'duplicateYear', values: { year: time } }];
      }
      if ('date' in target && target.date === time) {
        const field = fieldOf(`targets[${at}].date`, lines);
        return [{ field, code: 'duplicateTarget', values: { date: { date: time } } }];
      }
      return [];
    })
    .slice(1);
}
