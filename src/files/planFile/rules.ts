/**
 * What must hold within a plan, references included (`domain/integrity`), said as problems of a file: where in it, and in the
 * gate's words.
 */
import { faultsOf } from '#/domain/integrity/faults.ts';
import { type IsThere, type Reference, targetKey, targetsIn } from '#/domain/integrity/references.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { Fault, FaultCode } from '#/domain/tables/faults.ts';
import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { ListName } from '#/domain/tables/names.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import { type PlanTables, refKey, rowsOfLists } from '#/domain/tables/tables.ts';
import type { ProblemList } from '../problem.ts';
import type { Ids, Lists, Rows } from './rows.ts';

/**
 * What a file that Varde wrote may hold all the same: the first version let its users save these, and what somebody has
 * saved must always open again. Elsewhere they are mistakes.
 */
const OLD_SINS: ReadonlySet<FaultCode> = new Set([
  'milestone-outside-action',
  'periods-overlap',
  'node-without-parent',
]);

/** A file's rows as the rules take them, with where in the file each stands. */
interface Placed {
  faults: Fault[];
  positions: ReadonlyMap<string, number>;
}

/**
 * Everything that is wrong between and within the rows of a file: what points at nothing apart from the rest, since only a log
 * can tell what it was that is gone.
 */
export class FileFaults {
  readonly #placed: Placed;
  readonly #ids: Ids;
  readonly #hasLog: boolean;

  constructor(rows: Rows, ids: Ids, { hasLog }: { hasLog: boolean }) {
    this.#ids = ids;
    this.#hasLog = hasLog;
    this.#placed = placed(rows, ids);
  }

  /** Reports every row whose members contradict each other or another row's. */
  reportRules(problems: ProblemList): void {
    for (const fault of this.#placed.faults) {
      if (isLoose(fault) || (this.#hasLog && OLD_SINS.has(fault.code))) continue;
      problems.add(fault.code, this.#pathOf(fault), fault.params);
    }
  }

  /** Whether any row points at nothing. */
  get isLoose(): boolean {
    return this.#placed.faults.some(isLoose);
  }

  /** Reports every reference to a row, a node or a goal that does not exist. */
  reportLoose(problems: ProblemList): void {
    for (const fault of this.#placed.faults) {
      const { params: { to = '', id = '' } = {} } = fault;
      if (!isLoose(fault)) continue;
      if (to === 'nodes') this.#reportNode(String(id), this.#pathOf(fault), problems);
      else problems.add('broken-reference', this.#pathOf(fault), { id, table: to });
    }
  }

  #reportNode(end: string, path: string, problems: ProblemList): void {
    const colon = end.indexOf(':');
    const [framework, node] = [end.slice(0, colon), end.slice(colon + 1)];
    if (colon < 1 || node === '') problems.add('bad-node-reference', path);
    else if (framework === SDG_FRAMEWORK) problems.add('bad-sdg-code', path, { id: node });
    else if (!this.#ids.frameworks.has(framework)) {
      problems.add('broken-reference', path, { id: framework, table: 'frameworks' });
    } else problems.add('broken-reference', path, { id: node, table: `frameworks (${framework})` });
  }

  #pathOf(fault: Fault): string {
    const { table, field } = fault;
    const row = table === 'plans' ? 'plan' : `${table}[${this.#placed.positions.get(refKey(fault)) ?? 0}]`;
    return field === undefined ? row : `${row}.${field}`;
  }
}

function isLoose({ code }: Fault): boolean {
  return code === 'broken-reference';
}

function placed(rows: Rows, ids: Ids): Placed {
  const positions = new Map<string, number>();
  const whole = <R extends Row>(table: ListName, list: readonly (R | undefined)[]): R[] =>
    list.flatMap((row, position) => {
      if (!row) return [];
      // An id used twice is reported elsewhere; here the second row goes by one of its own, so that each keeps its place.
      const id = positions.has(refKey({ table, id: row.id })) ? `${row.id}\0${position}` : row.id;
      positions.set(refKey({ table, id }), position);
      return [id === row.id ? row : { ...row, id }];
    });
  const read: Lists = rows;
  const lists = rowsOfLists(<T extends ListName>(table: T) => whole<PlanTables[T]>(table, read[table]));
  return { faults: faultsOf({ plan: rows.plan ?? WIDEST_PLAN, ...lists }, presenceIn(rows, ids)), positions };
}

/** What is there in a file, also what could not be read: a reference to that is not broken. */
function presenceIn(rows: Rows, ids: Ids): IsThere {
  const points = new Set(rows.frameworks.flatMap((row) => (row ? targetsIn('frameworks', row) : [])));
  const read = new Set(rows.frameworks.flatMap((row) => row?.id ?? []));
  return (reference: Reference) => {
    const { to, id } = reference;
    if (to !== 'nodes') return ids[to].has(id);
    const framework = id.slice(0, Math.max(0, id.indexOf(':')));
    const isUnread = ids.frameworks.has(framework) && !read.has(framework) && id !== `${framework}:`;
    return isUnread || points.has(targetKey(reference));
  };
}

/** Stands in for a plan that could not be read: nothing lies outside it. */
const WIDEST_PLAN: Plan = {
  id: 'plan',
  name: '',
  municipality: '',
  start: '1800-01-01',
  end: '2200-12-31',
  thresholds: DEFAULT_THRESHOLDS,
};
