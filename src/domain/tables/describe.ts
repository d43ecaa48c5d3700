/**
 * The words in which a table is described. A table says once what its rows hold, what they point at and what must be true of
 * them; whatever walks tables, rows or references asks that description (`tables.ts` gathers them, `integrity/` and the plan
 * file's gate go by them). The types see to it that no field of a row goes without.
 */
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import type { FoundFault } from './faults.ts';
import type { ListName, TableName } from './names.ts';

/** Every row of a plan has an id. */
export interface Row {
  id: Id;
}

/** Where a reference may point: at a row, or at a point of a framework, whose id is then `framework:code`. */
export type Target = ListName | 'nodes';

/**
 * How a row hangs together with what it points at.
 * - `under`: it stands under the other. It goes when that goes (of several, when the last goes), and who puts it there in one
 *   copy of a plan keeps the other from being deleted in another.
 * - `on`: it is nothing without the other and goes along with it, but never keeps it.
 * - `named`: it can be without; the reference is taken off where the other goes.
 */
export type Holds = 'under' | 'on' | 'named';

/**
 * What text there is:
 * - `id`: the row's own id. `frameworkId`: one that can stand before a colon. `part`: the id of a part of a row.
 * - `code`: a framework node's code.
 * - `name`: one line that must be seen. `label`: one line that may be empty.
 * - `text`: any number of lines, may be empty. `remark`: any number of lines, something of which must be seen.
 */
export type TextKind = 'id' | 'frameworkId' | 'part' | 'code' | 'name' | 'label' | 'text' | 'remark';

/** What numbers there are: any; a row's place among its siblings; 0 or more; 0–1; 1800–2200; decimals shown; whole days. */
export type NumberKind = 'number' | 'place' | 'weight' | 'share' | 'year' | 'decimals' | 'days';

/** A reference to rows of one table, of the table that another field names, or to what a link may serve. */
export type Pointer =
  | { readonly to: ListName }
  | { readonly tableIn: string; readonly among: 'commented' | 'linked' }
  | { readonly kindIn: string };

/** What a field holds, as data. */
export type FieldKind =
  | { readonly is: 'text'; readonly kind: TextKind }
  | { readonly is: 'number'; readonly kind: NumberKind }
  | { readonly is: 'date' | 'partialDate' | 'instant' | 'flag' }
  | { readonly is: 'choice'; readonly among: readonly string[] }
  | { readonly is: 'table'; readonly among: 'commented' | 'linked' }
  | { readonly is: 'reference'; readonly pointer: Pointer; readonly holds: Holds }
  | { readonly is: 'list'; readonly of: Field; readonly once?: Once; readonly ifNone?: NoneCode }
  | { readonly is: 'part'; readonly part: Part };

/** What no two of a list may share: the whole of them, or the member `by`; with the code of the fault that it is. */
export interface Once {
  readonly by?: string;
  readonly code:
    | 'duplicate-reference'
    | 'duplicate-outcome'
    | 'duplicate-id'
    | 'duplicate-node'
    | 'duplicate-tag';
}

/** What it is that a list which needs one has none; a list without a code may be empty. */
export type NoneCode = 'empty-list' | 'action-without-sub-goal' | 'agreement-without-partner';

/** A field as data, whatever it holds. */
export interface Field {
  readonly kind: FieldKind;
  /** Whether a row may lack it. Then it is absent, never empty. */
  readonly mayLack: boolean;
  /** What a plan file that leaves it out means. */
  readonly standard?: unknown;
}

/** A field that holds a `V`, which the row may lack where `L` is true. */
export interface Holding<V, L extends boolean = false> extends Field {
  readonly mayLack: L;
  /** Never there: it tells the compiler what the field holds. */
  readonly holding?: V;
}

/** What the members of a row, or of a part of one, hold. In the order in which they are written. */
export type FieldsOf<R> = {
  readonly [F in keyof R]-?: Holding<
    NonNullable<R[F]>,
    Record<never, never> extends Pick<R, F> ? true : false
  >;
};
export type Fields = Readonly<Record<string, Field>>;

/** A part of rows that has members of its own, as a milestone of an action. */
export interface Part {
  /** What it is called in the plan file's schema. */
  readonly name: string;
  readonly fields: Fields;
}

function holding<V>(kind: FieldKind): Holding<V> {
  return { kind, mayLack: false };
}

const textOf = (kind: TextKind) => holding<string>({ is: 'text', kind });
const numberOf = (kind: NumberKind) => holding<number>({ is: 'number', kind });

