/**
 * Mends text that earlier versions of Varde let into a plan and that this one refuses: ids that no address carries, names that
 * nobody can see, control characters, halves of characters, marks of reading direction. Rows and log alike: what a field was
 * is mended just as what it is, so the mended rows are what the mended log folds to, and the same in every copy of the plan
 * ([decision 10](../../docs/decisions/0010-mending-old-text.md)).
 *
 * It works on what was read, before anything is known of its types; whatever is not text it leaves for the gate to judge.
 */

import type { Change, RepairedText, RepairReport } from '../log/log.ts';
import { tagKey } from '../model/tags.ts';
import type { Field, Fields, TextKind } from '../tables/describe.ts';
import { TABLES, type TableName } from '../tables/names.ts';
import { readingFields } from '../tables/readings.ts';
import { described } from '../tables/tables.ts';
import { type Id, repairedId, repairedPartId } from '../values/ids.ts';
import { cleanText } from '../values/text.ts';
import { excerpt, mendedCodes, mendedLabel, mendedName, mendedRemark, mendedTag } from './mended.ts';

type Values = Readonly<Record<string, unknown>>;

/** Repairs that are listed one by one; of the rest, only the places are counted. */
const LISTED = 200;
/** Where a text stands. */
interface Place {
  what: RepairedText['what'];
  table: TableName | 'readings';
  row: Id;
  field: string;
}

/** Mends one plan, piece by piece, and notes what it did. */
export class TextRepair {
  readonly #codes: ReadonlyMap<string, string>;
  /** What each link pointed at last: a change of its end need not say. */
  readonly #ends = new Map<Id, unknown>();
  readonly #notes = new Map<string, RepairedText>();
  #places = 0;

  readonly #isOld: boolean;

  /**
   * @param codes every node's code in the plan's rows and log, so that no two become one
   * @param isOld whether ids may be those of an earlier version; otherwise they stay
   */
  constructor(codes: Iterable<string>, isOld = true) {
    this.#codes = mendedCodes(codes);
    this.#isOld = isOld;
  }

  /** What was mended; undefined where nothing was. */
  get report(): RepairReport | undefined {
    return this.#places === 0 ? undefined : { places: this.#places, listed: [...this.#notes.values()] };
  }

  /** A row's or a reference's id. */
  id(id: Id): Id {
    return this.#isOld ? this.#mended(id, repairedId(id), 'id', id) : id;
  }

  /** A row of a table. The same object where there is nothing to mend, here and below. */
  row<T extends object>(table: TableName, row: T): T {
    return isFields(row) ? this.#fields(row, described(table).fields, table, idIn(row.id), false) : row;
  }

  /** A reading of an indicator (by its mended id). */
  reading<T extends object>(indicator: Id, reading: T): T {
    return hasText(reading) ? this.#fields(reading, readingFields, 'readings', indicator, false) : reading;
  }

  /** A commit with its changes. */
  commit<T extends object>(commit: T): T {
    if (!isFields(commit)) return commit;
    const { author, changes } = commit;
    return withFields(commit, {
      author: typeof author === 'string' ? this.author(author) : author,
      changes: Array.isArray(changes) ? mapped(changes, (each) => this.change(each)) : changes,
    });
  }

  /** Who wrote something. */
  author(author: string): string {
    return this.#mended(author, mendedLabel(author), 'author', author);
  }

  /** A change of a row or of an indicator's readings; the fields that are left empty are removed. */
  change<T>(change: T): T {
    if (!isFields(change)) return change;
    const { table, row: from, patch } = change;
    const row = typeof from === 'string' ? this.id(from) : from;
    if (!isFields(patch) || typeof row !== 'string') return withFields(change, { row });
    if (table === 'readings') return withFields(change, { row, patch: this.#readings(row, patch) });
    if (!isTable(table)) return withFields(change, { row });
    return withFields(change, { row, patch: this.#fields(patch, described(table).fields, table, row, true) });
  }

  #readings(indicator: Id, patch: Values): Values {
    const mended: Record<string, unknown> = {};
    for (const [date, fields] of Object.entries(patch)) {
      if (hasText(fields)) mended[date] = this.#fields(fields, readingFields, 'readings', indicator, true);
    }
    return withFields(patch, mended);
  }

  /** Mends the fields of a row. In a patch, a field that is left without text is removed by `null`. */
  #fields<T extends Values>(
    fields: T,
    kinds: Fields,
    table: TableName | 'readings',
    row: Id,
    isPatch: boolean,
  ): T {
    const mended: Record<string, unknown> = {};
    for (const field of Object.keys(fields)) {
      const known = Object.hasOwn(kinds, field) ? kinds[field] : undefined;
      const value = fields[field];
      if (known === undefined || value === null) continue;
      const after = isEnd(known)
        ? this.#end(row, fields)
        : this.#value(value, known, { what: 'text', table, row, field });
      if (after !== value) mended[field] = after === undefined && isPatch ? null : after;
    }
    if (table === 'links' && fields.toKind !== undefined) this.#ends.set(row, fields.toKind);
    return withFields(fields, mended);
  }

  #value(value: unknown, { kind, mayLack }: Field, place: Place): unknown {
    if (kind.is === 'list') return Array.isArray(value) ? this.#list(value, kind.of, place) : value;
    if (kind.is === 'part') return isFields(value) ? this.#nested(value, kind.part.fields, place) : value;
    if (typeof value !== 'string') return value;
    if (kind.is === 'reference') return this.id(value);
    return kind.is === 'text' ? this.#text(value, kind.kind, mayLack, place) : value;
  }

  #list(list: readonly unknown[], of: Field, place: Place): unknown {
    const { kind } = of;
    // A list of names is one of tags.
    if (kind.is === 'text' && kind.kind === 'name') return this.#tags(list, place);
    return mapped(list, (each) => this.#value(each, of, place));
  }

  #nested(fields: Values, kinds: Fields, place: Place): Values {
    const mended: Record<string, unknown> = {};
    for (const field of Object.keys(fields)) {
      const known = Object.hasOwn(kinds, field) ? kinds[field] : undefined;
      if (known !== undefined) mended[field] = this.#value(fields[field], known, place);
    }
    return withFields(fields, mended);
  }

  /** A text mended by its kind; undefined where nothing is left of one that may be absent. */
  #text(text: string, kind: TextKind, mayLack: boolean, place: Place): string | undefined {
    const orLack = (to: string) => (mayLack ? orNone(text, to) : to);
    switch (kind) {
      case 'id':
      case 'frameworkId':
        return this.id(text);
      case 'part':
        return this.#isOld ? this.#mended(text, repairedPartId(text), 'id', text) : text;
      case 'code':
        return this.#mended(text, this.#codes.get(text) ?? text, 'code', text);
      case 'name':
        return this.#at(text, mendedName(text), { ...place, what: 'name' });
      case 'label':
        return this.#at(text, orLack(mendedLabel(text)), { ...place, what: 'name' });
      case 'text':
        return this.#at(text, orLack(cleanText(text)), place);
      case 'remark':
        return this.#at(text, mendedRemark(text), place);
    }
  }

  /** What a link points at: a row's id, or a framework's id and a node's code. */
  #end(link: Id, fields: Values): unknown {
    const { to } = fields;
    if (typeof to !== 'string') return to;
    if ((fields.toKind ?? this.#ends.get(link)) !== 'node') return this.id(to);
    const colon = to.indexOf(':');
    if (colon < 0) return to;
    const code = to.slice(colon + 1);
    const mended = this.#mended(code, this.#codes.get(code) ?? code, 'code', code);
    return `${this.id(to.slice(0, colon))}:${mended}`;
  }

  /** Tags that can be seen, each once; undefined where there are none left. */
  #tags(tags: readonly unknown[], place: Place): unknown {
    const clean = tags.map((tag) =>
      typeof tag === 'string' ? this.#at(tag, mendedTag(tag), { ...place, what: 'tag' }) : tag,
    );
    if (clean.every((tag, i) => tag === tags[i])) return tags;
    const once = new Map<string, unknown>();
    clean.forEach((tag, i) => {
      const key = typeof tag === 'string' ? tagKey(tag) : String(tag);
      const isGone = tag === '' && tags[i] !== '';
      if (!isGone && !once.has(key)) once.set(key, tag);
    });
    return once.size > 0 ? [...once.values()] : undefined;
  }

  #mended(from: string, to: string, what: RepairedText['what'], key: string): string {
    if (from !== to) this.#note(`${what}|${key}`, { what, was: excerpt(from), now: excerpt(to) });
    return to;
  }

  #at<T extends string | undefined>(from: string, to: T, { what, table, row, field }: Place): T {
    if (from !== to) {
      // Line breaks are at home in a text; only what was at fault is written out.
      const told = (text: string) => excerpt(what === 'text' ? text.replace(/[\t\n\r]+/g, ' ') : text);
      const note = { what, table, row, field, was: told(from), now: told(to ?? '') };
      this.#note(`${what}|${table}|${row}|${field}|${from}`, note);
    }
    return to;
  }

  #note(key: string, note: Omit<RepairedText, 'places'>): void {
    this.#places += 1;
    const known = this.#notes.get(key);
    if (known) known.places += 1;
    else if (this.#notes.size < LISTED) this.#notes.set(key, { ...note, places: 1 });
  }
}