export const id = textOf('id');
export const frameworkId = textOf('frameworkId');
export const partId = textOf('part');
export const code = textOf('code');
export const name = textOf('name');
export const label = textOf('label');
export const text = textOf('text');
export const remark = textOf('remark');
export const date = holding<string>({ is: 'date' });
/** A day, a month or a year, as well as it is known. */
export const partialDate = holding<string>({ is: 'partialDate' });
export const instant = holding<string>({ is: 'instant' });
export const number = numberOf('number');
export const share = numberOf('share');
export const year = numberOf('year');
export const decimals = numberOf('decimals');
export const days = numberOf('days');
export const place = numberOf('place');
/** How much a row counts beside its siblings; 1 where nothing is said. */
export const weight = standard(numberOf('weight'), 1);
/** Whether; no where nothing is said. */
export const flag = standard(holding<boolean>({ is: 'flag' }), false);
/** A yes that is absent where it is no. */
export const mark = optional(holding<boolean>({ is: 'flag' }));
export const source = optional(text);

export function choice<const V extends string>(among: readonly V[]): Holding<V> {
  return holding({ is: 'choice', among });
}

/** The table of what another field of the row points at. */
export function tableAmong(among: 'commented' | 'linked'): Holding<TableName> {
  return holding({ is: 'table', among });
}

/** A reference to what the row stands under. */
export const under = (to: ListName) => reference({ to }, 'under');
/** A reference to what the row hangs on. */
export const on = (to: ListName) => reference({ to }, 'on');
/** A reference to what the row may name. */
export const named = (to: ListName) => reference({ to }, 'named');

export function reference(pointer: Pointer, holds: Holds): Holding<Id> {
  return holding({ is: 'reference', pointer, holds });
}

/** The field where a row may lack it. */
export function optional<V>({ kind }: Holding<V>): Holding<V, true> {
  return { kind, mayLack: true };
}

/** The field with what it means that a file leaves it out. */
export function standard<V>(field: Holding<V>, value: V): Holding<V> {
  return { ...field, standard: value };
}

/** A list of ids, each once; none where a file leaves it out. */
export function several(of: Holding<Id>): Holding<Id[]> {
  return standard(list<Id>(of, { once: { code: 'duplicate-reference' } }), []);
}

/** A list of ids, each once and one at least. */
export function oneOrMore(of: Holding<Id>, ifNone: NoneCode): Holding<Id[]> {
  return list<Id>(of, { once: { code: 'duplicate-reference' }, ifNone });
}

export function list<V>(of: Holding<V>, told: { once?: Once; ifNone?: NoneCode } = {}): Holding<V[]> {
  return holding({ is: 'list', of, ...told });
}

/** Free words, none twice in one row; absent where there are none. */
export const tags = optional(list<string>(name, { ifNone: 'empty-list', once: { code: 'duplicate-tag' } }));

/** A part of a row, called `called` in the plan file's schema. */
export function part<P>(called: string, fields: FieldsOf<P>): Holding<P> {
  return holding({ is: 'part', part: { name: called, fields } });
}

/** The plan's own first and last day. */
export interface Span {
  start: IsoDate;
  end: IsoDate;
}

/** What a table is, beside its name. */
export interface Description<R extends Row> {
  /** What one row is called in the plan file's schema. */
  readonly one: string;
  readonly fields: FieldsOf<R>;
  /** The version of the plan file in which it came; absent for those that every version has. */
  readonly isNewIn?: number;
  /** Fields that make sense only together, and are therefore won or lost together, in a merge as in a form. */
  readonly together?: readonly (readonly (keyof R & string)[])[];
  /** Whether remarks can be written on its rows. */
  readonly isCommented?: boolean;
  /** Whether links go out from its rows. */
  readonly isLinked?: boolean;
  /** Whether its rows only say how others hang together, so that nobody looks for them by themselves. */
  readonly isTie?: boolean;
  /** A field beside those that rows stand under by which they are parted into lists, each in its own order. */
  readonly partedBy?: keyof R & string;
  /** Whether what is true of a row depends on the plan's own dates. */
  readonly isWithinPlan?: boolean;
  /** What must be true of a row beyond what its fields say. */
  readonly faults?: (row: R, plan: Span) => readonly FoundFault[];
  /** What must be true between the rows of the table. */
  readonly faultsBetween?: (rows: readonly R[]) => readonly (FoundFault & { id: Id })[];
}

/** Describes the table of rows of a kind: `table<Unit>()({ … })`. */
export function table<R extends Row>() {
  return <const D extends Description<R>>(description: D): D & { readonly row?: R } => description;
}