/**
 * Changes about to be written, without what the gate would refuse: forms see to it, and this to whatever comes another way,
 * so that whatever can be saved can be opened again.
 */
export function withCleanText<C extends Pick<Change, 'table' | 'row' | 'patch'>>(changes: readonly C[]): C[] {
  const repair = new TextRepair([], false);
  return changes.map((change) => repair.change(change));
}

/** The codes of a framework's nodes, in a row of `frameworks` or a patch of one. */
export function nodeCodesIn(framework: unknown): string[] {
  const nodes: unknown = isFields(framework) ? framework.nodes : undefined;
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) =>
    isFields(node) && typeof node.code === 'string' ? [node.code] : [],
  );
}

/** Undefined for a text of which nothing is left. One that was empty before stays so. */
function orNone(from: string, to: string): string | undefined {
  return to === '' && from !== '' ? undefined : to;
}

function isFields(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a reading has any text: by far the most have none. */
function hasText(reading: unknown): reading is Values {
  return isFields(reading) && (reading.comment !== undefined || reading.source !== undefined);
}

function isTable(table: unknown): table is TableName {
  return typeof table === 'string' && TABLES.some((name) => name === table);
}

/** Whether a field holds what a link points at, which is a row's id or a point of a framework. */
function isEnd({ kind }: Field): boolean {
  return kind.is === 'reference' && 'kindIn' in kind.pointer;
}

function idIn(id: unknown): Id {
  return typeof id === 'string' ? repairedId(id) : '';
}

/** A list with every element passed through; the same list where all stay what they are. */
function mapped(list: readonly unknown[], mend: (each: unknown) => unknown): readonly unknown[] {
  const after = list.map(mend);
  return after.some((each, i) => each !== list[i]) ? after : list;
}

/** An object with other values in some fields, undefined taking a field away; the same object where all stay. */
function withFields<T extends Values>(fields: T, others: Values): T {
  if (Object.keys(others).every((field) => others[field] === fields[field])) return fields;
  const entries = Object.entries(fields).flatMap(([field, value]): [string, unknown][] => {
    if (!Object.hasOwn(others, field)) return [[field, value]];
    return others[field] === undefined ? [] : [[field, others[field]]];
  });
  // Own properties whatever their name, where assignment would let `__proto__` reach the prototype. What is mended keeps its type.
  return Object.fromEntries(entries) as T;
}
